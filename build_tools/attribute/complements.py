"""What a verb cue hands over: a quotation, a clause, a request, a thing opposed (codebook §8).

In: a cue's token, its row in the lexicon, its subject. Out: the content and how it was found.
The order of the tests is their order of trust.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.attribute.boundaries import clause_range, span_of, trim, widen
from build_tools.attribute.finding import because
from build_tools.attribute.lexicon import CLAUSE_NOUNS, DENIED, EMPTY_OBJECTS, VERBS, Cue, lemma_of
from build_tools.attribute.quoting import linked, parts_before, quotation_after, quotation_before
from build_tools.attribute.reading import Reading, end_of
from build_tools.model import Reason, Record, Span
from build_tools.quotations import Quotation

if TYPE_CHECKING:
    from build_tools.nlp import Token

_QUESTION = frozenset(("whether", "if", "why", "how", "when", "where", "what", "who", "which"))
_LEFT_OUT = frozenset(("and", "but", "while", "although", "though", "which", "who", "as", "whose"))
"""After "…, he said," these open what may be the outlet's own words (B4)."""
_ADDED_CLAUSES = frozenset(("if", "because", "unless", "until", "so", "since"))


class Complement(Record):
    content: tuple[Span, ...]
    how: str
    """quotation, clause, trailing, infinitive, noun or described."""
    marked: bool = False
    """True if "that" opens it."""
    opens_question: bool = False
    reasons: tuple[Reason, ...] = ()
    particles: tuple[object, ...] = ()


def complement(reading: Reading, cue: Token, row: Cue, speaker: Token | None) -> Complement | None:
    """The first kind of complement that this row allows and the sentence has."""
    if "c" in row.frames and (found := _marked_clause(reading, cue)):
        return found
    if "q" in row.frames and (found := _quotation(reading, cue, speaker)):
        return found
    if "c" in row.frames and (found := _interrupted(reading, cue, speaker)):
        return found
    if "o" in row.frames and (found := _request(reading, cue)):
        return found
    if "c" in row.frames and (found := _clause(reading, cue)):
        return found
    if "t" in row.frames and (found := _infinitive(reading, cue)):
        return found
    if "a" in row.frames and (found := _described(reading, cue, row)):
        return found
    if "p" in row.frames and (found := _prepositional(reading, cue, row)):
        return found
    if "g" in row.frames and (found := _gerund(reading, cue)):
        return found
    if "n" in row.frames and (found := _noun_phrase(reading, cue, row)):
        return found
    if "c" in row.frames and row.cue_class in ("say", "report", "evidence", "attitude"):
        return _trailing(reading, cue, speaker)
    return None


def _clause_heads(cue: Token) -> list[Token]:
    """Clauses right of the cue that no other cue takes first."""
    heads = [c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i]
    return [h for h in heads if not _taken_between(cue, h)]


def _taken_between(cue: Token, head: Token) -> bool:
    for token in cue.doc[cue.i + 1 : head.left_edge.i]:
        if token.tag_ == "VBG" and lemma_of(token) in VERBS and token.nbor(-1).text == ",":
            return True
    return False


def _marks(head: Token) -> set[str]:
    return {
        c.lower_
        for c in head.children
        if c.dep_ in ("mark", "advmod", "attr", "det") and c.i < head.i
    }


def _marked_clause(reading: Reading, cue: Token) -> Complement | None:
    """ "said that …", also where a quotation stands inside the clause."""
    for head in _clause_heads(cue):
        if "that" in _marks(head):
            return _from_clause(reading, cue, head, marked=True)
    return None


def _clause(reading: Reading, cue: Token) -> Complement | None:
    if cue.dep_ == "csubj" and cue.head.i > cue.i:  # ", announcing his country pledged …"
        span = span_of(reading, end_of(cue), _until_background(reading, cue.head))
        why = because("B1", "It begins after the cue and ends with its clause.", "§8")
        return span and Complement(content=(span,), how="clause", reasons=(why,))
    for head in _clause_heads(cue):
        if head.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in head.children):
            continue
        return _from_clause(reading, cue, head, marked=False)
    return None


def _until_background(reading: Reading, head: Token) -> int:
    """End of a clause, without a last ", as …" that may be the reporter's (B4)."""
    for child in head.children:
        marked = any(c.dep_ == "mark" and c.lower_ == "as" for c in child.children)
        if child.dep_ == "advcl" and marked and child.i > head.i:
            return int(child.left_edge.idx)
    return end_of(head.right_edge)


def _from_clause(reading: Reading, cue: Token, head: Token, *, marked: bool) -> Complement | None:
    start, end = clause_range(reading, cue, head)
    start = _with_lost_subject(cue, head, start)
    end = _with_added_clause(reading, cue, head, end)
    first = reading.token_at(start)
    question = first is not None and first.lower_ in _QUESTION
    parts = []
    left = head.left_edge
    if left.i < cue.i and not marked:  # the frame stands inside the clause: two parts
        before = _before_frame(reading, cue, left)
        if before is not None:
            parts.append(before)
    right = span_of(reading, start, end)
    if right is not None and right.start > cue.idx:
        parts.append(right)
    if not parts:
        return None
    return Complement(
        content=tuple(parts),
        how="clause",
        marked=marked,
        opens_question=question,
        reasons=(
            _form(reading, parts),
            because("B1", "It begins after the cue and ends with its clause.", "§8"),
        ),
    )


def _with_lost_subject(cue: Token, head: Token, start: int) -> int:
    """The parser sometimes hangs a clause's subject on the cue: "suggested the reason … is fear"."""
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in head.children):
        return start
    if head.tag_ not in ("VBD", "VBZ", "VBP"):
        return start
    lost = [c for c in cue.children if c.dep_ == "dobj" and cue.i < c.i < head.i]
    return min([start, *(int(c.left_edge.idx) for c in lost)])


def _with_added_clause(reading: Reading, cue: Token, head: Token, end: int) -> int:
    """A condition or reason that follows without a comma belongs to what was said (B5)."""
    for child in cue.children:
        if (
            child.dep_ not in ("advcl", "ccomp")
            or child.i < head.i
            or child.left_edge.idx != end + 1
        ):
            continue
        inverted = child.left_edge.lower_ in ("should", "were", "had")
        if child.left_edge.lower_ in _ADDED_CLAUSES or inverted:
            return end_of(child.right_edge)
    return end


def _before_frame(reading: Reading, cue: Token, left: Token) -> Span | None:
    frame = min(
        [cue.i, *(c.left_edge.i for c in cue.children if c.dep_ == "nsubj" and c.i < cue.i)]
    )
    if left.i >= frame:
        return None
    return trim(reading, int(left.idx), end_of(reading.doc[frame - 1]))


def _quotation(reading: Reading, cue: Token, speaker: Token | None) -> Complement | None:
    """The quotation before the frame, the one after it, or both (B6)."""
    before = quotation_before(reading, cue, speaker)
    after = quotation_after(reading, cue, resuming=before is not None)
    parts: tuple[Span, ...] = parts_before(reading, before) if before else ()
    if after is not None:
        chain = linked(reading, after)
        parts = (*parts, *_from_that(reading, cue, after, chain))
    if not parts:
        return None
    return Complement(content=parts, how="quotation", reasons=(_form(reading, parts),))


def _from_that(
    reading: Reading, cue: Token, after: Quotation, chain: list[Quotation]
) -> tuple[Span, ...]:
    """The quotation and those it goes on in; "that" and what follows it come along (B1)."""
    spans = [q.span for q in chain if q.span.start >= after.span.start]
    for token in reading.tokens_in(end_of(cue), after.span.start):
        after_it = reading.text[end_of(token) : end_of(token) + 1]
        if token.lower_ == "that" and (token.tag_ == "IN" or after_it == ","):
            spans[0] = Span(start=int(token.idx), end=spans[0].end)
            break
    return tuple(spans)


def _form(reading: Reading, parts: object) -> Reason:
    return because("B2", "Quotation marks belong to the quotation they enclose.", "§8")


def _interrupted(reading: Reading, cue: Token, speaker: Token | None) -> Complement | None:
    """ "The blaze, he said, began at noon": the frame stands inside the clause, between commas."""
    frame = _frame_start(reading, cue, speaker)
    sentence = reading.sentence_at(cue.idx).span
    resumed = _frame_end(reading, cue, sentence)
    if frame is None or resumed is None or frame.idx <= sentence.start:
        return None
    before = trim(reading, sentence.start, int(reading.doc[frame.i - 1].idx))
    after = span_of(reading, resumed, sentence.end)
    if before is None or after is None or _has_main_verb(reading, before):
        return None
    if not _has_verb(reading, after) or reading.quotations_in(before.start, before.end):
        return None
    why = because("B1", "The words that name the speaker interrupt what was said.", "§9")
    return Complement(content=(before, after), how="interrupted", reasons=(why,))


def _frame_start(reading: Reading, cue: Token, speaker: Token | None) -> Token | None:
    """The first token of "…, he said": the one behind a comma; None without a comma."""
    if speaker is None or cue.i == 0:
        return None
    first = min(speaker.left_edge.i, cue.i) if speaker.i < cue.i else cue.i
    while (
        first > 0
        and reading.doc[first - 1].dep_ in ("aux", "advmod")
        and (reading.doc[first - 1].head.i == cue.i)
    ):
        first -= 1
    before = reading.doc[first - 1] if first else None
    return reading.doc[first] if before is not None and before.text in (",", "—", "–") else None


def _frame_end(reading: Reading, cue: Token, sentence: Span) -> int | None:
    """Where the clause goes on after "…, he said on Monday,"; None if it does not."""
    for token in reading.doc[cue.i + 1 : cue.i + 14]:
        if token.idx >= sentence.end or reading.quotation_at(token.idx):
            return None
        if token.text in (",", "—", "–"):
            follows = reading.doc[token.i + 1] if token.i + 1 < len(reading.doc) else None
            if follows is None or follows.tag_ == "VBG" or follows.lower_ in _LEFT_OUT:
                return None
            return end_of(token)
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBG") or token.dep_ == "mark":
            return None
    return None


def _has_main_verb(reading: Reading, span: Span) -> bool:
    """Whether a clause is complete: a finite verb outside relative and adverbial clauses."""
    for token in reading.tokens_in(span.start, span.end):
        verb = token.head if token.dep_ in ("aux", "auxpass") else token
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") and verb.dep_ not in ("relcl", "advcl", "acl"):
            return True
    return False


def _trailing(reading: Reading, cue: Token, speaker: Token | None) -> Complement | None:
    """ "A bomb killed two, the governor said": the whole main clause before the frame (B3)."""
    frame = cue.i
    if speaker is not None and speaker.i < cue.i:
        frame = min(frame, speaker.left_edge.i)
    sentence = reading.sentence_at(cue.idx).span
    while (
        frame > 0
        and reading.doc[frame - 1].dep_ in ("aux", "advmod", "cc")
        and reading.doc[frame - 1].head.i >= frame
    ):
        frame -= 1
    start = reading.doc[frame].idx
    if start <= sentence.start or frame == 0:
        return None
    comma = reading.doc[frame - 1]
    if comma.text not in (",", "—", "–", "-", "--") and reading.quotation_at(comma.idx) is None:
        return None
    span = trim(reading, *widen(reading, sentence.start, int(comma.idx)))
    if span is None or not _has_main_verb(reading, span):
        return None
    parts = [span]
    rest = _after_frame(reading, cue, sentence)
    if rest is not None:
        parts.append(rest)
    why = because("B3", "An attribution at the end covers the whole main clause before it.", "§8")
    return Complement(content=tuple(parts), how="trailing", reasons=(why,))


def _after_frame(reading: Reading, cue: Token, sentence: Span) -> Span | None:
    """The second part of a clause that the frame interrupts: "The blaze, he said, began at noon"."""
    head = cue.head
    if head.i == cue.i or head.i < cue.i or cue.i + 1 >= len(reading.doc):
        return None
    if reading.doc[cue.i + 1].text != ",":
        return None
    end = min(end_of(head.right_edge), sentence.end)
    return trim(reading, end_of(reading.doc[cue.i + 1]), end)


def _has_verb(reading: Reading, span: Span) -> bool:
    return any(
        token.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for token in reading.tokens_in(span.start, span.end)
    )


def _request(reading: Reading, cue: Token) -> Complement | None:
    """ "urged X to …": the addressee is in (B1)."""
    for child in cue.children:
        if child.i < cue.i or child.dep_ not in ("ccomp", "xcomp", "advcl"):
            continue
        if not any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            continue
        objects = [
            c
            for c in cue.children
            if cue.i < c.i < child.i and c.dep_ in ("dobj", "dative", "prep", "pobj")
        ]
        start = min([child.left_edge.i, *(o.left_edge.i for o in objects)])
        if (
            start == child.left_edge.i
            and child.left_edge.lower_ == "to"
            and cue.lemma_ not in ("ask", "demand", "call")
        ):
            continue
        end = clause_range(reading, cue, child)[1]
        span = span_of(reading, int(reading.doc[start].idx), end)
        why = because("B1", "The one asked and what was asked both belong to it.", "§8")
        return span and Complement(content=(span,), how="infinitive", reasons=(why,))
    return None


def _infinitive(reading: Reading, cue: Token) -> Complement | None:
    for child in cue.children:
        if (
            child.i > cue.i
            and child.dep_ in ("xcomp", "ccomp", "advcl")
            and any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children)
        ):
            span = span_of(reading, *clause_range(reading, cue, child))
            why = because("B1", "“to” belongs to what was announced.", "§8")
            return span and Complement(content=(span,), how="infinitive", reasons=(why,))
    return None


def _gerund(reading: Reading, cue: Token) -> Complement | None:
    for child in cue.children:
        if child.i > cue.i and child.dep_ in ("xcomp", "ccomp", "pcomp") and child.tag_ == "VBG":
            span = span_of(reading, *clause_range(reading, cue, child))
            why = because("B1", "It begins after the cue and ends with its clause.", "§8")
            return span and Complement(content=(span,), how="clause", reasons=(why,))
    return None


def _noun_phrase(reading: Reading, cue: Token, row: Cue) -> Complement | None:
    """ "opposed the plan", "reported damage": the thing named is the content (§7)."""
    for child in cue.children:
        if child.dep_ not in ("dobj", "attr") or child.i < cue.i:
            continue
        if not _is_proposition(cue, row, child):
            return None
        start, end = clause_range(reading, cue, child)
        tail = [c for c in cue.children if c.i > child.i and c.dep_ == "prep" and c.lower_ == "as"]
        if tail:
            end = max(end, end_of(tail[0].right_edge))
        end = _with_infinitive(cue, child, end)
        span = span_of(reading, start, end)
        why = because("B1", "What the cue takes as its object is what was put forward.", "§8")
        return span and Complement(content=(span,), how="noun", reasons=(why,))
    return None


def _is_proposition(cue: Token, row: Cue, thing: Token) -> bool:
    """Whether an object can stand for something said, asked, opposed or denied (§4.3)."""
    lemma = lemma_of(thing)
    if lemma in EMPTY_OBJECTS or thing.pos_ == "PRON" or thing.ent_type_ in ("DATE", "TIME"):
        return False
    if any(c.dep_ == "dative" for c in cue.children):
        return False  # "denied them a visa", "offered him a post" are acts
    if cue.lemma_ == "deny":
        return lemma in DENIED or bool(
            thing.morph.get("Number") == ["Plur"] and lemma in CLAUSE_NOUNS
        )
    if row.cue_class == "stance":
        person = thing.pos_ == "PROPN" or thing.ent_type_ in ("PERSON", "ORG", "NORP")
        return not person and not (cue.lemma_ == "support" and cue.tag_ == "VBG")
    return True


def _with_infinitive(cue: Token, noun: Token, end: int) -> int:
    """ "announced the start of a process to choose …": the purpose is part of what was announced."""
    for child in cue.children:
        purpose = any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children)
        if child.i > noun.i and child.dep_ in ("xcomp", "advcl") and purpose:
            if child.left_edge.idx == end + 1:
                end = end_of(child.right_edge)
        if child.i > noun.i and child.dep_ == "prep" and child.lower_ == "including":
            if child.left_edge.idx == end + 2:
                end = end_of(child.right_edge)
    return end


def _described(reading: Reading, cue: Token, row: Cue) -> Complement | None:
    """ "called X Y", "accused X of Y": the object is in; after "what they described as", only Y."""
    objects = [c for c in cue.children if c.dep_ in ("dobj", "ccomp", "oprd") and c.i > cue.i]
    phrase = next(
        (
            c
            for c in cue.children
            if c.dep_ in ("prep", "dative") and c.lower_ in row.prepositions and c.i > cue.i
        ),
        None,
    )
    if phrase is None and objects and row.prepositions:
        inner = (t for t in objects[0].subtree if t.dep_ == "prep" and t.lower_ in row.prepositions)
        phrase = next(inner, None)
    why = (because("B1", "Whom or what it is said of belongs to it.", "§9"),)
    if phrase is not None and not objects:
        rest = [t for t in phrase.children if t.i > phrase.i]
        span = (
            span_of(reading, int(rest[0].left_edge.idx), end_of(phrase.right_edge))
            if rest
            else None
        )
        return span and Complement(content=(span,), how="described", reasons=why)
    if not objects:
        return None
    call = cue.lemma_ in ("call", "dub", "deem", "label", "brand", "term")
    if phrase is None and not call:
        return None
    if (
        call
        and not any(o.dep_ in ("ccomp", "oprd") for o in objects)
        and len(objects) < 2
        and phrase is None
    ):
        if not reading.quotations_in(end_of(cue), end_of(cue.right_edge)):
            return None
    last = max(
        [*(o.right_edge.i for o in objects), phrase.right_edge.i if phrase is not None else 0]
    )
    first = min(o.left_edge.i for o in objects)
    span = span_of(reading, int(reading.doc[max(first, cue.i + 1)].idx), end_of(reading.doc[last]))
    return span and Complement(content=(span,), how="described", reasons=why)


def _prepositional(reading: Reading, cue: Token, row: Cue) -> Complement | None:
    """ "spoke about …", "warned of …": the preposition is the cue's."""
    near = [c for c in cue.children if c.dep_ in ("dobj", "dative") and c.i > cue.i]
    links = [c for token in (cue, *near) for c in token.children]
    for child in links:
        if child.dep_ != "prep" or child.i < cue.i or child.lower_ not in row.prepositions:
            continue
        inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
        if inner is not None and child.lower_ == "to" and inner.dep_ == "pcomp":
            span = span_of(reading, int(child.idx), end_of(inner.right_edge))
            why = because("B1", "“to” belongs to what was admitted.", "§8")
            return span and Complement(content=(span,), how="clause", reasons=(why,))
        if inner is None or lemma_of(inner) in EMPTY_OBJECTS or inner.pos_ == "PRON":
            continue
        end = _with_infinitive(cue, child, end_of(inner.right_edge))
        span = span_of(reading, int(inner.left_edge.idx), end)
        why = because(
            "B1", "The preposition belongs to the cue; what follows was put forward.", "§8"
        )
        return span and Complement(content=(span,), how="noun", reasons=(why,), particles=(child,))
    return None
