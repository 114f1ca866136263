"""A name beside the words that tell what it is (codebook §6: a name is read as a whole).

In: words such as "the Sons of the Ridge, an insurgent group" or "rights group Witness Horn". Out:
the words that describe, without the name; empty where name and description do not stand so.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES

_SMALL = r"(?:(?:of|for|the|and|on|in|de|la|du|des|der|von|al|to|a|as)\s|&\s)*"
_NAME = rf"[A-Z0-9][\w.&'’+-]*(?:\s{_SMALL}[A-Z0-9][\w.&'’+-]*)*"
AFTER_COMMA = re.compile(
    rf"^(?P<name>{_NAME}), (?P<told>(?:an?|the|its|one of|[A-Z][\w' -]*'s|[a-z][a-z-]+)\s.+)$"
)
RUNS = re.compile(
    rf"^(?P<name>{_NAME}), (?:who|which) (?:runs?|ran|heads?|leads?|chairs?|founded|manages|directs"
    rf"|coordinates|oversees|owns) (?P<told>.+)$"
)
""" "Agatha Mwale, who runs the shelter": she speaks for it."""
GIVEN_TOO = frozenset(("Justice", "Dean", "Earl", "Duke", "Marshal", "Prince", "Major", "Bishop"))
TRADE = ("er", "ers", "or", "ors")
WHO = re.compile(r"^(?:who|which|whose|where|that|of|in|from|at|with|for|whom|aged|based"
                 r"|once|now|then|also|and|or|both|citing|speaking|according)\b")  # fmt: skip
BEFORE_NAME = re.compile(
    rf"^(?P<told>(?:(?:[A-Z][\w-]*(?:'s)?\s)?(?:[a-z][\w'-]*\s)*[a-z][\w-]+))\s(?P<name>{_NAME})$"
)
KINDS = wordlist.words(
    "group watchdog charity agency organisation organization outlet portal site website paper"
    " newspaper journal magazine weekly daily broadcaster channel station party union association"
    " federation collective coalition network alliance movement institute think-tank firm company"
    " startup start-up carmaker automaker airline bank lender insurer retailer brewer miner"
    " operator"
    " developer builder contractor manufacturer producer processor publisher pollster supplier"
    " utility chain maker drugmaker chipmaker planemaker shipbuilder conglomerate giant subsidiary"
    " consultancy broker brokerage auditors studio label militia faction body club team league"
    " school college university hospital clinic foundation trust campaign lobby council syndicate"
    " cooperative co-operative concessionaire installer distributor exporter importer wire service"
    " platform blog podcast forum tabloid monthly syndicate order diocese parish museum gallery"
    " theatre shelter partner corps commission ministry institute exchange"
)
"""Nouns that mean a body, whatever its name is made of."""


def told_beside(text: str) -> str:
    """The description of a named body: "an insurgent group", "rights group"."""
    if match := RUNS.match(text):
        return "" if _has_office(match["name"]) else match["told"]
    if (match := AFTER_COMMA.match(text)) and not WHO.match(match["told"]):
        if _is_listed(match["name"]):
            return match["name"]
        return "" if _has_office(match["name"]) else match["told"]
    match = BEFORE_NAME.match(text)
    if match is None:
        return ""
    kind = match["told"].split()[-1].lower()
    if kind in KINDS:
        return match["name"] if _is_listed(match["name"]) else match["told"]
    body = classify_body(match["name"])
    firm = body and body.type == "company" and kind.endswith(TRADE)
    return match["name"] if firm else ""


def _is_listed(name: str) -> bool:
    """A name that a table knows: what the table says goes first."""
    found = classify_body(name)
    return found is not None and found.ground in ("table-of-bodies", "table-of-state-media")


def _has_office(name: str) -> bool:
    """A name that begins with an office: "Mayor Ann Roe", but not "Justice Okoro, a nurse"."""
    words = name.split()
    if words[0] in GIVEN_TOO:
        return False
    heads = tables.heads()
    starts = [
        key(" ".join(words[:n]))
        for n in (3, 2, 1)
        if len(words) > n and not words[n - 1].endswith("s")
    ]
    return any(
        s in heads and (heads[s].type in OFFICIAL_TYPES or s.split()[-1] in tables.persons())
        for s in starts
    )
