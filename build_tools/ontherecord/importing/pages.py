"""A page or a file → an article's text and what is known of it. Done once; a person reads it over.

In: bytes as they came, and where from. Out: a `Taken`. A build never comes here: what is taken out
of a page changes with the program that takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from ontherecord.importing.files import captures, documents, feeds, newsml, nitf, pdf, records
from ontherecord.importing.files.encodings import text_in
from ontherecord.importing.files.kept import Kept
from ontherecord.importing.files.markdown import from_markdown
from ontherecord.importing.files.packed import Packed
from ontherecord.importing.files.saved import Saved, from_html, from_mhtml, from_webarchive
from ontherecord.importing.files.xml import tree_of
from ontherecord.importing.kept import article_of, first_line, stated
from ontherecord.importing.kinds import LIMITS, Shape, shape_of
from ontherecord.importing.page.language import language
from ontherecord.importing.page.read import from_page, inferred
from ontherecord.importing.page.taken import NoArticle, Taken, TooLarge
from ontherecord.importing.refused import refused
from ontherecord.problems.unseen import CONTROL
from ontherecord.seeds.plainfile import TEXT_LIMIT

__all__ = ["LIMIT", "NoArticle", "Shape", "Taken", "TooLarge", "shape_of", "take"]
LIMIT = 10_000_000
"""Bytes of a page, without what it carries inside as `data:`."""
Mapped = Mapping[str, str]


def take(
    data: bytes, shape: Shape, url: str = "", lang: str = "", name: str = "",
    mapping: Mapped | None = None,
) -> Taken:  # fmt: skip
    """The article in a page (`html`), a text, a document or a record. `lang` is its language and
    `mapping` what a record calls its parts, where a keeper says so, `name` the file's.

    Raises:
        NoArticle: nothing was found, or several articles; the reason is told.
        TooLarge: of a page more than `LIMIT`, or of a text more than `check` takes.
    """
    limit = LIMITS.get(shape, TEXT_LIMIT)
    if len(data) > limit:
        raise TooLarge(limit)
    if why := refused(name, data):
        raise NoArticle(why)
    if shape == "txt":
        taken = _from_words(data, url, lang)
    elif reader := _PAGES.get(shape):
        taken = _from_saved(*reader(data), url, lang)
    else:
        found = _RECORDS[shape](data, mapping or {})
        taken = article_of(found, url, lang)
    plain = {field: CONTROL.sub("", getattr(taken, field)) for field in ("title", "text")}
    if len(plain["text"].encode("utf-8", "replace")) > TEXT_LIMIT:
        raise TooLarge(TEXT_LIMIT)
    if not plain["text"].strip():
        raise NoArticle("the file has no words")
    return msgspec.structs.replace(taken, **plain)


def _text(data: bytes) -> tuple[str, str]:
    try:
        return text_in(data)
    except UnicodeError as fault:
        raise NoArticle(f"this is no text: {fault}; save it as UTF-8") from fault


def _from_words(data: bytes, url: str, lang: str) -> Taken:
    """A plain text, letter for letter."""
    text, note = _text(data)
    if not text.strip():
        raise NoArticle("the file has no words")
    return Taken(title=first_line(text), text=text, url=stated(url),
                 lang=lang or language(text, ""), note=note)  # fmt: skip


def _from_saved(saved: Saved, note: str, url: str, lang: str) -> Taken:
    if len(saved.html) > LIMIT:
        raise TooLarge(LIMIT)
    taken = from_page(saved.html, url or saved.address, lang)
    if saved.address and not url and taken.url.basis == "stated":
        taken = msgspec.structs.replace(taken, url=inferred(taken.url.value, saved.where))
    return msgspec.structs.replace(taken, note=note) if note else taken


_PAGES: dict[Shape, Callable[[bytes], tuple[Saved, str]]] = {
    "html": lambda data: (from_html(data), ""),
    "mhtml": lambda data: (from_mhtml(data), ""),
    "webarchive": lambda data: (from_webarchive(data), ""),
    "warc": captures.page,
    "wacz": lambda data: captures.page(_one(list(captures.warcs(Packed(data))), "captures")),
}
"""What holds a page as a browser or crawler keeps it: the page, and a note on it."""


def _from_xml(data: bytes, _: Mapped) -> Kept:
    root = tree_of(data)
    if root.tag in feeds.ROOTS:
        return feeds.kept(_one(feeds.entries(root), "entries"))
    if root.tag == "nitf":
        return nitf.kept(root)
    if found := newsml.items(root):
        return newsml.kept(_one(found, "items"))
    raise NoArticle(f"this is XML of a kind that is not known ({str(root.tag)[:40]}): save the "
                    "article as HTML or plain text")  # fmt: skip


def _from_markdown(data: bytes, _: Mapped) -> Kept:
    text, note = _text(data)
    return msgspec.structs.replace(from_markdown(text), note=note)


def _from_table(data: bytes, mapping: Mapped) -> Kept:
    rows = list(records.rows(_text(data)[0], tabs=False))
    return records.from_json(_one(rows, "rows"), mapping)


def _one(found: list[Any], what: str) -> Any:
    if len(found) != 1:
        raise NoArticle(f"this file has {len(found)} {what}, and one article was asked for")
    return found[0]


_RECORDS: dict[Shape, Callable[[bytes, Mapped], Kept]] = {
    "md": _from_markdown,
    "json": lambda data, mapping: records.from_json(
        _one(records.objects(data), "records"), mapping
    ),
    "jsonl": lambda data, mapping: records.from_json(
        _one([*records.lines(data)], "lines"), mapping
    ),
    "csv": _from_table,
    "eml": lambda data, _: records.from_mail(data),
    "xml": _from_xml,
    "docx": lambda data, _: documents.from_docx(data, Packed(data)),
    "odt": lambda data, _: documents.from_odt(Packed(data)),
    "pdf": lambda data, _: pdf.from_pdf(data),
}
"""What holds an article's own words and says what is known of it."""
