"""A page before it is made: its address, the pure function that makes it, and all it is given.

A `Planned` is small: pages are made when they are written, and nobody holds all of them. What a
page can show is its arguments, the program and the site's settings; so the arguments, told in full,
are its key (see `keys`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from ontherecord.render.base.page import Asset, Page


class Planned(NamedTuple):
    """A page that can be made."""

    url: str
    """As `Page.url`."""
    make: Callable[..., Page]
    """A pure function of a module: of `given`, then `aids`."""
    given: tuple[Any, ...]
    aids: tuple[Any, ...] = ()
    """What only spares work, such as passages written already: the page is the same with an empty
    one, so they are no part of the key."""
    whole: bool = False
    """Whether `given` holds the whole archive, more than a key is worth: made in every build."""
    listed: bool = True
    """As `Page.listed`."""

    def page(self) -> Page:
        return self.make(*self.given, *self.aids)


class PlannedFiles(NamedTuple):
    """Files beside the pages that are made together, of one article."""

    folder: str
    """The address that all of them lie below, with a slash at the end."""
    make: Callable[..., Iterable[Asset]]
    given: tuple[Any, ...]

    def files(self) -> Iterator[Asset]:
        yield from self.make(*self.given)


def made(planned: Iterable[Planned]) -> Iterator[Page]:
    """The pages themselves, one after another."""
    return (one.page() for one in planned)
