"""What in a text tells who a source is, beyond the rules: the words for it, those around its name,
the kinds of bodies and people named near it, and what the rules say.

In: a `Voice`, the rules' `Verdict`, the text. Out: an `Evidence`, which `weighed` weighs. Words are
in small letters; the words of a person's name and names of places are none of them, so that
neither origin nor side counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ontherecord.engine.capacity.bodies import Verdict, classify_body, is_country
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.lexicon import tables
from ontherecord.engine.lexicon.gazetteer import candidates
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.text import wordlist
from ontherecord.model import Record

WORD = re.compile(r"[^\W\d_][\w’'-]*")
NAME = re.compile(r"[^\W\d_a-z][\w’'&.-]*(?:(?: (?:of|for|the|and|de|del|du|&|in|on|la|al))* "
                  r"[^\W\d_a-z][\w’'&.-]*)*")  # fmt: skip
QUOTED = re.compile(r'[“"][^“”"]*[”"]?')
ENDS = (". ", "? ", "! ", ".” ", '." ', "\n")
STOP = wordlist.words(
    "the a an of and to in on at for by with said says that is was were be been it his her their "
    "he she they had has have as from this but not or"
)
BEFORE, BEHIND = 8, 12
"""Words on each side of a name that are looked at."""
NEAR = 120
"""Code points behind a name in which kinds are looked for."""
AGO = 250
"""Code points of the sentences before it."""
BANDS = (4, 16, 50)
"""Code points between a name and a kind: as a title, beside it, in the clause, further off."""
LONGEST = 3
"""Words of an entry in the table of speakers that is looked for."""


class Evidence(Record, frozen=True):
    """What is weighed."""

    signs: frozenset[str]
    """Each there or not: "who:company", "kind:A0ngo"."""
    words: tuple[tuple[str, ...], ...]
    """The words for the source; what the article calls it; those before and behind its name; its
    name, if it is a body; the body whose post it is; the last word of a body's name."""


def evidence(voice: Voice, verdict: Verdict, text: str, cue: str) -> Evidence:
    """All that tells who the source is."""
    own = frozenset(_words(voice.speaker)) if voice.is_person else frozenset()
    start, end = _place(voice, text)
    before, behind = _around(text, start, end)
    name = _words(voice.speaker) if _is_telling(voice) else ()
    words = (
        _words(voice.words, own),
        _words(" ".join(voice.roles), own),
        _words(" ".join(_tokens(before)[-BEFORE:]), own),
        _words(" ".join(_tokens(behind)[:BEHIND]), own),
        name,
        _words(" ".join(post.owner for post in voice.posts)),
        name[-1:],
    )
    signs = (*_of_rules(voice, verdict), *_of_words(words), *_of_name(voice, name),
             *_of_kinds(text, start, end, voice.speaker), f"cue:{cue.lower()}")  # fmt: skip
    return Evidence(signs=frozenset(signs), words=words)


def _plain(word: str) -> str:
    """ "Union’s" → "Union"."""
    return word.replace("’", "'").removesuffix("'s")


def _words(text: str, but: frozenset[str] = frozenset()) -> tuple[str, ...]:
    low = (w.lower() for w in map(_plain, WORD.findall(text)) if not _is_of_place(w))
    return tuple(w for w in low if w not in but and w not in STOP)


@lru_cache(maxsize=4096)
def _is_of_place(word: str) -> bool:
    """Whether a word names a country or a place, or tells that something is of one: all sides of a
    conflict are weighed alike (§4.8)."""
    if not word[:1].isupper():
        return False
    return any(is_country(part) or bool(candidates(part)) for part in (word, *word.split("-")))


def _tokens(text: str) -> list[str]:
    return WORD.findall(QUOTED.sub(" ", text))


def _place(voice: Voice, text: str) -> tuple[int, int]:
    """Where the text first names the source; else where it speaks."""
    found = re.search(rf"(?<!\w){re.escape(voice.speaker)}(?!\w)", text)
    if found:
        return found.span()
    return (voice.span.start, voice.span.end) if voice.span else (0, 0)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The rest of the sentence before and behind a place."""
    found = ((text.rfind(sign, 0, start), len(sign)) for sign in ENDS)
    first = max((at + size for at, size in found if at >= 0), default=0)
    last = min((at for sign in ENDS if (at := text.find(sign, end)) >= 0), default=len(text))
    return text[first:start], text[end:last]


def _of_rules(voice: Voice, verdict: Verdict) -> Iterator[str]:
    """What the rules say, and on what ground."""
    shape = "person" if voice.is_person else "body" if voice.is_body else "words"
    yield f"rule:{verdict.type}"
    yield f"ground:{verdict.ground}"
    yield f"both:{verdict.type}|{verdict.ground}"
    if verdict.words.islower():  # no name
        yield f"told:{verdict.words}|{verdict.type}"
    yield f"shape:{shape}"
    yield f"{shape}:{verdict.ground}"
    yield f"body:{voice.body_type}"
    yield f"patron:{voice.patron_type}"
    yield f"post:{voice.post_type}"
    if voice.contends:
        yield "contends"
    for post in voice.posts:
        yield f"owner:{post.owner_type}"
    for role, found in ((r, capacity(r)) for r in voice.roles):
        if found:
            yield f"role:{found.type}|{found.ground}"
            yield f"role:{found.type}"
            if role == voice.roles[0]:
                yield f"first role:{found.type}"


def _of_words(words: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for kind, some in zip(("who", "called"), words, strict=False):
        yield from (f"{kind}:{word}" for word in some)
    for kind, some in (("before", words[2][-1:]), ("behind", words[3][:1])):
        yield from (f"{kind}:{word}" for word in some)


def _of_name(voice: Voice, name: tuple[str, ...]) -> Iterator[str]:
    """How a body is named: its words, their beginnings and ends. `name`: those that count."""
    listed = classify_body(voice.speaker)
    yield f"name is:{listed.type if listed else ''}"
    if not _is_telling(voice):
        return
    yield f"name size:{min(len(voice.speaker.split()), 5)}"
    yield f"name case:{'all' if voice.speaker.isupper() else voice.speaker[:1].isupper()}"
    for word in name:
        yield f"name:{word}"
        if len(word) > LONGEST + 1:
            yield f"begins:{word[:4]}"
            yield f"ends:{word[-3:]}"


def _is_telling(voice: Voice) -> bool:
    """Whether the words of the name may count: never a person's, nor a lone name's that may be a
    person's surname."""
    lone = " " not in voice.speaker and voice.speaker[:1].isupper()
    return not voice.is_person and not (lone and classify_body(voice.speaker) is None)


def _of_kinds(text: str, start: int, end: int, speaker: str) -> Iterator[str]:
    """The kinds of people and bodies that the text names near, and how far off."""
    first = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    ends = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
    last = min([*ends, len(text), end + NEAR])
    parts = (("B", first, start), ("A", end, last), ("P", max(0, first - AGO), first))
    for where, begin, stop in parts:
        found = [(at if where == "A" else stop - begin - at, kind)
                 for at, kind in _kinds(text, begin, stop, speaker)]  # fmt: skip
        for far, kind in found:
            yield f"kind:{where}{kind}"
            yield f"kind:{where}{sum(far >= band for band in BANDS)}{kind}"
        if found:
            yield f"nearest:{where}{min(found)[1]}"


def _kinds(text: str, begin: int, stop: int, speaker: str) -> list[tuple[int, str]]:
    """Those in [begin, stop), with their places from its begin."""
    found = list(_heads(text[begin:stop]))
    for match in NAME.finditer(text, begin, stop):
        name = match[0].removesuffix("'s").removesuffix("’s")
        body = None if name in speaker or speaker in name else classify_body(name)
        if body:
            found.append((match.start() - begin, f"body {body.type}"))
    return found


@cache
def _firsts() -> frozenset[str]:
    """The words with which entries in the table of speakers begin: most words do not."""
    return frozenset(entry.split(" ", 1)[0] for entry in tables.heads())


@lru_cache(maxsize=1024)
def _heads(text: str) -> tuple[tuple[int, str], ...]:
    """Words for speakers, the longest first at each place."""
    heads = tables.heads()
    words = [(_plain(m[0].lower()), m.start()) for m in WORD.finditer(text)]
    found = []
    for i, (first, at) in enumerate(words):
        if first not in _firsts():
            continue
        for size in range(min(LONGEST, len(words) - i), 0, -1):
            head = heads.get(" ".join(word for word, _ in words[i : i + size]))
            if head:
                found.append((at, f"{head.type}{'~' if head.relational else ''}"))
                break
    return tuple(found)
