"""When it was said, if the frame and the article's date settle it (codebook §3, §9)."""

from __future__ import annotations

import datetime as dt
import re

from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.records.reasons import because
from ontherecord.model import Statement

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december")  # fmt: skip
_MONTH = r"(January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH += r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
MONTH_DAY = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}})\b)?")
DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b(?:,?\s+(\d{{4}})\b)?"
)
WEEKDAY = re.compile(r"\b(?:((?i:last|next|every|each))\s+)?"
                     r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(s)?\b")  # fmt: skip
NEAR = re.compile(r"\b(yesterday|today|tonight|this (?:morning|afternoon|evening)|earlier today"
                  r"|last night|the day before)\b", re.I)  # fmt: skip
HABIT = re.compile(r"\b(?:repeatedly|often|has long|have long|always|in recent (?:weeks|months|days"
                   r"|years)|last (?:week|month|year)|earlier this (?:week|month|year)|routinely"
                   r"|previously|in the past)\b", re.I)  # fmt: skip
BEFORE_TO = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+to\b")


def rule(statement: Statement, case: Case) -> Statement:
    """A weekday is the last one up to the article's date; without that date nothing is settled."""
    published = case.article.published
    frame = case.frame()
    words, found = _spoken(frame, case.content(), published)
    if found is None or (published and found > published):
        return statement
    if published:
        why = because("day-counted", words, published=published.isoformat())
    else:
        why = because("day-written", words)
    return with_facts(statement, why, said_when=found)


def _spoken(frame: str, content: str, published: dt.date | None) -> tuple[str, dt.date | None]:
    if HABIT.search(frame):
        return "", None
    for reader in (_explicit, _weekday, _near):
        words, found = reader(frame, published)
        if found:
            return words, found
    inside = BEFORE_TO.search(content)
    return _weekday(inside[1], published) if inside else ("", None)


def _explicit(words: str, published: dt.date | None) -> tuple[str, dt.date | None]:
    for pattern, month, day in ((MONTH_DAY, 1, 2), (DAY_MONTH, 2, 1)):
        match = pattern.search(words)
        if match and (year := match[3] or (published and str(published.year))):
            return match[0], _date(int(year), match[month], int(match[day]))
    return "", None


def _date(year: int, month: str, day: int) -> dt.date | None:
    number = next(i for i, m in enumerate(MONTHS, 1) if m.startswith(month.lower().strip(".")[:3]))
    try:
        return dt.date(year, number, day)
    except ValueError:
        return None


def _weekday(words: str, published: dt.date | None) -> tuple[str, dt.date | None]:
    match = WEEKDAY.search(words)
    if (
        match is None
        or published is None
        or match[3]
        or (match[1] or "").lower() in ("next", "every", "each")
    ):
        return "", None
    number = DAYS.index(f"{match[2].lower()}day")
    back = (published.weekday() - number) % 7
    back += 7 if (match[1] or "").lower() == "last" and back == 0 else 0
    return match[0], _before(published, back)


def _near(words: str, published: dt.date | None) -> tuple[str, dt.date | None]:
    match = NEAR.search(words)
    if match is None or published is None:
        return "", None
    back = 1 if match[1].lower() in ("yesterday", "last night", "the day before") else 0
    return match[0], _before(published, back)


def _before(day: dt.date, days: int) -> dt.date | None:
    """So many days earlier; None before the calendar begins."""
    number = day.toordinal() - days
    return dt.date.fromordinal(number) if number >= 1 else None
