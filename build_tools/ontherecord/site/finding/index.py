"""All files of the index. In: pieces of articles, other pages, entries. Out: `Asset`s.

Which is read when: `head` first; `articles` with the first search; then the words asked for; the
texts of what is shown; columns of a facet when a reader opens it.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ontherecord.codebook.labels import LABELS
from ontherecord.model import Entity
from ontherecord.render.base import addresses
from ontherecord.render.base.page import Asset
from ontherecord.site.finding import names, shown
from ontherecord.site.finding.coding import FOLDER, name_of, packed, varint
from ontherecord.site.finding.facets import Facets
from ontherecord.site.finding.found import Other, Piece
from ontherecord.site.finding.merging import Postings, add_others, add_piece
from ontherecord.site.finding.names import Name
from ontherecord.site.finding.shards import Rows, Shards
from ontherecord.site.finding.words import COMMON

HEAD = f"{FOLDER}head.json"
WORDS = 6_000
"""Words of names in a file of them."""
PAGES = 2
"""How many times as much of other pages goes into one file: their texts are short, and few."""
LABEL_ROWS = [(label.key, label.chip, label.title, label.plural) for label in LABELS
              if label.key != "outlet-voice"]  # fmt: skip
"""The labels of statements; the outlet's own voice is none."""


def files(
    pieces: Iterable[Piece],
    others: Sequence[Other],
    entities: Iterable[Entity],
    size: int = shown.PACK,
) -> Iterator[Asset]:
    """The whole index, its head last. `pieces`: by date, those without one first; looked at once.
    `others`: by kind. `size`: of what goes into one file of texts, in bytes."""
    head: dict[str, object] = {
        "labels": LABEL_ROWS,
        "latin": names.table(),
        "common": sorted(COMMON),
    }
    postings: Postings = {}
    facets = Facets()
    written: defaultdict[str, set[str]] = defaultdict(set)
    listed = _Articles()
    packs = shown.Packs("articles", size)
    for number, piece in enumerate(pieces):
        yield from packs.add(piece.shown)
        listed.add(piece, begins=packs.firsts[-1] == number)
        facets.add(number, piece)
        add_piece(postings, number, piece)
        for entity, words in piece.named:
            written[entity].add(words)
    yield from packs.rest()
    yield listed.file(head)
    yield from facets.files(head)
    add_others(postings, others)
    known = names.names(entities, written)
    shards = Shards()
    yield from shards.files(postings, _rows(known, others, facets))
    yield from _pages(others, head, PAGES * size)
    yield from _spelled(known, head)
    head |= {"words": shards.firsts, "others": len(others)}
    yield Asset(path=HEAD, content=msgspec.json.encode(head))


class _Articles:
    """The list of all articles: their days as steps, one more where known; their outlets; twice
    the number of their statements, and one where a file of texts begins."""

    def __init__(self) -> None:
        self._days, self._outlets, self._sizes = bytearray(), bytearray(), bytearray()
        self._numbers: dict[str, int] = {}
        self._last = self._count = self._statements = 0

    def add(self, piece: Piece, begins: bool) -> None:
        self._days += varint(piece.day - self._last + 1 if piece.day else 0)
        self._last = piece.day
        self._outlets += varint(self._numbers.setdefault(piece.outlet, len(self._numbers)))
        self._sizes += varint(piece.statements * 2 + begins)
        self._count += 1
        self._statements += piece.statements

    def file(self, head: dict[str, object]) -> Asset:
        head |= {"articles": self._count, "statements": self._statements,
                 "outlets": list(self._numbers)}  # fmt: skip
        content = packed(bytes(self._days + self._outlets + self._sizes))
        return Asset(path=f"{FOLDER}articles.idx", content=content)


def _pages(others: Sequence[Other], head: dict[str, object], size: int) -> Iterator[Asset]:
    """The texts of other pages."""
    packs = shown.Packs("pages", size)
    for other in others:
        yield from packs.add(shown.of_other(other))
    yield from packs.rest()
    kinds = [other.kind for other in others]
    head |= {"pages": packs.firsts, "kinds": [(k, kinds.index(k)) for k in dict.fromkeys(kinds)]}


def _rows(known: Iterable[Name], others: Sequence[Other], facets: Facets) -> Rows:
    """By spelling and by sound, the entries: `[page or -1, id, kind, name, spellings, statements
    by it, statements naming it]`."""
    pages = {other.url: number for number, other in enumerate(others)}
    rows: defaultdict[str, list[object]] = defaultdict(list)
    for name in known:
        entity = name.entity
        page = pages.get(addresses.entity_url(entity) or "", -1)
        told = (page, entity.id, entity.kind, entity.name, [" ".join(k) for k in name.instead],
                facets.total("speaker", entity.id), facets.total("place", entity.id))  # fmt: skip
        for key in _looked_for(name):
            rows[key].append(told)
    return rows


def _looked_for(name: Name) -> dict[str, None]:
    sounds = (names.sound(word) for key in name.keys for word in key)
    spelled = (" ".join(key) for key in name.keys)
    return dict.fromkeys(itertools.chain(spelled, (names.SOUND + s for s in sounds if s)))


def _spelled(known: Iterable[Name], head: dict[str, object]) -> Iterator[Asset]:
    """The words of names in which a slip is forgiven."""
    all_ = {word for name in known for key in name.keys for word in key}
    words = sorted(w for w in all_ if len(w) >= names.SLIP and not w[0].isdigit())
    parts = [words[at : at + WORDS] for at in range(0, len(words), WORDS)]
    for number, part in enumerate(parts):
        yield Asset(path=name_of("names", number), content=packed(msgspec.json.encode(part)))
    head["names"] = len(parts)
