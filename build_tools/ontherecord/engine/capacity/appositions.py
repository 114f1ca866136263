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

_SMALL = r"(?:(?:of|for|the|and|on|in|de|la|du|des|der|von|al|to|a|as)\s|&\s)*"
_NAME = rf"[A-Z0-9][\w.&'’+-]*(?:\s{_SMALL}[A-Z0-9][\w.&'’+-]*)*"
AFTER_COMMA = re.compile(
    rf"^(?P<name>{_NAME}), (?P<told>(?:an?|the|its|one of|[A-Z][\w' -]*'s|[a-z][a-z-]+)\s.+)$"
)
WHO = re.compile(r"^(?:who|which|whose|where|that|of|in|from|at|with|for|whom|aged|based|once|now|then"
                 r"|also|and|or|both|citing|speaking|according)\b")  # fmt: skip
BEFORE_NAME = re.compile(
    rf"^(?P<told>(?:(?:[A-Z][\w-]*(?:'s)?\s)?(?:[a-z][\w'-]*\s)*[a-z][\w-]+))\s(?P<name>{_NAME})$"
)
KINDS = wordlist.words(
    "group watchdog charity agency organisation organization outlet portal site website paper"
    " newspaper journal magazine weekly daily broadcaster channel station party union association"
    " federation collective coalition network alliance movement institute think-tank firm company"
    " startup start-up carmaker automaker airline bank lender insurer retailer brewer miner operator"
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
    if (match := AFTER_COMMA.match(text)) and not WHO.match(match["told"]):
        return "" if _is_told(match["name"]) else match["told"]
    match = BEFORE_NAME.match(text)
    if match is None or match["told"].split()[-1] not in KINDS:
        return ""
    return "" if _is_told(match["name"]) else match["told"]


def _is_told(name: str) -> bool:
    """A name that a table knows, or that begins or ends in an office ("Mayor Ann Roe")."""
    listed = classify_body(name)
    if listed and listed.ground in ("table-of-bodies", "table-of-state-media"):
        return True
    heads = tables.heads()
    words = name.split()
    if words[0] in tables.given_names():
        return True
    return any(key(" ".join(words[:n])) in heads for n in (3, 2, 1) if len(words) > n)
