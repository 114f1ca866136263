"""An article in a file's own words (`Kept`) → a `Taken`."""

from __future__ import annotations

import re

from ontherecord.importing.files.kept import Kept
from ontherecord.importing.files.prose import pieces
from ontherecord.importing.files.saved import as_utf8
from ontherecord.importing.page.address import without_following
from ontherecord.importing.page.authors import persons
from ontherecord.importing.page.blocks import key_of
from ontherecord.importing.page.language import language
from ontherecord.importing.page.published import as_day
from ontherecord.importing.page.read import from_page, inferred
from ontherecord.importing.page.taken import NoArticle, Taken
from ontherecord.model import Known, Part, PartKind

_PAGE = re.compile(r"<(html|body)\b", re.I)
_KINDS: dict[str, PartKind] = {
    "h2": "subhead", "h3": "subhead", "h4": "subhead", "h5": "subhead", "h6": "subhead",
    "li": "list", "blockquote": "quotation", "table": "table",
    "standfirst": "standfirst",
}  # fmt: skip


def article_of(kept: Kept, url: str, lang: str) -> Taken:
    """The article; `url` and `lang` are what a keeper says of it.

    Raises:
        NoArticle: it has no words.
    """
    paragraphs, regions = _body(kept, url, lang)
    if not paragraphs:
        raise NoArticle("the file has no words")
    headline = " ".join(kept.headline.split())
    title = headline or first_line(paragraphs[0])
    if key_of(paragraphs[0]) == key_of(title):
        paragraphs = paragraphs[1:]
    text = "\n\n".join([title, *_with_dateline(paragraphs, kept.dateline, regions)]) + "\n"
    return Taken(
        title=title,
        text=text,
        outlet=inferred(kept.outlet, kept.where),
        published=inferred(as_day(kept.day), kept.where),
        authors=inferred(", ".join(persons([kept.byline], kept.outlet)), kept.where),
        url=stated(url) if url else inferred(without_following(kept.address), kept.where),
        lang=lang or language(text, kept.language),
        regions=regions,
        note=kept.note,
    )


def _body(kept: Kept, url: str, lang: str) -> tuple[list[str], tuple[Part, ...]]:
    """The paragraphs, and what of them is more; a whole page in a record is read as one."""
    if kept.html and _PAGE.search(kept.body):
        page = from_page(as_utf8(kept.body.encode("utf-8", "replace")), url, lang)
        return page.text.rstrip("\n").split("\n\n"), page.regions
    beside = tuple(Part(kind="caption", exact=words, after="") for words in kept.captions)
    if not kept.html:
        return _plain(kept.body), beside
    found = pieces(kept.body)
    below = tuple(
        Part(kind="caption", exact=p.text, after="") for p in found if p.kind in _CAPTIONS
    )
    inside = tuple(Part(kind=_KINDS[p.kind], exact=p.text) for p in found if p.kind in _KINDS)
    texts = [piece.text for piece in found if piece.kind not in _CAPTIONS]
    return texts, (*beside, *below, *inside)


def _with_dateline(paragraphs: list[str], dateline: str, regions: tuple[Part, ...]) -> list[str]:
    """Place and day begin the first paragraph, as agencies print them, if it does not itself."""
    standfirsts = {region.exact for region in regions if region.kind == "standfirst"}
    at = next((i for i, words in enumerate(paragraphs) if words not in standfirsts), 0)
    if not paragraphs or key_of(paragraphs[at]).startswith(key_of(dateline)):
        return paragraphs
    opened = f"{dateline.rstrip(' –—-')} – {paragraphs[at]}"
    return [*paragraphs[:at], opened, *paragraphs[at + 1 :]]


_CAPTIONS = ("figcaption", "caption")


def _plain(body: str) -> list[str]:
    """Paragraphs of plain words: parted by blank lines, or by line ends where there are none."""
    lines = [line.rstrip() for line in body.strip().splitlines()]
    if "" not in lines:
        return [line for line in lines if line]
    return [part for part in re.split(r"\n{2,}", "\n".join(lines)) if part]


def first_line(text: str) -> str:
    """The first with words on it."""
    return next((line.strip() for line in text.split("\n") if line.strip()), "")


def stated(url: str) -> Known:
    """An address that a keeper gave."""
    there = without_following(url)
    return Known(value=there, basis="stated") if there else Known()
