"""Every page as a plain file, for generators that run no plugins (design §5)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ontherecord.export.whole import Whole
from ontherecord.render.assets import assets
from ontherecord.render.base.page import Asset, Page
from ontherecord.render.pages import pages

_EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")


def files(whole: Whole) -> Iterator[Asset]:
    for page in pages(whole.archive):
        yield Asset(path=page.source, content=_file(page))
    yield from assets(whole.archive, whole.site)


def _file(page: Page) -> str:
    """Front matter and the page's HTML, which Markdown leaves as it is."""
    head = {"title": page.title, "description": page.description, "kind": page.kind}
    lines = "".join(f"{n}: {json.dumps(value, ensure_ascii=False)}\n" for n, value in head.items())
    # An empty line would end the block of HTML; as a reference it reads the same.
    body = _EMPTY_LINE.sub("\n&#10;", page.html)
    return f'---\n{lines}---\n<div class="page page--{page.kind}">\n{body}\n</div>\n'
