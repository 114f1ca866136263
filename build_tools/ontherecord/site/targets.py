"""Where an address on a built page leads, as a browser resolves it. In: addresses. Out: paths."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit


def target(path: str, url: str, base: str = "/") -> str | None:
    """The site file an address on the page `path` leads to; None if it leaves the site.

    `base` is the path under which the site is published: a page “not found” counts from there.
    """
    parts = urlsplit(url)
    if len(base) > 1 and not parts.netloc and parts.path.startswith(base):
        parts = parts._replace(path=parts.path[len(base) - 1 :])
    if parts.scheme or parts.netloc:
        return None
    steps = [] if parts.path.startswith("/") else list(PurePosixPath(path).parent.parts)
    for step in unquote(parts.path).split("/"):
        if step == ".." and steps:
            steps.pop()
        elif step not in ("", ".", ".."):
            steps.append(step)
    found = "/".join(steps)
    if not parts.path:
        return path
    return f"{found}/index.html".lstrip("/") if parts.path.endswith(("/", ".", "..")) else found
