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

from build_tools.faults import START, Place, error, shown
from build_tools.model import Problem
from build_tools.seeds.yamlwords import in_words

Path = tuple[str | int, ...]
"""The way to a value: ("annotations", 0, "content", 0, "exact")."""

DEEPEST = 12
"""Levels; a contribution has six."""
_SAFE = 1_000
"""Levels that the C reader composes without overflowing its stack (tens of thousands end the
process). Each takes a sign of its own, or an indent of its own, of which a file's limit allows
about as many."""
_OPENING = ("[", "{", "- ", "-\t", "? ", "?\t")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OWN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))


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
        root = _compose_again(text)
    except _Nested as fault:
        return None, (_too_deep(path, fault.where),)
    except yaml.MarkedYAMLError as fault:
        return None, (_not_yaml(path, fault),)
    except yaml.reader.ReaderError as fault:
        before = text[: fault.position]
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        return None, (_odd_character(path, place, text[fault.position : fault.position + 1]),)
    except RecursionError:
        return None, (_too_deep(path, START),)
    if root is None:
        return {}, ()
    walk = _Walk(path)
    try:
        return walk.data(root, 0), tuple(walk.problems)
    except _Fault as fault:
        return None, (*walk.problems, fault.problem)


def load_plainly(text: str) -> Any:
    """The data as PyYAML's own safe loader has it: only to measure ours against."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def place(text: str, way: Path) -> Place:
    """Line and column of a value in a file's text: of its key, or of the list item.

    As far down `way` as the file goes; the start of the file if it cannot be read.
    """
    try:
        node = _compose_again(text)
    except (yaml.YAMLError, RecursionError, _Nested):
        return START
    mark = node.start_mark if node is not None else None
    for step in way:
        found = _step(node, step)
        if found is None:
            break
        mark, node = found
    return (mark.line + 1, mark.column + 1) if mark is not None else START


def _compose(text: str) -> Any:
    if sum(text.count(sign) for sign in _OPENING) >= _SAFE:
        _measure_depth(text)
    return yaml.compose(text, Loader=_LOADER)


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


def _step(node: Any, step: str | int) -> tuple[Any, Any] | None:
    """One step down: the mark to show and the node there."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None


class _Walk:
    """Turns one file's nodes into data, gathering what is wrong on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def data(self, node: Any, depth: int) -> Any:
        """The node's value. An empty value is left out by its mapping: `note:` says nothing."""
        if node.tag not in _OWN_TAGS:
            raise _Fault(_tag(self.path, _at(node), node.tag))
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return ""
        if id(node) in self.seen:
            raise _Fault(_alias(self.path, _at(node)))
        self.seen.add(id(node))
        if depth > DEEPEST:
            raise _Fault(_too_deep(self.path, _at(node)))
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
                self.problems.append(_twice(self.path, _at(key), name))
                continue
            keys.add(name)
            data = self.data(value, depth + 1)
            if data != "" or value.style:
                yield name, data


def _at(node: Any) -> Place:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _not_yaml(path: str, fault: yaml.MarkedYAMLError) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    where = (mark.line + 1, mark.column + 1) if mark else START
    return error(
        path, where, "invalid-yaml",
        f"this cannot be read as YAML: {in_words(fault)}.",
        "a line's indent, a missing closing quote, or a “: ” inside unquoted words breaks a file.",
        "check the indent (spaces, in line with the entry above), and put words with “: ” or “#” "
        'in quotes: note: "so: this"',
    )  # fmt: skip


def _odd_character(path: str, where: Place, character: str) -> Problem:
    return error(
        path, where, "control-character",
        f"the character U+{ord(character or chr(0)):04X} stands here.",
        "control characters cannot be seen and do not belong in a file of words.",
        "delete the character",
    )  # fmt: skip


def _twice(path: str, where: Place, key: str) -> Problem:
    return error(
        path, where, "duplicate-key",
        f"“{key}” stands twice in the same entry.",
        "only one of the two could count, and nobody could see which.",
        f"keep one “{key}:” line, delete the other",
    )  # fmt: skip


def _tag(path: str, where: Place, tag: str) -> Problem:
    return error(
        path, where, "yaml-feature",
        f"the tag {shown(tag)} stands before this value.",
        "seed files hold words, lists and entries only; tags are not read.",
        "delete the word that starts with “!”, or put the value in quotes",
    )  # fmt: skip


def _alias(path: str, where: Place) -> Problem:
    return error(
        path, where, "yaml-feature",
        "this value is used a second time through a YAML alias (“*name”).",
        "seed files are read line by line by people, so every value is written out.",
        "write the value where “*name” stands, delete “&name”",
    )  # fmt: skip


def _too_deep(path: str, where: Place) -> Problem:
    return error(
        path, where, "yaml-feature",
        f"entries are nested more than {DEEPEST} levels deep here.",
        "no record needs that many.",
        "compare the file with the example in docs/contributing/files.md",
    )  # fmt: skip
