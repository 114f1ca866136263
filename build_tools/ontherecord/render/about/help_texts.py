"""What the help pages say about each label, beside its definition in `labels.py`.

The wording explains; the codebook decides. Each label also has a test for near misses: statements
without the label that come close to it (codebook §11).
"""

from __future__ import annotations

from collections.abc import Callable

from ontherecord.codebook.labels import LabelKey
from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.codebook.values import CHANNELS
from ontherecord.model import Record, Statement

NEAR_OFFICE = frozenset(key for key, row in SOURCE_TYPES.items() if row.near_office)


class Help(Record, frozen=True):
    """What a help page says beside the label's definition; Markdown."""

    rule: str
    not_meant: str
    near: str
    """What the near misses have in common."""
    is_near: Callable[[Statement], bool]
    """Whether a statement without the label is a good near miss."""


def _named_on_a_platform(s: Statement) -> bool:
    return not s.unverified and CHANNELS[s.channel].platform


def _close_to_office(s: Statement) -> bool:
    return s.kind == "attributed-claim" and any(x.type in NEAR_OFFICE for x in s.sources)


def _institution(s: Statement) -> bool:
    return s.kind == "official-claim" and any(x.naming == "institution" for x in s.sources)


def _paraphrase(s: Statement) -> bool:
    return s.form == "indirect" and s.attribution == "explicit"


def _attributed_at_the_end(s: Statement) -> bool:
    return s.form == "indirect" and bool(s.cues) and s.cues[0].start >= s.content[-1].end


HELPS: dict[LabelKey, Help] = {
    "unverified-report": Help(
        rule=(
            "Only when the text itself gives one of four reasons: it says that something could "
            "not be confirmed; it passes on hearsay without a source; it cites another outlet "
            "that cites someone else; or the trail ends at people who cannot be held to account. "
            "The label stands *beside* the one that says who is responsible."
        ),
        not_meant=(
            "It does not mean *false*, and it does not mean that the outlet was careless: saying "
            "that something is unconfirmed is good practice. The reverse holds too. When a text "
            "says nothing about checking, that is no reason for this label, and no sign that "
            "anyone checked."
        ),
        near=(
            "These reached the outlet through a platform, but a named person or body posted "
            "them. A platform is only the way a statement travelled."
        ),
        is_near=_named_on_a_platform,
    ),
    "official-claim": Help(
        rule=(
            "When the person or body at the *origin* of the words speaks for or as a public "
            "office at that time: governments and ministries, armed forces, police and rescue "
            "services, parliaments and courts, organizations of states. The name of a country or "
            "a capital used for its government counts, and so do officials without a name. Where "
            "the text leaves open which of several people it was, every one of them has to speak "
            "for an office. The rule is the same for every side."
        ),
        not_meant=(
            "It does not mean *true*, and it does not mean *propaganda*. An office can know "
            "things that nobody else knows, and it can have reasons to present them in its own "
            "way. The label tells you whose claim it is, so that you can ask both questions."
        ),
        near="Close to public life, but not speaking for a public office in these words.",
        is_near=_close_to_office,
    ),
    "attributed-claim": Help(
        rule=(
            "When someone is held responsible who does not speak for a public office: witnesses, "
            "experts, companies, parties, charities, other media, armed groups, unnamed people "
            "without an office. Also when a text plainly passes on someone’s words but names "
            "nobody, or does not tell what kind of body it is: its capacity is then *not told*, "
            "and no name is made a company or an aid group by guessing."
        ),
        not_meant=(
            "It does not mean *weaker* than an official claim. A witness may have seen what a "
            "ministry only heard about. Look at who the source is and how they could know."
        ),
        near=(
            "These sound like nobody’s office in particular, but the name of an institution or a "
            "country stands for its officials."
        ),
        is_near=_institution,
    ),
    "direct-quote": Help(
        rule=(
            "When words stand in quotation marks and are attributed to a speaker. In a mixed "
            "statement only the part between the marks is the quote; the rest is the outlet’s "
            "paraphrase."
        ),
        not_meant=(
            "It does not mean *complete*, *in context* or *in the original language*. A quote can "
            "be cut or translated. Quotation marks around a title, a nickname or a word the "
            "outlet keeps at arm’s length are not quotes in this sense."
        ),
        near="Attributed, but retold in the outlet’s words: nobody may have said exactly this.",
        is_near=_paraphrase,
    ),
    "outlet-voice": Help(
        rule=(
            "When nothing in the text hands the words to anyone else. Background, description, "
            "transitions, summaries, and the words that introduce someone’s statement are all the "
            "outlet’s own. So is what somebody did *not* say: where a text denies, doubts, asks or "
            "supposes that somebody said something, a line under the paragraph says so."
        ),
        not_meant=(
            "It does not mean *verified*, and it does not mean *opinion*. It means that the "
            "outlet itself answers for the sentence. Some of it the reporters saw; some is common "
            "knowledge; some has a source that the text does not name."
        ),
        near=(
            "These begin like plain fact; only the end of the sentence says whose claim it is. "
            "The attribution covers the whole clause before it."
        ),
        is_near=_attributed_at_the_end,
    ),
}
