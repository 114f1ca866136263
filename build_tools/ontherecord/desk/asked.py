"""What the page asks: a place in the queue, an article, all of one speaker, the end.

In: a `Room`. Out: plain data for JSON. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

import msgspec

from ontherecord.agreement.independent import read
from ontherecord.agreement.report import lines
from ontherecord.codebook import source_types, values
from ontherecord.desk import alike, queue, record, showing
from ontherecord.desk.ending import Ending, Known, ending
from ontherecord.desk.queue import Order
from ontherecord.desk.room import Room
from ontherecord.model import OFFICIAL_TYPES, Statement
from ontherecord.render.contributing import archive_data
from ontherecord.render.words.statements import flat


def opening(room: Room) -> dict[str, Any]:
    """Everything that is the same for every statement."""
    reader = room.reader
    return {
        "handle": reader.handle,
        "day": reader.day.isoformat(),
        "independent": reader.independent,
        "forms": _choices(values.FORMS, but="outlet"),
        "kinds": _choices(values.KINDS),
        "unverified": [{"value": key, "words": v.choice} for key, v in values.UNVERIFIED.items()],
        "types": [
            {"value": key, "words": row.card, "official": key in OFFICIAL_TYPES}
            for key, row in source_types.SOURCE_TYPES.items()
        ],
        "names": archive_data.names(room.opened.archive)[: archive_data.MOST],
    }


def _choices(table: Any, but: str = "") -> list[dict[str, str]]:
    return [{"value": key, "words": one.choice} for key, one in table.items() if key != but]


def entry(room: Room, order: Order, n: int) -> dict[str, Any]:
    """The statement at a position, whether it is answered, and what is left."""
    found = room.queue(order)
    coach = room.coach()
    said = {"left": coach.left, "coach": coach.words, "fast": coach.fast, "total": len(found)}
    if not found:
        return {**said, "n": 0}
    at = max(0, min(n, len(found) - 1))
    one = found[at]
    return {**said, "n": at, "slug": one.slug, "id": one.id, "answered": room.is_done(one)}


def find(
    room: Room, order: Order, n: int, *, article: bool = False, slug: str = ""
) -> dict[str, Any]:
    """The next position behind `n`, then from the beginning, that waits for an answer: in another
    article if `article`, in that of `slug` if it is given. The position itself if there is none."""
    found = room.queue(order)
    ways: Iterable[int] = chain(range(n + 1, len(found)), range(min(n + 1, len(found))))
    if article:
        ways = queue.next_article(found, n)
    if slug:
        ways = [*(i for i, one in enumerate(found) if one.slug == slug), *ways]
    return entry(room, order, next((i for i in ways if not room.is_done(found[i])), n))


def place(room: Room, order: Order, slug: str, ident: str) -> dict[str, Any]:
    """Where a statement is in the queue; `total` is 0 where it is in none."""
    found = room.queue(order)
    at = next((n for n, one in enumerate(found) if (one.slug, one.id) == (slug, ident)), None)
    return {"total": 0} if at is None else entry(room, order, at)


def article(room: Room, slug: str) -> dict[str, Any]:
    """The article's text and statements, with what the reader answered.

    Raises:
        KeyError: there is no such article.
    """
    found = room.opened.articles[slug]
    numbers = showing.numbers(found)
    mine = room.file(slug)
    shown, known = [], set[str]()
    if room.reader.independent:
        shown = [showing.sentence(found, one) for one in queue.sentences(found)]
    for s in () if room.reader.independent else room.statements(slug):
        ident = record.ident(room.reader, s.id)
        known.add(ident)
        given = record.find(mine, ident)
        if given is None and room.is_blind(slug, s.id):
            shown.append(showing.hidden(s, numbers.get(s.id, "")))
        else:
            shown.append(room.shown(slug, s, given))
    added = [room.shown(slug, None, a) for a in (mine.annotations if mine else ())
             if a.id not in known and a.action == "add"]  # fmt: skip
    return {**showing.text(found), "statements": shown, "added": added}


def groups(room: Room) -> list[dict[str, Any]]:
    """The questions that can be answered once, but of hidden drafts and what is answered."""
    names = {one.id: one.name for one in room.opened.archive.entities}
    return [
        {**msgspec.to_builtins(one), "name": names.get(one.who, one.who)} for one in _groups(room)
    ]


def _groups(room: Room) -> tuple[alike.Alike, ...]:
    open_ = (one for one in room.queue("text") if not room.is_done(one))
    return alike.groups(one for one in open_ if not room.is_blind(one.slug, one.id))


def members(room: Room, who: str) -> dict[str, Any]:
    """All statements of one speaker that wait, with the kind of source each has."""
    group = next((one for one in _groups(room) if one.who == who), None)
    found = []
    for slug, ident in group.members if group else ():
        s = room.base(slug, ident)
        if s is not None:
            found.append(_member(room, slug, s))
    return {"members": found}


def _member(room: Room, slug: str, s: Statement) -> dict[str, str]:
    kind = s.voices[0].type if s.voices else "unspecified"
    found = room.opened.articles[slug]
    return {"slug": slug, "id": s.id, "type": kind, "now": source_types.IN_WORDS[kind],
            "title": found.meta.title,
            "words": " … ".join(found.text[p.start : p.end] for p in s.content)}  # fmt: skip


def end(room: Room) -> dict[str, Any]:
    """What this reader's files of today say; of an independent reader how far others agree."""
    return {**msgspec.to_builtins(ending_of(room)), "report": _report(room)}


def ending_of(room: Room) -> Ending:
    """The end of the sitting as a record."""
    files = room.files()
    titles = {f.path: room.opened.articles[slug].meta.title or slug for slug, f in files}
    words = {s.id: " … ".join(flat(room.opened.articles[slug], part) for part in s.content)
             for slug, _ in files for s in room.statements(slug)}  # fmt: skip
    names = {one.id: one.name for one in room.opened.archive.entities}
    known = Known(titles=titles, words=words, names=names)
    return ending(room.reader, [file for _, file in files], known)


def _report(room: Room) -> list[str]:
    if not room.reader.independent:
        return []
    reads = []
    for slug, file in room.files():
        seed = room.opened.seed_of[slug]
        others = tuple(c for c in seed.contributions if c.path != file.path)
        found = read(slug, seed.text, seed.meta.title, (*others, file), room.opened.seeds.entities)
        reads += [found] if found is not None else []
    return list(lines(reads)) if reads else []
