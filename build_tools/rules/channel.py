"""How a statement reached the public, if the frame says it (codebook §3)."""

from __future__ import annotations

import re

from build_tools.model import Channel, Statement
from build_tools.rules.case import Case, because

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
                          r"|testimony|testif\w+|rally|told (?:the )?(?:parliament|court|jury|crowd|"
                          r"conference|lawmakers|congress|senate|house|council|inquest|committee|"
                          r"rally|supporters|judge|MPs|hearing)|remarks (?:to|at)|debate)\b", re.I)),
    ("tv", re.compile(r"\b(?:television|TV|televised|broadcast|radio)\b")),
    ("statement", re.compile(r"\b(?:in|by) (?:an? |the |his |her |its |their )?(?:\w+ ){0,3}statements?\b"
                             r"|\bstatement\b.{0,40}\b(?:said|says|read)|\bpress release\b"
                             r"|\bfollowing statement\b|\breleased a statement\b|\bcommuniqu[eé]\b", re.I)),
    ("website", re.compile(r"\b(?:blog|website|web site|online|Facebook|Instagram|YouTube|TikTok"
                           r"|LinkedIn|Reddit|forum|message board|social media|Truth Social|VK"
                           r"|newsgroup|podcast|web page|site)\b", re.I)),
    ("document", re.compile(r"\b(?:report|letter|memo|memorandum|document|filing|affidavit|"
                            r"indictment|lawsuit|complaint|email|e-mail|study|survey|poll|article"
                            r"|paper|book|op-ed|diary|transcript|resolution|autobiography)s?\b", re.I)),
)  # fmt: skip
"""The first pattern that the frame matches decides."""
OUTLETS = ("news-outlet", "news-agency", "state-media")
TOLD_MEDIUM = re.compile(r"\b(?:told|tells|telling)\s+(?:the\s+)?([A-Z][\w.’'& -]+)")


def rule(statement: Statement, case: Case) -> Statement:
    """The words around the content, never the content itself."""
    frame = case.frame()
    if (medium := TOLD_MEDIUM.search(frame)) and case.is_medium(medium[1]):
        return because(statement, "channel", f"“{medium[0].strip()}”.", "§3", channel="interview")
    for channel, pattern in CHANNELS:
        if match := pattern.search(frame):
            return because(statement, "channel", f"“{match[0]}”.", "§3", channel=channel)
    if statement.sources[0].type == "document-data":
        return because(statement, "channel", "The source is a document.", "§3", channel="document")
    return statement
