"""The search index. In: a built site. Out: `pagefind/` inside it. The only place with Pagefind.

Pages say themselves what is found in them: `data-pagefind-body`, `-ignore`, `-meta`, `-filter`.
Elements with ids become anchors in the index, so that a hit can lead to its statement.

Words are indexed as they are written: which inflections belong together is decided in one place,
docs/assets/js/search-words.mjs, and not by a stemmer, to which an organ is an organization.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from pagefind_bin import get_executable

from ontherecord.site import lookup

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


def index(site_dir: Path) -> None:
    """Index every page of the site in one go, and leave only the files that search loads.

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
    limit = SECONDS + SECONDS_A_FILE * sum(1 for _ in site_dir.rglob("*.html"))
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
    except lookup.Cut as fault:
        room = f"see that there is room: df -h {site_dir.parent}"
        raise IndexFailed(f"{fault}, as a full disk leaves files ({room})") from fault
