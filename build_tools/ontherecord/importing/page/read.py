"""A page's bytes → a `Taken`: the parts of this room, put together."""

from __future__ import annotations

import copy
import importlib.metadata

import msgspec
from lxml.html import HtmlElement

from ontherecord.importing.page.address import address, outlet
from ontherecord.importing.page.authors import authors
from ontherecord.importing.page.body import body
from ontherecord.importing.page.language import language
from ontherecord.importing.page.left_out import left_out
from ontherecord.importing.page.linked_data import Said, said
from ontherecord.importing.page.published import published
from ontherecord.importing.page.refusals import Looked, refusal
from ontherecord.importing.page.rights import terms
from ontherecord.importing.page.taken import NoArticle, Taken, Terms
from ontherecord.importing.page.title import title
from ontherecord.importing.page.tree import cleaned, tree_of
from ontherecord.importing.page.whole import doubts
from ontherecord.model import Known
from ontherecord.problems.unseen import INVISIBLE

_DESCRIPTIONS = ("description", "og:description", "twitter:description", "dc.description")


def from_page(data: bytes, url: str, lang: str = "") -> Taken:
    """The article in a page. `url` is where it was, `lang` its language, where a keeper says so.

    Raises:
        NoArticle: there is none; the reason is told.
    """
    tree = tree_of(data)
    if tree is None:
        raise NoArticle("no article was found in this page")
    own = said(tree)
    publisher, publisher_at = outlet(own)
    there, there_at = address(tree, own, data, url)
    seen = cleaned(copy.deepcopy(tree))
    headline = title(seen, own, publisher)
    descriptions = [text for name in _DESCRIPTIONS for text in own.metas.get(name, ())]
    found = body(seen, headline, descriptions)
    page = Looked(tree, own, headline, found.paragraphs, there)
    if why := refusal(page) or ("" if found.paragraphs else "no article was found in this page"):
        raise NoArticle(why)
    captions = [region.exact for region in found.regions if region.kind == "caption"]
    left = left_out(tree, " ".join([headline, *found.paragraphs]), captions)
    whole = [headline, *found.paragraphs] if headline else list(found.paragraphs)
    return Taken(
        title=headline or found.paragraphs[0],
        text="\n\n".join(whole) + "\n",
        outlet=inferred(publisher, publisher_at),
        published=inferred(*published(tree, own)),
        authors=inferred(*authors(tree, own, publisher)),
        url=inferred(there, there_at) if there_at else Known(value=there, basis="stated")
        if there else Known(),
        lang=lang or language(" ".join(found.paragraphs), _stated_language(tree, own)),
        extractor=f"trafilatura {importlib.metadata.version('trafilatura')}",
        regions=found.regions,
        left_out=tuple(one.told for one in left),
        doubts=doubts(page, left),
        terms=_visible(terms(tree, own)),
    )  # fmt: skip


def _stated_language(tree: HtmlElement, own: Said) -> str:
    of_page = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return of_page or own.meta("content-language", "og:locale")[0]


def _visible(found: Terms) -> Terms:
    """Without characters that nobody sees."""
    return msgspec.structs.replace(
        found, words=INVISIBLE.sub("", found.words), notice=INVISIBLE.sub("", found.notice)
    )


def inferred(value: str, where: str) -> Known:
    """A value that a program read, with where it stands; nothing invisible is part of it."""
    shown = " ".join(INVISIBLE.sub("", value).split())
    why = f"Read by a program ({where}); compare it with what the page shows."
    return Known(value=shown, basis="inferred", why=why) if shown else Known()
