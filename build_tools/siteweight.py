"""How heavy is a page? In: a built site. Out: compressed bytes per page (design §5)."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

from build_tools.model import Record
from build_tools.sitecheck import PageFacts, is_page, read_page, site_files, target


class Weight(Record, frozen=True):
    """Bytes a first visit to the page loads, gzip level 6."""

    path: str
    html: int
    css: int
    scripts: int

    @property
    def total(self) -> int:
        return self.html + self.css + self.scripts


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def _weight(path: str, page: PageFacts, sizes: Mapping[str, int]) -> Weight:
    loaded = {target(path, link.url) or "" for link in page.links if link.fetched}
    return Weight(
        path=path,
        html=sizes[path],
        css=sum(sizes.get(name, 0) for name in loaded if name.endswith(".css")),
        scripts=sum(sizes.get(name, 0) for name in loaded if name.endswith((".js", ".mjs"))),
    )


def weights(site: Path) -> tuple[Weight, ...]:
    """What each page weighs, the heaviest first. Scripts loaded by scripts are not counted."""
    files = site_files(site)
    weighed = (".css", ".js", ".mjs", ".html")
    sizes = {path: _compressed(file) for path, file in files.items() if path.endswith(weighed)}
    found = (
        _weight(path, read_page(file.read_text(encoding="utf-8")), sizes)
        for path, file in files.items()
        if is_page(path)
    )
    return tuple(sorted(found, key=lambda w: (-w.total, w.path)))
