"""What happens to a story in its newsroom after it went out, written from practice, not from rules.

In: a `Draft` and a random source. Out: the changed draft; None where there is nothing to change.
Corrections with a note, live blocks, captions, pull quotes, a quotation translated anew, the
attribution behind instead of before: `NEWSROOM`. What was put in and is taken out again: `UNDONE`.
"""

from __future__ import annotations

import random
import re
from itertools import pairwise

from ontherecord.benchmarks.edits import Draft, Edit, parting
from ontherecord.benchmarks.layout import Piece, built, sentences

_FIGURE = re.compile(r"(?<![\w.,])\d[\d,.]*(?<=\d)\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_CURLY = re.compile(r"(?<![^\s(\[—–-])[\"']|[\"']")
_QUOTE = re.compile(r"[“\"][^“”\"\n]{20,}[”\"]")
_SAYS_FIRST = re.compile(
    r"(?P<who>(?:(?:The|A|An) )?[A-Z][^.!?\n“”\",:;]{2,60}? (?:said|says|told [a-z]+|announced))"
    r"(?: that)? (?P<what>[a-z][^.!?\n“”\"]{20,250})(?=\.(?:\s|\Z))"
)
_QUOTE_FIRST = re.compile(
    r"(?P<what>[“\"][^“”\"\n]{15,},[”\"]) (?P<who>[A-Z][^.!?\n“”\",]{2,60} (?:said|says))(?=\.)"
)
_SYNONYMS = (("we", "our people"), ("want", "wish"), ("must", "have to"), ("very", "extremely"),
             ("important", "significant"), ("help", "assist"), ("will", "shall"), ("is", "remains"),
             ("now", "at present"), ("all", "every one of"), ("because", "for"),
             ("and", "as well as"), ("are", "remain"), ("the", "this"))  # fmt: skip
_ORIGINALS = (
    "Ми почули кожне слово, і ми відповімо", "Wir haben jedes Wort gehört",
    "Nous avons entendu chaque mot", "سمعنا كل كلمة",
)  # fmt: skip
_NOTES = (
    "Correction, 5 May: a figure in paragraph {n} was wrong at first: {new}, not {old}.",
    "This article was amended on 5 May. An earlier version put the number at {old}, not {new}.",
    "Korrektur: In einer früheren Fassung stand die Zahl {old}. Richtig ist {new}.",
    "Rectificatif : le nombre exact est {new} et non {old}.",
)
_UPDATES = (
    "{time} Firefighters have left the scene, the town hall confirms.",
    "{time} Here is a summary of what we know so far.",
    "{time} Our correspondent says the roads around the square are open again.",
    "{time} Markets have reacted little: the index closed unchanged.",
)
_CREDITS = (
    "Photograph: Ana Lindqvist/Agency", "Foto: privat", "Crédit photo : DR", "File photo",
)  # fmt: skip


def _one(pattern: re.Pattern[str], text: str, by: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return by.choice(found) if found else None


def _at_either_end(given: Draft, words: str, by: random.Random) -> Draft:
    if by.random() < 0.5:
        return given.put(0, 0, words + parting(given), new=True)
    end = len(given.text.rstrip())
    return given.put(end, end, parting(given) + words, new=True)


def paragraph_parted(given: Draft, by: random.Random) -> Draft | None:
    """A paragraph parted between two of its sentences."""
    found = sentences(given.text)
    gaps = [(b, c) for (_, b), (c, _) in pairwise(found) if given.text[b:c].isspace()]
    inside = [(b, c) for b, c in gaps if "\n" not in given.text[b:c]]
    return given.put(*by.choice(inside), parting(given)) if inside else None


def paragraphs_run_together(given: Draft, by: random.Random) -> Draft | None:
    """Two or three paragraphs made one, as on a phone's page."""
    for _ in range(by.randrange(1, 3)):
        found = given.paragraphs()
        if len(found) < 3:
            return None
        at = by.randrange(len(found) - 1)
        given = given.put(found[at][1], found[at + 1][0], " ")
    return given


def marks_changed(given: Draft, by: random.Random) -> Draft | None:
    """All marks straight, or all curly, as when the publishing system changes."""
    text = "".join(_STRAIGHT.get(char, char) for char in given.text)
    if by.random() < 0.5:
        curls = {('"', True): "“", ('"', False): "”", ("'", True): "‘", ("'", False): "’"}
        text = _CURLY.sub(
            lambda m: curls[m[0], m.start() == 0 or text[m.start() - 1] in " \n(["], text
        )
    return Draft(text, given.origins)


def figure_corrected(given: Draft, by: random.Random) -> Draft | None:
    """A figure put right, and a note above or below tells both."""
    match = _one(_FIGURE, given.text, by)
    if match is None:
        return None
    new = str(by.randrange(2, 5000))
    note = by.choice(_NOTES).format(n=by.randrange(2, 9), new=new, old=match[0])
    return _at_either_end(given.put(*match.span(), new), note, by)


def toll_updated(given: Draft, by: random.Random) -> Draft | None:
    """One figure another one wherever it stands."""
    match = _one(_FIGURE, given.text, by)
    if match is None:
        return None
    new = by.choice(("", "at least ", "more than ")) + str(by.randrange(2, 900))
    for place in reversed(list(_FIGURE.finditer(given.text))):
        if place[0] == match[0]:
            given = given.put(*place.span(), new)
    return given


def live_block(given: Draft, by: random.Random) -> Draft | None:
    """The newest of a live page above the story, each with its time."""
    hour = by.randrange(8, 20)
    entries = [by.choice(_UPDATES).format(time=f"{hour - n}:{by.randrange(10, 60)}")
               for n in range(by.randrange(2, 5))]  # fmt: skip
    gap = parting(given)
    return given.put(0, 0, gap.join(entries) + gap, new=True)


def captions(given: Draft, by: random.Random) -> Draft | None:
    """Captions between the paragraphs, which name who the story names."""
    for _ in range(by.randrange(1, 4)):
        name = _one(_NAME, given.text, by)
        who = name[0] if name else "The square"
        line = f"{who} at an earlier meeting. {by.choice(_CREDITS)}"
        at = by.choice(given.paragraphs())[0]
        given = given.put(at, at, line + parting(given), new=True)
    return given


def pull_quote_put_in(given: Draft, by: random.Random) -> Draft | None:
    """A sentence or quotation of the story stands between two paragraphs a second time, large."""
    long = [(a, b) for a, b in sentences(given.text) if b - a > 50]
    match = _one(_QUOTE, given.text, by)
    place = match.span() if match and by.random() < 0.5 else by.choice(long) if long else None
    if place is None:
        return None
    words = given.text[slice(*place)].strip(' “”"')
    # Not right beside the sentence: nobody prints it twice in a row.
    starts = [a for a, _ in given.paragraphs()]
    near = {a for pair in pairwise(starts) if pair[0] <= place[0] < pair[1] for a in pair}
    near |= {starts[-1]} if starts[-1] <= place[0] else set()
    at = by.choice([a for a in starts if a not in near] or [len(given.text)])
    laid = by.choice(("{}", "“{}”", "> {}")).format(words)
    return given.put(at, at, laid + parting(given), new=True)


def attribution_behind(given: Draft, by: random.Random) -> Draft | None:
    """“X said that Y.” becomes “Y, X said.”, or the other way round for a quotation."""
    first, last = _one(_SAYS_FIRST, given.text, by), _one(_QUOTE_FIRST, given.text, by)
    match = by.choice([m for m in (first, last) if m] or [None])
    if match is None:
        return None
    who, what, text = match.span("who"), match.span("what"), given.text
    pieces: list[Piece] = [(0, match.start())]
    if match.re is _SAYS_FIRST:
        given = given.put(what[0], what[0] + 1, text[what[0]].upper())
        pieces += [what, ", ", who]
    else:
        pieces += [who, ": ", (what[0], what[1] - 2), (what[1] - 1, what[1])]
    return built(given, [*pieces, (match.end(), len(text))])


def translated_anew(given: Draft, by: random.Random) -> Draft | None:
    """A quotation in another translation: words of it are others."""
    match = _one(_QUOTE, given.text, by)
    if match is None:
        return None
    for old, new in _SYNONYMS:
        for place in reversed(list(re.finditer(rf"\b{old}\b", given.text))):
            if match.start() < place.start() < match.end() and by.random() < 0.6:
                given = given.put(*place.span(), new)
                break
    return given


def original_beside(given: Draft, by: random.Random) -> Draft | None:
    """The quotation's own language before its translation, which now is in brackets."""
    match = _one(_QUOTE, given.text, by)
    if match is None:
        return None
    given = given.put(match.end(), match.end(), ")", new=True)
    return given.put(match.start(), match.start(), f"“{by.choice(_ORIGINALS)}” (", new=True)


NEWSROOM: dict[str, Edit] = {
    "paragraph parted": paragraph_parted,
    "paragraphs run together": paragraphs_run_together,
    "marks straight or curly": marks_changed,
    "figure corrected, with a note": figure_corrected,
    "toll updated": toll_updated,
    "live block": live_block,
    "captions": captions,
    "pull quote put in": pull_quote_put_in,
    "attribution behind": attribution_behind,
    "translated anew": translated_anew,
    "original beside translation": original_beside,
}
UNDONE: dict[str, Edit] = {
    "live block taken out": live_block,
    "captions taken out": captions,
    "pull quote taken out": pull_quote_put_in,
}
"""Edits that only put in: the annotated text has what they put in, the present one not."""


def undone(made: Draft, text: str) -> Draft:
    """`text` as a draft of `made.text`, which an edit made from it by only putting in."""
    origins = [-1] * len(text)
    for at, origin in enumerate(made.origins):
        if origin >= 0:
            origins[origin] = at
    return Draft(text, origins)
