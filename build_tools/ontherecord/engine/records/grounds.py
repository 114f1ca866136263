"""On what a label may rest: closed lists of keys. In: nothing. Out: types.

Rules give a ground and branch on it, never on a sentence; `reasons.tsv` has each one's rule,
section and sentence for readers.
"""

from __future__ import annotations

from typing import Literal

CapacityGround = Literal[
    "table-of-bodies", "table-of-state-media", "state-in-words", "stands-for-government",
    "name-words", "name-start",
    "name-end", "table-of-speakers", "no-body-beside", "body-beside", "post-in-setting",
    "country-beside",
    "past-office", "past-life", "side-in-court", "posts-there", "record", "no-issuer",
    "unrecognised", "science", "title-before-name", "studies", "post-in-firm", "no-country",
    "no-capacity", "unknown-body", "only-reported", "site-address",
    "no-name-no-office", "stands-for-election", "speaks-for-person", "share-of-asked",
    "such-a-body", "no-source", "weighed",
]  # fmt: skip
"""What a verdict on the kind of source rests on (§6)."""
AttributionGround = Literal[
    "cue", "cue-source-left-out", "according-to", "viewpoint", "noun-cue", "noun-cue-of-nobody",
    "passive", "passive-of-nobody", "pointing-back", "stance", "pointer-denial",
    "pointer-confirmation", "transcript-label", "transcript-answer", "introduced", "relay", "cited",
    "cited-by", "reason-given", "no-cue-before", "by-marks",
    "cue-before", "hearsay-word", "reports-of-nobody",
    "headline-colon", "named-behind", "beside-quotation", "colon", "block-quotation", "after-cue",
    "said-of", "interrupted", "as-frame", "gap-clause", "asked-and-what", "to-announced",
    "to-admitted", "object-of-cue", "preposition-of-cue", "marks-belong", "clause-before",
    "quotation-goes-on", "quotation-led-on", "all-quoted", "part-quoted", "none-quoted",
]  # fmt: skip
"""What hands words to someone, how far they reach, and what of them is quoted (§§4, 8, 9)."""
SpeakerGround = Literal[
    "is-speaker", "posts-as", "called", "called-later", "points-back", "points-to-subject",
    "points-to-nobody", "fits-several", "whose-figures", "issued", "both", "source-of-cue-before",
]  # fmt: skip
"""What tells whom the words for a source mean (§4)."""
FactGround = Literal[
    "asked-not-to-be-named", "public-office", "public-office-relayed", "no-public-office",
    "no-public-office-relayed", "disclaimer-of-it", "preliminary", "disclaimer-covers-it",
    "bare-reports", "said-by-hearsay", "hearsay-for-source", "relayed-by-medium", "no-medium-named",
    "posted-by-unnamed", "unaccountable", "told-medium", "channel-words", "source-is-document",
    "source-posts", "act-of-cue", "day-counted", "day-written", "flags-of-cue",
]  # fmt: skip
"""What decides a statement's other facts (§§3 to 7)."""
ReadingGround = Literal[
    "reference-reading", "person-reading", "read-as-outlets", "read-cue", "read-without-cue",
    "filed-as-office", "filed-as-no-office", "read-U1", "read-U2", "read-U3", "read-U4",
    "read-factive", "read-factive-no-cue", "read-distancing", "read-distancing-no-cue",
    "read-characterising", "read-characterising-no-cue",
]  # fmt: skip
"""What a person's or reference reading says of itself and records (§12)."""
Ground = Literal[CapacityGround, AttributionGround, SpeakerGround, FactGround, ReadingGround]
"""Any of them."""
