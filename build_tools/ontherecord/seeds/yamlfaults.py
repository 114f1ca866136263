"""What keeps a YAML file from being read, as problems. In: a place. Out: a `Problem`."""

from __future__ import annotations

import yaml

from ontherecord.model import Problem
from ontherecord.problems.faults import START, Place, error, shown
from ontherecord.seeds.yamlwords import in_words

DEEPEST = 12
"""Levels; a contribution has six."""


def not_yaml(path: str, fault: yaml.MarkedYAMLError) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    where = (mark.line + 1, mark.column + 1) if mark else START
    return error(
        path, where, "invalid-yaml",
        f"this cannot be read as YAML: {in_words(fault)}.",
        "a line's indent, a missing closing quote, or a “: ” inside unquoted words breaks a file.",
        "check the indent (spaces, in line with the entry above), and put words with “: ” or “#” "
        'in quotes: note: "so: this"',
    )  # fmt: skip


def no_fields(path: str, where: Place) -> Problem:
    return error(
        path, where, "invalid-value",
        "the file holds no entry: it begins with a list or with words.",
        "each file of an archive is an entry with fields, “name: value”, a line each; what has no "
        "name would be lost.",
        "compare the file with the example in docs/contributing/files.md",
    )  # fmt: skip


def odd_character(path: str, where: Place, character: str) -> Problem:
    return error(
        path, where, "control-character",
        f"the character U+{ord(character or chr(0)):04X} stands here.",
        "control characters cannot be seen and do not belong in a file of words.",
        "delete the character",
    )  # fmt: skip


def twice(path: str, where: Place, key: str) -> Problem:
    return error(
        path, where, "duplicate-key",
        f"“{key}” stands twice in the same entry.",
        "only one of the two could count, and nobody could see which.",
        f"keep one “{key}:” line, delete the other",
    )  # fmt: skip


def tag(path: str, where: Place, name: str) -> Problem:
    return error(
        path, where, "yaml-feature",
        f"the tag {shown(name)} stands before this value.",
        "seed files hold words, lists and entries only; tags are not read.",
        "delete the word that starts with “!”, or put the value in quotes",
    )  # fmt: skip


def alias(path: str, where: Place) -> Problem:
    return error(
        path, where, "yaml-feature",
        "this value is used a second time through a YAML alias (“*name”).",
        "seed files are read line by line by people, so every value is written out.",
        "write the value where “*name” stands, delete “&name”",
    )  # fmt: skip


def too_deep(path: str, where: Place) -> Problem:
    return error(
        path, where, "yaml-feature",
        f"entries are nested more than {DEEPEST} levels deep here.",
        "no record needs that many.",
        "compare the file with the example in docs/contributing/files.md",
    )  # fmt: skip
