"""U1: the text says that this is unconfirmed (codebook §5, §9 on disclaimers)."""

from __future__ import annotations

import re

from ontherecord.engine.facts.case import Case
from ontherecord.engine.facts.disclaimed import names, reach
from ontherecord.engine.facts.unverified import marked
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice
from ontherecord.model import Sentence, Statement

_HOW = r"(?:\s+(?:immediately|independently|fully|yet|be|been|separately|readily|always|also))*"
_CHECK = (
    r"(?:verif\w+|confirm\w*|corroborat\w+|authenticat\w+|substantiat\w+|validated|vouched for"
    r"|(?:be |been )?(?:checked|proved|proven|tested|traced)(?! (?:in|out|into|positive)\b))"
)
_GAVE = (
    r"(?:present(?:ed|ing)?|provid(?:e|ed|ing)|offer(?:ed|ing)?|giv(?:e|en|ing)|gave|cit(?:e|ed|ing)"
    r"|produc(?:e|ed|ing)|show(?:ed|n|ing)?|publish(?:ed|ing)?|releas(?:e|ed|ing)|shar(?:e|ed|ing)"
    r"|submit(?:ted|ting)?|suppl(?:y|ied|ying)|disclos(?:e|ed|ing))"
)
_SHOWN = (
    r"(?:show(?:n|ing)?|publish(?:ed|ing)?|produc(?:e|ed|ing)|releas(?:e|ed|ing)|shar(?:e|ed|ing))"
)
_PROOF = (
    r"(?:(?:any |further |specific |hard |the |a )?(?:evidence|proof|documents?|photographs?"
    r"|recordings?|details|sources?))"
)
STATED = re.compile(
    rf"\b(?:could|can|has|have|had|was|were|is|are|did|does)\s?(?:not|n['’]t){_HOW}\s+{_CHECK}"
    rf"|\bcannot{_HOW}\s+{_CHECK}"
    rf"|\b(?:was|were|is|are|been)\s+(?:not able|unable) to{_HOW}\s+{_CHECK}"
    rf"|\b(?:impossible|not{_HOW} possible|difficult|hard|no way) to{_HOW}\s+{_CHECK}"
    r"|\b(?:neither|none|nobody|no one)\b.{0,40}\b(?:could|can|has|have|had|was|were)"
    rf"{_HOW}\s+{_CHECK}"
    r"|\b(?:unverified|unconfirmed|uncorroborated|unsubstantiated|unproven|unverifiable)\b"
    r"|\bno (?:independent|immediate|official|outside|further) "
    r"(?:confirmation|verification|corroboration)\b"
    r"|\bwithout (?:independent|any|further) (?:confirmation|verification)\b"
    r"|\bwithout (?:any |further |providing any )?(?:evidence|proof)\b"
    r"|\b(?:has|have|had) yet to be\s+(?:independently\s+)?(?:verified|confirmed|corroborated)"
    r"|\bnot (?:been )?independently (?:verified|confirmed)\b"
    r"|\b(?:without|not?) (?:presenting|providing|offering|giving|citing|producing|showing) "
    r"(?:any |further |specific )?(?:evidence|proof)\b"
    r"|\b(?:gave|provided|offered|presented|cited|produced) no (?:evidence|proof)\b"
    rf"|\b(?:(?:did|has|have|had|would|could) ?(?:not|n['’]t)) {_GAVE} {_PROOF}\b"
    rf"|\bwithout {_GAVE} {_PROOF}\b"
    rf"|\b(?:without|did not|didn['’]t|would not|has not|have not) {_SHOWN} "
    r"(?:them|it|these|either)\b"
    rf"|\b(?:neither|none|nobody|no one)\b[^.;]{{0,40}}\b{_GAVE} {_PROOF}\b"
    rf"|\bno (?:evidence|proof) (?:was|were|has been|had been|is) {_GAVE}"
    r"|\b(?:has|have|had) (?:seen|found) no (?:evidence|proof|sign)\b"
    r"|\b(?:no way|unable) to (?:check|verify|tell)\b",
    re.I,
)
PRELIMINARY = re.compile(
    r"\bpreliminary (?:reports?|information|data|figures?|findings?|results?|investigations?"
    r"|estimates?|assessments?|accounts?|toll|count)\b|\bpreliminar(?:y|ily) (?:said|reported)\b",
    re.I,
)
FOLLOWING = re.compile(
    r"\b(?:following|these|those) (?:\w+ ){0,2}(?:reports?|accounts?|claims?|figures?|details)\b"
    r".{0,60}\b(?:preliminary|unconfirmed|unverified)\b"
    rf"|\b(?:following|these) (?:\w+ ){{0,2}}(?:reports?|accounts?|claims?)\b.{{0,40}}{_CHECK}",
    re.I | re.S,
)
UNCLEAR = re.compile(
    r"\bit\s+(?:remains?|remained|is|was|['’]s)(?: still)? (?:not (?:immediately |yet |fully )?"
    r"(?:clear|known|certain)|unclear|unknown|uncertain)\b(?! that)",
    re.I,
)
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
LOOKED_AT = 7
"""Sentences after a statement among which its disclaimer may be: own decision."""
NAMES = re.compile(r"\b[A-Z][\w’'-]{2,}\b")


def rule(statement: Statement, case: Case) -> Statement:
    """In the statement's own frame, in the disclaimer after it, or in one that introduces it."""
    frame = case.frame()
    if match := STATED.search(frame):
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
            continue
        if STATED.search(words) is None or FOLLOWING.search(words):
            continue
        between = any(case.holds_content(s.span) for s in sentences[:step])
        if _covers(case, sentence, words, between=between):
            return words
    return ""


def _covers(case: Case, sentence: Sentence, words: str, *, between: bool) -> bool:
    """Whether a disclaimer reaches the statement: it names its source, its thing, or comes next."""
    if owner := _owner(case, sentence, words):
        return bool(owner & _own_names(case))
    reached, thing = reach(words)
    if reached == "thing":
        return names(thing, _all_words(case))
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


def _is_one_of_two(case: Case, disclaimer: Sentence) -> bool:
    voices = case.around.voices_between(case.first.start, disclaimer.span.start)
    sides = re.search(r"\b(?:sides?|part(?:y|ies))\b", case.words(disclaimer.span)) is not None
    return len({v.speaker for v in voices} if sides else voices) <= 2


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
