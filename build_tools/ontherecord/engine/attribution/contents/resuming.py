"""How an interrupted clause goes on behind its frame: "It is, he said, quite safe" (codebook B6, §9
"adverb cue inside the content").

In: a cue whose frame stands behind a clause, that clause, the sentence. Out: the second part, or
None where the reporter goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import span_of, trim
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import OCCASIONS
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_COMMA = frozenset((",", "—", "–", "-", "--"))
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
    head = cue.head
    if head.i > cue.i and comma.i == cue.i + 1:  # the main verb comes behind the frame
        return trim(reading, end_of(comma), min(end_of(head.right_edge), sentence.end))
    behind_verb = comma.i == cue.i + 1
    goes_on = (
        _is_unfinished(reading, before)
        or _is_second_clause(first)
        or (behind_verb and _belongs_before(reading, comma, first, before))
    )
    if not goes_on:
        return None
    return span_of(reading, end_of(comma), sentence.end)


def _closing_comma(reading: Reading, cue: Token, speaker: Token | None) -> Token | None:
    """The comma or dash right behind "she said" or "said the clerk"."""
    last = cue
    if speaker is not None and speaker.i > cue.i:
        last = speaker
    if last.i + 1 >= len(reading.doc):
        return None
    comma = reading.doc[last.i + 1]
    return comma if comma.text in _COMMA else None


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
