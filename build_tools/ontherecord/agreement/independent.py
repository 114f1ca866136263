"""What each independent reader made of an article: a category for each token and each sentence.

In: an article's text, title and contributions. Out: `Reading`s. Only files that say `independent:
yes` count: their reader marked the whole text without seeing anybody else's file, so what they left
unmarked is, to them, the outlet's own voice. No machine draft has a part in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ontherecord.codebook.labels import overlap
from ontherecord.engine.text.segment import segment
from ontherecord.merging.board import merge
from ontherecord.model import (
    REFERENCE,
    Article,
    Contribution,
    Entity,
    Metadata,
    Reading,
    Readings,
    Sentence,
    Span,
    Statement,
)  # fmt: skip

OUTLET = "outlet"
_TOKEN = re.compile(r"\w+|[^\w\s]")


def read(
    slug: str,
    text: str,
    title: str,
    contributions: Sequence[Contribution],
    glossary: Sequence[Entity] = (),
) -> Readings | None:
    """The independent readings of an article; None if nobody made one."""
    by: dict[str, list[Contribution]] = {}
    for c in sorted(contributions, key=lambda c: c.path):
        if c.independent and c.by != REFERENCE:
            by.setdefault(c.by, []).append(c)
    if not by:
        return None
    paragraphs, sentences = segment(text, title or None)
    bare = Article(
        slug=slug, text=text, meta=Metadata(title=title, sha256=""), paragraphs=paragraphs,
        sentences=sentences,
    )  # fmt: skip
    tokens = [Span(start=m.start(), end=m.end()) for m in _TOKEN.finditer(text)]
    readings = tuple(
        msgspec.structs.replace(
            _reading(who, merge(bare, files, glossary)[0].statements, tokens, sentences),
            codebooks=tuple(sorted({file.codebook for file in files})),
        )
        for who, files in sorted(by.items())
    )
    return Readings(slug=slug, text=text, sentences=sentences, readings=readings)


def _reading(
    who: str, statements: Sequence[Statement], tokens: Sequence[Span], sentences: Sequence[Sentence]
) -> Reading:
    forms = _by_token(statements, tokens)
    inside = [[s for s in statements if _in(s, one.span)] for one in sentences]
    return Reading(
        by=who,
        forms=tuple(forms),
        contents=tuple(form != OUTLET for form in forms),
        kinds=tuple(frozenset(s.kind for s in some) or frozenset({OUTLET}) for some in inside),
        unverified=tuple(frozenset(u for s in some for u in s.unverified) for some in inside),
    )


def _in(statement: Statement, span: Span) -> bool:
    return any(overlap(part, span) for part in statement.content)


def _by_token(statements: Sequence[Statement], tokens: Sequence[Span]) -> list[str]:
    """The form of the statement that each token belongs to; contents do not overlap."""
    parts = sorted((part, s.form) for s in statements for part in s.content)
    found, at = [], 0
    for token in tokens:
        while at < len(parts) and parts[at][0].end <= token.start:
            at += 1
        within = at < len(parts) and overlap(parts[at][0], token)
        found.append(parts[at][1] if within else OUTLET)
    return found
