"""What else tells for whom a person speaks, beside an office: a campaign, what they run.

In: the text and where a person is named. Out: phrases that `rules.capacity` can read. They are
no roles: no page shows them as what the article calls someone.
"""

from __future__ import annotations

import re

from build_tools.model import Span

CANDIDATE = "candidate"
CAMPAIGN = re.compile(r"(?:['’]s?)?(?:\s(?:re-?election|election|presidential|senate|\d{4}))?"
                      r"\s(campaign)\b(?!\s(?:against|to|of|for)\b)", re.I)  # fmt: skip
RUNNING = re.compile(
    r"(?:,?\s(?:who|and|,)?)?\s?(?:is|was|are|were|has been|who is|who was)\s(?:also\s)?running\s"
    r"for\s(?:the\s)?(?:\w+\s)?(president|presidency|governor|mayor|senate|congress|parliament"
    r"|office|election|re-?election)\b",
    re.I,
)
RUNS = re.compile(
    r",?\s(?:who|and|which)\s(?:now\s|also\s|still\s|has\s)?(heads?|headed|leads?|led|runs?|ran"
    r"|chairs?|chaired|directs?|owns?|owned|founded|co-founded|manages?|oversees|works?|worked"
    r"|teaches|taught|studies|researches)\s"
    r"((?:for\s|at\s|with\s|on\s)?[^,.;:\"“”()\n]{3,70})"
)
HEADS = (
    (re.compile(r"(?:co-)?founded"), "founder of"),
    (re.compile(r"owns?|owned"), "owner of"),
    (re.compile(r"works?|worked"), "official"),
    (re.compile(r"studies|researches"), "researcher of"),
    (re.compile(r"teaches|taught"), "teacher"),
)
"""The verb and the head that stands for it in the table of speakers; any other makes a head."""
SEEN = 40
"""Mentions of one person that are looked at: own decision, so that time grows with the text."""


def of_person(text: str, mentions: tuple[Span, ...]) -> tuple[str, ...]:
    """Phrases such as "candidate" or "head of the Harbour Trust", in text order, each once."""
    found: list[str] = []
    for mention in mentions[:SEEN]:
        end = mention.end
        if CAMPAIGN.match(text, end) or RUNNING.match(text, end):
            found.append(CANDIDATE)
        if match := RUNS.match(text, end):
            found.append(f"{_head(match[1])} {match[2].strip()}")
    return tuple(dict.fromkeys(found))


def _head(verb: str) -> str:
    return next((head for pattern, head in HEADS if pattern.fullmatch(verb)), "head of")
