"""A page or a file → an article's text and what is known of it. Done once; a person reads it over.

In: bytes as they came, and where from. Out: a `Taken`. A build never comes here: what is taken out
of a page changes with the program that takes it (only here: trafilatura).
"""

from __future__ import annotations

import re

import msgspec
from markdown_it import MarkdownIt

from ontherecord.importing import records
from ontherecord.importing.encodings import text_in
from ontherecord.importing.kinds import Shape, refused, shape_of
from ontherecord.importing.page.address import without_following
from ontherecord.importing.page.authors import persons
from ontherecord.importing.page.language import language
from ontherecord.importing.page.published import as_day
from ontherecord.importing.page.read import from_page, inferred
from ontherecord.importing.page.taken import NoArticle, Taken, TooLarge
from ontherecord.model import Known
from ontherecord.problems.unseen import CONTROL
from ontherecord.seeds.plainfile import TEXT_LIMIT

__all__ = ["LIMIT", "NoArticle", "Shape", "Taken", "TooLarge", "shape_of", "take"]
LIMIT = 20_000_000
"""Bytes of a page."""
_ELEMENT = re.compile(r"<(p|div|br|html|body)\b", re.I)


def take(data: bytes, shape: Shape, url: str = "", lang: str = "", name: str = "") -> Taken:
    """The article in a page (`html`), a Markdown file, a plain text or a record. `lang` is its
    language, where a keeper says so, `name` the file's.

    Raises:
        NoArticle: nothing was found; the reason is told.
        TooLarge: of a page more than `LIMIT`, or of a text more than `check` takes.
    """
    limit = LIMIT if shape == "html" else TEXT_LIMIT
    if len(data) > limit:
        raise TooLarge(limit)
    if why := refused(name, data):
        raise NoArticle(why)
    if shape == "html":
        taken = from_page(data, url, lang)
    elif shape in ("json", "eml", "csv"):
        taken = _from_record(_record(data, shape), url, lang)
    else:
        taken = _from_words(data, shape, url, lang)
    plain = {field: CONTROL.sub("", getattr(taken, field)) for field in ("title", "text")}
    if len(plain["text"].encode()) > TEXT_LIMIT:
        raise TooLarge(TEXT_LIMIT)
    return msgspec.structs.replace(taken, **plain)


def _record(data: bytes, shape: Shape) -> records.Kept:
    if shape == "eml":
        return records.from_mail(data)
    return records.from_json(data) if shape == "json" else records.from_table(_text(data)[0])


def _text(data: bytes) -> tuple[str, str]:
    try:
        return text_in(data)
    except UnicodeError as fault:
        raise NoArticle(f"this is no text: {fault}; save it as UTF-8") from fault


def _from_words(data: bytes, shape: Shape, url: str, lang: str) -> Taken:
    text, note = _text(data)
    if shape == "md":
        text = "\n\n".join(_blocks(text))
    if not text.strip():
        raise NoArticle("the file has no words")
    title = _first_line(text)
    extractor = "markdown-it" if shape == "md" else ""
    return Taken(title=title, text=text, url=_stated(url), lang=lang or language(text, ""),
                 extractor=extractor, note=note)  # fmt: skip


def _from_record(kept: records.Kept, url: str, lang: str) -> Taken:
    """A record whose body is HTML is read as its page."""
    where = "the file’s own data"
    if _ELEMENT.search(kept.body):
        page = f"<html><body><article>{kept.body}</article></body></html>"
        taken = from_page(page.encode(), url, lang)
        text = taken.text
    else:
        text = "\n".join(line.rstrip() for line in kept.body.splitlines())
    title = kept.headline or _first_line(text)
    whole = text if text.startswith(title) else f"{title}\n\n{text}"
    return Taken(
        title=title,
        text=whole.rstrip("\n") + "\n",
        published=inferred(as_day(kept.day), where),
        authors=inferred(", ".join(persons([kept.byline], "")), where),
        url=_stated(url) if url else inferred(without_following(kept.address), where),
        lang=lang or language(text, kept.language),
    )


def _first_line(text: str) -> str:
    """The first with words on it."""
    return next(line.strip() for line in text.split("\n") if line.strip())


def _stated(url: str) -> Known:
    there = without_following(url)
    return Known(value=there, basis="stated") if there else Known()


def _blocks(text: str) -> list[str]:
    """The words of each block of a Markdown file, without its signs."""
    found = []
    for token in MarkdownIt("commonmark", {"html": False}).parse(text):
        if token.type == "inline":
            said = "".join(
                "\n" if c.type in ("softbreak", "hardbreak") else c.content
                for c in token.children or ()
            )
            found.append(" ".join(said.split()))
    return [block for block in found if block]
