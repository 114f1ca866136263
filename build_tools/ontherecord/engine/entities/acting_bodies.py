"""Names that act as bodies do: "Tarn Gulf said it would suspend flights. The carrier …" (§6).

In: the text and where a name ends. Out: the source type that the words of the text tell; empty if
they tell none, "unspecified" if they tell a body and not of which kind. Names of any origin alike.
"""

from __future__ import annotations

import re

from ontherecord.engine.entities import names
from ontherecord.engine.lexicon import tables
from ontherecord.model import SourceType

_SAID = (
    r"(?:said|says|announced|admitted|admits|confirmed|denied|denies|claimed|claims|insisted"
    r"|insists"
    r"|promised|warned|warns|stated|told [^,.;:“”\"\n]{1,40}?)"
)
_DOES = (
    r"(?:suspend|resum|refund|offer|cut|hir|lay|laid|pay|paid|sell|sold|buy|bought|clos|open"
    r"|stop|appeal"
    r"|compensat|recall|replac|investigat|cooperat|co-operat|comply|complied|rais|lower|launch"
    r"|withdr|invest|expand|halv|doubl|burn|kill|captur|seiz|shell|attack|ambush|releas|recruit"
    r"|publish"
    r"|accept|reject|refus|challeng|contest|review|provid|deliver|ship|build|built|hold|held|receiv"
    r"|disagree|agree|apologi|regret|acted|act\b|taken|took|take|made|make|given|give|follow|breach"
    r"|relied|rely|respect|respond|commit)"
)
_FEELS = (
    r"(?:committed|working|unaware|aware|pleased|disappointed|cooperating|co-operating"
    r"|investigating"
    r"|complying|appealing|reviewing|studying|considering|planning|confident|sorry|deeply|preparing"
    r"|conducting|recalling|suspending|hiring|cutting)\b"
)
IT = re.compile(
    rf"(?:\s\([A-Z]+\))?\s(?:has\s|had\s|also\s)?{_SAID}(?:\s(?:on|in|late on|early on|last|this)\s"
    rf"[\w\s]{{2,30}}?)?,?\s(?:that\s)?it\s(?:(?:would|will|had|has|was|is|could|can|might|may|does"
    rf"|did|still|also|already|now|fully|no longer|not)\s){{0,4}}(?<!was\s)(?<!is\s){_DOES}"
    rf"|(?:\s\([A-Z]+\))?\s{_SAID}(?:\son\s[A-Z][a-z]+day)?\s(?:that\s)?it\s(?:was|is)\s(?:not\s"
    rf"|still\s|fully\s){{0,2}}{_FEELS}"
)
""" "… said it had burnt the lorries": what "it" did or felt is no person's and no weather's."""
ITS_PUBLIC = re.compile(
    r"\s(?:has\s|had\s|also\s)?(?:told|warned|asked|urged|advised|assured|informed|refunded)\s"
    r"(?:its\s(?:[\w-]+\s)?|(?:[\d,.]+|\d+ million|thousands of|millions of|hundreds of)\s)"
    r"(?:clients|customers|subscribers|shareholders|policyholders|depositors|account holders)\b"
)
""" "Told 800,000 clients to change their PINs"."""
NEXT_ITS = re.compile(
    r"(?:\s\([A-Z]+\))?(?:\s(?:has\s|had\s)?(?:said|says|denied|denies|rejected|rejects|declined"
    r"|admitted|wants?|plans?)\b)"
    r"[^.!?\n]{0,160}[.!?][”\"]?\sIts\s(?:[\w’'-]+\s){0,2}?(?P<has>[a-z]+)\b"
)
NEXT_THE = re.compile(
    r"[^.!?\n]{0,220}[.!?][”\"]?\s(?:The|That)\s(?P<kind>(?:[a-z-]+(?:['’]s)?\s){1,4})"
)
OF_FIRMS = (
    r"customers|clients|shareholders|shares|branch(?:es)?|stores?|shops?|dealers?|factor(?:y|ies)"
    r"|profits?|earnings|sales|revenues?|turnover|brands?|products|subsidiar(?:y|ies)|plants?"
)
OF_ARMED = r"fighters|gunmen|militants|commanders|militiamen"
OF_PRIVATE = r"volunteers|members|patients|pupils|parishioners|congregation|donors"
WHOSE = re.compile(
    r"(?:\s\([A-Z]+\))?,\swhose\s(?:[\w’'-]+\s){0,2}?(?:(?P<firm>shares|customers|shareholders"
    r"|earnings|branches"
    r"|turnover|profits|revenues?)|(?P<armed>fighters|gunmen|militiamen))\b"
)
""" "Tarn Vind, whose shares fell by a tenth"."""
IN_ITS = re.compile(
    r"\s(?:said|says|told|warned|wrote|reported)\s(?:on\s[A-Z][a-z]+day\s)?in\s(?:its|an?)\s"
    r"(?P<kind>(?:annual|quarterly|half-year|interim|full-year)\s(?:report|results|accounts"
    r"|update)|trading"
    r"\supdate|results|earnings|regulatory\sfiling|stock\sexchange\sfiling|filing)\b"
)
""" "… said in its annual report"."""
KINDS: tuple[tuple[SourceType, re.Pattern[str]], ...] = (
    ("company", re.compile(
        rf"carrier|airline|bank|lender|insurer|retailer|firm|company|operator|[a-z-]*maker"
        rf"|brewer|chain"
        rf"|utility|developer|supplier|miner|manufacturer|producer|distributor|start-?up|builder"
        rf"|brokerage|broker|jeweller|jeweler|shipowner|haulier|refiner|drugmaker|conglomerate"
        rf"|exchange"
        rf"|supermarket|publisher|bookmaker|provider|dealership|dealer|contractor|concern"
        rf"|{OF_FIRMS}")),
    ("armed-group", re.compile(
        rf"insurgents|rebels|militants|militia|guerrillas|jihadists|jihadis|gunmen|insurgency"
        rf"|paramilitaries|{OF_ARMED}")),
    ("ngo", re.compile(
        rf"charity|union|club|association|hospital|school|church|federation|league|society"
        rf"|foundation"
        rf"|university|college|clinic|museum|nonprofit|non-profit|lobby|{OF_PRIVATE}")),
    ("party-candidate", re.compile(r"party")),
)  # fmt: skip
OWNED = re.compile(
    rf"{OF_FIRMS}|{OF_ARMED}|{OF_PRIVATE}|president|chairman|chairwoman|chair|founder"
    r"|director|spokes\w+|headquarters|staff|employees|workers|lawyers|owners?"
)
""" "Its customers", "its president": nobody's but a body's."""
_WHICH = (
    r"(?:\s\([A-Z]+\))?,\s(?:and\s)?which\s(?:(?:now|also|still|mainly|chiefly|already|once)\s)?"
)
SELLS = re.compile(
    _WHICH + r"(?:sells?|sold|rents?|rented|leases?|hires\sout|brews?|bakes?|bottles?|exports?"
    r"|imports?"
    r"|distributes?|retails?|mines?|drills?|refines?|smelts?|assembles?|insures?|underwrites?"
    r"|brokers?"
    r"|books?|charters?|manufactures?|markets?|franchises?|wholesales?|produces|supplies|ships"
    r"|makes\s(?!sure|recommend|rules|decisions|laws|policy|appointments|it\b|up\b|no\b|clear)"
    r"|(?:operates|owns|runs|builds)\s(?:[\w’'-]+\s){0,4}?(?:flights|ferr(?:y|ies)|stores|shops"
    r"|ships|mines?"
    r"|plants?|buses|trains|hotels|restaurants|factor(?:y|ies)|wells|rigs|pipelines?|terminals?"
    r"|casinos?"
    r"|supermarkets|outlets|mills?|smelters?|refiner(?:y|ies)|farms|warehouses|trucks|homes"
    r"|aircraft"
    r"|jets|tankers|vessels|cinemas|garages)"
    r"|is\s(?:listed|quoted|traded)|went\spublic|floated|reported\s(?:an?\s)?(?:net\s"
    r"|annual\s)?(?:loss|profit)"
    r"|flies|trades\s(?:in|as|under|on))\b"
)  # fmt: skip
""" "Nihon Kaigo, which rents lifting suits": what it lives on makes it a firm."""
SPEAKS = re.compile(
    _WHICH + r"(?:speaks\sfor|campaigns|lobbies|advocates|unites|brings\stogether|groups"
    r"|organi[sz]es\s(?:workers|farmers|tenants|drivers|nurses|teachers)|helps|shelters|feeds"
    r"|houses\sthe"
    r"|represents\s(?!the\splaintiff|the\saccused|the\sdefend|the\ssuspect|him\b|her\b|clients"
    r"|(?:the\s|his\s|her\s)?famil)|looks\safter|counts\s[\w,. ]{1,20}members|has\s[\d,. ]+"
    r"(?:million\s)?members|defends\s(?:the\srights|tenants|workers|consumers))\b"
)  # fmt: skip
FIGHTS = re.compile(
    _WHICH + r"(?:is\sfighting|(?:has|have)\s(?:fought|been\sfighting|taken\sup\sarms)|fights"
    r"|fought"
    r"|took\sup\sarms|is\sat\swar)\b"
)  # fmt: skip


ITS_OWN = re.compile(
    rf"(?:\s\([A-Z]+\))?\s{_SAID}(?:\sin\s(?:a|its)\s(?:[a-z-]+\s)?(?:statement|filing|release"
    rf"|notice|letter|note"
    r"|update|report|message))?,?\s(?:that\s)?its\s[a-z]|\s(?:has\s)?apologi[sz]ed\sto\sits\s"
)
""" "… said in a statement that its lorries had been checked": a body's, if its kind follows."""
NAME = re.compile(r"[A-ZÀ-Þ][\w’'&-]*(?:\s(?:&\s)?[A-ZÀ-Þ][\w’'&-]*)*$")
TITLE = re.compile(r"([A-Za-z]+\.?)\s$")
TRADE = re.compile(r"[a-z-]+\s$")
""" "The jeweller" right before a name is the name's."""
WORD = re.compile(r"[a-z][a-z-]+")
BODIES = frozenset(
    ("company", "ngo", "armed-group", "party-candidate", "gov-national", "gov-subnational")
)
LONGEST, REACH = 60, 250
"""Code points of a name; before it, in which another body would be what "it" is: own decision."""
VERB = re.compile(r"(?:said|says|has|had|is|was|will|would|did|does|\w{3,}ed)(?:['’]s)?")
""" "The man said the carrier …": the subject ends here."""


def acts_as(text: str, end: int) -> SourceType | None:
    """The type that what a name does tells; "unspecified" of a body of which no kind is told."""
    if _is_anothers(text, end):
        return None
    if ITS_PUBLIC.match(text, end):
        return "company"
    if (whose := WHOSE.match(text, end)) or IN_ITS.match(text, end):
        return "armed-group" if whose and whose["armed"] else "company"
    its = NEXT_ITS.match(text, end)
    owned = its is not None and OWNED.fullmatch(its["has"]) is not None
    sure = owned or IT.match(text, end) is not None
    if not (sure or ITS_OWN.match(text, end)):
        return None
    following = NEXT_THE.match(text, end)
    subject = _subject(following["kind"]) if following else []
    words = [its["has"] if its and owned else "", *subject]
    told = next((kind for word in words if (kind := _kind(word))), None)
    if not owned and _is_somebodys(text, end, told=told is not None):
        return None
    return told or ("unspecified" if sure else None)


def _is_anothers(text: str, end: int) -> bool:
    """Whether "it" may be a body that the text has just named."""
    name = NAME.search(text, max(0, end - LONGEST), end)
    if name is None:
        return True
    before = text[max(0, name.start() - REACH) : name.start()]
    return any(_kind(word) or _is_body(word) for word in WORD.findall(TRADE.sub("", before)))


def _is_body(word: str) -> bool:
    head = tables.heads().get(word)
    return head is not None and head.type in BODIES and word not in tables.persons()


def _is_somebodys(text: str, end: int, *, told: bool) -> bool:
    """Whether a title stands before the name, or nothing but "it" speaks against a given name."""
    name = NAME.search(text, max(0, end - LONGEST), end)
    if name is None or (names.has_given_name(name[0]) and not told):
        return True
    title = TITLE.search(text, max(0, name.start() - LONGEST), name.start())
    word = title[1].lower().rstrip(".") if title else ""
    return word in tables.persons() or word in tables.honorifics()


def _subject(words: str) -> list[str]:
    """The words of the noun group that a sentence begins with, up to its verb."""
    found: list[str] = []
    for word in words.split():
        if VERB.fullmatch(word):
            break
        found.append(word.removesuffix("'s").removesuffix("’s"))
    return found


def does(text: str, end: int) -> SourceType | None:
    """The type that a clause with "which" behind a name tells by what the body does."""
    clauses: tuple[tuple[SourceType, re.Pattern[str]], ...] = (
        ("armed-group", FIGHTS), ("company", SELLS), ("ngo", SPEAKS)
    )  # fmt: skip
    return next((kind for kind, pattern in clauses if pattern.match(text, end)), None)


def _kind(word: str) -> SourceType | None:
    return next((kind for kind, pattern in KINDS if word and pattern.fullmatch(word)), None)
