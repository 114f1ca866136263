"""Whose a document is that speaks: "the bulletin said" after a ministry put one out (codebook §6).

In: a `Voice`, the cast, who has spoken before. Out: the voice of the body or person that the text
names as having issued it, in this sentence, the one before or the next; else None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.offices import NAME_RUN
from ontherecord.engine.capacity.phrase import key, plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.facts.verdicts import verdict_on
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.paper_issuers import issuer_before, issuer_beside
from ontherecord.engine.speakers.sentences import next_sentence, sentence_before
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.model import OFFICIAL_TYPES, Span

PAPERS = frozenset(("statement", "press release", "release", "announcement", "website", "site"))
ONE_OF_MANY = re.compile(r"^(?:an?|one|another|some|several|two|three|many)\s", re.I)
POINTING = re.compile(r"^(?:the|this|that|these|those|its|his|her|their)\s", re.I)
OWNED = re.compile(r"((?:[A-Z][\w.-]+\s)*[A-Z][\w-]+)['’]s?\s")
"""Whose name stands before it: "Roy's written decision"."""
DATED = re.compile(
    r"(?:published|released|issued|dated|sent|posted|made public|seen|obtained|circulated|out"
    r"|on|this|last|late|early)\b"
)
"""After the word for a document: when it came out, which names no issuer."""
_ISSUED = (
    r"(?:published|issued|released|put out|written|wrote|drawn up|drew up|filed|unveiled|presented"
    r"|compiled|conducted|carried out|commissioned|collected|prepared|produced|made public"
    r"|circulated|sent|posted|handed down|delivered|led|run|done|ordered)"
)
ACTS = (
    (r"probe|inquiry|investigation|review|audit|assessment|analysis|inspection",
     r"investigated|looked into|reported on|examined|reviewed|audited|probed|inspected|assessed"),
    (r"survey|poll|study|census|research|finding", r"surveyed|polled|interviewed|questioned"
                                                   r"|studied|asked"),
    (r"ruling|decision|judge?ment|order|verdict|opinion|directive|resolution",
     r"ruled|decided|ordered|upheld|rejected|dismissed|granted|quashed|voted|adopted|sentenced"),
    (r"warning|alert|notice|advisory|bulletin|guidance|travel advice|advice", r"warned"
                                                                              r"|alerted|urged|advised|told"),
    (r"appeal|petition|letter|proposal|request|complaint|lawsuit|suit|filing|affidavit",
     r"appealed|urged|called on|asked|petitioned|wrote to|sued|accused|proposed"),
    (r"report|data|figures?|statistics|estimates?|index|tally|tallies", r"reported on"
                                                                        r"|measured|counted|tested|tracked"),
)  # fmt: skip
"""What is done by whoever issues such a document, also where it is not named yet."""
ISSUED_NEXT = re.compile(
    rf"(?:They|It|These|This|That|The [a-z -]{{3,40}})\s(?:was|were|is|are|had been|has been"
    rf"|have been)\s"
    rf"(?:\w+\s){{0,2}}{_ISSUED}\s(?:[\w ]{{0,30}}\s)?by\s(?:the\s)?(?=[A-Z])"
)
SUBJECT = re.compile(
    r"((?:[Tt]he\s|[Aa]n?\s)?[^,.;:“”\"\n]{2,70}?)\s(?:has\s|had\s|have\s|also\s)?(?=$)"
)
BACK = 1200
"""Characters back in which a document may have been named."""
AROUND = 160
"""Characters before and after a cue in which its document is named."""
LOOKED_AT = 12
"""Speakers that are looked at: own decision."""


def of_document(text: str, cast: Cast, voice: Voice, told: Told) -> Voice | None:
    """ "The statement said" after "the army said in a statement": the army."""
    if voice.is_person or voice.span is None:
        return None
    if owner := _owner(cast, voice) or issuer_beside(text, cast, voice):
        return owner
    paper = _paper(voice)
    if not paper:
        return issuer_before(text, cast, voice, told) if POINTING.match(voice.words) else None
    if _is_known(voice, told, paper):
        return None
    found = None
    if POINTING.match(voice.words) and _is_bare(voice):
        found = _of_speaker(text, voice, told, paper) or _introduced(text, cast, voice, paper)
    if found is None and not ONE_OF_MANY.match(voice.words):
        found = _of_sentence_before(text, cast, voice, told)
    found = found or _of_next_sentence(text, cast, voice)
    return found or (
        issuer_before(text, cast, voice, told) if POINTING.match(voice.words) else None
    )


def _is_known(voice: Voice, told: Told, paper: str) -> bool:
    """ "The affidavit" after "according to an affidavit", which nobody is said to have issued."""
    at = voice.span.start if voice.span else 0
    before = (v for _, v in told.between(max(0, at - BACK), at) if not v.is_person and not v.by)
    same = (v for v in before if key(take_apart(v.words).head) == paper)
    return bool(POINTING.match(voice.words)) and any(ONE_OF_MANY.match(v.words) for v in same)


def issued(voice: Voice, speaker: Voice) -> Voice:
    """The speaker, at the place of the document."""
    by = because("issued", voice.words, speaker=speaker.speaker)
    return replace(speaker, span=voice.span, by=by)


def _paper(voice: Voice) -> str:
    """The word for the document that this voice is; empty if it is none, or names an issuer."""
    words = voice.words[:1].lower() + voice.words[1:]
    phrase = take_apart(words)
    if not phrase.head or re.search(r"[A-Z]|['’]s\b", phrase.before):
        return ""
    if phrase.after and not DATED.match(phrase.after):
        return ""
    head = key(phrase.head)
    return head if head in PAPERS or tables.heads()[head].type == "document-data" else ""


def _is_bare(voice: Voice) -> bool:
    phrase = take_apart(voice.words)
    return not (phrase.before or phrase.after)


def _owner(cast: Cast, voice: Voice) -> Voice | None:
    """ "Roy's written decision": a person's of this article."""
    owner = OWNED.match(voice.words)
    phrase = take_apart(voice.words)
    if owner is None or not phrase.head:
        return None
    head = key(phrase.head)
    if head not in PAPERS and tables.heads()[head].type != "document-data":
        return None
    person = next(
        (a for a in cast.surnamed((owner[1],)) if surname(a.name) == owner[1].split()[-1]), None
    )
    return issued(voice, of(person, voice.span, voice.words)) if person and voice.span else None


def _of_speaker(text: str, voice: Voice, told: Told, paper: str) -> Voice | None:
    """Whoever spoke in words that name the document."""
    assert voice.span is not None
    at = voice.span.start
    for where, speaker in reversed(told.between(at - BACK + 1, at)[-LOOKED_AT:]):
        paragraph = text.rfind("\n", 0, where) + 1
        end = text.find("\n", where)
        window = text[
            max(paragraph, where - AROUND) : min(where + AROUND, end % (len(text) + 1), at)
        ]
        if speaker.span and _names(window, paper) and not _paper(speaker):
            return issued(voice, speaker)
    return None


def _names(window: str, paper: str) -> bool:
    return bool(re.search(rf"\b(?:an?|the|its|his|her|their|['’]s)\s(?:[\w-]+\s){{0,3}}{paper}\b",
                          window, re.I))  # fmt: skip


def _introduced(text: str, cast: Cast, voice: Voice, paper: str) -> Voice | None:
    """ "The trust published a report on Monday. The report said …"."""
    assert voice.span is not None
    start = max(0, voice.span.start - BACK)
    pattern = rf"\b(?:an?|its|his|her|their|['’]s)\s(?:[\w-]+\s){{0,3}}{paper}\b"
    found = list(re.finditer(pattern, text[start : voice.span.start], re.I))
    if not found:
        return None
    at = start + found[-1].start()
    opening = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at)) + 1
    actors = [a for a in cast.at(opening, at + 2) if any(
        cast.is_topic(m) or text.startswith(("'s", "’s"), m.end)
        for m in a.mentions_from(opening, at))]  # fmt: skip
    return issued(voice, of(actors[0], voice.span, voice.words)) if actors else None


def _of_sentence_before(text: str, cast: Cast, voice: Voice, told: Told) -> Voice | None:
    """The body, or the person in office, that does what issues documents in the sentence before."""
    assert voice.span is not None
    before = sentence_before(text, voice.span.start)
    acts = _acts(_paper(voice))
    if before is None or not acts.search(text, before.start, before.end):
        return None
    for _, speaker in reversed(told.between(before.start, before.end)):
        if _may_issue(speaker):
            return issued(voice, speaker)
    for actor in cast.at(before.start, before.end):
        at = actor.mentions_from(before.start, before.end)
        if any(cast.is_topic(m) for m in at) and _may_issue(of(actor, voice.span, actor.name)):
            return issued(voice, of(actor, voice.span, voice.words))
    return _of_its_subject(text, before, voice, acts)


@lru_cache(maxsize=64)
def _acts(paper: str) -> re.Pattern[str]:
    """What somebody does who issues such a document."""
    more = "|".join(acts for words, acts in ACTS if re.fullmatch(rf"(?:.* )?(?:{words})s?", paper))
    return re.compile(rf"\b(?:{_ISSUED}{f'|{more}' if more else ''})\b")


def _of_its_subject(text: str, before: Span, voice: Voice, acts: re.Pattern[str]) -> Voice | None:
    """The words before the verb, where they describe a body: "The union sent a letter"."""
    act = acts.search(text, before.start, before.end)
    match = SUBJECT.match(text, before.start, act.start()) if act else None
    name = plain(match[1]) if match else ""
    if not name or name.lower() in ("it", "they", "he", "she", "we"):
        return None
    subject = Voice(speaker=name, span=voice.span, words=name)
    return issued(voice, subject) if _may_issue(subject) else None


def _may_issue(speaker: Voice) -> bool:
    """A body, or a person who speaks for an office."""
    kind = verdict_on(speaker).type
    if speaker.is_person:
        return kind in OFFICIAL_TYPES
    return kind not in ("document-data", "unnamed-source", "witness-affected", "unspecified")


def _of_next_sentence(text: str, cast: Cast, voice: Voice) -> Voice | None:
    """ "They were released by the statistics office"."""
    assert voice.span is not None
    after = next_sentence(text, voice.span.end)
    match = ISSUED_NEXT.match(text, after.start, after.end) if after else None
    run = NAME_RUN.match(text, match.end()) if match else None
    if run is None:
        return None
    name = run[0].rstrip(".")
    known = next((a for a in cast.at(run.start(), run.end()) if a.name == name), None)
    return issued(voice, _named(name, known, voice))


def _named(name: str, known: Actor | None, voice: Voice) -> Voice:
    if known is not None:
        return of(known, voice.span or Span(start=0, end=0), voice.words)
    told = classify_body(name)
    return Voice(speaker=name, span=voice.span, words=voice.words, is_body=True,
                 body_type=told.type if told else "")  # fmt: skip
