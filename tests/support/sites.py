"""Two built sites side by side: which files differ."""

from __future__ import annotations

import hashlib
from pathlib import Path

DRAWN_ANEW = (".pf_meta", ".pf_filter", "pagefind-entry.json")
"""Where Pagefind lists its filters and their values, in another order on every run (see
site/search.py)."""


def fingerprint(site: Path) -> dict[str, str]:
    """Path → hash of every file but those that no two runs make alike."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file() and not path.name.endswith(DRAWN_ANEW)
    }
