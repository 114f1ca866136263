"""Problems of files and folders that are missing, or lie where nobody reads them.

In: a path. Out: a `Problem`.
"""

from __future__ import annotations

import re

from ontherecord.model import Problem
from ontherecord.problems.faults import START, error


def no_folder(name: str) -> Problem:
    """The folder of seeds is not there."""
    return error(
        name, START, "missing-folder",
        f"there is no folder “{name}”.",
        "an archive's articles and glossary lie in it.",
        f"run this in the archive's own folder, or: mkdir -p {name}/articles",
    )  # fmt: skip


def no_text(path: str) -> Problem:
    """An article's folder has no text."""
    return error(
        path, START, "missing-text",
        "there is no article.txt.",
        "the folder holds an article's metadata or annotations, but not its text.",
        "add the text as article.txt, or delete the folder",
    )  # fmt: skip


def stray(path: str, stem: str) -> Problem:
    """A file that is not read where it lies."""
    name = "-".join(re.findall(r"[a-z0-9]+", stem.lower())) or "a-plain-name"
    return error(
        path, START, "stray-file",
        "this is not a file whose name ends in .yml.",
        "only .yml files are read here, so what it says would be lost without anybody noticing.",
        f"rename it to {name}.yml, or move it elsewhere",
    )  # fmt: skip


def misplaced(path: str) -> Problem:
    """A file that would be read elsewhere."""
    return error(
        path, START, "stray-file",
        "no file of this name is read here.",
        "what it says would be lost without anybody noticing.",
        "move it: contributions into annotations/ of their article, entries into people/, places/ "
        "or organizations/",
    )  # fmt: skip


def not_that_text(path: str, digest: str) -> Problem:
    """A kept text whose name is not its own hash."""
    return error(
        path, START, "kept-text",
        f"the sha256 of this text is {digest}.",
        "an annotation finds the text it was made on by that name.",
        f"rename it to {digest}.txt, or put the text back as it was",
    )  # fmt: skip


def link(path: str) -> Problem:
    """A link, which could lead out of the archive."""
    return error(
        path, START, "symbolic-link",
        "this is a link to another place.",
        "it would publish what lies there: only plain files and folders are read, and no link is "
        "followed.",
        "delete the link and put a copy of the file or folder here",
    )  # fmt: skip


def unreadable(path: str, fault: OSError) -> Problem:
    """A file or folder that is there and that nobody may read."""
    return error(
        path, START, "unreadable",
        f"this cannot be read: {fault.strerror or fault}.",
        "what it says would be lost without anybody noticing.",
        f"look who may read it: ls -ld {path}",
    )  # fmt: skip
