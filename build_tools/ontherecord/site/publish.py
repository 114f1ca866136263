"""The site: built beside the old one, then swapped in, so that a failed build loses nothing.

Shell: runs MkDocs in this process. MkDocs empties its output folder before it builds.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import mkdocs
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from ontherecord.model import Archive
from ontherecord.render.base.page import Site
from ontherecord.site.plugin import ArchivePlugin, log, site_of

GENERATOR = mkdocs.__name__
"""The generator's own name, under which it logs: `properdocs` where that stands in for MkDocs."""
PROBLEMS = log.logger.name
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


def publish(root: Path, out: Path, archive: Archive, *, strict: bool) -> tuple[str, ...]:
    """Write the site made from `archive` into `out`, replacing what was there.

    Returns what MkDocs warned of, for the caller to tell: nothing in a strict build.

    Raises:
        BuildFailed: the configuration is wrong, or a strict build met a warning.
    """
    beside = out.with_name(f".{out.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    heard = _Heard()
    logging.getLogger(GENERATOR).addHandler(heard)
    try:
        _build(root, beside, archive, strict=strict)
        _swap(beside, out)
    except (Abort, ConfigurationError) as error:
        raise BuildFailed("\n".join((str(error), *heard.words))) from error
    finally:
        logging.getLogger(GENERATOR).removeHandler(heard)
        shutil.rmtree(beside, ignore_errors=True)
    return tuple(heard.words)


def preview(root: Path, address: str) -> None:
    """Serve the site from memory and follow changes, until Ctrl+C.

    Raises:
        OSError: nobody may listen at the address.
    """
    from mkdocs.commands.serve import serve

    telling = logging.getLogger(PROBLEMS)
    telling.setLevel(logging.INFO)  # warnings of the data are told at that level: see the plugin
    telling.addHandler(logging.StreamHandler())
    telling.propagate = False
    serve(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)


def site_at(root: Path) -> Site:
    """The site that `root`/mkdocs.yml describes.

    Raises:
        BuildFailed: it cannot be read.
    """
    try:
        return site_of(load_config(str(root / "mkdocs.yml")))
    except (Abort, ConfigurationError) as error:
        raise BuildFailed(str(error)) from error


def _build(root: Path, site_dir: Path, archive: Archive, *, strict: bool) -> None:
    logging.getLogger(GENERATOR).setLevel(logging.WARNING)
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=strict)
    plugin = config.plugins["archive"]
    if isinstance(plugin, ArchivePlugin):
        plugin.prepared = archive
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()


def _swap(fresh: Path, out: Path) -> None:
    old = out.with_name(f".{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
