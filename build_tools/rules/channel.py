"""How a statement reached the public, if the frame says it (codebook §3)."""

from __future__ import annotations

import re

from build_tools.attribute import media
from build_tools.model import Channel, Statement
from build_tools.rules.case import Case, because

_AN = r"(?:an? |the |his |her |its |their )?"
CHANNELS: tuple[tuple[Channel, re.Pattern[str]], ...] = (
    ("telegram", re.compile(r"\b(?:on|via|in|to|his|her|its|their|a) (?:[\w’']+ ){0,4}Telegram\b"
                            r"|\bTelegram (?:post|channel|message)", re.I)),
    ("x", re.compile(r"\b(?:tweet\w*|retweet\w*|Twitter)\b|\b(?:on|via|to|in a post on) X\b"
                     r"|\bX, (?:formerly|previously)|\bX account\b")),
    ("press-conference", re.compile(r"\b(?:press|news) (?:conference|briefing)\b|\bbriefing\b"
                                    r"|\btold (?:reporters|journalists|a press pool)\b", re.I)),
    ("interview", re.compile(r"\binterview\w*\b|\b(?:spoke|speaking|speaks) (?:to|with) (?:the )?"
                             r"[A-Z]", )),
    ("speech", re.compile(r"\b(?:speech|speeches|address(?:ed|ing)? (?:to|the|a)|keynote|sermon"
                          r"|testimony|testif\w+|rally|told (?:the )?(?:parliament|court|jury"
                          r"|crowd|"
                          r"conference|lawmakers|congress|senate|house|council|inquest|committee|"
                          r"rally|supporters|judge|MPs|hearing)|remarks (?:to|at)"
                          r"|debate)\b", re.I)),
    ("tv", re.compile(r"\b(?:television|TV|televised|broadcast|radio)\b")),
    ("statement", re.compile(rf"\b(?:in|by) {_AN}(?:\w+ ){{0,3}}statements?\b"
                             r"|\bstatement\b.{0,40}\b(?:said|says|read)|\bpress release\b"
                             r"|\bfollowing statement\b|\breleased a statement\b"
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
                            r"|court documents|court papers)s?\b", re.I)),
)  # fmt: skip
"""The first pattern that the frame matches decides."""
OUTLETS = ("news-outlet", "news-agency", "state-media")
TOLD_MEDIUM = re.compile(r"\b(?:told|tells|telling)\s+(?:the\s+)?([A-Z][\w.’'& -]+)")
ON_AIR = re.compile(r"\b(?:television|tv|radio)\b", re.I)


def rule(statement: Statement, case: Case) -> Statement:
    """The words around the content, never the content itself."""
    frame = case.frame()
    if (medium := TOLD_MEDIUM.search(frame)) and media.is_medium(medium[1]):
        on_air: Channel = "tv" if ON_AIR.search(medium[1]) else "interview"
        return because(statement, "channel", f"“{medium[0].strip()}”.", "§3", channel=on_air)
    for channel, pattern in CHANNELS:
        if match := pattern.search(frame):
            return because(statement, "channel", f"“{match[0]}”.", "§3", channel=channel)
    if statement.sources[0].type == "document-data":
        return because(statement, "channel", "The source is a document.", "§3", channel="document")
    if statement.sources[0].type == "online-poster":
        where: Channel = "telegram" if "telegram" in case.origin.words.lower() else "website"
        return because(statement, "channel", "The source posts online.", "§3", channel=where)
    return statement
