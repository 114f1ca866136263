"""Two built sites side by side: which files differ."""

from __future__ import annotations

import hashlib
from pathlib import Path


def fingerprint(site: Path) -> dict[str, str]:
    """Path → hash of every file."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
