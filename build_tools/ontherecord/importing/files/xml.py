"""The bytes of an XML file → its tree, without names of namespaces.

In: bytes of strangers. Out: lxml's tree. No entity is resolved, no definition or address followed,
and a tree of unreasonable depth or size is none (libxml2's own limits).
"""

from __future__ import annotations

import html
import re
from typing import Any

from lxml import etree

from ontherecord.importing.page.taken import NoArticle

_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OWN = (b"amp", b"lt", b"gt", b"quot", b"apos")


def tree_of(data: bytes) -> Any:
    """The root element. Letters that HTML has names for are read by them; other entities are left
    out.

    Raises:
        NoArticle: it is no XML.
    """
    root = raw_tree_of(data)
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = etree.QName(element).localname
    return root


def raw_tree_of(data: bytes) -> Any:
    """The same, with its namespaces, so that it can be written again.

    Raises:
        NoArticle: it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(_NAMED.sub(_numbered, data), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise NoArticle("this file begins as XML, and cannot be read as such") from fault
    if root is None or not isinstance(root.tag, str):
        raise NoArticle("this file begins as XML, and cannot be read as such")
    return root


def _numbered(named: re.Match[bytes]) -> bytes:
    if named[1] in _OWN:
        return named[0]
    letters = html.unescape(named[0].decode("ascii"))
    return b"" if letters.startswith("&") else b"".join(b"&#%d;" % ord(one) for one in letters)


def first(element: Any, *paths: str) -> str:
    """The words at the first of these paths that has some, blanks as one; "" if none has."""
    for path in paths:
        for found in element.xpath(path):
            words = found if isinstance(found, str) else "".join(found.itertext())
            if shown := " ".join(words.split()):
                return shown
    return ""


def inside(element: Any) -> str:
    """What an element holds, as it is written."""
    parts = [html.escape(element.text or "", quote=False)]
    parts += [etree.tostring(child, encoding="unicode", with_tail=True) for child in element]
    return "".join(parts)
