"""One short help page for each reader label, with examples from the archive itself.

In: a `Catalogue`. Out: `Page`s at codebook/<label>/. The wording is in
`help_texts`; the codebook decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from markdown_it import MarkdownIt
from markupsafe import Markup

from ontherecord.codebook.labels import LABELS, Label
from ontherecord.codebook.values import UNVERIFIED
from ontherecord.render.about import codebook
from ontherecord.render.about.help_texts import HELPS
from ontherecord.render.base import addresses, links
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Catalogue, Said, Unsourced
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.browsing.passages import Passages, casts_of

EXAMPLES = 3
SETTLED = ("confirmed", "reference", "draft")


def _best_first(found: tuple[Said, ...]) -> list[Said]:
    """What people have confirmed before what only a machine has drafted; else as it stands."""
    return sorted(found, key=lambda said: SETTLED.index(said.statement.state))


def examples(label: Label, catalogue: Catalogue) -> tuple[Said | Unsourced, ...]:
    """A few statements with the label; sentences, for the outlet's own voice."""
    if label.key == "outlet-voice":
        return catalogue.own_voice[:EXAMPLES]
    return tuple(_best_first(catalogue.labelled[label.key])[:EXAMPLES])


def misses(label: Label, catalogue: Catalogue) -> tuple[Said, ...]:
    """A few statements that come close to the label without having it."""
    having = {id(said.statement) for said in catalogue.labelled.get(label.key, ())}
    every = catalogue.labelled["official-claim"] + catalogue.labelled["attributed-claim"]
    close = (
        said
        for said in _best_first(every)
        if id(said.statement) not in having and HELPS[label.key].is_near(said.statement)
    )
    return tuple(islice(close, EXAMPLES))


def _reasons(label: Label, url: str) -> list[tuple[str, str, str]]:
    if label.key != "unverified-report":
        return []
    goal = links.relative(url, addresses.CODEBOOK)
    return [(code, reason.card, f"{goal}#{code.lower()}") for code, reason in UNVERIFIED.items()]


def page(
    label: Label,
    shown: tuple[Said | Unsourced, ...],
    close: tuple[Said, ...],
    casts: Mapping[str, Cast],
    passages: Passages,
) -> Page:
    """One label's help page."""
    url, text = addresses.help_url(label.key), HELPS[label.key]
    markdown = MarkdownIt("commonmark", {"html": False})
    html = render(
        "label_help.html",
        label=label,
        help={
            "rule": Markup(markdown.render(text.rule)),
            "not_meant": Markup(markdown.render(text.not_meant)),
            "near": text.near,
        },
        codebook=links.relative(url, addresses.CODEBOOK),
        section_href=f"{links.relative(url, addresses.CODEBOOK)}#s{label.rule.strip('§')}",
        reasons=_reasons(label, url),
        examples=passages.listed(shown, casts, url, 3),
        misses=passages.listed(close, casts, url, 3),
        all_href=links.relative(url, addresses.label_url(label.key)),
        all_words=f"All in the archive: {label.plural.lower()}",
    )
    toc = (Heading(title="When a sentence gets it", id="rule"),
           Heading(title="What it does not mean", id="not"))  # fmt: skip
    return Page(url=url, title=label.title, html=html, toc=toc, kind="codebook",
                description=label.definition, section=addresses.CODEBOOK)  # fmt: skip


def planned(
    catalogue: Catalogue, known: Mapping[str, Cast], passages: Passages
) -> Iterator[Planned]:
    """The codebook, and the help page of every label."""
    yield Planned(addresses.CODEBOOK, codebook.page, ())
    for label in LABELS:
        shown, close = examples(label, catalogue), misses(label, catalogue)
        cast = casts_of((*shown, *close), known)
        given = (label, shown, close, cast)
        yield Planned(addresses.help_url(label.key), page, given, (passages,))
