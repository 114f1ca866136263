"""Agreement question by question, and where readers differ.

In: articles as their independent readers read them. Out: figures and differences; and lines for a
terminal. Units and categories are the codebook's (§12.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ontherecord.agreement.alpha import Agreement, Unit, agreement
from ontherecord.model import Readings, Record

SHIPS, PROVISIONAL = 0.80, 0.67
"""α from which a label is shown as it is, and from which it is shown as provisional (§12.4)."""


class Question(Record, frozen=True):
    """One question: what was asked, of which units, and how far readers agree."""

    name: str
    unit: str
    agreement: Agreement

    @property
    def verdict(self) -> str:
        """What the codebook makes of the figure."""
        alpha = self.agreement.alpha
        if alpha is None:
            return "no variation" if self.agreement.units else "not measured"
        if alpha >= SHIPS:
            return "reliable"
        return "provisional" if alpha >= PROVISIONAL else "not reliable"


class Difference(Record, frozen=True):
    """A sentence that readers answer differently."""

    slug: str
    sentence: int
    """Its position in the article, from 0."""
    paragraph: int
    words: str
    question: str
    answers: tuple[tuple[str, str], ...]
    """Each reader and what they chose, in words."""


def questions(reads: Sequence[Readings]) -> tuple[Question, ...]:
    """The figures over all articles that two or more people read."""
    both = [read for read in reads if len(read.readings) > 1]
    return (
        Question(name="Q1 form", unit="token", agreement=agreement(_units(both, "forms"))),
        Question(name="content", unit="token", agreement=agreement(_units(both, "contents"))),
        Question(name="Q2 kind", unit="sentence", agreement=agreement(_units(both, "kinds"))),
        Question(
            name="Q3 unverified", unit="sentence", agreement=agreement(_units(both, "unverified"))
        ),
    )


def _units(reads: Sequence[Readings], name: str) -> Iterator[Unit]:
    for read in reads:
        yield from zip(*(getattr(one, name) for one in read.readings), strict=True)


def different_codebooks(reads: Sequence[Readings]) -> str:
    """Which versions of the codebook the readers of the same articles followed, in words; empty if
    each article's readers followed one and the same."""
    mixed: set[str] = set()
    for read in reads:
        versions = {version for one in read.readings for version in one.codebooks}
        if len(read.readings) > 1 and len(versions) > 1:
            mixed |= versions
    return f"codebooks {' and '.join(sorted(mixed))}" if mixed else ""


def differences(read: Readings) -> Iterator[Difference]:
    """Every sentence whose kind or reasons two readers give differently."""
    for index, sentence in enumerate(read.sentences):
        for question, name in (("Q2 kind", "kinds"), ("Q3 unverified", "unverified")):
            given = [(one.by, getattr(one, name)[index]) for one in read.readings]
            if len({answer for _, answer in given}) > 1:
                yield Difference(
                    slug=read.slug, sentence=index, paragraph=sentence.paragraph,
                    words=" ".join(read.text[sentence.span.start : sentence.span.end].split()),
                    question=question,
                    answers=tuple((by, ", ".join(sorted(a)) or "none") for by, a in given),
                )  # fmt: skip


def lines(reads: Sequence[Readings]) -> Iterator[str]:
    """The figures as a table, then each difference."""
    both = [read for read in reads if len(read.readings) > 1]
    readers = sorted({one.by for read in both for one in read.readings})
    if not both:
        yield "no article has two independent readers yet (keeper's guide, “Two readers”)"
        return
    articles = "1 article" if len(both) == 1 else f"{len(both)} articles"
    yield f"{articles} with two independent readers ({', '.join(readers)})"
    yield f"{'':16}{'unit':10}{'units':>8}{'observed':>10}{'alpha':>8}"
    for q in questions(reads):
        a = q.agreement
        yield (
            f"{q.name:16}{q.unit:10}{a.units:8}{_figure(a.observed):>10}{_figure(a.alpha):>8}"
            f"  {q.verdict}"
        )
    versions = different_codebooks(reads)
    if versions:
        yield f"note: the readers followed {versions}: differences may come from what changed"
    for read in both:
        for d in differences(read):
            yield f"{d.slug} ¶{d.paragraph} {d.question}: {d.words[:70]}"
            yield from (f"    {by}: {answer}" for by, answer in d.answers)


def _figure(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"
