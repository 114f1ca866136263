"""The order of the stages: seeds in, archive out. Read this first.

    segment → parse → attribute → classify     `engine.draft.draft`: one article's machine draft
    merge → link → join → collect → withhold    `build`: people's readings and the glossary on top
    redact                                      no more of a text than may be published

Every stage takes records and returns records; only `nlp.parse` (a loaded model) and the callers
of this module touch anything outside. Between the two lines `drafts` keeps what was drafted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from ontherecord.agreement.independent import read
from ontherecord.archive.collect import collect
from ontherecord.archive.joining import join
from ontherecord.archive.link import index, link
from ontherecord.archive.permanence import former
from ontherecord.archive.privacy import withhold
from ontherecord.archive.publication import following
from ontherecord.archive.redaction import redact
from ontherecord.merging.article import applied
from ontherecord.merging.overruled import draft_reads
from ontherecord.model import Archive, Article, ArticleSeed, Problem, Readings, Seeds
from ontherecord.problems import problems


class Read(NamedTuple):
    """One article with people's readings and its glossary entries."""

    article: Article
    faults: tuple[Problem, ...]


def build(seeds: Seeds, drafts: Iterable[Article], *, whole: bool = False) -> Archive:
    """Merge people's readings into the drafts and link the glossary.

    `drafts` holds one machine draft for each of `seeds.articles`, in the same order; `whole`: see
    `together`.
    """
    return together(seeds, each(seeds, seeds.articles, drafts), whole=whole)


def each(
    seeds: Seeds, some: Iterable[ArticleSeed], drafts: Iterable[Article]
) -> Iterator[Read]:  # fmt: skip
    """What is made of each of some articles by itself: of its seed, its draft and the glossary."""
    entries = following(seeds.entities, seeds.published)
    known = index(entries)
    for seed, drafted in zip(some, drafts, strict=True):
        merged, faults = applied(drafted, seed, entries)
        last = max((c.made for c in seed.contributions), default=None)
        read = msgspec.structs.replace(
            merged, path=seed.path, last_reading=last, contributions=seed.contributions,
            draft_reads=tuple(draft_reads(drafted, merged)),
        )  # fmt: skip
        linked = link(read, known)
        yield Read(msgspec.structs.replace(linked, former=former(linked, seed.ids)), faults)


def together(seeds: Seeds, read: Iterable[Read], *, whole: bool = False) -> Archive:
    """The archive of all articles, each read by itself already. `whole`: with texts that must not
    be published whole, for what a keeper does with them on their own machine."""
    found: list[Problem] = list(seeds.problems)
    articles: list[Article] = []
    for one in read:
        articles.append(one.article)
        found.extend(one.faults)
    entries = following(seeds.entities, seeds.published)
    joined = join(tuple(articles), entries, seeds.removed)
    archive = collect(joined.articles, entries, problems.in_order(tuple(found)))
    archive = msgspec.structs.replace(
        archive, removed=seeds.removed, published=seeds.published,
        joined=joined.joined, alike=joined.alike,
    )  # fmt: skip
    shown = withhold(archive)
    return shown if whole else _redacted(shown)


def _redacted(archive: Archive) -> Archive:
    """What may be published, and how far readers agreed on the whole of what may not."""
    cut = redact(archive)
    pairs = zip(archive.articles, cut.articles, strict=True)
    reads = (_read(one, shown) for one, shown in pairs if shown.left_out)
    return msgspec.structs.replace(cut, reads=tuple(filter(None, reads)))


def _read(one: Article, shown: Article) -> Readings | None:
    found = read(one.slug, one.text, one.meta.title, one.contributions)
    return found and msgspec.structs.replace(found, text=shown.text)
