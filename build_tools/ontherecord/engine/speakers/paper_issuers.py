"""Who issued a document, by words right beside it: "a letter signed by the clerk", "data released
by the trust", "Researchers at Wexley University … The study" (codebook §6).

In: the text, the cast, a `Voice` that is a document. Out: the issuer's voice, or None.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.phrase import key, plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.beside_source import short
from ontherecord.engine.speakers.parts import completed
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.engine.text import wordlist
from ontherecord.engine.text.capitals import CAPITALS
from ontherecord.model import Span

SIGNED = re.compile(
    r"\b(?:signed|written|drawn\sup|issued|published|released|put\sout|prepared|produced|compiled"
    r"|authored|co-?authored|drafted|penned|led|carried\sout|conducted|sent|filed|posted"
    r"|circulated|handed\sout"
    r"|distributed|tabled|submitted)\s(?:in\s[A-Z]\w+\s|(?:on|last|this|earlier|late|jointly"
    r"|yesterday)\s?[\w ]{0,24}?)?"
    r"by\s((?:the\s|an?\s|its\s|his\s|her\s|their\s|one\s|two\s|three\s)?[\w(][^,.;:“”\"\n]{1,80}?)"
    r"(?=,|[.;:“\"\n]|$|\sand\s(?:published|dated|released|seen|made|sent|obtained)|\sto\s(?:his"
    r"|her|its|their|the|a)\b"
    r"|\s(?:says|said|shows|showed|found|finds|warns|warned|complains|suggests|states|reads|on"
    r"|in|last|this|earlier)\b)"
)
""" "…, led by Wexley University and published on Tuesday"."""
BEYOND = 140
"""Code points behind a document in which its issuer stands: own decision."""
RELEASED = re.compile(
    r"\b(?:released|published|issued|unveiled|presented|posted|circulated|put\sout|shared|tweeted"
    r"|distributed|sent\sout|made\spublic|filed)\s(?:(?:the|an?|some|new|its|his|her|their|fresh"
    r"|\w+)\s){0,3}$"
)
""" "… released | data that suggest"."""
FOUND = wordlist.words(
    "result results finding findings figure figures data numbers study survey poll report "
    "research paper document analysis "
)
STUDY = wordlist.words(
    "study research paper finding findings survey analysis experiment trial results result "
)
_NAME = (
    rf"((?:the\s)?[{CAPITALS}][\w’'&.-]+(?:\s(?:(?:of|for|and"
    rf"|the)\s){{0,2}}[{CAPITALS}][\w’'&-]+)*)"
)
SCHOLARS = re.compile(
    r"\b(?:[Rr]esearchers|[Ss]cientists|[Aa]cademics|[Ee]conomists|[Ee]xperts|[Aa]stronomers"
    r"|[Bb]iologists"
    r"|[Pp]hysicists|[Dd]octors|[Pp]sychologists|[Ee]cologists|[Ee]ngineers|[Gg]eologists"
    r"|[Ss]cholars|[Tt]eam)"
    rf"\s(?:at|from|of|with)\s{_NAME}"
)
RULING = wordlist.words(
    "reason reasons motive motives reasoning ground grounds judgment judgement ruling verdict "
    "decision order opinion sentence "
)
COURT = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]udges?|[Jj]ustices?)\b")
NOWHERE = Span(start=0, end=0)
FAR = 900
"""Code points back to who issued it: own decision."""


def issuer_beside(text: str, cast: Cast, voice: Voice) -> Voice | None:
    """The one behind "signed by", or the subject of "released" in the same sentence."""
    if voice.span is None or not _head(voice.words):
        return None
    if re.search(r"\s[A-Z]", take_apart(voice.words).before):
        return None  # "a Norvex report released by the council"
    end = min(len(text), voice.span.end + BEYOND)
    stop = re.compile(r"[.;:“”\"\n]").search(text, voice.span.end, end)
    signed = SIGNED.search(text, voice.span.start, stop.start() if stop else end)
    if signed is not None:
        return _voice(text, cast, signed.start(1), signed[1], voice)
    opening = cast.sentence(voice.span.start)
    if not RELEASED.search(text, opening, voice.span.start):
        return None
    for actor in cast.at(opening, voice.span.start):
        if any(cast.is_topic(m) for m in actor.mentions_from(opening, voice.span.start)):
            return _issued(of(actor, voice.span, voice.words), voice)
    return None


def issuer_before(text: str, cast: Cast, voice: Voice, told: Told) -> Voice | None:
    """The one whose results, or whose court, the sentences before have spoken of."""
    if voice.span is None:
        return None
    head, at = _head(voice.words), voice.span.start
    if head in FOUND:
        for _, earlier in reversed(told.between(max(0, at - FAR), at)):
            if earlier.by is not None and earlier.by.ground == "issued":
                return _issued(earlier, voice)
            if _head(earlier.words) in FOUND and not earlier.is_person:
                return _of_paper(cast, earlier, voice)
    if head in STUDY and (found := list(SCHOLARS.finditer(text, max(0, at - FAR), at))):
        return _voice(text, cast, found[-1].start(1), found[-1][1], voice)
    return _court(cast, voice) if head in RULING else None


def _of_paper(cast: Cast, earlier: Voice, voice: Voice) -> Voice | None:
    """The body in the words of an earlier document: "a survey by Norvex"."""
    here = cast.at(earlier.span.start, earlier.span.end) if earlier.span else ()
    body = next((a for a in here if not a.is_person), None)
    return _issued(of(body, earlier.span or NOWHERE, body.name), voice) if body else None


def _court(cast: Cast, voice: Voice) -> Voice | None:
    at = voice.span.start if voice.span else 0
    for _, actor in cast.before(at, reach=FAR):
        if not actor.is_person and COURT.search(actor.name):
            return _issued(of(actor, voice.span or NOWHERE, voice.words), voice)
    return None


def _head(words: str) -> str:
    """The word for a document; empty if the words are none."""
    head = key(take_apart(words[:1].lower() + words[1:]).head)
    row = tables.heads().get(head)
    last = plain(words).lower().split()[-1:] or [""]
    if row is None:
        return last[0] if last[0] in FOUND | RULING else ""
    return head if row.type == "document-data" or head in FOUND | RULING else ""


def _voice(text: str, cast: Cast, start: int, name: str, voice: Voice) -> Voice | None:
    """The person or body that the words name, else the description."""
    span = Span(start=start, end=start + len(name))
    for actor in cast.at(span.start, span.end):
        if actor.is_person or actor.name in name:
            return _issued(of(actor, span, name), voice)
    words = completed(text, cast, span, name)
    return _issued(Voice(speaker=short(words), span=span, words=words), voice)


def _issued(found: Voice, voice: Voice) -> Voice:
    by = because("issued", voice.words, speaker=found.speaker)
    return replace(found, span=voice.span, by=by)
