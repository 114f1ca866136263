"""Posts and bodies that two words make together: "transport councillor", "fraud brigade" (codebook
§6).

In: the words without article. Out: a `Verdict`, or None where the head decides.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.phrase import FORMER, PAST
from ontherecord.engine.capacity.regional import starts_in_region
from ontherecord.engine.lexicon import tables
from ontherecord.model import SourceType

_FIELD = (
    r"(?:[Tt]ransport|[Mm]obility|[Hh]ousing|[Ff]inances?|[Ee]ducation|[Cc]ulture"
    r"|[Ee]nvironment(?:al)?"
    r"|[Pp]lanning|[Hh]ealth|[Yy]outh|[Ss]ports?|[Cc]limate|[Ee]nergy|[Rr]oads|[Hh]ighways"
    r"|[Ww]orks|[Ww]aste"
    r"|[Pp]arks|[Ll]eisure|[Tt]ourism|[Ee]conom(?:y|ics)|[Bb]udget|[Ii]ntegration|[Ss]ustainability"
    r"|[Ss]ocial (?:affairs|services|care|policy)|[Pp]ublic (?:works|space|order|safety|health)"
    r"|[Tt]raffic"
    r"|[Uu]rban (?:planning|development)|[Cc]ommunities|[Ss]chools|[Ww]ater|[Mm]arkets"
    r"|[Hh]arbour|[Pp]ort)"
)
_SEAT = r"(?:councill?or|council(?:wo)?man|alder(?:wo)?man|alderperson)"
PORTFOLIO = re.compile(
    rf"^(?:[\w’'-]+ ){{0,2}}?{_FIELD} (?i:{_SEAT})$"
    rf"|(?i:{_SEAT}|cabinet member|executive member|portfolio holder)"
    rf",? (?:who is |with )?(?:for|responsible for|in charge of|in charge for) (?:the )?{_FIELD}\b"
)
""" "Transport councillor": who runs a department of the town, not only a seat."""
SQUAD = re.compile(
    r"\b(?:fraud|drugs?|crime|criminal|vice|homicide|murder|narcotics|gambling|robbery|burglary"
    r"|smuggling"
    r"|trafficking|cyber-?crime|financial|anti-\w+|counter-\w+|riot|juvenile|minors|traffic"
    r"|river|dog"
    r"|search|bomb) (?:brigade|squad)\b"
)
""" "The fraud brigade": detectives, no army's."""
HOUSE = re.compile(r"\bmembers? of (?:the )?(?:lower|upper) (?:house|chamber)\b")
SAFETY = re.compile(
    r"\b(?:air|rail|marine|maritime|transport|aviation|shipping)(?: safety| accidents?| crash)*"
    r" investigat(?:ors?|ion board|ion branch|ion bureau)$"
)
""" "The national rail safety investigator": no police."""
UNIT = re.compile(
    r"\b\d+(?:st|nd|rd|th)? (?:[A-Z][\w-]+ ){0,2}(?:Wing|Squadron|Battalion|Brigade|Regiment"
    r"|Division"
    r"|Corps|Fleet)\b"
)
""" "At 17 Wing", "the 3rd Airborne Division"."""
PARENT = re.compile(r"^(?:[\w’'-]+ ){0,2}?parent(?: (?:company|firm|group))? (?P<name>[A-Z].*)$")
""" "Its parent Tarn Commercial Group"."""
SEAT_OF = re.compile(r"^(?:[Ll]ocal |[Ss]itting )?[Mm]ember for (?:the )?[A-Z][\w’' -]+$")
""" "The member for Waitaki"."""
CAUCUS = re.compile(
    r"\b(?:spokes(?:man|woman|person)|group|caucus|faction|whip|bench(?:es)?|lawmakers|members"
    r"|delegation)"
    r" (?:in|at|of|leader in) (?:the |[A-Z][\w-]+['’]s )?(?:[A-Z][\w-]+ ){0,2}(?:[Pp]arliament"
    r"|Assembly|Senate"
    r"|Congress|House|Chamber|Bundestag|Knesset|Duma|Commons|Lords|Rada|Sejm|Riksdag|Storting"
    r"|Folketing|Dáil)\b"
)
""" "Who leads the party's group in the National Assembly"."""
OF_OWNER = re.compile(
    r"^(?P<owner>[A-Z][\w’'& -]*?)['’]s (?:[a-z-]+ )*(?:panel|court|tribunal|office|mission"
    r"|agency|arm"
    r"|committee|council|body|board|team|envoy|inspectors|monitors|observers)$"
)
""" "The World Trade Organization's appeal panel"."""
LABOUR = re.compile(
    r"^(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s? "
    r"(?:labou?r|conservation|green|employment|social|commercial|consumer|seabed|mineral|mining"
    r"|fisher\w+|privacy|information|data|press|charity|church|rail|road|forest\w*)"
    r"(?: [a-z]+)* (?:bureau|agency|inspectorate|directorate|authority|commissioner|department"
    r"|ministry|administration|registry|regulator)$"
)
""" "Kanagawa's labour bureau", "the Cook Islands' seabed commissioner"."""
TREASURER = re.compile(r"^(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s? (?:[a-z]+ )?treasurer$")
LOCAL = re.compile(
    r"^[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s? (?:schools?|education|water|waste|transit|parks"
    r"|housing|sewage"
    r"|street|bus|market|cemetery|library) (?:authority|board|department|bureau|office|agency"
    r"|service)$"
)
""" "Oslo's school authority": what towns see to."""
RUNS_AGAINST = re.compile(
    r"^(?:[\w-]+ ){0,3}?(?:who (?:is|was) )?(?:running|standing|campaigning) (?:against"
    r"|for (?:mayor|governor"
    r"|president|parliament|congress|senate|council|office))\b|^(?:[\w-]+ ){0,2}?challenging\b"
)
""" "The independent running against the mayor"."""
MASTER = re.compile(
    r"^(?:ship's )?masters?(?: of (?:the|an?) (?:[\w-]+ )?(?:vessel|ship|tanker|ferry|trawler"
    r"|boat|coaster"
    r"|bulk carrier))?$"
)
""" "The master of the vessel", "two masters": of ships."""
OF_STATE = re.compile(
    r"\b(?:(?:Public|Civil) (?:Service|Utilit(?:y|ies)) Commission|Commission|Authority|Bureau"
    r"|Department"
    r"|Board|Agency) of (?:the (?:State|Province) of )?(?P<region>[A-Z]\w+(?: [A-Z]\w+)?)$"
)
""" "The Public Service Commission of Montana"."""


def composed(text: str) -> Verdict | None:
    """The verdict on words that tell more together than their head."""
    if FORMER.search(f"{text} ") or PAST.search(text):
        return None
    tells: tuple[tuple[re.Pattern[str], SourceType], ...] = (
        (RUNS_AGAINST, "party-candidate"), (MASTER, "witness-affected"),
        (LOCAL, "gov-subnational"), (PORTFOLIO, "gov-subnational"), (SEAT_OF, "legislature-court"),
        (CAUCUS, "legislature-court"),
        (HOUSE, "legislature-court"), (SAFETY, "gov-national"),
        (SQUAD, "police-emergency"), (UNIT, "military"),
    )  # fmt: skip
    for pattern, kind in tells:
        if match := pattern.search(text):
            return Verdict(type=kind, words=match[0], ground="body-beside")
    if match := PARENT.match(text):
        return classify_body(match["name"]) or Verdict(
            type="company", words=match[0], ground="body-beside"
        )
    if (match := OF_OWNER.match(text)) and (body := classify_body(match["owner"])):
        return body if body.type == "igo" else None
    return _of_level(text)


def _of_level(text: str) -> Verdict | None:
    """A nation's or a region's, by whose name stands beside it."""
    if (match := OF_STATE.search(text)) and starts_in_region(match["region"]):
        return Verdict(type="gov-subnational", words=match[0], ground="body-beside")
    match = LABOUR.match(text) or TREASURER.match(text)
    if match is None:
        return None
    owner = match["owner"]
    if owner in tables.government_names() or f"{owner}s" in tables.government_names():
        return Verdict(type="gov-national", words=text, ground="body-beside")
    if starts_in_region(owner):
        return Verdict(type="gov-subnational", words=text, ground="body-beside")
    return None
