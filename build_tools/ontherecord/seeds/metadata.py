"""`article.yml` → `Metadata`. What is not known has to be said to be not known.

In: the file's data. Out: the record and its problems (`metadata_fields` lists the fields).
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from ontherecord.model import Metadata, Problem, Record
from ontherecord.problems.faults import START, error, shown
from ontherecord.seeds.convert import Locate, record
from ontherecord.seeds.metadata_fields import KNOWN_FIELDS, NEEDED
from ontherecord.seeds.shapes import is_day

FILE = "article.yml"
NOT_STATED = "not-stated"
ADDRESS = re.compile(r'https?://[^\s"<>\\^`{|}/?#@]+(?:[/?#][^\s"<>\\^`{|}]*)?\Z')
"""Of a web page: nothing else becomes a link (RFC 3986 allows none of the signs left out). No name
stands before the host with an @: `https://good@evil/` leads to evil (RFC 3986, section 7.6)."""
RIGHTS_OPEN = (
    "Not settled yet: say here under which terms the text may be shown, before it is published."
)
"""What `add` writes, for a keeper to replace."""


def are_settled(meta: Metadata) -> bool:
    """Whether somebody has said under which terms the text may be shown, and how much of it."""
    return meta.publish is not None and meta.rights != RIGHTS_OPEN


class _Inferred(Record, frozen=True):
    inferred: str
    why: str


def metadata(
    data: dict[str, Any] | None, text: str, digest: str, *, path: str, locate: Locate
) -> tuple[Metadata, tuple[Problem, ...]]:
    """The article's metadata, as complete as the file allows.

    `data` is None if there is no file. `text` and its sha256 `digest` stand in for what is
    missing, so that the article's annotations can be checked all the same.
    """
    problems: list[Problem] = []
    given = _with_captions(dict(data or {}))
    missing = [name for name in NEEDED if name not in given]
    if missing:
        problems.append(_missing(path, missing, text, digest, whole=data is None))
    for name in KNOWN_FIELDS:
        value, faults = _known(name, given.pop(name, NOT_STATED), path, locate)
        problems.extend(faults)
        if value is not None:
            given[name] = value
    given.setdefault("title", first_line(text))
    given.setdefault("sha256", digest)
    found, faults = record(given, Metadata, path=path, way=(), locate=locate)
    found = found or Metadata(title=first_line(text), sha256=digest)
    return _carefully(found, given), (*problems, *faults)


def _carefully(found: Metadata, given: dict[str, Any]) -> Metadata:
    """Where it cannot be read how much may be published, the least is: a slip of the pen must not
    put a whole text on the web."""
    if found.publish is None and "publish" in given:
        return msgspec.structs.replace(found, publish="labels-only")
    return found


def _with_captions(data: dict[str, Any]) -> dict[str, Any]:
    """`captions`, as files had them before there were regions, as regions beside the text."""
    captions, regions = data.get("captions"), data.get("regions", [])
    if not isinstance(captions, list) or not isinstance(regions, list):
        return data
    del data["captions"]
    return {**data, "regions": [*({"kind": "caption", "exact": words, "after": ""}
                                  for words in captions), *regions]}  # fmt: skip


def first_line(text: str) -> str:
    """The first line with words in it."""
    return next((line.strip() for line in text.split("\n") if line.strip()), "")


def _known(
    name: str, value: Any, path: str, locate: Locate
) -> tuple[dict[str, str] | None, tuple[Problem, ...]]:
    """A `Known` as data, or None and a problem if the value has no such shape."""
    if value == NOT_STATED:
        return {}, ()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, str):
        known = {"value": value, "basis": "stated"}
        return _checked(name, value, known, path, locate)
    found, faults = record(value, _Inferred, path=path, way=(name,), locate=locate)
    if found is None:
        return None, faults
    known = {"value": found.inferred, "basis": "inferred", "why": found.why}
    dated, more = _checked(name, found.inferred, known, path, locate)
    return dated, (*faults, *more)


def _checked(
    name: str, value: str, known: dict[str, str], path: str, locate: Locate
) -> tuple[dict[str, str] | None, tuple[Problem, ...]]:
    if name == "url" and not ADDRESS.match(value):
        return None, (
            error(
                path, locate((name,)), "invalid-value",
                f"“url” is {shown(value)}.",
                "it has to be the address of a web page, or not-stated; nothing else becomes a "
                "link.",
                "url: not-stated   (or an address that starts with https://)",
            ),
        )  # fmt: skip
    if name != "published":
        return known, ()
    if not is_day(value):
        return None, (
            error(
                path, locate((name,)), "invalid-value",
                f"“published” is {shown(value)}.",
                "it has to be a date, written year-month-day, or not-stated.",
                "published: not-stated   (or a date such as 2024-05-27)",
            ),
        )  # fmt: skip
    return known, ()


def _missing(path: str, names: list[str], text: str, digest: str, *, whole: bool) -> Problem:
    what = "there is no article.yml" if whole else f"{', '.join(names)}: not given"
    values = {"sha256": digest, "title": f'"{first_line(text)}"'}
    lines = [f"{name}: {values.get(name, NOT_STATED)}" for name in names]
    return error(
        path, START, "missing-metadata",
        f"{what}.",
        "an article says what is known about it, and says so where something is not known.",
        f"add to {FILE}, a line each, and put in what you know: {' · '.join(lines)}",
    )  # fmt: skip
