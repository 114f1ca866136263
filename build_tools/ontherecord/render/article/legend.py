"""The legend that is also the filter, and the states of an article's statements.

In: an `Article`. Out: labels with their counts; they equal the counts in the data.
"""

from __future__ import annotations

from collections import Counter
from typing import Literal

from ontherecord.codebook.drafted import STANDING
from ontherecord.codebook.labels import LABELS, LabelKey, labels
from ontherecord.codebook.words import capital, counted
from ontherecord.model import Article, Record, State
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import unsourced
from ontherecord.render.words import wording

SHOW: dict[LabelKey, str] = {
    "official-claim": "official",
    "direct-quote": "quote",
    "attributed-claim": "attributed",
    "unverified-report": "unverified",
    "outlet-voice": "outlet",
}
"""The word in the address (`?show=unverified`), in the legend's order."""


NOT_YET = "Not yet checked by a person"


class Item(Record, frozen=True):
    """One chip of the legend."""

    key: str
    show: str
    """The filter's word; empty for what is not a filter."""
    title: str
    short: str
    definition: str
    count: str
    href: str
    """Where it leads without scripts: all statements with this label."""
    unit: str = ""
    """What is counted, if not statements."""


class Standing(Record, frozen=True):
    """How many statements are in a state."""

    key: State | Literal["disputed", "earlier"]
    words: str


def legend(article: Article, page_url: str) -> tuple[Item, ...]:
    """Every label, also one with no statement here, so that its absence shows; where the engine
    does not read the text in full, only what was marked: an absence would say nothing."""
    counts = Counter(key for s in article.statements for key in labels(s))
    own = sum(1 for _ in unsourced(article))
    by_key = {label.key: label for label in LABELS}
    items = []
    for key, show in SHOW.items():
        if article.meta.drafted != "full" and (key == "outlet-voice" or not counts[key]):
            continue
        number = own if key == "outlet-voice" else counts[key]
        unit = ("sentence" if own == 1 else "sentences") if key == "outlet-voice" else ""
        label = by_key[key]
        items.append(
            Item(key=key, show=show, title=label.title, short=label.short,
                 definition=label.definition, count=f"{number:,}", unit=unit,
                 href=links.relative(page_url, addresses.label_url(key)))
        )  # fmt: skip
    if article.possible:
        items.append(
            Item(key="possible", show="", title="Possible, not settled", short="Possible",
                 href="#possible",
                 count=str(len(article.possible)),
                 definition="The engine is not sure enough to call this a statement.")
        )  # fmt: skip
    return tuple(items)


def checked(article: Article) -> str:
    """Whether people have looked at the labels, in a few words."""
    of = len(article.statements)
    done = sum(s.state == "confirmed" for s in article.statements)
    if done and done == of:
        return "Checked by a person"
    return f"{done} of {counted(of, 'label')} checked by a person" if done else NOT_YET


def states(article: Article) -> tuple[Standing, ...]:
    """The three states with their counts, and what is disputed; says so where there is no draft."""
    read = article.meta.drafted
    counts = Counter(s.state for s in article.statements if not s.by_marks)
    ends: tuple[tuple[State, str], ...] = (
        ("confirmed", "checked by a person"),
        ("reference", wording.STATES["reference"]),
        ("draft", f"{wording.DRAFTED}, not yet checked by a person"),
    )
    found = [
        Standing(key=key, words=f"{counted(counts[key], 'statement')} {end}")
        for key, end in ends
        if counts[key]
    ]
    old = sum(bool(wording.earlier(s)) for s in (*article.statements, *article.outlet))
    if old:
        versions = dict.fromkeys(
            v for s in (*article.statements, *article.outlet) for v in wording.earlier(s)
        )
        words = f"{counted(old, 'reading')} made under codebook {' and '.join(sorted(versions))}"
        found.append(Standing(key="earlier", words=words))
    disputed = sum(bool(s.disputed_by) for s in (*article.statements, *article.outlet))
    if disputed:
        words = f"{counted(disputed, 'statement')} disputed: both readings are on the card"
        found.append(Standing(key="disputed", words=words))
    if read == "full" and not (article.statements or article.possible):
        words = "Drafted by software, not yet checked: it found the outlet’s own voice alone"
        found.append(Standing(key="draft", words=words))
    if read == "marks-only":
        number = counted(sum(s.by_marks for s in article.statements), "quotation")
        words = f"{capital(STANDING[read])} ({number}). The engine reads English only"
        found.append(Standing(key="draft", words=words))
    if read == "none":
        found.append(Standing(key="draft", words=capital(STANDING[read])))
    return tuple(found)
