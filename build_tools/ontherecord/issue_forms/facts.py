"""A filled-in form about a person, place or organization → the glossary file with what it adds: a
fact, other spellings.

In: answers and the file as it is, "" if there is none. Out: path and text, or problems. The file's
own words stay as they are: what is new is put in as lines, and nothing is if one of them cannot.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from ontherecord.issue_forms import refusals
from ontherecord.issue_forms.refusals import Answers
from ontherecord.model import Problem, Record
from ontherecord.seeds.shapes import LONGEST, is_day

ENTRY = re.compile(
    r"(?:^|/)(people|places|organizations)/([a-z0-9]+(?:-[a-z0-9]+)*)(?:/|\.yml)?(?:[?#].*)?\Z"
)
_FACTS = re.compile(r"^facts:[ \t]*\n((?:[ \t]+\S.*\n|[ \t]*\n|- .*\n)*)", re.M)


_ALIASES = re.compile(r"^aliases:[ \t]*(\[.*\][ \t]*|(?:\n  - .*)+)$", re.M)


class Edit(Record, frozen=True):
    """One glossary file, from the archive's root, and its new text."""

    path: str
    content: str


def address(answers: Answers) -> tuple[str, str] | None:
    """The folder and the id that the form speaks of; None if it names no entry."""
    found = ENTRY.search(answers["address"].words)
    return (found[1], found[2]) if found and len(found[2]) <= LONGEST else None


def edit(answers: Answers, files: Mapping[str, str]) -> tuple[Edit | None, tuple[Problem, ...]]:
    """The file with the fact, `files` holding the glossary's files by path as they are."""
    where = address(answers)
    if where is None:
        return None, (refusals.no_entry(answers),)
    path = f"seeds/{where[0]}/{where[1]}.yml"
    day = answers["date"].words
    if day and not is_day(day):
        return None, (refusals.no_day(answers),)
    if not _says(answers):
        return None, (refusals.nothing_said(answers),)
    text = files.get(path, "")
    if text:
        added = spelt(text, _aliases(answers))
        added = appended(added, _lines(answers)) if added and answers["text"].words else added
        return (
            (Edit(path=path, content=added), ())
            if added
            else (None, (refusals.by_hand(answers, path),))
        )
    if not answers["name"].words:
        return None, (refusals.no_name(answers),)
    head = spelt(f"name: {_quoted(answers['name'].words)}\n", _aliases(answers))
    facts = ("facts:\n", *_lines(answers)) if answers["text"].words else ()
    return Edit(path=path, content=head + "".join(facts)), ()


def _says(answers: Answers) -> bool:
    """Whether there is a fact with its source, or a spelling."""
    text, source = answers["text"].words, answers["source"].words
    return bool(text and source) or bool(_aliases(answers) and not (text or source))


def _aliases(answers: Answers) -> tuple[str, ...]:
    found = (" ".join(one.split()) for one in answers["aliases"].words.split(";"))
    return tuple(dict.fromkeys(one for one in found if one))


def spelt(text: str, names: tuple[str, ...]) -> str:
    """The file with more spellings, behind those it has; "" if its list is written otherwise."""
    if not names:
        return text
    if not re.search(r"^aliases:", text, re.M):
        line = f"aliases: [{', '.join(map(_quoted, names))}]\n"
        return re.sub(r"^name:.*\n", lambda found: found[0] + line, text, count=1, flags=re.M)
    found = _ALIASES.search(text)
    if not found:
        return ""
    if found[1].startswith("["):
        held = found[1].rstrip()[1:-1].strip()
        every = ", ".join(filter(None, [held, *map(_quoted, names)]))
        return f"{text[: found.start(1)]}[{every}]{text[found.end() :]}"
    lines = "".join(f"\n  - {_quoted(name)}" for name in names)
    return text[: found.end()] + lines + text[found.end() :]


def _lines(answers: Answers) -> tuple[str, ...]:
    day = answers["date"].words
    return (
        f"  - text: {_quoted(' '.join(answers['text'].words.split()))}\n",
        f"    source: {_quoted(answers['source'].words)}\n",
        *((f"    date: {day}\n",) if day else ()),
    )


def appended(text: str, lines: tuple[str, ...]) -> str:
    """The file with a fact more, at the end of its list; "" if its list is not one a line."""
    text = text if text.endswith("\n") else text + "\n"
    if not re.search(r"^facts:", text, re.M):
        return text + "facts:\n" + "".join(lines)
    found = _FACTS.search(text)
    if not found or not found[1].startswith("  - "):
        return ""
    end = found.start(1) + len(found[1].rstrip("\n")) + 1
    return text[:end] + "".join(lines) + text[end:]


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
