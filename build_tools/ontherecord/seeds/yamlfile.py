"""The text of a YAML file → plain data, all of it strings, and where each value stands.

In: text and the path to show. Out: nested dicts, lists and strings. Stricter than YAML: a key
stands once, no tags, no anchors or aliases; and `no`, `012` or `12:30` stay the words they are,
since what a value means is decided by the record it goes into, not by how it looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

from ontherecord.model import Problem
from ontherecord.problems.faults import START, Place
from ontherecord.seeds import yamlfaults

Path = tuple[str | int, ...]
"""The way to a value: ("annotations", 0, "content", 0, "exact")."""

_SAFE = 1_000
"""Levels that the C reader composes without overflowing its stack (tens of thousands end the
process). Each takes a sign of its own, or an indent of its own, of which a file's limit allows
about as many."""
_OPENING = ("[", "{", "- ", "-\t", "? ", "?\t")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_YAML = "tag:yaml.org,2002:"
_OWN_TAGS = frozenset(f"{_YAML}{name}" for name in ("str", "seq", "map"))


class _Fault(Exception):
    """Carries a problem out of the depth of a tree."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Nested(Exception):
    """Entries are nested too deep to be read at all."""

    def __init__(self, where: Place) -> None:
        self.where = where


def read(text: str, path: str) -> tuple[Any, tuple[Problem, ...]]:
    """The file's data, or None and the problem that kept it from being read.

    Duplicate keys are reported one by one; the first value is the one kept.
    """
    try:
        root = _compose_again(text).root
    except _Nested as fault:
        return None, (yamlfaults.too_deep(path, fault.where),)
    except yaml.MarkedYAMLError as fault:
        return None, (yamlfaults.not_yaml(path, fault),)
    except yaml.reader.ReaderError as fault:
        before = text[: fault.position]
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        return None, (
            yamlfaults.odd_character(path, place, text[fault.position : fault.position + 1]),
        )
    except RecursionError:
        return None, (yamlfaults.too_deep(path, START),)
    if root is None:
        return {}, ()
    walk = _Walk(path)
    try:
        data = walk.data(root, 0)
    except _Fault as fault:
        return None, (*walk.problems, fault.problem)
    if not isinstance(data, dict):
        return None, (*walk.problems, yamlfaults.no_fields(path, _at(root)))
    return data, tuple(walk.problems)


def load_plainly(text: str) -> Any:
    """The data as PyYAML's own safe loader has it: only to measure ours against."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def loosely(text: str) -> Any:
    """The data of a file that is not ours to judge, such as mkdocs.yml: nothing in it is refused.

    Tags are passed over; an empty value that has one is the tag's own name, as
    `python/name:package.function`. What cannot be read at all is an empty dict.
    """
    try:
        root = _compose_again(text).root
        return {} if root is None else _as_data(root)
    except (yaml.YAMLError, RecursionError, _Nested):
        return {}


def _as_data(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {name: _as_data(value) for name, (_, value) in _fields(node).items()}
    if isinstance(node, yaml.SequenceNode):
        return [_as_data(item) for item in node.value]
    return node.value or ("" if node.tag in _OWN_TAGS else node.tag.removeprefix(_YAML))


def place(text: str, way: Path) -> Place:
    """Line and column of a value in a file's text: of its key, or of the list item.

    As far down `way` as the file goes; the start of the file if it cannot be read.
    """
    try:
        tree = _compose_again(text)
    except (yaml.YAMLError, RecursionError, _Nested):
        return START
    node = tree.root
    mark = node.start_mark if node is not None else None
    for step in way:
        found = tree.step(node, step)
        if found is None:
            break
        mark, node = found
    return (mark.line + 1, mark.column + 1) if mark is not None else START


class _Tree:
    """A file's nodes, and each entry's fields by name once somebody asked for one of them."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.fields: dict[int, dict[str, tuple[Any, Any]]] = {}

    def step(self, node: Any, step: str | int) -> tuple[Any, Any] | None:
        """One step down: the mark to show and the node there."""
        if isinstance(node, yaml.MappingNode):
            if id(node) not in self.fields:
                self.fields[id(node)] = _fields(node)
            return self.fields[id(node)].get(str(step))
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return node.value[step].start_mark, node.value[step]
        return None


def _fields(node: Any) -> dict[str, tuple[Any, Any]]:
    found: dict[str, tuple[Any, Any]] = {}
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            found.setdefault(key.value, (key.start_mark, value))
    return found


def _compose(text: str) -> _Tree:
    if sum(text.count(sign) for sign in _OPENING) >= _SAFE:
        _measure_depth(text)
    return _Tree(yaml.compose(text, Loader=_LOADER))


def _measure_depth(text: str) -> None:
    """Raises `_Nested` where levels are too many; reads event by event, which overflows nothing."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth >= _SAFE:
                raise _Nested(_at(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


# Reading a file and then asking for places in it composes it once; only a few trees are kept.
_compose_again = lru_cache(maxsize=4)(_compose)


class _Walk:
    """Turns one file's nodes into data, gathering what is wrong on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def data(self, node: Any, depth: int) -> Any:
        """The node's value. An empty value is left out by its mapping: `note:` says nothing."""
        if node.tag not in _OWN_TAGS:
            raise _Fault(yamlfaults.tag(self.path, _at(node), node.tag))
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return ""
        if id(node) in self.seen:
            raise _Fault(yamlfaults.alias(self.path, _at(node)))
        self.seen.add(id(node))
        if depth > yamlfaults.DEEPEST:
            raise _Fault(yamlfaults.too_deep(self.path, _at(node)))
        if isinstance(node, yaml.MappingNode):
            return dict(self.pairs(node, depth))
        if isinstance(node, yaml.SequenceNode):
            return [self.data(item, depth + 1) for item in node.value]
        return node.value

    def pairs(self, node: Any, depth: int) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            if name in keys:
                self.problems.append(yamlfaults.twice(self.path, _at(key), name))
                continue
            keys.add(name)
            data = self.data(value, depth + 1)
            if data != "" or value.style:
                yield name, data


def _at(node: Any) -> Place:
    return node.start_mark.line + 1, node.start_mark.column + 1
