"""The lines of a card: the cue and what it does, the day and how it was found, where."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.engine.records.reasons import because
from ontherecord.model import Annotation, Article, Known, Statement
from ontherecord.render.article import page as article_page
from ontherecord.render.article.card_facts import Fact, facts
from ontherecord.render.article.disputes import readings
from ontherecord.render.words import card_words, wording
from tests.support.tiny import ENTITIES, OUTLET, STATEMENTS, tiny_article

URL = "articles/tiny-flood/"
ENTITY = {entity.id: entity for entity in ENTITIES}


def fact(statement: Statement, term: str, article: Article | None = None) -> Fact:
    found = facts(article or tiny_article(), statement, URL)
    return next(f for f in found if f.term == term)


def test_a_cue_says_what_it_does_and_by_which_rule() -> None:
    """Words of the cue, its effect by codebook §7, the way to that section."""
    cue = fact(STATEMENTS[3], "Cue")
    assert cue.words.startswith("“according to … citing”, distancing: keeps a distance")
    assert (cue.rule, cue.href) == ("§7", "../../codebook/#s7")
    assert "neutral" in fact(STATEMENTS[1], "Cue").words


@pytest.mark.parametrize(
    ("cue", "act", "words"),
    [
        ("said", "assert", "neutral"),
        ("According to", "assert", "neutral"),
        ("told", "position", "neutral"),
        ("asked", "assert", "neutral"),
        ("asked", "demand", "request or a stance"),
        ("urged", "demand", "request or a stance"),
        ("opposed", "position", "request or a stance"),
        ("hopes", "assert", "none of the codebook’s lists"),
        ("essay", "assert", "none of the codebook’s lists"),
    ],
)
def test_a_cue_without_a_flag(cue: str, act: card_words.Act, words: str) -> None:
    """Neutral is only what the codebook calls so; a request is a request."""
    assert words in card_words.unflagged(cue, act)


def test_a_day_tells_how_it_was_found() -> None:
    """From the rule's own words, else from the day's name in the sentence, else it says so."""
    said = dt.date(2024, 3, 5)
    rule = because("day-counted", "Tuesday", published="2024-03-06")
    by_rule = msgspec.structs.replace(STATEMENTS[0], said_when=said, reasons=(rule,))
    words = fact(by_rule, "Said on").words
    assert words.startswith("5 March 2024, from “Tuesday”, counted back from the article’s date")
    assert "does not name the day" in fact(STATEMENTS[1], "Said on").words
    assert fact(STATEMENTS[0], "Said on").words == "not settled by the text"


def test_a_day_is_found_in_the_sentence() -> None:
    """A reading brings the day alone; the sentence names it."""
    article = tiny_article()
    text = article.text.replace("told reporters", "said on 5 March")
    reading = msgspec.structs.replace(STATEMENTS[2], said_when=dt.date(2024, 3, 5))
    dated = msgspec.structs.replace(article, text=text)
    assert "from “5 March”" in fact(reading, "Said on", dated).words


def test_where_is_the_region_or_the_paragraph() -> None:
    """A statement of the headline says so; one of the body names its paragraph."""
    assert fact(STATEMENTS[0], "Where").words == "headline"
    assert fact(STATEMENTS[3], "Where").words == "paragraph 3"
    assert wording.paragraph(0) == "opening paragraph"


def test_a_role_carries_the_articles_date() -> None:
    """What someone is called is true of this article and its day, not for ever."""
    article = tiny_article()
    undated = msgspec.structs.replace(
        article, meta=msgspec.structs.replace(article.meta, published=Known())
    )
    for one, words in ((article, "Mayor (in this article, 6 March 2024)"),
                       (undated, "Mayor (in this article)")):  # fmt: skip
        soup = BeautifulSoup(article_page.page(one, ENTITY).html, "html.parser")
        card = soup.select_one("#card-s-a10002")
        assert card and words in card.get_text()


def disputed(statement: Statement, *others: Annotation) -> Statement:
    names = tuple(f"reader-{n}" for n, _ in enumerate(others, 1))
    return msgspec.structs.replace(statement, disputed_by=others, disputants=names)


def test_readings_stand_side_by_side() -> None:
    """A column a reader, a row a difference; who agrees on a line says “the same”."""
    found = readings(
        tiny_article(),
        disputed(
            STATEMENTS[2],
            Annotation(id="x", action="correct", act="warn-predict", channel="interview"),
            Annotation(id="y", action="correct", channel="speech", source_type="military"),
        ),
    )
    assert found
    assert found.names == ("shown here, checked by jo-reader", "reader-1", "reader-2")
    assert {row.field: row.values for row in found.rows} == {
        "channel": ("at a press conference", "in an interview", "in a speech"),
        "what it does": ("says that something is so", "warns or predicts", "the same"),
        "source type": ("regional or local government", "the same", "armed forces or defence"
                        " ministry"),
    }  # fmt: skip


def test_readings_tell_whose_words_they_are() -> None:
    """Whether there is a statement at all may be what people differ about, either way round."""
    removed = readings(tiny_article(), disputed(STATEMENTS[0], Annotation(id="x", action="remove")))
    kept = readings(tiny_article(), disputed(OUTLET[0], Annotation(id="y", action="confirm")))
    assert removed and removed.rows[0].values == (
        "the words of someone else", "the outlet’s own words",
    )  # fmt: skip
    assert kept and kept.rows[0].values == ("the outlet’s own words", "the words of someone else")


def test_a_dispute_may_give_no_reason() -> None:
    """Then it says just that; a statement nobody disputes has no readings."""
    found = readings(tiny_article(), disputed(STATEMENTS[0], Annotation(id="x", action="dispute")))
    assert found and found.rows[0].values[1] == "disagrees, without saying how"
    assert readings(tiny_article(), STATEMENTS[0]) is None


def test_settled_readings_stay_on_the_card() -> None:
    """A disagreement that was settled is still shown, with who read what and who settled it."""
    settled = msgspec.structs.replace(
        STATEMENTS[2], settled=(Annotation(id="x", action="correct", channel="speech"),),
        settled_readers=("kit",), settled_by="lou",
    )  # fmt: skip
    found = readings(tiny_article(), settled)
    assert found
    assert found.names == ("shown here, checked by jo-reader", "kit, settled")
    assert "lou settled it" in found.caption
    assert [row.values for row in found.rows] == [("at a press conference", "in a speech")]
    assert wording.state_words(settled) == "checked by jo-reader, settled by lou"
    agreed = msgspec.structs.replace(settled, settled_by="")
    again = readings(tiny_article(), agreed)
    assert again and "A third reader agreed" in again.caption


@pytest.mark.parametrize(
    ("state", "confidence", "words"),
    [
        ("draft", 0.976, "of 100 drafts found this way, 98 were right"),
        ("draft", 0.67, "of 100 drafts found this way, 67 were right; please look twice"),
        ("reference", 1.0, ""),
        ("confirmed", 0.67, ""),
    ],
)
def test_a_draft_tells_how_sure_it_is(state: str, confidence: float, words: str) -> None:
    """In plain numbers, with the way to how they were measured; a reader’s reading has no such."""
    statement = msgspec.structs.replace(STATEMENTS[0], state=state, confidence=confidence)
    found = [f for f in facts(tiny_article(), statement, "articles/a/") if f.term == "How sure"]
    assert [f.words for f in found] == ([words] if words else [])
    assert [f.href for f in found] == (["../../methods/"] if words else [])
