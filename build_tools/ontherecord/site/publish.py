"""The site: built beside the old one, then swapped in, so that a failed build loses nothing.

Shell: runs MkDocs in this process. MkDocs empties its output folder before it builds.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from mkdocs.commands.build import build as mkdocs_build

from ontherecord.model import Archive, Problem
from ontherecord.problems.faults import START, error
from ontherecord.problems.machine import at
from ontherecord.render.base.page import Site
from ontherecord.site import manifest, mark, swap, target
from ontherecord.site.filling import Before
from ontherecord.site.held import WAIT, Held, Holder, held, lock_of
from ontherecord.site.making import ALONE, Work
from ontherecord.site.manifest import Line, Manifest
from ontherecord.site.places import linked, misplaced, refused
from ontherecord.site.plans import site_of
from ontherecord.site.plugin import PROBLEMS, ArchivePlugin
from ontherecord.site.settings import NAME, STOPS, BuildFailed, Heard, settings
from ontherecord.site.written import NotWhole


def publish(
    root: Path,
    out: Path,
    archive: Archive,
    *,
    strict: bool,
    wait: float = WAIT,
    waiting: Callable[[Holder], object] = str,
    work: Work = ALONE,
    clean: bool = False,
) -> tuple[str, ...]:
    """Write the site made from `archive` into `out`, replacing the one that was there.

    Returns warnings for the caller to tell: MkDocs' own, none of them in a strict build, and what
    lies beside the site and cannot be removed. What a killed build left is mended first. `wait`,
    `waiting`: see `held`. `clean`: make every page, also those that are known to be there.

    Raises:
        BuildFailed: the folder is not a site's, somebody else builds into it, the configuration is
            wrong, a link lies among what the site is made from, a strict build met a warning, or
            the finished site is not whole. `out` is as it was.
        OSError: a folder cannot be read or written, or the disk is full; `out` is as it was.
    """
    see_to_target(root, out)
    if faults := linked(settings(root)):
        raise BuildFailed(*faults)
    try:
        with held(out, wait=wait, waiting=waiting):
            swap.mend(out)
            making = Making(strict, clean, work)
            warned = _published(root, out, archive, making)
            return (*warned, *_left(out))
    except Held as other:
        why = "two builds at once would write over each other."
        fix = (
            "wait until it has finished, or give another --out; if no build runs on that computer "
            f"any more, delete {lock_of(out)}"
        )
        raise BuildFailed(error(str(out), START, "site-held", f"{other}.", why, fix)) from other


def see_to_target(root: Path, out: Path) -> None:
    """See that the site of `root` may go into `out`, an absolute path with links followed.

    Raises:
        BuildFailed: it may not, or the configuration cannot be read.
    """
    if fault := refused(out, settings(root)):
        raise BuildFailed(fault)


def see_to_folder(folder: Path) -> None:
    """See that an export or a new archive may go into `folder`: it lies in no site that a build
    made, and in nothing that the archive around it is made from.

    Raises:
        BuildFailed: it may not, or the configuration of the archive around it cannot be read.
    """
    folder = folder.resolve()
    around = (p for p in (folder, *folder.parents) if (p / NAME).is_file())
    root = next((p for p in around if (p / "seeds").is_dir()), None)
    fault = misplaced(folder, settings(root)) if root else target.misplaced(folder, None, ())
    if fault:
        raise BuildFailed(fault)


class Making(NamedTuple):
    """How a site is made."""

    strict: bool
    clean: bool
    work: Work


def _published(root: Path, out: Path, archive: Archive, making: Making) -> tuple[str, ...]:
    gc.freeze()  # the archive stays until the end: nobody needs to look for circles in it
    known = manifest.place(out, mark.id_of(site_at(root)))
    before = Before(out, Manifest() if making.clean else manifest.read(known))
    fresh = swap.beside(out, swap.NEW)
    try:
        with at(out, making=fresh):
            with Heard(but=(PROBLEMS,)) as heard:
                lines = _build(root, fresh, archive, before, making)
            swap.swap(fresh, out)
            manifest.write(known, manifest.stamped(out, lines))
    except STOPS as fault:
        told = (p for words in heard.words or [str(fault)] for p in _warned(words))
        raise BuildFailed(*told) from fault
    except NotWhole as fault:
        why = "a full disk, or another program in the folder, leaves such a site."
        fix = f"see that there is room (df -h {out.parent}), then build again"
        raise BuildFailed(
            error(str(out), START, "site-not-whole", f"{fault}.", why, fix)
        ) from fault
    finally:
        swap.discard(fresh, out)
    return tuple(heard.words)


def _left(out: Path) -> Iterator[str]:
    """One warning of what was to be removed beside the site, and is there still."""
    left = [*swap.left_over(out, swap.NEW), *swap.left_over(out, swap.OLD)]
    if left:
        yield f"not removed, delete it by hand: {', '.join(map(str, left))}"


def _warned(words: str) -> Iterator[Problem]:
    """What MkDocs warned of; where it lists pages below its words, each of them at its place."""
    why = "a strict build stops at what MkDocs warns of: a link that leads nowhere, mostly."
    fix = "mend the page it names, or build with --no-strict"
    head, *pages = (line.strip() for line in words.splitlines() if line.strip())
    if pages and all(page.startswith("- ") for page in pages):
        for page in (page.removeprefix("- ") for page in pages):
            yield error(f"docs/{page}", START, "site-warning", f"{head} {page}", why, fix)
    else:
        yield error("docs", START, "site-warning", " ".join((head, *pages)), why, fix)


def site_at(root: Path) -> Site:
    """The site that `root`/mkdocs.yml describes.

    Raises:
        BuildFailed: it cannot be read.
    """
    return site_of(settings(root))


def _build(
    root: Path, site_dir: Path, archive: Archive, before: Before, making: Making
) -> list[Line]:
    config = settings(root, site_dir=str(site_dir), strict=making.strict)
    plugin = config.plugins["archive"]
    assert isinstance(plugin, ArchivePlugin)
    plugin.prepared, plugin.before, plugin.work = archive, before, making.work
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
    return plugin.lines
