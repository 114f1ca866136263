"""Words that the index has only as parts of longer ones."""

from __future__ import annotations

import pytest

from ontherecord.site.joined import joined


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("The pier is safe, said the mayor’s “deputy”.", {}),
        ("a longer-range pier", {}),  # Pagefind takes these apart itself
        ("a “harbour-held pier”", {"harbour": ["harbourheld"], "held": ["harbourheld"]}),
        ("safe—Lind said", {"safe": ["safelind"], "lind": ["safelind"]}),
        ("0.67–0.80", {"067": ["067080"], "080": ["067080"]}),
        ("the U.S.-built pier", {"us": ["usbuilt"], "built": ["usbuilt"]}),
        ("“Méline-Noël”", {"meline": ["melinenoel"], "noel": ["melinenoel"]}),
    ],
)
def test_parts_name_the_longer_words(content: str, found: dict[str, list[str]]) -> None:
    """Small letters, without diacritics and punctuation, as search asks for them."""
    assert joined([content]) == found
