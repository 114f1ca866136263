"""The reader's labels: derived from a statement's facts, never typed by hand (codebook §2).

In: a statement or the facts of a sentence. Out: label keys, in display order (§10.7). The records
stand on the codebook and not the other way round: what is needed of them is named here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Literal, Protocol, TypeVar

from ontherecord.codebook.table import Entry
from ontherecord.codebook.values import Form, Kind, Unverified

LabelKey = Literal[
    "unverified-report", "official-claim", "attributed-claim", "direct-quote", "outlet-voice"
]
Unsettled = Literal["possible"]
"""Below the confidence line: no label of a statement, but not the outlet's voice either."""


class Stretch(Protocol):
    """Half-open [start, end), in code points of a text: a `model.Span`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Facts(Protocol):
    """What labels follow from: a `model.Statement`."""

    @property
    def content(self) -> Sequence[Stretch]: ...
    @property
    def quotes(self) -> Sequence[Stretch]: ...
    @property
    def form(self) -> Form: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def unverified(self) -> Sequence[Unverified]: ...


S = TypeVar("S", bound=Facts)


class Label(Entry, frozen=True, kw_only=True):
    key: LabelKey
    title: str
    short: str
    """The title's first words where room is scarce: what follows them there is only heard."""
    plural: str
    chip: str
    """The letter shown in print and beside the mark, so that colour is never needed."""
    definition: str
    """One sentence for readers; the codebook's rule in plain words."""
    rule: str
    """The codebook section that decides."""


LABELS: tuple[Label, ...] = (
    Label(
        key="unverified-report",
        title="Unverified report",
        short="Unverified",
        plural="Unverified reports",
        chip="U",
        definition="The text itself says or shows that this was not checked.",
        rule="§5",
    ),
    Label(
        key="official-claim",
        title="Official claim",
        short="Official",
        plural="Official claims",
        chip="O",
        definition="Someone who speaks for or as a public office is held responsible for this.",
        rule="§6",
    ),
    Label(
        key="attributed-claim",
        title="Other attributed claim",
        short="Other",
        plural="Other attributed claims",
        chip="A",
        definition="Someone is held responsible for this who does not speak for a public office.",
        rule="§6",
    ),
    Label(
        key="direct-quote",
        title="Direct quote",
        short="Direct quote",
        plural="Direct quotes",
        chip="Q",
        definition="These words stand in quotation marks and are attributed to a speaker.",
        rule="§4",
    ),
    Label(
        key="outlet-voice",
        title="Outlet’s own voice",
        short="Outlet’s",
        plural="Outlet’s own voice",
        chip="V",
        definition="The outlet says this itself, without naming a source for it.",
        rule="§2",
    ),
)
BY_KEY: dict[str, Label] = {label.key: label for label in LABELS}


def labels(statement: Facts) -> tuple[LabelKey, ...]:
    """The reader's labels of a statement, in display order (codebook §2, §10.7)."""
    keys: list[LabelKey] = []
    if statement.unverified:
        keys.append("unverified-report")
    keys.append(statement.kind)
    if statement.quotes and statement.form in ("direct", "mixed"):
        keys.append("direct-quote")
    return tuple(keys)


def overlap(one: Stretch, other: Stretch) -> int:
    """How many code points two spans share; 0 if they only touch."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def statements_in(span: Stretch, statements: tuple[S, ...]) -> tuple[S, ...]:
    """The statements whose content shares a character with the span, in the order given."""
    return tuple(statements[i] for i in _Contents.of(_Same(statements)).sharing(span))


class _Same:
    """Statements by identity: a key that need not compare thousands of records."""

    def __init__(self, statements: tuple[Facts, ...]) -> None:
        self.statements = statements

    def __hash__(self) -> int:
        return id(self.statements)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.statements is self.statements


class _Contents:
    """The parts of all contents in text order, so that a long article's sentences find theirs."""

    def __init__(self, statements: tuple[Facts, ...]) -> None:
        self._parts = sorted(
            ((part, i) for i, s in enumerate(statements) for part in s.content),
            key=lambda entry: (entry[0].start, entry[0].end, entry[1]),
        )
        self._reach = list(accumulate((part.end for part, _ in self._parts), max))
        """How far the parts up to each one reach."""

    @staticmethod
    @lru_cache(maxsize=8)
    def of(same: _Same) -> _Contents:
        return _Contents(same.statements)

    def sharing(self, span: Stretch) -> list[int]:
        """The positions of the statements that share a character with the span, ascending."""
        first = bisect_right(self._reach, span.start)
        after = bisect_right(self._parts, span.end - 1, key=lambda entry: entry[0].start)
        inside = self._parts[first:after]
        return sorted({i for part, i in inside if overlap(span, part)})


def sentence_labels(
    span: Stretch, statements: tuple[Facts, ...], possible: tuple[Facts, ...] = ()
) -> tuple[LabelKey | Unsettled, ...]:
    """Every label that applies within a sentence, in display order; never empty (§1).

    A sentence that holds only a possible attribution says just that: it is never shown as the
    outlet's own voice (design §4).
    """
    found = {key for s in statements_in(span, statements) for key in labels(s)}
    if found:
        return tuple(label.key for label in LABELS if label.key in found)
    return ("possible",) if statements_in(span, possible) else ("outlet-voice",)
