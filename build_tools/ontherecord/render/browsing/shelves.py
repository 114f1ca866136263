"""Statements sorted by label, source type, channel, month and outlet, in one pass.

In: a `Catalogue`. Out: `Shelf`s: each list with its address, its name and its definition. A list
without statements is not among them, but for the labels, where absence tells something.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from ontherecord.codebook.labels import LABELS, Label
from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.codebook.values import CHANNELS
from ontherecord.codebook.words import capital, counted
from ontherecord.model import Article, Channel, Record, SourceType
from ontherecord.render.base import addresses
from ontherecord.render.base.catalogue import Catalogue, Said, Unsourced
from ontherecord.render.lists import articles
from ontherecord.render.words import wording

Way = Literal["label", "source", "channel", "month", "outlet"]
Shelves = dict[Way, tuple["Shelf", ...]]
OFFICIAL = "They count as public offices: what they say is an official claim."
OTHER = "They do not count as public offices: what they say is an other attributed claim."


class Shelf(Record, frozen=True):
    """One list of statements."""

    way: Way
    url: str
    title: str
    definition: str
    """What is in the list, in a sentence or two."""
    found: tuple[Said | Unsourced, ...]
    official: bool = False
    """Of a source type: whether it counts as a public office (codebook §6 A)."""
    label: Label | None = None

    @property
    def count(self) -> str:
        """How many: the outlet's own voice is counted in sentences."""
        own = self.label is not None and self.label.key == "outlet-voice"
        return counted(len(self.found), "sentence" if own else "statement")


def shelves(catalogue: Catalogue) -> Shelves:
    """All lists, each in the order its overview shows it."""
    by_type: defaultdict[SourceType, list[Said]] = defaultdict(list)
    by_channel: defaultdict[Channel, list[Said]] = defaultdict(list)
    by_month: defaultdict[str, list[Said]] = defaultdict(list)
    by_outlet: defaultdict[str, list[Said]] = defaultdict(list)
    dates: dict[str, dt.date | None] = {}
    for article in catalogue.archive.articles:
        said = catalogue.said[article.slug]
        month = _month(article)
        dates.setdefault(month, article.meta.date)
        by_month[month] += said
        by_outlet[article.meta.outlet.value] += said
        for one in said:
            by_channel[one.statement.channel].append(one)
            for kind in dict.fromkeys(source.type for source in one.statement.voices):
                by_type[kind].append(one)
    return {
        "label": tuple(_label(label, catalogue) for label in LABELS),
        "source": tuple(_source(k, by_type[k]) for k in SOURCE_TYPES if by_type[k]),
        "channel": tuple(_channels(by_channel)),
        "month": tuple(_of_month(dates[key], found) for key, found in by_month.items() if found),
        "outlet": tuple(_outlets(by_outlet, catalogue)),
    }


def _month(article: Article) -> str:
    return addresses.month_url(article.meta.date)


def _label(label: Label, catalogue: Catalogue) -> Shelf:
    own = label.key == "outlet-voice"
    found = catalogue.own_voice if own else catalogue.labelled.get(label.key, ())
    return Shelf(way="label", url=addresses.label_url(label.key), title=label.plural,
                 definition=label.definition, found=found, label=label)  # fmt: skip


def _source(kind: SourceType, found: list[Said]) -> Shelf:
    row = SOURCE_TYPES[kind]
    words, official = row.card, row.group == "A"
    return Shelf(
        way="source", url=addresses.source_url(kind), title=capital(words),
        definition=f"{row.definition} {OFFICIAL if official else OTHER}",
        found=tuple(found), official=official,
    )  # fmt: skip


def _channels(by_channel: dict[Channel, list[Said]]) -> Iterator[Shelf]:
    for channel in CHANNELS:
        url = addresses.channel_url(channel)
        if url and by_channel.get(channel):
            words = CHANNELS[channel].card
            yield Shelf(
                way="channel", url=url, title=capital(words),
                definition=f"The article says that these words were said or published {words}.",
                found=tuple(by_channel[channel]),
            )  # fmt: skip


def _of_month(date: dt.date | None, found: list[Said]) -> Shelf:
    title = f"{date:%B %Y}" if date else articles.NO_DATE
    known = f"in {title}" if date else "on a day that is not known"
    return Shelf(way="month", url=addresses.month_url(date), title=title, found=tuple(found),
                 definition=f"Statements in articles that were published {known}.")  # fmt: skip


def _outlets(by_outlet: dict[str, list[Said]], catalogue: Catalogue) -> Iterator[Shelf]:
    """In the order of the outlets' own lists, and under the same names in the address."""
    for name, slug in addresses.outlet_slugs(articles.by_outlet(catalogue)).items():
        if by_outlet.get(name):
            yield Shelf(
                way="outlet", url=addresses.outlet_statements_url(slug),
                title=name or f"Outlet {wording.NOT_KNOWN}",
                definition=f"Statements in articles of {name or 'outlets that are not named'}.",
                found=tuple(by_outlet[name]),
            )  # fmt: skip
