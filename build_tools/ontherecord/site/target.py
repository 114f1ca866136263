"""Where a site may go: a new folder, an empty one, or one that this archive's builds made.

In: the folder wanted and the archive's. Out: nothing, or the problem. Whatever else lies in a
folder is somebody's: a build replaces a site as a whole and would delete it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ontherecord.model import Problem
from ontherecord.problems.faults import START, error
from ontherecord.render.base.page import Site
from ontherecord.site import mark

CODE = "not-a-site-folder"
WHY = "a build replaces its whole folder, and everything else in it would be lost."
NO_SWAP = "a build exchanges its folder for a new one, and a mount point cannot be renamed."
MISPLACED = "misplaced-folder"
MIXED = "it would mix with what lies there, or be deleted by the next build."
OUTSIDE = "name a folder outside of it"
FEW = 3
"""Strange files that are named; the rest are counted."""
ELSEWHERE = "give a new or empty folder: --out ../public"


def refused(out: Path, root: Path, sources: Iterable[Path], site: Site) -> Problem | None:
    """Why the site of the archive at `root` must not go into `out`; None if it may.

    `sources`: the folders that the archive is made from (`seeds/`, `docs/`, …). All paths are
    absolute, with links followed.
    """
    if what := _what(out, root, sources) or _in_a_site(out.parent):
        return error(str(out), START, CODE, what, WHY, _fix(out, site))
    if out.is_mount():
        what, fix = f"{out.name} is a mount point", f"name a folder inside it: --out {out / 'site'}"
        return error(str(out), START, CODE, what, NO_SWAP, fix)
    if what := _inside(out, site):
        return error(str(out), START, CODE, what, WHY, _fix(out, site))
    if strange := _strange(out):
        return error(str(out), START, CODE, strange, WHY, "move them out, or name another --out")
    return None


def misplaced(folder: Path, root: Path | None, sources: Iterable[Path]) -> Problem | None:
    """Why something that is to last must not go into `folder`; None if it may.

    `root`, `sources`: as in `refused`; no root if the folder lies in no archive.
    """
    what = _in_a_site(folder) or (_what(folder, root, sources) if root else None)
    return error(str(folder), START, MISPLACED, what, MIXED, OUTSIDE) if what else None


def _what(out: Path, root: Path, sources: Iterable[Path]) -> str | None:
    """What the folder is by its place alone."""
    if root.is_relative_to(out):
        return "this is the archive's own folder, or one that holds it"
    if _home().is_relative_to(out):
        return "this is your home folder, or one that holds it"
    if source := next((s for s in sources if out.is_relative_to(s) or s.is_relative_to(out)), None):
        return f"{source.name}/ is what the archive is made from"
    if mark.KEPT[0] in out.parts:
        return "this is where Git keeps its own files"
    if out.exists() and not out.is_dir():
        return "this is a file, not a folder"
    return None


def _in_a_site(folder: Path) -> str | None:
    """Whether the folder is, or lies in, one that the next build deletes."""
    site = mark.around(folder)
    return f"this is, or lies in, a site that a build made ({site.name}/)" if site else None


def _strange(out: Path) -> str | None:
    """What lies in a site of ours and no build wrote."""
    found = mark.read(out)
    strange = mark.strange_to(out, found) if found else []
    more = f" and {len(strange) - FEW} more" if len(strange) > FEW else ""
    named = ", ".join(strange[:FEW])
    return f"this site holds files that no build wrote: {named}{more}" if strange else None


def _home() -> Path:
    try:
        return Path.home().resolve()
    except RuntimeError:  # nobody's home: a build in a bare container
        return Path("/")


def _inside(out: Path, site: Site) -> str | None:
    """What the folder is by what lies in it."""
    if not out.exists() or not any(p.name not in mark.KEPT for p in out.iterdir()):
        return None
    found = mark.read(out)
    if found is None:
        return "this folder is not empty, and no build of this program made it"
    if found.archive != mark.id_of(site):
        return f"this is the site of another archive, “{found.name}”"
    return None


def _fix(out: Path, site: Site) -> str:
    found = mark.read(out) if out.is_dir() else None
    if found is not None and found.archive != mark.id_of(site):
        return f"{ELSEWHERE}; if this archive had that name before, delete the folder first"
    if out.is_dir() and (out / "search" / "index.html").exists():
        return f"{ELSEWHERE}; a site that an older version built has no mark: delete it once"
    return ELSEWHERE
