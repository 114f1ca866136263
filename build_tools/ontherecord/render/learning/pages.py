"""All pages to learn with. In: a `Catalogue`. Out: what each is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ontherecord.render.base import addresses
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Catalogue, learnable
from ontherecord.render.base.plan import Planned
from ontherecord.render.learning import learn, practice, teachers, worksheet


def planned(catalogue: Catalogue, known: Mapping[str, Cast]) -> Iterator[Planned]:
    """learn/, teachers/, and practice and worksheet of every article that can be learned from."""
    yield Planned(addresses.LEARN, learn.page, (catalogue,), whole=True)
    yield from teachers.planned(catalogue)
    if catalogue.packed:
        return
    for article in filter(learnable, catalogue.archive.articles):
        given = (article, known[article.slug])
        yield Planned(addresses.practice_url(article), practice.page, given)
        yield Planned(addresses.worksheet_url(article), worksheet.page, given)
