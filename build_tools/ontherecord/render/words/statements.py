"""What stands for a statement on every page about its article: its number, and its words.

In: an `Article`. Out: plain text.
"""

from __future__ import annotations

from ontherecord.model import Article, Span


def numbered(article: Article) -> dict[str, str]:
    """The number of each statement's note by its id: "1", "2", …; "?1" for a possible one."""
    found = {s.id: str(n) for n, s in enumerate(article.statements, start=1)}
    found.update({s.id: f"?{n}" for n, s in enumerate(article.possible, start=1)})
    found.update({s.id: "–" for s in article.outlet})
    return found


def flat(article: Article, span: Span) -> str:
    """The span's words on one line."""
    return " ".join(article.text[span.start : span.end].split())
