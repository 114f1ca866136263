"""The file beside an article's page: its text, its statements and its citations as data.

In: an `Article`. Out: an `Asset` under the article's address. `statements.json` has the keys that
`annotate --json` prints (see `formats.annotate`), of the statements as published, and says whose
reading each one is; `text` is the very text that they count in, `citations` are CSL-JSON. It is
JSON-LD, too: an AnnotationCollection of the W3C's, to which the keys that it does not know are no
concern (JSON-LD 1.1, section 5.1.2).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ontherecord.codebook.labels import labels
from ontherecord.codebook.version import CODEBOOK
from ontherecord.formats import webannotation
from ontherecord.formats.annotate import answer
from ontherecord.model import Article, Entity, Statement
from ontherecord.render.base import addresses
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.citing import csl
from ontherecord.render.words import mix, wording
from ontherecord.render.words.plain_sentence import plain_sentence

LICENCE = "CC BY 4.0 (annotations; the text keeps its own rights)"

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
DATA = "statements.json"


def assets(article: Article, entities: Mapping[str, Entity], site: Site) -> Iterator[Asset]:
    """The files of one article."""
    folder = addresses.article_url(article)
    yield Asset(path=f"{folder}{DATA}", content=data(article, entities, site))


def web_annotations(article: Article, site: Site) -> dict[str, Any]:
    """The article's statements as W3C Web Annotations."""
    address = f"{site.address}{addresses.article_url(article)}"
    items = webannotation.statements(article, address)
    found = webannotation.collection(f"{address}{DATA}", article.meta.title, items)
    return {**found, "rights": LICENCE_URL}


def data(article: Article, entities: Mapping[str, Entity], site: Site) -> str:
    """The article's statements as JSON; spans count code points of `text`. `left_out` are the
    spans of it that are not shown: there it has an ellipsis and blanks."""
    found = answer(article)
    found["statements"] = _published(found["statements"], article.statements, article, entities)
    found["possible"] = _published(found["possible"], article.possible, article, entities)
    meta = article.meta
    head = {
        "title": meta.title,
        "outlet": _known(meta.outlet.value, meta.outlet.basis),
        "published": _known(meta.published.value, meta.published.basis),
        "text_rights": meta.rights or wording.NOT_KNOWN,
        "original": meta.url.value,
        "publish": meta.publish,
        "left_out": [[gap.start, gap.end] for gap in article.gaps],
        "codebook": CODEBOOK,
        "licence": LICENCE,
        "former": {old.id: old.to for old in article.former},
        "shares": {row.key: row.percent for row in mix.rows(article)},
    }
    found["citations"] = csl.items(article, entities, site)
    found["text"] = article.text
    own = {"slug": found.pop("id"), **head, **found}
    return json.dumps({**own, **web_annotations(article, site)}, ensure_ascii=False) + "\n"


def _known(value: str, basis: str) -> dict[str, str]:
    return {"value": value, "basis": basis}


def _published(
    rows: list[dict[str, Any]],
    statements: tuple[Statement, ...],
    article: Article,
    entities: Mapping[str, Entity],
) -> list[dict[str, Any]]:
    """Each row with its words, its labels, its state, whose reading it is and who disagrees."""
    return [
        {
            **row,
            "words": [article.words_at(part) for part in s.content],
            "labels": list(labels(s)),
            "plain": plain_sentence(article, s, entities),
            "entities": [source.entity for source in s.sources],
            "candidate_entities": [one.entity for one in s.candidates],
            "codebooks": list(s.codebooks) or [CODEBOOK],
            "state": s.state,
            "by": list(s.by),
            "corrected_by": list(s.corrected_by),
            "disputed_by": list(s.disputants),
            "settled": list(s.settled_readers),
            "settled_by": s.settled_by,
            "note": s.note,
        }
        for row, s in zip(rows, statements, strict=True)
    ]
