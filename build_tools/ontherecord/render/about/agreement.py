"""How far independent readers agree, as the table that pages share. In: an `Archive`. Out: rows.

The figures are the ones that the command `agreement --all` prints (see `agreement.report`).
"""

from __future__ import annotations

from collections.abc import Sequence

from ontherecord.agreement.independent import read
from ontherecord.agreement.report import (
    PROVISIONAL,
    SHIPS,
    Question,
    different_codebooks,
    questions,
)
from ontherecord.model import Archive, Article, Readings, Record

TITLES = {
    "Q1 form": "Whose words are on the page?",
    "content": "Which words are attributed?",
    "Q2 kind": "Whom does the text hold responsible?",
    "Q3 unverified": "Was it checked?",
}
UNITS = {"token": "words and signs", "sentence": "sentences"}
VERDICTS = {
    "reliable": f"reliable (α from {SHIPS:.2f})",
    "provisional": f"provisional (α from {PROVISIONAL:.2f})",
    "not reliable": f"not reliable (α below {PROVISIONAL:.2f})",
    "no variation": "every answer was the same, so α says nothing",
    "not measured": "not measured",
}
"""What the codebook makes of a figure (§12.4), in words for readers."""


class Row(Record, frozen=True):
    """One question, ready to print."""

    title: str
    observed: str
    alpha: str
    verdict: str
    of: str
    """How many words or sentences the figures rest on."""


class Agreed(Record, frozen=True):
    """What is known of the readers' agreement."""

    articles: int
    """Read by two people or more, independently."""
    waiting: int
    """Read by one person so far."""
    rows: tuple[Row, ...] = ()
    """Empty if no article has a second reader."""
    codebooks: str = ""
    """Versions that readers of one article followed, where they are not the same."""


def reads(archive: Archive) -> list[Readings]:
    """Every article that somebody read independently, with all such readings."""
    known = {one.slug: one for one in archive.reads}
    each = (_read(a) if a.left_out is None else known.get(a.slug) for a in archive.articles)
    return [found for found in each if found is not None]


def _read(article: Article) -> Readings | None:
    return read(article.slug, article.text, article.meta.title, article.contributions)


def agreed(found: Sequence[Readings]) -> Agreed:
    """The table over all articles that two people or more read."""
    both = [one for one in found if len(one.readings) > 1]
    rows = tuple(map(_row, questions(both))) if both else ()
    return Agreed(articles=len(both), waiting=len(found) - len(both), rows=rows,
                  codebooks=different_codebooks(both))  # fmt: skip


def _row(question: Question) -> Row:
    figures = question.agreement
    return Row(
        title=TITLES[question.name],
        observed=_figure(figures.observed),
        alpha=_figure(figures.alpha),
        verdict=VERDICTS[question.verdict],
        of=f"{figures.units:,} {UNITS[question.unit]}",
    )


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
