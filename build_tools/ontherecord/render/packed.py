"""A site of few files (`extra: packed: true`), for hosts that count them: what is left out.

In: an `Archive`. Out: the same with fewer entries that have a page of their own. The kinds of pages
and files that are left out are said in `pages`, `assets` and where others lead to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from ontherecord.model import Archive, Article

LEFT_OUT = (
    "pages to practise, worksheets, pages of citations, data files and preview pictures of "
    "articles, and pages of machine-drafted entries that one article alone names"
)
"""For whoever builds; `export` writes the data of all articles into files elsewhere."""


def fewer(archive: Archive) -> Archive:
    """Entries that are machine drafts and named in one article alone have no page: that article
    says all that is known of them."""
    named = Counter(name for article in archive.articles for name in _named(article))
    entities = tuple(
        msgspec.structs.replace(one, page=False)
        if one.state == "draft" and named[one.id] < 2
        else one
        for one in archive.entities
    )
    return msgspec.structs.replace(archive, entities=entities)


def _named(article: Article) -> Iterator[str]:
    """The entities of an article, each once."""
    speakers = (voice.entity for s in article.statements for voice in s.voices if voice.entity)
    yield from {*(mention.entity for mention in article.mentions), *speakers}
