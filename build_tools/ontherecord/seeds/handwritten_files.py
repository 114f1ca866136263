"""The Markdown pages that an archive's keepers write themselves, as text.

In: the archive's folder. Out: what stands in each, and the problems of those that cannot be read.
The generator reads the files itself; this is for looking at them before it does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ontherecord.model import Problem
from ontherecord.seeds import file_problems, plainfile, settings_file, yamlfile

DOCS = "docs"
"""Where they lie, unless mkdocs.yml says otherwise (MkDocs' `docs_dir`)."""
PAGE_LIMIT = 1_000_000
"""Bytes; the longest page of our own has 40,000."""


def read(root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Path, as problems show it → text; no link is followed."""
    found: dict[str, str] = {}
    faults: list[Problem] = []
    for path in _pages(root / _folder(root)):
        shown = Path(os.path.relpath(path, root)).as_posix()
        try:
            data = plainfile.plain(path, PAGE_LIMIT)
        except OSError as fault:
            faults.append(file_problems.unreadable(shown, fault))
            continue
        text, told = plainfile.decoded(data, shown, PAGE_LIMIT)
        faults += told
        if text is not None:
            found[shown] = text
    return found, tuple(faults)


def _folder(root: Path) -> str:
    data = yamlfile.loosely(settings_file.read(root))
    said = data.get("docs_dir") if isinstance(data, dict) else None
    return said if isinstance(said, str) and said else DOCS


def _pages(folder: Path) -> Iterator[Path]:
    """In one order on every machine; hidden ones are no pages."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != ".")
        for name in sorted(files):
            path = Path(place, name)
            if name.endswith(".md") and name[0] != "." and not os.path.islink(path):  # noqa: PTH114  never raises
                yield path
