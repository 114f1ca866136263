"""Part of a group as a source: "one of them", "another", "the third", "both", "some" (§4.5).

In: the text, the cast, a source's span and words. Out: which group of people, or of bodies, the
words take their part of, and the name of that part: "one of the four officers".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.capacity.callings import means_people
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.parsed import Described
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.text import wordlist
from ontherecord.model import Span

NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_ORDER = r"(?:first|second|third|fourth|fifth|sixth|last|other|eldest|oldest|youngest)"
PART = re.compile(
    rf"(another|one|both|some|others|many|most|several|a few|few|half|none|neither|{NUMBER}"
    rf"|all(?: {NUMBER})?|another {NUMBER}|(?:the|a|an) {_ORDER}|the others"
    rf"|(?:the )?{NUMBER} others"
    rf"|the other {NUMBER})(?: one)?(?: of (?:them|these|those))?",
    re.I,
)
""" "A third", "one of them": no noun tells whom."""
TOLD_PART = re.compile(
    rf"(?:another|one|a third|(?:the|a|an) {_ORDER})(?: [a-z-]+)?, an? ([\w-][^,]*)(?:,.*)?", re.I
)
""" "The other, an officer based in Kayes": what the apposition says."""
ONE_SAID = re.compile(
    r"(?:One|Another|Some|Others|A third|A second|Two|Several|Many|Most)\s(?!of\b)"
    r"(?:also\s|only\s)?(?:has\s|had\s|have\s)?(?:\w+ed|said|says|told|wrote|thought|felt)\b"
)
RELATIVE = re.compile(r",?\s(?:who|which|that|whose)\s.*$")
MANY_OF = re.compile(r"\b(of (?:them|these|those))\b")
OF_MANY = re.compile(rf"^(?:one|another|some|most|many|several|{NUMBER}) of ", re.I)
MANY_OF_GROUP = re.compile(rf"^(?:some|most|many|several|both|all|half|{NUMBER}) of (?!them)", re.I)
""" "Two of the drivers": they."""
TOGETHER = re.compile(rf"(?:both|all|{NUMBER}|all {NUMBER})", re.I)
""" "Both": the group itself, whose words tell how many they are."""
OWNED = re.compile(
    r"(?:the|his|her|their|its|these|those|our|several|many|some|few|most|dozens)\s", re.I
)
COUNTED = re.compile(rf"{NUMBER}\s", re.I)
ONE = re.compile(
    rf"\b(?:(?:the|a|an) (?P<word>{_ORDER})|(?P<word2>another|one))(?: of (?:them|these|those))?\b",
    re.I,
)
""" "The third": a single one."""
CONJUNCTION = (", and ", " and ", " but ", "; ", " while ", ", ")
"""Before a clause of its own: not "the nearest one"."""
PARTISAN = wordlist.words(
    "Republican Democratic Labour Conservative Liberal Tory Green Catholic Protestant "
    "Christian Muslim Jewish Hindu Buddhist"
)
SENTENCES = 3
"""Sentences back in which the group is named: own decision."""
ALL_OF = re.compile(rf"all(?: {NUMBER})?", re.I)


def part_of(text: str, cast: Cast, span: Span, words: str) -> Voice | None:
    """The voice of a part whose group the sentences before name."""
    if told := TOLD_PART.fullmatch(words):
        who = RELATIVE.sub("", told[1])
        return Voice(
            speaker=who, span=span, words=told[0], by=because("called", words, speaker=who)
        )
    part = PART.fullmatch(words)
    if part is None:
        return None
    group = group_before(text, cast, span.start, most=_most(part[1]))
    if not group:
        return None
    who = _named(part[1].lower(), group)
    return Voice(speaker=who, span=span, words=who,
                 by=because("points-back", words, speaker=who))  # fmt: skip


def completed(text: str, cast: Cast, span: Span, words: str) -> str:
    """The words with the group for "them": "a member of one of the unions"; else as they are."""
    of_them = MANY_OF.search(words)
    group = group_before(text, cast, span.start) if of_them else ""
    return f"{words[: of_them.start()]}of {_definite(group)}" if of_them and group else words


def group_before(text: str, cast: Cast, at: int, *, most: bool = False) -> str:
    """The words for the newest group before a place; empty if the sentences before have none.

    Subjects come before all others of the same sentence. `most`: whether people alone are meant.
    """
    opening, since = cast.sentence(at), cast.sentence(at, back=SENTENCES)
    trailing = text.endswith((", ", "” ", '" '), 0, at)
    found: list[tuple[bool, int, str]] = []
    for place in reversed(cast.descriptions):
        if place.start >= at or cast.is_quoted(place.start):
            continue
        if place.start < since:
            break
        here = cast.sentence(place.start)
        words = " ".join(text[place.start : place.end].split())
        if (place.start >= opening and (trailing or not place.main)) or _is_of_part(text, here):
            continue
        if not _is_group(text, place, words, most):
            continue
        if found and cast.sentence(found[-1][1]) != here:
            break
        found.append((place.main or place.subject, place.start, words))
    return max(found)[2] if found else ""


def single(text: str, cast: Cast) -> Iterator[tuple[Described, str]]:
    """Each place where one of a group is a clause's subject, with what to call them."""
    for match in ONE.finditer(text):
        at = match.start(match.lastgroup or 0)
        opens = cast.sentence(at) == match.start() or text.endswith(CONJUNCTION, 0, match.start())
        if at not in cast.subjects or not opens or cast.is_quoted(at):
            continue
        if group := group_before(text, cast, match.start()):
            head = Span(start=at, end=match.end())
            place = Described(start=match.start(), end=match.end(), head=head, subject=True,
                              main=at in cast.topics)  # fmt: skip
            yield place, _named(match[0].split(" of ")[0].lower(), group)


def _is_of_part(text: str, sentence: int) -> bool:
    """ "One said Chinese builders were cheaper. Another …": the group was named before."""
    return ONE_SAID.match(text, sentence) is not None


def _is_group(text: str, place: Described, words: str, people: bool) -> bool:
    head = text[place.head.start : place.head.end]
    if OF_MANY.match(words):
        return "them" not in words
    if not place.many:
        return False
    told = capacity(words)
    body = told is not None and told.type != "document-data"
    return means_people(head) or (body and not people)


def _most(part: str) -> bool:
    return bool(TOGETHER.fullmatch(part))


def _named(part: str, group: str) -> str:
    whole = OF_MANY.sub("", group)
    if ALL_OF.fullmatch(part) or part == "both":
        return re.sub(r"^(?:the|these|those)\s", "", _small(whole), flags=re.I)
    return f"{re.sub(r'^(?:the|an?) ', '', part)} of {_definite(whole)}"


def _definite(group: str) -> str:
    """ "Three teachers" → "three teachers", "selectors" → "the selectors"."""
    small = _small(group)
    return small if OWNED.match(small) or COUNTED.match(small) else f"the {small}"


def _small(group: str) -> str:
    """Without the capital of a sentence's first word, unless a name or an acronym begins there."""
    first = group.split(maxsplit=1)[0]
    name = (
        group[:2].isupper()
        or first in tables.adjectives()
        or first in PARTISAN
        or any(w[0].isupper() for w in group.split()[1:])
    )
    return group if name else group[0].lower() + group[1:]
