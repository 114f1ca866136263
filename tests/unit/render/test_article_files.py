"""The files beside an article: its text, its statements as data, its citations."""

from __future__ import annotations

import hashlib
import json

import msgspec

from ontherecord.codebook.version import CODEBOOK
from ontherecord.model import Annotation
from ontherecord.render.article.files import assets, data
from ontherecord.render.base.page import Site
from tests.support.tiny import ENTITIES, STATEMENTS, TEXT, tiny_article

ENTITY = {entity.id: entity for entity in ENTITIES}
FILES = {a.path: a.content for a in assets(tiny_article(), ENTITY, Site(name="", description=""))}


def test_files_lie_beside_the_page() -> None:
    """Text, statements, Web Annotations and both kinds of citations; JSON can be read as JSON."""
    folder = "articles/tiny-flood/"
    names = (
        "article.txt", "statements.json", "annotations.jsonld", "citations.json", "citations.bib",
    )  # fmt: skip
    assert list(FILES) == [folder + name for name in names]
    for name in names[1:4]:
        assert json.loads(FILES[folder + name])


def test_the_text_is_the_very_one_that_was_hashed() -> None:
    """Whoever takes it away can check it against the foot of the page."""
    text = str(FILES["articles/tiny-flood/article.txt"])
    assert text == TEXT
    assert hashlib.sha256(text.encode()).hexdigest() == tiny_article().meta.sha256


def test_spans_lead_to_the_words() -> None:
    """Positions count the text's code points; the words are written out, too."""
    found = json.loads(data(tiny_article()))
    for row in (*found["statements"], *found["possible"]):
        assert [TEXT[start:end] for start, end in row["content"]] == row["words"]


def test_each_row_says_whose_reading_it_is() -> None:
    """State, reader and who disagrees stay with the data."""
    other = Annotation(id="x", action="dispute")
    disputed = msgspec.structs.replace(STATEMENTS[2], disputed_by=(other,), disputants=("kit",))
    article = msgspec.structs.replace(tiny_article(), statements=(STATEMENTS[0], disputed))
    draft, confirmed = json.loads(data(article))["statements"]
    assert (draft["state"], draft["by"], draft["disputed_by"]) == ("draft", [], [])
    assert (confirmed["state"], confirmed["by"]) == ("confirmed", ["jo-reader"])
    assert confirmed["disputed_by"] == ["kit"]
    assert confirmed["labels"] == ["official-claim", "direct-quote"]


def test_what_is_inferred_says_so_in_the_data() -> None:
    """Outlet and date carry their standing; rights and licence are named."""
    found = json.loads(data(tiny_article()))
    assert found["published"] == {"value": "2024-03-06", "basis": "inferred"}
    assert "CC BY 4.0" in found["licence"] and found["codebook"] == CODEBOOK
