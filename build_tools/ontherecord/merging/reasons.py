"""Why a person's or reference statement has its labels, in words for readers.

In: a statement and who read it so. Out: `Reason`s: whose reading it is, and the rules that the
recorded facts follow from (codebook §§4–8). Facts are told, nothing is judged anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.engine.records.grounds import Ground
from ontherecord.engine.records.reasons import because, quoted
from ontherecord.model import (
    OFFICIAL_TYPES,
    REFERENCE,
    CueFlag,
    Reason,
    Source,
    Statement,
    Unverified,
)

UNVERIFIED: dict[Unverified, Ground] = {
    "U1": "read-U1", "U2": "read-U2", "U3": "read-U3", "U4": "read-U4",
}  # fmt: skip
FLAGS: dict[CueFlag, Ground] = {
    "factive": "read-factive",
    "distancing": "read-distancing",
    "characterising": "read-characterising",
}
FLAGS_ALONE: dict[CueFlag, Ground] = {
    "factive": "read-factive-no-cue",
    "distancing": "read-distancing-no-cue",
    "characterising": "read-characterising-no-cue",
}
"""Where a reading marks a flag and no cue."""


def whose(versions: Mapping[str, str], by: Iterable[str]) -> tuple[Reason, ...]:
    """Whose reading it is, each under the codebook they followed (`versions`, by handle). What they
    add in their own words is the statement's note."""
    return tuple(
        replace(_standing(handle, versions[handle]), by="person", name=handle) for handle in by
    )


def _standing(handle: str, version: str) -> Reason:
    if handle == REFERENCE:
        return because("reference-reading", version=version)
    return because("person-reading", handle=handle, version=version)


def rules(statement: Statement, text: str) -> tuple[Reason, ...]:
    """The rules that the statement's recorded facts follow from."""
    return tuple(_rules(statement, text))


def _rules(statement: Statement, text: str) -> Iterator[Reason]:
    if statement.kind == "outlet-voice":
        yield because("read-as-outlets")
        return
    words = [text[cue.start : cue.end] for cue in statement.cues]
    yield _cue(statement, words)
    for source in statement.candidates or statement.sources[:1]:
        yield _capacity(source)
    for code in statement.unverified:
        yield because(UNVERIFIED[code])
    for flag in statement.cue_flags:
        yield _flag(flag, words)


def _cue(statement: Statement, words: list[str]) -> Reason:
    between = " or " if statement.candidates else " and "
    who = between.join(source.speaker for source in statement.voices)
    if statement.attribution == "inferred" or not words:
        return because("read-without-cue", speakers=who)
    return because("read-cue", " … ".join(words), cues=quoted(words, " … "), speakers=who)


def _capacity(source: Source) -> Reason:
    official = source.type in OFFICIAL_TYPES
    return because(
        "filed-as-office" if official else "filed-as-no-office",
        speaker=source.speaker, type=IN_WORDS[source.type],
    )  # fmt: skip


def _flag(flag: CueFlag, words: list[str]) -> Reason:
    if not words:
        return because(FLAGS_ALONE[flag])
    return because(FLAGS[flag], " … ".join(words), cues=quoted(words, " … "))
