"""The address an article was published at, and who published it.

The address is the one that was given, the page's own (canonical), or the one that a browser noted
when it saved the page: without what follows readers about, never that of a web archive.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement

from ontherecord.importing.page import words
from ontherecord.importing.page.linked_data import Said
from ontherecord.seeds.metadata import ADDRESS

_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d+[a-z_]*|archive\.(?:today|ph|is|md|li|vn|fo)/(?:o/\w+|\d+))/"
    r"(https?:/+.+)"
)
_ARCHIVES = re.compile(r"(^|\.)archive\.(org|today|ph|is|md|li|vn|fo)$")
_CACHES = re.compile(
    r"https?://(?:[\w-]+\.)*(?:cdn\.ampproject\.org|bing-amp\.com)/|https?://(?:www\.)?google\.[a-z.]+/amp/"
)
"""Copies of AMP pages, whose canonical address is the publisher's."""
_FOLLOWING = re.compile(
    r"utm_.*|[a-z]*clid|mc_(cid|eid)|_ga|_gl|igshid|ref(_src|_url)?|cmp(id)?|smid|ito|ocid|ns_.*|"
    r"(access_?|auth_?|id_?)?token|session(id)?|sid|phpsessid|jsessionid|sig(nature)?|auth|"
    r"share(_id|_type)?|at_.*|wt\..*|xtor|taid|s_cid|icid|ncid|src|source|amp|outputtype", re.I,
)  # fmt: skip
_NOTED = re.compile(rb"saved from url=\(\d+\)(\S+?)\s*-->|^\s*url:\s*(https?://\S+)\s*$", re.M)


def address(tree: HtmlElement, said: Said, data: bytes, given: str) -> tuple[str, str]:
    """The address and where it stands: "" there for the one that was given."""
    own = [*tree.xpath("//link[@rel='canonical']/@href"), said.meta("og:url")[0]]
    canonical = next((clean for one in own if (clean := without_following(one))), "")
    there = without_following(given)
    if there:
        of_it = _CACHES.match(there) or _same_host(canonical, there)
        if canonical and of_it and urlsplit(canonical).path.strip("/"):
            return canonical, ""
        return there, ""
    if canonical:
        return canonical, "its canonical address"
    if noted := _NOTED.search(data[:3000]):
        saved = (noted[1] or noted[2]).decode("utf-8", "replace")
        if clean := without_following(saved):
            return clean, "the note that the browser left in the saved page"
    return "", ""


def without_following(url: str) -> str:
    """An address without what tells who came and how, without its place in a web archive; "" if
    it is none."""
    if archived := _ARCHIVED.match(url):
        url = re.sub(r"^(https?):/+", r"\1://", archived[1])
    if not ADDRESS.match(url) or _ARCHIVES.search(urlsplit(url).hostname or ""):
        return ""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not _FOLLOWING.fullmatch(pair[0])]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _same_host(one: str, other: str) -> bool:
    hosts = (re.sub(r"^(www|amp|m)\.", "", urlsplit(u).hostname or "") for u in (one, other))
    return len(set(hosts)) == 1


def outlet(said: Said) -> tuple[str, str]:
    """Who published the page, by its own data, and where it says so."""
    found = [(name, f"meta {where}") for name, where in (said.meta("og:site_name"),)]
    for node in said.articles():
        publisher = said.known(node.get("publisher"))
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            found.append((publisher["name"], "publisher in its JSON-LD"))
    found += [(name, f"meta {where}") for name, where in (said.meta("application-name", "publisher",
                                                                    "dc.publisher"),)]  # fmt: skip
    for whole, where in found:
        name = whole.split(" | ")[0].strip()
        archive = words.is_one_of(name, "archive") or re.search(r"\barchive\.(org|today|ph)", name)
        if name and not name.startswith("@") and not archive and len(name) < 80:
            return name, where
    return "", ""
