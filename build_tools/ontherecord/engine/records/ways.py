"""By which way a speaker was found: some are surer than others. In: nothing. Out: a type."""

from __future__ import annotations

from typing import Literal

Way = Literal[
    "named", "surname", "own-words", "described", "pronoun-of-one", "pronoun-of-several",
    "points-back", "inferred", "open", "nobody",
]  # fmt: skip
"""The source span names her in full, or by surname or title; it is a description and stays one;
what the text has called somebody; "he" or "she" with one who fits, or with several of whom one is
likelier; another word that points back; a quotation without a cue; two whom the words fit; no
source."""
