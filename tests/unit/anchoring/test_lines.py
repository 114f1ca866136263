"""Line ends that wrap a paragraph, and those that end one."""

from __future__ import annotations

from collections.abc import Callable

from ontherecord.anchoring.reanchoring.lines import wraps
from ontherecord.anchoring.reanchoring.words import words
from tests.support.counting import GROWTH, growth

WRAPPED = """The harbour master said on Monday that
12 boats were late because of the fog,
and Ada Lind told the paper so.
"""
HEAD = """Ferry runs late on both shores of the long lake again
Ada Lind
Monday, 10:42
"""


def _ends(text: str) -> list[str]:
    """The last word of each wrapped line."""
    return [text[:at].rsplit(maxsplit=1)[-1] for at in sorted(wraps(text))]


def test_lines_without_room_for_the_next_word_are_wrapped() -> None:
    """A heading, a byline and a date had room; the next paragraph is looked at by itself."""
    assert _ends(f"{HEAD}\n{WRAPPED}") == ["that", "fog,"]
    assert wraps(HEAD) == wraps("") == wraps("one line") == frozenset()


def test_a_small_letter_goes_on() -> None:
    """However short the line: somebody broke it by hand."""
    assert _ends("The fog\nwas thick, and the boats stayed in the harbour until noon.") == ["fog"]


def test_short_lines_are_paragraphs_of_their_own() -> None:
    """In a text with blank lines, too; the wrapped lines are one."""
    found = words(f"{HEAD}\n{WRAPPED}")
    firsts = [
        n for n in range(found.size) if not n or found.paragraphs[n] > found.paragraphs[n - 1]
    ]
    assert [found.keys[n] for n in firsts] == ["ferry", "ada", "monday", "the"]


def test_lines_cost_their_length() -> None:
    """Four times the text, four times the work."""

    def reading(size: int) -> Callable[[], object]:
        text = f"{HEAD}\n{WRAPPED}\n" * size
        return lambda: wraps(text)

    assert growth(reading, 20) < GROWTH
