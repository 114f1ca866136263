"""Where annotations point: each selector names one place, and contents do not overlap.

In: one annotation's view, or a contribution's. Out: problems.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from ontherecord.anchoring.anchoring import anchor, matches
from ontherecord.checks.views import Noted
from ontherecord.codebook.labels import overlap
from ontherecord.merging.orphans import beside, lost_words
from ontherecord.merging.readings import selectors, spans
from ontherecord.model import Problem
from ontherecord.problems.faults import error, warning


def one_place(view: Noted) -> Iterator[Problem]:
    """Every selector's words stand in the text, with their prefix and suffix, exactly once.

    Where the text is another than the metadata name, `texts.frozen_text` tells of them all at once.
    """
    if view.article.path in view.whole.changed:
        return
    text = view.article.text
    for name, index, selector in selectors(view.annotation):
        if anchor(selector, text) is not None:
            continue
        how, fix = lost_words(selector, text, view.article.slug, beside(view.path))
        code = "quote-ambiguous" if matches(selector, text) else "quote-not-found"
        where = view.at(name) if index is None else view.at(name, index)
        yield error(
            view.path, where, code,
            f"{name}: {how}.",
            "an annotation is found by its exact words, which with prefix and suffix stand once.",
            fix,
        )  # fmt: skip


def whole_words(view: Noted) -> Iterator[Problem]:
    """A content begins and ends between words, never inside a word or a character (§8 B12)."""
    text = view.article.text
    for index, part in enumerate(view.annotation.content):
        span = anchor(part, text)
        if span is None or not (_cuts(text, span.start) or _cuts(text, span.end)):
            continue
        start, end = span.start, span.end
        while _cuts(text, start):
            start -= 1
        while _cuts(text, end):
            end += 1
        yield error(
            view.path, view.at("content", index), "split-word",
            f"“{part.exact[:60]}” begins or ends inside a word.",
            "a content never splits a word (codebook §8, B12).",
            f'exact: "{text[start:end]}"',
        )  # fmt: skip


def _cuts(text: str, at: int) -> bool:
    """Whether a boundary at this offset falls inside a word or a combined character."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return bool(unicodedata.combining(after)) or (before.isalnum() and after.isalnum())


def clear_contents(views: Sequence[Noted]) -> Iterator[Problem]:
    """Within one contribution no two contents share a word (§1)."""
    # By character, since many contents may lie on the same words: whose it was first.
    first: dict[int, int] = {}
    for number, view in enumerate(views):
        if view.annotation.action not in ("add", "correct"):
            continue
        here = spans(view.annotation.content, view.article.text)
        signs = [at for span in here for at in range(span.start, span.end)]
        other = min((first[at] for at in signs if at in first), default=None)
        if other is not None:
            yield _overlap(view, f"the content of “{views[other].annotation.id}”")
        elif any(overlap(*pair) for pair in pairwise(here)):
            yield _overlap(view, "another part of its own content")
        for at in signs:
            first.setdefault(at, number)


def _overlap(view: Noted, other: str) -> Problem:
    words = view.annotation.content[0].exact
    return error(
        view.path, view.at("content"), "overlapping-content",
        f"“{words[:60]}” shares words with {other}.",
        "contents never overlap: every word belongs to one statement at most (codebook §1).",
        f'shorten one of the two “exact:” lines of “{view.annotation.id}”',
    )  # fmt: skip


def told_once(view: Noted) -> Iterator[Problem]:
    """Within one list no selector stands twice; for contents, `clear_contents` tells it."""
    for name in ("source", "hedges", "inserts"):
        seen = set()
        for index, entry in enumerate(getattr(view.annotation, name) or ()):
            key = msgspec.structs.astuple(entry)
            if key in seen:
                yield warning(
                    view.path, view.at(name, index), "same-words-twice",
                    f"“{entry.exact[:60]}” stands twice in “{name}”.",
                    "each entry of a list names other words of the text, or another speaker.",
                    "delete one of the two, or give prefix or suffix if other words are meant",
                )  # fmt: skip
            seen.add(key)


RULES = (one_place, whole_words, told_once)
