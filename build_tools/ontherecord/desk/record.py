"""A person's file: one a person, article and day. What is in it, put in and taken out.

In: contributions and annotations. Out: contributions. Pure; `keeping` puts them on disk.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata

import msgspec

from ontherecord.codebook.version import CODEBOOK
from ontherecord.model import Annotation, ArticleSeed, Contribution, Record


class Reader(Record, frozen=True):
    """Who sits at the desk."""

    handle: str
    day: dt.date
    """The day of their file: the one on which the desk was opened, past midnight, too."""
    independent: bool = False


class Undoable(Record, frozen=True):
    """An annotation as it was before the last answer; None if there was none."""

    slug: str
    id: str
    before: Annotation | None


def plain(handle: str) -> str:
    """A name as a file and an address can hold it; empty if nothing of it is left."""
    letters = unicodedata.normalize("NFKD", handle).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", letters))


def name(reader: Reader, number: int = 1) -> str:
    """The file's name; `number` beyond 1 where a file of that name was made by other hands."""
    more = f"-{number}" if number > 1 else ""
    alone = "-independent" if reader.independent else ""
    return f"{reader.day.isoformat()}-{plain(reader.handle)}{alone}{more}.yml"


def ident(reader: Reader, key: str) -> str:
    """An annotation's id, which nobody else in the archive has: who, when, which statement."""
    return f"{plain(reader.handle)}-{reader.day:%Y%m%d}-{plain(key.removeprefix('s-'))}"


def empty(reader: Reader, article: ArticleSeed, path: str) -> Contribution:
    """A file with nothing in it yet."""
    return Contribution(
        path=path, codebook=CODEBOOK, by=reader.handle, made=reader.day,
        text=hashlib.sha256(article.text.encode()).hexdigest(), annotations=(),
        independent=reader.independent,
    )  # fmt: skip


def put(file: Contribution, one: Annotation) -> Contribution:
    """The file with an annotation, in the place of an earlier one of its id."""
    found = list(file.annotations)
    at = next((n for n, a in enumerate(found) if a.id == one.id), len(found))
    found[at : at + 1] = [one]
    return msgspec.structs.replace(file, annotations=tuple(found), lines=(), entries=())


def drop(file: Contribution, ident: str) -> Contribution:
    """The file without an annotation."""
    left = tuple(a for a in file.annotations if a.id != ident)
    return msgspec.structs.replace(file, annotations=left, lines=(), entries=())


def find(file: Contribution | None, ident: str) -> Annotation | None:
    """The annotation of an id."""
    return next((a for a in file.annotations if a.id == ident), None) if file else None
