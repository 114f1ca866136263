"""Which passages of an article are practised with.

In: an `Article`. Out: up to ten `Item`s in text order, always the same ones: every reason for
"unverified" that occurs, the outlet's own voice, and the rest in turn, so that no label crowds the
others out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from ontherecord.model import Article, State
from ontherecord.render.learning import items
from ontherecord.render.learning.items import PLATFORMS, Item

MOST = 10
OWN_VOICE = 3
"""At most so many passages in the outlet's own voice…"""
OWN_SHARE = 3
"""…and one for each so many others."""
LONGEST = 420
"""Code points: a longer passage is asked about only if there is nothing shorter."""
SETTLED: tuple[State, ...] = ("confirmed", "reference", "draft")


def chosen(article: Article, most: int = MOST) -> tuple[Item, ...]:
    """The passages to practise with, in text order."""
    said = sorted(items.said(article), key=_rank)
    own = _reviewed_first(items.own(article))
    taken: list[Item] = []
    for item in _one_of_each_reason([*said, *own]):
        _take(taken, item, most)
    room = min(OWN_VOICE, max(1, len(said) // OWN_SHARE))
    first, *further = [*_in_turn(said)] or [()]
    for item in first:
        _take(taken, item, most - room)
    for item in own:
        if sum(c.kind == "outlet-voice" for c in taken) < room:
            _take(taken, item, most)
    for item in chain.from_iterable(further):
        _take(taken, item, most)
    return tuple(sorted(taken, key=lambda item: item.asked[0]))


def _take(taken: list[Item], item: Item, most: int) -> None:
    """Add the item unless there are enough or its sentence has been asked about already."""
    clash = any(item.window.start < c.window.end and c.window.start < item.window.end
                for c in taken)  # fmt: skip
    if len(taken) < most and not clash:
        taken.append(item)


def _rank(item: Item) -> tuple[int, bool, bool, int]:
    """Reference and confirmed before drafts, body before headline, short before long, early."""
    long = item.window.end - item.window.start > LONGEST
    return (SETTLED.index(item.state) // 2, item.region != "body", long, item.window.start)


def _one_of_each_reason(found: Iterable[Item]) -> Iterator[Item]:
    """For each reason that occurs the first item that has it, those with several reasons first."""
    missing = {code for item in found for code in item.unverified}
    for item in sorted(found, key=lambda item: -len(item.unverified)):
        if missing & set(item.unverified):
            missing -= set(item.unverified)
            yield item


def _in_turn(found: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Turn by turn one of each sort, as long as there are any; in a sort, new speakers first."""
    groups: defaultdict[tuple[object, ...], list[Item]] = defaultdict(list)
    for item in found:
        groups[_sort(item)].append(item)
    ordered = [_new_speakers_first(group) for group in groups.values()]
    for turn in range(max(map(len, ordered), default=0)):
        yield tuple(group[turn] for group in ordered if turn < len(group))


def _sort(item: Item) -> tuple[object, ...]:
    """What makes one passage teach something else than another."""
    statement = item.statement
    inferred = statement is not None and statement.attribution == "inferred"
    posted = statement is not None and statement.channel in PLATFORMS
    return (item.kind, item.form, inferred, posted)


def _new_speakers_first(group: list[Item]) -> list[Item]:
    seen: set[str] = set()
    again: list[Item] = []
    fresh: list[Item] = []
    for item in group:
        sources = item.statement.sources if item.statement is not None else ()
        name = sources[0].speaker if sources else ""
        (again if name in seen else fresh).append(item)
        seen.add(name)
    return fresh + _spread(again, MOST)


def _reviewed_first(found: Iterable[Item]) -> list[Item]:
    """Passages that somebody looked at before those of a draft; either from all over the text."""
    both = sorted(found, key=_rank)
    reviewed = [item for item in both if item.state != "draft"]
    drafts = [item for item in both if item.state == "draft"]
    return _spread(reviewed, OWN_VOICE) + _spread(drafts, OWN_VOICE)


def _spread(found: list[Item], few: int) -> list[Item]:
    """The same items in an order in which the first few stand for the whole text."""
    step = max(1, len(found) // few)
    return [found[n] for n in sorted(range(len(found)), key=lambda n: (n % step, n))]
