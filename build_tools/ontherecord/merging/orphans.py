"""Annotations that found no place → problems with the closest place as a ready fix.

In: the annotation, whose it is, and the article. Out: a `Problem`, a warning (`check` tells the
same as an error). Nothing is moved by guess (design §3).
"""

from __future__ import annotations

from collections.abc import Sequence

from ontherecord.anchoring.anchoring import Quote, anchor, describe, matches
from ontherecord.anchoring.identity import is_statement_id
from ontherecord.anchoring.nearest import closest
from ontherecord.codebook.labels import overlap
from ontherecord.merging.disputes import Voice
from ontherecord.model import Article, Problem, Recorded, Selector, Span
from ontherecord.seeds.writing import selector_yaml

UNKNOWN_TARGET = "unknown-target"
LONGEST = 80
"""Characters of a statement's words that a message quotes in full."""
OPENING, CLOSING = '"“„«‟', '"”“»'
"""Quotation marks around the whole of a quotation: the message has its own."""


def orphan_problem(voice: Voice, article: Article) -> Problem:
    """The first part of the content that does not stand in the text exactly once."""
    text = article.text
    lost = next(part for part in voice.annotation.content if anchor(part, text) is None)
    how, fix = lost_words(lost, text, article.slug, beside(voice.path))
    return Problem(
        path=voice.path, line=voice.line, level="warning", code="orphaned",
        what=f"the annotation “{voice.annotation.id}” is not applied: {how}.",
        why="frozen text beats annotation (codebook §10.1): it is listed, not moved by a guess.",
        fix=fix,
    )  # fmt: skip


def target_problems(
    voice: Voice, article: Article, recorded: Sequence[Recorded] = ()
) -> tuple[Problem, ...]:
    """An annotation that speaks of a statement the article does not have; if its id was recorded,
    with the words it stood for and the statement that has the most of them now.

    Nothing if it names none, or by no id: `checks.fields` tells that.
    """
    a = voice.annotation
    if not is_statement_id(a.target):
        return ()
    was, fix = _former(next((old for old in recorded if old.id == a.target), None), article)
    return (Problem(
        path=voice.path, line=voice.line, level="warning", code=UNKNOWN_TARGET,
        what=f"the annotation “{a.id}” speaks of “{a.target}”, and {article.slug} has no such "
        f"statement{was}.",
        why="“confirm”, “correct”, “dispute” and “remove” need a statement that is there.",
        fix=fix,
    ),)  # fmt: skip


def _former(old: Recorded | None, article: Article) -> tuple[str, str]:
    """What a recorded statement was, and what to type instead of its id."""
    fix = 'copy the id from the statement\'s card, or give its words: content: [{exact: "…"}]'
    if old is None or not old.content:
        return "", fix
    first, text = old.content[0], article.text
    place = anchor(first, text) or closest(first.exact, text)
    shown = (*article.statements, *article.outlet, *article.possible)
    shared = [
        (sum(overlap(part, place) for part in s.content), s.id, s) for s in shown if place and s.id
    ]
    most, ident, now = max(shared, default=(0, "", None), key=lambda one: one[:2])
    if now is not None and most:
        words = short(" … ".join(text[part.start : part.end] for part in now.content))
        fix = f"if it is “{words}” now: target: {ident}"
    return f" any more; it was “{short(first.exact)}”", fix


def beside(path: str) -> str:
    """The text that the annotations of a file are about: `…/annotations/a.yml` → its article."""
    return f"{path.rpartition('/annotations/')[0] or '.'}/article.txt"


def lost_words(selector: Quote, text: str, slug: str, file: str = "") -> tuple[str, str]:
    """How the words fail to name one place, and what to type instead.

    Where nothing is alike, they may be looked for in `file`; without one nothing is to type.
    """
    quoted = f"“{short(selector.exact)}”"
    found = matches(selector, text)
    if found:
        choices = " or ".join(selector_yaml(describe(span, text)) for span in found[:2])
        return f"{quoted} stands {len(found)} times in the text", f"say which one: {choices}"
    bare = _places(selector.exact, text)
    if bare:
        choices = " or ".join(selector_yaml(describe(span, text)) for span in bare[:2])
        return f"{quoted} does not stand between this prefix and suffix", f"write {choices}"
    near = closest(selector.exact, text)
    if near is None:
        words = " ".join(selector.exact.split()[:4]).replace('"', "")
        fix = f'copy the words from the article page, or look for them: grep -n "{words}" {file}'
        fix = fix if file else ""
        return f"{quoted} does not occur in {slug}, nor does anything like it", fix
    where = paragraph_at(near.start, text)
    how = (
        f"{quoted} does not occur in {slug}; the closest words are "
        f"“{short(text[near.start : near.end])}”, in paragraph {where}"
    )
    return how, f"if these are meant, write {selector_yaml(describe(near, text))}"


def _places(words: str, text: str) -> tuple[Span, ...]:
    return matches(Selector(exact=words), text)


def short(words: str) -> str:
    """Words on one line, without their middle if they are many and without marks around all."""
    flat = " ".join(words.split())
    inside = flat[1:-1]
    if flat[:1] in OPENING and flat[-1:] in CLOSING and not set(inside) & set(OPENING + CLOSING):
        flat = inside or flat
    return flat if len(flat) <= LONGEST else flat[:50] + " … " + flat[-25:]


def paragraph_at(offset: int, text: str) -> int:
    """The index of the block at an offset, counted as on the article's page (codebook §1)."""
    blank = "\n\n" in text.strip("\n")
    count, filled = -1, False
    for line in text[: offset + 1].split("\n"):
        if line.strip() and not (filled and blank):
            count += 1
        filled = bool(line.strip())
    return max(count, 0)
