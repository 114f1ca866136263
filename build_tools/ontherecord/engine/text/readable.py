"""The text as the language model reads it best: it was trained on sentences in plain typing.

In: a text and its paragraphs. Out: a text of the same length, so that every offset holds: rare
quotation marks as plain ones, and headlines in the case of sentences. Nobody is shown it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ontherecord.engine.text.wordlist import words
from ontherecord.model import Paragraph

_RARE_MARKS = str.maketrans(dict.fromkeys("»«‹›「」『』„‟＂", '"'))
_INNER_MARK = re.compile(r"(?<=[A-Za-z])[‘`´](?=[A-Za-z])")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SMALL = words(
    "a an the and or but nor for so yet as at by in into of off on onto out over per to up via with"
    " from after before amid about against among around behind between despite down during near"
    " since than that through toward towards under until upon while if when where who which whose"
    " what how why whether is are was were be been being has have had do does did will would can"
    " could may might must shall should not no it its he she they we his her their our this these"
    " those more most less new one two three all any some"
)
_BEFORE_BASE = words("will would can could may might must shall should to not let lets")
"""Behind these a verb stands in its base form."""
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"),
            ("ing", ""), ("ing", "e"))  # fmt: skip
TITLE_SHARE = 0.7
"""Of a headline's longer words with a capital: then it is in title case."""
LEAST_WORDS = 4

IsVerb = Callable[[str], bool]
"""Whether a word in small letters is a verb's base form."""


def readable(text: str, paragraphs: Sequence[Paragraph], is_verb: IsVerb) -> str:
    """The text in plain typing, character by character."""
    plain = _INNER_MARK.sub("'", text.translate(_RARE_MARKS))
    for paragraph in paragraphs:
        if paragraph.region == "headline":
            start, end = paragraph.span.start, paragraph.span.end
            cased = _headline(plain[start:end], plain[end:], is_verb)
            plain = plain[:start] + cased + plain[end:]
    return plain if len(plain) == len(text) else text


def _headline(headline: str, body: str, is_verb: IsVerb) -> str:
    """A headline in title case, or in capitals, as a sentence would be typed."""
    found = list(_WORD.finditer(headline))
    longer = [m[0] for m in found if len(m[0]) > 3]
    shouted = bool(longer) and all(word.isupper() for word in longer)
    capitals = sum(word[0].isupper() for word in longer)
    if len(found) < LEAST_WORDS or capitals < TITLE_SHARE * len(longer):
        return headline
    names, common = _seen(body)
    pieces, at, before = [], 0, ""
    for match in found:
        word = match[0]
        if match is found[-1] and is_verb(word.lower()) and not shouted:
            word = word.lower()  # “…, Forecasters Warn”
        opens = not headline[: match.start()].strip(" \"'“‘")
        cased = _cased(word, before, (names, common), is_verb, shouted=shouted)
        if opens:
            cased = cased[:1].upper() + cased[1:]
        pieces += [headline[at : match.start()], cased if len(cased) == len(word) else word]
        at, before = match.end(), word.lower()
    return "".join((*pieces, headline[at:]))


def _cased(
    word: str,
    before: str,
    seen: tuple[frozenset[str], frozenset[str]],
    is_verb: IsVerb,
    *,
    shouted: bool,
) -> str:
    names, common = seen
    small = word.lower()
    if word in names:
        return word
    if word.capitalize() in names and shouted:
        return word.capitalize()
    if word.isupper() and not shouted and len(word) > 1:
        return word
    if small in _SMALL or small in common or _inflected(small, is_verb):
        return small
    if before in _BEFORE_BASE and is_verb(small):
        return small
    if shouted:
        return word if len(word) <= 3 else word.capitalize()
    return word


def _inflected(small: str, is_verb: IsVerb) -> bool:
    """“warns”, “denied”, “shelling”: forms that only a verb has, or nearly."""
    stems = (small[: -len(end)] + base for end, base in _ENDINGS if small.endswith(end))
    return any(len(stem) > 1 and is_verb(stem) for stem in stems)


def _seen(body: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that the body types with a capital inside a sentence, and those it does not."""
    inside = re.findall(r"(?<=[a-z,] )[^\W\d_]+", body[:20000])
    return (
        frozenset(word for word in inside if word[0].isupper()),
        frozenset(word for word in inside if word.islower()),
    )
