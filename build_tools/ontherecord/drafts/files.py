"""Any text files through the engine alone (design §7, the contract of `annotate`). Shell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ontherecord.drafts.make import drafts
from ontherecord.model import Article, Problem
from ontherecord.seeds.single_file import read_loose


def annotate_files(files: Sequence[Path]) -> Iterator[Article | Problem]:
    """For each file, in order: its machine draft, or the problem that kept it from being read.

    Raises:
        nlp.ModelNotInstalled: a draft is not in the cache and the model is missing.
    """
    for path in files:
        read = read_loose(path)
        yield read if isinstance(read, Problem) else drafts([read])[0]
