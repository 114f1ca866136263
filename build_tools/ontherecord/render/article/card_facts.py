"""The facts on a statement's card: whose words, by which cue and what it does, when, where.

In: a `Statement` and its article. Out: `Fact`s of plain words, some with the rule behind them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.drafted import STANDING
from ontherecord.codebook.values import ACTS, CHANNELS, CUE_FLAGS, FORMS
from ontherecord.engine.calibration import REVIEW_BELOW
from ontherecord.model import Article, NotSaid, Record, Span, Statement
from ontherecord.render.article import said_dates
from ontherecord.render.base import addresses, links
from ontherecord.render.words import card_words, not_said, wording
from ontherecord.render.words.statements import flat

CUES = "s7"
"""The codebook's section on cue words."""
SAYING = "saying-test"
"""Its test on whether the text says that something was said."""
INFERRED = "inferred: no cue stands beside it"


class Fact(Record, frozen=True):
    """One line of a card."""

    term: str
    words: str
    rule: str = ""
    """The codebook's section that the words follow, for example "§7"."""
    href: str = ""


def facts(article: Article, statement: Statement, page_url: str) -> tuple[Fact, ...]:
    """What is known about a statement; lines without words are left out."""
    if statement.by_marks:
        return tuple(_by_marks(article, statement))
    own = statement.kind == "outlet-voice"
    plain = (
        _not_said(statement, page_url),
        Fact(term="Whose words", words=FORMS[statement.form].card),
        Fact(term="Channel", words=CHANNELS[statement.channel].card),
        _cue(article, statement, page_url),
        Fact(term="Attribution", words=INFERRED if statement.attribution == "inferred" else ""),
        Fact(term="What it does", words="" if own else ACTS[statement.act].card),
        Fact(term="Hedges", words=quoted(article, statement.hedges, ", ")),
        *(() if own else (_date(article, statement),)),
        Fact(term="Where", words=_where(article, statement)),
        _sure(statement, page_url),
    )
    return tuple(fact for fact in plain if fact.words)


def _by_marks(article: Article, statement: Statement) -> Iterator[Fact]:
    """Of a quotation found by its marks alone: that nothing else was looked for."""
    yield Fact(term="Whose words", words=STANDING["marks-only"])
    yield Fact(term="Where", words=_where(article, statement))


def _cue(article: Article, statement: Statement, page_url: str) -> Fact:
    """The cue's words, and what such words do to what they introduce (codebook §7)."""
    words = quoted(article, statement.cues, " … ", around=True)
    if not words:
        return Fact(term="Cue", words="")
    flags = "; ".join(CUE_FLAGS[flag].card for flag in statement.cue_flags)
    effect = flags or card_words.unflagged(article.text[_first(statement.cues)], statement.act)
    href = links.relative(page_url, f"{addresses.CODEBOOK}#{CUES}")
    return Fact(term="Cue", words=f"{words}, {effect}", rule="§7", href=href)


def _first(spans: tuple[Span, ...]) -> slice:
    return slice(spans[0].start, spans[0].end)


def _date(article: Article, statement: Statement) -> Fact:
    said = statement.said_when
    if said is None:
        return Fact(term="Said on", words="not settled by the text")
    how = said_dates.how(article, statement)
    return Fact(term="Said on", words=f"{wording.day(said)}{f', {how}' if how else ''}")


def _sure(statement: Statement, page_url: str) -> Fact:
    """What a draft's confidence means: how many findings like it were right when measured."""
    if statement.state != "draft" or not statement.confidence:
        return Fact(term="How sure", words="")
    words = f"of 100 drafts found this way, {statement.confidence * 100:.0f} were right"
    open_ = wording.not_settled(statement)
    if open_:
        words += f" about what is said; {' and '.join(open_)}"
    if open_ or statement.confidence < REVIEW_BELOW:
        words += "; please look twice"
    href = links.relative(page_url, addresses.METHODS)
    return Fact(term="How sure", words=words, rule="how that was measured", href=href)


def _not_said(statement: Statement, page_url: str) -> Fact:
    """Of words that somebody did not say: who, and the test that says so (§4.0)."""
    if statement.not_said is None:
        return Fact(term="Not said", words="")
    flag = NotSaid(who=statement.not_said, span=statement.content[0])
    href = links.relative(page_url, f"{addresses.CODEBOOK}#{SAYING}")
    return Fact(term="Not said", words=not_said.told(flag), rule="§4", href=href)


def _where(article: Article, statement: Statement) -> str:
    """The region if it is not the body, and the paragraph's number."""
    start = statement.content[0].start
    number = next((p.index for p in article.paragraphs if p.span.end > start), None)
    place = wording.paragraph(number) if number is not None else ""
    return place if statement.region == "body" else statement.region


def quoted(article: Article, found: tuple[Span, ...], between: str, *, around: bool = False) -> str:
    """The words in quotation marks, each for itself or `around` all of them."""
    texts = [flat(article, span) for span in sorted(found)]
    if around:
        return f"“{between.join(texts)}”" if texts else ""
    return between.join(f"“{text}”" for text in texts)
