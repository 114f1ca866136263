"""Statements by label: an overview, and every label's list in pages of fifty.

In: a `Catalogue`. Out: `Page`s that work without scripts.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.labels import LABELS, Label
from build_tools.model import Record
from build_tools.render import entries, links, wording
from build_tools.render.catalogue import Catalogue, Said, Unsourced
from build_tools.render.environment import render
from build_tools.render.helps import help_url
from build_tools.render.page import Page
from build_tools.render.paging import Leaf, leaves

URL = "statements/"


class Row(Record, frozen=True):
    label: Label
    href: str
    help: str
    count: str


def listed(label: Label, catalogue: Catalogue) -> tuple[Said | Unsourced, ...]:
    """What has the label: statements, or for the outlet's own voice whole sentences."""
    if label.key == "outlet-voice":
        return catalogue.own_voice
    return catalogue.labelled.get(label.key, ())


def counted(label: Label, number: int) -> str:
    """How many: "3 statements"; the outlet's own voice is counted in sentences."""
    return wording.counted(number, "sentence" if label.key == "outlet-voice" else "statement")


def _overview(catalogue: Catalogue) -> Page:
    rows = [
        Row(
            label=label,
            href=links.relative(URL, links.label_url(label.key)),
            help=links.relative(URL, help_url(label)),
            count=counted(label, len(listed(label, catalogue))),
        )
        for label in LABELS
    ]
    return Page(
        url=URL,
        title="Statements",
        html=render("statements.html", rows=rows),
        kind="index",
        description="Every sentence in the archive, by how it is sourced.",
        section=URL,
    )


def _entry(found: Said | Unsourced, catalogue: Catalogue, url: str) -> entries.Entry:
    if isinstance(found, Said):
        return entries.of_statement(found, catalogue.entities, url)
    return entries.of_own_voice(found, url)


def _page(label: Label, leaf: Leaf[Said | Unsourced], total: int, catalogue: Catalogue) -> Page:
    number = f", page {leaf.pager.number}" if leaf.pager.number > 1 else ""
    html = render(
        "labelled.html",
        label=label,
        overview=links.relative(leaf.url, URL),
        help=links.relative(leaf.url, help_url(label)),
        counted=counted(label, total),
        groups=entries.grouped(_entry(found, catalogue, leaf.url) for found in leaf.items),
        leaf_pager=leaf.pager,
    )
    return Page(
        url=leaf.url, title=label.plural + number, html=html, kind="statements",
        description=label.definition, section=URL,
    )  # fmt: skip


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """statements/, and statements/<label>/ with its further pages."""
    yield _overview(catalogue)
    for label in LABELS:
        found = listed(label, catalogue)
        for leaf in leaves(found, links.label_url(label.key)):
            yield _page(label, leaf, len(found), catalogue)
