"""Which way a text runs, for its `dir` attribute. In: a BCP 47 tag. Out: "rtl", "ltr" or "auto"."""

from __future__ import annotations

from ontherecord.codebook.drafted import UNKNOWN

RIGHT_TO_LEFT = frozenset((
    "ar", "arc", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "khw", "ks",
    "lrc", "mzn", "nqo", "pnb", "ps", "sd", "sdh", "syr", "ug", "ur", "yi",
))  # fmt: skip
"""Languages whose character order is right to left (Unicode CLDR 47, layout)."""
LEFT_TO_RIGHT_SCRIPTS = frozenset(("latn", "cyrl", "deva", "guru"))
RIGHT_TO_LEFT_SCRIPTS = frozenset(("arab", "hebr", "thaa", "syrc", "nkoo"))


def direction(lang: str) -> str:
    """By the tag's script if it names one, else by its language; of an unknown one as the browser
    finds it in the words."""
    primary, *further = lang.lower().split("-")
    if primary in ("", UNKNOWN):
        return "auto"
    for part in further:
        if part in RIGHT_TO_LEFT_SCRIPTS or part in LEFT_TO_RIGHT_SCRIPTS:
            return "rtl" if part in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in RIGHT_TO_LEFT else "ltr"
