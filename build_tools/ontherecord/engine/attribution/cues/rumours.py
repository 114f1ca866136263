"""Reports and rumours of nobody: "there are reports of …", "amid rumours that …" (codebook §5 U2).

In: a reading. Out: findings without a source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_RUMOURS = words("report rumor rumour")
_AMID = words("amid amidst after following")
_TALK = words("talk speculation suggestion claim allegation whisper chatter gossip")
"""With "there is" and nobody's name: “there is talk of …”."""
_SPREADING = words(
    "emerge surface circulate spread swirl appear persist abound grow come arrive mount fly"
)
_RECEIVING = words("receive get hear see have follow check")


def rumour_findings(reading: Reading) -> Iterator[Finding]:
    """“there are reports of …”, “has received reports that …”, “amid rumours of …”, “rumours that
    … spread”: nobody's reports, which are no source (§5 U2)."""
    for noun in reading.tokens:
        lemma = noun.lemma_.lower()
        if lemma not in _RUMOURS and not (lemma in _TALK and _is_there(noun)):
            continue
        if noun.pos_ not in ("NOUN", "PROPN"):
            continue
        if reading.quotation_at(noun.idx) or not reading.searches(noun.idx):
            continue
        opener = _hears(noun)
        span = _rumoured(reading, noun) if opener is not None else None
        if opener is None or span is None:
            continue
        cue = Span(start=min(int(opener.idx), int(noun.idx)), end=end_of(noun))
        if cue.start < int(noun.left_edge.idx) and opener.i < noun.left_edge.i - 3:
            cue = Span(start=int(noun.left_edge.idx), end=end_of(noun))
        why = because("reports-of-nobody", reading.words(cue))
        yield Finding(
            content=(span,), cues=(cue,), cue_lemma=noun.lemma_.lower(), cue_class="hearsay",
            confidence=0.75, depth=depth_of(noun) + 0.25, reasons=(why,),
        )  # fmt: skip


def _hears(noun: Token) -> Token | None:
    """The word that shows that the reports only went about; None if they have an author."""
    if any(c.dep_ == "poss" or c.lower_ in ("by", "from") for c in noun.children):
        return None
    head = noun.head
    if noun.dep_ == "attr" and any(c.dep_ == "expl" for c in head.children):
        return head
    if noun.dep_ == "dobj" and head.lemma_ in _RECEIVING and _is_ours(head):
        return head
    timed = noun.dep_ == "appos" and head.text[0].isdigit()  # “3.30pm – First reports of …”
    if (noun.dep_ == "ROOT" or timed) and _opens_entry(noun) and noun.tag_ in ("NNS", "NNPS"):
        return noun  # “Rumours that the mayor has left.”
    if noun.dep_ == "pobj" and head.lower_ in _AMID and noun.tag_ == "NNS":
        return noun
    if noun.dep_ == "nsubj" and head.lemma_ in _SPREADING and noun.tag_ == "NNS":
        return noun
    return None


def _is_there(noun: Token) -> bool:
    """“there is talk of …”."""
    return noun.dep_ == "attr" and any(c.dep_ == "expl" for c in noun.head.children)


def _opens_entry(noun: Token) -> bool:
    """Nothing before it in its line but its own adjectives, a time and marks."""
    for token in reversed(list(noun.doc[max(0, noun.left_edge.i - 8) : noun.left_edge.i])):
        if "\n" in token.text or token.text in ".!?":
            break
        if token.pos_ not in ("NUM", "PUNCT", "SYM", "SPACE") and not token.text[0].isdigit():
            return token.lower_ in ("am", "pm", "a.m.", "p.m.", "gmt", "h")
    return True


def _rumoured(reading: Reading, noun: Token) -> Span | None:
    """What the reports are of, or the clause behind “that”."""
    verb = [noun.head] if noun.dep_ == "nsubj" else []
    behind = [c for v in verb for c in v.children if c.dep_ == "prep"]
    behind += [c for link in behind for c in link.children if c.dep_ == "prep"]  # “come in of …”
    for child in (*noun.children, *behind):
        if child.i < noun.i:
            continue
        if child.dep_ == "prep" and child.lower_ in ("of", "about"):
            return span_of(reading, end_of(child), end_of(child.right_edge))
        clause = child.dep_ in ("acl", "ccomp", "relcl")
        if clause and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
            return span_of(reading, *clause_range(reading, noun, child))
    return None


def _is_ours(verb: Token) -> bool:
    """“has received reports”; of “get” and the like only “we are getting reports”."""
    if verb.lemma_ == "receive":
        return True
    return any(c.dep_ == "nsubj" and c.lower_ == "we" for c in verb.children)
