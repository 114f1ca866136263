"""The article page shows what its paragraphs are: other elements, the same marks and addresses."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from ontherecord.drafts.records import article as drafted
from ontherecord.engine.draft import draft
from ontherecord.engine.records.draft import DraftInput
from ontherecord.model import Metadata, Part
from ontherecord.render.article.page import page

PARTS = (
    Part(kind="caption", exact="Before all of it <b>.", after=""),
    Part(kind="standfirst", exact="The port bridge is open again."),
    Part(kind="caption", exact="Crews on Monday.", after="The port bridge is"),
    Part(kind="quotation", exact="Rents have doubled since May."),
    Part(kind="quotation", exact="We shall not go quietly."),
    Part(kind="cite", exact="Hana Sato, tenant"),
    Part(kind="subhead", exact="What comes next"),
    Part(kind="list", exact="1. The deck."),
    Part(kind="list", exact="2. The ramp."),
    Part(kind="table", exact="Year | Cost"),
    Part(kind="list", exact="Without a number."),
    Part(kind="question", exact="What broke first?"),
    Part(kind="answer", exact="The deck. I saw it go."),
    Part(kind="credit", exact="Shore Press Agency"),
    Part(kind="correction", exact="This article was amended on Friday."),
)
TEXT = "\n\n".join(
    ["Bridge reopens", "The port bridge is open again.", "It reopened on Monday.",
     *(part.exact for part in PARTS[3:])]
) + "\n"  # fmt: skip


@pytest.fixture(scope="module")
def soup() -> BeautifulSoup:
    given = DraftInput(slug="bridge", text=TEXT, title="Bridge reopens",
                       parts=tuple(p for p in PARTS if not p.beside))  # fmt: skip
    meta = Metadata(title="Bridge reopens", sha256="0" * 64, regions=PARTS)
    return BeautifulSoup(page(drafted(draft(given), meta), {}).html, "html.parser")


def test_each_part_is_what_it_is(soup: BeautifulSoup) -> None:
    """Quotations, lists, tables and interviews are put together."""
    for place, words in {
        "p.standfirst": "The port bridge is open again.",
        "blockquote.set-apart > p": "Rents have doubled since May.",
        "blockquote.set-apart > footer": "Hana Sato, tenant",
        "h2#p6": "What comes next",
        "ol.listed li": "1. The deck.",
        ".as-table [id]": "Year | Cost",
        "ul.listed li": "Without a number.",
        "dl.interview dd .sentence": "The deck.",
        "p.credit": "Shore Press Agency",
        "[role=note] .sentence": "This article was amended on Friday.",
    }.items():
        found = soup.select_one(f".article__text {place}")
        assert found and found.get_text().strip() == words, place
    assert len(soup.select("blockquote.set-apart")) == len(soup.select("ol.listed")) == 1


def test_every_paragraph_keeps_its_address_and_its_words(soup: BeautifulSoup) -> None:
    """All of the text, in order, each paragraph once."""
    shown = [s.get_text() for s in soup.select(".article__head h1 .sentence, #text .sentence")]
    assert " ".join(shown).split() == TEXT.split()
    addresses = [str(e["id"]) for e in soup.select("#text [id^=p]") if str(e["id"])[1:].isdigit()]
    assert addresses == [f"p{n}" for n in range(1, 15)]


def test_captions_beside_the_text_are_shown_and_are_no_text(soup: BeautifulSoup) -> None:
    """Behind the paragraph that they follow, escaped, in no sentence."""
    beside = soup.select("#text .caption--beside")
    assert [one.select("figcaption")[0].contents[1].strip() for one in beside] == [
        "Before all of it <b>.", "Crews on Monday.",
    ]  # fmt: skip
    assert not soup.select(".caption--beside .sentence, .caption--beside b")
    before = beside[1].find_previous("p")
    assert before and "standfirst" in str(before.get("class"))


def test_marks_are_in_the_block(soup: BeautifulSoup) -> None:
    """The block quotation is its cite's, and the answer nobody else's."""
    statement = soup.select_one("blockquote.set-apart .statement")
    assert statement
    card = soup.select_one(f"#card-{statement['data-statement']}")
    assert card and "Hana Sato" in card.get_text()
    assert not soup.select("dt .statement, [role=note] .statement, .as-table .statement")
