"""Machine draft + people's annotations → one set of statements (design §3, §6).

In: an article with its draft, its contributions, the glossary. Out: the article with
`statements`, `outlet`, `possible` and `orphans` settled, and problems. A confirmed person comes
before a reference reading, that before the draft. The order of the files makes no difference,
and no annotation is ever lost: each is in a statement, a dispute or the list of orphans.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ontherecord.anchoring.identity import statement_ids
from ontherecord.merging.denied import flagged
from ontherecord.merging.disputes import Reading, Voice, joined, settle
from ontherecord.merging.holders import holders
from ontherecord.merging.objections import object_to
from ontherecord.merging.orphans import orphan_problem, target_problems
from ontherecord.merging.readings import context, spans, statement
from ontherecord.merging.reasons import rules, whose
from ontherecord.merging.span_index import OnWords, clear_of
from ontherecord.merging.statement_index import Known
from ontherecord.model import (
    REFERENCE,
    Action,
    Annotation,
    Article,
    Contribution,
    Entity,
    Problem,
    Recorded,
    Span,
    State,
    Statement,
)  # fmt: skip

Placed = tuple[Statement, Voice]


def merge(
    article: Article, contributions: Sequence[Contribution], glossary: Sequence[Entity],
    recorded: Sequence[Recorded] = (),
) -> tuple[Article, tuple[Problem, ...]]:  # fmt: skip
    """The article as its annotations read it; `recorded` are the ids it was published with.

    An article that already holds all of these annotations (none, for most) is given back as it is.
    """
    voices = sorted(_voices(contributions), key=lambda voice: voice.order)
    if {voice.annotation.id for voice in voices} <= _held(article):
        return article, ()
    board = _Board(article, glossary, recorded)
    for layer in (True, False):
        board.hear([voice for voice in voices if (voice.by == REFERENCE) is layer])
    return board.result(), tuple(board.problems)


def _voices(contributions: Sequence[Contribution]) -> Iterable[Voice]:
    for c in contributions:
        for index, annotation in enumerate(c.annotations):
            line = c.lines[index] if index < len(c.lines) else 1
            yield Voice(by=c.by, made=c.made, annotation=annotation, path=c.path, line=line,
                        codebook=c.codebook)  # fmt: skip


def _held(article: Article) -> set[str]:
    """Ids of the annotations that are in the article already."""
    shown = (*article.statements, *article.outlet, *article.possible)
    held = {ident for s in shown for ident in s.annotations}
    held |= {a.id for s in shown for a in s.disputed_by}
    return held | {a.id for a in article.orphans}


class _Board:
    """The statements of one article while the layers are laid on it, the lowest first."""

    def __init__(
        self, article: Article, glossary: Sequence[Entity], recorded: Sequence[Recorded]
    ) -> None:
        self.article, self.recorded = article, recorded
        self.within = context(article, glossary)
        self.shown = [*article.statements, *article.outlet]
        self.possible = list(article.possible)
        self.orphans: list[Annotation] = []
        self.problems: list[Problem] = []
        self.regions: dict[str, tuple[Span, ...]] = {}

    def hear(self, voices: Sequence[Voice]) -> None:
        """Lay one layer's annotations on what lies there, day by day: whoever confirms or corrects
        a statement means it as its page showed it that morning."""
        self.known = Known(self.article.slug, self.article.text)
        for one in (*self.shown, *self.possible):
            self.known.add(one)
        placed, against = list[Placed](), list[Placed]()
        # What brings its own words comes first, so that others of its day can point at it.
        days = sorted(voices, key=lambda v: (v.made, _needs_target(v.annotation), v.order))
        early = [voice for voice in days if not self._hear_one(voice, placed, against)]
        for voice in early:
            self._hear_one(voice, placed, against, last=True)
        self._lay(settle(joined(placed), against), against)

    def _hear_one(
        self, voice: Voice, placed: list[Placed], against: list[Placed], *, last: bool = False
    ) -> bool:
        """Place one annotation; False if the statement it names may still be to come."""
        annotation = voice.annotation
        content = spans(annotation.content, self.article.text)
        if len(content) < len(annotation.content):
            self._orphan(voice, orphan_problem(voice, self.article))
            return True
        base = self._base(voice, content, last=last)
        if base is None and annotation.target and not last:
            return False
        content = content or (base.content if base else ())
        if not content:
            self._orphan(voice, *target_problems(voice, self.article, self.recorded))
            return True
        self.regions[annotation.id] = (*content, *(base.content if base else ()))
        if annotation.action == "dispute":
            against.append((base or self._read(annotation, content, None), voice))
            return True
        confirmed = base if annotation.action == "confirm" else None
        found = confirmed or self._read(annotation, content, base)
        placed.append((found, voice))
        self.known.read(found, voice)
        return True

    def _orphan(self, voice: Voice, *told: Problem) -> None:
        self.orphans.append(voice.annotation)
        self.problems.extend(told)

    def _base(self, voice: Voice, content: tuple[Span, ...], *, last: bool) -> Statement | None:
        """The statement an annotation speaks of: by its id, else by its words."""
        annotation = voice.annotation
        if annotation.action == "add":
            return None
        found = self.known.named(annotation.target) if annotation.target else None
        if found is None and content and (last or not annotation.target):
            found = self.known.on(content)
        return self.known.as_shown(found, voice.made) if found is not None else None

    def _ids(self, statements: Sequence[Statement]) -> tuple[str, ...]:
        return statement_ids(self.article.slug, self.article.text, [s.content for s in statements])

    def _read(
        self, annotation: Annotation, content: tuple[Span, ...], base: Statement | None
    ) -> Statement:
        return statement(annotation, content, base, self.within)

    def _lay(self, readings: Sequence[Reading], against: Sequence[Placed]) -> None:
        """Put the chosen readings on top; what they share words with gives way."""
        chosen = [self._signed(reading) for reading in readings]
        taken: OnWords[None] = OnWords()
        for one in chosen:
            taken.add(one.content, None)
        self.shown = [*clear_of(self.shown, taken), *chosen]
        self.possible = clear_of(self.possible, taken)
        left = [placed for placed in against if not taken.any_on(placed[0].content)]
        object_to(left, self.shown, self.possible)

    def _signed(self, reading: Reading) -> Statement:
        """The reading with the names behind it, its standing and its reasons."""
        by = tuple(dict.fromkeys(voice.by for voice in reading.voices))
        state: State = "reference" if by == (REFERENCE,) else "confirmed"
        found = reading.statement
        signed = whose({voice.by: voice.codebook for voice in reversed(reading.voices)}, by)
        why = found.reasons or rules(found, self.article.text)
        return msgspec.structs.replace(
            found, by=by, state=state, confidence=1.0, kind_confidence=None,
            speaker_confidence=None, reasons=(*signed, *why),
            added_by=_who(reading.voices, "add"),
            corrected_by=_who(reading.voices, "correct", "remove"),
            codebooks=tuple(sorted({v.codebook for v in reading.voices if v.codebook})),
        )  # fmt: skip

    def result(self) -> Article:
        """The article with everything in text order and every id given."""
        ordered = sorted(self.shown, key=lambda s: s.content)
        behind = self._behind([*ordered, *self.possible])
        named = [
            msgspec.structs.replace(s, id=ident, annotations=ids)
            for s, ident, ids in zip(ordered, self._ids(ordered), behind, strict=False)
        ]
        possible = zip(self.possible, behind[len(ordered) :], strict=True)
        return msgspec.structs.replace(
            self.article,
            statements=tuple(s for s in named if s.kind != "outlet-voice"),
            outlet=tuple(s for s in named if s.kind == "outlet-voice"),
            sentences=flagged(self.article.sentences, named),
            possible=tuple(msgspec.structs.replace(s, annotations=ids) for s, ids in possible),
            orphans=tuple(self.orphans),
        )

    def _behind(self, statements: Sequence[Statement]) -> list[tuple[str, ...]]:
        """For each statement the annotations of its words: shown, replaced or objecting."""
        found: list[list[str]] = [[] for _ in statements]
        for ident, held in holders(self.regions, [s.content for s in statements]).items():
            for index in held:
                found[index].append(ident)
        return [tuple(ids) for ids in found]


def _who(voices: Iterable[Voice], *actions: Action) -> tuple[str, ...]:
    """Everybody who did one of these to a statement, each once."""
    return tuple(dict.fromkeys(v.by for v in voices if v.annotation.action in actions))


def _needs_target(annotation: Annotation) -> int:
    if annotation.action in ("confirm", "dispute"):
        return 2
    return 0 if annotation.content else 1
