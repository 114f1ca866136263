"""How a statement reached the public, if the frame says it (codebook §3)."""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.reasons import because
from ontherecord.model import Channel, Statement

_SITTING = (
    r"court|jury|jurors|inquest|inquiry|tribunal|magistrates?|judge|parliament|MPs|lawmakers|senate"
    r"|senators|congress|council(?:lors)?|committee|panel|hearing|assembly|commission|commons|lords"
    r"|legislators|deputies|grand jury"
)
"""Bodies in session: court, inquest, inquiry, parliament or council."""
_WHICH = (
    r"(?:(?:(?-i:[A-Z])[\w’'-]+|federal|grand|crown|high|supreme|appeals|district|local|city|county|town"
    r"|council|public|parliamentary|senate|house|select|trial|murder|military) ){0,3}"
)
"""Words between "told" and who sits: a name, or which court it is."""
_AN = r"(?:an? |the |his |her |its |their )?"
CHANNELS: tuple[tuple[Channel, re.Pattern[str]], ...] = (
    ("telegram", re.compile(r"\b(?:on|via|in|to|his|her|its|their|a) (?:[\w’']+ ){0,4}Telegram\b"
                            r"|\bTelegram (?:post|channel|message)", re.I)),
    ("x", re.compile(r"\b(?:re)?tweet\w*\b|\b(?:on|via|to|in a post on|through|from) X\b"
                     r"|\b(?:on|via|to|through|from|in) (?:[\w’'.-]+ ){0,3}?Twitter\b"
                     r"|\bTwitter (?:account|post|feed|thread|message|page|user)"
                     r"|\bX, (?:formerly|previously)|\bX account\b")),
    ("press-conference", re.compile(r"\b(?:press|news) (?:conference|briefing)\b|\bbriefing\b"
                                    r"|\btold (?:reporters|journalists|a press pool)\b", re.I)),
    ("interview", re.compile(r"\binterview\w*\b")),
    ("hearing", re.compile(
        rf"\b(?:told|tells|telling|addressed|addressing|before) {_AN}{_WHICH}"
        rf"(?:{_SITTING})\b(?! (?:steps|building|reporters?|case|room|spokes\w+|officials?|chamber"
        r"|leaders?|members?))"
        rf"|\b(?:in|at|during|from) {_AN}(?:[\w’'-]+ ){{0,3}}?(?:hearing|inquest|trial|tribunal"
        r"|sentencing|arraignment|court(?! (?:documents?|papers|filings?|records?|of public))|dock"
        r"|witness (?:box|stand)|session of (?:the )?[\w ]{0,30}(?:council|assembly"
        r"|parliament|committee)"
        r"|(?:meeting|session) of the (?:[\w-]+ ){0,3}(?:council|assembly|parliament|committee)"
        r"|(?:council|committee) meeting|question time|(?:House|Senate) floor)\b"
        r"|\b(?:speaking|spoke|said|told \w+|debate) in (?:parliament|the (?:House of )?(?:Commons"
        r"|Lords)|the (?:Senate|House|Knesset"
        r"|Bundestag"
        r"|Duma|Dail|Lok Sabha))\b(?! (?:seat|since))"
        rf"|\b(?:{_SITTING}) (?:has |have |had |also |later |then )?(?:heard|was told|were told)\b"
        r"|\btestif(?:ied|ying|ies)\b|\b(?:in|during) (?:sworn |written )?testimony\b"
        r"|\bg(?:a|i)v(?:e|ing) evidence\b|\bunder oath\b|\bcross-examin\w+|\bsentencing (?:him|her"
        r"|them|[A-Z]\w+)\b|\bCourt (?:was told|heard)\b", re.I)),
    ("speech", re.compile(
        rf"\b(?:in|during|at|from|with|using) {_AN}(?:[\w’'-]+ ){{0,4}}?(?:speech|speeches|address"
        r"|keynote|sermon|lecture|remarks|debate|rally)\b"
        r"|\b(?:gave|delivered|made) (?:an? |his |her |the )(?:[\w-]+ ){0,3}speech"
        r"|\bspeech (?:to|at|before)\b|\baddress(?:ed|ing)? (?:to|the|a)\b"
        r"|\bspeaking (?:at|in|before|during|from)\b|\bremarks (?:to|at)\b"
        r"|\btold (?:the |an? )?(?:crowd|conference|rally|supporters|delegates|audience)", re.I)),
    ("radio", re.compile(r"\b[Rr]adio\b(?! (?:hosts?|presenters?|operators?|masts?|towers?))")),
    ("tv", re.compile(r"\b(?:television|TV|televised)\b")),
    ("statement", re.compile(rf"\b(?:in|by) {_AN}(?:\w+ ){{0,3}}statements?\b"
                             r"|\bstatement\b.{0,40}\b(?:said|says|read)|\bpress release\b"
                             r"|\bfollowing statement\b|\b(?:issued|released|published|put out) "
                           r"(?:an? |the |its |his |her |their )(?:[\w-]+ ){0,3}statement\b"
                             r"|\bcommuniqu[eé]\b", re.I)),
    ("website", re.compile(rf"\b(?:on|in|via|through|to|from) {_AN}"
                           r"(?:[\w.’'-]+ ){0,4}?(?:blog(?: post)?|website|web site|site"
                           r"|Facebook|forum"
                           r"|Instagram|YouTube|TikTok|LinkedIn|Reddit|message board|newsgroup"
                           r"|podcast|web page|social media|Truth Social|VK)\b"
                           r"|\b(?:Facebook|Instagram|blog|online) post(?:ing)?\b", re.I)),
    ("document", re.compile(r"\b(?:in|according to|by) (?:an? |the |his |her |its |their )"
                            r"(?:[\w’'-]+ ){0,4}?(?:report|letter|memo|memorandum|document|filing"
                            r"|affidavit|indictment|lawsuit|complaint|email|e-mail|study|survey|poll"
                            r"|article|paper|book|op-ed|diary|transcript|resolution|autobiography"
                            r"|court documents|court papers)s?\b|\b(?:put out|released|published"
                            r"|circulated|sent) (?:an? |the |its |his |her |their )(?:[\w-]+ ){0,3}"
                            r"(?:memo|memorandum|report|letter|study|survey)\b", re.I)),
)  # fmt: skip
"""The first pattern that the frame matches decides."""
HINTS: dict[Channel, tuple[str, ...]] = {
    "telegram": ("telegram",),
    "x": ("tweet", "twitter", " x"),
    "press-conference": ("conference", "briefing", "reporters", "journalists", "press pool"),
    "hearing": ("court", "jur", "inque", "inquiry", "tribunal", "magistrate", "judge", "parliament",
                "mps", "lawmaker", "senat", "congress", "council", "committee", "panel", "hearing",
                "assembly", "commission", "commons", "lords", "legislator", "deputies", "trial",
                "sentenc", "arraign", "dock", "witness", "question time", "floor", "house",
                "knesset", "bundestag", "duma", "dail", "lok sabha", "testi", "evidence", "oath",
                "cross-examin"),
    "speech": ("speech", "address", "keynote", "sermon", "lecture", "remarks", "debate", "rally",
               "speaking", "told"),
    "statement": ("statement", "press release", "communiqu"),
    "website": ("blog", "site", "facebook", "forum", "instagram", "youtube", "tiktok", "linkedin",
                "reddit", "message board", "newsgroup", "podcast", "web page", "social", " vk",
                "post"),
}  # fmt: skip
"""Words of which a frame has one if the channel's pattern can match: looking is cheaper."""
UNWRITTEN = frozenset((
    "images", "photos", "photographs", "satellite images", "satellite imagery",
    "surveillance video", "surveillance footage", "cctv", "recording", "recordings", "audio",
    "audio recording", "tape", "voicemail", "voicemails", "emergency call", "emergency calls",
    "911 call", "911 calls", "phone call", "phone calls", "reports", "figures", "investigation",
    "investigations", "probe", "probes",
))  # fmt: skip
"""Records that are no document a reader could be handed, or whose form is not told."""
TOLD_MEDIUM = re.compile(r"\b(?:told|tells|telling)\s+((?:the\s+)?[\w.’'& -]{2,40})")
ON_AIR = re.compile(r"\b(?:television|tv|radio)\b", re.I)


def rule(statement: Statement, case: Case) -> Statement:
    """The words around the content, never the content itself."""
    frame = case.frame()
    if (told := TOLD_MEDIUM.search(frame)) and (air := ON_AIR.search(told[1])):
        on_air: Channel = "radio" if air[0].lower() == "radio" else "tv"
        return with_facts(statement, because("told-medium", told[0].strip()), channel=on_air)
    low = frame.lower()
    for channel, pattern in CHANNELS:
        hints = HINTS.get(channel, ())
        if hints and not any(hint in low for hint in hints):
            continue
        if match := pattern.search(frame):
            return with_facts(statement, because("channel-words", match[0]), channel=channel)
    if _is_document(case):
        return with_facts(statement, because("source-is-document"), channel="document")
    if statement.sources[0].type == "online-poster":
        where: Channel = "telegram" if "telegram" in case.origin.words.lower() else "website"
        return with_facts(statement, because("source-posts"), channel=where)
    return statement


def _is_document(case: Case) -> bool:
    """Whether the source's own words are a paper, whoever issued it."""
    span = case.origin.span
    head = key(take_apart(case.words(span)).head) if span else ""
    known = tables.heads().get(head)
    return known is not None and known.type == "document-data" and head not in UNWRITTEN
