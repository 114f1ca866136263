"""Full names of people: which capitals are somebody's first and last name.

In: the text and the model's guesses. Out: names in text order, as written. The model calls people
companies and headlines people; an office beside the name and a given name correct it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities import names
from ontherecord.engine.entities.appositions import (
    NO_TITLE,
    has_office_after,
    has_title_before,
    is_a_thing,
    is_called_a_body,
    is_personal_phrase,
    traded,
)
from ontherecord.engine.entities.introduced import introduced
from ontherecord.engine.entities.offices_before import office_before
from ontherecord.engine.entities.overlap import outermost, overlaps, within
from ontherecord.engine.entities.parsed import Guessed, Parse
from ontherecord.engine.entities.titled import personal, titled
from ontherecord.engine.entities.whole_names import in_headline, whole_names
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.model import Span

SAID = re.compile(
    r"\s+(?:said|says|told|added|wrote|tweeted|testified|replied|spoke|who|is a|was a)\b"
)


OWN_NAME = re.compile(r"[A-Z][\w-]+(?: [A-Z]\.)? [A-Z][\w-]+['’]s?")
""" "Zack Parrish’s", which the model takes for a work of art."""
INITIALS = re.compile(r"(?:\b[A-Z]\.\s?)+")
WHO = re.compile(r",\s(?:\d{1,3},\s)?who\s")
AGE = re.compile(r",\s\d{1,3}(?:[,.;]|\s(?:of|from)\s)|\s\(\d{1,3}\)")
"""After a name: nothing but people has it."""
NO_NAME = frozenset(("VERB", "AUX", "ADP", "DET", "ADV", "PRON", "CCONJ", "SCONJ", "INTJ", "PART"))
"""Parts of speech that are in no name; the model sees them in headlines ("Lund Stands Tall")."""
INNER = re.compile(r"(?:['’]s|(?<=s)['’])\s+")
GAP = re.compile(r"\s+")
VERBAL = re.compile(r"[a-z](?:s|ed|ing)$")
""" "Denounces Lund", "Backed Lund": how verbs end in headlines."""
LATER_WORD = re.compile(r"(?<=\s)[A-Z](?!\.)")
KIND_OF_PLACE = re.compile(
    r" (?:[Cc]ommune|[Dd]istrict|[Vv]illage|[Tt]own|[Tt]ownship|[Mm]unicipality|[Pp]rovince"
    r"|[Rr]egion|[Zz]one|[Ww]ard|[Pp]arish|[Hh]amlet|[Ss]uburb|[Rr]oad|[Ss]treet|[Aa]venue"
    r"|[Bb]ridge|[Rr]iver"
    r"|[Ss]tream|[Cc]orregimiento|[Ww]oreda|[Kk]ebele|[Tt]ehsil|[Mm]ountains?|[Ll]ake|[Cc]ounty"
    r"|[Cc]olony|[Nn]agar|[Cc]anal|[Dd]am|[Aa]irport|[Bb]each|[Ii]slands?"
    r"|sub-county|GRC|LGA|area)s?\b"
)
""" "Trung Lai commune": the capitals are no person's."""
LAST_TWO = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+$")


def full_names(text: str, parse: Parse) -> list[str]:
    """Full names in text order: from the model, and from what stands beside and in them."""
    kinds = {t.start: t.pos for t in parse.tokens}
    found: set[Span] = set()
    for guess in parse.names:
        for start, end in _pieces(text, guess, kinds):
            name = text[start:end]
            if (
                names.is_full_name(" ".join(name.split()))
                and "\n" not in name
                and _is_person(text, start, end, guess)
            ):
                found.add(Span(start=start, end=end))
    found |= {*_after_offices(text), *_by_given_names(text, parse), *introduced(text)}
    found |= {*_by_clauses(text)}
    sure = outermost(titled(text))
    grown = [s for s in whole_names(text, found, kinds) if not overlaps(sure, s)]
    closed = outermost([*sure, *grown])
    whole = outermost([*closed, *(s for s in found if not overlaps(sure, s))])
    whole = [
        s for s in whole
        if not KIND_OF_PLACE.match(text, s.end)
    ]  # fmt: skip
    whole = [_with_initials(text, s) for s in whole]
    called = {text[s.start : s.end] for s in whole if is_called_a_body(text, s.end)}
    whole = [s for s in whole if text[s.start : s.end] not in called]
    firms = traded(text)
    found_names = [text[s.start : s.end] for s in whole]
    return _without_echoes([n for n in found_names if n not in firms or names.has_given_name(n)])


def _with_initials(text: str, span: Span) -> Span:
    """ "B. K. Adeyemi", of which the model saw "K. Adeyemi"."""
    before = INITIALS.search(text, max(0, span.start - 9), span.start)
    begun = before and INITIALS.match(text, span.start)
    return Span(start=before.start(), end=span.end) if before and begun else span


def _without_echoes(found: list[str]) -> list[str]:
    """Without names of people here that a headline's verb or a jibe stands before."""
    known = {name for name in found if names.has_given_name(name)}
    surnames = {names.surname(name) for name in known}
    firsts = {name.split()[0] for name in known}
    lasts = {names.surname(name).lower() for name in found if " " in names.surname(name)} - {
        name.lower() for name in known
    }

    def is_echo(name: str) -> bool:
        first, rest = name.split(maxsplit=1)
        if name.lower() in lasts and name not in known:
            return True  # "De Vries" at the start of a sentence, after "Anna de Vries"
        if name in known:
            return False
        return rest in known or rest in firsts or (rest in surnames and bool(VERBAL.search(first)))

    return [name for name in found if not is_echo(name)]


def _pieces(text: str, guess: Guessed, kinds: dict[int, str]) -> Iterator[tuple[int, int]]:
    """The guess cut at a possessive inside, without titles and words that are in no name."""
    start = guess.start
    for cut in (*INNER.finditer(text, guess.start, guess.end), None):
        end = cut.start() if cut else guess.end
        a, b = names.trim(text, start, end)
        while (gap := GAP.search(text, a, b)) and _is_no_name(text[a:b], kinds.get(a, "")):
            a = gap.end()
        if guess.guess == "ORG" and (last := LAST_TWO.search(text, a, b)) and SAID.match(text, b):
            a = last.start() if names.has_given_name(last[0]) else a
        odd = any(kinds.get(m.start(), "") in NO_NAME for m in LATER_WORD.finditer(text, a, b))
        if not odd or (names.has_given_name(text[a:b]) and not in_headline(text, a, b)):
            yield a, b
        start = cut.end() if cut else end


def _is_no_name(words: str, kind: str) -> bool:
    """Whether the first word only stands before a name: "Asserting Lund", "Follow Per Lund"."""
    _, *rest = words.split(maxsplit=1)
    if names.has_given_name(words):
        return False
    return kind in NO_NAME or (kind == "ADJ" and names.has_given_name("".join(rest)))


def _is_person(text: str, start: int, end: int, guess: Guessed) -> bool:
    name = text[start:end]
    given = personal(name)
    if not given and (is_a_thing(text, start, name) or text.endswith(" at ", 0, start)):
        return False
    known = _is_known_elsewise(name)
    if has_title_before(text, start) or (not known and has_office_after(text, end)):
        return True
    if known or guess.guess == "PERSON":
        return not known
    if classify_body(name) or len(name.split()) > (5 if given else 3):
        return False
    sure = given and not text.endswith(("the ", "The "), 0, start)
    speaks = bool(SAID.match(text, end) or AGE.match(text, end))
    speaks = speaks or text.endswith(("According to ", "according to "), 0, start)
    return guess.guess != "OTHER" and (sure or speaks)


def _by_given_names(text: str, parse: Parse) -> set[Span]:
    """Names that the model missed or saw only in part: "Timothy Weeks", a date to the model."""
    closed = sorted(
        Span(start=g.start, end=g.end) for g in parse.names
        if (g.guess == "OTHER" and not OWN_NAME.fullmatch(text, g.start, g.end))
        or (g.guess != "OTHER" and " of " not in text[g.start : g.end])
    )  # fmt: skip
    found = set()
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        name = text[start:end]
        if not name:
            continue  # "The The"
        _, _, rest = name.partition(" ")
        begins = rest.count(" ") == 1 and not re.search(r"[\w,] $", text[max(0, start - 2) : start])
        if (
            begins
            and names.has_given_name(rest)
            and not (names.has_given_name(name) or names.has_patronymic(name))
        ):
            start, name = end - len(rest), rest  # "Follow Anna Lund"
        if not (_has_personal_part(text, name, end) or names.has_patronymic(name)):
            continue
        if within(closed, Span(start=start, end=end)):
            continue
        if names.is_full_name(name) and not (_is_known_elsewise(name) or classify_body(name)):
            found.add(Span(start=start, end=end))
    return found


def _has_personal_part(text: str, name: str, end: int) -> bool:
    """A given name, or one that is also a place and stands before an age or a word of speaking."""
    if personal(name):
        return len(name.split()) < 4
    aged = bool(AGE.match(text, end))
    placed = name.split(maxsplit=1)[0] in tables.place_given_names() and name.count(" ") == 1
    return (aged and name.count(" ") < 3) or (placed and bool(SAID.match(text, end)))


def _after_offices(text: str) -> list[Span]:
    """Names that the model missed right after an office ("NATO chief Per Lund")."""
    found = []
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        name = text[start:end]
        if len(name.split()) > 3 or not names.is_full_name(name) or _is_known_elsewise(name):
            continue
        if not names.has_given_name(name) and is_a_thing(text, start, name):
            continue
        office = office_before(text, start)
        if office and is_personal_phrase(office) and not NO_TITLE.search(office):
            found.append(Span(start=start, end=end))
    return found


def _by_clauses(text: str) -> Iterator[Span]:
    """Names that a clause behind makes somebody's, of any origin: "…, who blogs about trams"."""
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        name = text[start:end]
        if (
            name.count(" ") in (1, 2)
            and (WHO.match(text, end) or (AGE.match(text, end) and has_office_after(text, end)))
            and not text.endswith(("the ", "The ", "of ", " & "), 0, start)
            and names.is_full_name(name)
            and not (_is_known_elsewise(name) or classify_body(name))
        ):
            yield Span(start=start, end=end)


def _is_known_elsewise(name: str) -> bool:
    return bool(gazetteer.candidates(name)) or name.split(maxsplit=1)[0] in tables.adjectives()
