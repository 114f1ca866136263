"""How far the engine reads an article, by its language, and the words that say so (design §4).

In: a BCP 47 tag. Out: a key of a closed list, a sentence for readers. What is not drafted in full
has no remainder: none of its words are called the outlet's own voice because nobody marked them.
"""

from __future__ import annotations

from typing import Literal

Drafted = Literal["full", "marks-only", "none"]
UNKNOWN = "und"
"""The tag of a language that is not known (BCP 47)."""
STANDING: dict[Drafted, str] = {
    "full": "machine draft",
    "marks-only": "marks only: quotations found by their marks; who speaks was not looked for",
    "none": "no machine draft: the language is not known, so nothing was looked for",
}
"""What stands with every article and answer of its kind."""
NOT_LOOKED_FOR = "speaker not looked for"
"""In place of a speaker, where only marks were read."""
BY_MARKS = "by-marks"
"""The ground of a quotation that was found by its marks alone."""


def drafted(lang: str) -> Drafted:
    """English in full; of any other language the quotation marks; of an unknown one nothing."""
    primary = lang.lower().split("-")[0]
    if primary == "en":
        return "full"
    return "none" if primary in ("", UNKNOWN) else "marks-only"
