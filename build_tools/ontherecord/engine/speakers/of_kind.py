"""Which body "the group", "the agency" or "the airline" means: the last named one of that kind.

In: the words, where they stand, the cast. Out: the body's `Voice`, or None.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.told_types import told_type
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.model import Span

_STATE = frozenset(("gov-national", "gov-subnational", "legislature-court", "police-emergency"))
_MEDIA = frozenset(("news-outlet", "news-agency", "state-media"))
_FIRM = frozenset(("company", "unspecified"))
KINDS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (re.compile(r"(?:militant|armed|rebel|jihadist|islamist|terrorist|extremist|insurgent|guerrilla)"
                r" (?:group|organi[sz]ation|movement)|militia|militants|rebels|insurgents"
                r"|guerrillas"
                r"|fighters|separatists|jihadists"
                r"|(?:[\w-]+ )?(?:faction|column|brigade|front|cartel|gang)"),
     frozenset(("armed-group",))),
    (re.compile(r"(?:[\w-]+ )?(?:group|organi[sz]ation|movement|network)"),
     frozenset(("armed-group", "ngo", "unspecified"))),
    (re.compile(r"(?:UN|U\.N\.|United Nations|aid|relief|health|food|refugee|space|energy|weather"
                r"|spy|intelligence)? ?agency"), frozenset(("igo", "gov-national", "news-agency"))),
    (re.compile(r"(?:[\w-]+ )?(?:company|firm|airline|bank|retailer|carmaker|automaker|chain|maker"
                r"|manufacturer|start-?up|operator|drugmaker|lender|utility|insurer|supermarket"
                r"|brewer|developer|conglomerate|giant|studio)"), _FIRM),
    (re.compile(r"(?:[\w-]+ )?(?:charity|union|club|church|university|college|school|hospital"
     r"|museum"
                r"|association|federation|foundation|society|nonprofit|diocese|academy)"),
     frozenset(("ngo",))),
    (re.compile(r"(?:military |transatlantic |defen[cs]e |trade |regional )?(?:alliance|bloc"
                r"|organi[sz]ation)|lender|fund|court|watchdog"), frozenset(("igo",))),
    (re.compile(r"(?:[\w-]+ )?(?:newspaper|paper|daily|weekly|magazine|broadcaster|channel|station"
                r"|outlet|news site|website|news agency)"), _MEDIA),
    (re.compile(r"(?:[\w-]+ )?(?:ministry|department|authority|regulator|commission|board|office"
                r"|bureau|watchdog|service|inspectorate|embassy|court|council|committee|panel"
                r"|tribunal)"), _STATE),
    (re.compile(r"(?:[\w-]+ )?party"), frozenset(("party-candidate",))),
    (re.compile(r"(?:[\w-]+ )?(?:think tank|institute|pollster)"), frozenset(("expert",))),
)  # fmt: skip
"""Words for a kind of body, and the types that a body so called may have (§6)."""
WORDS = re.compile(r"^(?:the|this)\s(.+)$", re.I)
LEAD = 3
"""Paragraphs of headline and lead: own decision."""
REACH = 600
"""Characters back in which the body is named: own decision."""


def body_of_kind(text: str, cast: Cast, span: Span, words: str) -> Voice | None:
    """The nearest body named before whose kind the words tell, the subject of its clause first."""
    match = WORDS.match(words)
    noun = match[1] if match else ""
    types = frozenset[str]().union(*(kinds for pattern, kinds in KINDS if pattern.fullmatch(noun)))
    if not types:
        return None
    near = [
        (at, a) for at, a in cast.before(span.start, reach=REACH)
        if not a.is_person and _type(text, a) in types
    ]  # fmt: skip
    if not near and "company" in types and (firm := _firm(text, cast)):
        return of(firm, span, words, by=because("called", words, speaker=firm.name))
    if not near:
        return None
    called = next((a for _, a in near if _is_called(a, noun)), None)
    found = called or (None if types <= _STATE else near[0][1])
    last = noun.rsplit(maxsplit=1)[-1].lower()
    if found is None or (called is None and _named_between(text, found, span, last)):
        return None
    return of(found, span, words, by=because("called", words, speaker=found.name))


def _firm(text: str, cast: Cast) -> Actor | None:
    """The one firm of the article, wherever it is named; else the one body of the headline and lead
    whose kind nothing tells."""
    bodies = [a for a in cast.actors if not a.is_person and a.mentions]
    firms = [a for a in bodies if _type(text, a) == "company"]
    lead = cast.paragraphs[min(LEAD, len(cast.paragraphs) - 1)] if cast.paragraphs else 0
    firms = firms or [
        a
        for a in bodies
        if _type(text, a) == "unspecified"
        and a.mentions[0].start < lead
        and not _is_dateline(cast, a)
    ]
    return firms[0] if len(firms) == 1 else None


def _is_dateline(cast: Cast, actor: Actor) -> bool:
    """A place in capitals at a paragraph's beginning."""
    return actor.name.isupper() and actor.mentions[0].start in cast.paragraphs


def _named_between(text: str, actor: Actor, span: Span, noun: str) -> bool:
    """Whether another body of that kind stands nearer: "a ballot commission … the commission"."""
    since = max(m.end for m in actor.mentions if m.end <= span.start)
    return bool(re.search(rf"\b{re.escape(noun)}\b", text[since : span.start], re.I))


def _is_called(actor: Actor, noun: str) -> bool:
    """Whether the noun is the last word of the name: "the agency" of "Marine Safety Agency"."""
    return actor.name.lower().endswith(noun.rsplit(maxsplit=1)[-1].lower())


def _type(text: str, actor: Actor) -> str:
    told = told_type(text, actor.name) or actor.type
    if told:
        return told
    listed = classify_body(actor.name)
    return listed.type if listed else "unspecified"
