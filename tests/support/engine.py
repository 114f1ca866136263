"""What engine tests share: an article from plain words, and case files as test parameters."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from ontherecord.engine.attribution import Attribution, attribute
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.draft import segmented
from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.engine.text import nlp
from ontherecord.model import Span

CASES = Path(__file__).parent.parent / "cases"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def article_of(text: str, title: str = "", outlet: str = "") -> Draft:
    """An article with paragraphs and sentences; nothing else is known about it."""
    return segmented(DraftInput(slug="case", text=text, title=title, outlet=outlet))


def attributions_of(text: str, title: str = "", outlet: str = "") -> tuple[Attribution, ...]:
    """The attributions of a text; the language model is loaded once a session."""
    reading = reading_of(text, title, outlet)
    return attribute(reading.doc, reading.article)


@cache
def reading_of(text: str, title: str = "", outlet: str = "") -> Reading:
    """A text as the finders of cues read it; parsed once, however many tests ask."""
    article = article_of(text, title, outlet)
    return Reading(nlp.parse(text, article.paragraphs), article)


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    """The words under spans, so that cases can be read without counting."""
    return [text[span.start : span.end] for span in spans]


def cases(module: str) -> list[Any]:
    """Every case of `tests/cases/<module>/*.yml`, named after its file and its `case` line."""
    return [
        pytest.param(case, id=f"{path.stem}: {case['case']}")
        for path in sorted((CASES / module).glob("*.yml"))
        for case in yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    ]
