"""Commands that bring data in and take it out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ontherecord.codebook.words import counted
from ontherecord.commands.terminal import ROOT, not_one, tell
from ontherecord.export.kinds import FORMATS

FEW = 60
"""Words below which a page may have been a notice or a wall: the shortest reports have more."""


@click.command()
@ROOT
def schema(root: Path) -> None:
    """Write the schemas of all files anew, into schema/. Editors find them there."""
    from ontherecord.schema import FOLDER, schemas

    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(str(folder / name), err=True)


@click.command()
@ROOT
@click.option(
    "--format", "shape", required=True, type=click.Choice(list(FORMATS)),
    help="; ".join(f"{one.name}: {one.about}" for one in FORMATS.values()) + ".",
)  # fmt: skip
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="A folder."
)
def export(root: Path, shape: str, out: Path) -> None:
    """The archive in another shape, into OUT."""
    from ontherecord.assembly.archive import assemble
    from ontherecord.export.whole import Whole
    from ontherecord.problems import problems
    from ontherecord.problems.machine import at
    from ontherecord.seeds import load
    from ontherecord.site.publish import see_to_folder, site_at
    from ontherecord.site.settings import BuildFailed

    try:
        see_to_folder(out)
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException("nothing was exported") from failed
    archive = assemble(root)
    tell(archive.problems)
    if problems.has_errors(archive.problems):
        raise SystemExit(1)
    try:
        whole = Whole(archive=archive, seeds=load(root / "seeds"), site=site_at(root))
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException("nothing was exported") from failed
    count = 0
    for asset in FORMATS[shape].files(whole):
        target = out / asset.path
        target.parent.mkdir(parents=True, exist_ok=True)
        content = asset.content
        with at(target, making=target):
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        count += 1
    click.echo(f"{counted(count, 'file')} → {out}", err=True)


@click.command("import")
@ROOT
@click.argument("slug")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--by", required=True, help="The handle of whoever made them, where the file names nobody."
)
@click.option(
    "--made",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: dt.datetime.now(),
    show_default="today",
    help="The day they were made on, where the file names none.",
)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path),
    help="Where the contributions go (default: the article's annotations folder).",
)  # fmt: skip
def bring(root: Path, slug: str, file: Path, by: str, made: dt.datetime, out: Path | None) -> None:
    """Make contributions for article SLUG from annotations in FILE.

    FILE is our own JSON-LD, W3C Web Annotations (of Recogito, Annotorious, …) or what Hypothesis'
    interface gives. No file is replaced.
    """
    from ontherecord.importing.annotations import contributions
    from ontherecord.problems.problems import has_errors
    from ontherecord.seeds import load
    from ontherecord.seeds.keeping import keep
    from ontherecord.seeds.writing import in_a_file

    seeds = load(root / "seeds", only=slug)
    if len(seeds.articles) != 1:
        raise not_one(root, slug)
    (article,) = seeds.articles
    folder = out or root / article.path / "annotations"
    brought, problems = contributions(
        file.read_bytes(), article, by=by, path=str(file), made=made.date()
    )
    tell(problems)
    for one in brought:
        target = folder / one.path.rpartition("/")[2]
        if target.exists():
            raise click.ClickException(f"{target} is there already: nothing more was written")
        keep(target, in_a_file(one))
        click.echo(f"{target}: {counted(len(one.annotations), 'annotation')}", err=True)
    raise SystemExit(1 if has_errors(problems) else 0)


@click.command()
@ROOT
@click.argument("page", metavar="FILE|URL")
@click.option("--slug", help="The article's name in its address (default: from the title).")
@click.option("--url", default="", help="Where a FILE was published.")
@click.option("--lang", default="", help="Its language (en, en-GB, uk, …), where you know better.")
def add(root: Path, page: str, slug: str | None, url: str, lang: str) -> None:
    """A new article from a saved page, a text or an address.

    FILE is a web page, a Markdown file, a plain text, an e-mail or one article as JSON or a
    table. Read the result over: the page is
    kept as it came, and nothing is taken out of it again.
    """
    from ontherecord.importing.articles import files, slug_of
    from ontherecord.importing.fetching import NO_ADDRESS, NotFetched, fetched
    from ontherecord.importing.page.language import UNKNOWN
    from ontherecord.importing.pages import NoArticle, TooLarge, shape_of, take
    from ontherecord.seeds.keeping import keep_folder
    from ontherecord.seeds.metadata import ADDRESS
    from ontherecord.seeds.plainfile import too_large
    from ontherecord.seeds.shapes import TAG, is_name
    from ontherecord.seeds.tree import RESERVED

    try:
        if lang and not TAG.match(lang):
            raise click.BadParameter("a language is named by its tag: en, en-GB, uk, ar, …",
                                     param_hint="--lang")  # fmt: skip
        if url and not ADDRESS.match(url):
            raise click.BadParameter(NO_ADDRESS, param_hint="--url")
        data, name = fetched(page)
        shape = shape_of(name, data)
        there = page if page.startswith(("https://", "http://")) else url
        taken = take(data, shape, there, lang, name)
    except (NotFetched, NoArticle) as fault:
        raise click.ClickException(f"{page}: {fault}") from fault
    except TooLarge as fault:
        tell((too_large(page, fault.limit),))
        raise SystemExit(1) from fault
    slug = slug or slug_of(taken.title)
    if not is_name(slug) or RESERVED.match(slug):
        raise click.UsageError("--slug has a–z, 0–9 and single hyphens, and is short; no “con”")
    if next((root / "seeds" / "articles").glob(f"**/{slug}/article.*"), None):
        raise click.ClickException(f"there is an article {slug} already: give another --slug")
    path = f"seeds/articles/{slug}"
    folder = root / path
    keep_folder(folder, files(taken, path, data, shape))
    words = len(taken.text.split())
    doubt = ": is this the whole article?" if words < FEW else ""
    if taken.lang == UNKNOWN:
        click.echo("  its language is not known, so no draft is made: write it into article.yml "
                   "(lang), if you know it, or add with --lang", err=True)  # fmt: skip
    if taken.note:
        click.echo(f"  {taken.note}", err=True)
    click.echo(
        f"{folder}: {counted(words, 'word')}{doubt}\n"
        "  read article.txt beside the page, complete article.yml (rights!), then make check",
        err=True,
    )


@click.command()
@ROOT
def record(root: Path) -> None:
    """Keep the addresses of articles and statements.

    Those published now go into published.yml and each article's ids.yml: links to them then
    lead somewhere for good. Run it before every publishing; nothing is taken out.
    """
    from ontherecord.archive.permanence import to_record
    from ontherecord.archive.publication import to_keep
    from ontherecord.assembly.archive import assemble
    from ontherecord.problems import problems
    from ontherecord.seeds import load, publishing
    from ontherecord.seeds.keeping import keep
    from ontherecord.seeds.recorded import FILE, as_yaml

    archive = assemble(root)
    tell(archive.problems)
    if problems.has_errors(archive.problems):
        raise SystemExit(1)
    known = {seed.slug: seed.ids for seed in load(root / "seeds").articles}
    for article in archive.articles:
        before = len(known[article.slug])
        entries = known[article.slug] = to_record(article, known[article.slug])
        keep(root / article.path / FILE, as_yaml(entries))
        known_now = f"{counted(len(entries), 'id')}, {len(entries) - before} of them new"
        click.echo(f"{article.path}/{FILE}: {known_now}", err=True)
    kept = to_keep(archive.articles, known, archive.published, archive.removed)
    target = root / "seeds" / publishing.FILE
    keep(target, publishing.as_yaml(kept))
    click.echo(f"seeds/{publishing.FILE}: {counted(len(kept), 'article')}", err=True)
