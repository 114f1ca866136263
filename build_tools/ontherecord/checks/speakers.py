"""Whom an annotation names: glossary ids lead to an entry.

In: one annotation's view. Out: problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.checks.views import Noted
from ontherecord.model import Problem
from ontherecord.problems.faults import error, offered
from ontherecord.seeds.yamlfile import Path

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+\Z")
"""An id, not words: small letters and hyphens, no space. Words of one piece are left alone."""


def known_speakers(view: Noted) -> Iterator[Problem]:
    """What looks like a glossary id in `speaker` or `chain` is the name of a glossary file."""
    for way, name in _named(view):
        if not _ID.match(name) or name in view.whole.entities:
            continue
        meant = offered(name, view.whole.entities, view.index, *way)
        words = name.replace("-", " ")
        root = view.whole.root
        yield error(
            view.path, view.at(*way), "unknown-entity",
            f"there is no person, place or organization “{name}”.",
            "an id has a file of its name in the glossary; anything else is written as words.",
            f"{'speaker' if way[-1] == 'speaker' else f'in {way[0]}'}: {meant}" if meant
            else f"add {root}/people/{name}.yml, or write words: “{words}”",
        )  # fmt: skip


def speaking_kind(view: Noted) -> Iterator[Problem]:
    """A place does not speak: a metonym (“Kyiv said”) is its government's entry (§6)."""
    for way, name in _named(view):
        entity = view.whole.entities.get(name)
        if entity is not None and entity.kind == "place":
            yield error(
                view.path, view.at(*way), "unknown-entity",
                f"“{name}” is a place.",
                "a place that speaks stands for its government or body (codebook §6, metonyms).",
                "name the body: an id of organizations/, or words",
            )  # fmt: skip


def _named(view: Noted) -> Iterator[tuple[Path, str]]:
    a = view.annotation
    if a.speaker:
        yield ("speaker",), a.speaker
    for index, source in enumerate(a.source):
        if source.speaker:
            yield ("source", index, "speaker"), source.speaker
    for index, one in enumerate(a.candidates or ()):
        yield ("candidates", index, "speaker"), one.speaker
    if a.not_said:
        yield ("not_said",), a.not_said
    for index, link in enumerate(a.chain or ()):
        yield ("chain", index), link


RULES = (known_speakers, speaking_kind)
