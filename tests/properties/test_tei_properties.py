"""What must hold of the XML for any text and any marks."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.export.tei.markup import el, words
from ontherecord.export.tei.weaving import Mark, weave
from ontherecord.model import Span
from tests.support.tei import ID, anchors, parsed, text_of

CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(
    CHARACTERS | st.sampled_from(list("<>&\"'\r\n\t\0]🌧é\u0301א\ufffe\u2028 ")), max_size=60
)
NAMES = ("p", "seg", "said", "quote", "rs")
TEI = "http://www.tei-c.org/ns/1.0"


@st.composite
def woven(draw: st.DrawFn) -> tuple[str, list[Mark], set[int]]:
    """A text with marks that may cross or share an id, and anchors anywhere."""
    text = draw(TEXTS)
    offset = st.integers(0, len(text))
    marks = [
        Mark(span=Span(start=min(a, b), end=max(a, b)), rank=rank, name=NAMES[rank],
             id=f"s-{n}" if n else "")
        for a, b, rank, n in draw(
            st.lists(st.tuples(offset, offset, st.integers(0, 4), st.integers(0, 3)), max_size=12)
        )
    ]  # fmt: skip
    return text, marks, draw(st.sets(offset))


@given(woven())
def test_the_text_comes_back(case: tuple[str, list[Mark], set[int]]) -> None:
    """It parses, gives the text again, and every anchor stands where its name says."""
    text, marks, points = case
    root = parsed(f'<body xmlns="{TEI}">{weave(text, marks, points)}</body>')
    assert text_of(root) == text
    assert anchors(root) == {f"c{at}": at for at in points}
    ids = [one.attrib[ID] for one in root.iter() if ID in one.attrib]
    assert len(ids) == len(set(ids))
    before = {one.attrib["prev"][1:] for one in root.iter() if "prev" in one.attrib}
    assert before <= set(ids)


@given(woven(), st.integers(0, 4))
def test_each_mark_keeps_its_words(case: tuple[str, list[Mark], set[int]], rank: int) -> None:
    """However it is cut, the pieces of a mark are its words in order."""
    text, marks, points = case
    own = [Mark(span=m.span, rank=m.rank, name=m.name, id=f"m{n}") for n, m in enumerate(marks)]
    root = parsed(f'<body xmlns="{TEI}">{weave(text, own, points)}</body>')
    found: dict[str, str] = {}
    for one in root.iter(f"{{{TEI}}}{NAMES[rank]}"):
        name = one.attrib[ID].partition(".")[0]
        found[name] = found.get(name, "") + text_of(one)
    wanted: dict[str, Any] = {
        m.id: text[m.span.start : m.span.end]
        for m in own if m.rank == rank and m.span.start < m.span.end
    }  # fmt: skip
    assert found == wanted


@given(st.text(max_size=30).filter(lambda t: not any("\ud800" <= c <= "\udfff" for c in t)))
def test_metadata_is_never_markup(value: str) -> None:
    """Words and attributes parse back to what they were, but for what XML cannot hold."""
    root = parsed(el("x", words(value), n=value))
    found = root.text or ""
    assert all(now in (was, "\ufffd") for now, was in zip(found, value, strict=True))
    assert root.attrib.get("n", "") == found
