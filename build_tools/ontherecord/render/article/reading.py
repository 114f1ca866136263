"""An article's text with its marks, paragraph by paragraph.

In: an `Article` and the numbers of its notes. Out: `Block`s of HTML. Codebook §1: every sentence
carries its labels; contents never overlap, so the marks stay a tree.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise

from markupsafe import Markup

from ontherecord.codebook.labels import BY_KEY, labels, sentence_labels
from ontherecord.codebook.values import FLAGS, UNVERIFIED
from ontherecord.model import Article, Entity, Paragraph, Record, Region, Sentence, Span, Statement
from ontherecord.render.article import left_out
from ontherecord.render.article.card_facts import SAYING
from ontherecord.render.base import addresses, links, spans
from ontherecord.render.base.spans import Insert, Mark, mark
from ontherecord.render.words import not_said, wording
from ontherecord.render.words.statements import flat

CLOSING = frozenset(".,;:!?…)]”’\"'»")
"""Signs a note's number stands behind, as in print, so that no gap opens before them."""
LINKED_REGIONS = ("caption", "body")
"""Where the first mention of someone becomes a link; a headline stays plain."""


OTHER_CHIPS = {"possible": "?", "not-read": "–"}
"""In print, behind a sentence without a label."""


class Note(Record, frozen=True):
    """The button behind a statement."""

    number: str
    """ "3", or "?1" for a possible attribution."""
    name: str
    """What a screen reader says."""


class Unsaid(Record, frozen=True):
    """One line beside a sentence: it holds no statement of somebody whom it names (§4.0)."""

    words: str
    """The words that were not said."""
    told: str
    """That they were not, and by whom."""
    who: str
    """Who read it so."""
    rule: str
    """The address of the test in the codebook."""


class Block(Record, frozen=True):
    """One paragraph, ready."""

    index: int
    region: Region
    html: Markup
    part: str = ""
    """What its page shows it as, if more than a paragraph: a key of `codebook.parts`."""
    not_said: tuple[Unsaid, ...] = ()
    """What its sentences say that somebody did not say, a line each."""
    left_out: str = ""
    """Nothing of it is shown: how much there is, with the paragraphs that follow and are not shown
    either."""
    others: tuple[int, ...] = ()
    """The indexes of these."""


def blocks(
    article: Article, notes: Mapping[str, Note], entities: Mapping[str, Entity], page_url: str
) -> Iterator[Block]:
    """Every paragraph in text order; those of which nothing is shown as one."""
    found = _paragraphs(article, notes, entities, page_url)
    for hidden, some in groupby(found, key=lambda block: not block.html):
        if not hidden:
            yield from some
            continue
        first, *others = (block.index for block in some)
        yield Block(index=first, region="body", html=Markup(), others=tuple(others),
                    left_out=left_out.much(article, first, len(others)))  # fmt: skip


def _paragraphs(
    article: Article, notes: Mapping[str, Note], entities: Mapping[str, Entity], page_url: str
) -> Iterator[Block]:
    """Each paragraph; without HTML those of which nothing is shown and nothing is said."""
    marks = _by_paragraph(article, [*_statement_marks(article), *_detail_marks(article),
                                    *_term_marks(article, entities, page_url),
                                    *left_out.marks(article)])  # fmt: skip
    sentences = _sentence_marks(article)
    unsaid = _unsaid(article, page_url)
    buttons = [*_buttons(article, notes), *_flags(article)]
    unseen = left_out.unseen(article)
    for paragraph in article.paragraphs:
        window = paragraph.span
        inserts = [b for b in buttons if window.start < b.offset <= window.end]
        if paragraph.index in unseen:
            yield Block(index=paragraph.index, region=paragraph.region, html=Markup())
            continue
        found = [*sentences.get(paragraph.index, ()), *marks.get(paragraph.index, ())]
        html = Markup(spans.render(article.text, window, found, inserts))
        yield Block(index=paragraph.index, region=paragraph.region, html=html, part=paragraph.part,
                    not_said=unsaid.get(paragraph.index, ()))  # fmt: skip


def _sentence_marks(article: Article) -> dict[int, list[Mark]]:
    marks: dict[int, list[Mark]] = {}
    for sentence in article.sentences:
        if any(g.start <= sentence.span.start and g.end >= sentence.span.end
               for g in article.gaps_in(sentence.span)):  # fmt: skip
            continue
        keys = sentence_labels(
            sentence.span, article.statements, article.possible, read=article.meta.drafted
        )
        chips = " ".join(f"[{BY_KEY[k].chip if k in BY_KEY else OTHER_CHIPS[k]}]" for k in keys)
        flags = (*sentence.flags, *(["not-said"] if sentence.not_said else ()))
        attributes = {
            "class": "sentence",
            "data-labels": " ".join(keys),
            "data-chips": chips,
            "data-flags": " ".join(flags) or None,
        }
        made = mark(sentence.span, spans.SENTENCE, "span", attributes)
        marks.setdefault(sentence.paragraph, []).append(made)
    return marks


def _statement_marks(article: Article) -> Iterator[Mark]:
    kinds = ((article.statements, ""), (article.possible, "possible"), (article.outlet, ""))
    for statements, instead in kinds:
        for statement in statements:
            keys = (instead,) if instead else labels(statement)
            looks = (*keys, *(("by-marks",) if statement.by_marks else ()))
            names = " ".join(["statement", *(f"statement--{look}" for look in looks)])
            for number, piece in enumerate(_pieces(article, statement), start=1):
                name = statement.id if number == 1 else f"{statement.id}-{number}"
                attributes = {"class": names, "data-statement": statement.id}
                yield mark(piece, spans.STATEMENT, "span", attributes, id=name)


def _pieces(article: Article, statement: Statement) -> Iterator[Span]:
    """The parts of the content, cut where a sentence or paragraph ends (B6), so that each piece
    is one element with an id of its own: search lands on the very sentence."""
    for part in statement.content:
        for paragraph in _paragraphs_of(article, part):
            window = paragraph.span
            start, end = max(part.start, window.start), min(part.end, window.end)
            begun = bisect(article.sentences, start, key=_begin)
            cuts = article.sentences[begun : bisect_left(article.sentences, end, key=_begin)]
            edges = [start, *(sentence.span.start for sentence in cuts), end]
            yield from (Span(start=a, end=b) for a, b in pairwise(edges))


def _begin(sentence: Sentence) -> int:
    return sentence.span.start


def _paragraphs_of(article: Article, span: Span) -> Iterator[Paragraph]:
    """The paragraphs a span has a character in; found by halving, since articles may be long."""
    low, high = 0, len(article.paragraphs)
    while low < high:
        middle = (low + high) // 2
        if article.paragraphs[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    for paragraph in article.paragraphs[low:]:
        if paragraph.span.start >= span.end:
            return
        yield paragraph


def _detail_marks(article: Article) -> Iterator[Mark]:
    for statement in article.statements:
        for span in filter(article.shows, statement.quotes):
            yield mark(span, spans.QUOTE, "span", {"class": "quote"})
        for span in statement.inserts:
            yield mark(span, spans.INSERT, "span", {"class": "insert"})


def _term_marks(article: Article, entities: Mapping[str, Entity], page_url: str) -> Iterator[Mark]:
    """A link at the first mention of everyone who has a page."""
    seen: set[str] = set()
    for mention in sorted(article.mentions, key=lambda m: m.span):
        entity = entities.get(mention.entity)
        goal = addresses.entity_url(entity) if entity else None
        region = next((p.region for p in _paragraphs_of(article, mention.span)), "credit")
        if goal and mention.entity not in seen and region in LINKED_REGIONS:
            seen.add(mention.entity)
            attributes = {"class": "term", "href": links.relative(page_url, goal)}
            yield mark(mention.span, spans.TERM, "a", attributes)


def _by_paragraph(article: Article, marks: list[Mark]) -> dict[int, list[Mark]]:
    found: dict[int, list[Mark]] = {}
    for one in marks:
        for paragraph in _paragraphs_of(article, one.span):
            found.setdefault(paragraph.index, []).append(one)
    return found


def _buttons(article: Article, notes: Mapping[str, Note]) -> Iterator[Insert]:
    """A button behind each statement's last part, and behind the stop or comma that follows."""
    starts = {part.start for s in article.statements + article.possible for part in s.content}
    for statement in article.statements + article.possible:
        note = notes[statement.id]
        attributes = {
            "type": "button", "class": "note", "popovertarget": f"card-{statement.id}",
            "aria-controls": f"card-{statement.id}", "aria-label": note.name,
        }  # fmt: skip
        look = "note-mark note-mark--disputed" if statement.disputed_by else "note-mark"
        holder = spans.tag("span", {"class": look, "data-n": note.number})
        html = f"{holder}{spans.tag('button', attributes)}</button></span>"
        end = max(part.end for part in statement.content)
        yield Insert(offset=_behind_stops(article, end, starts), html=html)


def _behind_stops(article: Article, offset: int, starts: set[int]) -> int:
    """The offset after the closing signs that follow, within the paragraph and this statement."""
    last = next((p.span.end for p in _paragraphs_of(article, Span(start=offset - 1, end=offset))),
                offset)  # fmt: skip
    while offset < last and offset not in starts and article.text[offset] in CLOSING:
        offset += 1
    return offset


def _flags(article: Article) -> Iterator[Insert]:
    """A sentence of the outlet that calls something unconfirmed is flagged at its end (§9)."""
    for sentence in article.sentences:
        for flag in sentence.flags:
            attributes = {
                "class": "flag", "role": "img", "data-n": flag,
                "aria-label": f"Flag: {UNVERIFIED[flag].card}",
            }  # fmt: skip
            yield Insert(offset=sentence.span.end, html=f"{spans.tag('span', attributes)}</span>")
        for unsaid in sentence.not_said:
            attributes = {
                "class": "flag flag--not-said", "role": "img", "data-n": FLAGS["not-said"].card,
                "aria-label": f"Flag: {not_said.told(unsaid)}",
            }  # fmt: skip
            yield Insert(offset=sentence.span.end, html=f"{spans.tag('span', attributes)}</span>")


def _unsaid(article: Article, page_url: str) -> dict[int, tuple[Unsaid, ...]]:
    """By paragraph, what its sentences say that somebody did not say."""
    rule = links.relative(page_url, f"{addresses.CODEBOOK}#{SAYING}")
    found: dict[int, tuple[Unsaid, ...]] = {}
    for sentence in article.sentences:
        for flag in sentence.not_said:
            line = Unsaid(words=flat(article, flag.span), told=not_said.told(flag), rule=rule,
                          who=wording.reader(flag.by))  # fmt: skip
            found[sentence.paragraph] = (*found.get(sentence.paragraph, ()), line)
    return found
