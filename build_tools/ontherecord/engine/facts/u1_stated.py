"""U1: the text says that this is unconfirmed (codebook §5, §9 on disclaimers)."""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.facts.case import Case
from ontherecord.engine.facts.disclaimed import is_paper, names, reach
from ontherecord.engine.facts.unchecked import FOLLOWING, PRELIMINARY, STATED, UNCLEAR
from ontherecord.engine.facts.unverified import marked
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice
from ontherecord.model import Sentence, Span, Statement

_CLAIM = r"(?:claim|report|statement|figure|account|assertion|version|allegation|toll)s?"
OWNER = re.compile(
    rf"\b((?:[A-Z][\w-]+ ?)+)['’]s? (?:\w+ ){{0,2}}{_CLAIM}\b"
    rf"|\b{_CLAIM} (?:made |given |issued )?(?:by|from|of) (?:the )?((?:[A-Z][\w-]+ ?)+)"
)
"""Whose claim the disclaimer is about, if it names one."""
POINTS_BACK = re.compile(
    r"\b(?:(?:its|his|her|their|[\w.]+(?:['’]s|s['’])) (?:\w+ )?(?:claim|account|report|version"
    r"|assertion|statement|allegation|figure)s?"
    r"|(?:the|these|those) (?:claims|accounts|allegations|assertions|figures|statements))\b",
    re.I,
)
BOTH = re.compile(
    r"\b(?:neither|either|both)\b(?: \w+){0,2} (?:claim|report|account|statement|side|version)",
    re.I,
)
"""“Neither claim could be verified”: the last two statements."""
LOOKS_BACK = re.compile(
    rf"(.*?(?:{STATED.pattern})\s(?:this|that|it|these|those)),? (?:and|but)\s", re.I
)
"""“We could not confirm that, and the police say …”: what stood before, not what follows."""
LOOKED_AT = 7
"""Sentences after a statement among which its disclaimer may be: own decision."""
NAMES = re.compile(r"\b[A-Z][\w’'-]{2,}\b")


def rule(statement: Statement, case: Case) -> Statement:
    """In the statement's own frame, in the disclaimer after it, or in one that introduces it."""
    frame = case.frame()
    if (match := STATED.search(frame)) and not LOOKS_BACK.match(frame):
        return marked(statement, "U1", because("disclaimer-of-it", match[0]))
    if match := PRELIMINARY.search(frame):
        return marked(statement, "U1", because("preliminary", match[0]))
    if found := _disclaimer_after(case) or _disclaimer_before(case):
        return marked(statement, "U1", because("disclaimer-covers-it", found))
    return statement


def _disclaimer_after(case: Case) -> str:
    """The sentence right after the statement's own, or a later one that names its source."""
    sentences = case.around.sentences_from(case.sentence().end, LOOKED_AT)
    for step, sentence in enumerate(sentences):
        words = case.words(sentence.span)
        if case.holds_content(sentence.span):
            looks_back = LOOKS_BACK.match(case.words(case.around.lead(sentence.span)))
            if looks_back is None:
                continue
            words = looks_back[1]
        if not _disclaims(words):
            continue
        between = any(case.holds_content(s.span) for s in sentences[:step])
        if _covers(case, sentence, words, between=between):
            return words
    return ""


@lru_cache(maxsize=1024)
def _disclaims(words: str) -> bool:
    """Whether a sentence says of something before it that it was not checked."""
    return STATED.search(words) is not None and FOLLOWING.search(words) is None


def _covers(case: Case, sentence: Sentence, words: str, *, between: bool) -> bool:
    """Whether a disclaimer reaches the statement: it names its source, its thing, or comes next."""
    if owner := _owner(case, sentence, words):
        return bool(owner & _own_names(case))
    reached, thing = reach(words)
    if reached == "thing":
        return names(thing, _all_words(case)) or _is_in_paper(case, sentence, thing)
    near = sentence.paragraph - case.paragraph() <= (1 if reached == "claims" else 0)
    if not between and near:
        return True
    if BOTH.search(words) and _is_one_of_two(case, sentence):
        return True
    points = POINTS_BACK.search(words) is not None and _in_one_run(case, sentence)
    return _names_source(case, words) or points


def _all_words(case: Case) -> str:
    """The statement and who makes it."""
    spans = (*case.attribution.content, *case.attribution.sources)
    return " ".join(case.words(span) for span in spans)


def _is_in_paper(case: Case, disclaimer: Sentence, thing: str) -> bool:
    """“In a message, the group said … It added …”: all that the message says, once it is named in
    the frame of this saying or, in the same paragraph, of one before it by the same side."""
    if not is_paper(thing) or case.paragraph() != disclaimer.paragraph:
        return False
    run = case.around.voices_between(case.first.start, disclaimer.span.start)
    if any(not _one_side(run[-1], other) for other in run):
        return False
    start = case.around.article.paragraphs[case.paragraph()].span.start
    return names(thing, case.words(Span(start=start, end=case.first.start)))


def _is_one_of_two(case: Case, disclaimer: Sentence) -> bool:
    """Whether no more than two sides have spoken since the statement."""
    sides: list[Voice] = []
    for voice in case.around.voices_between(case.first.start, disclaimer.span.start):
        if not any(_one_side(voice, other) for other in sides):
            sides.append(voice)
    return len(sides) <= 2


def _owner(case: Case, disclaimer: Sentence, words: str) -> set[str]:
    """Names of whoever made the claim, if one of the statements before it is theirs (§9)."""
    match = OWNER.search(words)
    named = set(NAMES.findall(match[1] or match[2])) if match else set()
    spoken = case.around.speakers_before(disclaimer.span.start, LOOKED_AT)
    return named if any(named & set(NAMES.findall(who)) for who in spoken) else set()


def _own_names(case: Case) -> set[str]:
    """Names in the statement's speaker and in those who passed it on."""
    return set(NAMES.findall(" ".join((case.origin.speaker, *case.resolved.chain))))


def _in_one_run(case: Case, disclaimer: Sentence) -> bool:
    """“the group’s claim”: all that whoever spoke last before it had said in a row."""
    run = case.around.voices_between(case.first.start, disclaimer.span.start)
    return len(run) > 1 and all(_one_side(run[-1], other) for other in run)


def _one_side(one: Voice, other: Voice) -> bool:
    """The same speaker, or one that speaks for the other ("the Reef Army" and its spokesman)."""
    if one.speaker == other.speaker:
        return True
    pairs = ((one, other), (other, one))
    return any(
        (own := set(NAMES.findall(a.speaker)) - set(tables.adjectives()))
        and own <= set(NAMES.findall(f"{b.words} {' '.join(b.roles)}"))
        for a, b in pairs
    )


def _names_source(case: Case, words: str) -> bool:
    speaker = set(NAMES.findall(case.origin.speaker))
    return bool(speaker & set(NAMES.findall(words))) and bool(
        re.search(r"\b(?:claims?|reports?|statements?|figures?|accounts?|assertions?)\b", words)
    )


def _disclaimer_before(case: Case) -> str:
    """ "The following reports are preliminary": the examples in its paragraph or the next."""
    before = case.around.sentence_at(case.sentence().start)
    nearest = case.paragraph() - 1
    for sentence in case.around.before(before):
        if sentence.paragraph < nearest:
            break
        words = case.words(sentence.span)
        if not case.holds_content(sentence.span) and FOLLOWING.search(words):
            return words
    return ""


def is_unclear(words: str) -> bool:
    """ "It remains unclear whether …" in the outlet's voice: a flag on the sentence (§9)."""
    return bool(UNCLEAR.search(words))
