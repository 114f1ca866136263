"""articles/<slug>/practice/: what one does with an article beside reading it: practise with it,
print a worksheet, cite it. One section is shown at a time, as the address says; one prints alone.

In: an `Article`. Out: a `Page`; where nothing can be learned, it has citations alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from ontherecord.codebook.words import counted
from ontherecord.model import Article, Entity
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import learnable
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.citing import section as citing
from ontherecord.render.learning import practice, worksheet
from ontherecord.render.words import wording


def page(article: Article, entities: Mapping[str, Entity]) -> Page:
    """The page beside an article."""
    url, learn = addresses.practice_url(article), learnable(article)
    sections = (practice.section, worksheet.section) if learn else ()
    parts = [section(article, entities, url) for section in (*sections, citing.section)]
    html = render(
        "beside.html",
        title=article.meta.title,
        lang=article.meta.lang,
        place=f"{wording.outlet(article)}, {wording.published(article)}",
        article=links.relative(url, addresses.article_url(article)),
        learn=learn,
        parts=Markup().join(parts),
    )
    return Page(
        url=url,
        title=f"{'Practise' if learn else 'Cite'}: {article.meta.title}",
        html=html,
        kind="practice",
        description=_description(article, learn=learn),
        section=addresses.ARTICLES,
        styles=("beside", "practice", "worksheet", "cite") if learn else ("beside", "cite"),
        scripts=("practice", "worksheet", "citations") if learn else ("citations",),
    )


def _description(article: Article, *, learn: bool) -> str:
    """What there is, in one line."""
    title, number = article.meta.title, counted(len(article.statements), "statement")
    cited = f"“{title}” and {number} in it"
    if not learn:
        return f"How to cite {cited}."
    return f"Guess first, then see how sentences are sourced; a worksheet; how to cite {cited}."
