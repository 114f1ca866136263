"""What else tells for whom a person speaks, beside an office: a campaign, what they run.

In: the text and where a person is named. Out: phrases that `capacity` can read. They are
no roles: no page shows them as what the article calls someone.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.member import MEMBER
from ontherecord.engine.entities.scholars import is_scholar
from ontherecord.engine.entities.seats import has_seat
from ontherecord.engine.entities.work_clauses import of_work
from ontherecord.model import Span

CANDIDATE = "candidate"
FORMER = "former "
CAMPAIGN = re.compile(r"(?:['’]s?)?(?:\s(?:re-?election|election|presidential|senate|\d{4}))?"
                      r"\s(campaign)\b(?!\s(?:against|to|of|for)\b)", re.I)  # fmt: skip
RUNNING = re.compile(
    r"(?:,?\s(?:who|and|,)?)?\s?(?:is|was|are|were|has been|who is|who was)\s(?:also\s)?running\s"
    r"for\s(?:the\s)?(?:\w+\s)?(president|presidency|governor|mayor|senate|congress|parliament"
    r"|office|election|re-?election)\b"
    r"|(?:,?\s(?:who|and)(?:\s(?:is|was|has been|had been))?|\s(?:is|was|has been))\s(?:also\s)?"
    r"(?:contest(?:s|ed|ing)|standing (?:for|in|as)|stood for|stands for|challenging)\s(?:the\s"
    r"|a\s)?"
    r"(?:[\w-]+\s){0,2}?(seat|election|by-?election|ward|constituency|district|party|mayoralty"
    r"|presidency"
    r"|parliament|council|office|candidate|incumbent)\b"
    r"|(?:\s(?:has|had))?\s(?:conceded|concedes)(?=[\s.,])"
    r"|,?\s(?:who\s)?(?:won|lost)\s(?:the\s(?:seat|race|vote|election|by-?election"
    r"|run-?off)\s)?by\s"
    r"[\w,-]+\svotes?\b",
    re.I,
)
RUNS = re.compile(
    r",?\s(?:who|and|which)\s(?:now\s|also\s|still\s|has\s)?(heads?|headed|leads?|led|runs?|ran"
    r"|chairs?|chaired|directs?|owns?|owned|founded|co-founded|manages?|oversees|works?|worked"
    r"|teaches|taught|lectures|studies|researches|commands?|commanded|coache[sd]|edits|edited"
    r"|presides over"
    r"|represents|represented|preaches|preached|volunteers|volunteered|coordinates|co-ordinates"
    r"|coordinated|organi[sz]es|speaks for|spoke for|sits on|sat on|serves on|served on|campaigns"
    r"|advises|farms|supervises|administers|governs|is in charge of|was in charge of"
    r"|is responsible for)\s"
    r"((?:for\s|at\s|with\s|on\s)?[^,.;:\"“”()\n]{3,70})"
)
LEADS = re.compile(
    r"\s(?:now\s|also\s)?(heads|leads|chairs|directs)\s((?:the|an?"
    r"|[A-Z]\S+['’]s)\s[^,.;:\"“”()\n]{3,70})"
)
""" "Ada Roy leads the bakers' union." """
TEACHES = re.compile(
    r"\s(?:now\s|also\s)?(teaches|lectures)\s((?:[a-z ]{3,40}\s)?(?:at|in)\s[^,.;:\"“”()\n]{3,60}?)"
    r"(?=[,.;]|\sand\s)"
)
HIGHER = re.compile(
    r"\b(?:[Uu]niversit|[Cc]onservato|[Cc]ollege|[Ii]nstitute|[Aa]cademy|[Pp]olytechnic"
    r"|[Ff]aculty|[Ss]eminary)"
)
""" "Teaches at the conservatoire": a scholar; at a school, a teacher."""
SMALL = re.compile(r"(?:runs?|ran|owns?|owned|manages?)$")
AN = re.compile(r"an?\s(?:[a-z-]+\s){0,3}[a-z-]+")
""" "Runs a home daycare": whose business is no firm that they speak for."""
EVENT = re.compile(
    r"(?:the|an?|this|that)\s(?:[a-z-]+\s){0,2}?(?:operation|rescue|raid|search|march|attack"
    r"|assault|climb"
    r"|expedition|walk|way|race|field|effort|charge|chase|procession|discussion|debate|singing"
    r"|chants?"
    r"|applause|prayers?|risk|team)\b(?!\s(?:[a-z]+\s)?(?:cent(?:er|re)|service|agency|unit"
    r"|institute|office"
    r"|department|association|organi[sz]ation|committee|corps|station|group|society|body"
    r"|authority|desk))"
)
""" "Who led the operation": what happened once is no body."""
HEADS = (
    (re.compile(r"(?:co-)?founded"), "founder of"),
    (re.compile(r"owns?|owned"), "owner of"),
    (re.compile(r"works?|worked"), "official"),
    (re.compile(r"studies|researches"), "researcher of"),
    (re.compile(r"teaches|taught|lectures"), "teacher"),
    (re.compile(r"commands?|commanded"), "commander of"),
    (re.compile(r"coache[sd]"), "coach of"),
    (re.compile(r"edits|edited"), "editor of"),
    (re.compile(r"represents|represented"), "representative of"),
    (re.compile(r"preache[sd]"), "preacher"),
    (re.compile(r"volunteer(?:s|ed)"), "volunteer"),
    (re.compile(r"co-?ordinate[sd]"), "coordinator of"),
    (re.compile(r"organi[sz]es"), "organiser of"),
    (re.compile(r"(?:speaks|spoke) for"), "spokesperson for"),
    (re.compile(r"(?:sits|sat|serves|served) on"), "member of"),
    (re.compile(r"campaigns"), "activist"),
    (re.compile(r"advises"), "adviser to"),
    (re.compile(r"farms"), "farmer"),
    (re.compile(r"governs"), "governor of"),
)
"""The verb and the head that stands for it in the table of speakers; any other makes a head."""
PLEDGES = re.compile(
    r"[^.!?\n\"“”]{0,120}?\b(?:reiterat|reaffirm|restat|underlin|underscor|renew|pledg|confirm"
    r"|stress"
    r"|emphasi[sz])(?:e[sd]?|s|ed|ing)\s(?:the\s)?([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}?)(?:['’]s?)?\s"
    r"(?:(?:government|full|strong|firm|continued|unwavering|steadfast|long-term)(?:['’]s)?\s)*"
    r"(?:commitment|support|position|readiness|intention|determination|resolve|condemnation|policy"
    r"|stance|opposition|recognition|solidarity|backing|pledge|willingness)\b"
)
""" "… reiterates the UK's commitment": whoever commits a state or a body speaks for it."""
COMMITS = re.compile(
    r"\s(?:has\s|have\s|had\s|also\s)?(?:announce[sd]|pledge[sd]|promise[sd]|vow(?:s"
    r"|ed))\s(?:that\s)?"
    r"(?:the\s)?([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})\s(?:would|will|stands|stood|is|was)\b"
)
BEHALF = re.compile(
    r"(?:,?\sspeaking)?,?\s(?:on behalf of|for)\s(?:the\s)?"
    r"([A-Z][\w.]*(?:\s(?:(?:of|and|for|the)\s)?[A-Z][\w.]*){0,6}),?\s"
    r"(?:says|said|told|tells|adds|added|wrote|warned|announced|confirmed|explained|stated)\b"
)
""" "Ada Roy for the Harbour Board, says": for whom somebody speaks."""
SERVED = re.compile(
    r",?\s(?:who\s)?(?:had\s)?(?:once\s|previously\s|earlier\s)?served\s"
    r"(?:[\w-]+\s(?:terms|years|months|spells)\s)?as\s(?:an?\s|the\s)?"
    r"([^,.;:\"“”()\n]{3,70})"
)
""" "Ada Roy, who served as minister": an office that is over."""
LEFT = re.compile(
    r",?\s(?:who\s)?(?:has\s|had\s)?(?:since\s|later\s)?(?:retired|resigned|stepped down|stood down"
    r"|was (?:sacked|fired|dismissed|removed|ousted|voted out))"
    r"(?:\s(?:last|this|in|on|two|three|a|earlier|the"
    r"|after)\s(?:[\w-]+\s?){1,4}?)?\sas\s(?:an?\s|the\s)?"
    r"([^,.;:\"“”()\n]{3,70})"
)
""" "Ada Roy, who resigned as minister in May": an office that she has left."""
NO_OFFICE = re.compile(
    r",?\s(?:who\s)?(?:has\s|had\s)?(?:since\s)?(?:left (?:office|the (?:force|army"
    r"|government|bench"
    r"|senate|presidency|ministry|White House))|lost (?:his|her|their|the) (?:seat|re-?election)"
    r"|was (?:voted|forced) out of office|(?:retired|resigned) from (?:office|the (?:force"
    r"|army|navy"
    r"|police|bench|government|senate)))\b",
    re.I,
)
""" "Ada Roy, who left office in 2021"."""
WAS = re.compile(
    r"(?:,\swho)?\s(?:was|had been|served as)\s(?:the\s)?([^,.;:\"“”()\n]{3,60}?)\s"
    r"(?:until|(?:from|between)\s\d{4}|in the (?:19|20)\d0s)\b"
)
""" "Ada Roy was mayor until 2011"."""
LONG_AGO = re.compile(r"[^.!?\n\"“”]{0,60}?\b(?:in (?:\w+ )?(?:19|20)\d\d|last year|years? ago)\b")
"""When a main clause tells that somebody left; news of today leaves the capacity as it is."""
_PLEADING = r"(?=[,.]|\s(?:said|told|added|asked))"
IN_COURT = (
    (re.compile(r",\s(?:prosecuting|(?:for|representing) the (?:Crown|prosecution|state))"
                + _PLEADING), "prosecution counsel"),
    (re.compile(r",\s(?:defending|(?:for|representing) the (?:defen[cs]e|accused|defendant))"
                + _PLEADING), "defence lawyer"),
)  # fmt: skip
""" "Ada Roy, prosecuting, said": for which side somebody pleads."""
WHERE = re.compile(
    r"\s(?:in|across|throughout|around)\s(?:the|this|that|both|all"
    r"|several)\s(?:[a-z]+\s)?(?:region|area|country"
    r"|province|state|district|city|town|county|valley|village|island|capital|north|south|east|west"
    r"|[a-z]+east|[a-z]+west|field|territory|zone|camps?)s?$"
)
WORK = re.compile(
    r"^the (?:work|operations?|activities|efforts?|projects?|programmes?) of (?=[A-Z]|the )"
)
""" "Coordinates the work of Tarn Relief in the region": for whom, not where."""
SEEN = 40
"""Mentions of one person that are looked at: own decision, so that time grows with the text."""


def of_person(text: str, mentions: tuple[Span, ...]) -> tuple[str, ...]:
    """Phrases such as "candidate" or "head of the Harbour Trust", in text order, each once."""
    found: list[str] = []
    for mention in mentions[:SEEN]:
        end = mention.end
        if has_seat(text, end):
            found.append(MEMBER)
        if CAMPAIGN.match(text, end) or RUNNING.match(text, end):
            found.append(CANDIDATE)
        runs = RUNS.match(text, end) or LEADS.match(text, end) or TEACHES.match(text, end)
        small = runs and SMALL.match(runs[1]) and AN.match(runs[2])
        if runs and not (small or EVENT.match(runs[2])):
            found.append(_run(runs[1], runs[2].strip()))
        if match := SERVED.match(text, end):
            found.append(f"{FORMER}{match[1].strip()}")
        found += [side for pattern, side in IN_COURT if pattern.match(text, end)]
        start = mention.start
        if is_scholar(text, start, end):
            found.append("researcher")
        found += [*of_work(text, start, end), *_left(text, end), *_represented(text, end)]
    return tuple(dict.fromkeys(found))


def _left(text: str, end: int) -> list[str]:
    """Offices that a clause behind the name says are over."""
    for pattern in (LEFT, NO_OFFICE):
        match = pattern.match(text, end)
        clause = text[end : match.end() + 60] if match else ""
        if match and (clause.startswith(", who ") or LONG_AGO.match(clause)):
            return [f"{FORMER}{match[1].strip() if pattern is LEFT else 'official'}"]
    match = WAS.match(text, end)
    return [f"{FORMER}{match[1].strip()}"] if match else []


def _represented(text: str, end: int) -> list[str]:
    """For whom a person makes promises or speaks, if it is a body that the tables know."""
    matches = (pattern.match(text, end) for pattern in (PLEDGES, COMMITS, BEHALF))
    return [f"representative of {m[1]}" for m in matches if m and classify_body(m[1])]


def _run(verb: str, what: str) -> str:
    """What somebody runs, teaches or heads, in words for the table of speakers."""
    what = WHERE.sub("", WORK.sub("", what))
    if verb.startswith(("teach", "taught", "lectur")) and HIGHER.search(what):
        return f"lecturer {what}"
    return f"{_head(verb)} {what}"


def _head(verb: str) -> str:
    return next((head for pattern, head in HEADS if pattern.fullmatch(verb)), "head of")
