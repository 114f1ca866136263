"""How an interrupted clause goes on behind its frame: "It is, he said, quite safe" (codebook B6, §9
"adverb cue inside the content").

In: a cue whose frame stands behind a clause, that clause, the sentence. Out: the second part, or
None where the reporter goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.going_on import goes_on_behind, occasion_end
from ontherecord.engine.attribution.reading.boundaries import span_of, trim
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import ADDRESSING, OCCASIONS, TIME_WORDS
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_COMMA = frozenset((",", "—", "–", "-", "--"))
_STOPS = frozenset((":", ";"))
_LINKS = words("whether that how why if because")
LONGEST_TIME = 4
"""Tokens between the cue and the mark behind it: “she said on Monday night, …”."""
_REASONS = words("because if unless until since so")
"""Behind the frame these give the reason or condition of what was said."""
_PLACES = words("in on at from to by for under near through into between inside outside of among")
_TAKES_GERUND = words("consider mind enjoy avoid suggest recommend keep risk mean stop start begin"
                      " involve favour favor resume")  # fmt: skip
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_UNFINISHED = ("AUX", "PART", "ADP", "DET", "SCONJ")


def resumed(
    reading: Reading, cue: Token, speaker: Token | None, before: Span, sentence: Span
) -> Span | None:
    """The second part of the clause that the frame interrupts."""
    comma = _closing_comma(reading, cue, speaker)
    if comma is None or comma.i + 1 >= len(reading.doc):
        return None
    first = reading.doc[comma.i + 1]
    if first.idx >= sentence.end:
        return None
    if comma.text in _STOPS:
        return _explained(reading, comma, sentence)
    head = cue.head
    said = max(cue.i, speaker.i) if speaker is not None else cue.i
    if head.i > said and comma.i == said + 1:  # the main verb comes behind the frame
        return trim(reading, end_of(comma), min(end_of(head.right_edge), sentence.end))
    behind_verb = comma.i == _last_of_frame(cue, speaker) + 1
    goes_on = (
        _is_unfinished(reading, before)
        or _is_second_clause(first)
        or (behind_verb and _belongs_before(reading, comma, first, before))
        or _is_only_part(reading, first, before)
        or goes_on_behind(reading, cue, first, before)
    )
    if not goes_on:
        return None
    return span_of(reading, end_of(comma), sentence.end)


def _closing_comma(reading: Reading, cue: Token, speaker: Token | None) -> Token | None:
    """The mark behind "she said", "said the clerk", "he told the paper", "she said on Monday"."""
    last = _last_of_frame(cue, speaker)
    last = occasion_end(cue.doc, last)
    for token in reading.doc[last + 1 : last + 1 + LONGEST_TIME]:
        if token.text in _COMMA or token.text in _STOPS:
            return token
        if token.ent_type_ not in ("DATE", "TIME") and token.lower_ not in ("on", *TIME_WORDS):
            return None
    return None


def _last_of_frame(cue: Token, speaker: Token | None) -> int:
    """Number of the last token of cue, addressee and speaker."""
    told = [c for c in cue.children if c.dep_ in ("dobj", "dative") and cue.i < c.i]
    last = max([cue.i, *(t.right_edge.i for t in told if lemma_of(cue) in ADDRESSING)])
    return max(last, speaker.i) if speaker is not None and speaker.i > cue.i else int(last)


def _explained(reading: Reading, stop: Token, sentence: Span) -> Span | None:
    """“That was not so, she said: it had been discussed”: one saying goes on behind the colon; also
    “…, she said; whether it would rain”."""
    first = reading.doc[stop.i + 1]
    if stop.text == ";" and first.lower_ not in _LINKS:
        return None
    if stop.text == ":" and reading.quotation_at(first.idx) is not None:
        return None
    rest = reading.tokens_in(int(first.idx), sentence.end)
    if not any(t.tag_ in FINITE and reading.quotation_at(t.idx) is None for t in rest):
        return None
    return span_of(reading, int(first.idx), sentence.end)


def _is_only_part(reading: Reading, first: Token, before: Span) -> bool:
    """“It moves, he told us, “like a cat””, “They were told, she said, to leave”: no sentence by
    itself, and nothing that the reporter could do."""
    if first.lower_ == "to":
        return first.i + 1 < len(first.doc) and first.nbor(1).tag_ == "VB"
    quotation = reading.quotation_at(first.idx)
    if quotation is None or reading.quotations_in(before.start, before.end):
        return False
    inner = reading.words(quotation.span).lstrip("\"'“‘«„ ")
    return inner[:1].islower()


def _is_unfinished(reading: Reading, before: Span) -> bool:
    """“It is”, “The plan was”, “Nobody has”: no sentence ends so."""
    tokens = reading.tokens_in(before.start, before.end)
    last = tokens[-1]
    return len(tokens) > 1 and last.pos_ in _UNFINISHED and last.tag_ != "RP"


def _is_second_clause(first: Token) -> bool:
    """“…, he warned, or it might be tonight”; not “…, he said, and added that …”."""
    if first.lower_ not in ("and", "or", "nor"):
        return False
    verb = next(
        (
            t
            for t in first.doc[first.i + 1 : first.sent.end]
            if t.tag_ in FINITE and t.dep_ != "relcl"
        ),
        None,
    )
    if verb is None:
        return False
    main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    ruled = any(t.dep_ in _SUBJECTS for t in first.doc[first.i : min(verb.i + 3, first.sent.end)])
    if not ruled and verb.dep_ not in ("aux", "auxpass"):
        return verb.lemma_ == "be"  # “…, he said, and walked out” may be what he did
    speaks = lemma_of(main) in VERBS and any(
        c.dep_ == "ccomp" and c.i > main.i for c in main.children
    )
    return not speaks


def _belongs_before(reading: Reading, comma: Token, first: Token, before: Span) -> bool:
    """A phrase that fits nothing but the clause before the frame."""
    if reading.quotations_in(before.start, before.end):
        return False
    if comma.text != "," and first.lower_ == "that":
        return True
    if first.lower_ in _REASONS:
        return first.dep_ in ("mark", "prep") or first.lower_ != "so"
    if first.tag_ == "VBG":
        last = [t for t in reading.tokens_in(before.start, before.end) if t.pos_ == "VERB"]
        return bool(last) and last[-1].lemma_ in _TAKES_GERUND
    if first.dep_ == "prep" and first.lower_ in _PLACES:
        noun = next((c for c in first.children if c.dep_ == "pobj"), None)
        return noun is not None and not _is_of_saying(noun)
    return False


def _is_of_saying(noun: Token) -> bool:
    """“in an interview”, “on Monday”, “in Geneva”: when and where it was said."""
    named = noun.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "ORG", "PERSON")
    return named or noun.pos_ == "PRON" or noun.lemma_.lower() in OCCASIONS
