"""Frozen texts and versions: that annotations speak of the words they were made on.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.anchoring import anchor
from build_tools.checks.views import Whole, metadata_file, noted
from build_tools.codebook_version import CODEBOOK, CODEBOOKS
from build_tools.faults import error, one_of, warning
from build_tools.merging.readings import selectors
from build_tools.model import ArticleSeed, Problem


def frozen_text(view: Whole) -> Iterator[Problem]:
    """An article's text is the one whose sha256 is in article.yml."""
    for article in view.seeds.articles:
        digest = view.changed.get(article.path)
        if digest is None:
            continue
        path = metadata_file(article)
        lost = list(_lost(view, article))
        words = f" Not found in it any more: the words of {', '.join(lost)}." if lost else ""
        yield error(
            f"{article.path}/article.txt", (1, 1), "text-changed",
            f"the text’s sha256 is {digest[:12]}…, article.yml says "
            f"{article.meta.sha256[:12]}….{words}",
            "a text is frozen: annotations and addresses count its characters (codebook §10.1).",
            f"put the old text back (with git: git checkout {article.path}/article.txt); or, if "
            f"the change is meant, write sha256: {digest} in {path} and mend the annotations that "
            "check then names",
        )  # fmt: skip


def _lost(view: Whole, article: ArticleSeed) -> Iterator[str]:
    """Each annotation of a changed text that lost its words, with its place."""
    for contribution in article.contributions:
        for one in noted(view, article, contribution):
            if any(anchor(s, article.text) is None for _, _, s in selectors(one.annotation)):
                yield f"“{one.annotation.id}” ({contribution.path}:{one.at()[0]})"


def annotated_text(view: Whole) -> Iterator[Problem]:
    """A contribution says which text it was made on; on another one its words are looked up."""
    for article in view.seeds.articles:
        for contribution in article.contributions:
            # If article.yml and contribution agree, it is the text that changed: told once, above.
            if contribution.text in ("", article.meta.sha256):
                continue
            where = view.place(contribution.path, ("text",))
            yield warning(
                contribution.path, where, "other-text",
                f"the annotations were made on another text ({contribution.text[:12]}…).",
                "each is looked up by its words, and told if it is not found.",
                f"read them again, then write: text: {article.meta.sha256}",
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


RULES = (frozen_text, annotated_text, codebook_versions)
