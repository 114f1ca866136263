"""Statements by label, source type, channel, month and outlet: an overview, and every list.

In: a `Catalogue`. Out: pages of eight hundred that work without scripts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

import msgspec

from ontherecord.codebook.labels import BY_KEY
from ontherecord.codebook.words import counted
from ontherecord.model import Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Catalogue, Said, Unsourced
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.browsing.pairs import LEAST, Pair, pairs
from ontherecord.render.browsing.passages import Passages, casts_of
from ontherecord.render.browsing.shelves import Shelf, Shelves, Way, shelves
from ontherecord.render.lists.paging import Leaf, leaves

WAYS: dict[Way, tuple[str, str]] = {
    "label": ("By label", "labels"),
    "source": ("By source type", "sources"),
    "channel": ("By channel", "channels"),
    "month": ("By month", "months"),
    "outlet": ("By outlet", "outlets"),
}
"""The overview's headings, and their anchors."""
PER_PAGE = 800
"""A statement stands in up to five lists: shorter pages would be most of a site's files."""
SOURCES_SECTION = f"{addresses.CODEBOOK}#s6"


class Row(Record, frozen=True):
    """One list on the overview."""

    title: str
    href: str
    definition: str
    count: str
    number: str
    official: bool
    key: str
    """The label's key, for its look; empty for the other ways."""
    help: str
    names: str = ""
    """The list of names with statements of the label, if there is one."""


class Head(Record, frozen=True):
    """What all pages of one list say of it; as in `Shelf`."""

    way: Way
    title: str
    definition: str
    count: str
    more: tuple[str, str] | None


def _row(shelf: Shelf) -> Row:
    label = shelf.label
    return Row(
        title=shelf.title,
        href=links.relative(addresses.STATEMENTS, shelf.url),
        definition=shelf.definition,
        count=shelf.count,
        number=f"{len(shelf.found):,}",
        official=shelf.official,
        key=label.key if label else "",
        help=links.relative(addresses.STATEMENTS, addresses.help_url(label.key)) if label else "",
    )


def _with_names(row: Row) -> Row:
    goal = links.relative(addresses.STATEMENTS, addresses.names_url(row.key))
    return msgspec.structs.replace(row, names=goal)


def _silent(found: Shelves, catalogue: Catalogue) -> str:
    """How many statements are in no list of channels, since their article states none."""
    total = sum(len(article.statements) for article in catalogue.archive.articles)
    left = total - sum(len(shelf.found) for shelf in found["channel"])
    return counted(left, "statement") if left else ""


def _overview(rows: dict[Way, tuple[Row, ...]], silent: str) -> Page:
    html = render(
        "statements.html",
        rows=rows,
        sources=links.relative(addresses.STATEMENTS, SOURCES_SECTION),
        silent=silent,
    )
    headings = tuple(
        Heading(title=title, id=anchor) for way, (title, anchor) in WAYS.items() if rows[way]
    )
    return Page(
        url=addresses.STATEMENTS, title="Statements", html=html, toc=headings, kind="index",
        description="Every sentence in the archive, by how it is sourced.",
        section=addresses.STATEMENTS,
    )  # fmt: skip


def _head(shelf: Shelf) -> Head:
    return Head(
        way=shelf.way, title=shelf.title, definition=shelf.definition, count=shelf.count,
        more=_more(shelf),
    )  # fmt: skip


def _more(shelf: Shelf) -> tuple[str, str] | None:
    """Where more is said about what the list has in common: words and an address."""
    if shelf.label:
        return "What this label means", addresses.help_url(shelf.label.key)
    if shelf.way == "source":
        return "The rule in the codebook", SOURCES_SECTION
    if shelf.way == "outlet":
        slug = shelf.url.rstrip("/").rpartition("/")[2]
        return "The outlet’s articles", addresses.outlet_url(slug)
    return None


def _page(
    shelf: Head, leaf: Leaf[Said | Unsourced], casts: Mapping[str, Cast], passages: Passages
) -> Page:
    name, anchor = WAYS[shelf.way]
    words, goal = shelf.more or ("", "")
    number = f", page {leaf.pager.number}" if leaf.pager.number > 1 else ""
    html = render(
        "labelled.html",
        title=shelf.title,
        definition=shelf.definition,
        way=f"Statements {name.lower()}",
        overview=f"{links.relative(leaf.url, addresses.STATEMENTS)}#{anchor}",
        more=(words, links.relative(leaf.url, goal)) if goal else None,
        counted=shelf.count,
        passages=passages.listed(leaf.items, casts, leaf.url),
        leaf_pager=leaf.pager,
    )
    title = shelf.title if shelf.way == "label" else f"Statements: {shelf.title}"
    return Page(
        url=leaf.url, title=title + number, html=html, kind="statements",
        description=shelf.definition, section=addresses.STATEMENTS,
    )  # fmt: skip


def planned(
    catalogue: Catalogue, known: Mapping[str, Cast], passages: Passages
) -> Iterator[Planned]:
    """statements/, and every list with its further pages."""
    found = shelves(catalogue)
    rows = {way: tuple(map(_row, found[way])) for way in WAYS}
    paired = () if catalogue.packed else pairs(catalogue)
    named = {pair.label.key for pair in paired}
    rows["label"] = tuple(_with_names(row) if row.key in named else row for row in rows["label"])
    yield Planned(addresses.STATEMENTS, _overview, (rows, _silent(found, catalogue)))
    for shelf in (shelf for way in WAYS for shelf in found[way]):
        head = _head(shelf)
        for leaf in leaves(shelf.found, shelf.url, PER_PAGE):
            given = (head, leaf, casts_of(leaf.items, known))
            yield Planned(leaf.url, _page, given, (passages,))
    yield from _of_pairs(paired, known, passages)


def _of_pairs(
    paired: tuple[Pair, ...], known: Mapping[str, Cast], passages: Passages
) -> Iterator[Planned]:
    """Of each label a list of names, then each list of statements."""
    for label, some in groupby(paired, key=lambda pair: pair.label):
        of_label = tuple(some)
        rows = tuple((p.entity.kind == "place", p.entity.name, p.url, p.count) for p in of_label)
        yield Planned(addresses.names_url(label.key), _names_page, (label.key, rows))
        for pair in (pair for pair in of_label if not pair.on_entry):
            goal = addresses.entity_url(pair.entity)
            more = (pair.entity.name, goal) if goal else None
            told = f"{pair.label.definition} {pair.title}, in the archive’s articles."
            head = Head(way="label", title=pair.title, definition=told, count=pair.count, more=more)
            for leaf in leaves(pair.found, pair.url, PER_PAGE):
                given = (head, leaf, casts_of(leaf.items, known))
                yield Planned(leaf.url, _page, given, (passages,))


def _names_page(key: str, rows: tuple[tuple[bool, str, str, str], ...]) -> Page:
    url = addresses.names_url(key)
    title = f"{BY_KEY[key].plural}, by name"
    html = render(
        "pairs.html",
        title=title,
        overview=links.relative(url, addresses.label_url(key)),
        search=links.relative(url, addresses.SEARCH),
        least=LEAST,
        groups=[
            (name, [
                {"name": who, "href": links.relative(url, goal), "count": count}
                for is_place, who, goal, count in rows if is_place == place
            ])
            for name, place in (("By speaker", False), ("By place named", True))
        ],
    )  # fmt: skip
    return Page(
        url=url, title=title, html=html, kind="index", section=addresses.STATEMENTS,
        description=f"{BY_KEY[key].plural} by speaker and by the places that they name.",
    )  # fmt: skip
