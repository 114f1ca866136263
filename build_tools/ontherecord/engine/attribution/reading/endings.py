"""Where what was said ends and the reporter goes on (codebook B4, B7a).

In: a cue before its content, and the content's tokens. Out: the last token that is the source's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE, is_thing
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.vocabulary import ACTS_OF_PERSONS, TIME_SPANS
from ontherecord.engine.text.wordlist import words

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_RELATIVE = words("which who whom whose where when")
_AFTER_COMMA = words("with worth even though although meaning despite after following amid as")
"""Behind a comma these open what may be the reporter's (B4)."""
_LEADING = words(", ; even just only shortly soon")
"""What stands before a tail and belongs to it."""
_SINCE = words("after before since when")
_STANDING = words("be have need want lack know own contain mean remain")
"""Verbs of what is so: an "as"-clause with one gives a reason, not what went on meanwhile."""
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_DASHES = frozenset(("—", "–", "--"))
_PLURALS = words("them they")
LEAST = 2
"""Tokens that must be left."""


def without_tail(reading: Reading, cue: Token, first: int, last: int) -> int:
    """The last token of the content without a tail that may be the reporter's (B4)."""
    doc = reading.doc
    for token in doc[max(first, cue.i) + LEAST : last + 1]:
        if reading.quotation_at(token.idx) is not None:
            continue
        if _opens_tail(reading, token, last) and not _is_quoted(reading, token, last):
            before = token.i - 1
            while doc[before].lower_ in _LEADING and before > first:
                before -= 1
            return before
    return last


def _is_quoted(reading: Reading, opening: Token, last: int) -> bool:
    """Words in marks in the tail show that the speaker said it (B4)."""
    return bool(reading.quotations_in(int(opening.idx), end_of(reading.doc[last])))


def _opens_tail(reading: Reading, token: Token, last: int) -> bool:
    before = token.nbor(-1).text
    if before == ";":
        return token.lower_ not in ("that", "and", "but") and _is_clause(reading, token, last)
    if before == ",":
        return _is_comma_tail(token, last)
    if before in _DASHES:
        return _is_dashed_tail(token, last)
    if token.lower_ in ("while", "whereas") and token.dep_ == "mark":
        return _closes(token.head, last) and any(c.dep_ in SUBJECTS for c in token.head.children)
    return _is_meanwhile(token, last) or _is_of_the_speaker(token, last)


def _is_dashed_tail(token: Token, last: int) -> bool:
    """“… — a plea that nobody heeded”, “… – counting what suits you”: set apart up to the end, with
    no second dash that would take the content up again."""
    if any(t.text in _DASHES for t in token.doc[token.i : last + 1]):
        return False
    opens = token.lower_ in ("a", "an", "the", "with") or token.tag_ in ("VBG", "WDT")
    return opens and last - token.i > 1


def _is_clause(reading: Reading, token: Token, last: int) -> bool:
    return any(t.tag_ in FINITE for t in reading.doc[token.i : last + 1])


def _is_comma_tail(token: Token, last: int) -> bool:
    """A relative clause, an absolute, a gloss or a time behind a comma, up to the content's end."""
    if token.lower_ in _RELATIVE or token.lower_ in _AFTER_COMMA:
        if token.lower_ == "as" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "well":
            return False
        return _closes(_clause_of(token), last)
    if token.lower_ == "to" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "be":
        return _closes(token.head, last)  # “…, to be replaced by Dahl”
    if _tells_of_some(token):
        return _closes(_clause_of(token), last)
    return _is_time_since(token, last) or (
        _compares_figures(token) and (_closes(token, last) or _closes(token.nbor(1), last))
    )


def _tells_of_some(token: Token) -> bool:
    """“…, four of whom were not expected to live”, “…, most of which had sunk”."""
    return (
        token.i + 2 < len(token.doc)
        and token.nbor(1).lower_ == "of"
        and token.nbor(2).lower_ in ("whom", "which")
    )


def _compares_figures(token: Token) -> bool:
    """“…, up from 12 a year earlier”, “…, well above the 8 that were expected”."""
    behind = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if not any(t.pos_ == "NUM" for t in token.subtree) and not any(
        t.pos_ == "NUM" for t in token.doc[token.i : token.i + 6]
    ):
        return False
    if token.lower_ in ("up", "down", "compared"):
        return behind in ("from", "with", "to", "on")
    return token.lower_ in ("well", "far", "slightly", "just") and behind in ("above", "below")


def _clause_of(token: Token) -> Token:
    """The head of the phrase that the word opens: the clause's verb, or the word itself."""
    above = token
    while above.head.i > above.i and above.head.left_edge.i >= token.i:
        above = above.head
    return above


def _closes(head: Token, last: int) -> bool:
    """Nothing of the content comes after this phrase (B5)."""
    return bool(head.right_edge.i >= last - 1)


def _is_time_since(token: Token, last: int) -> bool:
    """“…, a day after the vote”, “…, just hours before it sank”."""
    for near in token.doc[token.i : min(token.i + 5, last)]:
        if near.lemma_.lower() in TIME_SPANS:
            return near.i + 1 <= last and near.nbor(1).lower_ in _SINCE
        if near.pos_ not in ("DET", "NUM", "ADV", "ADJ", "ADP"):
            return False
    return False


def _is_meanwhile(token: Token, last: int) -> bool:
    """“… as crowds gathered outside”: what went on, not what was said."""
    verb = token.head
    if token.lower_ != "as" or token.dep_ != "mark" or verb.dep_ != "advcl" or verb.i < token.i:
        return False
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    told = any(c.tag_ == "MD" or c.lower_ == "had" for c in helpers)
    acting = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.lemma_ == "be" for c in helpers)
    if told or not acting or verb.lemma_ in _STANDING or _compares(token):
        return False
    return any(c.dep_ in SUBJECTS for c in verb.children) and _closes(verb, last)


def _compares(link: Token) -> bool:
    """“as large a share as …”, “the same as …”, “as soon as …”."""
    before = link.doc[max(0, link.i - 6) : link.i]
    return any(t.lower_ in ("as", "such", "same", "so") for t in before)


def _is_of_the_speaker(token: Token, last: int) -> bool:
    """“said the gate would stay shut | after closing it in May”: the gate closes nothing."""
    if token.lower_ not in ("after", "before", "while") or token.dep_ not in ("prep", "mark"):
        return False
    acting = next((c for c in token.children if c.dep_ == "pcomp"), None)
    acting = token.head if token.dep_ == "mark" else acting
    verb = token.head if token.dep_ == "prep" else token.head.head
    if acting is None or acting.tag_ != "VBG" or not _closes(acting, last):
        return False
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return subject is not None and is_others(acting, subject)


def is_others(act: Token, subject: Token) -> bool:
    """Whether this cannot be what the subject did: it is done to it, or only a person does it."""
    thing = next((c for c in act.children if c.dep_ == "dobj"), None)
    if thing is not None and thing.lower_ in ("it", "them", "him", "her"):
        several = subject.tag_ in ("NNS", "NNPS")
        if (thing.lower_ in _PLURALS) == several and is_thing(subject):
            return True
    return is_thing(subject) and act.lemma_.lower() in ACTS_OF_PERSONS
