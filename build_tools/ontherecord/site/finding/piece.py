"""One article → its piece of the index."""

from __future__ import annotations

from ontherecord.model import Article
from ontherecord.render.base.cast import Cast
from ontherecord.site.finding import shown
from ontherecord.site.finding.coding import rising, varint
from ontherecord.site.finding.found import FACETS, Piece, Term, Value
from ontherecord.site.finding.frames import Frame, frames
from ontherecord.site.finding.words import Places, places


def piece(article: Article, cast: Cast) -> Piece:
    """A pure function of the two: what search finds in an article, and what it shows."""
    found = tuple(frames(article, cast))
    own = shown.own_text(article)
    head = shown.head(article)
    text = "\n".join((*head, own.text))
    date = article.meta.date
    return Piece(
        day=date.toordinal() if date else 0,
        outlet=article.meta.outlet.value,
        statements=len(found),
        terms=(*_facet_terms(found), *_word_terms(places(text), found)),
        facets=tuple(tuple(frame.facets[at] for frame in found) for at in range(len(FACETS))),
        named=_named(article, cast),
        shown=shown.of_article(article, own, found),
    )


def _named(article: Article, cast: Cast) -> tuple[tuple[str, str], ...]:
    spans = ((m.entity, m.span) for m in article.mentions if m.entity in cast)
    return tuple(sorted({(name, article.text[span.start : span.end]) for name, span in spans}))


def value_key(facet: str, value: Value | str) -> str:
    """What a value of a facet is called among the words."""
    return f"={facet}:{value if isinstance(value, str) else value.key}"


def _facet_terms(found: tuple[Frame, ...]) -> list[Term]:
    by_key: dict[str, list[int]] = {}
    for number, frame in enumerate(found):
        for facet, values in zip(FACETS, frame.facets, strict=True):
            for value in values:
                by_key.setdefault(value_key(facet, value), []).append(number)
    return [
        Term(word=word, inside=False, statements=len(where), where=rising(where), places=b"")
        for word, where in by_key.items()
    ]


def _word_terms(text: Places, found: tuple[Frame, ...]) -> list[Term]:
    """In the order of their first places."""
    inside: dict[str, list[tuple[int, list[int]]]] = {word: [] for word in text}
    for number, frame in enumerate(found):
        for word, at in places(frame.text).items():
            inside.setdefault(word, []).append((number, at))
    return [_term(word, text.get(word, []), where) for word, where in inside.items()]


def _term(word: str, text: list[int], where: list[tuple[int, list[int]]]) -> Term:
    out = bytearray(varint(len(text)) + rising(text) + varint(len(where)))
    last = 0
    for number, at in where:
        out += varint(number - last) + varint(len(at)) + rising(at)
        last = number
    return Term(
        word=word, inside=bool(text), statements=len(where),
        where=rising(number for number, _ in where), places=bytes(out),
    )  # fmt: skip
