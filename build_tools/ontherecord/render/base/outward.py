"""An article as lists, entries and lessons know it: without what only its own pages show.

In: an article. Out: the same without the files of its readings and the notes in them. So a note
that somebody changes is no part of the keys of pages that would not show it (decision 16).
"""

from __future__ import annotations

import msgspec

from ontherecord.model import Article, Statement


def outward(article: Article) -> Article:
    """The article itself if nothing was to be left out."""
    every = (*article.statements, *article.possible, *article.outlet)
    beside = (article.contributions, article.carried, article.orphans, article.former,
              article.draft_reads)  # fmt: skip
    if not any(beside) and not any(statement.note for statement in every):
        return article
    return msgspec.structs.replace(
        article, contributions=(), carried=(), orphans=(), former=(), draft_reads=(),
        statements=_without_notes(article.statements),
        possible=_without_notes(article.possible),
        outlet=_without_notes(article.outlet),
    )  # fmt: skip


def _without_notes(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(msgspec.structs.replace(s, note="") if s.note else s for s in statements)
