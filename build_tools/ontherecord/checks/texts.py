"""Frozen texts and versions: that annotations speak of the words they were made on.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ontherecord.checks.views import Noted, Whole, metadata_file, noted
from ontherecord.codebook.version import CODEBOOK, CODEBOOKS
from ontherecord.merging.carrying import carry
from ontherecord.merging.unsettled import lost_words_of
from ontherecord.model import ArticleSeed, Carried, Problem
from ontherecord.problems.faults import START, Place, error, one_of, shown, warning
from ontherecord.problems.unseen import CONTROL
from ontherecord.seeds.shapes import HASH


def frozen_text(view: Whole) -> Iterator[Problem]:
    """An article's text is the one whose sha256 is in article.yml."""
    for article in view.seeds.articles:
        digest = view.changed.get(article.path)
        if digest is None:
            continue
        if not HASH.match(article.meta.sha256):
            path = metadata_file(article)
            yield _no_hash(
                path, view.place(path, ("sha256",)), "sha256", article.meta.sha256, digest
            )
            continue
        lost = list(_lost(view, article))
        words = f" Not surely found in it any more: the words of {', '.join(lost)}." if lost else ""
        yield error(
            f"{article.path}/article.txt", (1, 1), "text-changed",
            f"the text’s sha256 is {digest[:12]}…, article.yml says "
            f"{article.meta.sha256[:12]}….{words}",
            "a text is frozen: annotations and addresses count its characters (codebook §10.1).",
            f"put the old text back (with git: git checkout {article.path}/article.txt); or, if "
            f"the change is meant: ontherecord check --accept-text {article.slug}",
        )  # fmt: skip


def _no_hash(path: str, place: Place, name: str, given: str, digest: str) -> Problem:
    return error(
        path, place, "invalid-value",
        f"“{name}” is {shown(given)}.",
        "it is a text's sha256, in full: 64 of the signs 0–9 and a–f.",
        f"{name}: {digest}",
    )  # fmt: skip


def _lost(view: Whole, article: ArticleSeed) -> Iterator[str]:
    """Each annotation of a changed text that lost its words, with its place."""
    waiting = {annotation.id for annotation in carry(article).waiting}
    for contribution in article.contributions:
        for one in noted(view, article, contribution):
            if one.annotation.id in waiting:
                yield f"“{one.annotation.id}” ({contribution.path}:{one.at()[0]})"


def some_text(view: Whole) -> Iterator[Problem]:
    """An article has words."""
    for article in view.seeds.articles:
        if not article.text.strip():
            yield error(
                f"{article.path}/article.txt", START, "empty-text", "the article has no words.",
                "there is nothing to read, to mark or to quote.",
                "put the text in, or delete the folder",
            )  # fmt: skip


def printable_text(view: Whole) -> Iterator[Problem]:
    """A text has no control characters: no page, feed or data file could hold them."""
    for article in view.seeds.articles:
        found = CONTROL.search(article.text)
        if found:
            before = article.text[: found.start()]
            place = before.count("\n") + 1, len(before) - before.rfind("\n")
            yield error(
                f"{article.path}/article.txt", place, "control-character",
                f"the character U+{ord(found[0]):04X} stands here.",
                "control characters cannot be seen, and no page can show them.",
                "delete it everywhere in the text, before anybody annotates; then write the new "
                f"sha256 into {metadata_file(article)}",
            )  # fmt: skip


def annotated_text(view: Whole) -> Iterator[Problem]:
    """A contribution says which text it was made on; on another one its words are looked for."""
    for article in view.seeds.articles:
        digest = view.changed.get(article.path, article.meta.sha256)
        others = [c for c in article.contributions if c.text not in ("", digest)]
        # If article.yml and contribution agree, it is the text that changed: told once, above.
        others = [c for c in others if c.text != article.meta.sha256]
        carried = {one.id: one for one in carry(article).carried} if others else {}
        for contribution in others:
            where = view.place(contribution.path, ("text",))
            if not HASH.match(contribution.text):
                yield _no_hash(contribution.path, where, "text", contribution.text, digest)
                continue
            how = Counter(carried[a.id].status for a in contribution.annotations)
            found = ", ".join(f"{count} {status}" for status, count in sorted(how.items()))
            known = "follow the change" if contribution.text in article.texts else "are looked up"
            yield warning(
                contribution.path, where, "other-text",
                f"the annotations were made on another text ({contribution.text[:12]}…): {found}.",
                f"their words {known}; those that only a person can place are told one by one.",
                f"ontherecord anchor --repair {article.slug}, read what it proposes; "
                f"text: {digest}",
            )  # fmt: skip
            for one in noted(view, article, contribution):
                yield from _waiting(one, carried[one.annotation.id])


def _waiting(one: Noted, told: Carried) -> Iterator[Problem]:
    """An annotation that is not applied: its words are gone, or may be somewhere else."""
    if told.status not in ("needs-review", "orphaned"):
        return
    how, fix = lost_words_of(one.annotation, told, one.article.text, one.article.slug)
    code = "quote-not-found" if told.status == "orphaned" else "needs-review"
    say = error if told.status == "orphaned" else warning
    yield say(
        one.path, one.at("content"), code,
        f"{one.annotation.id}: {how}.",
        "nothing is moved by a guess: it is listed on the article's page until somebody decides.",
        fix or "remove the annotation if what it speaks of is gone",
    )  # fmt: skip


def codebook_versions(view: Whole) -> Iterator[Problem]:
    """A contribution says which version of the codebook it follows, and it is one that exists."""
    for article in view.seeds.articles:
        for contribution in article.contributions:
            if contribution.codebook in ("", *CODEBOOKS):
                continue
            yield error(
                contribution.path, view.place(contribution.path, ("codebook",)),
                "codebook-version",
                f"codebook is “{contribution.codebook}”.",
                f"labels are read by the version they were given under: {one_of(CODEBOOKS)}.",
                f'codebook: "{CODEBOOK}"',
            )  # fmt: skip


RULES = (frozen_text, some_text, printable_text, annotated_text, codebook_versions)
