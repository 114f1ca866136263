"""Pages by their cases: what is text, what is known of it, what is no article."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.importing.articles import publish, told
from ontherecord.importing.page.taken import Taken
from ontherecord.importing.pages import NoArticle, take
from tests.support.engine import cases

TITLE = "Bridge opens on Friday, mayor says"
WORDS = {
    "A": "The bridge of Port Elm will open again on Friday, Mayor Ada Lind said on Tuesday after a "
    "walk over the new deck with the engineers.",
    "B": "“We checked every bolt,” Lind told reporters at the northern gate. She thanked the crew, "
    "who had worked through five weekends to finish the repair.",
    "C": "Residents said they would wait and see. The ferry goes on sailing at noon until the end "
    "of the month, the harbour office announced in a statement.",
    "D": "A second look at the deck is due in autumn, according to the ministry of transport, and "
    "the bridge may close for a night.",
}
FOOT = "<p>Copyright 2018 Shore Letters. All rights reserved.</p>"
_PARAGRAPHS = "<p>{A}</p><p>{B}</p>%s<p>{C}</p><p>{D}</p>"


def filled(text: str) -> str:
    """With the paragraphs' words and the headline for their names in brackets."""
    for name, words in {**WORDS, "TITLE": TITLE}.items():
        text = text.replace(f"{{{name}}}", words)
    return text


def page(case: dict[str, Any]) -> bytes:
    """The case's own page, or one around its parts."""
    within = case.get("top", "") + _PARAGRAPHS % case.get("body", "")
    whole = case.get("page") or (
        f'<html lang="en-GB"><head><title>{TITLE}</title>{case.get("head", "")}</head><body>'
        f'<nav><a href="/">Home</a></nav><main><article><h1>{TITLE}</h1>{within}</article></main>'
        f"<footer>{case.get('foot', FOOT)}</footer></body></html>"
    )
    return (case.get("before", "") + filled(whole)).encode()


@pytest.mark.parametrize("case", [c for c in cases("pages") if c.id.startswith("body")])
def test_what_is_text(case: dict[str, Any]) -> None:
    """Each wished paragraph once and whole, nothing else of the page."""
    found = take(page(case), "html")
    paragraphs = found.text.rstrip("\n").split("\n\n")
    for words in case.get("has", ()):
        assert paragraphs.count(filled(words)) == 1, found.text
    for words in case.get("lacks", ()):
        assert words not in found.text
    kept = {(region.kind, region.exact) for region in found.regions}
    assert {(kind, words) for kind, words in case.get("regions", ())} <= kept


@pytest.mark.parametrize("case", [c for c in cases("pages") if c.id.startswith("facts")])
def test_what_is_known_of_it(case: dict[str, Any]) -> None:
    """Only what the page states, and where it was read."""
    found = take(page(case), "html", case.get("from", ""))
    for field in ("published", "authors", "outlet", "url"):
        if field in case:
            known = getattr(found, field)
            assert known.value == case[field]
            assert bool(known.why) == (known.basis == "inferred")
    assert found.title == case.get("title", TITLE)
    assert found.lang == case.get("lang", "en-GB")


@pytest.mark.parametrize("case", [c for c in cases("pages") if c.id.startswith("refusals")])
def test_what_is_no_article(case: dict[str, Any]) -> None:
    """It is refused by name; what only looks like it is taken."""
    data = filled(f"<html><body>{case['page']}</body></html>").encode()
    if not case["refused"]:
        assert isinstance(take(data, "html"), Taken)
        return
    with pytest.raises(NoArticle, match=case["refused"]):
        take(data, "html")


@pytest.mark.parametrize("case", [c for c in cases("pages") if c.id.startswith("rights")])
def test_what_may_be_shown_of_it(case: dict[str, Any]) -> None:
    """All of it where the page is under an open licence, else its statements; its own words."""
    found = take(page(case), "html").terms
    assert publish(found) == case["publish"]
    assert case["words"] in found.words and bool(case["words"]) == bool(found.words)
    assert case["publish"] in told(found) or found.licence


def test_the_articles_letters_are_not_read_as_english_where_they_are_not() -> None:
    """A page that states another language than its words are in: not known."""
    french = filled(page({}).decode())
    for words in WORDS.values():
        french = french.replace(
            words, "Le pont du port a rouvert mardi, selon la maire de la ville."
        )
    assert take(french.encode(), "html").lang == "und"
    assert take(french.encode(), "html", lang="fr").lang == "fr"
    assert take(b"Le pont du port a rouvert mardi, selon la maire de la ville.", "txt").lang == "fr"
