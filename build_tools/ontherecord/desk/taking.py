"""Whether `check` takes a reader's file, asked before it is written.

In: the article and the file as it would be. Out: nothing, or why not.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ontherecord.assembly.archive import today
from ontherecord.checks.check import check
from ontherecord.desk.answers import NotAnswered
from ontherecord.model import ArticleSeed, Contribution, Entity, Seeds
from ontherecord.seeds.writing import in_a_file


def see_to(article: ArticleSeed, file: Contribution, entities: Iterable[Entity]) -> None:
    """See that `check` has no error for the file.

    Raises:
        NotAnswered: it has; the message is the problem's.
    """
    others = tuple(c for c in article.contributions if c.path != file.path)
    whole = msgspec.structs.replace(article, contributions=(*others, file))
    named = {a.speaker or "" for a in file.annotations}
    named |= {one.speaker for a in file.annotations for one in a.source}
    known = tuple(entity for entity in entities if entity.id in named)
    seeds = Seeds(articles=(whole,), entities=known, sources={file.path: in_a_file(file)})
    told = (p for p in check(seeds, today()) if p.level == "error" and p.path == file.path)
    if wrong := next(told, None):
        raise NotAnswered(f"{wrong.what} {wrong.why} Instead: {wrong.fix}")
