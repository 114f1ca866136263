"""A filled-in form about a statement → a contribution of one annotation.

In: answers, the issue, and the articles that there are. Out: a `Contribution`, or problems.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ontherecord.anchoring.anchoring import anchor
from ontherecord.codebook.version import CODEBOOK
from ontherecord.issue_forms import refusals
from ontherecord.issue_forms.choices import NO_REASON
from ontherecord.issue_forms.refusals import Answers
from ontherecord.model import (
    AnnotatedSource,
    Annotation,
    Candidate,
    Contribution,
    Problem,
    Record,
    Selector,
    Span,
)  # fmt: skip
from ontherecord.problems.faults import nearest
from ontherecord.seeds.shapes import HANDLE

ARTICLE = re.compile(r"(?:^|/)articles/([a-z0-9]+(?:-[a-z0-9]+)*)(?:[/?#]|\Z)")
STATEMENT = re.compile(r"#s-([0-9a-f]{6,64})\Z")


GAPS = ("", " ", "\n", "\n\n")


class Issue(Record, frozen=True):
    """Where a form was filled in, by whom and when; from the forge, not from the form."""

    number: int
    author: str
    made: dt.date


class Place(Record, frozen=True):
    """An article's folder, as shown from the archive's root, and the text it holds."""

    folder: str
    sha256: str
    text: str = ""


def contribution(
    answers: Answers, issue: Issue, places: Mapping[str, Place]
) -> tuple[Contribution | None, tuple[Problem, ...]]:
    """The file's record, its path inside `seeds/` set; None if the form is refused."""
    problems: list[Problem] = []
    by = handle(answers, issue, problems)
    slug = _slug(answers, places, problems)
    target = _target(answers, problems) if "action" in answers else ""
    unverified = _unverified(answers, problems)
    given = _given(answers) | {"unverified": unverified}
    if given["action"] in ("confirm", "remove"):
        problems.extend(_facts_besides(answers))
    if problems or slug is None:
        return None, tuple(problems)
    place = places[slug]
    name = f"issue-{issue.number}"
    annotation = Annotation(id=name, target=target, **_where(answers, place.text), **given)
    return Contribution(
        path=f"{place.folder}/annotations/{issue.made.isoformat()}-{name}.yml",
        codebook=CODEBOOK, by=by, made=issue.made, text=place.sha256, annotations=(annotation,),
    ), ()  # fmt: skip


def handle(answers: Answers, issue: Issue, problems: list[Problem]) -> str:
    """Who is credited: the handle given, else the account's."""
    given = answers["handle"]
    found = given.words or issue.author
    if not HANDLE.match(found):
        problems.append(refusals.no_handle(given.line, found))
    return found


def _slug(answers: Answers, places: Mapping[str, Place], problems: list[Problem]) -> str | None:
    given = answers["address"]
    found = ARTICLE.search(given.words)
    slug = found[1] if found else ""
    if slug in places:
        return slug
    problems.append(refusals.no_article(given, nearest(slug, places) if slug else None))
    return None


def _target(answers: Answers, problems: list[Problem]) -> str:
    given = answers["address"]
    found = STATEMENT.search(given.words)
    if found is None:
        problems.append(refusals.no_statement(given))
        return ""
    return f"s-{found[1]}"


def _unverified(answers: Answers, problems: list[Problem]) -> tuple[str, ...] | None:
    """None: as it is; (): no reason; else the reasons."""
    given = answers["unverified"]
    if NO_REASON in given.picked and len(given.picked) > 1:
        problems.append(refusals.both(given))
    if not given.picked:
        return None if "action" in answers else ()
    return tuple(value for value in given.picked if value != NO_REASON)


def _given(answers: Answers) -> dict[str, Any]:
    """Facts that were answered; what was not is left out of the file."""
    names = ("action", "form", "kind", "source_type", "channel", "act")
    facts: dict[str, Any] = {
        name: answers[name].picked[0] for name in names if name in answers and answers[name].picked
    }
    facts.setdefault("action", "add")
    for name in ("speaker", "not_said"):
        if answers[name].words:
            facts[name] = answers[name].words
    if fits := _lines(answers["candidates"].words):
        kind = facts.pop("source_type", None)  # that of each: nobody is the speaker by default
        facts["candidates"] = tuple(Candidate(speaker=one, type=kind) for one in fits)
        facts["ambiguous"] = True
    chain = _lines(answers["chain"].words)
    return facts | ({"chain": chain} if chain else {}) | {"note": answers["note"].words}


def _lines(words: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in words.split("\n"))))


def _where(answers: Answers, text: str) -> dict[str, Any]:
    """The words of a new statement, its cue and its source."""
    if "content" not in answers:
        return {}
    exact = answers["content"].words
    before, after = answers["prefix"].words, answers["suffix"].words
    content = Selector(
        exact=exact,
        prefix=before + _gap(before, exact, text),
        suffix=_gap(exact, after, text) + after,
    )
    found: dict[str, Any] = {"content": (content,)}
    span = anchor(content, text)
    if cue := answers["cue"].words:
        found["cue"] = Selector(exact=cue, start=_beside(span, cue, text))
    if source := answers["source"].words:
        found["source"] = (AnnotatedSource(exact=source, start=_beside(span, source, text)),)
    return found


def _gap(before: str, after: str, text: str) -> str:
    """The white space between words and those beside them, which people leave out of a form."""
    gaps = (gap for gap in GAPS if before and after and before + gap + after in text)
    return next(gaps, "")


def _beside(content: Span | None, words: str, text: str) -> int | None:
    """Where words stand that stand more than once: outside the content and nearest to it.

    A person who types “said” into a form means the one beside the words they copied; the pull
    request shows which was taken.
    """
    if content is None or text.count(words) < 2:
        return None
    starts = (found.start() for found in re.finditer(re.escape(words), text))
    ends = ((start, start + len(words)) for start in starts)
    clear = [(s, e) for s, e in ends if e <= content.start or s >= content.end]
    gaps = [(min(abs(content.start - e), abs(s - content.end)), s) for s, e in clear]
    return min(gaps)[1] if gaps else None


def _facts_besides(answers: Answers) -> Iterator[Problem]:
    """Answers that an action has no use for: dropping them silently would lose what was meant."""
    action = answers["action"].picked[0]
    words = ("speaker", "candidates", "chain", *(["not_said"] if action == "confirm" else ()))
    for name in ("form", "kind", "unverified", "source_type", "channel", "act", *words):
        given = answers[name]
        if given.picked or (given.words and name in words):
            yield refusals.besides(given, action, name)
