"""What is said of an article, in words.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ontherecord.checks.letters import strange
from ontherecord.checks.views import Whole, metadata_file
from ontherecord.checks.words import invisible, written
from ontherecord.engine.text.parts import placed
from ontherecord.engine.text.segment import blocks
from ontherecord.model import Problem
from ontherecord.problems.faults import error, shown, warning
from ontherecord.problems.unseen import INVISIBLE, TURNING
from ontherecord.seeds.metadata import RIGHTS_OPEN, are_settled
from ontherecord.seeds.metadata_fields import METADATA
from ontherecord.seeds.shapes import TAG

NAMES = ("outlet", "authors", "event")
"""Fields that hold names: what has the same one is put together."""
TERMS = ("under which terms the text may be shown",
         "rights: …   (a licence, whose permission, or why none is needed)")  # fmt: skip
AMOUNT = ("how much of the text may be shown, so it is published whole",
          "publish: text   (or excerpts, labels-only)")  # fmt: skip
"""What is open about an article's rights, and what to write."""


def visible_metadata(view: Whole) -> Iterator[Problem]:
    """No invisible or direction characters in what is said of an article; its title stays as it
    was published, but for those that turn whatever stands behind it."""
    for article in view.seeds.articles:
        meta, path = article.meta, metadata_file(article)
        for name in (one for one in METADATA if one != "regions"):
            words = written(getattr(meta, name))
            if name != "title" and INVISIBLE.search(words):
                yield from invisible(path, view.place(path, (name,)), name, words)
            place = partial(view.place, path, (name,))
            yield from strange(path, place, name, words, named=name in NAMES)
        if TURNING.search(meta.title):
            yield from invisible(path, view.place(path, ("title",)), "title", meta.title, TURNING)
        for number, part in enumerate(meta.regions):
            if TURNING.search(part.exact):
                place = partial(view.place, path, ("regions", number))
                yield from invisible(path, place(), "regions", part.exact, TURNING)


def regions_in_the_text(view: Whole) -> Iterator[Problem]:
    """Every region but a caption beside the text is a paragraph of the text."""
    for article in view.seeds.articles:
        parts = article.meta.regions
        if not parts:
            continue
        paragraphs = [article.text[s.start : s.end] for s in blocks(article.text)]
        path = metadata_file(article)
        for number, (part, at) in enumerate(zip(parts, placed(parts, paragraphs), strict=True)):
            if at is None and not part.beside:
                yield warning(
                    path, view.place(path, ("regions", number)), "region-not-found",
                    f"no paragraph of the text is {shown(part.exact)}.",
                    f"a region ({part.kind}) is found by its paragraph’s words, and these are gone "
                    "or much changed: the page shows plain prose, and the engine reads it so.",
                    "copy the whole paragraph as it stands in article.txt into exact:, or delete "
                    "the entry",
                )  # fmt: skip


def settled_rights(view: Whole) -> Iterator[Problem]:
    """Somebody has looked whether the text may be shown, and how much of it."""
    for article in view.seeds.articles:
        meta, path = article.meta, metadata_file(article)
        if meta.rights and not are_settled(meta):  # where `rights` is missing, that is told
            lacks = [TERMS] if meta.rights == RIGHTS_OPEN else []
            lacks += [AMOUNT] if meta.publish is None else []
            yield warning(
                path, view.place(path, ("rights",)), "rights-open",
                f"nobody has said yet {' and '.join(what for what, _ in lacks)}.",
                "readers are told; what must not be copied must not be published.",
                " and ".join(fix for _, fix in lacks),
            )  # fmt: skip


def known_language(view: Whole) -> Iterator[Problem]:
    """A language is named by its tag (BCP 47): pages carry it, and only English gets a draft."""
    for article in view.seeds.articles:
        if not TAG.match(article.meta.lang):
            path = metadata_file(article)
            yield error(
                path, view.place(path, ("lang",)), "invalid-value",
                f"“lang” is {shown(article.meta.lang)}.",
                "a language is named by its tag: en, en-GB, uk, ar, …; without one for English "
                "there is no machine draft.",
                "lang: en",
            )  # fmt: skip


RULES = (visible_metadata, regions_in_the_text, settled_rights, known_language)
