"""What a sitting changed, in words: for the reader, for the commit and for the pull request.

In: the reader's files. Out: lines and texts. Pure.
"""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Sequence

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
    ("unverified", "whether it was checked"),
)  # fmt: skip
"""Fields of a correction, as readers call them."""


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


def ending(reader: Reader, files: Sequence[Contribution], titles: dict[str, str]) -> Ending:
    """The end of a sitting; `titles` of articles by the path of their file."""
    every = [a for file in files for a in file.annotations]
    counts = Counter(a.action for a in every)
    summary = ", ".join(f"{counts[key]:,} {words}" for key, words in DONE.items() if counts[key])
    agreement = f"{reader.handle} {blind.agreement(every).words}"
    paths = tuple(file.path for file in files)
    message = f"Read {counted(len(files), 'article')}: {summary or 'nothing'}"
    changes = tuple(_changes(files, titles))
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


def _changes(files: Iterable[Contribution], titles: dict[str, str]) -> Iterable[str]:
    """One line for each annotation that says something else than the draft."""
    for file in files:
        for one in file.annotations:
            if one.action != "confirm":
                yield f"{titles.get(file.path, file.path)}: {_in_words(one)}"


def _in_words(one: Annotation) -> str:
    words = " … ".join(f"“{part.exact}”" for part in one.content) or one.target
    if one.action == "add":
        return f"added {words} as {one.kind}"
    if one.action == "correct":
        fields = dict.fromkeys(told for name, told in ASKED if getattr(one, name) is not None
                               and getattr(one, name) != ())  # fmt: skip
        what = f"{', '.join(fields)} of {one.target}"
        values = [str(v) for v in (one.kind, one.form, one.speaker, one.source_type) if v]
        return f"changed {what}" + (f": {', '.join(values)}" if values else "")
    return f"{DONE[one.action]}: {one.target}" + (f" ({one.note})" if one.note else "")
