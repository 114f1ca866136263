"""One text file from anywhere → `ArticleSeed`, as `annotate` wants it (design §7).

In: a path. Out: the seed, or the problem that kept the file from being read. No header is
recognised and no annotation is read; an archive article's `article.txt` takes title, date and
language from the `article.yml` beside it.
"""

from __future__ import annotations

import hashlib
import os
from functools import partial
from pathlib import Path

from ontherecord.model import ArticleSeed, Metadata, Problem
from ontherecord.problems.faults import START, error
from ontherecord.seeds import plainfile, yamlfile
from ontherecord.seeds.loader import TEXT
from ontherecord.seeds.metadata import FILE, metadata


def read_loose(path: Path) -> ArticleSeed | Problem:
    """The file as an article without annotations; its slug is its stem, or its folder's name."""
    read = _text(path)
    if isinstance(read, Problem):
        return read
    beside = path.with_name(FILE)
    archived = path.name == TEXT and beside.is_file()
    return ArticleSeed(
        slug=_readable(path.resolve().parent.name if archived else path.stem),
        path=str(path),
        text=read,
        meta=_metadata(beside, read) if archived else Metadata(title="", sha256=""),
    )


def _readable(name: str) -> str:
    """A file's name with a mark for each byte that is no UTF-8: ids and answers are made of it."""
    return os.fsencode(name).decode(errors="replace")


def _text(path: Path) -> str | Problem:
    try:
        data = plainfile.bounded(path, plainfile.TEXT_LIMIT)
    except OSError as fault:
        return error(
            str(path), START, "unreadable",
            f"{path} cannot be read: {fault.strerror or fault}.",
            "the engine reads plain text files.",
            f"check the path: ls -l {path.parent}",
        )  # fmt: skip
    text, faults = plainfile.decoded(data, str(path), plainfile.TEXT_LIMIT)
    return faults[0] if text is None else text


def _metadata(path: Path, text: str) -> Metadata:
    """What `article.yml` says; its faults are `check`'s to tell, so they are passed over here."""
    given = plainfile.bounded(path, plainfile.YAML_LIMIT)
    raw, _ = plainfile.decoded(given, str(path), plainfile.YAML_LIMIT)
    data, _ = yamlfile.read(raw or "", str(path))
    digest = hashlib.sha256(text.encode()).hexdigest()
    locate = partial(yamlfile.place, raw or "")
    fields = data if isinstance(data, dict) else None
    return metadata(fields, text, digest, path=str(path), locate=locate)[0]
