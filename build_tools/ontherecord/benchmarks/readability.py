"""How hard are our own sentences? The Flesch–Kincaid grade of every reader's page of a built site.

In: the folder of a site. Out: a line a page, those over the limit marked; exit status 1 if one is.
Counted are whole sentences that we wrote: not what is quoted, no titles, no names that are links,
no tables and forms. `python -m build_tools.benchmarks.readability site [--words]`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import readability
from bs4 import BeautifulSoup, Tag

from ontherecord.model import Record

LIMIT = 8.0
"""US school grades."""
FEWEST = 40
"""Words under which a page's grade says nothing."""
NOT_READERS = ("contributing/", "404.html")
"""Pages for keepers and contributors."""
RULES = ("codebook/index.html",)
"""The codebook itself is told, and held to no limit: each label has a page in plain words."""
QUOTED = (
    "#text, blockquote, q, [lang]:not(html), pre, code, table, select, option, script, style, svg, "
    "button, cite, .entries, .group__title, .kicker, .copy__cite, .cite__line, .chain, .roles, "
    ".visually-hidden, .side, .note-mark, h1, .worksheet__text, [hidden], .article-row, .alias"
)
"""What is not ours, or no sentence."""
BLOCKS = "p, li, dd, figcaption, summary, caption"
NAME = re.compile(r"(^|/)(people|places|organizations|articles)/.")
STOP = re.compile(r"(?<=[.!?])[”’)]?\s+(?=[A-Z“(])")
TOKEN = re.compile(r"[\w’'-]+|[^\w\s]")


class Grade(Record, frozen=True):
    """One page's."""

    page: str
    grade: float
    words: int
    sentences: tuple[str, ...]


def sentences(html: str) -> Iterator[str]:
    """Our whole sentences on a page, each once."""
    main = BeautifulSoup(html, "lxml").select_one("main")
    if main is None:
        return
    for quoted in main.select(QUOTED):
        quoted.decompose()
    for link in main.select("a[href]"):
        if NAME.search(str(link["href"])) and link.get_text()[:1].isupper():
            link.replace_with("Ann")
    seen = set()
    for block in main.select(BLOCKS):
        for one in STOP.split(_own(block)):
            if one[-1:] in ".!?”)" and " " in one and one not in seen:
                seen.add(one)
                yield one


def _own(block: Tag) -> str:
    """The block's words without those of blocks in it."""
    parts = (
        text
        for text in block.find_all(string=True)
        if text.find_parent(BLOCKS.split(", ")) is block
    )
    return " ".join("".join(parts).split())


def grade(page: str, html: str) -> Grade:
    """The page's grade; 0 if it has too few words of ours to tell."""
    told = tuple(sentences(html))
    lines = [" ".join(TOKEN.findall(one)) for one in told]
    words = sum(len(re.findall(r"\w[\w’'-]*", one)) for one in told)
    if words < FEWEST:
        return Grade(page=page, grade=0, words=words, sentences=told)
    found = readability.getmeasures(lines, lang="en")["readability grades"]["Kincaid"]
    return Grade(page=page, grade=round(found, 1), words=words, sentences=told)


def grades(site: Path) -> list[Grade]:
    """Every reader's page, hardest first."""
    pages = ((path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("*.html")))
    found = [
        grade(page, path.read_text(encoding="utf-8"))
        for page, path in pages
        if not page.startswith(NOT_READERS)
    ]
    return sorted(found, key=lambda one: -one.grade)


def hardest(told: tuple[str, ...], number: int = 5) -> list[tuple[float, str]]:
    """The sentences that lift a page's grade most."""
    found = [
        (len(one.split()) * readability.getmeasures(
            [" ".join(TOKEN.findall(one))], lang="en")["readability grades"]["Kincaid"], one)
        for one in told
    ]  # fmt: skip
    return sorted(found, reverse=True)[:number]


def main(arguments: list[str]) -> int:
    found = grades(Path(arguments[0]))
    over = [one for one in found if one.grade > LIMIT and one.page not in RULES]
    for one in found:
        mark = "over" if one in over else ""
        print(f"{one.grade:5.1f} {one.words:6} {mark:5}{one.page}")  # noqa: T201
        for cost, words in hardest(one.sentences) if mark and "--words" in arguments else ():
            print(f"        {cost:6.0f}  {words}")  # noqa: T201
    print(f"{len(over)} of {len(found)} pages over grade {LIMIT:.0f}")  # noqa: T201
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
