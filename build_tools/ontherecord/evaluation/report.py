"""Labelled articles → one measurement, and the lines that `evaluate` prints.

In: articles with gold and draft, a function that drafts any text (for the swap test), and what the
shell knows: the date, the versions, the description of the data. Out: a `Measurement`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from itertools import chain

from msgspec.structs import replace

from ontherecord.codebook.words import counted
from ontherecord.evaluation.intervals import ENOUGH_ARTICLES, intervals
from ontherecord.evaluation.labelled import Labelled
from ontherecord.evaluation.records import Answered, Figure, Measurement, Part
from ontherecord.evaluation.reliability import (
    Step,
    calibration_error,
    judged,
    judged_answers,
    steps,
)
from ontherecord.evaluation.scoring import Score, cases, figures, score_units
from ontherecord.evaluation.symmetry import SENTENCES, SWAPS, Draft, Symmetry, audit

Kinds = Sequence[tuple[str, str]]
"""(pattern of an article's id, kind of article); the first that fits counts."""


def measure(articles: Sequence[Labelled], stamp: Measurement, kinds: Kinds = ()) -> Measurement:
    """All figures of a set of articles; `stamp` carries what the shell knows."""
    units = [score_units(a.text, a.gold, a.draft) for a in articles]
    findings = [one for a in articles for one in judged(a.text, a.gold, a.draft)]
    rows = steps(findings)
    return replace(
        stamp,
        figures=_figures(units),
        articles=len(articles),
        statements=sum(len(a.gold["statements"]) for a in articles),
        resampled=_resampled(units),
        parts=_parts(articles, units, kinds),
        reliability=rows,
        calibration_error=round(calibration_error(rows), 3) if rows else None,
        answers=_answers(articles),
    )


def _answers(articles: Sequence[Labelled]) -> tuple[Answered, ...]:
    """The confidences of kinds and speakers, where drafts have them."""
    found = []
    for what in ("kind", "speaker"):
        every = [x for a in articles for x in judged_answers(a.text, a.gold, a.draft, what)]
        if rows := steps(every):
            error = round(calibration_error(rows), 3)
            found.append(Answered(what=what, reliability=rows, calibration_error=error))
    return tuple(found)


def symmetry(articles: Sequence[Labelled], draft: Draft) -> tuple[Symmetry, ...]:
    """The swap test on the articles' texts and on our own sentences."""
    texts = [*(a.text for a in articles), *SENTENCES]
    return tuple(audit(texts, draft, swap) for swap in SWAPS)


def _resampled(units: Sequence[Sequence[Score]]) -> str:
    return "articles" if len(units) >= ENOUGH_ARTICLES else "paragraphs"


def _figures(units: Sequence[Sequence[Score]]) -> tuple[Figure, ...]:
    pieces: list[Score] = list(chain.from_iterable(units))
    total = _sum(pieces)
    whole = _resampled(units) == "articles"
    ranges = intervals([_sum(article) for article in units] if whole else pieces)
    return tuple(
        Figure(what=what, value=value, low=ranges[what][0], high=ranges[what][1],
               of=cases(total, what))
        for what, value in figures(total).items()
    )  # fmt: skip


def _sum(scores: Sequence[Score]) -> Score:
    total: Score = Counter()
    for score in scores:
        total.update(score)
    return total


def _parts(
    articles: Sequence[Labelled], units: Sequence[Sequence[Score]], kinds: Kinds
) -> tuple[Part, ...]:
    """The same figures for each kind of article, if there is more than one."""
    by_kind: dict[str, list[Sequence[Score]]] = {}
    for article, scores in zip(articles, units, strict=True):
        by_kind.setdefault(_kind(article, kinds), []).append(scores)
    if len(by_kind) < 2:
        return ()
    return tuple(
        Part(kind=kind, articles=len(scores), figures=_figures(scores))
        for kind, scores in sorted(by_kind.items())
    )


def _kind(article: Labelled, kinds: Kinds) -> str:
    named = [kind for pattern, kind in kinds if fnmatch(article.id, pattern)]
    return str(article.gold.get("kind") or (named[0] if named else "other"))


def lines(found: Measurement) -> Iterator[str]:
    """The table as `evaluate` prints it."""
    yield (
        f"machine drafts of engine {found.engine} ({found.model}, codebook {found.codebook}) "
        f"against {counted(found.articles or 0, 'labelled article')} with "
        f"{counted(found.statements or 0, 'statement')};"
    )
    yield f"figures with 95 % bootstrap intervals ({found.resampled} resampled):"
    yield from _rows(found.figures)
    for part in found.parts:
        yield f"{part.kind}, {part.articles} articles:"
        yield from _rows(part.figures)
    if found.reliability:
        yield f"confidence: calibration error {found.calibration_error:.3f}"
        yield from _steps(found.reliability)
    for answered in found.answers:
        error = f"calibration error {answered.calibration_error:.3f}"
        yield f"confidence of the {answered.what}: {error}"
        yield from _steps(answered.reliability)
    for row in found.symmetry:
        yield f"swap {row.swap}: {row.unchanged} of {row.statements} statements unchanged"
    if found.fairness:
        yield f"the same sentence over {counted(found.fairness[0].people, 'invented name')}:"
    for sentence in found.fairness:
        others = ", ".join(sentence.differing) or "no difference"
        yield f"  {sentence.frame} {others}"


def _steps(rows: Sequence[Step]) -> Iterator[str]:
    for step in rows:
        yield (
            f"  {step.low:.2f} to {step.high:.2f}: {step.findings} findings, "
            f"said {step.confidence:.3f}, right {step.right:.3f}"
        )


def _rows(rows: Sequence[Figure]) -> Iterator[str]:
    for f in rows:
        between = "" if f.low is None else f"  [{f.low:.3f}, {f.high:.3f}]"
        yield f"  {f.what:21} {f.value:.3f}{between}  of {f.of}"
