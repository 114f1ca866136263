"""Offices and callings, and the other words that a text may use for the same person later.

In: the head of a description. Out: every head that may mean whoever it means.
"""

from __future__ import annotations

import re

from ontherecord.engine.text import wordlist

SAME_OFFICE: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split("|"))
    for group in (
        "president|king|queen|emperor|monarch|emir|sultan|head of state|leader",
        "prime minister|premier|chancellor|taoiseach|head of government|leader",
        "secretary-general|secretary general|chief|director|director-general|head|chairman"
        "|chairperson|commander|boss|executive director",
        "chief executive|chief executive officer|ceo|chief|boss|executive",
        "governor|gov",
        "senator|sen|congressperson|representative|rep|mp|mep|lawmaker|legislator|politician",
        "professor|scientist|researcher|economist|historian|lead author|academic|expert",
        "novelist|writer|author|poet|playwright",
        "gen|lt gen|maj gen|brig gen|general|lieutenant general|major general|col|colonel|adm"
        "|admiral|cmdr|commander|officer",
        "spokesperson|press secretary|spokespeople|official",
        "lawyer|attorney|barrister|solicitor|counsel|advocate|jurist|agent|defence agent"
        "|defense agent|defender|public defender",
        "businessperson|entrepreneur|founder|billionaire|tycoon|owner|mogul",
        "candidate|nominee|front-runner|frontrunner|contender|hopeful|presidential candidate",
        "doctor|physician|surgeon|medic",
        "police chief|sheriff|chief constable|fire chief|chief",
        "coach|head coach|manager|trainer",
        "footballer|striker|midfielder|defender|goalkeeper|player|captain|forward",
    )
)
"""Offices and callings, and the general words a text may use for them later."""
GENERAL = wordlist.words(
    "head_of_state leader head_of_government chief head boss lawmaker legislator politician "
    "academic expert researcher scientist author writer general officer official lawyer "
    "attorney executive candidate doctor coach player senator congressperson businessperson "
    "premier governor commander spokesperson billionaire tycoon "
)


def alike(head: str) -> set[str]:
    """A head with everything the text may call the same person: sex, rank, general words."""
    neutral = re.sub(r"(?:wo)?man$", "person", head).removeprefix("co-")
    last = neutral.split()[-1] if neutral else ""
    found = {neutral, last}
    for names_of_one in SAME_OFFICE:
        if found & names_of_one:
            found |= names_of_one & GENERAL if neutral not in GENERAL else names_of_one
    return found - {""}
