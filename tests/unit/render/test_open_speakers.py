"""Pages on which it is open who speaks, and what somebody did not say."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from bs4 import BeautifulSoup, Tag

from ontherecord.archive.privacy import withhold
from ontherecord.commands.explaining import explain
from ontherecord.engine.records import certainty
from ontherecord.model import Archive, Article, Entity, NotSaid, Source, Span, Statement
from ontherecord.render.about import queue
from ontherecord.render.about.agreement import agreed
from ontherecord.render.article.page import page
from ontherecord.render.base.catalogue import catalogue
from ontherecord.render.citing import plain
from ontherecord.render.words import mix, not_said, speaking, wording
from ontherecord.render.words.statements import numbered
from tests.support.open_speakers import read

KARLA = Entity(id="karla-benning", kind="person", name="Karla Benning", state="confirmed")


def soup(article: Article) -> BeautifulSoup:
    return BeautifulSoup(page(article, {}).html, "html.parser")


def card(html: BeautifulSoup, words: str) -> Tag:
    """The card of the statement that has these words."""
    return next(c for c in html.select(".card") if words in c.select_one("blockquote").get_text())  # type: ignore[union-attr]


def fact(found: Tag, term: str) -> str:
    name = next((dt for dt in found.select("dt") if dt.get_text() == term), None)
    value = name.find_next_sibling("dd") if name else None
    return " ".join(value.get_text().split()) if value else ""


def drafted(article: Article, **fields: Any) -> Article:
    """The statements as a machine draft would give them."""
    found = tuple(
        msgspec.structs.replace(s, state="draft", by=(), **fields) for s in article.statements
    )
    return msgspec.structs.replace(article, statements=found)


def test_the_card_names_both_and_nobody_by_default() -> None:
    """With the text's own words, what each is, and the rule."""
    found = card(soup(read()[0]), "the gate would stay shut")
    assert fact(found, "Who") == (
        "He: Jan Voss (parliament or court) or Bo Marek (witness or person affected); "
        "the article leaves open which. §4"
    )
    assert found.select_one(".chain").get_text(" ", strip=True).endswith("Jan Voss or Bo Marek")  # type: ignore[union-attr]


def test_the_list_of_speakers_has_the_statement_under_both_marked() -> None:
    """With a question mark, and said so to a screen reader; and both are one speaker."""
    article, _ = read()
    html = soup(article)
    for name in ("Jan Voss", "Bo Marek"):
        entry = next(li for li in html.select(".voices li") if name in li.get_text())
        (link,) = entry.select(".voices__said a")
        assert link.get_text() == "2?" and "or another" in str(link["aria-label"])
    voices = speaking.voices(article, numbered(article), {}, "")
    assert len(voices) == 7
    assert "5 speakers" in speaking.in_short(mix.rows(article), voices)


def test_a_statement_is_found_under_each_of_its_candidates() -> None:
    """Whoever has an entry has it on their page."""
    article, _ = read()
    (first, *others) = article.statements
    linked = msgspec.structs.replace(first.candidates[0], entity=KARLA.id)
    first = msgspec.structs.replace(first, candidates=(linked, first.candidates[1]))
    article = msgspec.structs.replace(article, statements=(first, *others))
    found = catalogue(Archive(articles=(article,), entities=(KARLA,)))
    assert [said.statement for said in found.said_by[KARLA.id]] == [first]


def test_a_private_candidate_is_named_by_the_article_alone() -> None:
    """As any named witness; an office's candidate is not."""
    article, _ = read()
    (kept,) = withhold(Archive(articles=(article,), entities=())).articles
    found = {c.speaker: c.private for s in kept.statements for c in s.candidates}
    assert found["Bo Marek"] and not found["Jan Voss"]
    assert {kept.text[w.start : w.end] for w in kept.withheld} == {"Bo Marek"}


def test_a_citation_says_or() -> None:
    article, _ = read()
    assert plain.opening(article.statements[0], {}).startswith("Karla Benning or Uwe Benning,")


def test_what_was_not_said_is_a_line_under_its_paragraph() -> None:
    """With who did not say it, who read it so, and the rule; no statement, no number."""
    html = soup(read()[0])
    lines = [" ".join(p.get_text().split()) for p in html.select("#text > .not-said")]
    assert lines == [
        "Not said: that the bridge was safe; the article says that no official said this. "
        "§4 marked by kit",
        "Not said: that the road was open; the article does not say that the mayor said this. "
        "§4 marked by kit",
    ]
    flags = html.select(".flag--not-said")
    assert [str(flag["aria-label"]) for flag in flags] == [
        "Flag: The article says that no official said this.",
        "Flag: The article does not say that the mayor said this.",
    ]
    marked = [s for s in html.select(".sentence") if s.get("data-flags") == "not-said"]
    assert len(marked) == 2
    assert {str(s["data-labels"]) for s in marked} == {"outlet-voice"}
    own = card(html, "that the bridge was safe")
    assert fact(own, "Not said").startswith("The article says that no official said this.")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("No official", "The article says that no official said this."),
        ("Nobody", "The article says that nobody said this."),
        ("Norland", "The article does not say that Norland said this."),
        ("unspecified", "The article does not say that anybody said this."),
        ("", "The article does not say that anybody said this."),
    ],
)
def test_it_is_told_in_one_sentence(who: str, told: str) -> None:
    """A source that denies by itself denies once."""
    flag = NotSaid(who=Source(speaker=who), span=Span(start=0, end=1))
    assert not_said.told(flag) == told


def test_a_capacity_that_is_not_told_is_said_so() -> None:
    """A body whose kind the text does not tell; where no source is named, that."""
    article, _ = read()
    found = card(soup(article), "that the pump had failed")
    assert fact(found, "Who").startswith("The inquest, capacity not told")
    assert fact(found, "Channel") == "at a hearing"


def test_an_earlier_codebook_is_told_on_card_and_page() -> None:
    """What stands under the newest is not; where readers followed two, the table says so."""
    article, _ = read()
    html = soup(article)
    states = {s.annotations[0]: wording.state_words(s) for s in article.statements}
    assert states["lou-2"] == "added by lou, made under codebook 1.1"
    assert states["kit-1"] == "added by kit"
    told = html.select_one(".states").get_text(" ")  # type: ignore[union-attr]
    assert "1 reading made under codebook 1.1" in told
    assert "1.2; 1 statement read under 1.1" in html.select_one(".data").get_text(" ")  # type: ignore[union-attr]
    readings = card(html, "It was raining").select_one(".card__readings").get_text(" ")  # type: ignore[union-attr]
    assert "They follow codebooks 1.1 and 1.2" in readings
    assert "lou, under codebook 1.1" in readings


def test_an_answer_under_its_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the card, in its standing, and first in the queue; of people's readings never."""
    monkeypatch.setattr(certainty, "LINES", {"kind": 0.5, "speaker": 0.5})
    article, _ = read()
    assert not any(wording.not_settled(s) for s in article.statements)
    article = drafted(article, confidence=0.9, kind_confidence=0.4, speaker_confidence=0.4)
    assert wording.not_settled(article.statements[0]) == (
        "capacity not settled", "speaker not settled",
    )  # fmt: skip
    found = card(soup(article), "the gate would stay shut")
    assert "capacity not settled and speaker not settled" in fact(found, "How sure")
    html = queue.page(Archive(articles=(article,), entities=()), [], agreed([])).html
    first, second = BeautifulSoup(html, "html.parser").select("h2")[:2]
    assert first.get_text() == "Capacity or speaker not settled (5)"
    assert second.get_text() == "One of several speakers (2)"
    assert "He: Jan Voss or Bo Marek" in html


def test_an_answer_that_was_not_measured_is_settled_and_as_sure_as_its_statement() -> None:
    """A draft that gives no confidence of its own for it; a measured one has its line."""
    one = Statement(id="s-1", content=(Span(start=0, end=1),), confidence=0.61)
    found = certainty.confidences(one)
    assert (found.extent, found.kind, found.speaker) == (0.61, 0.61, 0.61)
    assert certainty.settled(one) == {"kind": True, "speaker": True}
    two = Statement(id="s-2", content=one.content, confidence=0.9, speaker_confidence=0.6)
    assert certainty.settled(two) == {"kind": True, "speaker": False}


def test_a_terminal_is_told_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """`explain`: both candidates, what was not said, and what is not settled."""
    article, _ = read()
    monkeypatch.setattr(certainty, "LINES", {"kind": 0.5, "speaker": 0.0})
    lines = [*map(str.strip, explain(drafted(article, kind_confidence=0.4)))]
    assert (
        "source: Jan Voss (legislature-court, named); Bo Marek (witness-affected, named) "
        "(the article leaves open which)"
    ) in lines
    assert "not said: The article says that no official said this." in lines
    assert lines.count("not settled: kind") == len(article.statements)
