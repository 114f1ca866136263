"""The search index. In: a built site. Out: `pagefind/` inside it. The only place with Pagefind.

Pages say themselves what is found in them: `data-pagefind-body`, `-ignore`, `-meta`, `-filter`.
Elements with ids become anchors in the index, so that a hit can lead to its statement.

Words are indexed as they are written: which inflections belong together is decided in one place,
docs/assets/js/search-words.mjs, and not by a stemmer, to which an organ is an organization.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from pagefind_bin import get_executable

from ontherecord.render.base import addresses
from ontherecord.site import lookup, packs

FOLDER = "pagefind"
NOT_SHIPPED = ("pagefind-*ui*.css", "pagefind-*ui*.js", "pagefind-highlight.js", "playground")
"""Pagefind's own interfaces; ours are docs/assets/js/search*.mjs."""

UNSTEMMED = "unknown"
"""Pagefind's name for a language that it has no stemmer for."""

PERMALINK = ".headerlink"
"""The sign that `toc: permalink` puts behind a heading: no word of it."""


SECONDS = 300
SECONDS_A_FILE = 0.05
"""How long Pagefind may take, ten times what it takes on two slow cores: it has no limit of its
own, and a build must end."""


class IndexFailed(Exception):
    """Pagefind stopped, or could not be run, in its own words; or its index is not whole."""


BODY = b"data-pagefind-body"
"""What a page that search reads has somewhere."""
NOT_READ = re.compile(
    rf"{addresses.ARTICLES}[^/]+/[^/]+/|{addresses.ARTICLES}\d+/|{addresses.STATEMENTS}|"
    rf"{addresses.OUTLETS}|{addresses.EVENTS}|lists/"
)
"""Addresses of generated pages that only repeat what others say: most of a site."""
MANY = 8
"""So many pages of one folder are named to Pagefind by a pattern, fewer one by one."""
SPECIAL = re.compile(r"[][{}*?!,\\]")


def readers_pages(site_dir: Path, generated: Collection[str] = ()) -> dict[str, bytes]:
    """Path → sha256 of every page that search reads, in order.

    `generated`: addresses of pages of ours, which need not be looked into if `NOT_READ` says so.
    """
    names = (path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*.html"))
    found: dict[str, bytes] = {}
    for name in in_order(names, generated):
        content = (site_dir / name).read_bytes()
        if BODY in content:
            found[name] = hashlib.sha256(content).digest()
    return found


def in_order(names: Iterable[str], generated: Collection[str]) -> list[str]:
    """Those of the paths that may be pages for search: folder by folder."""
    pages = (name for name in names if name.endswith(".html") and not (
        NOT_READ.match(name) and name.removesuffix("index.html") in generated))  # fmt: skip
    return sorted(pages, key=lambda name: name.split("/"))


def key(pages: dict[str, bytes], size: int = packs.SIZE) -> str:
    """What an index of these pages depends on: their content, Pagefind, and how we ask it."""
    digest = hashlib.sha256(_program() + f"\0{size}\0".encode())
    for name, content in pages.items():
        digest.update(f"{name}\0".encode() + content)
    return digest.hexdigest()


@cache
def _program() -> bytes:
    own = (Path(__file__), Path(lookup.__file__), Path(packs.__file__))
    return b"\0".join((metadata.version("pagefind_bin").encode(), *(p.read_bytes() for p in own)))


def glob(pages: Iterable[str]) -> str:
    """One pattern for all the pages: Pagefind takes no list. It may fit other pages, too."""
    folders: dict[str, list[str]] = {}
    for page in pages:
        folders.setdefault(re.sub(r"[^/]+/(?=[^/]+$)", "*/", page), []).append(page)
    return "{" + ",".join(_patterns(folders)) + "}"


def _patterns(folders: dict[str, list[str]]) -> Iterator[str]:
    for pattern, pages in folders.items():
        if len(pages) >= MANY:
            yield "/".join("*" if part == "*" else SPECIAL.sub("?", part)
                           for part in pattern.split("/"))  # fmt: skip
        else:
            yield from (SPECIAL.sub("?", page) for page in pages)


def index(site_dir: Path, pages: Iterable[str] | None = None, size: int = packs.SIZE) -> None:
    """Index the site's pages in one go, and leave only the files that search loads.

    `pages`: the paths of those that search reads, if the caller knows them (`readers_pages`);
    `size`: of packs, see there.

    The same pages give the same index, but for the order in which its head (`.pf_meta`) lists the
    filters, and these (`.pf_filter`) their values: Pagefind draws it anew on every run.

    Raises:
        IndexFailed: Pagefind could not be run, could not read the site, or left a piece cut.
    """
    # --quiet would also hide the reason of a failure; the output is kept and shown only then.
    command = [
        str(get_executable()),
        "--site",
        str(site_dir),
        "--output-subdir",
        FOLDER,
        "--force-language",
        UNSTEMMED,
        "--exclude-selectors",
        PERMALINK,
    ]
    read = list(readers_pages(site_dir) if pages is None else pages)
    if read:
        command += ["--glob", glob(read)]
    limit = SECONDS + SECONDS_A_FILE * len(read)
    try:
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", check=False,
            timeout=limit,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise IndexFailed(f"Pagefind had not finished after {limit:.0f} seconds") from late
    except OSError as fault:
        raise IndexFailed(f"Pagefind cannot be run: {fault}") from fault
    if done.returncode != 0:
        raise IndexFailed(f"{done.stdout}\n{done.stderr}".strip())
    for pattern in NOT_SHIPPED:
        for file in (site_dir / FOLDER).glob(pattern):
            file.unlink()
    try:
        lookup.write(site_dir / FOLDER)
        packs.write(site_dir / FOLDER, size)
    except packs.Cut as fault:
        room = f"see that there is room: df -h {site_dir.parent}"
        raise IndexFailed(f"{fault}, as a full disk leaves files ({room})") from fault
