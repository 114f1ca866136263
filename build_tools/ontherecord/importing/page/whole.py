"""Is this the whole article? What of a page speaks against it.

In: the page and what came of it. Out: sentences for a keeper, none where nothing speaks against
it. `python -m ontherecord.benchmarks.whole` tells how often this is right; the lines below are set
by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from ontherecord.codebook.words import counted
from ontherecord.engine.text.length import about_words
from ontherecord.importing.page import words
from ontherecord.importing.page.blocks import PROSE, key_of, text_of
from ontherecord.importing.page.left_out import Left, is_prose
from ontherecord.importing.page.refusals import Looked

FEW = 80
"""Words below which a page may have been a notice or a wall: the shortest reports have more."""
MISSING = 0.15
"""Share of an article's words that may stand elsewhere on its page before it is told."""
LONG = 15
"""Words of a left-out paragraph that is taken for one of the article."""
STATED = 0.8
"""Of the words that a page's own data give its article: with fewer, some are missing."""
PACE = 130
"""Words a minute: less than anybody's who states a reading time (they go by 200 and more)."""
ENDS = 4
"""Paragraphs at an article's end among which it may break off."""
SHARED = 0.4
"""Of the longer words of headline and description: with fewer in it, the text is another."""
_BESIDE = frozenset(("comments", "box", "form", "foot", "menu"))
"""Where an article's paragraphs do not stand."""
_WEIGHT = {"others": 0.5}
"""What is named after other articles is one of them as often as not."""
_MINUTES = re.compile(r"\b(\d{1,2})[\s-]*min(?:ute)?s?[\s-]*(?:read|to read)", re.I)
_STOPS = re.compile(r"(…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")


class Came(NamedTuple):
    """A page, and what came of it."""

    page: Looked
    left: Sequence[Left]

    @property
    def length(self) -> int:
        """Words; of scripts without blanks between them about as many."""
        return about_words("\n".join(self.page.paragraphs))


def doubts(page: Looked, left: Sequence[Left]) -> tuple[str, ...]:
    """Why this may not be the whole article, the strongest reason first."""
    came = Came(page, left)
    return tuple(why for rule in _RULES if (why := rule(came)))


def _few(came: Came) -> str:
    return f"it has only {came.length} words" if came.length < FEW else ""


def _left_on_the_page(came: Came) -> str:
    found = list(_paragraphs(came.left))
    count = round(sum(one.length * _WEIGHT.get(one.told.where, 1) for one in found))
    if count <= MISSING * (count + came.length):
        return ""
    count = sum(one.length for one in found)
    return f"{counted(count, 'word')} of paragraphs on the page are not in it"


def _paragraphs(left: Sequence[Left]) -> Iterator[Left]:
    """Those that read like an article's: between its paragraphs, or one upon the other; a headline
    between two makes them teasers."""
    long = [one for one in left
            if is_prose(one) and one.length >= LONG and one.told.where not in _BESIDE]  # fmt: skip
    elements = {one.element for one in long}
    for one in long:
        beside = {one.element.getprevious(), one.element.getnext()}
        if one.told.where == "between" or beside & elements:
            yield one


def _stated_words(came: Came) -> str:
    stated = max(map(_words_of, came.page.said.articles()), default=0)
    if came.length >= STATED * stated:
        return ""
    return f"the page’s own data give the article {stated} words, and {came.length} are here"


def _words_of(node: dict[str, Any]) -> int:
    body, count = node.get("articleBody"), str(node.get("wordCount"))
    if isinstance(body, str) and len(body.split()) >= FEW:
        return len(re.sub(r"<[^>]*>", " ", body).split())
    return int(count) if re.fullmatch(r"[0-9]{1,6}", count) else 0


def _has_to_be_paid(came: Came) -> str:
    closed = (str(n.get("isAccessibleForFree")).lower() == "false"
              for n in came.page.said.articles())  # fmt: skip
    return "the page says that it has to be paid for (isAccessibleForFree)" if any(closed) else ""


def _reads_on_elsewhere(came: Came) -> str:
    """A short line at the article's end, or left out of it, that asks to pay or to log in."""
    lines = [one.told.text for one in came.left] + list(came.page.paragraphs[-2:])
    lines += [text_of(e) for e in came.page.tree.iter("button", "h2", "h3", "h4")]
    asks = next((li for li in lines if len(li) < 300 and words.held(li, "read_on")), "")
    return f"the page asks to subscribe or to log in to read on (“{asks[:80]}”)" if asks else ""


def _breaks_off(came: Came) -> str:
    """In its last paragraph, or in one that only a credit or a note follows."""
    ends = [paragraph.rstrip() for paragraph in came.page.paragraphs[-ENDS:]]
    if broken := [end for end in ends if _STOPS.search(end) or words.is_one_of(end, "label")]:
        return f"it breaks off: “… {broken[-1][-40:]}”"
    last = ends[-1] if ends else ""
    if last.endswith(":"):
        return f"it ends with a colon: “… {last[-40:]}”"
    plain = len(last.split()) >= LONG and not last.endswith(PROSE)
    return f"its last paragraph ends without a full stop: “… {last[-40:]}”" if plain else ""


def _reading_time(came: Came) -> str:
    said = text_of(came.page.tree)[:20_000] if came.length < 2_000 else ""
    minutes = max((int(m) for m in _MINUTES.findall(said)[:1]), default=0)
    short = minutes >= 2 and came.length < (minutes - 1) * PACE
    return f"the page says that it takes {minutes} minutes to read" if short else ""


def _description(came: Came) -> str:
    own, _ = came.page.said.meta("description", "og:description")
    told = {key_of(word) for word in f"{came.page.title} {own}".split() if len(key_of(word)) >= 5}
    text = key_of(" ".join(came.page.paragraphs))
    if len(told) < 6 or sum(word in text for word in told) >= SHARED * len(told):
        return ""
    return f"the page is about something else: “{(own or came.page.title)[:80]}”"


_RULES: tuple[Callable[[Came], str], ...] = (
    _has_to_be_paid, _reads_on_elsewhere, _left_on_the_page, _stated_words, _few, _breaks_off,
    _reading_time, _description,
)  # fmt: skip
