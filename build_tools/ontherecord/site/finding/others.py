"""Pages that are no articles, as search finds them: entries from their records, written pages from
what was built of them.

A written page says itself what is found in it: `data-search-body`, and within it `-ignore`.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.model import Archive, Entity
from ontherecord.render.base import addresses
from ontherecord.site.finding.found import Other

BODY, IGNORED = "data-search-body", "data-search-ignore"
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                  "source", "track", "wbr"})  # fmt: skip
BLOCKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr", "dt", "dd", "pre",
                    "blockquote", "figcaption", "summary", "div", "section", "table"})  # fmt: skip
CELLS = frozenset({"td", "th", "br"})
UNSEEN = frozenset({"script", "style", "template", "svg", "button", "select"})
KINDS = {"person": "Person", "place": "Place", "organization": "Organization"}


def entries(archive: Archive) -> Iterator[Other]:
    """Every entry with a page of its own, in order of addresses."""
    pages = ((addresses.entity_url(entity), entity) for entity in archive.entities)
    found = ((url, entity) for url, entity in pages if url)
    for url, entity in sorted(found, key=lambda one: one[0]):
        yield _entry(url, entity)


def _entry(url: str, entity: Entity) -> Other:
    about = IN_WORDS.get(entity.type, entity.type)
    told = [", ".join(entity.aliases), about, *(role.title for role in entity.roles),
            *(fact.text for fact in entity.facts)]  # fmt: skip
    return Other(
        url=url, title=entity.name, kind=entity.kind,
        about=" · ".join(words for words in (KINDS[entity.kind], about) if words),
        parts=tuple(("", words) for words in dict.fromkeys(told) if words),
    )  # fmt: skip


def written(url: str, html: str) -> Other | None:
    """A written page; None if nothing of it is to be found."""
    if BODY not in html:
        return None
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    (_, title), *parts = reader.parts or [("", "")]
    ours = url.startswith(addresses.GUIDES)
    if not title:
        return None
    return Other(
        url=url, title=title, kind="contributing" if ours else "help",
        about="For contributors" if ours else "Help", parts=tuple(parts),
    )  # fmt: skip


class _Reader(HTMLParser):
    """Blocks of text with the nearest id before them; the first is the page's heading."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[str, str]] = []
        self._open: list[tuple[str, bool]] = []
        """The open elements, and whether their text is found."""
        self._id = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        found = bool(self._open) and self._open[-1][1]
        if BODY in given:
            found = True
        if IGNORED in given or tag in UNSEEN or given.get("class") == "headerlink":
            found = False
        if tag in BLOCKS:
            self.end_block()
        elif tag in CELLS:
            self._words.append(" ")
        if found and given.get("id"):
            self._id = given["id"] or ""
        if tag not in VOID:
            self._open.append((tag, found))

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        if tag in BLOCKS:
            self.end_block()
        while self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][1]:
            self._words.append(data)

    def end_block(self) -> None:
        """Keep what was read, if there is anything."""
        words = " ".join("".join(self._words).split())
        if words:
            self.parts.append((self._id, words))
        self._words = []
