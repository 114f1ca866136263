"""Long lists on pages of fixed length, so that they work without scripts.

In: a list and the address of its first page. Out: a `Leaf` a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from ontherecord.model import Record
from ontherecord.render.base import addresses, links

PER_PAGE = 100
NEIGHBOURS = 2
T = TypeVar("T")


class Pager(Record, frozen=True):
    """Where a page stands among its siblings; the links are relative to it."""

    number: int
    total: int
    before: str | None
    after: str | None
    shown: tuple[tuple[int, str], ...]
    """The numbers to offer, with their links: the ends, and the neighbours of this page."""


class Leaf(Record, Generic[T], frozen=True):
    """One page of a list."""

    url: str
    items: tuple[T, ...]
    pager: Pager


def _pager(urls: Sequence[str], number: int) -> Pager:
    total = len(urls)

    def link(other: int) -> str:
        return links.relative(urls[number - 1], urls[other - 1])

    near = range(max(1, number - NEIGHBOURS), min(total, number + NEIGHBOURS) + 1)
    return Pager(
        number=number,
        total=total,
        before=link(number - 1) if number > 1 else None,
        after=link(number + 1) if number < total else None,
        shown=tuple((other, link(other)) for other in sorted({1, *near, total})),
    )


def leaves(items: Sequence[T], base: str, per_page: int = PER_PAGE) -> Iterator[Leaf[T]]:
    """The list cut into pages, at least one even if the list is empty."""
    total = max(1, -(-len(items) // per_page))
    urls = [base, *(addresses.further_url(base, number) for number in range(2, total + 1))]
    for number, url in enumerate(urls, start=1):
        start = (number - 1) * per_page
        yield Leaf(
            url=url,
            items=tuple(items[start : start + per_page]),
            pager=_pager(urls, number),
        )
