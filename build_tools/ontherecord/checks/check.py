"""Every rule over all seeds, in one run (design §6).

In: `Seeds`. Out: problems, those of loading included, in the same order on every machine. Pure:
nothing is read again and nothing is written. The rules are in `checks/`, one generator each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache, partial

import msgspec

from ontherecord.checks import (
    anchors,
    dates,
    events,
    fields,
    glossary,
    independence,
    letters,
    metadata,
    names,
    open_speakers,
    pairings,
    publication,
    removals,
    settling,
    speakers,
    texts,
    versions,
    words,
)
from ontherecord.checks.views import Whole, noted, whole
from ontherecord.engine.text import quotations
from ontherecord.engine.text.segment import blocks
from ontherecord.merging.board import merge
from ontherecord.merging.carrying import carry
from ontherecord.merging.orphans import UNKNOWN_TARGET
from ontherecord.model import Article, ArticleSeed, Paragraph, Problem, Seeds, Span
from ontherecord.problems import problems

WHOLE_RULES = (
    *names.RULES,
    *texts.RULES,
    *metadata.RULES,
    *glossary.RULES,
    *removals.RULES,
    *settling.RULES,
    *independence.RULES,
    *events.RULES,
    *dates.RULES,
    *letters.RULES,
    *publication.RULES,
)
ANNOTATION_RULES = (
    *anchors.RULES,
    *fields.RULES,
    *pairings.RULES,
    *open_speakers.RULES,
    *versions.RULES,
    *speakers.RULES,
    *words.RULES,
)


def check(seeds: Seeds, today: dt.date = dt.date.max) -> tuple[Problem, ...]:
    """All problems of the seeds: errors and warnings.

    `today` is handed in by whoever may read a clock; without it no day is too late.
    """
    view = whole(seeds, today)
    found = list(seeds.problems)
    for rule in WHOLE_RULES:
        found.extend(rule(view))
    for article in seeds.articles:
        found.extend(_annotations(view, article))
    return problems.in_order(tuple(found))


def check_targets(seeds: Seeds, drafts: Sequence[Article]) -> tuple[Problem, ...]:
    """Annotations that speak of a statement their article does not have, as errors.

    Only this rule needs the machine drafts, one for each of `seeds.articles` in their order.
    """
    found: list[Problem] = []
    for article, draft in zip(seeds.articles, drafts, strict=True):
        _, told = merge(draft, carry(article).contributions, seeds.entities, article.ids)
        found.extend(
            msgspec.structs.replace(problem, level="error")
            for problem in told
            if problem.code == UNKNOWN_TARGET
        )
    return problems.in_order(tuple(found))


def _annotations(view: Whole, article: ArticleSeed) -> Iterator[Problem]:
    if not article.contributions:
        return
    quotes = cache(partial(_quotations, article))
    for contribution in carry(article).contributions:
        views = tuple(noted(view, article, contribution, quotes))
        for one in views:
            for rule in ANNOTATION_RULES:
                yield from rule(one)
        yield from anchors.clear_contents(views)


def _quotations(article: ArticleSeed) -> tuple[Span, ...]:
    # Where quotations open and close does not hang on a paragraph's region.
    paragraphs = [
        Paragraph(index=index, span=span, region="body")
        for index, span in enumerate(blocks(article.text))
    ]
    return tuple(quotation.span for quotation in quotations.find(article.text, paragraphs))
