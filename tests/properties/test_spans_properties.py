"""What must hold for any text and any marks."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.model import Span
from ontherecord.render.base.spans import Insert, mark, render

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")
TEXTS = st.text(CHARACTERS | st.sampled_from(list("<>&\"'🌧é\u0301א ")), min_size=1, max_size=60)
NAMES = ("i", "b", "q", "u", "a")


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Any], list[Insert]]:
    """A text with marks that may cross, and buttons anywhere."""
    text = draw(TEXTS)
    offset = st.integers(0, len(text))
    found = draw(st.lists(st.tuples(offset, offset, st.integers(0, 4)), max_size=12))
    marks = [
        mark(Span(start=min(a, b), end=max(a, b)), rank, NAMES[rank], {}, id=f"s-{n}")
        for n, (a, b, rank) in enumerate(found)
    ]
    inserts = [Insert(offset=at, html="<button></button>") for at in draw(st.lists(offset))]
    return text, marks, inserts


class Checked(HTMLParser):
    """Collects the text and asserts that every tag closes the one opened last."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert tag != "button" or "a" not in self.open
        self.open.append(tag)
        self.ids.extend(value for name, value in attrs if name == "id")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@given(marked())
def test_without_tags_the_html_is_the_text(case: tuple[str, list[Any], list[Insert]]) -> None:
    """Tags nest, no id occurs twice, no button lies in a link, and the words are the text's."""
    text, marks, inserts = case
    found = Checked(render(text, Span(start=0, end=len(text)), marks, inserts))
    assert found.text == text
    assert len(found.ids) == len(set(found.ids))


@given(marked(), st.data())
def test_a_window_shows_its_own_words(case: tuple[str, list[Any], list[Insert]], data: Any) -> None:
    """A window on the text gives that stretch and nothing else."""
    text, marks, inserts = case
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    html = render(text, Span(start=start, end=end), marks, inserts)
    assert Checked(html).text == text[start:end]
