"""One article as the page shows it: its text, and each statement with what is known and doubted.

In: an `Article`, the reader's file, which statements are blind. Out: plain data for JSON; spans
count code points. Of a blind statement nothing but its words is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ontherecord.codebook import source_types, values
from ontherecord.codebook.labels import BY_KEY, labels
from ontherecord.desk.queue import Waiting, sentence_id
from ontherecord.engine.calibration import REVIEW_BELOW
from ontherecord.engine.records.certainty import unsettled
from ontherecord.engine.text import quotations
from ontherecord.merging.readings import context, spans, statement
from ontherecord.model import Annotation, Article, Entity, Reason, Span, Statement
from ontherecord.render.article import cards
from ontherecord.render.contributing import article_data
from ontherecord.render.words import wording
from ontherecord.render.words.plain_sentence import plain_sentence
from ontherecord.render.words.speaking import in_words
from ontherecord.render.words.statements import flat, numbered

Entities = Mapping[str, Entity]


def text(article: Article) -> dict[str, Any]:
    """What is the same whoever reads it."""
    return {
        "slug": article.slug,
        "title": article.meta.title,
        "about": ", ".join(filter(None, (wording.outlet(article), wording.published(article)))),
        "lang": article.meta.lang,
        "text": article.text,
        "paragraphs": [
            {"index": p.index, "span": _pair(p.span), "region": p.region}
            for p in article.paragraphs
        ],
        "sentences": [_pair(s.span) for s in article.sentences],
        "quotes": [_pair(q.span) for q in quotations.find(article.text, article.paragraphs)],
    }


def shown(article: Article, s: Statement, number: str, entities: Entities) -> dict[str, Any]:
    """One statement with its draft."""
    return {
        **article_data.statement(article, s, number, entities),
        "title": title(s),
        "plain": plain_sentence(article, s, entities),
        "doubts": doubts(article, s, entities),
        "why": [_why(reason) for reason in s.reasons],
        "state_words": wording.state_words(s),
        "facts": facts(article, s),
        "others": [others(one, who) for one, who in zip(s.disputed_by, s.disputants, strict=False)],
    }


def hidden(s: Statement, number: str) -> dict[str, Any]:
    """One statement without its draft: only which words are meant."""
    return {"id": s.id, "number": number, "content": [_pair(p) for p in s.content], "blind": True}


def sentence(article: Article, one: Waiting) -> dict[str, Any]:
    """One sentence for an independent reader, to whom nothing is told of it."""
    span = next(s.span for s in article.sentences if sentence_id(s.span.start) == one.id)
    return {"id": one.id, "number": "", "content": [_pair(span)], "sentence": True,
            "cue": [], "sources": []}  # fmt: skip


def title(s: Statement) -> str:
    """Its labels in words."""
    return cards.title(tuple(BY_KEY[key] for key in labels(s)))


def facts(article: Article, s: Statement) -> list[list[str]]:
    """The three answers, the speaker and the words that show them: pairs of a name and words."""
    cue = " … ".join(flat(article, span) for span in s.cues)
    source = " · ".join(flat(article, one.span) for one in s.sources if one.span)
    kinds = " / ".join(dict.fromkeys(source_types.IN_WORDS[one.type] for one in s.voices))
    unverified = "; ".join(f"{code}: {values.UNVERIFIED[code].card}" for code in s.unverified)
    found = [
        ["1 Whose words", values.FORMS[s.form].card],
        ["2 Who answers for it", values.KINDS[s.kind].practice],
        ["2 Kind of source", kinds],
        ["3 Not checked?", unverified or "no such sign in the text"],
        ["Words that name it", source],
        ["Words that hand it over", cue],
    ]
    return [pair for pair in found if pair[1]]


def doubts(article: Article, s: Statement, entities: Entities) -> list[str]:
    """Which answers are not settled, each as the question to ask."""
    found = []
    who = in_words(s, entities)
    if s.state == "draft" and s.confidence < REVIEW_BELOW:
        share = f"{s.confidence * 100:.0f} of 100 found this way are"
        found.append(f"Not settled that this is a statement: {share}.")
    open_ = unsettled(s)
    if "kind" in open_:
        kind = source_types.IN_WORDS[s.voices[0].type]
        found.append(f"Kind not settled: does {who} speak here as {kind}?")
    if "speaker" in open_ and not s.candidates:
        span = s.sources[0].span
        words = f"“{flat(article, span)}”" if span else "the speaker"
        found.append(f"Speaker not settled: is {words} {who}?")
    if s.candidates:
        found.append(f"The text leaves open who it is: {who}?")
    if s.disputed_by:
        found.append(f"Read differently by {' and '.join(dict.fromkeys(s.disputants))}.")
    return found


def others(one: Annotation, who: str) -> dict[str, Any]:
    """What somebody else says of it, in words."""
    said = [f"{name.replace('_', ' ')}: {value}" for name in ("form", "kind", "speaker")
            if (value := getattr(one, name))]  # fmt: skip
    words = [f"“{part.exact}”" for part in one.content]
    return {"who": who, "id": one.id, "words": "; ".join([one.action, *words, *said, one.note])}


def read(
    article: Article, one: Annotation, base: Statement | None, entities: Entities
) -> Statement | None:
    """The statement as an annotation reads it; None where its words are not in the text."""
    content = spans(one.content, article.text) or (base.content if base else ())
    if not content:
        return None
    if one.action in ("confirm", "dispute"):
        return base
    return statement(one, content, base, context(article, tuple(entities.values())))


def _why(reason: Reason) -> dict[str, str]:
    return {"why": reason.why, "rule": reason.section, "name": reason.name}


def numbers(article: Article) -> dict[str, str]:
    """The number of each statement, as the article's page has it."""
    return numbered(article)


def in_order(article: Article) -> Sequence[Statement]:
    """All statements, possible ones too, in text order."""
    return sorted((*article.statements, *article.possible), key=lambda s: s.content)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


FIELDS = {"content": "content", "form": "form", "kind": "kind", "unverified": "unverified",
          "cue": "cue", "speaker": "speaker", "source_type": "type"}  # fmt: skip
"""Fields of a correction, as the page calls them."""


def given(one: Annotation | None) -> dict[str, Any] | None:
    """What the reader answered: the action, which fields, and what they said before they saw."""
    if one is None:
        return None
    fields = [told for name, told in FIELDS.items() if getattr(one, name) not in (None, ())]
    fields += ["speaker", "type", "source"] if one.source else []
    blind = {"agrees": one.blind.agrees} if one.blind else None
    return {"id": one.id, "action": one.action, "note": one.note, "fields": fields, "blind": blind}
