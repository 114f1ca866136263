"""The answer key of a worksheet: every sentence with its letters, its speakers and its rules.

In: an `Article` and its `Block`s. Out: `Entry` records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ontherecord.codebook.labels import BY_KEY, overlap, sentence_labels
from ontherecord.model import Article, Entity, Record, Span, State, Statement
from ontherecord.render.article.reading import OTHER_CHIPS
from ontherecord.render.base import addresses, links
from ontherecord.render.learning import items
from ontherecord.render.learning.excerpt import Block, Line
from ontherecord.render.learning.items import Item
from ontherecord.render.learning.questions import asked
from ontherecord.render.words.speaking import in_words

Entities = Mapping[str, Entity]
UNSETTLED = "a possible attribution, not settled: take any answer with a reason"
OWN = "the outlet itself"
INSTEAD = {"possible": UNSETTLED, "not-read": "not known: nobody has read this sentence"}
DISPUTED = "readers disagree here: both readings are on the article’s page"


class Rule(Record, frozen=True):
    words: str
    href: str


class Entry(Record, frozen=True):
    """One sentence of the key."""

    number: int
    letters: str
    said: tuple[str, ...]
    """Who says something in it, by which words."""
    rules: tuple[Rule, ...]
    states: tuple[State, ...]


def key(article: Article, blocks: tuple[Block, ...], entities: Entities, url: str) -> list[Entry]:
    """An entry for every line of the worksheet."""
    by_statement = {item.id: item for item in items.said(article)}
    return [
        _entry(article, line, by_statement, entities, url) for block in blocks
        for line in block.lines
    ]  # fmt: skip


def _entry(
    article: Article, line: Line, by_statement: Mapping[str, Item], entities: Entities, url: str
) -> Entry:
    here = tuple(s for s in article.statements if _inside(line.span, s))
    keys = sentence_labels(line.span, here, article.possible, read=article.meta.drafted)
    found = [by_statement[s.id] for s in here if s.id in by_statement]
    said = tuple(_said(article, s, entities) for s in here)
    if not here:
        said = (INSTEAD.get(keys[0], OWN),)
    return Entry(
        number=line.number,
        letters=" ".join(f"[{BY_KEY[k].chip if k in BY_KEY else OTHER_CHIPS[k]}]" for k in keys),
        said=said,
        rules=tuple(_rules(found, url)) if here else (_rule("cue test", "cue-test", url),),
        states=tuple(dict.fromkeys(s.state for s in here)),
    )


def _inside(span: Span, statement: Statement) -> bool:
    return any(overlap(span, part) for part in statement.content)


def _said(article: Article, statement: Statement, entities: Entities) -> str:
    names = in_words(statement, entities)
    cue = " … ".join(article.words_at(c) for c in statement.cues)
    via = f", by way of {', '.join(statement.chain[:-1])}" if len(statement.chain) > 1 else ""
    handed = f" (“{cue}”)" if cue else " (no cue beside it)"
    reasons = f", {', '.join(statement.unverified)}" if statement.unverified else ""
    disputed = f"; {DISPUTED}" if statement.disputed_by else ""
    return f"{names}{via}{handed}{reasons}{disputed}"


def _rules(found: list[Item], url: str) -> Iterator[Rule]:
    """The rules behind the answers, each once."""
    asked_here = (one for item in found for one in asked(item))
    for words, anchor in dict.fromkeys((one.rule, one.anchor) for one in asked_here):
        if anchor != "checking-test":
            yield _rule(words, anchor, url)


def _rule(words: str, anchor: str, url: str) -> Rule:
    return Rule(words=words, href=f"{links.relative(url, addresses.CODEBOOK)}#{anchor}")
