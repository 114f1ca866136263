"""A block of text → its region: headline, caption, subhead, body or credit (codebook §1).

In: the blocks of an article in order. Out: one region a block. Every test is a line pattern, so
that a reader can check it by eye; no language model is involved.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ontherecord.engine.text.length import about_words
from ontherecord.model import Region

HEADLINE_WORDS = 25
SUBHEAD_WORDS = 12
LIST_ENTRY_WORDS = 40
"""After a "Sources" heading, a block longer than this that ends in a stop is prose again."""

_CLOSERS = "\"'”’»)]」』“"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
)  # fmt: skip
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_DATELINE = re.compile(
    rf"(?:(?:Published|Updated|Posted|Date)(?:\s+on)?:?\s+)?{_WEEKDAY}{_DATE}"
    r"(?:[,|·\s–—-]+\d{1,2}[:.]\d\d\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:[A-Z]{2,4})?)?\.?"
)
_BYLINE = re.compile(
    r"(?:By|BY)\s+(?:[A-Z][\w.’'-]*|de|van|von|and|for|the|of|,|&|\|)"
    r"(?:[\s,]+(?:[A-Z][\w.’'-]*|de|van|von|and|for|the|of|in|&|\|))*"
    r"|(?:Reporting|Writing|Editing|Compiled|Additional reporting)\s+by\b.*"
)
_LIST_HEADING = re.compile(
    r"(?:Sources?|References|External links|See also|Related (?:news|articles|stories)|Notes"
    r"|Sister links|Further reading)\s*:?",
    re.IGNORECASE,
)
_LIST_LINE = re.compile(r"(?:Categories|Category|Tags?|Filed under|Keywords|Sources?):\s.*", re.S)
_TITLE_LIST_LINE = re.compile(rf"[^\n]*[\"“][^\"“”\n]+[\"”]\s+[—–-]+\s+[^\n]+,\s+{_DATE}")
_AGENCY = (
    r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty|Photos?|Images?|Pictures?|Shutterstock|Wikimedia|via)"
)
_CAPTION = re.compile(
    r"(?:(?:^|[.!?…\"”’)]\s*)\[[A-Z][^\[\]\n]{1,60}\]"
    rf"|\([^()\n]*\b{_AGENCY}\b[^()\n]*\)"
    r"|(?:^|\s)(?:Image|Photo|Picture|Photograph|Photo credit|Image credit|File photo)"
    r"(?:\s+by)?:\s[^\n]{2,80})\.?$"
)
_TAIL = 200
"""A credit is looked for in the last characters of a block only, so that time stays linear."""
_PULL_QUOTE = re.compile(r"[\"“].+[\"”]\s*[-–—―]\s*\S")
_SPEAKER_LINE = re.compile(r"[A-Z][\w.’' -]{1,40}:\s+\S|[―—–-]\s*[\"“A-Z]")


def regions(blocks: Sequence[str], title: str | None) -> tuple[Region, ...]:
    """One region for every block, in order; `title` is the article's recorded one, if known."""
    found: list[Region] = []
    in_list = False
    for index, block in enumerate(blocks):
        if _LIST_HEADING.fullmatch(block):
            in_list = True
        elif in_list and _ends_in_stop(block) and len(block.split()) > LIST_ENTRY_WORDS:
            in_list = False
        followed = index + 1 < len(blocks)
        found.append("credit" if in_list else _region(block, index, followed, title))
    return tuple(found)


def _region(block: str, index: int, followed: bool, title: str | None) -> Region:
    if index == 0 and title and " ".join(block.split()) == " ".join(title.split()):
        return "headline"
    if _is_credit(block):
        return "credit"
    if _CAPTION.search(block[-_TAIL:]):
        return "caption"
    if index == 0:
        return "headline" if followed and _is_headline(block) else "body"
    return "subhead" if followed and _is_subhead(block) else "body"


def _is_credit(block: str) -> bool:
    if "\n" in block or len(block) > 4 * _TAIL:
        return bool(_LIST_LINE.fullmatch(block[: 4 * _TAIL]))
    patterns = (_DATELINE, _BYLINE, _LIST_LINE, _TITLE_LIST_LINE)
    return any(pattern.fullmatch(block) for pattern in patterns)


def _is_headline(block: str) -> bool:
    """One line of ≤ 25 words without a final stop (§1); a question may be a headline."""
    if "\n" in block or about_words(block) > HEADLINE_WORDS or _PULL_QUOTE.match(block):
        return False
    return not _ends_in_stop(block) or (block[-1] in "?!" and block[0] not in '"“')


def _is_subhead(block: str) -> bool:
    """One line of ≤ 12 words between blank lines without a final stop, a quoted title included."""
    if "\n" in block or about_words(block) > SUBHEAD_WORDS or _ends_in_stop(block):
        return False
    return not (_PULL_QUOTE.match(block) or _SPEAKER_LINE.match(block))


def _ends_in_stop(block: str) -> bool:
    """Whether the block ends like a sentence, or, by a colon or comma, like the start of one."""
    return block.rstrip(_CLOSERS + " ")[-1:] in tuple(".!?…:;,。！？؟۔।։።៕။：；，")
