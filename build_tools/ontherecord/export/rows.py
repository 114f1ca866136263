"""Statements as rows of a table: for spreadsheets, databases and statistics.

In: an `Archive`. Out: one dict of plain values for each statement, the same columns in each.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Iterator

from ontherecord.codebook.labels import labels
from ontherecord.codebook.version import CODEBOOK
from ontherecord.engine.records.certainty import confidences
from ontherecord.model import Archive, Article, Statement
from ontherecord.render.base import addresses
from ontherecord.render.lists import entries

Row = dict[str, str | int]
BETWEEN = "; "
"""What stands between the values of a list."""
PRIVATE = "a private person"
"""Only the article itself names them (see `privacy`)."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run by a spreadsheet: an apostrophe before it prevents that."""


def rows(archive: Archive, address: str = "") -> Iterator[Row]:
    """Every attributed statement of every article; `address` is the site's."""
    places = {entity.id for entity in archive.entities if entity.kind == "place"}
    for article in archive.articles:
        for statement in article.statements:
            yield _row(article, statement, address, places)


def _places(article: Article, s: Statement, places: Collection[str]) -> Iterable[str]:
    """The places that the statement's sentences name, by id, each once."""
    span = entries.window(article, [*s.content, *s.cues])
    named = (m.entity for m in article.mentions if span.start <= m.span.start < span.end)
    return dict.fromkeys(one for one in named if one in places)


def _row(article: Article, s: Statement, address: str, places: Collection[str]) -> Row:
    meta = article.meta
    page = f"{address}{addresses.article_url(article)}"
    return {
        "article": article.slug,
        "title": meta.title,
        "outlet": meta.outlet.value,
        "outlet_basis": meta.outlet.basis,
        "published": meta.published.value,
        "published_basis": meta.published.basis,
        "statement": s.id,
        "address": f"{page}#{s.id}",
        "original": meta.url.value,
        "words": " … ".join(article.words_at(part) for part in s.content),
        "start": s.content[0].start,
        "end": s.content[-1].end,
        "labels": BETWEEN.join(labels(s)),
        "form": s.form,
        "kind": "" if s.by_marks else s.kind,
        "unverified": BETWEEN.join(s.unverified),
        "speakers": BETWEEN.join(PRIVATE if o.private else o.speaker for o in s.sources),
        "entities": BETWEEN.join(source.entity or "" for source in s.sources),
        "source_types": BETWEEN.join(source.type for source in s.sources),
        "namings": BETWEEN.join(source.naming for source in s.sources),
        "ambiguous": "yes" if s.ambiguous else "",
        "candidates": BETWEEN.join(PRIVATE if o.private else o.speaker for o in s.candidates),
        "candidate_entities": BETWEEN.join(one.entity or "" for one in s.candidates),
        "candidate_types": BETWEEN.join(one.type for one in s.candidates),
        "places": BETWEEN.join(_places(article, s, places)),
        "chain": BETWEEN.join(s.chain),
        "channel": s.channel,
        "act": s.act,
        "said_when": s.said_when.isoformat() if s.said_when else "",
        "attribution": s.attribution,
        "region": s.region,
        "state": s.state,
        "by": BETWEEN.join(s.by),
        "corrected_by": BETWEEN.join(s.corrected_by),
        "disputed_by": BETWEEN.join(s.disputants),
        "settled_by": s.settled_by,
        "codebooks": BETWEEN.join(s.codebooks or (CODEBOOK,)),
        "confidence": f"{s.confidence:.3f}",
        "kind_confidence": f"{confidences(s).kind:.3f}",
        "speaker_confidence": f"{confidences(s).speaker:.3f}",
        "drafted": meta.drafted,
        "note": s.note,
        "text_sha256": meta.sha256,
    }


def not_said(archive: Archive, address: str = "") -> Iterator[Row]:
    """Everything that an article says somebody did not say (§4.0); none of it is a statement."""
    for article in archive.articles:
        page = f"{address}{addresses.article_url(article)}"
        for sentence in article.sentences:
            for flag in sentence.not_said:
                yield {
                    "article": article.slug,
                    "address": f"{page}#p{sentence.paragraph}",
                    "words": article.words_at(flag.span),
                    "start": flag.span.start,
                    "end": flag.span.end,
                    "who": PRIVATE if flag.who.private else flag.who.speaker,
                    "entity": flag.who.entity or "",
                    "by": BETWEEN.join(flag.by),
                    "text_sha256": article.meta.sha256,
                }


def as_csv(found: list[Row]) -> str:
    """A table with a line of names, as RFC 4180 has it."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(found[0]) if found else ["article", "statement"])
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in found)
    return out.getvalue()


def _cell(value: str | int) -> str | int:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
