"""A title on the picture of a shared link: as large as it fits, cut where it never does."""

from __future__ import annotations

import pytest

from ontherecord.scaffold.kit import DOCS
from ontherecord.site.plugin import FACE
from ontherecord.site.preview_pictures import EDGE, LINES, TITLE_SIZES, WIDTH, _fitted

TYPEFACE = (DOCS / FACE).read_bytes()


@pytest.mark.parametrize(
    ("words", "size", "cut"),
    [(4, TITLE_SIZES[0], False), (14, TITLE_SIZES[-1], False), (60, TITLE_SIZES[-1], True)],
    ids=["short", "long", "far too long"],
)
def test_a_title_has_the_largest_type_it_fits_in(words: int, size: int, cut: bool) -> None:
    """A longer one is smaller; one that fits in none is cut, and says so."""
    font, lines = _fitted(" ".join(["harbour"] * words), TYPEFACE)
    assert font.size == size and len(lines) <= LINES
    assert lines[-1].endswith("…") == cut
    assert all(font.getlength(line.rstrip("…")) <= WIDTH - 2 * EDGE for line in lines)
    assert cut or sum(len(line.split()) for line in lines) == words
