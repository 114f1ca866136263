"""Names that act as bodies do: "Tarn Gulf said it would suspend flights. The carrier …" (codebook §6).

In: the text and where a name ends. Out: the source type that the words of the text tell; empty if
they tell none, "unspecified" if they tell a body and not of which kind. Names of any origin alike.
"""

from __future__ import annotations

import re

from ontherecord.model import SourceType

_SAID = (
    r"(?:said|says|announced|admitted|admits|confirmed|denied|denies|claimed|claims|insisted|insists"
    r"|promised|warned|warns|stated|told [^,.;:“”\"\n]{1,40}?)"
)
_DOES = (
    r"(?:suspend|resum|refund|offer|cut|hir|lay|laid|pay|paid|sell|sold|buy|bought|clos|open|stop|appeal"
    r"|compensat|recall|replac|investigat|cooperat|co-operat|comply|complied|rais|lower|launch"
    r"|withdr|invest|expand|halv|doubl|burn|kill|captur|seiz|shell|attack|ambush|releas|recruit|publish"
    r"|accept|reject|refus|challeng|contest|review|provid|deliver|ship|build|built|hold|held|receiv"
    r"|disagree|agree|apologi|regret|acted|act\b|taken|took|take|made|make|given|give|follow|breach"
    r"|relied|rely|respect|respond|committed|commit|working|unaware|aware|pleased|disappointed"
    r"|studying|considering|planning|ready|confident|sorry|deeply|looking|preparing|conducting)"
)
IT = re.compile(
    rf"(?:\s\([A-Z]+\))?\s(?:has\s|had\s|also\s)?{_SAID}(?:\s(?:on|in|late on|early on|last|this)\s"
    rf"[\w\s]{{2,30}}?)?,?\s(?:that\s)?it\s(?:(?:would|will|had|has|was|is|could|can|might|may|does"
    rf"|did|still|also|already|now|fully|no longer|not)\s){{0,4}}{_DOES}"
)
""" "… said it had burnt the lorries": what "it" did or felt is no person's and no weather's."""
ITS_PUBLIC = re.compile(
    r"\s(?:has\s|had\s|also\s)?(?:told|warned|asked|urged|advised|assured|informed|refunded)\s"
    r"(?:its\s(?:[\w-]+\s)?|(?:[\d,.]+|\d+ million|thousands of|millions of|hundreds of)\s)"
    r"(?:clients|customers|subscribers|shareholders|policyholders|depositors|account holders)\b"
)
""" "Told 800,000 clients to change their PINs"."""
NEXT_ITS = re.compile(
    r"(?:\s\([A-Z]+\))?(?:\s(?:has\s|had\s)?(?:said|says|denied|denies|rejected|rejects|declined|admitted|wants?|plans?)\b)"
    r"[^.!?\n]{0,160}[.!?][”\"]?\sIts\s(?:[\w’'-]+\s){0,2}?(?P<has>[a-z]+)\b"
)
NEXT_THE = re.compile(
    r"[^.!?\n]{0,220}[.!?][”\"]?\s(?:The|That)\s(?:[a-z-]+\s){0,2}?(?P<kind>[a-z-]+)(?:['’]s)?\s"
)
OF_FIRMS = (
    r"customers|clients|shareholders|shares|branch(?:es)?|stores?|shops?|dealers?|factor(?:y|ies)"
    r"|profits?|earnings|sales|revenues?|turnover|brands?|products|subsidiar(?:y|ies)|plants?"
)
OF_ARMED = r"fighters|gunmen|militants|commanders|militiamen"
OF_PRIVATE = r"volunteers|members|patients|pupils|parishioners|congregation|donors"
KINDS: tuple[tuple[SourceType, re.Pattern[str]], ...] = (
    ("company", re.compile(
        rf"carrier|airline|bank|lender|insurer|retailer|firm|company|operator|[a-z-]*maker|brewer|chain"
        rf"|utility|developer|supplier|miner|manufacturer|producer|distributor|start-?up|builder"
        rf"|brokerage|broker|jeweller|jeweler|shipowner|haulier|refiner|drugmaker|conglomerate|exchange"
        rf"|supermarket|publisher|bookmaker|provider|dealership|dealer|contractor|concern"
        rf"|{OF_FIRMS}")),
    ("armed-group", re.compile(
        rf"insurgents|rebels|militants|militia|guerrillas|jihadists|jihadis|gunmen|insurgency"
        rf"|paramilitaries|{OF_ARMED}")),
    ("ngo", re.compile(
        rf"charity|union|club|association|hospital|school|church|federation|league|society|foundation"
        rf"|university|college|clinic|museum|nonprofit|non-profit|lobby|{OF_PRIVATE}")),
    ("party-candidate", re.compile(r"party")),
)  # fmt: skip
OWNED = re.compile(rf"{OF_FIRMS}|{OF_ARMED}|{OF_PRIVATE}|president|chairman|chairwoman|chair|founder"
                   r"|director|spokes\w+|headquarters|staff|employees|workers|lawyers|owners?")
""" "Its customers", "its president": nobody's but a body's."""
_WHICH = r"(?:\s\([A-Z]+\))?,\s(?:and\s)?which\s(?:(?:now|also|still|mainly|chiefly|already|once)\s)?"
SELLS = re.compile(
    _WHICH + r"(?:sells?|sold|rents?|rented|leases?|hires\sout|brews?|bakes?|bottles?|exports?|imports?"
    r"|distributes?|retails?|mines?|drills?|refines?|smelts?|assembles?|insures?|underwrites?|brokers?"
    r"|books?|charters?|manufactures?|markets?|franchises?|wholesales?|produces|supplies|ships"
    r"|makes\s(?!sure|recommend|rules|decisions|laws|policy|appointments|it\b|up\b|no\b|clear)"
    r"|(?:operates|owns|runs|builds)\s(?:[\w’'-]+\s){0,4}?(?:flights|ferr(?:y|ies)|stores|shops|ships|mines?"
    r"|plants?|buses|trains|hotels|restaurants|factor(?:y|ies)|wells|rigs|pipelines?|terminals?|casinos?"
    r"|supermarkets|outlets|mills?|smelters?|refiner(?:y|ies)|farms|warehouses|trucks|homes|aircraft"
    r"|jets|tankers|vessels|cinemas|garages)"
    r"|is\s(?:listed|quoted|traded)|went\spublic|floated|reported\s(?:an?\s)?(?:net\s|annual\s)?(?:loss|profit)"
    r"|flies|trades\s(?:in|as|under|on))\b"
)  # fmt: skip
""" "Nihon Kaigo, which rents lifting suits": what it lives on makes it a firm."""
SPEAKS = re.compile(
    _WHICH + r"(?:speaks\sfor|campaigns|lobbies|advocates|unites|brings\stogether|groups"
    r"|organi[sz]es\s(?:workers|farmers|tenants|drivers|nurses|teachers)|helps|shelters|feeds|houses\sthe"
    r"|represents\s(?!the\splaintiff|the\saccused|the\sdefend|the\ssuspect|him\b|her\b|clients"
    r"|(?:the\s|his\s|her\s)?famil)|looks\safter|counts\s[\w,. ]{1,20}members|has\s[\d,. ]+"
    r"(?:million\s)?members|defends\s(?:the\srights|tenants|workers|consumers))\b"
)  # fmt: skip
FIGHTS = re.compile(
    _WHICH + r"(?:is\sfighting|(?:has|have)\s(?:fought|been\sfighting|taken\sup\sarms)|fights|fought"
    r"|took\sup\sarms|is\sat\swar)\b"
)  # fmt: skip


def acts_as(text: str, end: int) -> SourceType | None:
    """The type that what a name does tells; "unspecified" of a body of which no kind is told."""
    if ITS_PUBLIC.match(text, end):
        return "company"
    its = NEXT_ITS.match(text, end)
    owned = its is not None and OWNED.fullmatch(its["has"]) is not None
    if not (owned or IT.match(text, end)):
        return None
    following = NEXT_THE.match(text, end)
    words = (its["has"] if its and owned else "", following["kind"] if following else "")
    return next((kind for word in words if (kind := _kind(word))), "unspecified")


def does(text: str, end: int) -> SourceType | None:
    """The type that a clause with "which" behind a name tells by what the body does."""
    clauses: tuple[tuple[SourceType, re.Pattern[str]], ...] = (
        ("armed-group", FIGHTS), ("company", SELLS), ("ngo", SPEAKS)
    )  # fmt: skip
    return next((kind for kind, pattern in clauses if pattern.match(text, end)), None)


def _kind(word: str) -> SourceType | None:
    return next((kind for kind, pattern in KINDS if word and pattern.fullmatch(word)), None)
