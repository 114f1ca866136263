"""Who governs a territory without wide recognition, by the text's own words (codebook §6).

In: words that describe a speaker. Out: a `Verdict`, or None. An armed group as such, its
commanders and spokesmen stay one; its ministries, mayors and health officials govern.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict

RULER = (
    r"(?:(?:Afghan )?Taliban|Houthis?|Hamas|Ansar ?[Aa]llah|Polisario|Wagner|M23|HTS|[Rr]ebels?"
    r"|[Ss]eparatists?|[Ii]nsurgents?|[Mm]ilitia|Kurdish|PYD|SDF|Al-Shabaab|al-Shabab|Jihadists?)"
)
BY_RULER = rf"{RULER}[- ](?:run|led|controlled|held|appointed|backed|administered|dominated)"
TERRITORY = (
    r"(?:Transnistrian?|Pridnestrovian?|Abkhaz(?:ian?)?|South Osseti(?:an?)|Somaliland|TRNC"
    r"|Northern Cyprus|Northern Cypriot|Turkish Cypriot|Turkish Republic of Northern Cyprus"
    r"|Sahrawi|Wa State|Wa|Kokang|Artsakh|Nagorno-Karabakh|Rojava|Islamic Emirate"
    r"|(?:Donetsk|Luhansk|Lugansk) People's Republic|DPR|LPR|DNR|LNR)"
)
OFFICE = (
    r"(?:minist(?:er|ers|ry|ries)|government|administration|authorit(?:y|ies)|cabinet|council"
    r"|mayor|governor|leadership|rulers?|president|prime minister|premier|department|commission"
    r"|court|directorate|media office|police|customs|parliament|foreign affairs|republic"
    r"|health officials?|civil \w+)"
)
ARMED = re.compile(r"\b(?:armed wing|military wing|fighters?|commanders?|brigades?|political bureau"
                   r"|politburo|negotiators?|negotiating|prisoners?|mediators?)\b")  # fmt: skip
OFFICE_OF = re.compile(
    rf"\b(?:{BY_RULER}\s(?:[\w-]+\s){{0,3}}{OFFICE}"
    rf"|(?:{RULER}|{TERRITORY})(?:'s?)?\s(?:[\w-]+\s){{0,3}}?{OFFICE}"
    rf"|(?:Taliban|Houthi|Hamas)(?:'s)?\s(?:[a-z-]+\s){{1,3}}(?:officials?|chief|director|head)"
    rf"|{OFFICE}\b.*\b(?:in|of|under)\s(?:the\s)?(?:{TERRITORY}|Taliban|Houthis?|Hamas)(?!-)"
    rf"|spokes(?:man|woman|person) for the Islamic Emirate)\b(?! (?:attack|killed|fighting))"
)
BACKED = re.compile(
    r"\b(?:Russian|Moscow|Kremlin|Turkish|Armenian|Rwandan)[- ](?:backed|installed|imposed"
    r"|appointed|controlled|occupation|proxy)\s(?:[\w-]+\s){0,2}(?:authorit(?:y|ies)|administration"
    r"|administrator|officials?|leaders?|leadership|governor|mayor|government|head)\b"
)
""" "Russian-backed authorities in Donetsk"."""
BESIDE = re.compile(
    r"\b(?:parallel|rival|breakaway|self-(?:styled|governing|proclaimed|declared|ruled)"
    r"|unrecogni[sz]ed|secessionist|separatist)\s(?:[\w'-]+\s){0,3}(?:government|administration"
    r"|cabinet|authorit(?:y|ies)|ministr(?:y|ies)|republic|leadership|parliament|president"
    r"|statelet|enclave|[Rr]epublic)\b|\bpresident of unrecogni[sz]ed\b|\bself-administration\b"
    r"|\bAutonomous Administration of North\b|\bAfghanistan's (?:new |de facto |Taliban )?rulers\b"
)
WITHIN_NATION = re.compile(r"\b(?:rival|parallel) (?:party|school|court)\b|\b[Ff]irst [Nn]ation")
NAMES_OF_NATIONS = re.compile(r"\b(?:Israeli|Palestinian Authority|Ramallah|Hamas-Israel)\b")


def of_unrecognised(text: str) -> Verdict | None:
    """ "The Taliban's public works ministry", "the parallel cabinet", "Abkhaz president"."""
    if WITHIN_NATION.search(text) or ARMED.search(text) or NAMES_OF_NATIONS.search(text):
        return None
    if re.search(r"\b(?:[Ff]ormer|ex-)", text):
        return None
    match = OFFICE_OF.search(text) or BACKED.search(text) or BESIDE.search(text)
    if match is None:
        return None
    return Verdict(type="de-facto-authority", words=match[0], ground="unrecognised")
