"""The foot of an article page: which data it rests on, what to take away, where to go on.

In: an `Article`. Out: pairs of words, and `Way`s that lead to files and pages.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from ontherecord import __version__
from ontherecord.archive.events import Event
from ontherecord.codebook.version import CODEBOOK
from ontherecord.codebook.words import counted
from ontherecord.model import REFERENCE, Article, Record
from ontherecord.render.article import edited
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import learnable
from ontherecord.render.words import wording


class Way(Record, frozen=True):
    """A link: where it leads and what lies there."""

    href: str
    name: str
    about: str = ""


READERS = {REFERENCE: "software, twice, then compared (not yet checked by a person)"}
"""Who a reading is by, where it is nobody's handle."""
FILES = (
    Way(
        href="statements.json",
        name="Text, statements, citations",
        about="the exact text, every label and span, how to cite each, as JSON; "
        "and for other annotation tools as W3C Web Annotations (JSON-LD)",
    ),
)
"""Beside the page: see `files`."""


def foot(
    article: Article, url: str, engine: str, event: Event | None, *, packed: bool = False
) -> dict[str, Any]:
    """All of it, by the names that the template has."""
    return {
        "data": data(article, engine),
        "files": () if packed else FILES,
        "practice": _practice(article, url, packed=packed),
        "onward": onward(article, url, event, packed=packed),
        "ways": ways(article, url, packed=packed),
    }


def _practice(article: Article, url: str, *, packed: bool) -> str:
    """Where it is practised; "" where there is nothing to learn from."""
    goal = addresses.practice_url(article)
    return links.relative(url, goal) if learnable(article) and not packed else ""


def data(article: Article, engine: str) -> tuple[tuple[str, str], ...]:
    """The facts: which text, which codebook, which program, whose readings."""
    orphans = counted(len(article.orphans), "annotation")
    readers = sorted({READERS.get(name, name) for s in article.statements for name in s.by})
    facts = (
        ("Text", f"sha256 {article.meta.sha256}"),
        ("Codebook", _codebook(article)),
        ("Made with", f"On the Record {__version__}" + (f", engine {engine}" if engine else "")),
        ("Read by", ", ".join(wording.people(readers))),
        ("Annotations after edits", edited.counts(article)),
        ("Not applied", f"{orphans}: see above" if article.orphans else ""),
        ("About our copy", article.meta.note),
        ("Rights in the text", article.meta.rights or wording.NOT_KNOWN),
        ("Annotations", "CC BY 4.0"),
    )
    return tuple((term, words) for term, words in facts if words)


def _codebook(article: Article) -> str:
    """The version that drafts follow, and how many statements were read under an earlier one."""
    read = (*article.statements, *article.outlet)
    counts = Counter(version for s in read for version in wording.earlier(s))
    old = (f"{counted(number, 'statement')} read under {version}"
           for version, number in sorted(counts.items()))  # fmt: skip
    return "; ".join((CODEBOOK, *old))


def onward(
    article: Article, url: str, event: Event | None, *, packed: bool = False
) -> tuple[Way, ...]:
    """What to do next: practice and worksheet only where there is something to learn from, the
    event only if other articles tell of it, too."""
    learn = (
        _way(url, addresses.practice_url(article), "Practise with this article"),
        _way(url, addresses.worksheet_url(article), "Print a worksheet"),
    )
    compare = f"Compare articles on “{event.name}”" if event else ""
    return (
        *(learn if learnable(article) and not packed else ()),
        *((_way(url, addresses.event_url(event.id), compare),) if event else ()),
    )


def ways(article: Article, url: str, *, packed: bool = False) -> tuple[Way, ...]:
    """Pages that say more about this one."""
    return (
        *(() if packed else (_way(url, addresses.cite_url(article), "Cite it"),)),
        *(
            (_way(url, addresses.corrections_url(article), "Corrections"),)
            if article.contributions
            else ()
        ),
        _way(url, addresses.contribute_url(article), "Add a statement"),
        _way(url, addresses.CODEBOOK, "What the labels mean"),
        _way(url, addresses.METHODS, "How the labels are made"),
    )


def _way(url: str, goal: str, name: str) -> Way:
    return Way(href=links.relative(url, goal), name=name)
