"""`anchor`: words of an article as a selector, and proposals where a text has changed."""

from __future__ import annotations

from pathlib import Path

import click

from ontherecord.codebook.words import counted
from ontherecord.commands.terminal import ROOT, not_one
from ontherecord.model import ArticleSeed, Selector


@click.command()
@ROOT
@click.argument("slug", required=False)
@click.argument("words", required=False)
@click.option("--repair", is_flag=True, help="Propose files for annotations of an earlier text.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="With --repair: a folder for the proposals, outside seeds/ (default: they are printed).",
)
def anchor(root: Path, slug: str | None, words: str | None, repair: bool, out: Path | None) -> None:
    """Print the selector of WORDS in article SLUG, ready to paste.

    With --repair: what the annotations of SLUG, or of all articles, would be on the text as it is.
    No file under seeds/ is changed.
    """
    if not repair and not (slug and words):
        raise click.UsageError('anchor SLUG "words", or anchor --repair [SLUG]')
    if out and (not repair or out.resolve().is_relative_to((root / "seeds").resolve())):
        raise click.UsageError("--out goes with --repair, and names a folder outside seeds/")
    articles = _articles(root, slug)
    if repair:
        _propose(articles, out)
    else:
        _selectors(articles[0], words or "")


def _articles(root: Path, slug: str | None) -> tuple[ArticleSeed, ...]:
    from ontherecord.seeds import load

    found = load(root / "seeds", only=slug).articles
    if not found:
        raise not_one(root, slug or "")
    return found


def _selectors(article: ArticleSeed, words: str) -> None:
    from ontherecord.anchoring.anchoring import describe, matches
    from ontherecord.merging.orphans import lost_words, paragraph_at
    from ontherecord.seeds.writing import selector_yaml

    places = matches(Selector(exact=words), article.text)
    if not places:
        how, fix = lost_words(Selector(exact=words), article.text, article.slug)
        raise click.ClickException(f"{how}. {fix}".strip())
    if len(places) > 1:
        click.echo(f"these words stand {len(places)} times; copy the line that is meant:", err=True)
    for place in places:
        where = f"  # paragraph {paragraph_at(place.start, article.text)}"
        click.echo(selector_yaml(describe(place, article.text)) + where * (len(places) > 1))


def _propose(articles: tuple[ArticleSeed, ...], out: Path | None) -> None:
    from ontherecord.merging.repairing import proposals
    from ontherecord.seeds.keeping import keep

    count = 0
    for article in articles:
        for one in proposals(article):
            count += 1
            if out is None:
                click.echo(f"# --- {one.name}, in the place of {one.replaces}\n{one.yaml}")
                continue
            path = out / article.slug / one.name
            keep(path, one.yaml)
            click.echo(f"{path} (in the place of {one.replaces})")
    click.echo(f"{counted(count, 'proposal')}; nothing under seeds/ was changed", err=True)
