"""What TEI wants to know before the text: titles, rights, who did what. Out: `<teiHeader>`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ontherecord import __version__
from ontherecord.codebook.labels import LABELS
from ontherecord.codebook.version import CODEBOOK
from ontherecord.export.tei.markup import NONE, Xml, code, el, foreign, joined, words
from ontherecord.model import REFERENCE, Article, Contribution, Known
from ontherecord.render.article.files import LICENCE_URL
from ontherecord.render.base import addresses, links
from ontherecord.render.base.page import Site
from ontherecord.render.words import wording

READING = (
    "All characters inside body, in their order, are the article's text; a g stands for the "
    "character whose hexadecimal code point its n gives. An anchor c123 stands before the "
    "character 123, counted in Unicode code points from 0."
)
LEFT_OUT = (
    "Not all of the text is here: where a line has an ellipsis and blanks alone, as many "
    "characters of it are left out."
)
MEANING = "Labels describe how a statement is sourced. They do not say whether it is true."
UNSETTLED = "Possible attribution, not settled"
NOT_READ = "Not read: the engine does not read the language, and nobody marked anything here"


def header(article: Article, site: Site, engine: str) -> Xml:
    """The whole header."""
    return el(
        "teiHeader",
        el("fileDesc", _title(article, engine), _publication(article, site), _source(article)),
        _encoding(article),
        el("profileDesc", el("langUsage", el("language", words(article.meta.lang),
                                             ident=article.meta.lang))),
        _revisions(article, engine),
    )  # fmt: skip


def _title(article: Article, engine: str) -> Xml:
    people = dict.fromkeys(c.by for c in article.contributions)
    said = [_responsible(ident(by), _task(by), by) for by in people]
    if engine:
        name = f"On the Record {__version__}, engine {engine}"
        said.append(_responsible("engine", "drafted annotations, by rule", name))
    author = article.meta.authors.value
    return el(
        "titleStmt",
        el("title", words(article.meta.title)),
        el("author", words(author)) if author else NONE,
        *said,
    )


def _responsible(at: str, task: str, name: str) -> Xml:
    return el("respStmt", el("resp", words(task)), el("name", words(name)), xml_id=at)


def _task(by: str) -> str:
    if by == REFERENCE:
        return "reference reading by automated readers; not confirmed by a person"
    return "read and annotated"


def ident(by: str) -> str:
    """Where a contributor is named; handles have letters, digits and hyphens."""
    return f"by.{by}"


def _publication(article: Article, site: Site) -> Xml:
    licence = el(
        "licence", words("Annotations: CC BY 4.0. The text keeps its own rights."),
        target=LICENCE_URL,
    )  # fmt: skip
    return el(
        "publicationStmt",
        el("publisher", words(site.name)),
        el("idno", words(article.slug), type="slug"),
        el("idno", words(article.meta.sha256), type="sha256"),
        el("idno", words(f"{site.address}{addresses.article_url(article)}"), type="URL")
        if site.address else NONE,
        el("availability", licence),
    )  # fmt: skip


def _source(article: Article) -> Xml:
    meta = article.meta
    url = meta.url.value
    return el(
        "sourceDesc",
        el(
            "bibl",
            el("title", words(meta.title)),
            *(el(name, words(known.value or wording.NOT_KNOWN), **_dated(name, known))
              for name, known in (("author", meta.authors), ("publisher", meta.outlet),
                                  ("date", meta.published))),
            el("ref", words(url), target=links.on_the_web(url)) if url else NONE,
            el("availability", el("p", words(meta.rights or wording.NOT_KNOWN))),
            *_standing(article),
        ),
    )  # fmt: skip


def _dated(name: str, known: Known) -> dict[str, str | None]:
    return {"when": known.value} if name == "date" else {}


def _standing(article: Article) -> Iterator[Xml]:
    """What stands in our copy, and what was only inferred."""
    meta = article.meta
    for name, known in (("outlet", meta.outlet), ("date", meta.published),
                        ("byline", meta.authors), ("address", meta.url)):  # fmt: skip
        why = f" ({known.why})" if known.why else ""
        yield el("note", words(f"{known.basis}{why}"), type=name)
    if meta.note:
        yield el("note", words(meta.note), type="archive")


def _encoding(article: Article) -> Xml:
    states = Counter(s.state for s in (*article.statements, *article.outlet))
    told = ", ".join(f"{states[state]} {state}" for state in ("draft", "reference", "confirmed"))
    strange = [
        el("char", el("desc", words(f"U+{ord(c):04X}, which XML cannot hold")), xml_id=code(c))
        for c in foreign(article.text)
    ]
    return el(
        "encodingDesc",
        el("projectDesc", el("p", words(MEANING)), el("p", words(READING)),
           el("p", words(LEFT_OUT)) if article.left_out else NONE),
        el("editorialDecl", el("interpretation", el("p", words(
            f"Statements by state: {told}. Codebook {CODEBOOK}.")))),
        el("classDecl", el("taxonomy", *_labels(), xml_id="labels")),
        el("charDecl", *strange) if strange else NONE,
    )  # fmt: skip


def _labels() -> Iterator[Xml]:
    for label in LABELS:
        said = words(f"{label.title}: {label.definition} ({label.rule})")
        yield el("category", el("catDesc", said), xml_id=f"label.{label.key}")
    yield el("category", el("catDesc", words(UNSETTLED)), xml_id="label.possible")
    yield el("category", el("catDesc", words(NOT_READ)), xml_id="label.not-read")


def _revisions(article: Article, engine: str) -> Xml:
    """Who added what, newest first; at the bottom what the machine drafted."""
    made = sorted(article.contributions, key=lambda c: (c.made, c.path), reverse=True)
    drafted = sum(s.state == "draft" for s in article.statements)
    said = f"{drafted} statements are machine drafts that nobody has confirmed."
    machine = el("change", words(said), who="#engine", status="draft") if engine else NONE
    changes = joined((*map(_change, made), machine))
    return el("revisionDesc", changes) if changes else NONE


def _change(made: Contribution) -> Xml:
    actions = Counter(annotation.action for annotation in made.annotations)
    told = ", ".join(f"{count} {action}" for action, count in sorted(actions.items()))
    file = made.path.rpartition("/")[2]
    said = words(f"{told or 'no annotation'} (codebook {made.codebook}, {file})")
    status = "reference" if made.by == REFERENCE else "confirmed"
    return el("change", said, who=f"#{ident(made.by)}", when=made.made.isoformat(), status=status)
