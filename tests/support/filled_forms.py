"""Issues as the forge makes them from our forms, with answers of our choice."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping

from ontherecord.issue_forms.fields import Field, Form
from ontherecord.issue_forms.statements import Issue, Place

TEXT = (
    "Pier will close, mayor says\n\n"
    "“We are tired,” a porter said. Mayor Ada Quill said that the pier would have to close 🌧 today."
    " The porter said nothing else.\n"
)
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
PLACES = {"harbour-fire": Place(folder="seeds/articles/harbour-fire", sha256=SHA, text=TEXT)}
ISSUE = Issue(number=7, author="some-account", made=dt.date(2024, 6, 5))
ARTICLE = "https://example.org/archive/articles/harbour-fire/"
STATEMENT = f"{ARTICLE}#s-3fa2c1"


def filled(form: Form, answers: Mapping[str, str | tuple[str, ...]]) -> str:
    """The issue's text: an answer is words, or the values of options that were chosen."""
    return "\n\n".join(
        f"### {f.label}\n\n{_shown(f, answers.get(f.name, ''))}" for f in form.fields
    )


def _shown(field: Field, given: str | tuple[str, ...]) -> str:
    if field.shape == "boxes":
        ticked = field.options if field.needed and given == "" else _options(field, given)
        return "\n".join(f"- [{'X' if o in ticked else ' '}] {o}" for o in field.options)
    if field.shape == "one" and isinstance(given, tuple):
        return ", ".join(_options(field, given))
    return str(given) or "_No response_"


def _options(field: Field, given: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(o for o in field.options if o.split(":")[0] in given)
