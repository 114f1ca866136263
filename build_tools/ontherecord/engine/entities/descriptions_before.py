"""Descriptions that a name explains: "the Crown prosecutor, Ada Roy, …".

In: the text and where a name stands. Out: the words for the office as written, or nothing. A
phrase that opens the sentence before its subject ("In a letter to the president, Ada Roy wrote …")
describes nobody.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.offices import personal
from ontherecord.engine.entities.short_titles import RANK_RUN, TITLE_RUN
from ontherecord.engine.text import wordlist

INVERSE = re.compile(
    r"(?:^|[\s“\"])((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w’']+[’']s)"
    r" [^,.;:\"“”()\n]{2,70}?)(?:\s(?:himself|herself))?,\s$"
)
DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "that")
)
OPENING = re.compile(
    r"(?:^|\n|[.!?][”\"’']?\s+)(?:But |And |Yet |Then |Earlier |Later )?"
    r"(?:In|On|At|With|Of|From|After|Before|During|Since|By|For|To|Into|Against|About|Under|Over|Between|Among|Amid|Despite|Because|While|When"
    r"|As|Like|Unlike|Without|Through|Across|If|Once|Until|Although|Though|Where|Following|Citing"
    r"|Including|Asked|Given|Besides|Outside|Inside|Beyond|Upon|Speaking|Meeting|Alongside)\b"
    r"[^.!?\n]*$"
)
""" "In a letter to the president, …": before the subject of the sentence."""
LINKED = re.compile(r"(?:of|for|to|at|in|on|with|from|who|that|and|under|near|based)\b")
""" "The minister for transport": words that may follow a head."""
INSIDE = wordlist.words(
    "of for to at in on with from by about against over between after before near under into"
)
""" "The words of the prosecutor": before a head, they make the description somebody else's."""
CALLED = wordlist.words(
    "acting leading visiting presiding sitting outgoing incoming founding managing retired elected "
    "appointed serving ruling governing commanding supervising consulting attending practising "
    "practicing investigating examining prosecuting organising organizing operating building "
    "housing planning engineering training nursing banking shipping mining fishing farming "
    "coaching marketing advertising licensed certified registered injured displaced bereaved "
    "travelling traveling working dissenting returning reporting designated directing campaigning "
    "striking protesting grieving departing exiled jailed imprisoned ousted disgraced embattled "
    "newly-elected self-employed self-taught deported detained accused convicted"
)
"""Verb forms that stand before an office as adjectives."""
RELATIVE = frozenset(("which", "that", "who", "whom", "whose"))
CLOSED = re.compile(r",\s(?!an?\s|the\s|who\s|whose\s|which\s|\d)")
"""After a name that explains a description: the comma that ends it."""
FARTHEST = 240
"""Characters back to the beginning of the sentence."""
REACH = 90
"""Characters of a description."""


def inverse(text: str, start: int, end: int, verbs: frozenset[int]) -> str:
    """The description right before a comma and the name; `verbs`: where the text's verbs start."""
    base = max(0, start - REACH)
    raw = RANK_RUN.sub("", TITLE_RUN.sub("", text[base:start]))
    match = INVERSE.search(raw)
    if not match:
        return ""
    inside = (at for at in range(base + match.start(1), base + match.end(1)) if at in verbs)
    if any(is_verb(text, at) for at in inside):
        return ""
    if OPENING.search(text, max(0, start - FARTHEST), start) and not CLOSED.match(text, end):
        return ""
    words = match[1].split()
    for cut in range(1, len(words)):
        if words[cut - 1].lower() in DETERMINERS or words[cut - 1].endswith(("'s", "’s")):
            phrase = " ".join(words[cut:])
            if RELATIVE & set(words[cut:]):
                continue  # "a step which the clerk, Ada Roy, took": the clerk
            if not INSIDE & set(take_apart(phrase).before.split()):
                return _ending(personal(phrase, " ".join(words[:cut])))
    return ""


def is_verb(text: str, at: int) -> bool:
    """Whether what the model takes for a verb is more than an adjective before an office."""
    word = re.match(r"\w+", text[at : at + REACH])
    return word is None or word[0].lower() not in CALLED


def _ending(phrase: str) -> str:
    """The phrase, unless its head only modifies what follows it ("college columns")."""
    after = take_apart(phrase).after
    return "" if re.match(r"[a-z]", after) and not LINKED.match(after) else phrase
