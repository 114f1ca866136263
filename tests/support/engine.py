"""What engine tests share: an article from plain words, and case files as test parameters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ontherecord.engine.attribution import Attribution, attribute
from ontherecord.engine.text import nlp
from ontherecord.engine.text.segment import segment
from ontherecord.model import Article, Metadata, Span

CASES = Path(__file__).parent.parent / "cases"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def article_of(text: str, title: str | None = None) -> Article:
    """An article with paragraphs and sentences; nothing else is known about it."""
    paragraphs, sentences = segment(text, title)
    meta = Metadata(title=title or "", sha256="")
    return Article(slug="case", text=text, meta=meta, paragraphs=paragraphs, sentences=sentences)


def attributions_of(text: str, title: str | None = None) -> tuple[Attribution, ...]:
    """The attributions of a text; the language model is loaded once a session."""
    article = article_of(text, title)
    return attribute(nlp.parse(text, article.paragraphs), article)


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
