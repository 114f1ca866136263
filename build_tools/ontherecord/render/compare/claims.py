"""Which passages of different articles make the same claim. In: articles. Out: `Claim`s.

Passages are matched by the words they share: rare words weigh more (inverse document frequency,
Spärck Jones 1972), words are compared by their first letters (truncation, a plain stemmer for
English), numbers whole. This finds likely pairs and no more: the page says so, and a reader judges.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ontherecord.codebook.labels import sentence_labels
from ontherecord.model import UNSPECIFIED, Article, Record, Span, Statement
from ontherecord.render.base.catalogue import READ_REGIONS
from ontherecord.render.compare.function_words import FUNCTION_WORDS

STEM = 6
"""Letters of a word that are compared."""
LIKE = 0.45
LIKE_OF_ONE_SPEAKER = 0.2
"""The least cosine of two passages that count as the same claim. Own decision, from three real
pairs of reports on one event: below, most pairs share only the event's names."""
SHARED = 3
SHARED_OF_ONE_SPEAKER = 2
"""And the least number of words they share."""
WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][^\W_]+)?")
Terms = frozenset[str]


class Passage(Record, frozen=True):
    """A statement, or a whole sentence in the outlet's own voice."""

    article: int
    """Position among the event's articles."""
    spans: tuple[Span, ...]
    statement: Statement | None = None
    paragraph: int = 0


class Claim(Record, frozen=True):
    """Passages of two or more articles, one or more of each, in the articles' order."""

    passages: tuple[Passage, ...]
    likeness: float
    """Of the most alike pair, 0 to 1."""


def claims(articles: Sequence[Article]) -> tuple[Claim, ...]:
    """Claims that several articles make, each attributed in at least one; widest shared first."""
    passages = [p for n, article in enumerate(articles) for p in _passages(n, article)]
    terms = [_terms(articles[p.article].text, p.spans) for p in passages]
    weights = _weights(terms)
    found = [*_grouped(passages, _pairs(passages, terms, weights))]
    return tuple(sorted(found, key=lambda c: (-len(_articles(c)), -len(c.passages), -c.likeness)))


def _articles(claim: Claim) -> set[int]:
    return {passage.article for passage in claim.passages}


def _passages(number: int, article: Article) -> Iterator[Passage]:
    for statement in article.statements:
        if statement.by_marks:
            continue
        yield Passage(article=number, spans=statement.content, statement=statement)
    for sentence in article.sentences:
        region = article.paragraphs[sentence.paragraph].region
        labels = sentence_labels(
            sentence.span, article.statements, article.possible, read=article.meta.drafted
        )
        if region in READ_REGIONS and labels == ("outlet-voice",):
            yield Passage(article=number, spans=(sentence.span,), paragraph=sentence.paragraph)


def _terms(text: str, spans: Iterable[Span]) -> Terms:
    words = (
        word.casefold() for span in spans for word in WORD.findall(text[span.start : span.end])
    )
    return frozenset(_stem(word) for word in words if word not in FUNCTION_WORDS)


def _stem(word: str) -> str:
    bare = re.sub(r"['’]s$", "", word)
    return bare if bare[:1].isdigit() else bare[:STEM]


def _weights(terms: Sequence[Terms]) -> dict[str, float]:
    counts = Counter(term for each in terms for term in each)
    return {term: math.log((len(terms) + 1) / (n + 0.5)) for term, n in counts.items()}


def speakers(passage: Passage) -> frozenset[str]:
    """Who is held responsible: glossary ids, else names; nobody for the outlet's own voice."""
    sources = passage.statement.voices if passage.statement else ()
    return frozenset(s.entity or s.speaker.casefold() for s in sources if s.speaker != UNSPECIFIED)


def _alike(likeness: float, shared: int, *, one_speaker: bool) -> bool:
    if one_speaker:
        return likeness >= LIKE_OF_ONE_SPEAKER and shared >= SHARED_OF_ONE_SPEAKER
    return likeness >= LIKE and shared >= SHARED


def _size(terms: Iterable[str], weights: Mapping[str, float]) -> float:
    """What a passage's words weigh together: the same to the last bit in whatever order they come,
    which a set of words has a new one of in every process; it decides which of two equals is
    first."""
    return math.fsum(weights[term] for term in terms)


Pair = tuple[float, int, int]


def _pairs(
    passages: Sequence[Passage], terms: Sequence[Terms], weights: dict[str, float]
) -> list[Pair]:
    """Passages of different articles that are alike, the most alike first."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    found: list[Pair] = []
    who = [speakers(passage) for passage in passages]
    sizes = [_size(each, weights) for each in terms]
    for this, passage in enumerate(passages):
        common: Counter[int] = Counter()
        shared: defaultdict[int, float] = defaultdict(float)
        for term in sorted(terms[this]):
            for other in index[term]:
                common[other] += 1
                shared[other] += weights[term]
            index[term].append(this)
        for other, count in common.items():
            if passages[other].article == passage.article:
                continue
            likeness = shared[other] / math.sqrt(sizes[this] * sizes[other])
            if _alike(likeness, count, one_speaker=bool(who[this] & who[other])):
                found.append((likeness, other, this))
    return sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _grouped(passages: Sequence[Passage], pairs: Iterable[Pair]) -> Iterator[Claim]:
    """Each passage in one claim: a group grows only by passages like its first pair."""
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for likeness, one, other in pairs:
        near[one][other] = near[other][one] = likeness
    taken: set[int] = set()
    for likeness, one, other in pairs:
        if one in taken or other in taken:
            continue
        both = near[one].keys() & near[other].keys()
        group = sorted({one, other, *(both - taken)})
        if any(passages[n].statement for n in group):
            taken.update(group)
            members = sorted(
                (passages[n] for n in group), key=lambda p: (p.article, p.spans[0].start)
            )
            yield Claim(passages=tuple(members), likeness=likeness)
