"""Raw confidence becomes a share that was measured."""

from itertools import pairwise

from ontherecord.engine.attribution import attribute
from ontherecord.engine.calibration import POINTS, SETTLED_FROM, SPEAKERS, calibrated, of_kind
from ontherecord.engine.classify import classify
from ontherecord.engine.records.draft import Draft
from ontherecord.engine.text import nlp
from tests.support.engine import article_of


def drafted(text: str) -> Draft:
    article = article_of(text)
    doc = nlp.parse(text, article.paragraphs)
    return classify(doc, article, attribute(doc, article))


def test_more_trust_is_never_worth_less() -> None:
    """The map rises or stays level, inside 0 to 1, for every raw confidence."""
    values = [calibrated(step / 100) for step in range(-10, 111)]
    assert all(a <= b for a, b in pairwise(values))
    assert values[0] == 0.0 and values[-1] == POINTS[-1][1]


def test_points_are_hit_and_joined_by_lines() -> None:
    """A measured point gives its share, the middle of two points the middle of theirs."""
    assert all(calibrated(raw) == share for raw, share in POINTS)
    (x0, y0), (x1, y1) = POINTS[3], POINTS[4]
    assert abs(calibrated((x0 + x1) / 2) - (y0 + y1) / 2) < 0.001


def test_only_a_quotation_that_ends_like_a_sentence_is_settled_without_a_speaker() -> None:
    """Somebody said it (§4.2), with little confidence; words in marks alone may be a title."""
    text = "Petra Novak said the river had risen.\n\nThe gates held.\n\n{}\n\nIt rained."
    settled = drafted(text.format("“We have checked every gate.”"))
    assert [s.form for s in settled.statements] == ["indirect", "direct"]
    assert settled.statements[1].sources[0].type == "unspecified"
    assert SETTLED_FROM <= settled.statements[1].confidence < settled.statements[0].confidence
    title = "“The Last Gate of Summer and of All the Winters before It Was Ever Built”"
    unsettled = drafted(text.format(title))
    assert [s.form for s in unsettled.statements] == ["indirect"]
    assert [s.form for s in unsettled.possible] == ["direct"]


def test_how_sure_a_speaker_is_follows_from_how_he_was_found() -> None:
    """Named in the span, by surname, by pronoun, by another word that points back, by nothing."""
    text = (
        "Mayor Olga Kolb said the quay was shut. Kolb said it would reopen. She said it was "
        "safe. Rangers met Hugo Prado and Pavel Moro. He said the lake was calm."
    )
    found = drafted(text).statements
    shares = [s.speaker_confidence for s in found]
    ways = ("named", "surname", "pronoun-of-one", "open")
    assert shares == [SPEAKERS[way] for way in ways]


def test_the_kind_is_less_sure_where_only_a_form_tells() -> None:
    """Words for an office, no capacity at all, a name's mere form; never surer than its speaker."""
    told, untold, guessed = (
        of_kind(ground, "named") for ground in ("table-of-speakers", "no-capacity", "unknown-body")
    )
    assert told > untold > guessed
    assert of_kind("table-of-speakers", "inferred") == SPEAKERS["inferred"]
