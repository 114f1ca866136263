"""What a relative clause tells of somebody's work: "who covers oil for the brokerage", "who writes
the newsletter", "who was the regulator for six years" (codebook §6).

In: the text and where a person is named. Out: phrases that `capacity` can read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import plain
from ontherecord.model import OFFICIAL_TYPES

_WHO = r",\s(?:\d{1,3},\s)?who\s(?:(?:now|also|still|has|had|long|usually|formerly)\s){0,2}"
COVERS = re.compile(
    _WHO + r"(?:covers|follows|tracks|analy[sz]es|watches|rates|models|covered|tracked|forecasts)\s"
    r"[^.;:“”\"\n]{2,60}?\s(?:for|at)\s(?:the\s|a\s)?(?!years|decades|months|a\sliving)"
)
""" "Who covers commodities for the brokerage": an analyst."""
REPORTS = re.compile(r"\b(?:newspaper|paper|newsroom|agency|magazine|broadcaster|television|TV"
 r"|radio"
                     r"|Times|Post|Herald|News|Gazette|Tribune|BBC|Reuters)\b")  # fmt: skip
WRITES = re.compile(
    _WHO + r"(?:(?:writes|runs|keeps|edits|posts|publishes|hosts|authors|maintains)\s(?:an?|the|his"
    r"|her|their)\s"
    r"(?:[\w’'-]+\s){0,4}?(?:newsletter|blog|vlog|Substack|podcast|(?:YouTube|Telegram|TikTok"
    r"|Instagram"
    r"|Facebook|WhatsApp)\s(?:channel|account|page|group|feed))|blogs|tweets|vlogs"
    r"|(?:posts|streams)\s(?:as|under|on|about))\b"
)
""" "Who writes the newsletter Seat 29F"."""
STUDIED = re.compile(
    _WHO + r"(?:studied|researched|spent\s[^.,;:“”\"\n]{2,40}\s(?:studying|researching))\s(?!at\b"
    r"|in\b|law\b"
    r"|medicine\b|under\b|there\b|the\s(?:letter|document|footage|video|map|menu|contract))"
)
""" "Who has studied locusts for thirty years"."""
TEACHES = re.compile(
    _WHO
    + r"(?:teaches|taught|lectures)\s(?:in\s|on\s)?(?:[a-z]+\s){1,4}(?:at|in)\s[A-Z][\w-]+(?=[,.])"
)
SUBJECTS = re.compile(r"\b(?:law|economics|history|physics|politics|engineering|sociology"
 r"|philosophy"
                      r"|finance|logistics|linguistics|statistics|medicine|theology"
                      r"|\w{3,}ology)\b")  # fmt: skip
""" "Who teaches law at Leiden": no school is named, and no school teaches that."""
FOR_BODY = re.compile(
    _WHO + r"(?P<does>[a-z-]+)\s(?:[^.,;:“”\"\n]{0,50}?\s)?(?:for|at|in)\s"
    r"(?P<body>(?:the|an?|one\sof\sthe|[A-Z][\w’'-]*['’]s)\s[^.,;:“”\"\n]{3,60}"
    r"|[A-Z][^.,;:“”\"\n]{3,60})(?=[.,;])"
)
NEGOTIATES = frozenset(("negotiates", "lobbies", "bargains", "speaks", "campaigns", "organises"))
PUBLIC_WORK = frozenset((
    "drives", "flies", "inspects", "patrols", "dispatches", "investigates", "plans", "handles",
    "oversees", "coordinates", "answers", "enforces", "audits", "counts", "monitors", "maintains",
    "manages", "supervises", "clears", "ploughs", "plows", "trains", "designs", "surveys",
    "collects",
))  # fmt: skip
""" "Who drives the plough for the province's road service": on duty, of that service."""
LOOKS_AFTER = re.compile(
    _WHO + r"(?:looks\safter|handles|heads|runs|leads|oversees"
    r"|manages)\s(?P<what>[^.,;:“”\"\n]{2,40}?)\s(?:at|for)\s"
    r"(?P<body>(?:[a-zA-Z-]+-(?:born|based|listed|owned)\s)?[A-Z][^.,;:“”\"\n]{2,60}?)(?=,|\."
    r"|\ssaid)"
)
CHALLENGES = re.compile(
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,3}?who\s(?:is|was)\s(?:also\s)?(?:challenging"
    r"|running\s(?:for|against)"
    r"|standing\s(?:for|against)|contesting|seeking\s(?:to\sunseat|the\snomination))\b"
    rf"|{_WHO}(?:is|was)\s(?:challenging\sthe|(?:running|standing|campaigning)\s(?:against|for"
    rf"|in)\s(?:the\s)?[A-Z]"
    r"|(?:running|standing)\sagainst|seeking\s(?:to\sunseat|the\snomination))"
    rf"|{_WHO}(?:hopes|wants|aims|is\shoping)\sto\s(?:unseat|oust|succeed\sthe|be\selected"
    rf"|win\sthe\sseat"
    r"|become\s(?:the\s)?(?:next\s)?(?:mayor|governor|president|prime\sminister|senator))"
    r"|\s(?:of|from)\sthe\s(?:list|slate|ticket)\s[A-Z]"
)
""" "The independent who is challenging the treasurer"."""
NOW = r"[.!?][”\"]?\s(?:Today|Now|These\sdays|Since\sthen)\b"
FOR_YEARS = re.compile(
    r"(?:,\swho)?\s(?:was|had\sbeen"
    r"|served\sas)\s(?P<told>[^.,;:“”\"\n]{3,60}?)\sfor\s(?:[\w-]+\s){1,3}(?:years|months|terms)"
    rf"(?:{NOW}|,?\s(?:until|before|and\snow|but\snow|and\sthen)\b)"
)
""" "Was Hong Kong's privacy commissioner for six years. Today she …"."""
NOW_RETIRED = re.compile(
    r",\s(?:\d{1,3},\s)?(?:now\s|long\s)?(?:retired|in\sretirement),\s(?:was|had\sbeen"
    r"|served\sas)\s"
    r"(?P<told>[^.,;:“”\"\n]{3,60}?)(?=[.,;]|\sfor\s|\suntil\s)"
)
""" "Now retired, was the town's police chief"."""
HAD_BEEN = re.compile(
    r",\swho\shad\s(?:once\s|previously\s|earlier\s|long\s)?been\s(?:an?\s|the\s|its\s|their\s)?"
    r"(?P<told>[^.,;:“”\"\n]{3,60}?)(?=[.,;]|\sfor\s|\suntil\s|$)"
)
""" "Who had been its deputy governor"."""
USED_TO = re.compile(
    r"(?:,\swho)?\s(?:used\sto\s(?:be|work\sas)|was\sonce|was\sformerly|was\spreviously"
    r"|once\sserved\sas)\s"
    r"(?:an?\s|the\s)?(?P<told>[^.,;:“”\"\n]{3,60}?)(?=[.,;]|\sand\s|\sbefore\s)"
)
""" "Used to be a member of the council"; what somebody was says least of all."""
AFTER_YEARS = re.compile(
    r"\bAfter\s(?:[\w-]+\s){1,4}(?:years|months|decades|terms)\s(?:at\sthe\s(?:helm|head)\sof|as"
    r"|in\scharge\sof"
    r"|running|leading|heading)\s(?:an?\s|the\s)?(?P<told>[^.;:“”\"\n]{3,80}?),\s$"
)
HAS_LEFT = re.compile(
    r"\s(?:has\s|had\s)?(?:recently\s|now\s)?(?:retired|left|quit|resigned|stepped\sdown"
    r"|stood\sdown|gone)\b"
)
REACH = 140
"""Characters before a name in which "after … years as" stands: own decision."""


WHOSE_FIRM = re.compile(
    r",\s(?:\d{1,3},\s)?whose\s(?:own\s|family\s|family's\s)?(?:firm|company)\s"
)
""" "Whose firm built the bridge"."""


def of_work(text: str, start: int, end: int) -> Iterator[str]:
    """Phrases that the clauses beside a name tell, the nearest capacity first."""
    if CHALLENGES.match(text, end):
        yield "candidate"
    if WRITES.match(text, end):
        yield "blogger"
    elif covers := COVERS.match(text, end):
        paper = REPORTS.search(text[covers.end() : covers.end() + 40])
        yield "reporter" if paper else "analyst"
    teaches = TEACHES.match(text, end)
    if STUDIED.match(text, end) or (teaches and SUBJECTS.search(teaches[0])):
        yield "researcher"
    if match := LOOKS_AFTER.match(text, end):
        yield f"manager at {match['body']}"
    elif match := FOR_BODY.match(text, end):
        yield from _in_service(match["does"], match["body"])
    if WHOSE_FIRM.match(text, end):
        yield "head of the firm"
    yield from _former(text, start, end)


def _in_service(does: str, body: str) -> Iterator[str]:
    told = capacity(body)
    official = told is not None and told.type in OFFICIAL_TYPES
    if does in NEGOTIATES or (does in PUBLIC_WORK and official):
        yield f"spokesperson for {body}"


def _former(text: str, start: int, end: int) -> Iterator[str]:
    """Offices that the clause says are over; callings that are no office end with nothing."""
    ahead = AFTER_YEARS.search(text, max(0, start - REACH), start)
    found = (
        FOR_YEARS.match(text, end)
        or NOW_RETIRED.match(text, end)
        or (ahead if HAS_LEFT.match(text, end) else None)
    )
    if found is not None:
        words = found["told"].strip()
        told = capacity(words)
        body = ahead is found and (told is None or told.type in OFFICIAL_TYPES)
        yield f"former head of {words}" if body else f"former {plain(words)}"
    elif used := USED_TO.match(text, end) or HAD_BEEN.match(text, end):
        told = capacity(used["told"])
        if told is not None and told.type in OFFICIAL_TYPES:
            yield f"former {used['told']}"
