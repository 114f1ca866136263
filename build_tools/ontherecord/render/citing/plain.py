"""Citations in plain words. In: an `Article`, one of its statements. Out: a line of text.

What our copy does not state is said to be not stated (design §2); nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ontherecord.codebook.labels import BY_KEY, labels
from ontherecord.codebook.values import FORMS
from ontherecord.codebook.version import CODEBOOK
from ontherecord.model import Article, Entity, Statement
from ontherecord.render.base import addresses
from ontherecord.render.words import wording
from ontherecord.render.words.speaking import in_words
from ontherecord.render.words.statements import flat

Entities = Mapping[str, Entity]
"""How a statement's words stand in the article (codebook §2, Q1)."""
POSSIBLE = "possible attribution, not settled"
OWN_VOICE = "the outlet’s own voice"
SINGLE = str.maketrans('“”"', "‘’'")
"""Quotation marks within a citation's own."""
INNER = "‘’'"


def of_article(article: Article) -> str:
    """One line for a list of sources; the sha256 names the exact text."""
    return f"{published(article)}. {copy(article)}."


def of_statement(article: Article, statement: Statement, entities: Entities) -> str:
    """Who says it, how the article has it and where; then which reading of which copy."""
    return f"{opening(statement, entities)} {published(article)}, {rest(article, statement)}"


def rest(article: Article, statement: Statement) -> str:
    """What follows behind who says it, and in which article."""
    return (
        f"{where(article, statement)}: {words(article, statement)} "
        f"{copy(article)}, {standing(article, statement)}."
    )


def published(article: Article) -> str:
    """Byline, title, outlet and date."""
    meta = article.meta
    by = f"{wording.known(meta.authors)}. " if meta.authors.value else ""
    return f"{by}“{meta.title}.” {wording.outlet(article)}, {wording.published(article)}"


def copy(article: Article) -> str:
    """The annotated copy: its name here, its rules, its very text."""
    return (
        f"Annotated copy “{article.slug}” in On the Record, codebook {CODEBOOK}, "
        f"text sha256 {article.meta.sha256[:16]}"
    )


def opening(statement: Statement, entities: Entities) -> str:
    """ "Ida Ren, quoted in", or whose words they are if nobody else's."""
    if statement.kind == "outlet-voice":
        return "In the outlet’s own voice, in"
    who = in_words(statement, entities)
    relays = f" (by way of {' and '.join(statement.chain[:-1])})" if statement.chain[1:] else ""
    return f"{who}{relays}, {FORMS[statement.form].cited} in"


def where(article: Article, statement: Statement) -> str:
    """The paragraph, or the region if it is not the body."""
    if statement.region != "body":
        return statement.region
    start = statement.content[0].start
    return next((wording.paragraph(p.index) for p in article.paragraphs if p.span.end > start), "")


def words(article: Article, statement: Statement) -> str:
    """The statement's words in quotation marks, on one line, with a full stop behind them.

    Its own outer marks give way to the citation's; inner ones become single.
    """
    found = " … ".join(flat(article, part) for part in statement.content)
    inner = found[1:-1]
    if found[:1] in '“"' and found[-1:] in '”"' and not set(inner) & set('“”"'):
        found = inner
    found = found.rstrip(",").translate(SINGLE)
    return f"“{found}”{'' if found.rstrip(INNER)[-1:] in '.!?…' else '.'}"


def standing(article: Article, statement: Statement) -> str:
    """The statement's id, its label, and who stands by that."""
    settled = statement not in article.possible
    label = ", ".join(BY_KEY[key].title.lower() for key in labels(statement))
    label = label if settled else POSSIBLE
    return f"statement {statement.id} ({label}; {wording.state_words(statement)})"


def address(article: Article, statement: Statement | None = None) -> str:
    """The place on this site, from its root."""
    url = addresses.article_url(article)
    return f"{url}#{statement.id}" if statement else url


def cited(article: Article) -> Iterator[Statement]:
    """Everything that has a card, in the order of the page."""
    yield from article.statements
    yield from article.possible
    yield from article.outlet
