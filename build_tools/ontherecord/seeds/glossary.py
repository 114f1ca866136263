"""One file of `people/`, `places/` or `organizations/` → one `Entity`.

In: the file's data; id and kind come from the file's own name and folder. Out: the record and
its problems; facts and roles are converted one by one, so a bad one never hides the next.
"""

from __future__ import annotations

from typing import Any

from ontherecord.model import Entity, EntityKind, Fact, Problem, Role
from ontherecord.problems.faults import Place, error, shown
from ontherecord.seeds.convert import Locate, record, unknown_field

FOLDERS: dict[str, EntityKind] = {
    "people": "person",
    "places": "place",
    "organizations": "organization",
}
YES_NO = {"yes": "true", "no": "false"}
"""`page: no` is how people write it (design §5); nothing else in a file is read so freely."""
_LISTS = ("facts", "roles")
_SET_ELSEWHERE = ("id", "kind", "state", "page_chosen")
FIELDS = tuple(n for n in Entity.__struct_fields__ if n not in _SET_ELSEWHERE)


def entity(
    data: Any, ident: str, kind: EntityKind, *, path: str, locate: Locate
) -> tuple[Entity | None, tuple[Problem, ...]]:
    """The entry, or None if it has no name. It is confirmed only if a named person says so."""
    if not isinstance(data, dict):
        data = {}
    problems = [unknown_field(path, locate((n,)), n, FIELDS) for n in data if n not in FIELDS]
    given = {n: value for n, value in data.items() if n in FIELDS}
    if isinstance(page := given.get("page"), str):
        given["page"] = YES_NO.get(page, page)
    facts = _each(given.pop("facts", []), Fact, "facts", path, locate, problems)
    roles = _each(given.pop("roles", []), Role, "roles", path, locate, problems)
    state = "confirmed" if given.get("confirmed_by") else "reference"
    given |= {"id": ident, "kind": kind, "state": state, "page_chosen": "page" in given}
    found, faults = record(given, Entity, path=path, way=(), locate=locate)
    problems.extend(faults)
    if found is None:
        return None, tuple(problems)
    whole = {n: getattr(found, n) for n in Entity.__struct_fields__}
    return Entity(**{**whole, "facts": facts, "roles": roles}), tuple(problems)


def _each(
    entries: Any, kind: type[Any], name: str, path: str, locate: Locate, problems: list[Problem]
) -> tuple[Any, ...]:
    found = []
    for index, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        if kind is Fact and isinstance(entry, dict) and not entry.get("source"):
            problems.append(_without_source(path, locate((name, index)), entry))
            continue
        item, faults = record(entry, kind, path=path, way=(name, index), locate=locate)
        problems.extend(faults)
        if item is not None:
            found.append(item)
    return tuple(found)


def _without_source(path: str, where: Place, entry: dict[str, Any]) -> Problem:
    return error(
        path, where, "fact-without-source",
        f"the fact {shown(entry.get('text', ''))} has no source.",
        "every fact in the glossary says where it comes from, so that anyone can look it up.",
        "add a line: source: article:the-articles-slug   (or an address that begins with https://)",
    )  # fmt: skip
