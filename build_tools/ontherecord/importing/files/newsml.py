"""NewsML-G2, the news agencies' XML (IPTC) → its news items, and the article of one.

In: the root element, without namespaces. Out: items, a `Kept`.
<https://iptc.org/standards/newsml-g2/>
"""

from __future__ import annotations

import re
from typing import Any

from ontherecord.importing.files import nitf
from ontherecord.importing.files.embargo import Release
from ontherecord.importing.files.kept import Kept
from ontherecord.importing.files.xml import first, inside
from ontherecord.importing.page.taken import NoArticle

_NOT_READ = {
    "packageItem": "a package: it lists other items", "conceptItem": "a concept",
    "knowledgeItem": "a list of concepts", "planningItem": "a plan of coverage",
    "catalogItem": "a catalogue",
}  # fmt: skip
"""Kinds of items without words of their own."""


def items(root: Any) -> list[Any]:
    """Every item of a message, or the one that the file is."""
    return list(root.iter("newsItem", *_NOT_READ))


def kept(item: Any) -> Kept:
    """The article of an item.

    Raises:
        NoArticle: it is no text, under embargo, withheld or cancelled.
    """
    if item.tag in _NOT_READ:
        raise NoArticle(f"this item is {_NOT_READ[item.tag]}")
    kind = first(item, "itemMeta/itemClass/@qcode").rpartition(":")[2]
    if kind not in ("", "text", "composite"):
        raise NoArticle(f"this item is of the class {kind!r}, and no text")
    release(item).check()
    content = next((c for c in item.xpath("contentSet/inlineXML|contentSet/inlineData")), None)
    if content is None:
        raise NoArticle("this item’s words are elsewhere: add the file or page that it names")
    body = _body(content)
    return Kept(
        body=body.body,
        html=body.html,
        headline=first(item, "contentMeta/headline", "itemMeta/title") or body.headline,
        day=first(item, "itemMeta/firstCreated", "contentMeta/contentCreated") or body.day,
        byline=first(item, "contentMeta/by", "contentMeta/creator/name") or body.byline,
        outlet=first(item, "contentMeta/creditline", "contentMeta/infoSource/name",
                     "itemMeta/provider/name", "rightsInfo/copyrightHolder/name",
                     "rightsInfo/copyrightHolder/@literal",
                     "itemMeta/provider/@literal") or body.outlet,
        address=first(item, "itemMeta/link[contains(@rel,'alternate')]/@href") or body.address,
        language=first(item, "contentMeta/language/@tag", "@xml:lang") or body.language,
        dateline=first(item, "contentMeta/dateline") or body.dateline,
        captions=body.captions,
        where="the item’s own elements (NewsML-G2)",
    )  # fmt: skip


def release(item: Any) -> Release:
    """Which item it is, which version of it, and whether it may be used."""
    return Release(
        id=item.get("guid", ""),
        version=item.get("version", ""),
        created=first(item, "itemMeta/versionCreated"),
        embargo=first(item, "itemMeta/embargoed"),
        status=first(item, "itemMeta/pubStatus/@qcode"),
    )


def _body(content: Any) -> Kept:
    """What stands in an item: NITF, HTML or plain words."""
    inner = next(iter(content.iter("nitf")), None)
    if inner is not None:
        return nitf.kept(inner)
    if content.tag == "inlineXML":
        body = next(iter(content.iter("body")), content)
        return Kept(body=inside(body), html=True)
    words = "".join(content.itertext())
    html = "html" in content.get("contenttype", "")
    return Kept(body=words if html else re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", words), html=html)
