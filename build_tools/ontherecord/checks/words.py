"""What contributors write in their own words: notes that say how, never whether it is true.

In: one annotation's view. Out: problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ontherecord.checks.letters import strange
from ontherecord.checks.views import Noted
from ontherecord.model import Problem, Record
from ontherecord.problems.faults import Place, error, warning
from ontherecord.problems.unseen import INVISIBLE

NOTE_LIMIT = 1_000
"""Characters: a note is a plain sentence or a few (codebook §3), not an essay."""
TRUTH_WORDS = re.compile(
    r"\b(?:false(?:ly|hoods?)?|fake[ds]?|lie[ds]?|lying|liars?|debunk(?:ed|s|ing)?|untrue"
    r"|(?:mis|dis)information|propagand(?:a|ists?)|hoax(?:es)?|conspirac(?:y|ies)|fact-?check\w*"
    r"|truth(?:ful)?|untruth(?:ful|s)?|trustworthy|credible|biased?|misleading|deceptive)\b",
    re.I,
)
"""Words that judge; a quotation of them from the article, in marks, is another matter."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def note_length(view: Noted) -> Iterator[Problem]:
    """A note has at most 1,000 characters."""
    size = len(view.annotation.note)
    if size > NOTE_LIMIT:
        yield error(
            view.path, view.at("note"), "note-too-long",
            f"the note of “{view.annotation.id}” has {size:,} characters.",
            f"readers see it beside the statement; it may have {NOTE_LIMIT:,}.",
            "keep the sentence that says how the words are sourced",
        )  # fmt: skip


def truth_words(view: Noted) -> Iterator[Problem]:
    """A note tells how a statement is sourced, not whether it is true; quoted words are free."""
    found = TRUTH_WORDS.search(_QUOTED.sub(" ", view.annotation.note))
    if found:
        yield warning(
            view.path, view.at("note"), "truth-word",
            f"the note says “{found[0]}”.",
            "labels and notes describe sourcing, never truth: the same bar for every side.",
            "say what the text does, for example: the text names no source for it",
        )  # fmt: skip


def visible_words(view: Noted) -> Iterator[Problem]:
    """No invisible control or direction characters in what a contributor writes."""
    a = view.annotation
    texts = {"note": a.note, "speaker": a.speaker or "", "chain": "\n".join(a.chain or ())}
    texts |= {"source": "\n".join(source.speaker for source in a.source)}
    texts |= {"candidates": "\n".join(one.speaker for one in a.candidates or ())}
    texts |= {"not_said": a.not_said or ""}
    for name, words in texts.items():
        # Where it stands is looked up only if something is wrong: most annotations are sound.
        if INVISIBLE.search(words):
            yield from invisible(view.path, view.at(name), name, words)
        yield from strange(view.path, partial(view.at, name), name, words, named=name != "note")


def written(value: object) -> str:
    """Every word that somebody wrote in a value: of a list a line each, of a record its fields."""
    if isinstance(value, Record):
        value = tuple(getattr(value, name) for name in value.__struct_fields__)
    if isinstance(value, tuple):
        return "\n".join(map(written, value))
    return value if isinstance(value, str) else ""


def invisible(
    path: str, where: Place, name: str, words: str, signs: re.Pattern[str] = INVISIBLE
) -> Iterator[Problem]:
    """The first invisible character in some words, if there is one."""
    found = signs.search(words)
    if found:
        shown = INVISIBLE.sub("", words).split("\n")[0][:60]
        yield error(
            path, where, "invisible-character",
            f"“{name}” holds the invisible character U+{ord(found[0]):04X}.",
            "it can make words read otherwise than they are.",
            f"type the words again: {shown}",
        )  # fmt: skip


RULES = (note_length, truth_words, visible_words)
