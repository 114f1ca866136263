"""Commands on the engine: what it finds in a text, why, and how good that is."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from ontherecord.commands.terminal import ROOT, near, not_one, put, tell
from ontherecord.model import Problem


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file, one a line.")
def annotate(files: tuple[Path, ...], as_json: bool) -> None:
    """The engine alone: what it finds in each FILE. No annotation is read."""
    from ontherecord.commands.explaining import explain
    from ontherecord.drafts.files import annotate_files
    from ontherecord.engine.text.nlp import ModelNotInstalled
    from ontherecord.formats.annotate import answer

    failed = False
    try:
        for found in annotate_files(files):
            if isinstance(found, Problem):
                failed = True
                tell((found,))
                if as_json:
                    put(msgspec.json.encode({"id": Path(found.path).stem, "error": found.what}))
            elif as_json:
                put(msgspec.json.encode(answer(found)))
            else:
                for line in explain(found):
                    click.echo(line)
    except ModelNotInstalled as missing:
        from ontherecord.assembly.archive import model_problem

        tell((model_problem(missing),))
        failed = True
    raise SystemExit(1 if failed else 0)


@click.command()
@ROOT
@click.argument("slug")
def explain(root: Path, slug: str) -> None:
    """Each statement of article SLUG, and why it has its labels."""
    from ontherecord.assembly.archive import article_of, assemble
    from ontherecord.commands.explaining import explain as lines

    archive = assemble(root, whole=True)
    article = article_of(archive, slug)
    if article is None:
        tell(tuple(p for p in archive.problems if p.level == "error"))
        raise not_one(root, slug)
    for line in lines(article):
        click.echo(line)


@click.command()
@ROOT
@click.option(
    "--labelled",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of <id>.txt with <id>.json instead of the archive's own readings.",
)
@click.option(
    "--kind", "kinds", multiple=True, metavar="PATTERN=KIND", help="Figures by kind, too."
)
@click.option(
    "--record", "data", help="Keep the figures for the methods page, with this description."
)
@click.option("--note", default="", help="A remark for readers, beside what is recorded.")
@click.option(
    "--figures",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --record: figures that another program measured, as JSON.",
)
@click.option(
    "--names/--no-names", default=True, help="Also read sentences over names of many origins."
)
@click.option("--json", "as_json", is_flag=True, help="Everything measured, as one JSON object.")
@click.option(
    "--reviewed", is_flag=True, help="How often people who read drafts overruled them, by rule."
)
@click.option(
    "--refit", is_flag=True, help="With --reviewed: the table of confidence as it would be now."
)
@click.option(
    "--write", is_flag=True, help="With --refit: put that table into engine/calibration.py."
)
def evaluate(
    root: Path,
    labelled: Path | None,
    kinds: tuple[str, ...],
    data: str | None,
    note: str,
    figures: Path | None,
    names: bool,
    as_json: bool,
    reviewed: bool,
    refit: bool,
    write: bool,
) -> None:
    """How good the machine drafts are.

    Measured on what people read in this archive, or on other labelled articles.
    """
    from ontherecord.assembly.archive import model_problem
    from ontherecord.engine.text.nlp import ModelNotInstalled
    from ontherecord.evaluation.report import lines
    from ontherecord.evaluation.running import elsewhere, kinds_of, measured, record

    if write and not refit:
        raise click.UsageError("--write needs --refit")
    if reviewed or refit:
        _reviewed(root, refit, write)
        return
    if figures and not data:
        raise click.UsageError("--figures needs --record with a description of the data")
    try:
        if figures:
            found = elsewhere(figures, data=data or "", note=note)
        else:
            found = measured(
                root, labelled, data=data or "", kinds=kinds_of(kinds), note=note, names=names
            )
    except (ValueError, msgspec.DecodeError) as fault:
        raise click.ClickException(str(fault)) from fault
    except ModelNotInstalled as missing:
        tell((model_problem(missing),))
        raise SystemExit(1) from missing
    if as_json:
        put(msgspec.json.encode(found))
    else:
        for line in lines(found):
            click.echo(line)
    if data:
        click.echo(f"recorded in {record(found)}", err=True)


def _reviewed(root: Path, refit: bool, write: bool) -> None:
    from ontherecord.assembly.archive import model_problem
    from ontherecord.engine import calibration
    from ontherecord.engine.text.nlp import ModelNotInstalled
    from ontherecord.evaluation.reviewed import lines, rewritten, table
    from ontherecord.evaluation.running import read_by_people
    from ontherecord.seeds.keeping import keep

    try:
        found = read_by_people(root)
    except ModelNotInstalled as missing:
        tell((model_problem(missing),))
        raise SystemExit(1) from missing
    for line in table(found) if refit else lines(found):
        click.echo(line)
    if write:
        file = Path(calibration.__file__)
        try:
            made = rewritten(file.read_text(encoding="utf-8"), found)
            keep(file, made)
        except (OSError, ValueError) as fault:
            raise click.ClickException(f"{near(file)} is as it was: {fault}") from fault
        click.echo(f"written to {near(file)}: run the tests, then commit it", err=True)


@click.command()
@ROOT
@click.argument("slug", required=False)
@click.option("--all", "every", is_flag=True, help="All articles together.")
def agreement(root: Path, slug: str | None, every: bool) -> None:
    """How far independent readers of SLUG agree, and where not."""
    from ontherecord.agreement.independent import read
    from ontherecord.agreement.report import lines
    from ontherecord.problems.problems import has_errors
    from ontherecord.seeds import load

    if bool(slug) == every:
        raise click.UsageError("agreement SLUG, or agreement --all")
    seeds = load(root / "seeds", only=slug)
    if slug and not seeds.articles:
        raise not_one(root, slug)
    if has_errors(seeds.problems):
        # A file that cannot be read would count as a reader who marked nothing.
        tell(seeds.problems)
        raise SystemExit(1)
    found = (
        read(a.slug, a.text, a.meta.title, a.contributions, seeds.entities) for a in seeds.articles
    )
    for line in lines([one for one in found if one is not None]):
        click.echo(line)
