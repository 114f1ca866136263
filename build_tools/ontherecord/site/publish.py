"""The site: built beside the old one, then swapped in, so that a failed build loses nothing.

Shell: runs MkDocs in this process. MkDocs empties its output folder before it builds.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from ontherecord.model import Archive
from ontherecord.problems.problems import as_text
from ontherecord.render.page import Site
from ontherecord.site import swap
from ontherecord.site.held import WAIT, Held, Holder, held
from ontherecord.site.plugin import ArchivePlugin, refused, site_of
from ontherecord.site.search import IndexFailed
from ontherecord.site.written import NotWhole

PROBLEMS = "mkdocs.plugins.archive"
"""Where the plugin tells faults of the data: the commands have told those already."""


class BuildFailed(Exception):
    """MkDocs stopped; the message says why, each of its warnings on a line. The old site stays."""


class _Heard(logging.Handler):
    """Keeps what MkDocs warns of: it counts its warnings, and prints them to nobody."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != PROBLEMS:
            self.words.append(record.getMessage())


def publish(
    root: Path,
    out: Path,
    archive: Archive,
    *,
    strict: bool,
    wait: float = WAIT,
    waiting: Callable[[Holder], object] = str,
) -> tuple[str, ...]:
    """Write the site made from `archive` into `out`, replacing the one that was there.

    Returns what MkDocs warned of, for the caller to tell: nothing in a strict build. What a killed
    build left is mended first. `wait`, `waiting`: see `held`.

    Raises:
        BuildFailed: the folder is not a site's, somebody else builds into it, the configuration is
            wrong, a strict build met a warning, or the finished site is not whole. `out` is as it
            was.
        OSError: a folder cannot be read or written, or the disk is full; `out` is as it was.
    """
    see_to_target(root, out)
    try:
        with held(out, wait=wait, waiting=waiting):
            swap.mend(out)
            return _published(root, out, archive, strict=strict)
    except Held as other:
        raise BuildFailed(f"{other}; wait until it has finished, or give another --out") from other


def see_to_target(root: Path, out: Path) -> None:
    """See that the site of `root` may go into `out`, an absolute path with links followed.

    Raises:
        BuildFailed: it may not, or the configuration cannot be read.
    """
    if fault := refused(out, _config(root)):
        raise BuildFailed(as_text(fault))


def _published(root: Path, out: Path, archive: Archive, *, strict: bool) -> tuple[str, ...]:
    fresh = swap.beside(out, swap.NEW)
    heard = _Heard()
    logging.getLogger("mkdocs").addHandler(heard)
    try:
        _build(root, fresh, archive, strict=strict)
        swap.swap(fresh, out)
    except (Abort, ConfigurationError, IndexFailed, NotWhole) as error:
        raise BuildFailed("\n".join((str(error), *heard.words))) from error
    finally:
        logging.getLogger("mkdocs").removeHandler(heard)
        swap.discard(fresh, out)
    return tuple(heard.words)


def site_at(root: Path) -> Site:
    """The site that `root`/mkdocs.yml describes.

    Raises:
        BuildFailed: it cannot be read.
    """
    return site_of(_config(root))


def _config(root: Path) -> MkDocsConfig:
    try:
        return load_config(str(root / "mkdocs.yml"))
    except (Abort, ConfigurationError) as error:
        raise BuildFailed(str(error)) from error


def _build(root: Path, site_dir: Path, archive: Archive, *, strict: bool) -> None:
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=strict)
    plugin = config.plugins["archive"]
    if isinstance(plugin, ArchivePlugin):
        plugin.prepared = archive
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
