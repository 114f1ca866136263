"""mkdocs.yml, read: MkDocs' settings, or what is wrong with the file, told as problems.

In: the archive's folder. Out: the settings.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import mkdocs
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from ontherecord.model import Problem
from ontherecord.problems.faults import START, Place, error
from ontherecord.problems.problems import as_text
from ontherecord.seeds.plainfile import YAML_LIMIT, plain

GENERATOR = mkdocs.__name__
"""The generator's own name, under which it logs: `properdocs` where that stands in for MkDocs."""
NAME = "mkdocs.yml"
CODE = "bad-configuration"
WHY = "mkdocs.yml says how the site is built: nothing can be built without it."
UNUSABLE = (Abort, ConfigurationError, yaml.YAMLError, ValueError, TypeError, RecursionError)
"""What MkDocs raises at a file it cannot use; the last two where it did not foresee the fault."""
STOPS = (Abort, ConfigurationError, UnicodeDecodeError)
"""What MkDocs raises where it cannot go on, after it logged why."""
VALUE = re.compile(r"Config value '(?P<key>[^']+)': (?P<what>.*)", re.S)


class BuildFailed(Exception):
    """The site cannot be built; what was there stays. The message is all problems as text."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(as_text, problems)))
        self.problems = problems


class Heard(logging.Handler):
    """Keeps what MkDocs warns of: it counts its warnings, and prints them to nobody. `but`: the
    names of loggers that are not meant."""

    def __init__(self, *, but: Collection[str] = ()) -> None:
        super().__init__(logging.WARNING)
        self.words: list[str] = []
        self._but = but

    def emit(self, record: logging.LogRecord) -> None:
        if record.name not in self._but:
            self.words.append(record.getMessage())

    def __enter__(self) -> Heard:
        logging.getLogger(GENERATOR).addHandler(self)
        return self

    def __exit__(self, *fault: object) -> None:
        logging.getLogger(GENERATOR).removeHandler(self)


def settings(root: Path, **changed: Any) -> MkDocsConfig:
    """What `root`/mkdocs.yml says, with some settings changed for this run.

    Raises:
        BuildFailed: it is missing, cannot be read, or says what MkDocs or we cannot use.
    """
    logging.getLogger(GENERATOR).setLevel(logging.WARNING)
    path = root / NAME
    try:
        lines = plain(path, YAML_LIMIT).decode(errors="replace").splitlines()
    except OSError as fault:
        raise BuildFailed(_problem(START, f"the file cannot be read: {fault.strerror}")) from fault
    with Heard() as heard:
        try:
            config = load_config(str(path), **changed)
        except UNUSABLE as fault:
            raise BuildFailed(*_told(fault, heard.words, lines)) from fault
    if wrong := _not_ours(config):
        key, what = wrong
        raise BuildFailed(_problem(_line_of(key, lines), what))
    return config


def faults(root: Path) -> tuple[Problem, ...]:
    """What a build would say of `root`/mkdocs.yml; nothing where there is no such file, since seeds
    can be checked without a site. The hooks that it names are not run."""
    if not os.path.lexists(root / NAME):
        return ()
    try:
        settings(root, hooks=[])
    except BuildFailed as failed:
        return failed.problems
    return ()


def _told(fault: Exception, words: list[str], lines: list[str]) -> list[Problem]:
    """One problem a setting; where the file is no YAML, the place of the fault."""
    named = [found for found in map(VALUE.match, words) if found]
    if named:
        return [_problem(_line_of(f["key"], lines), f"{f['key']}: {f['what']}") for f in named]
    mark = getattr(fault.__cause__ or fault.__context__ or fault, "problem_mark", None)
    place = (mark.line + 1, mark.column + 1) if mark else START
    unforeseen = isinstance(fault, TypeError | RecursionError)
    of = "a value is of a kind that MkDocs cannot use: " if unforeseen else ""
    return [_problem(place, of + " ".join(str(fault).split()))]


def _not_ours(config: MkDocsConfig) -> tuple[str, str] | None:
    """What MkDocs would take and we cannot build with: the setting, and what is wrong with it."""
    if "archive" not in config.plugins:
        return "plugins", "plugins: the list does not name “archive”, which makes the pages"
    if config.theme.name != "material":
        return "theme", f"theme: the name is “{config.theme.name}”; our pages stand on “material”"
    return None


def _line_of(key: str, lines: list[str]) -> Place:
    """Where a setting stands; the file's first line if it is not there."""
    first = re.compile(rf"{re.escape(key)}\s*:")
    return next(((i, 1) for i, line in enumerate(lines, 1) if first.match(line)), START)


def _problem(place: Place, what: str) -> Problem:
    fix = (
        "mend it there, or put back what it names; `ontherecord new x` writes a fresh archive "
        "whose mkdocs.yml is right"
    )
    return error(NAME, place, CODE, what, WHY, fix)
