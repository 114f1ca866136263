"""Citations for LaTeX: one BibTeX entry for the article, one for each statement.

In: an `Article`. Out: text in UTF-8 (BibLaTeX and Biber read it as it is). Signs that TeX would
take for commands are written so that they print as themselves.
"""

from __future__ import annotations

from ontherecord.model import Article, Statement
from ontherecord.render.base.page import Site
from ontherecord.render.citing import csl, plain

TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)  # fmt: skip
"""Braces too: BibTeX counts them, even behind a backslash."""
IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", "\n": ""})


def text(article: Article, entities: plain.Entities, site: Site) -> str:
    """All entries, the article's first."""
    found = [entry(article, entities, site)]
    found += [entry(article, entities, site, s) for s in plain.cited(article)]
    return "\n".join(found)


def entry(
    article: Article, entities: plain.Entities, site: Site, statement: Statement | None = None
) -> str:
    """One entry; fields that nobody knows are left out and named in its note."""
    meta, day = article.meta, article.meta.date
    address = csl.address(article, site, statement) or meta.url.value
    note = csl.note(article, statement)
    if statement:
        note = f"{plain.opening(statement, entities)} this article: {note}"
    fields = {
        "title": f"{{{escaped(meta.title)}}}",
        "author": f"{{{escaped(meta.authors.value)}}}" if meta.authors.value else "",
        "journal": escaped(meta.outlet.value),
        "year": str(day.year) if day else "",
        "month": str(day.month) if day else "",
        "day": str(day.day) if day else "",
        "langid": escaped(meta.lang),
        "url": address.translate(IN_ADDRESS),
        "note": escaped(note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    kind = "article" if meta.outlet.value else "misc"
    return f"@{kind}{{{csl.key(article, statement)},\n{lines}}}\n"


def escaped(words: str) -> str:
    """The words on one line, as TeX prints them."""
    return " ".join(words.split()).translate(TEX)
