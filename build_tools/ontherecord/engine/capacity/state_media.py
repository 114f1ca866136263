"""Media of a state by the text's own words: "state television", "the army's radio" (codebook §6).

In: words that describe a speaker. Out: a `Verdict`, or None. One bar for every country; media that
a cited entry tells of stand in the table `state_media.tsv`.
"""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.bodies import Verdict, classify_body

_OWNER = (
    r"(?:state|government|kremlin|military|army)[- ]"
    r"(?:run|owned|controlled|funded|financed|backed|operated|affiliated|linked|sponsored)"
)
_STAFF = r"(?! (?:operator|operators|contact|silence|message|call|link|mast))"
_MEDIUM = (
    r"(?:media|television|tv|radio|broadcaster|broadcasting|news agency|news agencies|news wire"
    r"|newswire|newspaper|newspapers|paper|papers|daily|weekly|magazine|news site|news website"
    r"|news outlet|outlet|outlets|channel|channels|station|network|news service|press|press agency"
    r"|publication|newscaster)"
)
_FORCES = (
    r"(?:state|government|army|navy|air force|military|armed forces|ministry|defen[cs]e ministry)"
)
SAYS_SO = re.compile(
    rf"\b{_OWNER}\b.*?\b{_MEDIUM}\b"
    rf"|\b{_OWNER} (?P<name>(?-i:[A-Z])\S*)"
    rf"|\b(?:[Ss]tate|[Gg]overnment) (?:news )?{_MEDIUM}\b(?! (?:office|ministry|department"
    rf"|regulator))"
    rf"|\b(?:[Ss]tate|[Gg]overnment|[Nn]ational state|[Ss]tate-\w+) (?:wire|organ|paper"
    rf"|daily|agency|broadcaster)\b(?! (?:for|of|that regulates|inspector|official))"
    rf"|\b(?:semi-)?official (?:[A-Z]\w+ )?(?:news )?(?:agency|wire|newswire)\b"
    rf"|\bofficial (?:[A-Z]\w+ ){{0,2}}(?:news agency|newspaper|daily|television)\b"
    rf"|\bparty organ\b|,? funded by (?:Congress|the state|the government|parliament)\b"
    rf"|\bofficial (?:government )?(?:news agency|newspaper|television|radio|broadcaster)\b"
    rf"|\b{_FORCES}(?:['’]s) (?:own )?(?:[a-z]+ )?{_MEDIUM}\b{_STAFF}"
    rf"|\b{_MEDIUM}(?: channel| station)?,? (?:of|run by|owned by|funded by|controlled by)"
    rf" (?:the )?(?:[A-Z]\w+ )?{_FORCES}\b",
    re.IGNORECASE,
)
""" "state-run Xinhua", "a newspaper owned by the government", "the radio station of the army"."""
NO_MEDIUM = re.compile(
    r"^(?:viewers?|readers?|listeners?|critics?|rivals?|guests?|opponents?|fans?|boss(?:es)? of"
    r" the regulator|regulators?|lawyers?|laws?|ban|report(?:s|ers? without)?)\b",
    re.IGNORECASE,
)
"""Who speaks about such a medium, not for it."""


def by_its_words(words: str) -> Verdict | None:
    """The verdict that the words give by themselves."""
    group = re.split(
        r" who | which |, (?!an? |the |(?:funded|owned|run|financed) by )", words, maxsplit=1
    )[0]
    if NO_MEDIUM.match(group):
        return None
    match = SAYS_SO.search(group)
    owned = classify_body(match["name"]) if match and match["name"] else None
    if owned and owned.type not in MEDIA:
        return None  # "state-owned Norvex Oil": a company
    return Verdict(type="state-media", words=match[0], ground="state-in-words") if match else None
