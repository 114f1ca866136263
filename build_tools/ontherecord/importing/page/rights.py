"""Under which terms a page says that it may be copied: an open licence, or whose rights it keeps.

In: lxml's tree as it came, and the page's own data. Out: `Terms`. Only what the page says of itself
as a whole counts; a picture's licence, in its figure, is not the text's. A page that names a
licence and keeps all its rights keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from ontherecord.importing.page import words
from ontherecord.importing.page.linked_data import Said
from ontherecord.importing.page.taken import Terms

LONGEST = 200
"""Code points of a line that says whose the rights are; a longer one is about something else."""
_LICENCE = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/(\d\.\d)", re.I
)
"""Creative Commons' licences and marks: the open licences of texts that are named by an address."""
_NAMES = {"zero": "CC0", "mark": "Public Domain Mark"}
_SIGN = re.compile(r"©|\(c\)\s*\d{4}|(?:^|\n)\s*copyright\b|\bcopyright\s+\d{4}", re.I)
_NAMED = re.compile(r"[^\W\d_]{2}")
"""A line has to name somebody or something, too: the sign alone says nothing."""
_METAS = ("dcterms.license", "dc.rights", "dcterms.rights", "rights", "copyright")
_OF_A_PICTURE = "ancestor::figure or ancestor::figcaption or ancestor::*[@typeof='ImageObject']"


def terms(tree: HtmlElement, said: Said) -> Terms:
    """What the page says; an empty record if it says nothing."""
    notice = next((n for one in _notices(tree, said) if (n := _line(one))), "")
    reserved = words.held(notice, "reserved") > 0
    if not reserved:
        for address, where in _licences(tree, said):
            if found := _LICENCE.match(address):
                return Terms(words=f"{_name(found)} ({found[0]}/), as the page says ({where}).",
                             licence=_name(found))  # fmt: skip
    return Terms(words=f"The page says: “{notice}”" if notice else "", notice=notice)


def _name(found: re.Match[str]) -> str:
    """The licence as people write it: "CC BY-SA 4.0"."""
    kind, key, version = found[1].lower(), found[2].lower(), found[3]
    if kind == "publicdomain":
        return f"{_NAMES.get(key, key)} {version}"
    return f"CC {key.upper()} {version}"


def _licences(tree: HtmlElement, said: Said) -> Iterator[tuple[str, str]]:
    """Addresses of licences, and where each stands: what is meant for programs first."""
    for node in said.articles():
        for one in _listed(node.get("license")):
            address = one.get("@id") or one.get("url") if isinstance(one, dict) else one
            yield str(address or ""), "license in its linked data"
    for name in _METAS:
        yield from ((content.strip(), name) for content in said.metas.get(name, ()))
    for at in tree.xpath(f"//*[self::a or self::link][@rel][@href][not({_OF_A_PICTURE})]"):
        if "license" in at.get("rel").lower().split():
            yield at.get("href"), "rel=license"
    for at in tree.xpath(f"//a[@href][not({_OF_A_PICTURE})]"):
        yield at.get("href"), "a link to the licence"


def _notices(tree: HtmlElement, said: Said) -> Iterator[str]:
    """Lines that may say whose the rights are: the page's data, then what is seen, from below."""
    for node in said.articles():
        yield from (one for one in _listed(node.get("copyrightNotice")) if isinstance(one, str))
    for name in _METAS:
        yield from said.metas.get(name, ())
    for at in reversed(tree.xpath(f"//body//*[not({_OF_A_PICTURE})]")):
        if isinstance(at.tag, str) and at.tag not in ("script", "style", "template"):
            own = "".join(piece for piece in at.xpath("text()"))
            if _SIGN.search(own) or words.held(own, "reserved"):
                yield at.text_content()
                if (around := at.getparent()) is not None:
                    yield around.text_content()


def _line(text: str) -> str:
    """The words on one line, if they say whose the rights are."""
    line = " ".join(text.split())
    says = _SIGN.search(line) or words.held(line, "reserved")
    named = _NAMED.search(re.sub(r"\bcopyright\b", "", line, flags=re.I))
    return line if says and named and len(line) <= LONGEST else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
