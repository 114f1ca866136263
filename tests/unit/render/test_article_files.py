"""The files beside an article: its text, its statements as data, its citations."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import msgspec

from ontherecord.codebook.version import CODEBOOK
from ontherecord.model import Annotation, Article
from ontherecord.render.article.files import assets, data
from ontherecord.render.base.page import Site
from ontherecord.render.citing import csl
from tests.support.tiny import ENTITIES, STATEMENTS, TEXT, tiny_article

ENTITY = {entity.id: entity for entity in ENTITIES}
SITE = Site(name="", description="", address="https://example.org/archive/")
TERMS = {
    "accessibility", "audience", "body", "bodyValue", "cached", "canonical", "conformsTo",
    "created", "creator", "email", "end", "endSelector", "exact", "format", "generated",
    "generator", "homepage", "items", "language", "last", "modified", "motivation", "name", "next",
    "nickname", "partOf", "prefix", "prev", "processingLanguage", "purpose", "refinedBy",
    "renderedVia", "scope", "selector", "source", "sourceDate", "start", "startIndex",
    "startSelector", "state", "styleClass", "stylesheet", "suffix", "target", "textDirection",
    "value", "via",
}  # fmt: skip
"""Of the context of the Web Annotation Vocabulary, besides those of the collection."""
FILES = {a.path: a.content for a in assets(tiny_article(), ENTITY, SITE)}


def read(article: Article) -> dict[str, Any]:
    """The article's data, as a program reads it."""
    found: dict[str, Any] = json.loads(data(article, ENTITY, SITE))
    return found


def test_one_file_lies_beside_the_page() -> None:
    """Statements with text, citations and Web Annotations, which can be read as JSON."""
    assert list(FILES) == ["articles/tiny-flood/statements.json"]
    assert all(map(json.loads, FILES.values()))


def test_the_text_is_the_very_one_that_was_hashed() -> None:
    """Whoever takes it away can check it against the foot of the page."""
    text = read(tiny_article())["text"]
    assert text == TEXT
    assert hashlib.sha256(text.encode()).hexdigest() == tiny_article().meta.sha256


def test_spans_lead_to_the_words() -> None:
    """Positions count the text's code points; the words are written out, too."""
    found = read(tiny_article())
    for row in (*found["statements"], *found["possible"]):
        assert [TEXT[start:end] for start, end in row["content"]] == row["words"]


def test_each_row_says_whose_reading_it_is() -> None:
    """State, reader and who disagrees stay with the data."""
    other = Annotation(id="x", action="dispute")
    disputed = msgspec.structs.replace(STATEMENTS[2], disputed_by=(other,), disputants=("kit",))
    article = msgspec.structs.replace(tiny_article(), statements=(STATEMENTS[0], disputed))
    draft, confirmed = read(article)["statements"]
    assert (draft["state"], draft["by"], draft["disputed_by"]) == ("draft", [], [])
    assert (confirmed["state"], confirmed["by"]) == ("confirmed", ["jo-reader"])
    assert confirmed["disputed_by"] == ["kit"]
    assert confirmed["labels"] == ["official-claim", "direct-quote"]


def test_what_is_inferred_says_so_in_the_data() -> None:
    """Outlet and date carry their standing; rights and licence are named."""
    found = read(tiny_article())
    assert found["published"] == {"value": "2024-03-06", "basis": "inferred"}
    assert "CC BY 4.0" in found["licence"] and found["codebook"] == CODEBOOK


def test_everything_with_a_card_is_cited_there() -> None:
    """The items are those that the page of citations makes files of."""
    assert read(tiny_article())["citations"] == csl.items(tiny_article(), ENTITY, SITE)


def test_web_annotations_point_into_the_text_that_is_there() -> None:
    """By a JSON Pointer: the words that a target selects stand at its place."""
    found = json.loads(FILES["articles/tiny-flood/statements.json"])
    targets = [one for item in found["first"]["items"] for one in item["target"]]
    address = "https://example.org/archive/articles/tiny-flood/statements.json#/text"
    assert targets and {one["source"] for one in targets} == {address}


def test_no_key_of_ours_means_something_in_the_annotations_words() -> None:
    """JSON-LD tools pass over what the W3C's context does not define."""
    found = read(tiny_article())
    address = "https://example.org/archive/articles/tiny-flood/statements.json"
    assert (found["type"], found["id"], found["slug"]) == (
        "AnnotationCollection", address, "tiny-flood",
    )  # fmt: skip
    of_the_collection = {"@context", "id", "type", "label", "total", "first", "rights"}
    assert not (set(found) - of_the_collection) & TERMS
