"""Where each word of a text stands, so that looking up a name costs its occurrences, not the text.

In: a text. Out: `Standing`, which answers where a name stands. Made once for each article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ontherecord.engine.entities import names
from ontherecord.model import Span

RUN = re.compile(r"\w+")
HYPHENED = re.compile(r"-[A-Z]")
WORD_ON = re.compile(r"\w")
BOUND = re.compile(r"[\w-]")
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|President|Minister|Governor|Mayor|King|Queen|Prince|Princess"
    r"|Pope|Judge|Sen|Gen|named|called|son|daughter|wife|husband)\.? \Z"
)
ACTING = re.compile(
    r"(?:['’]s?\b|,? (?:said|says|told|added|wrote|replied|was born|who|and (?:his|her)"
    r"|regime|administration)\b)"
)
""" `TITLED` before or `ACTING` after a lone name: signs that it is a person's; the model alone is
not believed."""
IN_PLACE = re.compile(r"\b(?:in|at|near|around|outside|into|across|inside) \Z")
LONGEST_BEFORE = 12
"""Characters of the longest word that `TITLED` and `IN_PLACE` look for, with what follows it."""


class Standing:
    """Read-only view of one text; everything is computed once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        for match in RUN.finditer(text):
            self._starts[match[0]].append(match.start())
        self._spellings: defaultdict[str, set[str]] = defaultdict(set)
        for word in set(re.findall(r"\b[A-Z][a-zà-ÿ]{4,}\b", text)):
            self._spellings[names.spelling(word)].add(word)

    def occurrences(self, name: str) -> list[Span]:
        """Where a name stands as whole words, however its words are spaced.

        The name begins with a letter or a digit.
        """
        if name in self._starts:  # one word: it needs no pattern of its own
            return [
                Span(start=at, end=at + len(name))
                for at in self._starts[name]
                if not self.text.endswith("-", 0, at)
                and not HYPHENED.match(self.text, at + len(name))
            ]
        words = name.split()
        found = ((at, self._end_of(words, at)) for at in self._candidates(name))
        return [Span(start=at, end=end) for at, end in found if end]

    def _end_of(self, words: list[str], at: int) -> int:
        """Where these words end if they stand here with any spaces between them; else 0."""
        text, end = self.text, at
        for word in words:
            start = end
            while text[start : start + 1].isspace():
                start += 1
            if (start == end and end > at) or not text.startswith(word, start):
                return 0
            end = start + len(word)
        free = not text.endswith("-", 0, at) and not WORD_ON.match(text, end)
        return end if free and not HYPHENED.match(text, end) else 0

    def exactly(self, words: str) -> list[Span]:
        """Where words stand with these very spaces and no letter or hyphen on either side."""
        size = len(words)
        return [
            Span(start=at, end=at + size)
            for at in self._candidates(words)
            if self.text.startswith(words, at)
            and not self.text.endswith("-", 0, at)
            and not BOUND.match(self.text, at + size)
        ]

    def has_word(self, word: str) -> bool:
        """Whether the word stands in the text, in this very case."""
        return any(True for _ in self._words(word))

    def spelt_otherwise(self, last_names: set[str]) -> set[str]:
        """Single words of the text that are one of these surnames in the same or other spelling."""
        keys = {names.spelling(last) for last in last_names if len(last) > 4}
        return {word for key in keys for word in self._spellings.get(key, ())}

    def is_persons(self, name: str) -> bool:
        """Whether a title or a deed beside a lone name shows that it is a person's."""
        return any(
            ACTING.match(self.text, at + len(name))
            or TITLED.search(self.text, max(0, at - LONGEST_BEFORE), at)
            for at in self._words(name)
        )

    def is_place(self, name: str) -> bool:
        """Whether a lone name stands after a word for where."""
        return any(
            IN_PLACE.search(self.text, max(0, at - LONGEST_BEFORE), at) for at in self._words(name)
        )

    def _candidates(self, name: str) -> Sequence[int]:
        first = RUN.match(name)
        return self._starts.get(first[0], ()) if first else ()

    def _words(self, name: str) -> Iterator[int]:
        if name in self._starts:
            return iter(self._starts[name])
        word = re.compile(rf"{re.escape(name)}\b")
        return (at for at in self._candidates(name) if word.match(self.text, at))
