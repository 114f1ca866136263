"""Commands that bring data in and take it out."""

from __future__ import annotations

from pathlib import Path

import click

from ontherecord.codebook.words import counted
from ontherecord.commands.terminal import ROOT, not_one, tell
from ontherecord.export.kinds import FORMATS


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
        whole = Whole(archive=archive, site=site_at(root))
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
    "--out", type=click.Path(file_okay=False, path_type=Path),
    help="Where the contributions go (default: the article's annotations folder).",
)  # fmt: skip
def bring(root: Path, slug: str, file: Path, by: str, out: Path | None) -> None:
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
    made, problems = contributions(file.read_bytes(), article, by=by, path=str(file))
    tell(problems)
    for one in made:
        target = folder / one.path.rpartition("/")[2]
        if target.exists():
            raise click.ClickException(f"{target} is there already: nothing more was written")
        keep(target, in_a_file(one))
        click.echo(f"{target}: {counted(len(one.annotations), 'annotation')}", err=True)
    raise SystemExit(1 if has_errors(problems) else 0)


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

    archive = assemble(root, whole=True)
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
