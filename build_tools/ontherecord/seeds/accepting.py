"""A keeper accepts a changed text: the old one is kept, `article.yml` names the new one.

Shell: writes into `seeds/`, and only when a keeper says so. The old text comes
from `texts/`, from a file that is named, or from Git's history of `article.txt`.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ontherecord.model import ArticleSeed, Problem
from ontherecord.problems.faults import START, error
from ontherecord.seeds import plainfile
from ontherecord.seeds.keeping import keep
from ontherecord.seeds.loader import TEXT, TEXTS
from ontherecord.seeds.metadata import FILE

_VERSIONS = 200
"""How many of Git's versions of a text are looked through."""
_NAMED = re.compile(rb"^(sha256:[ \t]*[\"']?)[0-9A-Fa-f]+", re.M)


def accept(root: Path, seed: ArticleSeed, old: Path | None = None) -> tuple[Path, ...] | Problem:
    """Keep the old text, if annotations were made on it, and write the new sha256.

    Gives the files that were written, none if the text is the one named already, or the problem
    that kept it from being done; then nothing is written.
    """
    folder = root / seed.path
    digest = hashlib.sha256(seed.text.encode()).hexdigest()
    before = seed.meta.sha256
    if digest == before:
        return ()
    written: list[tuple[Path, bytes]] = []
    if before not in seed.texts and any(c.text == before for c in seed.contributions):
        words = next((t for t in _texts(folder, old) if _hash(t) == before), None)
        if words is None:
            return _no_old_text(seed)
        written.append((folder / TEXTS / f"{before}.txt", words.encode()))
    named = (folder / FILE).read_bytes() if (folder / FILE).is_file() else b""
    renamed, count = _NAMED.subn(rb"\g<1>" + digest.encode(), named, count=1)
    if not count:
        return _no_hash(seed, digest)
    written.append((folder / FILE, renamed))
    for path, data in written:
        keep(path, data)
    return tuple(path for path, _ in written)


def _texts(folder: Path, old: Path | None) -> Iterator[str]:
    """Texts that may be the old one."""
    if old is not None:
        yield from _decoded(old.read_bytes())
        return
    for version in ("", *_git(folder, "log", f"-n{_VERSIONS}", "--format=%H", "--", TEXT).split()):
        data = _git_bytes(folder, "show", f"{version}:./{TEXT}")
        yield from _decoded(data)


def _decoded(data: bytes) -> Iterator[str]:
    text, _ = plainfile.decoded(data, TEXT, plainfile.TEXT_LIMIT)
    if text is not None:
        yield text


def _git(folder: Path, *words: str) -> str:
    return _git_bytes(folder, *words).decode("ascii", "ignore")


def _git_bytes(folder: Path, *words: str) -> bytes:
    """What Git answers; nothing where there is no Git or no history."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _no_old_text(seed: ArticleSeed) -> Problem:
    return error(
        f"{seed.path}/{TEXT}", START, "no-old-text",
        f"the text with the sha256 {seed.meta.sha256[:12]}… is not at hand.",
        "annotations were made on it, and follow the change only if it is kept.",
        f"ontherecord check --accept-text {seed.slug} --old FILE   (the text as it was)",
    )  # fmt: skip


def _no_hash(seed: ArticleSeed, digest: str) -> Problem:
    return error(
        f"{seed.path}/{FILE}", START, "missing-metadata",
        "no line begins with “sha256:”.",
        "the article's file names its text.",
        f"sha256: {digest}",
    )  # fmt: skip
