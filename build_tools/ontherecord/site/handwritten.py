"""Hand-written pages: what Markdown extensions make of them, in our look and for all readers.

In: a page's HTML, as Python-Markdown and PyMdown extensions make it. Out: the same, with what they
leave unnamed named; and whether the page needs their style sheet, which the others do without.
"""

from __future__ import annotations

import re
from html import escape

from ontherecord.checks.handwritten import tangles

STYLE = "markdown"
"""docs/assets/css/extra/markdown.css."""
STYLED = re.compile(
    r'class="(?:[^"]* )?(?:admonition|arithmatex|cards|comment|footnote|grid|headerlink|highlight|'
    r'keys|md-button|tabbed-set|task-list|twemoji)[ "]|<(?:abbr|del|details|figure|ins|mark)\b'
)
"""What that sheet has a look for."""
MENDED = (
    # A box to tick has no words of its own: WCAG 4.1.2.
    (
        re.compile(r'(<li class="task-list-item">(?:<label [^>]*>)?<input)([^>]*? checked)'),
        r'\1 aria-label="done"\2',
    ),
    (
        re.compile(r'(<li class="task-list-item">(?:<label [^>]*>)?<input)(?! aria-label)'),
        r'\1 aria-label="to do"',
    ),
    # A line's own anchor is a place to link to, and no link to press: it has no words (WCAG 2.4.4).
    (re.compile(r'(<a id="(__codelineno-[\d-]+)" name="\2") href="#\2"(?=></a>)'), r"\1"),
    # Numbered lines do not wrap, so they scroll, by keys as well (WCAG 2.1.1).
    (re.compile(r'(<td class="code"><div><pre)>'), r'\1 tabindex="0">'),
)
"""Patterns of the extensions' own output, and what stands there instead."""


def untangled(text: str) -> str:
    """The page's Markdown, with those blocks as they are that Python-Markdown would stall on."""
    lines = text.split("\n")
    for tangle in reversed(list(tangles(text))):
        words = escape("\n".join(lines[tangle.start : tangle.end]))
        lines[tangle.start : tangle.end] = ["", f"<pre>{words}</pre>", ""]
    return "\n".join(lines)


def mended(html: str) -> str:
    """The page's HTML with what extensions leave unnamed."""
    for pattern, instead in MENDED:
        html = pattern.sub(instead, html)
    return html


def is_styled(html: str) -> bool:
    """Whether anything on the page wants the sheet `STYLE`."""
    return STYLED.search(html) is not None
