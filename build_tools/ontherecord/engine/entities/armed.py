"""Armed groups by what the article tells of them: "FRE fighters", "the rebels of the Front for …".

In: the text and the mentions of a body. Out: yes or no. No name is made an armed group by its own
words alone: an army's name is an army's, until the article calls its people rebels (codebook §6).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.model import Span

_PEOPLE = (
    r"(?:rebels?|fighters?|militants?|insurgents?|guerrillas?|militia(?:men|s)?|gunmen|jihadis?"
    r"|jihadists?|separatists?|paramilitar(?:y|ies)|insurgency|terrorists?|combatants?)"
)
_BODY = (
    r"(?:groups?|coalition|alliance|faction|movement|organi[sz]ations?|force|umbrella|bloc|wing"
    r"|column|militia|network|army|outfit|cell|party|front)"
)
_KIND = (
    r"(?:rebel|insurgent|guerrilla|armed|militant|paramilitary|separatist|jihadist|jihadi|Islamist"
    r"|dissident|secessionist|terrorist|breakaway armed|ethnic armed|extremist)"
)
AFTER = re.compile(rf"(?:['’]s?)?(?:\s\([A-Z]+\))?(?:['’]s?)?\s(?:armed\s)?{_PEOPLE}\b")
""" "FRE fighters"."""
CALLED = re.compile(
    rf"(?:\s\([A-Z0-9]+\))?,?\s(?:which is\s|is\s)?(?:an?|the|one of the|another)\s"
    rf"(?:[\w-]+\s){{0,3}}?(?:{_KIND}\s(?:[\w-]+\s)?{_BODY}|{_PEOPLE}|militia)\b"
    rf"|(?:\s\([A-Z0-9]+\))?,?\swhich has (?:[\w,]+\s){{1,4}}(?:armed members|fighters"
    rf"|men under arms)\b"
)
""" "The Highland Union, a militia that has fought …"."""
BEFORE = re.compile(
    rf"(?:\b(?i:{_PEOPLE})\s(?:of|from|with|in|belonging to|loyal to|allied (?:to|with))\sthe\s"
    rf"|\b(?i:{_KIND})\s(?:[\w-]+\s)?{_BODY}(?:,|\s(?:called|known as|named))?\s(?:the\s)?"
    rf"|\b(?i:{_PEOPLE})(?:,|\s(?:called|known as))\s(?:the\s)?)[“\"]?$"
)
""" "Rebels of the FRE", "the armed group, the FRE"."""
IN_ARMS = re.compile(
    r"\b(?:rebels?|insurgents?|guerrillas?|militiamen|insurgency|armed (?:group"
    r"|organi[sz]ation)s?)\b"
)
FIGHTS = re.compile(
    r"[^.!?\n“”\"]{0,120}?\b(?:enemy|captured (?:soldiers|troops|positions)|prisoners? of war"
    r"|ceasefire|truce|its (?:units|fighters|commanders|gunmen)|armed members|taken control of"
    r"|seized|occupied|ambush\w*|came in|had withdrawn|lay down (?:its|their) arms|disarm\w*"
    r"|offensive|combatants)\b"
)
STYLED = re.compile(
    r"^(?:[A-Z]\w+\s)*(?:Front|Movement|Column|Army|Union|Alliance|Coalition|Brigades?|Command|Forces"
    r"|Battalion|Resistance|Mujahideen)\b|^[A-Z][A-Z0-9-]{2,6}$"
)
WAR_NAME = re.compile(
    r"\b(?:Liberation|Resistance|Revolutionary|Insurgent|Insurrection|Self-Defen[cs]e|Salvation|Patriotic"
    r"|Independence|Autonomous)\s(?:Army|Front|Forces?|Movement|Command|Brigades?|Council|Units?|Column)\b"
)
""" "The Upper River Liberation Army"."""
STATE = frozenset(("table-of-bodies", "table-of-state-media", "stands-for-government"))
FEWEST = 2
"""Words for rebels before an article is one on them: own decision."""
REACH = 60
LOOKED_AT = 12
"""Mentions that are looked at: own decision."""


def is_armed(text: str, name: str, mentions: Iterable[Span]) -> bool:
    """Whether the article calls the body an armed group, or tells what only one does."""
    verdict = classify_body(name)
    if verdict is not None and (verdict.ground in STATE or verdict.type == "gov-national"):
        return False
    near = list(mentions)[:LOOKED_AT]
    if any(_is_called(text, at) for at in near):
        return True
    fewest = 1 if WAR_NAME.search(name) else FEWEST
    if not STYLED.search(name) or len(IN_ARMS.findall(text)) < fewest:
        return False
    return any(FIGHTS.match(text, at.end) for at in near)


def _is_called(text: str, at: Span) -> bool:
    before = BEFORE.search(text, max(0, at.start - REACH), at.start)
    return bool(before or CALLED.match(text, at.end) or AFTER.match(text, at.end))
