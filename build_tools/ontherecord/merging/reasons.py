"""Why a person's or reference statement has its labels, in words for readers.

In: a statement and who read it so. Out: `Reason`s: whose reading it is, and the rules that the
recorded facts follow from (codebook §§4–8). Facts are told, nothing is judged anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.codebook.values import CUE_FLAGS, UNVERIFIED
from ontherecord.model import OFFICIAL_TYPES, REFERENCE, Reason, Statement


def whose(by: tuple[str, ...], version: str) -> tuple[Reason, ...]:
    """Whose reading it is. What they add in their own words is the statement's note."""
    return tuple(
        Reason(by="person", name=handle, section="§12", why=_standing(handle, version))
        for handle in by
    )


def _standing(handle: str, version: str) -> str:
    if handle == REFERENCE:
        return f"Reference reading under codebook {version}, not yet confirmed by a person."
    return f"Read so by {handle}, under codebook {version}."


def rules(statement: Statement, text: str) -> tuple[Reason, ...]:
    """The rules that the statement's recorded facts follow from."""
    return tuple(_rules(statement, text))


def _rules(statement: Statement, text: str) -> Iterator[Reason]:
    if statement.kind == "outlet-voice":
        yield Reason(by="rule", name="outlet-voice", section="§4",
                     why="No source is given for this: the outlet says it itself.")  # fmt: skip
        return
    yield _cue(statement, text)
    yield _capacity(statement)
    for code in statement.unverified:
        reason = UNVERIFIED[code]
        yield Reason(by="rule", name=code, why=reason.because, section=reason.section)
    for flag in statement.cue_flags:
        words = _words(statement, text) or "The cue"
        told = CUE_FLAGS[flag]
        why = f"{words} {told.because}."
        yield Reason(by="rule", name=flag, why=why, section=told.section)


def _cue(statement: Statement, text: str) -> Reason:
    who = " and ".join(source.speaker for source in statement.sources)
    if statement.attribution == "inferred" or not statement.cues:
        why = f"No words here name the speaker; taken from the text before: {who}."
        return Reason(by="rule", name="dangling-quote", why=why, section="§4")
    why = f"{_words(statement, text)} hands these words to {who}."
    return Reason(by="rule", name="cue", why=why, section="§4")


def _words(statement: Statement, text: str) -> str:
    return " … ".join(f"“{text[cue.start : cue.end]}”" for cue in statement.cues)


def _capacity(statement: Statement) -> Reason:
    first = statement.sources[0]
    which = "counts as" if first.type in OFFICIAL_TYPES else "is not"
    what = IN_WORDS[first.type]
    why = f"Source: {first.speaker}, filed as {what}, which {which} a public office."
    return Reason(by="rule", name="capacity", why=why, section="§6")
