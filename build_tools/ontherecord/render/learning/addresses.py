"""Which articles have a practice and a worksheet, and where these are.

In: an `Article`. Out: addresses from the site's root.
"""

from __future__ import annotations

from ontherecord.model import Article
from ontherecord.render import links

LEARN = "learn/"
TEACHERS = "teachers/"


def offered(article: Article) -> bool:
    """Whether the article has something settled to learn from: a statement nobody disputes."""
    return any(not s.disputed_by and not s.ambiguous for s in article.statements)


def practice_url(article: Article | str) -> str:
    """Where its labels are guessed first and then seen."""
    return f"{links.article_url(article)}practice/"


def worksheet_url(article: Article | str) -> str:
    """Its text without labels, with tasks, to print."""
    return f"{links.article_url(article)}worksheet/"
