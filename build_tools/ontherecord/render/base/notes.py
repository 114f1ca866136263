"""Contributors' notes: Markdown without HTML → safe HTML (design §5).

markdown-it-py escapes raw HTML; nh3 then keeps only the few elements a note needs, so that a
mistake in either does not reach a reader.
"""

from __future__ import annotations

import functools

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from ontherecord.render.base.links import on_the_web

TAGS = {"p", "em", "strong", "code", "a", "ul", "ol", "li", "blockquote", "br"}
ATTRIBUTES = {"a": {"href"}}
MAIL = "mailto"
SCHEMES = {"http", "https", MAIL}


class _Notes(MarkdownIt):
    """Links whole addresses alone: a note stands on several pages, and “x” is on none of them."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        scheme, colon, rest = url.partition(":")
        if scheme.lower() == MAIL:
            return bool(colon)
        return bool(on_the_web(f"{scheme.lower()}{colon}{rest}"))


@functools.cache
def _markdown() -> MarkdownIt:
    return _Notes("commonmark", {"html": False}).disable(["image", "heading", "lheading"])


@functools.lru_cache(maxsize=4096)
def note(text: str) -> Markup:
    """The note's HTML; an empty note gives an empty string. Links say nothing of the reader."""
    if not text.strip():
        return Markup("")
    html = _markdown().render(text)
    return Markup(
        nh3.clean(
            html,
            tags=TAGS,
            attributes=ATTRIBUTES,
            url_schemes=SCHEMES,
            link_rel="nofollow noreferrer",
        ).strip()
    )
