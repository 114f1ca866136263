"""Readings that disagree with the one shown, in words for its card (codebook §12.2).

In: a `Statement` and its article. Out: pairs of a reader and what that reader says.
"""

from __future__ import annotations

from collections.abc import Iterable

from build_tools import source_types
from build_tools.model import Annotation, Article, Statement
from build_tools.render.card_words import FIELDS


def disputes(article: Article, statement: Statement) -> tuple[tuple[str, str], ...]:
    """Every other reading that nobody has settled: whose it is, and how it differs."""
    names = (*statement.disputants, *("another reader" for _ in statement.disputed_by))
    return tuple(
        (name, dispute(reading, statement, article.text))
        for name, reading in zip(names, statement.disputed_by, strict=False)
    )


def dispute(reading: Annotation, shown: Statement, text: str) -> str:
    """What the reading says otherwise than the statement that is shown, in words."""
    said = ["these are the outlet’s own words"] if reading.action == "remove" else []
    theirs = _flat(part.exact for part in reading.content)
    if theirs and theirs != _flat(text[part.start : part.end] for part in shown.content):
        said.append(f"words: “{theirs}”")
    types = [source_types.IN_WORDS[s.type] for s in reading.source if s.type]
    if types and types != [source_types.IN_WORDS[s.type] for s in shown.sources]:
        said.append(f"source: {', '.join(types)}")
    for field, name in FIELDS.items():
        value = getattr(reading, field)
        if value not in (None, "", ()) and value != getattr(shown, field, None):
            words = ", ".join(value) if isinstance(value, tuple) else str(value)
            words = words if field in ("note", "speaker") else words.replace("-", " ")
            said.append(f"{name}: {words.removesuffix('.')}")
    return "; ".join(said) or "disagrees, without saying how"


def _flat(parts: Iterable[str]) -> str:
    return " … ".join(" ".join(part.split()) for part in parts)
