"""Where contributions are made. In: an `Article` or a statement's id. Out: addresses."""

from __future__ import annotations

from ontherecord.model import Article
from ontherecord.render import links

GUIDE = "contribute/"
"""The hand-written page that leads into it all."""
ENTRY = "contribute/entry/"
"""A new person, place or organization."""
ARCHIVE = "contribute/archive.json"
"""What the forms need to know of the whole archive; fetched when one is opened."""


def contribute_url(article: Article | str) -> str:
    """The page on which an article's annotations are made and mended."""
    return f"{links.article_url(article)}contribute/"
