"""Quotations that a sentence of its own introduces: "She put it this way. “…”" (codebook §4.1).

In: a reading. Out: a finding each; the sentence right before the quotation names the speaker and
says that words follow, but is itself closed by a full stop.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.quoting import is_whole, linked
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.lexicon.vocabulary import WORDS_OF
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.quotations import Quotation
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Sentence, Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

MANNER = words(
    "blunt clear frank adamant emphatic unequivocal unapologetic categorical terse defiant scathing"
    " succinct brief short simple direct unambiguous philosophical diplomatic concise curt candid"
    " explicit withering dismissive effusive"
)
"""How words are said; "was blunt" promises words, "was tired" does not."""
SPEAKING = words(
    "answer respond reply react disagree agree object elaborate explain complain comment testify"
    " apologize apologise joke quip tweet retort protest concur recall continue demur scoff"
    " speak talk"
)
"""Verbs that, with nothing behind them, promise the words: "Lee disagreed. “…”"."""


AUDIENCES = words(
    "crowd audience reporter journalist rally nation supporter court jury parliament council"
    " meeting assembly congregation conference fan worker lawmaker mourner press"
)
"""Whom to address is to speak, without a word of what is said (§4.2)."""


def introduced_findings(reading: Reading) -> Iterator[Finding]:
    for quotation in reading.quotations:
        if quotation.single or quotation.resumes or not is_whole(reading, quotation):
            continue
        sentence = _sentence_before(reading, quotation)
        found = _announcing(reading, sentence) if sentence is not None else None
        if found is None:
            continue
        cue, sources = found
        spans = tuple(q.span for q in linked(reading, quotation))
        why = because("introduced", reading.words(cue), source=reading.words(sources[0]))
        yield Finding(
            content=spans, cues=(cue,), sources=sources, cue_lemma="introduce", cue_class="colon",
            confidence=0.75, depth=50, reasons=(why,),
        )  # fmt: skip


def _sentence_before(reading: Reading, quotation: Quotation) -> Sentence | None:
    """The sentence that ends right before the quotation, outside marks: in its paragraph, or all
    that the body paragraph before it holds."""
    start = quotation.span.start
    own = reading.sentence_at(start)
    sentence = reading.sentence_at(own.span.start - 1) if own.span.start else None
    if sentence is None or reading.text[sentence.span.end : start].strip():
        return None
    whole = reading.paragraph_span(sentence.span.start)
    alone = sentence.paragraph == quotation.paragraph - 1 and whole == sentence.span
    if sentence.paragraph != quotation.paragraph and not alone:
        return None
    if reading.region_at(sentence.span.start) != "body":
        return None
    quoted = reading.quotations_in(sentence.span.start, sentence.span.end)
    return None if quoted else sentence


def _announcing(reading: Reading, sentence: Sentence) -> tuple[Span, tuple[Span, ...]] | None:
    """The words that promise a quotation, and whose it will be."""
    tokens = reading.tokens_in(sentence.span.start, sentence.span.end)
    root = next((t for t in tokens if t.dep_ == "ROOT" and t.pos_ in ("VERB", "AUX")), None)
    subject = own_subject(root) if root is not None else None
    if root is None or subject is None or subject.dep_ != "nsubj":
        return None
    last = _promise(root, subject)
    if last is None:
        return None
    speaker = subject
    if subject.lemma_.lower() in WORDS_OF:
        owner = next((c for c in subject.children if c.dep_ == "poss"), None)
        if owner is None:
            return None
        speaker = owner
    if is_outlet(speaker) or speaker.lower_ in ("it", "this", "that", "there", "which", "what"):
        return None
    sources = source_spans(reading, speaker, root)
    cue = Span(start=int(root.idx), end=max(end_of(last), end_of(root)))
    return (cue, sources) if sources else None


def _promise(root: Token, subject: Token) -> Token | None:
    """The last word of what says that words follow; None if nothing does."""
    lemma = lemma_of(root)
    after = [c for c in root.children if c.i > root.i]
    thing = next((c for c in after if c.dep_ == "dobj"), None)
    manner = next((c for c in after if c.dep_ == "acomp"), None)
    if lemma == "put" and thing is not None and thing.lower_ in ("it", "things"):
        return thing
    if lemma == "mince" and thing is not None:
        return thing
    if lemma == "be" and manner is not None and manner.lower_ in MANNER:
        return manner
    if lemma == "be" and subject.lemma_.lower() in WORDS_OF:
        return root
    if lemma == "have" and thing is not None and thing.lemma_.lower() in WORDS_OF:
        return thing
    if lemma == "have" and thing is not None and thing.lower_ == "this":
        return thing
    if lemma == "address" and thing is not None and thing.lemma_.lower() in AUDIENCES:
        return thing
    empty = thing is None and not any(c.dep_ in ("ccomp", "xcomp", "acomp") for c in after)
    return root if lemma in SPEAKING and empty else None
