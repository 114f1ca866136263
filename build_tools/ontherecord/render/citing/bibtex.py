"""A citation for LaTeX: the article's BibTeX entry, to copy. Files with an entry for each statement
are made in the browser, by the same rules (citation-forms.mjs).

In: an `Article`. Out: text in UTF-8 (BibLaTeX and Biber read it as it is). Signs that TeX would
take for commands are written so that they print as themselves.
"""

from __future__ import annotations

from ontherecord.model import Article
from ontherecord.render.base.page import Site
from ontherecord.render.citing import csl

TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)  # fmt: skip
"""Braces too: BibTeX counts them, even behind a backslash."""
IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", "\n": ""})


def entry(article: Article, site: Site) -> str:
    """One entry; fields that nobody knows are left out and named in its note."""
    meta, day = article.meta, article.meta.date
    address = csl.address(article, site) or meta.url.value
    fields = {
        "title": f"{{{escaped(meta.title)}}}",
        "author": f"{{{escaped(meta.authors.value)}}}" if meta.authors.value else "",
        "journal": escaped(meta.outlet.value),
        "year": str(day.year) if day else "",
        "month": str(day.month) if day else "",
        "day": str(day.day) if day else "",
        "langid": escaped(meta.lang),
        "url": address.translate(IN_ADDRESS),
        "note": escaped(csl.note(article)),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    kind = "article" if meta.outlet.value else "misc"
    return f"@{kind}{{{csl.key(article)},\n{lines}}}\n"


def escaped(words: str) -> str:
    """The words on one line, as TeX prints them."""
    return " ".join(words.split()).translate(TEX)
