"""Places that look like an annotation's words and are not, thought up apart from the rules.

In: a `Draft`, the annotated place, another text's sentence, a random source. Out: the changed
draft, in which the annotated sentence is gone and stands somewhere in new words; with `KEPT`, in
which it still stands and the new words quote it. None where there is nothing to change.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from ontherecord.benchmarks.edits import Draft, parting
from ontherecord.benchmarks.layout import built, sentences

NOTES: dict[str, tuple[str, ...]] = {
    "English, told": (
        "Correction: this article originally said {}. That was wrong.",
        "An earlier version of this story stated {}; we regret the error.",
        "Editor's note: the sentence {} has been removed.",
    ),
    "English, untold": (
        "Readers wrote to us about {}. They had every reason to.",
        "We no longer stand by {}.",
        "For a few hours on Tuesday one could read here: {}",
        "{} – so ran our first attempt, and it does not hold.",
        "{} Not so, it turned out.",
        "What stood in this spot, {}, came from a mislabelled file.",
        "Scratch {}. The archive shows otherwise.",
        "Our apologies to everyone who took {} at face value.",
    ),
    "German": (
        "Zunächst hieß es hier: {} Das trifft nicht zu.",
        "In einer ersten Fassung stand {}. Wir bedauern das.",
        "Der Satz {} ist entfallen.",
    ),
    "French": (
        "On lisait ici dans la matinée : {} Il n'en est rien.",
        "La phrase {} a été retirée à la demande de la rédaction.",
    ),
    "Spanish": (
        "Durante unas horas este texto decía {}. No era cierto.",
        "Fe de erratas: donde ponía {} no debía poner nada.",
    ),
    "Ukrainian": (
        "Раніше тут було написано: {} Це не відповідає дійсності.",
        "Ми вилучили речення {} на прохання читачів.",
    ),
    "Polish": ("Wcześniej podaliśmy, że {}. To nieprawda.", "Zdanie {} zostało usunięte."),
    "Arabic": ("ورد هنا سابقا: {} وهذا غير صحيح.",),
}
_MARKS = (("", ""), ("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("*", "*"))
_INSTEAD = (
    "The ministry's press office could not be reached at the weekend.",
    "Ferries kept to their timetable and the harbour stayed open.",
    "Several dozen letters have since arrived.",
)
_OUTLETS = (
    "The Evening Gull, in its own account, put it this way: {}",
    "{}, wrote a columnist of the Lakeside Courier.",
    "In the words of a rival broadcaster: {}",
)
_LINKS = ("Read more\n• {}\n• Harvest fair opens its gates", "Most read: {} | Weather | Sport",
          "[{}](https://example.org/1)")  # fmt: skip
_FIGURE = re.compile(r"\b\d[\d,.]*\b")
_VERB = re.compile(r"\b(is|are|was|were|has|had|have|will|would|can|could|did)\b")
TRIES = 8
"""Places tried for words that must not stand where the sentence stood."""
Decoy = Callable[[Draft, tuple[int, int], random.Random], Draft | None]


def around(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """The sentence around a place."""
    found = [(a, b) for a, b in sentences(text) if a < place[1] and place[0] < b]
    return (found[0][0], found[-1][1]) if found else place


def gone(given: Draft, place: tuple[int, int], by: random.Random) -> Draft:
    """The sentence deleted, or another one in its place."""
    a, b = around(given.text, place)
    instead = by.choice(("", "", *_INSTEAD))
    return built(given, [(0, a), instead, (b, len(given.text))])


def put_somewhere(given: Draft, words: str, by: random.Random) -> Draft:
    """New words above, below, between two paragraphs or behind a sentence."""
    at, laid = _somewhere(given, words, by)
    return given.put(at, at, laid, new=True)


def put_elsewhere(
    given: Draft, words: str, sentence: tuple[int, int], by: random.Random
) -> Draft | None:
    """The same, but not where the sentence stood.

    A figure or a denial there is an edit of the sentence, as the everyday edits ask for, and nobody
    can tell the one from the other.
    """
    stood = where_stood(given, sentence)
    for _ in range(TRIES):
        at, laid = _somewhere(given, words, by)
        if at not in stood:
            return given.put(at, at, laid, new=True)
    return None


def where_stood(given: Draft, sentence: tuple[int, int]) -> range:
    """The offsets in a draft between what was before and behind a sentence that is gone."""
    told = [(n, at) for n, at in enumerate(given.origins) if at >= 0 and given.text[n].strip()]
    before = max((n for n, at in told if at < sentence[0]), default=-1)
    behind = min((n for n, at in told if at >= sentence[1]), default=len(given.text))
    return range(before + 1, behind + 1)


def _somewhere(given: Draft, words: str, by: random.Random) -> tuple[int, str]:
    gap, end = parting(given), len(given.text.rstrip())
    where = by.choice(("top", "bottom", "between", "inline"))
    if where == "top":
        return 0, words + gap
    if where == "bottom":
        return end, gap + words
    if where == "between":
        return by.choice(given.paragraphs())[0], words + gap
    return by.choice(sentences(given.text))[1], " " + words


def quoted(given: Draft, place: tuple[int, int], by: random.Random) -> str:
    """The annotated sentence, or only the annotated words if they are many, in some marks."""
    a, b = around(given.text, place)
    if place[1] - place[0] > 25 and by.random() < 0.4:
        a, b = place
    one, other = by.choice(_MARKS)
    return one + given.text[a:b].strip(" .") + by.choice(("", ".")) + other


def _noted(wordings: tuple[str, ...], *, kept: bool = False) -> Decoy:
    def lay(given: Draft, place: tuple[int, int], by: random.Random) -> Draft | None:
        words = by.choice(wordings).format(quoted(given, place, by))
        return put_somewhere(given if kept else gone(given, place, by), words, by)

    return lay


def pull_quote(given: Draft, place: tuple[int, int], by: random.Random) -> Draft | None:
    """The sentence stays only as a pull quote, a paragraph of its own."""
    a, b = around(given.text, place)
    # A line that stands elsewhere as it was has moved; nobody can tell it from a pull quote.
    whole = given.text[:a][-1:] in ("", "\n") and given.text[b:][:1] in ("", "\n")
    marks = ("> {}", "“{}”", "### {}") if whole else ("> {}", "“{}”", "{}", "### {}")
    words = by.choice(marks).format(given.text[a:b])
    rest = gone(given, place, by)
    spots = [start for start, _ in rest.paragraphs()]
    if words == given.text[a:b]:
        # A sentence that is a paragraph of its own where it stood was parted from the others.
        stood = where_stood(rest, (a, b))
        spots = [at for at in spots if at not in stood]
    if not spots:
        return None
    at = by.choice(spots)
    return rest.put(at, at, words + parting(given), new=True)


def _otherwise(sentence: str, by: random.Random) -> str | None:
    """A look-alike: the sentence with another figure or denied."""
    figures, verbs = list(_FIGURE.finditer(sentence)), list(_VERB.finditer(sentence))
    if figures and (not verbs or by.random() < 0.5):
        match = by.choice(figures)
        return sentence[: match.start()] + str(by.randrange(3, 9999)) + sentence[match.end() :]
    if verbs:
        match = by.choice(verbs)
        return sentence[: match.end()] + " not" + sentence[match.end() :]
    return None


def look_alike(given: Draft, place: tuple[int, int], by: random.Random) -> Draft | None:
    """The sentence is gone; one with another figure or a denial stands elsewhere."""
    a, b = around(given.text, place)
    other = _otherwise(given.text[a:b], by)
    return (other and put_elsewhere(gone(given, place, by), other, (a, b), by)) or None


def look_alike_beside(given: Draft, place: tuple[int, int], by: random.Random) -> Draft | None:
    """The sentence stays; one with another figure or a denial is put elsewhere."""
    a, b = around(given.text, place)
    other = _otherwise(given.text[a:b], by)
    return (other and put_somewhere(given, other, by)) or None


GONE: dict[str, Decoy] = {
    **{f"note, {kind}": _noted(wordings) for kind, wordings in NOTES.items()},
    "pull quote alone": pull_quote,
    "list of links": _noted(_LINKS),
    "another outlet": _noted(_OUTLETS),
    "look-alike": look_alike,
}
KEPT: dict[str, Decoy] = {
    **{f"beside a note, {kind}": _noted(words, kept=True) for kind, words in NOTES.items()},
    "beside links": _noted(_LINKS, kept=True),
    "beside another outlet": _noted(_OUTLETS, kept=True),
    "beside a look-alike": look_alike_beside,
}
