"""Changes that lead a matcher to the wrong words.

In: a `Scene`. Out: the changed draft, or None. Where the annotation's words are gone from their
place, no character of theirs has an origin.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ontherecord.benchmarks.edits import NONE, Draft, parting

_FIGURE = re.compile(r"\b\d[\d.,]*\b")
_WORD = re.compile(r"[^\W\d_]{5,}")
NOTES = (
    "Correction: An earlier version of this article said that “{}”.",
    "Editor’s note: This story has been updated. It first read: “{}”",
    "CLARIFICATION: We wrote “{}”, which was wrong.",
)
SWAPS = ("officers", "northern", "eastern", "workers", "hundreds", "minister", "company", "Lind")
Span = tuple[int, int]


class Scene(NamedTuple):
    """What a trap is made from."""

    given: Draft
    span: Span
    """The annotation's words."""
    others: Sequence[str]
    """Texts of other articles."""
    by: random.Random


Trap = Callable[[Scene], Draft | None]


def sentence(given: Draft, span: Span) -> Span:
    """The sentence around a span, by its marks."""
    before = [m.end() for m in re.finditer(r"[.!?][\"”’]? |\n", given.text[: span[0]])]
    after = re.compile(r"[.!?][\"”’]?(?= |\n|\Z)|(?=\n)").search(given.text, span[1] - 1)
    return (before[-1] if before else 0), max(span[1], after.end() if after else len(given.text))


def _note(given: Draft, words: str, by: random.Random) -> Draft:
    note = by.choice(NOTES).format(words)
    if by.random() < 0.5:
        return given.put(0, 0, note + parting(given), new=True)
    end = len(given.text.rstrip())
    return given.put(end, end, parting(given) + note, new=True)


def corrected(scene: Scene) -> Draft | None:
    """A word of the annotation changed, and a note quotes the old ones."""
    given, span, _, by = scene
    words = given.text[slice(*span)]
    found = list(_FIGURE.finditer(words)) or list(_WORD.finditer(words))
    if len(words) < 25 or not found or "\n" in words:
        return None
    one = by.choice(found)
    now = str(by.randrange(2, 900)) if one[0][0].isdigit() else "others"
    changed = given.put(span[0] + one.start(), span[0] + one.end(), now)
    return _note(changed, words, by)


def withdrawn(scene: Scene) -> Draft | None:
    """The sentence deleted, and a note quotes it."""
    given, span, _, by = scene
    words = given.text[slice(*span)]
    start, end = sentence(given, span)
    if len(words) < 25 or "\n" in given.text[start:end].strip():
        return None
    return _note(given.put(start, end, ""), words, by)


def look_alike(scene: Scene) -> Draft | None:
    """The sentence deleted; one about something else, built alike, stands in another paragraph."""
    given, span, _, by = scene
    words = given.text[slice(*sentence(given, span))]
    if len(words) < 40 or "\n" in words.strip():
        return None
    start, end = sentence(given, span)
    cut = given.put(start, end, "")
    at = by.choice([*cut.paragraphs(), (0, 0)])[0]
    return cut.put(at, at, other_claim(words, by) + parting(cut), new=True)


def look_alike_kept(scene: Scene) -> Draft | None:
    """Two like claims stood in the text; the annotated one is deleted. (The other is put into the
    old text by `cases.twins`.)"""
    given, span, _, _ = scene
    start, end = sentence(given, span)
    return None if "\n" in given.text[start:end].strip() else given.put(start, end, "")


def pulled(scene: Scene) -> Draft | None:
    """A pull quote repeats the words; they still stand in their place."""
    given, span, _, by = scene
    words = given.text[slice(*span)]
    if len(words) < 25 or "\n" in words:
        return None
    at = by.choice(given.paragraphs())[0]
    quoted = by.choice(("{}", "“{}”")).format(words)
    return given.put(at, at, quoted + parting(given), new=True)


def pulled_only(scene: Scene) -> Draft | None:
    """A pull quote repeats the words; their sentence is gone."""
    given, span, _, by = scene
    words = given.text[slice(*span)]
    start, end = sentence(given, span)
    if len(words) < 25 or "\n" in given.text[start:end].strip():
        return None
    cut = given.put(start, end, "")
    at = by.choice([*cut.paragraphs(), (0, 0)])[0]
    quoted = by.choice(("{}", "“{}”")).format(words)
    return cut.put(at, at, quoted + parting(cut), new=True)


def another_article(scene: Scene) -> Draft | None:
    """The address now leads to another story."""
    given, _, others, by = scene
    text = by.choice(others)
    return Draft(text, [NONE] * len(text)) if text != given.text else None


def linked(scene: Scene) -> Draft | None:
    """The sentence gone; a list of links to other articles has it as an item."""
    given, span, _, by = scene
    start, end = sentence(given, span)
    words = given.text[start:end].strip()
    if len(words) < 25 or "\n" in words:
        return None
    cut = given.put(start, end, "")
    links = f"Related:\n• Rain by noon\n• {words}\n• Ferries late again"
    at = by.choice([*cut.paragraphs(), (0, 0)])[0]
    return cut.put(at, at, links + parting(cut), new=True)


def truncated(scene: Scene) -> Draft | None:
    """The text ends before the words, or right in its middle."""
    given, span, _, by = scene
    at = by.choice((span[0], len(given.text) // 2))
    return given.put(at, len(given.text), "")


def doubled(scene: Scene) -> Draft | None:
    """The whole text a second time below."""
    given = scene.given
    end = len(given.text)
    return given.put(end, end, parting(given) + given.text, new=True)


def other_claim(words: str, by: random.Random) -> str:
    """The same sentence about other figures, and a third of its longer words others."""
    words = _FIGURE.sub(lambda _: str(by.randrange(2, 900)), words)
    return _WORD.sub(lambda m: by.choice(SWAPS) if by.random() < 0.35 else m[0], words)


TRAPS: dict[str, Trap] = {
    "corrected, with a note": corrected,
    "withdrawn, with a note": withdrawn,
    "look-alike put in": look_alike,
    "look-alike stays": look_alike_kept,
    "pull quote": pulled,
    "pull quote alone": pulled_only,
    "another article": another_article,
    "only in a list of links": linked,
    "text cut short": truncated,
    "text doubled": doubled,
}
