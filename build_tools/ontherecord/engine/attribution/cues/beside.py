"""Names beside quotation marks, whatever the verb, or none: “…,” X sobbed; “…”: X, a miner
(codebook §9: the quotation is the evidence, the verb list is not needed).

In: a reading. Out: a finding each for quotations set off like speech. Only for those that no other
finder gives somebody (`settle` takes these last).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import FINITE, is_thing
from ontherecord.engine.attribution.reading.quoting import has_letters, linked, parts_before
from ontherecord.engine.attribution.reading.reading import SEARCHED, Reading, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.vocabulary import WORDS_OF
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.quotations import Quotation
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

DEPTH = 90.0
"""Settled after everything else: only what nobody has yet."""
_COMMAS = (",", "–", "—", "-", "--")
_SPOKEN_ENDS = (",", "!", "?", "…", "-", "—", "–")
_WHO = words("he she they we")
_RELATIVE = words("which that who whose where when")
_BARE = ("VBD", "VBZ", "VBP", "VBN", "NNS")
_NAMES = ("PROPN", "NOUN", "PRON")
_REACH = 14
_STOP = re.compile(r"[.!?;:]\s")
LONGEST_CREDIT = 25
"""Words behind “…”: that name somebody."""


def beside_findings(reading: Reading) -> Iterator[Finding]:
    for quotation in reading.quotations:
        if reading.region_at(quotation.span.start) not in SEARCHED:
            continue
        found = _finding(reading, quotation)
        if found is not None:
            yield found


def _finding(reading: Reading, quotation: Quotation) -> Finding | None:
    span = quotation.span
    if len(reading.words(span).split()) < 2 and not _is_set_off(reading, quotation):
        return None
    named = (
        _credited(reading, quotation)
        or _how_put(reading, quotation)
        or _with_verb(reading, quotation)
        or _labelled(reading, quotation)
    )
    if named is None:
        return None
    cue, sources = named
    content = _parts_from(reading, quotation)
    if cue.start > span.start:
        content = (*parts_before(reading, quotation), *_resumed(reading, quotation, cue))
    unsaid = (token := reading.token_at(cue.start)) is not None and is_not_said(token)
    why = because("beside-quotation", reading.words(cue), source=reading.words(sources[0]))
    return Finding(
        content=content, cues=(cue,), sources=sources, cue_lemma="beside", cue_class="say",
        confidence=0.75, depth=DEPTH, unsaid=unsaid, reasons=(why,),
    )  # fmt: skip


def _parts_from(reading: Reading, quotation: Quotation) -> tuple[Span, ...]:
    return tuple(q.span for q in linked(reading, quotation) if q.span.start >= quotation.span.start)


def _resumed(reading: Reading, quotation: Quotation, cue: Span) -> tuple[Span, ...]:
    """“…,” X shrugs, “…”: the second part, right behind the frame (B6)."""
    place = reading.place_of(quotation) + 1
    if place >= len(reading.quotations):
        return ()
    after = reading.quotations[place]
    between = reading.text[cue.end : after.span.start]
    near = after.paragraph == quotation.paragraph and len(between.split()) <= _REACH
    if not near or not between.rstrip().endswith(_COMMAS) or _STOP.search(between):
        return ()
    return _parts_from(reading, after)


Named = tuple[Span, tuple[Span, ...]]
"""The cue and those who are named."""


def _rest(reading: Reading, quotation: Quotation) -> list[Token]:
    """The tokens of the quotation's sentence behind it, up to the next quotation."""
    at = quotation.span.end
    end = reading.sentence_at(max(at - 1, quotation.span.start)).span.end
    following = reading.quotations_in(at, end)
    return reading.tokens_in(at, min(end, following[0].span.start) if following else end)


def _is_set_off(reading: Reading, quotation: Quotation) -> bool:
    """A comma or the like inside the closing mark, or right behind it."""
    inner = reading.text[quotation.span.start : quotation.span.end].rstrip("\"'”’»«›‹“‘」』 ")
    behind = reading.text[quotation.span.end : quotation.span.end + 3].lstrip()
    return inner.endswith(_SPOKEN_ENDS) or behind.startswith(_COMMAS)


def _with_verb(reading: Reading, quotation: Quotation) -> Named | None:
    """“…,” X sobbed; “…,” sobbed X, whatever the parser makes of it."""
    if not _is_set_off(reading, quotation) or not _opens_sentence(reading, quotation):
        return None
    rest = [t for t in _rest(reading, quotation) if not t.is_space]
    rest = rest or _next_sentence(reading, quotation)
    while rest and rest[0].text in _COMMAS:
        rest = rest[1:]
    if not rest or rest[0].lower_ in _RELATIVE:
        return None
    inverted = rest[0].tag_ in ("VBD", "VBZ", "VBP", "VBN")
    verb = rest[0] if inverted else _verb_of(rest)
    noun = _noun_behind(rest) if inverted else _noun_before(rest, verb)
    if verb is None or noun is None or _takes_thing(verb, noun):
        return None
    if not _is_somebody(noun) and (noun.pos_ == "PRON" or not _speaks(reading, quotation)):
        return None  # “Gulls of Tarn,” the novel, …
    sources = _phrase(reading, noun, verb, rest)
    return (Span(start=int(verb.idx), end=end_of(verb)), sources) if sources else None


def _next_sentence(reading: Reading, quotation: Quotation) -> list[Token]:
    """“Who knows?” Lind shrugged.: a question mark ended the sentence, but not what is told."""
    at = quotation.span.end
    sentence = reading.sentence_at(min(at + 1, len(reading.text) - 1))
    if sentence.paragraph != quotation.paragraph or sentence.span.start < at:
        return []
    tokens = reading.tokens_in(sentence.span.start, sentence.span.end)
    first = tokens[0] if tokens else None
    named = first is not None and (first.pos_ == "PROPN" or first.lower_ in _WHO - {"we"})
    return tokens if named and len(tokens) <= _REACH else []


def _speaks(reading: Reading, quotation: Quotation) -> bool:
    """Whether a sentence stands in the marks, and no title."""
    inside = reading.tokens_in(quotation.span.start, quotation.span.end)
    return any(t.tag_ in FINITE for t in inside)


def _opens_sentence(reading: Reading, quotation: Quotation) -> bool:
    """Nothing, or no more than words that lead in, stands before the quotation in its sentence."""
    start = reading.sentence_at(quotation.span.start).span.start
    before = reading.tokens_in(start, quotation.span.start)
    return not any(t.pos_ in ("NOUN", "PROPN", "VERB") for t in before) or any(
        t.tag_ in FINITE for t in before
    )


def _verb_of(rest: list[Token]) -> Token | None:
    """The first finite verb behind the name, outside what is told of it in passing."""
    for place, token in enumerate(rest[:_REACH]):
        closes = place + 1 == len(rest) or rest[place + 1].is_punct
        mistaken = token.tag_ in ("NNS", "NN", "JJ") and token.text.islower()
        if mistaken and closes and place and rest[place - 1].pos_ == "PROPN":
            return token
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ not in ("relcl", "acl", "advcl"):
            relative = any(c.lower_ in _RELATIVE and c.i < token.i for c in token.children)
            if not relative and token.pos_ == "VERB":
                return token
            if not relative:
                return None
    return None


def _noun_before(rest: list[Token], verb: Token | None) -> Token | None:
    """The head of the first noun phrase before the verb."""
    if verb is None:
        return None
    own = own_subject(verb) if verb.pos_ == "VERB" else None
    before = [t for t in rest if t.i < verb.i]
    if own is not None and any(t.i == own.i for t in before):
        return own
    name = None
    for token in before:
        if token.pos_ in _NAMES:
            name = token
        elif token.tag_ == "POS":
            name = None  # “Lind’s sister”: the sister
        elif name is not None and token.pos_ not in ("ADJ", "NUM"):
            break
    return name


def _noun_behind(rest: list[Token]) -> Token | None:
    """“sobbed captain Ivo Lind”: the last noun of the phrase behind the verb."""
    name = None
    for token in rest[1:_REACH]:
        if token.pos_ in _NAMES:
            name = token
            if token.pos_ == "PRON":
                break
        elif name is not None or token.pos_ not in ("DET", "ADJ", "NUM") or token.is_punct:
            break
    return name


def _is_somebody(noun: Token) -> bool:
    if noun.pos_ == "PRON":
        return noun.lower_ in _WHO and not is_outlet(noun)
    return not is_thing(noun)


def _takes_thing(verb: Token, noun: Token) -> bool:
    """“Go!” Lee slammed the door; “it” and a listener are no such thing."""
    return any(
        c.dep_ == "dobj" and c.i > verb.i and is_thing(c) and c.i != noun.i for c in verb.children
    )


def _phrase(reading: Reading, noun: Token, verb: Token, rest: list[Token]) -> tuple[Span, ...]:
    spans = source_spans(reading, noun, verb)
    if spans and all(s.start >= rest[0].idx for s in spans):
        return spans
    first = noun
    while first.i > rest[0].i and first.nbor(-1).pos_ in ("PROPN", "NOUN", "ADJ", "DET"):
        first = first.nbor(-1)
    span = trim(reading, int(first.idx), end_of(noun))
    return (span,) if span is not None else ()


def _credited(reading: Reading, quotation: Quotation) -> Named | None:
    """“…”: Ivo Lind, 61, a miner who lives by the shaft."""
    at = quotation.span.end
    if reading.text[at : at + 1] != ":" or not _opens_sentence(reading, quotation):
        return None
    rest = [t for t in _rest(reading, quotation) if not t.is_punct and not t.is_space]
    if not rest or len(rest) > LONGEST_CREDIT or rest[0].pos_ not in ("PROPN", "DET", "NOUN"):
        return None
    name = _first_noun(rest)
    ruled = any(t.tag_ in FINITE and t.dep_ == "ROOT" for t in rest)
    if name is None or not _is_somebody(name) or ruled:
        return None
    end = _until_relative(rest, name)
    source = trim(reading, int(rest[0].idx), end)
    return (Span(start=at, end=at + 1), (source,)) if source is not None else None


def _first_noun(rest: list[Token]) -> Token | None:
    name = None
    for token in rest:
        if token.pos_ in ("PROPN", "NOUN"):
            name = token
        elif name is not None or token.pos_ not in ("DET", "ADJ"):
            break
    return name


def _until_relative(rest: list[Token], name: Token) -> int:
    last = name
    for token in rest:
        if token.lower_ in _RELATIVE:
            break
        last = token
    return end_of(last)


def _how_put(reading: Reading, quotation: Quotation) -> Named | None:
    """“…” — that is how X put it; “…” was X's verdict; “…” came the reply from X."""
    rest = _rest(reading, quotation)
    how = next((t for t in rest if t.lower_ == "how" and t.head.pos_ == "VERB"), None)
    if how is not None and how.head.i > how.i and how.i - rest[0].i < 6:
        noun = own_subject(how.head)
        if noun is not None and _is_somebody(noun):
            sources = source_spans(reading, noun, how.head)
            cue = Span(start=int(how.head.idx), end=end_of(how.head))
            return (cue, sources) if sources else None
    return _answered(reading, quotation, rest)


def _answered(reading: Reading, quotation: Quotation, rest: list[Token]) -> Named | None:
    """“…,” went X's reply; “…” was the verdict of X."""
    if not _opens_sentence(reading, quotation):
        return None
    said = next((t for t in rest[:8] if t.lemma_.lower() in WORDS_OF and t.pos_ == "NOUN"), None)
    if said is None or not any(t.tag_ in FINITE and t.i < said.i for t in rest):
        return None
    owner = next((c for c in said.children if c.dep_ == "poss"), None)
    links = [c for c in said.children if c.lower_ in ("from", "of", "by")]
    owner = owner or next((c for link in links for c in link.children if c.dep_ == "pobj"), None)
    if owner is None or not (_is_somebody(owner) or owner.tag_ == "PRP$"):
        return None
    sources = source_spans(reading, owner, said)
    return (Span(start=int(said.idx), end=end_of(said)), sources) if sources else None


def _labelled(reading: Reading, quotation: Quotation) -> Named | None:
    """Ivo Lind, a miner: “…”, with nothing else in the sentence."""
    at = quotation.span.start
    before = reading.text[:at].rstrip()
    start = reading.sentence_at(max(0, len(before) - 1)).span.start
    if not before.endswith(":") or reading.text[quotation.span.end :][:1].isalnum():
        return None
    lead = [t for t in reading.tokens_in(start, len(before) - 1) if not t.is_space]
    if not lead or len(lead) > LONGEST_CREDIT or any(t.tag_ in FINITE for t in lead):
        return None
    name = _first_noun(lead)
    named = name is not None and (name.pos_ == "PROPN" or not is_thing(name))
    last = reading.sentence_at(quotation.span.end - 1).span.end
    if name is None or not named or has_letters(reading.text[quotation.span.end : last]):
        return None
    source = trim(reading, int(lead[0].idx), _until_relative(lead, name))
    return (Span(start=len(before) - 1, end=len(before)), (source,)) if source else None
