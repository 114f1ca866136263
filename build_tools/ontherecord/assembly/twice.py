"""Articles of an archive that are one story: by their words, or by their address.

In: `Seeds`, signatures. Out: problems, at the article that stands later.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.checks.same_story import is_compared, same_story
from ontherecord.importing.alike import Index, Kept, in_words, signature
from ontherecord.importing.many.known import same
from ontherecord.model import ArticleSeed, Problem, Seeds
from ontherecord.problems.faults import START


def twice(seeds: Seeds, kept: Kept) -> Iterator[Problem]:
    """Every article that is like one before it, in the order of their paths; each is told with
    the one that it is likest to."""
    index, addresses = Index(), dict[str, ArticleSeed]()
    by_path = {article.path: article for article in seeds.articles}
    for path in sorted(by_path):
        article = by_path[path]
        mark = signature(article.text, kept)
        found = {near.name: in_words(near.share) for near in index.near(mark)[:1]}
        url = article.meta.url.value
        there = addresses.setdefault(same(url), article) if url else article
        if there is not article:
            found.setdefault(there.path, "the same address")
        for other, how in found.items():
            if not is_compared(article, by_path[other]):
                yield same_story(article, by_path[other], how, START)
        index.add(path, mark)
