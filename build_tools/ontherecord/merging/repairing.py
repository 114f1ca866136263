"""Annotations of an earlier text → files that say the same of the text as it is, as a proposal.

In: an article's seed. Out: names and contents of new files. Nothing existing is changed: a keeper
reads the proposals and puts them in the place of the old file. What waits for a person stays in a
file of its own with the text it was made on, so that no annotation is lost on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import msgspec

from ontherecord.merging.carrying import carry
from ontherecord.merging.orphans import short
from ontherecord.merging.unsettled import lost_words_of
from ontherecord.model import ArticleSeed, Carried, Contribution, Record
from ontherecord.seeds.writing import as_yaml


class Proposal(Record, frozen=True):
    """A file to put in the place of `replaces`, or one of two that are."""

    replaces: str
    name: str
    """The file's name without its folder."""
    yaml: str


def proposals(seed: ArticleSeed) -> Iterator[Proposal]:
    """The files for every contribution that was made on another text."""
    digest = sha256(seed.text.encode()).hexdigest()
    carriage = carry(seed)
    told = {one.id: one for one in carriage.carried}
    for given, followed in zip(seed.contributions, carriage.contributions, strict=True):
        if given.text in ("", digest):
            continue
        stem = given.path.rpartition("/")[2].removesuffix(".yml")
        kept = frozenset(followed.entries)
        entries = given.entries or range(len(given.annotations))
        found = zip(entries, given.annotations, strict=True)
        left = tuple(annotation for entry, annotation in found if entry not in kept)
        if followed.annotations:
            settled = msgspec.structs.replace(followed, text=digest)
            yield Proposal(
                replaces=given.path, name=f"{stem}.yml",
                yaml=_remarks(settled, told, seed) + as_yaml(settled),
            )  # fmt: skip
        if left:
            waiting = msgspec.structs.replace(given, annotations=left)
            yield Proposal(
                replaces=given.path, name=f"{stem}-waiting.yml",
                yaml=_remarks(waiting, told, seed) + as_yaml(waiting),
            )  # fmt: skip


def _remarks(contribution: Contribution, told: dict[str, Carried], seed: ArticleSeed) -> str:
    """What became of each annotation, as comments: one line each."""
    lines = []
    for annotation in contribution.annotations:
        one = told[annotation.id]
        if not annotation.content:
            lines.append(f"by its id: {one.id}: {annotation.target} (check tells if it is gone)")
        elif one.status == "changed":
            now = " … ".join(seed.text[span.start : span.end] for span in one.now)
            lines.append(f"changed: {one.id}: “{short(' … '.join(one.was))}” → “{short(now)}”")
        elif one.status in ("needs-review", "orphaned"):
            why, fix = lost_words_of(annotation, one, seed.text, seed.slug)
            lines.append(f"{one.status}: {one.id}: {why}" + (f"; {fix}" if fix else ""))
        else:
            lines.append(f"{one.status}: {one.id}")
    return "".join(f"# {' '.join(line.split())}\n" for line in lines)
