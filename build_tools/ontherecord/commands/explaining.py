"""Each statement of an article with the rule or person behind its labels, as lines of text.

In: an `Article`. Out: lines. This is our debugger, and the reader's "why?" at a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.labels import BY_KEY, LABELS, labels, statements_in
from ontherecord.engine.records.certainty import unsettled
from ontherecord.model import Article, Span, Statement
from ontherecord.render.words.not_said import told
from ontherecord.render.words.speaking import OPEN


def explain(article: Article) -> Iterator[str]:
    """Paragraph by paragraph: the statements, or that the outlet speaks itself."""
    yield f"{article.slug}: {article.meta.title}"
    yield " · ".join(f"{label.chip} {label.title.lower()}" for label in LABELS)
    for paragraph in article.paragraphs:
        yield ""
        yield f"P{paragraph.index} ({paragraph.region})  {_words(article, paragraph.span, 90)}"
        found = statements_in(paragraph.span, article.statements)
        for statement in found:
            yield from _statement(article, statement)
        for statement in statements_in(paragraph.span, article.possible):
            yield "  possible attribution, not settled:"
            yield from _statement(article, statement)
        for sentence in article.sentences:
            if sentence.paragraph == paragraph.index:
                yield from (f"  not said: {told(flag)}" for flag in sentence.not_said)
        if not found:
            yield "  V  outlet’s own voice"


def _statement(article: Article, s: Statement) -> Iterator[str]:
    chips = "".join(BY_KEY[key].chip for key in labels(s))
    words = " … ".join(_words(article, part, 70) for part in s.content)
    yield f"  {chips:3} {s.id}  {words}"
    named = [f"{source.speaker} ({source.type}, {source.naming})" for source in s.voices]
    which = f" ({OPEN})" if s.candidates else ""
    yield f"      source: {'; '.join(named)}{which}"
    cues = ", ".join(f"“{article.text[c.start : c.end]}”" for c in s.cues) or "none"
    yield f"      cue: {cues} · {s.form}, {s.act}, {s.channel}, {s.attribution}, {s.state}"
    if s.chain:
        yield f"      chain: {' ← '.join(('the outlet', *s.chain))}"
    if open_ := unsettled(s):
        yield f"      not settled: {', '.join(open_)}"
    for reason in s.reasons:
        section = f" [{reason.section}]" if reason.section else ""
        yield f"      why: {reason.by} {reason.name}{section}: {reason.why}"


def _words(article: Article, span: Span, most: int) -> str:
    words = " ".join(article.text[span.start : span.end].split())
    return words if len(words) <= most else f"{words[: most - 1]}…"
