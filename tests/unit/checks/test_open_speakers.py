"""What codebook 1.2 allows passes the check; what it changed for 1.1 stays as it was there."""

from __future__ import annotations

import hashlib

import msgspec
import pytest

from ontherecord.checks.check import check
from ontherecord.model import (
    Annotation,
    ArticleSeed,
    Candidate,
    Contribution,
    Entity,
    Metadata,
    Problem,
    Seeds,
    Selector,
)  # fmt: skip
from tests.support.open_speakers import FILES, KIT, SLUG, TEXT, contribution

TURNS = """The harbour hearing

LINDEN: Who paid for the roof?

BENNING: The town paid for all of it. Nobody asked, and it was dry.

She said the town paid for some of it, and left.

> The roof is dry. I am putting it in writing. – U.B.
"""


def told(text: str, *files: Contribution, glossary: tuple[Entity, ...] = ()) -> tuple[Problem, ...]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    made = tuple(msgspec.structs.replace(file, text=digest) for file in files)
    seed = ArticleSeed(
        slug=SLUG, path=f"seeds/articles/{SLUG}", text=text, contributions=made,
        meta=Metadata(title="", sha256=digest, rights="Written for this test.", publish="text"),
    )  # fmt: skip
    seeds = Seeds(articles=(seed,), entities=glossary)
    return tuple(p for p in check(seeds) if "/annotations/" in p.path)


def test_files_of_both_versions_are_sound() -> None:
    assert told(TEXT, *FILES) == ()


def test_an_earlier_version_lacks_what_came_later() -> None:
    """Each field and value once, with the version that has it."""
    problems = told(TEXT, contribution("kit", "1.1", KIT))
    assert {p.code for p in problems} == {"newer-codebook"}
    assert {p.what.partition(" came with codebook 1.2")[0] for p in problems} == {
        "“candidates”", "“channel: hearing”", "“channel: radio”", "“not_said”",
    }  # fmt: skip


def test_a_body_s_type_may_be_the_glossary_s() -> None:
    """A candidate that is an entry needs no type of its own."""
    council = Entity(id="port-council", kind="organization", name="Council", type="gov-subnational")
    one = Annotation(
        id="kit-1", action="add", form="indirect", kind="official-claim", ambiguous=True,
        content=(Selector(exact="the gate would stay shut"),),
        candidates=(
            Candidate(speaker="port-council"), Candidate(speaker="Bo Marek", type="military"),
        ),
    )  # fmt: skip
    assert told(TEXT, contribution("kit", "1.2", [one]), glossary=(council,)) == ()
    codes = {p.code for p in told(TEXT, contribution("kit", "1.2", [one]))}
    assert codes == {"unknown-entity", "label-pairing"}


@pytest.mark.parametrize(
    ("words", "version", "sound"),
    [
        ("The town paid for all of it. Nobody asked, and it was dry.", "1.2", True),
        ("The town paid for all of it. Nobody asked, and it was dry.", "1.1", False),
        ("The roof is dry. I am putting it in writing.", "1.2", True),
        ("The roof is dry. I am putting it", "1.2", False),
        ("The town paid for all of it.", "1.2", False),
        ("the town paid for some of it", "1.2", False),
    ],
)
def test_what_is_set_apart_is_direct_without_marks(words: str, version: str, sound: bool) -> None:
    """As a whole (§9, from 1.2 on); a part of it, or a retelling, is not."""
    turn = Annotation(
        id="kit-1", action="add", form="direct", kind="attributed-claim", speaker="Benning",
        content=(Selector(exact=words),),
    )  # fmt: skip
    problems = told(TURNS, contribution("kit", version, [turn]))
    assert [p.code for p in problems] == ([] if sound else ["label-pairing"])
