"""Offices and callings that a clause tells of somebody: "Ada Roy has been mayor since May".

In: the text and where a name stands. Out: the words for each office as written, without article;
each in a pattern of its own, so that they hold where the model takes the clause for another one.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import key, plain, take_apart
from ontherecord.engine.entities.offices import CLAUSE_END, personal
from ontherecord.engine.lexicon import tables

_THE = r"(?:(?:an?|the|its|their|his|her|our|one of the|[A-Z][\w’']*[’']s)\s)?"
_DESC = r"(?P<told>[^.,;:()\"“”\n–—]{3,70})"
_LAST = r"(?P<told>(?:(?!an?\s|the\s|one\s)[^\s.,;:()\"“”–—]+\s?){1,6})"
_WHO = r"(?:,?\swho)?\s"
_OFTEN = r"(?:(?:now|also|then|still|long|currently|once|later|previously|since|part-time)\s)?"
_POST = r"(?:role|capacity|position|job|work|time|post|years?|career|term|tenure|duties|days|stint)"
_NAMES = (
    r"(?:(?:re-?)?appoint(?:s|ed|ing)?|nam(?:es?|ed|ing)|(?:re-?)?elect(?:s|ed|ing)?|mak(?:es?|ing)"
    r"|made|choos(?:es?|ing)|chose|hir(?:es?|ed|ing)|install(?:s|ed|ing)?|promot(?:es?|ed|ing)"
    r"|pick(?:s|ed|ing)?|ordain(?:s|ed)|swore in|crown(?:s|ed)|confirm(?:s|ed))"
)
AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        # has been a baker since 2011; worked for years as a nurse; became mayor
        rf"{_WHO}(?:has|had)\s{_OFTEN}been\s{_THE}{_DESC}",
        rf"{_WHO}(?:(?:has|had)\s)?{_OFTEN}(?:works?|worked|working|serves?|served|serving|acts?|acted"
        rf"|acting|doubles?|doubled|volunteers?|volunteered|qualified|trained)\s"
        rf"(?:(?:(?!as\b)[a-z0-9]+\s){{1,6}})?as\s{_THE}{_DESC}",
        rf"{_WHO}(?:(?:has|had)\s)?{_OFTEN}(?:becomes?|became|become)\s{_THE}{_DESC}",
        # (baker); – a baker –; , herself a baker; , a tall, quiet baker; , as mayor,
        r"\s\((?P<told>[a-z][^()\n]{2,60})\)",
        rf"\s[–—-]{{1,2}}\s(?:now\s)?(?:an?|the)\s{_DESC}",
        rf",\s(?:him|her|them)sel(?:f|ves)\s(?:once\s)?(?:an?|the)\s{_DESC}",
        r",\san?\s(?P<like>[a-z-]+),\s(?P<told>[a-z][a-z -]{2,50}?)(?=,|\.|\swho\b)",
        r",\san?\s(?P<advises>(?:[a-z-]+\s){0,2}lawyer\swho\s(?:advis|special|stud|teach|has "
        r"written)[^,.;\n]*)",
        rf",\s(?:speaking\s)?(?:in\s(?:his|her|their)\s(?:new\s)?{_POST}\s)?as\s{_THE}{_DESC}",
        # “Ted” to everybody, is the baker here; who has two children and is a baker
        rf"(?:\s[–—-]\s[^–—\n.]{{3,60}}\s[–—-]|,\s(?!who\s)[^,\n.]{{3,60}},)\s(?:is|was)\s(?:an?|the)\s"
        rf"{_DESC}",
        rf",\s(?:\d{{1,3}},\s)?who(?:se)?\s[^.;:“”\"\n]{{3,80}}?\s(?:and|but)\s(?:who\s)?{_OFTEN}"
        rf"(?:is|has been|works as|worked as)\s{_OFTEN}(?:an?|the)\s{_DESC}",
        rf"[’']s?\s(?:[a-z]+\s)?{_POST}\sas\s{_THE}{_DESC}",
    )
)
BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:^|[\s“\"(])(?:[Aa]n?|[Tt]he|[Oo]ne)\s{_LAST}\s(?:named|called|known as)\s$",
        rf"\b(?:[Ii]n\s(?:his|her|their)\s(?:new\s|other\s)?{_POST}|[Ss]peaking)\sas\s{_THE}{_DESC},\s$",
        r"\b(?:first|only|youngest|oldest|second|third)\s[^,.;\n]{0,40}?\sto\s(?:lead|head|run|chair|direct"
        r"|command|hold)\s(?P<led>[^,.;\n]{3,70}),\s(?:Dr\.?\s|Prof\.?\s|Mrs?\.?\s|Ms\.?\s)?$",
        rf"(?:^|[.!?”\"]\s|\n)An?\s{_DESC}\s(?:for|since|of)\s[\w\s]{{2,25}},\s$",
        # a retired engineer who advises the cooperative, Ada Roy
        r"(?:^|[\s“\"(])(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?P<told>(?:[a-z’'-]+\s){0,4}[a-z’'-]+)\s"
        r"who\s[^,.;:“”\"\n]{3,60},\s$",
        # Its president, a retired general, Sh. Roy
        rf"(?:^|[\s“\"(])(?:[Tt]he|[Ii]ts|[Tt]heir|[A-Z][\w’'-]*[’']s)\s{_DESC},\s(?:an?|the)\s[^,.;:“”\"\n]{{3,60}},\s"
        r"(?:[A-Z][a-z]{0,3}\.\s)*$",
        # Counsel for the corporation, Ada Roy; Head of roads, Ada Roy
        r"(?:^|[.!?”\"]\s|\n)(?P<told>(?!(?:An?|The|Its?|His|Her|In|On|At|By|To|As|Of|For|From|With|Like|Amid|After|Before"
        r"|During|Since|Under|Over|Into|Among|Unlike|Speaking|Asked|Citing|Given)\s)[A-Z][a-z-]+(?:\s[a-z-]+){0,2}"
        r"\s(?:of|for|at)\s[^.,;:()\"“”\n–—]{3,60}),\s(?:(?:Dr|Prof|Mrs?|Ms|Sir|Dame)\.?\s)?$",
    )
)
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+){0,3}"
LISTED = re.compile(
    rf"(?:^|[\s“\"(])((?:[a-z-]+\s){{0,2}}[A-Za-z][a-z]+s)\s(?:{_NAME},\s){{0,5}}(?:{_NAME},?\sand\s|{_NAME},\s)$"
)
""" "The councillors Ada Roy, Per Lund and ": whom a list makes what it makes the first."""
PAIRED = re.compile(
    r"(?:^|[\s“\"(])(?:[Tt]wo|[Bb]oth|[Tt]hree|[Ii]ts|[Tt]heir|[Tt]he)\s((?:[A-Za-z-]+\s){0,3}[a-z]+s),\s"
    rf"(?:{_NAME}(?:,\s|,?\sand\s)){{0,3}}$"
)
""" "Two long-serving directors, Ada Roy and ": whom the plural before the comma names."""
AS_OFFICE = re.compile(rf"(?:^|[.!?”\"]\s|\n)(?:Then\s|Now\s)?As\s{_THE}{_DESC},\s$")
""" "As mayor, Ada Roy": no clause as in "As the mayor left, Ada Roy"."""
ONE_OF = re.compile(
    r"\bone of (?:the|its|his|her|their|our) (?:two|three|four|five|six|seven|\d+)?\s?"
    r"([a-z][a-z -]{2,40}s),\s$"
)
""" "One of the three magistrates, Ada Roy"."""
LEADING = re.compile(
    rf"(?:^|[\s“\"(])[Tt]he\s{_LAST},\s(?:the\s|an?\s)?([a-z]+)\s(?:(?:Dr|Prof|Mrs?|Ms)\.?\s)?$"
)
""" "The insolvency administrator, the lawyer Ada Roy": the office stands before the calling."""
NAMED = re.compile(rf"\b{_NAMES}\s$")
AS_WHAT = re.compile(rf"\s(?:as\s|to be\s)?{_THE}(?:new\s|next\s)?{_DESC}")
LETTERS = re.compile(r",?\s(MP|MPs|MEP|MSP|MLA|MLC|TD|MNA|MPP|MHP|MK|QC|KC|SC|RN)\b")
""" "Ada Roy MP": what letters after a name tell of an office."""
WHEN = re.compile(
    r"\s(?:since\s.*|(?:in|from|on|last)\s(?:(?:early|late|mid-?)\s?)?(?:\d|January|February|March"
    r"|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day|year|month|week"
    r"|the (?:19|20)\d0s).*|for\s(?:\d|more than|about|nearly|almost|over|\w+ (?:years|months)).*)$"
)
""" "Mayor since 2011": when, after an office."""
NO_MODIFIER = re.compile(
    r"\b(?:as|like|than|to|of|with|for|at|in|on|from|by)\s|^\w+(?:ed|en)\s(?:as|to|by|in)\s"
)
"""Before an office: the words tell of something else."""
TITLED_COMMA = re.compile(r",\s(?:Dr|Prof|Mrs?|Ms|Sir|Dame)\.?\s$")
CALLED_SO = ("named ", "called ", "known as ")
LAST_WORD = re.compile(r"([a-z]+)\s(?:(?:Dr|Prof|Mrs?|Ms)\.?\s)?$")
LONGEST_TITLE, LONGEST_VERB = 8, 30
"""Characters of a title behind a comma; of a word and a title before a name."""
ADVISES = "legal expert"
REACH = 110
"""Characters on each side of a name that are looked at."""


def told(text: str, start: int, end: int) -> tuple[str, ...]:
    """Every office that a clause around the name tells, as far as a table knows its head."""
    piece, ahead = text[end : end + 2 * REACH], text[max(0, start - REACH) : start]
    found = [_words(m) for pattern in AFTER if (m := pattern.match(piece))]
    behind_comma = ahead.endswith((", ", "and ")) or TITLED_COMMA.search(ahead[-LONGEST_TITLE:])
    if behind_comma or ahead.endswith(CALLED_SO):
        found += [_words(m) for pattern in BEFORE if (m := pattern.search(ahead))]
    if behind_comma and (m := AS_OFFICE.search(ahead)) and not CLAUSE_END.search(m["told"]):
        found.append(m["told"])
    if NAMED.search(ahead[-LONGEST_VERB:]) and (m := AS_WHAT.match(piece)):
        found.append(m["told"])
    offices = [_office(words) for words in found]
    if behind_comma:
        offices += _of_several(ahead)
    if letters := LETTERS.match(piece):
        offices.append(letters[1])
    return tuple(office for office in offices if office)


def _of_several(ahead: str) -> list[str]:
    """ "The councillors Per Lund and Ada Roy", "one of the three magistrates, Ada Roy"."""
    found = []
    if listed := LISTED.search(ahead) or PAIRED.search(ahead):
        found.append(_calling(listed[1]))
    if one := ONE_OF.search(ahead):
        found.append(_calling(one[1]))
    return found


def leading(text: str, start: int) -> str:
    """The office before a mere calling that stands right before a name."""
    last = LAST_WORD.search(text, max(0, start - LONGEST_VERB), start)
    if last is None or last[1] not in tables.persons():
        return ""
    match = LEADING.search(text, max(0, start - REACH), start)
    return _office(match["told"]) if match else ""


def _words(match: re.Match[str]) -> str:
    named = match.groupdict()
    if take_apart(named.get("like") or "").head or named.get("like") in tables.persons():
        return ""  # "a nurse, met the governor"; but "a shy, quiet bishop"
    if named.get("advises"):
        return ADVISES
    return f"head of {plain(match['led'])}" if named.get("led") else named.get("told", "")


def _office(words: str) -> str:
    """The words up to the end of their noun group, if its head is somebody's office or calling."""
    phrase = plain(WHEN.sub("", CLAUSE_END.sub("", words)))
    taken = take_apart(phrase)
    if not taken.head or len(taken.before.split()) > 4 or NO_MODIFIER.search(f"{taken.before} "):
        return ""
    return personal(phrase, "")


def _calling(plural: str) -> str:
    """A plural before a list of names, if a table has it, and what it means can be somebody's."""
    words = re.sub(r"^(?:the|an?|by|with|and|of)\s", "", plural.strip())
    taken = take_apart(words)
    if not taken.head or taken.after:
        return ""
    single = key(taken.head).removesuffix("s")
    return words if single in tables.heads() and personal(single, "") else ""
