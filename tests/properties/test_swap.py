"""The swap test (codebook §4.8): exchanging the sides never changes a label."""

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.evaluation.symmetry import NEUTRAL, SIDES, swapped
from ontherecord.model import Statement
from tests.support.marked import statements_of

SOURCES = (
    "{Russia's Defense Ministry}", "{Ukraine's Defense Ministry}", "{Russian officials}",
    "{Ukrainian officials}", "{Russian war bloggers}", "{Ukrainian Telegram channels}",
    "{Moscow}", "{Kyiv}", "{a Russian news agency}", "{the Ukrainian president}",
    "{a former Russian minister}", "{Ukrainian prosecutors}", "{the Russian army}",
    "{residents of a Ukrainian town}", "{Russia}", "{a Ukrainian company}",
    "{the Russian opposition leader}", "{Ukrainian police}", "{Russian-backed separatists}",
)  # fmt: skip
CUES = ("[said]", "[claimed]", "[warned]", "[denied]", "[announced]")
CONTENTS = ("«Ukraine had lost a ship»", "«Russian drones hit a depot in Ukraine»",
            "«Moscow would answer»", "«at least ten were hurt»")  # fmt: skip
TAILS = (".", ". This could not be independently verified.", " on Telegram.",
         ", without presenting evidence.")  # fmt: skip


def labels_of(text: str) -> list[tuple[object, ...]]:
    def facts(s: Statement) -> tuple[object, ...]:
        sources = tuple((x.type, x.naming) for x in s.sources)
        return s.kind, s.unverified, sources, s.channel, s.act, s.cue_flags, len(s.hedges)

    return [facts(s) for s in statements_of(text)]


@given(*(st.sampled_from(x) for x in (SOURCES, CUES, CONTENTS, TAILS)))
def test_exchanging_the_sides_changes_no_label(
    source: str, cue: str, content: str, tail: str
) -> None:
    """The same words about the other side, or about two others, get the same labels."""
    text = f"{source[0]}{source[1].upper()}{source[2:]} {cue} {content}{tail}"
    assert labels_of(text) == labels_of(swapped(text, SIDES)) == labels_of(swapped(text, NEUTRAL))
