"""Words are as they look: one script a word, no piles of accents, no joiner where nothing joins.

In: words, and where they stand. Out: problems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ontherecord.checks.views import Whole
from ontherecord.model import Problem
from ontherecord.problems.faults import Place, error, shown, warning
from ontherecord.problems.lookalikes import lost_joiner, mixed_word, piled_marks, shape


def strange(
    path: str, place: Callable[[], Place], name: str, words: str, *, named: bool
) -> Iterator[Problem]:
    """What is not as it looks in the field `name`; `named`: it holds names, not sentences.

    `place` is asked only if something is wrong: most words are sound.
    """
    if words.isascii():
        return
    if piled := piled_marks(words):
        yield error(
            path, place(), "stacked-accents",
            f"“{name}” has more than four accents on one letter, {shown(piled)}.",
            "no language writes that; on a page they would cover the lines around.",
            "type the word again",
        )  # fmt: skip
    if joiner := lost_joiner(words):
        yield error(
            path, place(), "invisible-character",
            f"“{name}” holds the invisible character U+{ord(joiner):04X}.",
            "it can make words read otherwise than they are.",
            f"type the words again: {words.replace(joiner, '').splitlines()[0][:60]}",
        )  # fmt: skip
    if named and (word := mixed_word(words)):
        yield warning(
            path, place(), "mixed-letters",
            f"“{name}” has a word with letters of two scripts: {shown(word)}.",
            "some letters of Latin, Cyrillic and Greek look the same, and a name with one of them "
            "is another name.",
            "type the word again with one keyboard; if it is written so, leave it",
        )  # fmt: skip


def names_alike(view: Whole) -> Iterator[Problem]:
    """No two entries of a kind have names that look the same and are not."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for entity in view.seeds.entities:
        for way, name in (("name",), entity.name), *((("aliases",), a) for a in entity.aliases):
            ident, other = first.setdefault((entity.kind, shape(name)), (entity.id, name))
            if ident != entity.id and other != name:
                path = view.file_of(entity)
                yield warning(
                    path, view.place(path, way), "names-alike",
                    f"{shown(name)} looks like {shown(other)} of the entry {ident}, and is not the "
                    "same.",
                    "capitals or letters of another script tell them apart, which nobody sees.",
                    "if they are one, make one entry of them; else write both alike",
                )  # fmt: skip


RULES = (names_alike,)
