"""How a page links to an address of the site, or of the web.

All links are relative, so that the site works under any sub-path and from a plain file server.
"""

from __future__ import annotations

import posixpath

from ontherecord.seeds.metadata import ADDRESS


def relative(from_url: str, to_url: str) -> str:
    """The link to write on one page to reach another; both from the site's root.

    A query or fragment on the target is kept: relative("articles/a/", "people/b/#top") is
    "../../people/b/#top". A page's link to itself is "./".
    """
    path, mark, rest = _split(to_url)
    base = from_url if from_url.endswith("/") or not from_url else posixpath.dirname(from_url) + "/"
    return _way(path, base) + mark + rest


def _way(path: str, base: str) -> str:
    """From a folder of the site to a path in it; as `posixpath.relpath`, but for plain paths."""
    goal, start = path.split("/"), [part for part in base.split("/")[:-1] if part]
    same = 0
    while same < len(start) and same < len(goal) - 1 and start[same] == goal[same]:
        same += 1
    link = "../" * (len(start) - same) + "/".join(goal[same:])
    return link or "./"


def on_the_web(address: str) -> str:
    """The address if a page may lead there; "" for anything else that stands in its place."""
    return address if ADDRESS.match(address) else ""


def _split(url: str) -> tuple[str, str, str]:
    """A URL's path, the first "?" or "#", and what follows it."""
    ends = [i for i in (url.find("?"), url.find("#")) if i >= 0]
    if not ends:
        return url, "", ""
    end = min(ends)
    return url[:end], url[end], url[end + 1 :]
