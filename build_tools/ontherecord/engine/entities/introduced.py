"""Names that only people have by what stands around them, whatever tradition they are of: "a
neighbour, Dilnoza Rahimova, said", "Nalini Perera, 58,", "Tomi Akande, who keeps bees".

In: the text. Out: spans of names. The model takes a name that it never met for a body or a place;
the article's own words say that it is somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities import names
from ontherecord.engine.entities.descriptions_before import OPENING
from ontherecord.engine.entities.told_offices import told
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.text import wordlist
from ontherecord.model import Span

DESCRIBED = re.compile(
    r"(?:^|[\s“\"(])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne of the|[\w’'-]+[’']s)"
    r"\s([^,.;:“”\"()\n]{2,70}?)(?:\s(?:himself|herself))?,\s"
    r"(?:(?:don|do[nñ]a|dom|padre|herr|frau|señora?|signora?|mwalimu|mzee|ustaz|ustad|haji)\s)?$"
)
""" "The parish priest, don ": before a name, with a courtesy in small letters."""
LIVES = re.compile(
    r"\s(?:(?:now|also|still|once)\s)?(?:teaches|lectures|lives|lived|was born|grew up|remembers"
    r"|recalls"
    r"|laughs|laughed|smiles|smiled|shrugs|shrugged|grins|grinned|nods|nodded|sighs|sighed|wept|cried"
    r"|bakes|sings|works as|worked as|is married|was married|died|retired|shook (?:his|her))\b"
)
"""After a name: what only people do."""
CLOSED = re.compile(r"[,.;:)]|\s(?:said|says|told|who)\b|$", re.M)
SOMEBODY_AFTER = re.compile(
    r",\s(?:who(?:se)?\s|(?:now\s|aged\s)?\d{1,3}(?:\syears\sold)?(?:[,.;]|\sand\b)"
    r"|(?:his|her)\s(?:own\s)?(?:husband|wife|son|daughter|mother|father|brother|sister)\b)"
)
""" ", who …", ", 58,": after a name, what only people have."""
EITHER = wordlist.words(
    "owner operator founder publisher maker sponsor buyer seller landlord tenant employer client "
    "author partner member supplier contractor builder developer organiser organizer manufacturer "
    "lender creditor donor rival competitor winner loser producer retailer broker agent promoter "
    "carrier insurer distributor importer exporter shareholder investor parent"
)
"""Words for a person that firms and other bodies are called by, too."""
REACH = 110
FARTHEST = 240
LONGEST = 5
"""Words of a name: own decision."""


def introduced(text: str) -> Iterator[Span]:
    """Every name of several words with a description before it, or an age or "who" after it."""
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        if _may_be_somebodys(text[start:end]) and _is_introduced(text, start, end):
            yield Span(start=start, end=end)


def _may_be_somebodys(name: str) -> bool:
    if not names.is_full_name(name) or len(name.split()) > LONGEST or "\n" in name:
        return False
    known = gazetteer.candidates(name) or name.split(maxsplit=1)[0] in tables.adjectives()
    return not known and classify_body(name) is None


def _is_introduced(text: str, start: int, end: int) -> bool:
    if SOMEBODY_AFTER.match(text, end) or LIVES.match(text, end):
        return True
    if any(_is_persons(office) for office in told(text, start, end)):
        return True
    before = DESCRIBED.search(text, max(0, start - REACH), start)
    if before is None or not CLOSED.match(text, end):
        return False
    opening = OPENING.search(text, max(0, start - FARTHEST), start)
    if opening and "," not in text[opening.start() : before.start()]:
        return (
            False  # "In a letter to the mayor, Ada Roy wrote"; but "For his part, the mayor, Ada"
        )
    head = (take_apart(before[1]).head or before[1]).split()[-1].lower()
    return head in tables.persons() and (
        head not in EITHER or names.has_given_name(text[start:end])
    )


def _is_persons(office: str) -> bool:
    """Whether only a person has the office: "mayor", and no "supplier" that a firm is, too."""
    head = take_apart(office).head.lower().split()
    return bool(head) and head[-1] in tables.persons() and head[-1] not in EITHER
