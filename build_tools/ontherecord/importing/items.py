"""A file → the articles in it: one for most files, many for those that hold many.

In: a file's name and bytes, what a keeper says of it. Out: `Part`s, which are cheap to find and are
articles of their own, then an `Item` for each: an article, or why there is none. Parts are made in
one process and taken in others, so both are plain records.

A format that holds many articles is one more splitter in `parts`: it yields a `Part` an article,
with the bytes that are kept as that article's original. A format of one article is one more shape
of `pages.take`, and nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ontherecord.importing.kinds import LIMITS, Shape, shape_of
from ontherecord.importing.page.taken import NoArticle, Taken, TooLarge
from ontherecord.importing.refused import refused
from ontherecord.importing.splitting import split
from ontherecord.model import Record
from ontherecord.seeds.plainfile import TEXT_LIMIT


class Options(Record, frozen=True):
    """What a keeper says of a file; "" for what is left open."""

    url: str = ""
    """Where it was published."""
    lang: str = ""
    """A language tag."""
    mapping: tuple[tuple[str, str], ...] = ()
    """What records call an article's parts: ("title", "headline")."""


class Part(Record, frozen=True):
    """One article of a file, not read yet."""

    name: str
    """The file's, which may tell what it is."""
    data: bytes
    """What is kept as the article's original: of a file of one article the file as it came."""
    shape: Shape
    id: str = ""
    """Which of the file's articles it is, as the file calls it ("row 3", an address), and the same
    each time; "" where the file is one article."""
    options: Options = Options()
    refused: str = ""
    """Why it is not taken, where the splitting showed that already."""


class Item(Record, frozen=True):
    """What became of a part: `taken`, or else `refused` says why not."""

    part: Part
    taken: Taken | None = None
    refused: str = ""
    limit: int = 0
    """Bytes, where it is refused because there are more."""


def parts(name: str, data: bytes, options: Options) -> Iterator[Part]:
    """The articles of a file, in its order; never none. Nothing is raised: a file that cannot be
    split is one part that is `refused`, one that breaks off has such a part at its end."""
    shape = shape_of(name, data)
    whole = Part(name=name, data=data, shape=shape, options=options)
    if refused(name, data) or len(data) > LIMITS.get(shape, TEXT_LIMIT):
        yield whole
        return
    number = 0
    try:
        for one in split(data, shape):
            number += 1
            yield Part(name=name, data=one.data, shape=one.shape, id=one.id, options=options,
                       refused=one.refused)  # fmt: skip
        if not number:
            raise NoArticle("this file holds no article")
    except (NoArticle, TooLarge) as fault:
        rest = f"after {number}" if number else ""
        yield msgspec.structs.replace(whole, id=rest, refused=str(fault))
    except Exception as fault:  # noqa: BLE001  one file never ends a run
        rest = f"after {number}" if number else ""
        yield msgspec.structs.replace(whole, id=rest, refused=_told(fault))


def item(part: Part) -> Item:
    """The article of a part, or why there is none; nothing is raised for what a file holds."""
    from ontherecord.importing.pages import take  # heavy, and whoever only splits does without

    if part.refused:
        return Item(part=part, refused=part.refused)
    options = part.options
    try:
        name = part.name if not part.id else ""
        taken = take(part.data, part.shape, options.url, options.lang, name, dict(options.mapping))
    except NoArticle as fault:
        return Item(part=part, refused=str(fault))
    except TooLarge as fault:
        return Item(part=part, refused=str(fault), limit=fault.limit)
    except Exception as fault:  # noqa: BLE001  one page never ends a run
        return Item(part=part, refused=_told(fault))
    return Item(part=part, taken=taken)


def _told(fault: Exception) -> str:
    return f"a fault of this program ({type(fault).__name__}: {fault})"
