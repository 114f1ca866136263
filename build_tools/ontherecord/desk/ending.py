"""What a sitting changed, in words: for the reader, for the commit and for the pull request.

In: the reader's files. Out: lines and texts. Pure.
"""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.codebook.values import FORMS, UNVERIFIED
from ontherecord.codebook.words import counted
from ontherecord.desk import blind
from ontherecord.desk.record import Reader
from ontherecord.model import Action, Annotation, Contribution, Record

DONE: dict[Action, str] = {
    "confirm": "confirmed", "correct": "corrected", "remove": "said to be no statement",
    "dispute": "left to somebody else", "add": "added",
}  # fmt: skip
ASKED = (
    ("content", "its words"), ("kind", "its kind"), ("form", "whose words they are"),
    ("speaker", "who speaks"), ("source", "who speaks"), ("source_type", "the kind of source"),
    ("unverified", "whether it was checked"), ("cue", "the words that hand it over"),
)  # fmt: skip
"""Fields of a correction, as readers call them."""
SHORT = 80
"""Characters of a statement that are told."""


class Known(Record, frozen=True):
    """What the files mean by their paths and ids."""

    titles: Mapping[str, str] = {}
    """Of articles, by the path of their file."""
    words: Mapping[str, str] = {}
    """Of statements, by id."""
    names: Mapping[str, str] = {}
    """Of the glossary's entries, by id."""


class Ending(Record, frozen=True):
    """All there is to say at the end."""

    files: tuple[str, ...]
    changes: tuple[str, ...]
    summary: str
    agreement: str
    commands: tuple[str, ...]
    message: str
    """Of the commit."""
    request: str
    """The pull request's text, in Markdown."""


def ending(reader: Reader, files: Sequence[Contribution], known: Known) -> Ending:
    """The end of a sitting."""
    every = [a for file in files for a in file.annotations]
    counts = Counter(a.action for a in every)
    summary = ", ".join(f"{counts[key]:,} {words}" for key, words in DONE.items() if counts[key])
    hidden = blind.agreement(every)
    agreement = f"{reader.handle} {hidden.words}" if hidden.asked else "none was met so far"
    paths = tuple(file.path for file in files)
    message = f"Read {counted(len(files), 'article')}: {summary or 'nothing'}"
    changes = tuple(_changes(files, known))
    names = " ".join(map(shlex.quote, paths))
    body = "\n".join(
        [f"{message}.", "", *(f"- {line}" for line in changes), "",
         f"One draft in ten was hidden until it was answered: {agreement}."]
    )  # fmt: skip
    return Ending(
        files=paths, changes=changes, summary=summary or "nothing yet", agreement=agreement,
        commands=(f"git add -- {names}", f"git commit -m {shlex.quote(message)} -- {names}")
        if paths
        else (),
        message=message, request=body,
    )  # fmt: skip


def _changes(files: Iterable[Contribution], known: Known) -> Iterator[str]:
    """One line for each annotation that says something else than the draft."""
    for file in files:
        for one in file.annotations:
            if one.action != "confirm":
                yield f"{known.titles.get(file.path, file.path)}: {_in_words(one, known)}"


def _in_words(one: Annotation, known: Known) -> str:
    given = " … ".join(" ".join(part.exact.split()) for part in one.content)
    words = _quoted(known.words.get(one.target) or given or one.target)
    note = f" ({one.note})" if one.note else ""
    if one.action == "add":
        return f"added {words} as {_plain(one.kind or '')}"
    if one.action == "correct":
        fields = dict.fromkeys(told for name, told in ASKED if getattr(one, name) is not None
                               and getattr(one, name) != ())  # fmt: skip
        values = "; ".join(_values(one, known))
        return f"changed {', '.join(fields)} of {words}" + (f": {values}" if values else "") + note
    return f"{DONE[one.action]}: {words}" + note


def _values(one: Annotation, known: Known) -> Iterator[str]:
    """What each field is since, in words."""
    if one.kind:
        yield _plain(one.kind)
    if one.form:
        yield FORMS[one.form].card
    for name in (one.speaker, *(source.speaker for source in one.source)):
        if name:
            yield known.names.get(name, name)
    if one.source_type:
        yield IN_WORDS[one.source_type]
    if one.unverified is not None:
        yield ", ".join(UNVERIFIED[code].card for code in one.unverified) or "no such sign"


def _plain(kind: str) -> str:
    return kind.replace("-", " ")


def _quoted(words: str) -> str:
    """The words in marks, unless they bring their own; of many the first."""
    short = words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0] + " …"
    return f"“{short}”" if short[:1].isalnum() else short
