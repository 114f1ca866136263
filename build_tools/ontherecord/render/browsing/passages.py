"""A statement or sentence quoted in context, as HTML. In: what the catalogue found. Out: `Markup`.

Each is written once, with `UP` for the way to the site's root, and put on as many lists as it is
in: an archive of 2,000 articles has half a million places where one is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from markupsafe import Markup

from ontherecord.codebook import source_types
from ontherecord.codebook.labels import BY_KEY, labels
from ontherecord.codebook.values import CHANNELS
from ontherecord.model import Article, Record, Statement
from ontherecord.render.base import addresses
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Named, Said, Unsourced
from ontherecord.render.lists import entries
from ontherecord.render.words import speaking, wording
from ontherecord.render.words.plain_sentence import plain_sentence

UP = "\0"
"""No text of an article holds this sign: `seeds` refuses control characters."""
Found = Said | Unsourced | Named


class Written(Record, frozen=True):
    """A statement's passage in pieces: what stands on every list, and what some lists say once."""

    before: str
    speakers: str
    after: str
    state: str
    there: str


class Passages:
    """Writes passages, each once, for all pages of one archive."""

    def __init__(self) -> None:
        self._written: dict[int, Written] = {}

    def listed(
        self,
        found: Iterable[Found],
        casts: Mapping[str, Cast],
        url: str,
        level: int = 2,
        own: str = "",
    ) -> Markup:
        """Passages under their articles, in the order given, with links that fit the page.

        `casts`: of the passages' articles, by slug. On the page of `own`, an entity's id,
        statements by nobody else do not name it again.
        """
        groups = groupby(found, key=lambda one: id(one.article))
        html = "".join(self._group(tuple(members), casts, level, own) for _, members in groups)
        return Markup(html.replace(UP, "../" * url.count("/")))

    def _group(
        self, members: tuple[Found, ...], casts: Mapping[str, Cast], level: int, own: str
    ) -> str:
        """One article's passages; a state that all of them share stands once, above them."""
        article = members[0].article
        goal = f"{UP}{addresses.article_url(article)}"
        shared = _shared_state(members)
        badge = f" {_span('badge', shared)}" if shared else ""
        items = "".join(self._passage(one, casts, bool(shared), own) for one in members)
        return (
            f'<div class="group"><h{level} class="group__title"><a href="{goal}">'
            f"{escape(article.meta.title)}</a></h{level}>"
            f'<p class="group__place ui">{escape(entries.place(article))}{badge}</p>'
            f'<ol class="entries">{items}</ol></div>'
        )

    def _passage(self, found: Found, casts: Mapping[str, Cast], stated: bool, own: str) -> str:
        if not isinstance(found, Said):
            return _of_sentence(found)
        key = id(found.statement)
        if key not in self._written:
            cast = casts[found.article.slug]
            self._written[key] = _of_statement(found.article, found.statement, cast)
        one = self._written[key]
        alone = [source.entity for source in found.statement.voices] == [own]
        speakers, state = "" if alone else one.speakers, "" if stated else one.state
        return f"{one.before}{speakers}{one.after}{state}{one.there}"


def casts_of(found: Iterable[Found], known: Mapping[str, Cast]) -> dict[str, Cast]:
    """Of the articles that the passages stand in, the casts."""
    return {one.article.slug: known[one.article.slug] for one in found}


def _of_statement(article: Article, statement: Statement, cast: Cast) -> Written:
    plain = plain_sentence(article, statement, cast, elsewhere=True)
    return Written(
        before=_opening(entries.statement_quote(article, statement))
        + "".join(f"{_chip(key)} " for key in labels(statement)),
        speakers=_speakers(statement, cast),
        after="".join(f"{fact} " for fact in _ways(statement)) + f"{_span('entry__plain', plain)} ",
        state=_span("badge", wording.state_words(statement)) + " ",
        there=_there(f"{addresses.article_url(article)}#{statement.id}"),
    )


def _speakers(statement: Statement, cast: Cast) -> str:
    names = []
    for source in statement.voices:
        speaker = entries.speaker(source, cast, "")
        name = escape(speaker.name)
        names.append(f'<a href="{UP}{speaker.href}">{name}</a>' if speaker.href else name)
    if statement.candidates:
        number = len(statement.candidates)
        either = f"{' or '.join(names[:number])} ({speaking.OPEN})"
        names = [either, *names[number:]]
    return f'<span class="entry__speakers">{", ".join(names)}</span> ' if names else ""


def _shared_state(members: tuple[Found, ...]) -> str:
    states = {wording.state_words(one.statement) for one in members if isinstance(one, Said)}
    return states.pop() if len(states) == 1 else ""


def _chip(key: str) -> str:
    goal, title = addresses.label_url(key), escape(BY_KEY[key].title)
    return f'<a class="chip chip--{key}" href="{UP}{goal}">{title}</a>'


def _ways(statement: Statement) -> list[str]:
    """Source type and channel, each a way to the statements that share it."""
    named = [s for s in statement.voices if s.type != "unspecified" and not s.private]
    found = [
        (addresses.source_url(kind), source_types.IN_WORDS[kind])
        for kind in dict.fromkeys(s.type for s in named)
    ]
    channel = addresses.channel_url(statement.channel)
    if channel:
        found.append((channel, CHANNELS[statement.channel].card))
    return [f'<a class="entry__way" href="{UP}{goal}">{words}</a>' for goal, words in found]


def _of_sentence(found: Named | Unsourced) -> str:
    marked = found.spans if isinstance(found, Named) else ()
    quote = entries.quoted(found.article, found.sentence.span, marked, "named")
    goal = f"{addresses.article_url(found.article)}#p{found.sentence.paragraph}"
    return _opening(quote) + _there(goal)


def _opening(quote: Markup) -> str:
    return f'<li class="entry"><blockquote><p>{quote}</p></blockquote><p class="entry__facts ui">'


def _there(goal: str) -> str:
    return f'<a class="entry__there" href="{UP}{goal}">Read it in the article</a></p></li>'


def _span(name: str, words: str) -> str:
    return f'<span class="{name}">{escape(words)}</span>'
