"""What is wrong with a built site? In: a folder of HTML files. Out: problems.

This is a look from outside: it knows nothing of how the pages were made. Run it on any folder:
`python -m ontherecord.site.check site`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from bs4 import BeautifulSoup, Tag

from ontherecord.codebook.words import counted
from ontherecord.model import Problem, Record
from ontherecord.problems.problems import as_text, in_order
from ontherecord.site.finding.coding import FOLDER
from ontherecord.site.targets import target

FETCHED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "video": "src",
           "audio": "src", "embed": "src", "object": "data", "track": "src"}  # fmt: skip
"""Elements whose attribute makes a browser fetch something without being asked."""
FETCHING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch",
                 "prefetch", "manifest", "apple-touch-icon"}  # fmt: skip
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s]+)""")
REFRESH = re.compile(r"\s*\d+\s*;\s*url=(?P<url>.+)", re.IGNORECASE)
"""What a page that leads on by itself says in `<meta http-equiv="refresh">`."""
SKIPPED_FOLDERS = (FOLDER,)  # files of numbers


class Link(Record, frozen=True):
    """An address on a page, and the line of the built file where it stands (from 1)."""

    url: str
    line: int
    fetched: bool = False
    """True if a browser asks for it by itself, false if a reader has to press it."""


class PageFacts(Record, frozen=True):
    """What one built page says about itself."""

    title: str
    ids: tuple[tuple[str, int], ...]
    links: tuple[Link, ...]
    unnamed_images: tuple[int, ...]
    """The lines of images without an `alt` attribute."""
    address: str = ""
    """Where the page says that it is (`rel=canonical`)."""


def _text(tag: Tag, attribute: str) -> str:
    value = tag.get(attribute, "")
    return " ".join(value) if isinstance(value, list) else str(value or "")


def _links(soup: BeautifulSoup) -> Iterator[Link]:
    for tag in soup.find_all(["a", "area", "use", "link", "meta", "style", *FETCHED]):
        line = tag.sourceline or 1
        if tag.name == "style":
            yield from (
                Link(url=url, line=line, fetched=True)
                for url in CSS_ADDRESS.findall(tag.get_text())
            )
        elif tag.name == "meta":
            if led := REFRESH.match(_text(tag, "content")) if tag.has_attr("http-equiv") else None:
                yield Link(url=led["url"], line=line, fetched=True)
        elif tag.name == "link":
            rels = set(_text(tag, "rel").split())
            yield Link(url=_text(tag, "href"), line=line, fetched=bool(rels & FETCHING_RELS))
        elif tag.name in FETCHED and tag.has_attr(FETCHED[tag.name]):
            yield Link(url=_text(tag, FETCHED[tag.name]), line=line, fetched=True)
        elif tag.has_attr("href"):
            yield Link(url=_text(tag, "href"), line=line, fetched=tag.name == "use")


def read_page(html: str) -> PageFacts:
    """The facts of one page; a page that is not HTML has an empty title and nothing else."""
    soup = BeautifulSoup(html, "html.parser")
    title = soup.title.get_text(strip=True) if soup.title else ""
    ids = ((_text(tag, "id"), tag.sourceline or 1) for tag in soup.find_all(id=True))
    images = (tag.sourceline or 1 for tag in soup.find_all("img") if not tag.has_attr("alt"))
    own = soup.find("link", rel="canonical")
    return PageFacts(
        title=title, ids=tuple(ids), links=tuple(_links(soup)), unnamed_images=tuple(images),
        address=_text(own, "href") if own else "",
    )  # fmt: skip


def _problem(path: str, line: int, code: str, what: str, why: str, fix: str) -> Problem:
    return Problem(path=path, line=line, level="error", code=code, what=what, why=why, fix=fix)


def titles(path: str, page: PageFacts) -> Iterator[Problem]:
    """Every page has a title, so that a tab, a bookmark and a screen reader can name it."""
    if not page.title:
        yield _problem(path, 1, "missing-title", "the page has no title.",
                       "readers find their way by the titles of pages.",
                       "give the page a `title`.")  # fmt: skip


def images(path: str, page: PageFacts) -> Iterator[Problem]:
    """Every image has an `alt`, empty if it is decoration (WCAG 1.1.1)."""
    for line in page.unnamed_images:
        yield _problem(path, line, "missing-alt", "an image has no `alt` attribute.",
                       "people who do not see the image are told nothing.",
                       'write what the image shows, or `alt=""` for decoration.')  # fmt: skip


def ids(path: str, page: PageFacts) -> Iterator[Problem]:
    """An id names one element of a page."""
    counts = Counter(name for name, _ in page.ids)
    for name, line in dict(reversed(page.ids)).items():
        if counts[name] > 1:
            what = f"the id “{name}” occurs {counts[name]} times."
            yield _problem(path, line, "duplicate-id", what,
                           "an address with this id can only lead to the first.",
                           "give each element an id of its own.")  # fmt: skip


def foreign(path: str, page: PageFacts) -> Iterator[Problem]:
    """No page asks another host for anything, so that nobody learns who reads what."""
    for link in page.links:
        if link.fetched and urlsplit(link.url).netloc:
            yield _problem(path, link.line, "foreign-request", f"the page loads {link.url}",
                           "a reader's browser would tell another host what they read.",
                           "copy the file into docs/assets and link to it there.")  # fmt: skip


PAGE_RULES: tuple[Callable[[str, PageFacts], Iterator[Problem]], ...] = (
    titles, images, ids, foreign,
)  # fmt: skip


def links(path: str, pages: Mapping[str, PageFacts], files: frozenset[str]) -> Iterator[Problem]:
    """Every address within the site leads to a file, and its fragment to an element there."""
    home = pages["index.html"].address if "index.html" in pages else ""
    base = urlsplit(home).path or "/"
    for link in pages[path].links:
        goal = target(path, link.url, base)
        fragment = unquote(urldefrag(link.url).fragment)
        if goal is None or not link.url:
            continue
        if goal not in files and f"{goal}/index.html" not in files:
            yield _problem(path, link.line, "broken-link", f"“{link.url}” leads to no page.",
                           f"there is no {goal} in the site.",
                           "mend or remove the link.")  # fmt: skip
        elif fragment and goal in pages and fragment not in {name for name, _ in pages[goal].ids}:
            yield _problem(path, link.line, "missing-anchor", f"“{link.url}” leads to no place.",
                           f"nothing in {goal} has the id “{fragment}”.",
                           "link to an id that is there.")  # fmt: skip


def site_files(site: Path) -> dict[str, Path]:
    """Every file of the site by its path from the site's root, in order."""
    return {p.relative_to(site).as_posix(): p for p in sorted(site.rglob("*")) if p.is_file()}


def is_page(path: str) -> bool:
    return path.endswith(".html") and not path.startswith(SKIPPED_FOLDERS)


def style_sheets(files: Mapping[str, Path]) -> Iterator[Problem]:
    """Style sheets fetch nothing from another host either."""
    for path, file in files.items():
        if path.endswith(".css"):
            for url in CSS_ADDRESS.findall(file.read_text(encoding="utf-8")):
                facts = PageFacts(title=path, ids=(), unnamed_images=(),
                                  links=(Link(url=url, line=1, fetched=True),))  # fmt: skip
                yield from foreign(path, facts)


def check_site(site: Path) -> tuple[Problem, ...]:
    """Everything wrong with the site, in order of file and line; empty if nothing is."""
    files = site_files(site)
    pages = {p: read_page(f.read_text(encoding="utf-8")) for p, f in files.items() if is_page(p)}
    names = frozenset(files)
    found = list(style_sheets(files))
    for path, page in pages.items():
        found.extend(problem for rule in PAGE_RULES for problem in rule(path, page))
        found.extend(links(path, pages, names))
    return in_order(tuple(found))


def main(arguments: list[str]) -> int:
    """Print every problem of the site in the folder named; 1 if there is one."""
    site = Path(arguments[0] if arguments else "site")
    if not site.is_dir():
        sys.stderr.write(f"there is no folder {site}: build the site first\n")
        return 1
    problems = check_site(site)
    sys.stdout.write("\n".join([*map(as_text, problems), f"{counted(len(problems), 'problem')}\n"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
