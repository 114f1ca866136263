"""The page that teaches the five labels by the three questions, with passages of the archive.

In: a `Catalogue`. Out: a `Page`.
"""

from __future__ import annotations

from itertools import islice

from ontherecord.codebook.labels import BY_KEY, Label, LabelKey
from ontherecord.codebook.values import UNVERIFIED
from ontherecord.model import Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Catalogue, learnable
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.learning import examples
from ontherecord.render.learning.examples import Found
from ontherecord.render.learning.learn_texts import LESSONS, QUESTION_LEADS, TAUGHT, Invented
from ontherecord.render.learning.questions import QUESTIONS, Question
from ontherecord.render.lists import entries
from ontherecord.render.words import wording

PRACTISED = 6
"""Articles to go on with."""


class Passage(Record, frozen=True):
    """A passage to guess at: from the archive, else invented."""

    entry: entries.Entry | None
    invented: Invented


class Taught(Record, frozen=True):
    """One label as the page teaches it."""

    label: Label
    help: str
    ask: str
    near: str
    example: Passage
    miss: Passage


class Part(Record, frozen=True):
    """One question with the labels it decides."""

    number: int
    question: Question
    lead: str
    labels: tuple[Taught, ...]


def page(catalogue: Catalogue) -> Page:
    """The page learn/."""
    url = addresses.LEARN
    parts = _parts(catalogue, url)
    there = () if catalogue.packed else catalogue.archive.articles
    offered = islice(filter(learnable, there), PRACTISED)
    articles = [
        (article.meta.title, wording.outlet(article),
         links.relative(url, addresses.practice_url(article)),
         links.relative(url, addresses.worksheet_url(article)))
        for article in offered
    ]  # fmt: skip
    html = render(
        "learn.html",
        parts=parts,
        reasons=[(code, reason.card) for code, reason in UNVERIFIED.items()],
        articles=articles,
        packed=catalogue.packed,
        codebook=links.relative(url, addresses.CODEBOOK),
        teachers=links.relative(url, addresses.TEACHERS),
        all_articles=links.relative(url, addresses.ARTICLES),
    )
    toc = tuple(Heading(title=p.question.words, id=f"q{p.number}") for p in parts)
    return Page(
        url=url,
        title="Learn the labels",
        html=html,
        toc=toc,
        kind="learn",
        description="Five labels, three questions, with examples to guess at.",
        section=url,
        styles=("learn",),
    )


def _parts(catalogue: Catalogue, url: str) -> tuple[Part, ...]:
    """The questions in order with their labels; no passage is shown twice if there are others."""
    used: frozenset[str] = frozenset()
    parts = []
    for number, question in enumerate(QUESTIONS, start=1):
        taught = []
        for key in TAUGHT[question.key]:
            found = (
                examples.example(key, catalogue, used),
                examples.near_miss(key, catalogue, used),
            )
            used |= {examples.identity(one) for one in found if one}
            taught.append(_taught(key, found, catalogue, url))
        parts.append(Part(number=number, question=question, lead=QUESTION_LEADS[question.key],
                          labels=tuple(taught)))  # fmt: skip
    return tuple(parts)


def _taught(
    key: LabelKey, found: tuple[Found | None, Found | None], catalogue: Catalogue, url: str
) -> Taught:
    label, lesson = BY_KEY[key], LESSONS[key]
    example, miss = (examples.entry(one, catalogue, url) if one else None for one in found)
    return Taught(
        label=label,
        help=links.relative(url, addresses.help_url(label.key)),
        ask=lesson.ask,
        near=lesson.near,
        example=Passage(entry=example, invented=lesson.example),
        miss=Passage(entry=miss, invented=lesson.miss),
    )
