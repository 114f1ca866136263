"""Citations: the same facts in words, CSL-JSON and BibTeX; what is not known is left out."""

from __future__ import annotations

import json
import re

import msgspec
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.codebook.version import CODEBOOK
from ontherecord.model import Article, Known, Span
from ontherecord.render.base.page import Site
from ontherecord.render.citing import bibtex, csl, plain
from ontherecord.render.citing.section import section
from tests.support.tiny import ENTITIES, OUTLET, POSSIBLE, STATEMENTS, tiny_article

ENTITY = {entity.id: entity for entity in ENTITIES}
NOWHERE = Site(name="", description="")
SITE = Site(name="", description="", address="https://example.org/archive/")
CARDS = [s.id for s in (*STATEMENTS, *POSSIBLE, *OUTLET)]


def with_meta(**fields: object) -> Article:
    article = tiny_article()
    return msgspec.structs.replace(article, meta=msgspec.structs.replace(article.meta, **fields))


def test_a_citation_names_the_exact_text() -> None:
    """Title, outlet, date with its standing, codebook and the text's hash."""
    article = tiny_article()
    words = plain.of_article(article)
    assert words.startswith(f"“{article.meta.title}.” Elm Gazette, 6 March 2024 (inferred).")
    assert article.meta.sha256[:16] in words and f"codebook {CODEBOOK}" in words


def test_a_statements_citation_says_whose_words_they_are() -> None:
    """Who, how the article has it, through whom, where, under which label, whose reading."""
    article = tiny_article()
    mayor, relayed = (plain.of_statement(article, STATEMENTS[n], ENTITY) for n in (2, 3))
    assert mayor.startswith("Ida Ren, quoted in “Harbour crews")
    assert "paragraph 2: “Nobody sleeps tonight”." in mayor
    assert "statement s-a10003 (official claim, direct quote; checked by jo-reader)" in mayor
    assert relayed.startswith("Online posters (by way of Elm Courier), paraphrased in")


@pytest.mark.parametrize(
    ("parts", "cited"),
    [
        (['"It holds,"', '"for now."'], "“'It holds,' … 'for now.'”"),
        (['a "real benefit."'], "“a 'real benefit.'”"),
        (["a ‘real benefit’"], "“a ‘real benefit’”."),
    ],
)
def test_marks_within_a_citations_marks_are_single(parts: list[str], cited: str) -> None:
    """Straight or curly; a full stop inside them is not followed by another."""
    text = " said Ida Ren, ".join(parts)
    spans = tuple(Span(start=text.index(part), end=text.index(part) + len(part)) for part in parts)
    statement = msgspec.structs.replace(STATEMENTS[2], content=spans)
    assert plain.words(msgspec.structs.replace(tiny_article(), text=text), statement) == cited


def test_what_is_not_settled_is_cited_as_that() -> None:
    """A possible attribution and the outlet's own voice are never passed off as claims."""
    article = tiny_article()
    possible = plain.of_statement(article, POSSIBLE[0], ENTITY)
    assert "(possible attribution, not settled; drafted by software)" in possible
    assert plain.of_statement(article, OUTLET[0], ENTITY).startswith("In the outlet’s own voice")


def test_csl_has_an_item_for_everything_with_a_card() -> None:
    """The article first; ids are unique, dates are parts, the words are the plain ones."""
    article = tiny_article()
    items = csl.items(article, ENTITY, NOWHERE)
    assert [item["id"] for item in items] == ["tiny-flood", *(f"tiny-flood-{i}" for i in CARDS)]
    assert items[0]["issued"] == {"date-parts": [[2024, 3, 6]]}
    assert items[0]["custom"]["plain"] == plain.of_article(article)
    assert "Date inferred; byline not stated in our copy" in items[0]["annote"]


def test_addresses_are_given_only_if_they_are_known() -> None:
    """Where mkdocs.yml names the site's address, every item has its own; else the original's."""
    there = csl.items(tiny_article(), ENTITY, SITE)[2]
    assert there["URL"] == "https://example.org/archive/articles/tiny-flood/#s-a10002"
    original = Known(value="https://example.org/original", basis="stated")
    assert csl.item(with_meta(url=original), ENTITY, NOWHERE)["URL"] == original.value
    assert "URL" not in csl.item(tiny_article(), ENTITY, NOWHERE)


def test_nothing_is_invented() -> None:
    """Without outlet, date and byline the fields are missing, and the note says so."""
    article = with_meta(outlet=Known(), published=Known(), authors=Known())
    item = csl.item(article, ENTITY, NOWHERE)
    assert not {"container-title", "issued", "author"} & set(item)
    assert "Outlet not stated in our copy; date not stated in our copy" in item["annote"]
    entry = bibtex.entry(article, NOWHERE)
    assert entry.startswith("@misc{") and "year" not in entry and "journal" not in entry


def test_bibtex_escapes_what_tex_would_take_for_commands() -> None:
    """Signs print as themselves, and no brace in a title ends its field."""
    title = r"50% of A&B_{x} cost $5 #1 ~ ^ \cite"
    entry = bibtex.entry(with_meta(title=title), NOWHERE)
    assert r"50\% of A\&B\_\textbraceleft{}x\textbraceright{} cost \$5 \#1" in entry
    assert r"\textasciitilde{} \textasciicircum{} \textbackslash{}cite" in entry


@given(st.text(max_size=60))
def test_bibtex_braces_balance_whatever_the_words(words: str) -> None:
    """An entry is read to its own end, whatever a text holds."""
    entry = bibtex.entry(with_meta(title=words, rights=words), NOWHERE)
    depth = 0
    for sign in re.findall(r"[{}]", entry):
        depth += 1 if sign == "{" else -1
        assert depth >= 0
    assert depth == 0


PRACTICE = "articles/tiny-flood/practice/"


def test_there_is_an_anchor_for_every_card() -> None:
    """“Cite” on a card leads to its line; the line leads back; the data is named."""
    soup = BeautifulSoup(section(tiny_article(), ENTITY, PRACTICE), "html.parser")
    assert [li["id"] for li in soup.select(".cite__lines li")] == CARDS
    assert [a["href"] for a in soup.select(".cite__there")] == [f"../#{i}" for i in CARDS]
    assert soup.select('a[href="../statements.json"]')
    about = soup.select_one(".cite__about")
    assert about and "Inferred, not stated in our copy: date." in about.get_text()


def test_what_files_are_made_of_stands_there() -> None:
    """The article's item and, line by line, what follows who says it: the rest of each item."""
    article = tiny_article()
    soup = BeautifulSoup(section(article, ENTITY, PRACTICE), "html.parser")
    (root,) = soup.select("#cite")
    data = json.loads(str(root["data-citations"]))
    first, *items = csl.items(article, ENTITY, NOWHERE)
    assert data["item"] == first
    lines = soup.select(".cite__lines .cite__line")
    assert [line.get_text() for line in lines] == [one["custom"]["plain"] for one in items]
    rests = [line.select("[data-rest]")[0].get_text() for line in lines]
    assert [f"{rest} {data['about']}" for rest in rests] == [one["annote"] for one in items]


def test_it_says_when_there_is_nothing_to_cite() -> None:
    """An article without statements has its own citation alone."""
    bare = msgspec.structs.replace(tiny_article(), statements=(), possible=(), outlet=())
    assert "Nothing in this article is attributed to anyone yet" in section(bare, ENTITY, PRACTICE)
