"""Posts that more than one kind of body has, and words that tell which body it is (codebook §6).

In: nothing. Out: closed sets and patterns that `capacity` asks; the same for every country.
"""

from __future__ import annotations

import re

from ontherecord.engine.records.grounds import CapacityGround

OLOGIST = re.compile(r"\b\w+(?:ologists?|icians?|graphers?)$", re.I)
ONLINE = re.compile(r"(?:^|\s)(?:on|at|in)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:Twitter|Facebook|Reddit"
                    r"|Telegram|X"
                    r"|TikTok|YouTube|VK|[Ss]ocial (?:media|networks?)|[Ff]orums?|message board"
                    r"|[Nn]ewsgroup|[Ii]nternet|online)\b|^of \w+ who posted\b")  # fmt: skip
ONLINE_GROUP = re.compile(
    r"^(?:members|users|posters|participants|commenters|subscribers|followers|one member"
    r"|a member)\s(?:of|in|on)\s(?:an?|the|several|some)\s(?:[\w-]+\s){0,3}?(?:Facebook|Telegram"
    r"|WhatsApp|Reddit|Discord|Signal|VK|chat|online|internet|message)\s(?:group|channel|forum"
    r"|community|chat|page|board|server)s?\b",
    re.I,
)
""" "Members of a Facebook group": whoever posts there, not the group as a body."""
KNOWS = re.compile(
    r"(?:persons?|people|someone|somebody|individuals?|men|women|man|woman)\s(?:directly\s)?(?:close"
    r"|familiar|briefed|with\s(?:\w+\s)?knowledge|privy|involved\sin\sthe\s(?:talks|discussions"
    r"|negotiations|planning|process|matter))\b"
)
""" "A person close to the inquiry": the inquiry is not the source."""
UNKNOWN_BODY = re.compile(r"(?!(?:Vice|Acting|Deputy|Interim|First|Then|Mr|Madam)\b)"
                          r"[A-Z][\w&'.-]*(?: (?:of |and |& )?[A-Z][\w&'.-]*)*")  # fmt: skip
DEMONYM = re.compile(r"^(?:\w+)(?:an|ese|ish|i|ch|ic)$")
PICTURES = frozenset(("video", "videos", "footage"))
POSTED = re.compile(r"\b(?:online|viral|amateur|circulat\w*|shared|posted|social|twitter|facebook"
                    r"|telegram|youtube|tiktok|unverified|internet|reddit)\b", re.I)  # fmt: skip
"""What makes pictures a post whose origin nobody answers for (§5 U4)."""
LOCAL = re.compile(r"\b(?:local|regional|city|county|municipal|provincial|state|town|oblast"
                   r"|district|village|borough)\b", re.I)  # fmt: skip
LOCAL_TOO = frozenset(
    (
        "government",
        "governments",
        "attorney general",
        "auditor general",
        "surgeon general",
        "solicitor general",
        "health agency",
        "treasury",
    )
)
"""Heads that a state of a federation has too: "the state attorney general"."""
DEFENCE_SIDE = re.compile(
    r"[Dd]efen[cs]e(?: (?:side|counsel|team|agents?|solicitors?|advocates?|barristers?|lawyers?"
    r"|attorneys?))?"
)
""" "The defence said": whoever pleads for the accused, no ministry."""
DEFENCE = re.compile(r"\bdefen[cs]e\b", re.I)
UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
NAME_RUN = re.compile(
    rf"(?:\bal-)?[{UPPER}][\w.&'’\-]*"
    rf"(?:\s+(?:(?:of|for|the|and|on|de|du)\b|&|[{UPPER}][\w.&'’\-]*))*"
)
BODY_HEAD = re.compile(r"^(?:of|for|at|with|from|in|to|on|about|by)\s+", re.I)
ISSUED_BY = re.compile(
    r"^(?:(?:of|for|at|from)\s+|.*?\b(?:by|from)\s+(?:the\s+)?(?=[A-Z]))(.+)", re.S
)
"""After a document: whose it is, not what it is about or where."""
PRIVATE_PRESIDENT = frozenset((
    "company", "ngo", "expert", "news-outlet", "party-candidate", "news-agency", "state-media",
    "witness-affected", "igo",
))  # fmt: skip
BARE_OFFICES = frozenset((
    "president", "vice president", "vice-president", "secretary-general", "secretary general",
    "governor", "deputy governor", "minister", "dean",
))  # fmt: skip
COUNTRY_ONLY: frozenset[CapacityGround] = frozenset(("stands-for-government", "country-beside"))
"""Grounds of a verdict that rests on a country's name alone."""
SPEAKS_FOR = re.compile(
    r"spokes(?:m[ae]n|wom[ae]n|persons?|people)|(?:press|media|communications|information|public)\b"
    r".*|representatives?|(?:head|director) of (?:communications|public affairs)"
)
""" "A spokeswoman": of a body that the text does not tell (§6 "capacity not told")."""
SOURCES = frozenset(("source", "insider"))
PRIVATE_BODIES = frozenset(("ngo", "company", "witness-affected"))
"""A source inside one of these has no office and stays unnamed (§6)."""
WITHIN = re.compile(r"(?:in|at|within|inside|from)\s")
""" "A source in the ministry" speaks from there, one "close to the minister" does not."""
PRIVATE_POSTS = frozenset(("chief executive", "chief executive officer", "ceo", "founder", "owner",
                           "cofounder", "co-founder", "co-owner", "executive", "managing director",
                           "general manager", "shareholder", "sponsor"))  # fmt: skip
IGO_POSTS = frozenset(("high commissioner", "envoy", "special envoy", "negotiator", "regulator",
                       "chief negotiator", "watchdog", "investigator", "expert", "soldier",
                       "troops", "top diplomat", "chief diplomat"))  # fmt: skip
"""Heads that an international body may have like a state ("UN nuclear watchdog")."""
INVESTIGATES = frozenset(("investigator", "chief investigator"))
STUDIES = re.compile(r"\b(?:study|studies|trials?|research|vaccines?|laborator(?:y|ies)|clinical"
                     r"|scientific)\b", re.I)  # fmt: skip
"""What an investigator of science investigates; others are the police's."""
PARTY = re.compile(r"\bparty\b", re.I)
STATE_WORD = re.compile(r"\b(?:Republics?|Kingdom|Emirates?|States?|Federation|Nations?|Territory"
                        r"|Islands?|Union|Tribe|People|Confederacy)\b")  # fmt: skip
VICE_OF = re.compile(r"(?:of|for) (?!the\b)[a-z]")
""" "Vice president of sales": states have none for a department."""
OF_NAME = re.compile(r"of (?:the )?([A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*)*)")
SELF_MADE = re.compile(
    r"\b(?:self-(?:proclaimed|declared|styled|appointed)|breakaway|unrecogni[sz]ed|separatist"
    r"|de facto|occupation)\b",
    re.I,
)
INSTALLED = re.compile(r"\b([A-Z][\w.]*)[-–](?:installed|appointed|imposed)\b")
"""Words before an office that make it one without wide recognition (§6), by the text itself."""
RANKS = frozenset((
    "general", "lieutenant general", "major general", "brigadier general", "brigadier", "colonel",
    "lieutenant colonel", "admiral", "rear admiral", "vice admiral", "field marshal", "air marshal",
    "commander", "gen", "lt gen", "maj gen", "brig gen", "col", "lt col", "maj", "adm", "rear adm",
    "vice adm", "cmdr", "lt cmdr", "sgt maj", "lt cdr", "cdr", "commodore", "wing commander",
    "group captain", "brig",
))  # fmt: skip
"""Ranks that police and rebels have, too; a mere country beside one leaves it the army's."""
ACADEMIC = frozenset(
    ("professor", "prof", "emeritus professor", "academic", "dr", "reverend", "rev")
)
PAST_OR_PARTY = frozenset(("former-official", "party-candidate"))
"""What a member of parliament may be called beside the seat that the text gives them."""
_COUNT = r"(?:[\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|twenty)"
SHARE = re.compile(
    r"^(?:(?:about|around|nearly|almost|roughly|some|only|just|over|more than|less than|fewer than"
    rf"|at least|another)\s)*(?:{_COUNT} (?:in|out of) (?:every )?{_COUNT}\b"
    rf"|{_COUNT}(?:-\w+)? ?(?:percent\b|per cent\b|%)|\w+(?:-\w+)? (?:percent|per cent)\b"
    r"|(?:a|one|two|three)[- ](?:thirds?|quarters?|fifths?)\b|(?:a )?majority of|half of)",
    re.I,
)
"""What a poll counts: "about 3 in 10", "60 percent", "two-thirds of voters"."""
