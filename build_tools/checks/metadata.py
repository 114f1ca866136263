"""What is said of an article, in words.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.views import Whole, metadata_file
from build_tools.checks.words import invisible
from build_tools.model import Problem
from build_tools.seeds.metadata import KNOWN_FIELDS
from build_tools.unseen import INVISIBLE, TURNING


def visible_metadata(view: Whole) -> Iterator[Problem]:
    """No invisible or direction characters in what is said of an article; its title stays as it
    was published, but for those that turn whatever stands behind it."""
    for article in view.seeds.articles:
        meta, path = article.meta, metadata_file(article)
        known = {name: getattr(meta, name) for name in KNOWN_FIELDS}
        given = {name: f"{value.value}\n{value.why}" for name, value in known.items()}
        for name in ("rights", "note", "event", "lang", "extractor"):
            given[name] = getattr(meta, name)
        for name, words in given.items():
            if INVISIBLE.search(words):
                yield from invisible(path, view.place(path, (name,)), name, words)
        if TURNING.search(meta.title):
            yield from invisible(path, view.place(path, ("title",)), "title", meta.title, TURNING)


RULES = (visible_metadata,)
