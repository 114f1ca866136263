"""A reason from its ground: the one place where reasons get their sentences.

In: a ground, the words that decided and what else its sentence names. Out: a `Reason`. The table
`reasons.tsv` gives each ground its rule's name, its codebook section, its sentence and an example.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources

from msgspec.structs import replace

from ontherecord.engine.records.grounds import Ground
from ontherecord.model import Reason, Record


class Row(Record, frozen=True):
    """What the table says of one ground."""

    rule: str
    section: str
    """For example "§5"."""
    sentence: str
    """A template of `str.format`, names in braces; it is all that readers see."""
    example: str


def _read() -> dict[str, Row]:
    file = resources.files("ontherecord.engine.records").joinpath("reasons.tsv")
    lines = file.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {
        ground: Row(rule=rule, section=section, sentence=sentence, example=example)
        for ground, rule, section, sentence, example in cells
    }


TABLE = _read()
"""Every row of `reasons.tsv` by its ground; a test holds it to the list in `grounds.py`."""


def because(ground: Ground, words: str = "", **named: str) -> Reason:
    """The reason of a rule.

    `words`: those of the article that decided, if its sentence has them; `named`: what stands for
    the sentence's other names in braces.
    """
    row = TABLE[ground]
    why = row.sentence.format(words=words, **named)
    return Reason(
        by="rule", name=row.rule, section=row.section, why=why, ground=ground, words=words
    )


def together(reasons: Iterable[Reason]) -> Reason:
    """Reasons of one rule as one, each sentence once; the first decides (§9, two sources)."""
    distinct = tuple(dict.fromkeys(reasons))
    return replace(distinct[0], why=" ".join(reason.why for reason in distinct))


def quoted(parts: Iterable[str], joint: str = " and ") -> str:
    """Words of the article in quotation marks, for a sentence that names several."""
    return joint.join(f"“{part}”" for part in parts)
