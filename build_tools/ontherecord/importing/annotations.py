"""Other programs' annotations → contributions: W3C Web Annotations, Hypothesis, our own export.

In: a file's bytes and the article they are about. Out: contributions, one a person and day (or, for
our own, a file), and a problem for each entry that cannot be used. Tags that are no label of ours
are kept in the note, so that nothing a person wrote is lost.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec

from ontherecord.codebook.version import CODEBOOK
from ontherecord.formats.webannotation import CONTRIBUTION, EXACT
from ontherecord.importing.entries import Entry, entry
from ontherecord.model import REFERENCE, Annotation, ArticleSeed, Contribution, Problem, Record
from ontherecord.problems.faults import START, error, shown
from ontherecord.seeds.plainfile import TEXT_LIMIT, decoded
from ontherecord.seeds.shapes import HANDLE, is_name

_OURS = re.compile(
    r"articles/(?:[^?#]*/)?([^/?#]+)/"
    r"(?:annotations/[^/]*|statements\.json#.*|article\.txt.*|#(?:s-[0-9a-z]+|p\d+).*)\Z"
)
"""The article that one of our own addresses or files names; other sites' have none of these."""
_LISTS = ("items", "rows", "annotations", "@graph", "resources")
"""Where programs put their list; `first` is a page of a W3C collection."""


class _Head(Record, frozen=True):
    codebook: str
    by: str
    made: dt.date
    text: str
    path: str
    independent: bool = False


def contributions(
    data: bytes, article: ArticleSeed, *, by: str, path: str, made: dt.date
) -> tuple[tuple[Contribution, ...], tuple[Problem, ...]]:
    """The file's annotations as contributions to `article`; `by` and `made`, the
    day, stand where it names nobody and no day."""
    words, faults = decoded(data, path, TEXT_LIMIT)
    if words is None:
        return (), faults
    try:
        found = list(_entries(json.loads(words)))
    except (ValueError, RecursionError):
        found = []
    if not found:
        return (), (_nothing(path),)
    ours: defaultdict[_Head, list[Annotation]] = defaultdict(list)
    others: defaultdict[tuple[str, dt.date], list[Annotation]] = defaultdict(list)
    problems: list[Problem] = []
    for number, raw in enumerate(found, 1):
        try:
            _in_whole_characters(raw)
            _of_this_article(raw, article)
            if isinstance(raw, dict) and EXACT in raw and CONTRIBUTION in raw:
                ours[_head(raw[CONTRIBUTION])].append(msgspec.convert(raw[EXACT], Annotation))
                continue
            one = entry(raw, f"import-{number}", article.text)
        except (ValueError, RecursionError) as fault:
            problems.append(_unusable(path, number, str(fault)))
            continue
        others[_whose(one, by), one.made or made].append(one.annotation)
    brought = [_ours(head, annotations) for head, annotations in ours.items()]
    brought += [_theirs(who, day, article, some) for (who, day), some in others.items()]
    return tuple(brought), tuple(problems)


def _of_this_article(raw: Any, article: ArticleSeed) -> None:
    """Raises ValueError for an entry on another article: its words may stand here by chance."""
    if not isinstance(raw, dict):
        return
    head = raw.get(CONTRIBUTION)
    named = [str(head.get("path", ""))] if isinstance(head, dict) else _sources(raw.get("target"))
    for where in named:
        found = _OURS.search(where)
        if found and found[1] != article.slug:
            raise ValueError(f"it is about another article, {shown(found[1])}")


def _sources(target: Any) -> list[str]:
    """The addresses that an annotation's targets name."""
    targets = target if isinstance(target, list) else [target]
    given = (one.get("source", one.get("id")) if isinstance(one, dict) else one for one in targets)
    return [one for one in given if isinstance(one, str)]


def _in_whole_characters(raw: Any) -> None:
    """Raises ValueError where JSON holds half a character, which no file of ours could hold."""
    try:
        json.dumps(raw, ensure_ascii=False).encode()
    except UnicodeEncodeError as fault:
        raise ValueError("it holds half a character (a lone surrogate)") from fault


def _head(raw: Any) -> _Head:
    """What our own export says of the file; the file's name becomes one here."""
    head = msgspec.convert(raw, _Head)
    name = head.path.rpartition("/")[2]
    if not is_name(name.removesuffix(".yml")) or not name.endswith(".yml"):
        raise ValueError(f"a file cannot be called {shown(name)}")
    return head


def _entries(data: Any) -> Iterator[Any]:
    """Every annotation of a list, a page, a collection, or a line of its own."""
    if isinstance(data, list):
        for one in data:
            yield from _entries(one) if isinstance(one, list | dict) else (one,)
    elif isinstance(data, dict) and not ({"target", "body", EXACT} & set(data)):
        for name in ("first", *_LISTS):
            yield from _entries(data.get(name))
    elif isinstance(data, dict):
        yield data


def _whose(one: Entry, by: str) -> str:
    """The handle the entry gives, if it can be one here."""
    return one.by if HANDLE.match(one.by) and one.by != REFERENCE else by


def _ours(head: _Head, annotations: list[Annotation]) -> Contribution:
    return Contribution(
        path=head.path, codebook=head.codebook, by=head.by, made=head.made, text=head.text,
        annotations=tuple(annotations), independent=head.independent,
    )  # fmt: skip


def _theirs(
    who: str, day: dt.date, article: ArticleSeed, annotations: list[Annotation]
) -> Contribution:
    name = "-".join(re.findall(r"[a-z0-9]+", f"{day.isoformat()} {who.lower()} import"))
    named = tuple(
        msgspec.structs.replace(a, id=f"{who.lower()}-{a.id}".strip("-")) for a in annotations
    )
    return Contribution(
        path=f"{article.path}/annotations/{name}.yml", codebook=CODEBOOK, by=who, made=day,
        text=article.meta.sha256, annotations=named,
    )  # fmt: skip


def _nothing(path: str) -> Problem:
    return error(
        path, START, "nothing-to-import",
        "there is no annotation in this file.",
        "a W3C collection, a page, a list of annotations or Hypothesis' answer (“rows”) is read, "
        "as JSON.",
        "export it again, as JSON-LD or JSON",
    )  # fmt: skip


def _unusable(path: str, number: int, why: str) -> Problem:
    return error(
        path, START, "unusable-entry",
        f"entry {number} is not taken over: {why.rstrip('.')}.",
        "an annotation needs the words it is about: a TextQuoteSelector, or positions in the text.",
        "add it by hand, see docs/contributing/annotate.md",
    )  # fmt: skip
