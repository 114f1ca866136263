"""How many files hosts of static sites take. In: a number of files. Out: who refuses it.

Limits as their documentation says, looked up in 2026; a host that sets none is not here.
"""

from __future__ import annotations

LIMITS = (
    (20_000, "Cloudflare Pages in its free plan"),
    (100_000, "Cloudflare Pages in a paid plan"),
    (200_000, "GitLab Pages on gitlab.com, where folders count, too"),
)
"""The most files, and who says so."""


def refusing(files: int) -> str:
    """In words, which hosts refuse a site of so many files; empty if none of them does."""
    over = [f"{host} (at most {most:,})" for most, host in LIMITS if files > most]
    return f"too many for {'; '.join(over)}" if over else ""
