"""A run of `add`: sources → articles in their folders, one after another, in the sources' order.

Shell. Pages are taken on all cores, put in their places by one: names and comparisons then do not
hang on how many there are, and a run that was killed leaves the first part of its articles, each
whole. A second run finds those by the hashes of what they were taken from.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from ontherecord.importing.fetching import Fetched, fetched
from ontherecord.importing.items import Item, Options, Part, item, parts
from ontherecord.importing.many.in_time import Stopped, in_time
from ontherecord.importing.many.known import Known, same
from ontherecord.importing.many.outcomes import Outcome
from ontherecord.importing.many.placing import Placing
from ontherecord.importing.many.sources import Source, addresses
from ontherecord.importing.network.asking import NotFetched
from ontherecord.importing.network.public import Reach

PAUSE = 1.0
"""Seconds between two pages of one host: a run is no storm."""
KEPT_NAME = 200
"""Characters of a file's name that are told."""


class Job(NamedTuple):
    """An article to be taken, or what became of it already."""

    source: Source
    came_from: str
    part: Part | None = None
    outcome: Outcome | None = None


def run(
    sources: Iterable[Source], placing: Placing, options: Options, reach: Reach, processes: int
) -> Iterator[Outcome]:
    """What became of each article, in order. One that a keeper names (`placing.slug`) is taken
    again where it is there already."""
    jobs = _Jobs(placing.known, options, reach, again=bool(placing.slug))
    for job, answer in in_time(_take, jobs.of(sources), processes=processes):
        if job.outcome is not None:
            yield job.outcome
        elif isinstance(answer, Stopped):
            yield _refused(job.source, job.part, answer.why)
        else:
            whole = msgspec.structs.replace(answer, part=job.part)
            yield placing.placed(whole, job.source, job.came_from)


def _take(job: Job) -> Item | None:
    """In a worker. The part's bytes are not sent back."""
    if job.part is None:
        return None
    found = item(job.part)
    return msgspec.structs.replace(found, part=msgspec.structs.replace(job.part, data=b""))


def _refused(source: Source, part: Part | None, why: str) -> Outcome:
    named = part.id if part is not None else ""
    return Outcome(source=source.name[:KEPT_NAME], part=named, state="refused", why=(why,))


class _Jobs:
    """Reads sources, a few ahead of what is taken."""

    def __init__(self, known: Known, options: Options, reach: Reach, *, again: bool) -> None:
        self.known, self.options, self.reach, self.again = known, options, reach, again
        self.fetched: set[str] = set()
        self.asked: dict[str, float] = {}
        """When each host was asked last."""

    def of(self, sources: Iterable[Source]) -> Iterator[Job]:
        for source in sources:
            yield from self._jobs(source, is_listed=False)

    def _jobs(self, source: Source, is_listed: bool) -> Iterator[Job]:
        there = self._there(source)
        if there is not None:
            yield there
            return
        try:
            came = self._fetched(source)
        except NotFetched as fault:
            yield Job(source, source.name, None, _refused(source, None, str(fault)))
            return
        pages = () if is_listed else addresses(came.data, came.url)
        if pages:
            for page in pages:
                yield from self._jobs(Source(page, True), is_listed=True)
            return
        yield from self._parts(source, came)

    def _there(self, source: Source) -> Job | None:
        """A page that was added once is not asked for again."""
        if not source.is_address or self.again:
            return None
        key = same(source.name)
        slug = self.known.addresses.get(key, "")
        if slug or key in self.fetched:
            return Job(source, source.name, None, _is_there(source, "", slug))
        self.fetched.add(key)
        return None

    def _fetched(self, source: Source) -> Fetched:
        if source.is_address:
            host = urlsplit(source.name).hostname or ""
            wait = self.asked.get(host, 0.0) + PAUSE - time.monotonic()
            if host in self.asked and wait > 0:
                time.sleep(wait)
        try:
            return fetched(source.name, self.reach)
        finally:
            if source.is_address:
                self.asked[host] = time.monotonic()

    def _parts(self, source: Source, came: Fetched) -> Iterator[Job]:
        options = self.options
        if came.url:
            options = msgspec.structs.replace(options, url=came.url)
        came_from = source.name if source.is_address else Path(source.name).name
        for part in parts(came.name, came.data, options):
            digest = hashlib.sha256(part.data).hexdigest()
            slug = self.known.originals.get(digest, "")
            if slug and not self.again:
                yield Job(source, came_from, None, _is_there(source, part.id, slug))
            else:
                yield Job(source, came_from, part)


def _is_there(source: Source, part: str, slug: str) -> Outcome:
    return Outcome(source=source.name[:KEPT_NAME], part=part, state="there", slug=slug)
