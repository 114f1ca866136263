"""An article in a file's own words (`Kept`) → a `Taken`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.text.parts import beginning
from ontherecord.importing.files.kept import Kept
from ontherecord.importing.files.prose import Piece, pieces
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
_CAPTIONS = ("figcaption", "caption")
_BEFORE = (*_CAPTIONS, "standfirst", "h1", "h2", "h3", "h4", "h5", "h6")
"""What may stand before the first paragraph."""
_KINDS: dict[str, PartKind] = {
    "h2": "subhead", "h3": "subhead", "h4": "subhead", "h5": "subhead", "h6": "subhead",
    "li": "list", "blockquote": "quotation", "table": "table",
    "standfirst": "standfirst", "cite": "cite", "dt": "question",
}  # fmt: skip


def article_of(kept: Kept, url: str, lang: str) -> Taken:
    """The article; `url` and `lang` are what a keeper says of it.

    Raises:
        NoArticle: it has no words.
    """
    found, regions = _found(kept, url, lang)
    first = next((piece.text for piece in found if piece.kind not in _CAPTIONS), "")
    if not first:
        raise NoArticle("the file has no words")
    title = " ".join(kept.headline.split()) or first_line(first)
    found = _with_dateline(_without_title(found, title), kept.dateline)
    text = "\n\n".join([title, *(p.text for p in found if p.kind not in _CAPTIONS)]) + "\n"
    return Taken(
        title=title,
        text=text,
        outlet=inferred(kept.outlet, kept.where),
        published=inferred(as_day(kept.day), kept.where),
        authors=inferred(", ".join(persons([kept.byline], kept.outlet)), kept.where),
        url=stated(url) if url else inferred(without_following(kept.address), kept.where),
        lang=lang or language(text, kept.language),
        regions=regions or tuple(_parts(found, kept.captions)),
        note=kept.note,
    )


def _found(kept: Kept, url: str, lang: str) -> tuple[list[Piece], tuple[Part, ...]]:
    """The body's pieces; a whole page in a record is read as one, which tells its parts itself."""
    if kept.html and _PAGE.search(kept.body):
        page = from_page(as_utf8(kept.body.encode("utf-8", "replace")), url, lang)
        return [Piece("p", words) for words in page.text.strip("\n").split("\n\n")], page.regions
    if kept.html:
        return pieces(kept.body), ()
    return [Piece("p", words) for words in _plain(kept.body)], ()


def _without_title(found: list[Piece], title: str) -> list[Piece]:
    at = next((i for i, piece in enumerate(found) if piece.kind not in _CAPTIONS), 0)
    same = key_of(found[at].text) == key_of(title)
    return [*found[:at], *found[at + 1 :]] if same else found


def _with_dateline(found: list[Piece], dateline: str) -> list[Piece]:
    """Place and day begin the first paragraph, as agencies print them, if it does not itself."""
    at = next((i for i, piece in enumerate(found) if piece.kind not in _BEFORE), None)
    if at is None or key_of(found[at].text).startswith(key_of(dateline)):
        return found
    opened = f"{dateline.rstrip(' –—-')} – {found[at].text}"
    return [*found[:at], found[at]._replace(text=opened), *found[at + 1 :]]


def _parts(found: list[Piece], beside: tuple[str, ...]) -> Iterator[Part]:
    """What is more than a paragraph, and the captions with the paragraph that they follow."""
    for words in beside:
        yield Part(kind="caption", exact=words, after="")
    after = ""
    for piece in found:
        if piece.kind in _CAPTIONS:
            yield Part(kind="caption", exact=piece.text, after=after)
            continue
        after = beginning(piece.text)
        if kind := _KINDS.get(piece.kind):
            yield Part(kind=kind, exact=piece.text)


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
