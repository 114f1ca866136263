"""Text and marks → HTML, from the cases in tests/cases/spans."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from ontherecord.model import Span
from ontherecord.render.base.spans import Insert, Mark, mark, render, tag

CASES = Path(__file__).parents[2] / "cases" / "spans"
NESTING = yaml.safe_load((CASES / "nesting.yml").read_text(encoding="utf-8"))
HOSTILE = yaml.safe_load((CASES / "hostile.yml").read_text(encoding="utf-8"))


def read_mark(line: str) -> Mark:
    """A mark as the case file writes it."""
    rank, name, start, end, *rest = line.split()
    span = Span(start=int(start), end=int(end))
    return mark(span, int(rank), name, {}, id=rest[0] if rest else "")


class Seen(HTMLParser):
    """What a browser would find in the HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("case", NESTING, ids=lambda case: case["behaviour"])
def test_cases(case: dict[str, Any]) -> None:
    """Each case gives exactly its HTML."""
    text = case["text"]
    start, end = case.get("window", (0, len(text)))
    html = render(
        text,
        Span(start=start, end=end),
        [read_mark(line) for line in case.get("marks", ())],
        [Insert(offset=at, html="<button></button>") for at in case.get("inserts", ())],
    )
    assert html == case["html"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    """Whatever a text says, the only tags are our own."""
    html = render(text, Span(start=0, end=len(text)), [read_mark(f"1 b 0 {len(text)}")])
    assert Seen(html).tags == ["b"]
    assert Seen(html).text == text


def test_attribute_values_are_escaped() -> None:
    """A value cannot end its attribute or its tag."""
    assert tag("a", {"href": '"><script>', "title": None}) == (
        '<a href="&quot;&gt;&lt;script&gt;">'
    )
