"""Why an annotation of an earlier text waits for a person, in words, with what to type.

In: the annotation, what became of it, the present text. Out: the reason and a fix, which may be
empty. Told by `check` and on the article's page alike.
"""

from __future__ import annotations

from ontherecord.anchoring.anchoring import describe
from ontherecord.anchoring.nearest import closest
from ontherecord.anchoring.reanchoring.words import words as tokens
from ontherecord.merging.orphans import paragraph_at, short
from ontherecord.model import Annotation, Carried, Doubt, Span
from ontherecord.seeds.writing import selector_yaml

WAITS: dict[Doubt, tuple[str, str]] = {
    "": (
        "“{words}” may have moved: “{there}” in paragraph {where} may be what it speaks of",
        "if it is, write {selectors}",
    ),
    "in-a-note": (
        "“{words}” is gone from its place; these words now stand in a note, in paragraph {where}: "
        "newly put in text, and nothing beside them that stood there before",
        "if they were withdrawn, remove the annotation; if the note is no note, write {selectors}",
    ),
}
"""How it is told why a person has to look, and what to type, by the reason."""
CHANGED_AND_NOTED = (
    "“{words}” may be “{there}” in paragraph {where} now; these words now stand in a note: newly "
    "put in text",
    "if it still is the same statement, write {selectors}; if it was withdrawn, remove the "
    "annotation",
)
"""The same of words that were changed in their place, with a note that quotes the old ones."""


def lost_words_of(annotation: Annotation, told: Carried, text: str, slug: str) -> tuple[str, str]:
    """How its words fail to name one place, and the closest place as an offer."""
    words = short(" … ".join(told.was))
    if told.status == "needs-review" and told.now:
        place = told.now[0]
        where = paragraph_at(place.start, text)
        there = short(" … ".join(text[span.start : span.end] for span in told.now))
        changed = told.doubt and tokens(there).keys != tokens(words).keys
        how, then = CHANGED_AND_NOTED if changed else WAITS[told.doubt]
        how = how.format(words=words, there=there, where=where)
        return how, then.format(selectors=offered(told.now, text))
    near = closest(annotation.content[0].exact, text) if annotation.content else None
    if near is None:
        return f"“{words}” is gone from {slug}, and nothing like it is there", ""
    where = paragraph_at(near.start, text)
    there = short(text[near.start : near.end])
    how = f"“{words}” is gone from {slug}; the closest words are “{there}”, in paragraph {where}"
    return how, f"if these are meant, write {offered((near,), text)}"


def offered(spans: tuple[Span, ...], text: str) -> str:
    """Places as selectors, ready to paste."""
    return " and ".join(selector_yaml(describe(span, text)) for span in spans)
