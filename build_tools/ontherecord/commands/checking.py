"""The command `check`: every rule, what was joined, a changed text taken for right."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from ontherecord.codebook.words import counted
from ontherecord.commands.terminal import ROOT, not_one, progress, tell
from ontherecord.model import Problem
from ontherecord.problems import problems


@click.command()
@ROOT
@click.option("--format", "shape", type=click.Choice(sorted(problems.FORMATS)), default="text")
@click.option(
    "--accept-text",
    "accepted",
    metavar="SLUG",
    help="For keepers: take the article's changed text for right, and keep the old one first.",
)
@click.option(
    "--old",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --accept-text: a file with the old text, if Git does not have it.",
)
@click.option(
    "--same",
    is_flag=True,
    help="For keepers: which entries were joined over all articles, and which may be one. Reads "
    "everything and tells nothing else.",
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def check(
    root: Path, shape: str, files: tuple[Path, ...], accepted: str | None, old: Path | None,
    same: bool,
) -> None:  # fmt: skip
    """Every rule on all of seeds/, and on mkdocs.yml, in one run.

    Nothing is written without --accept-text. With FILES only their problems are told, and
    only what they need is read.
    """
    if old and not accepted:
        raise click.UsageError("--old goes with --accept-text")
    if same and (files or accepted):
        raise click.UsageError("--same looks at the whole archive: leave the rest out")
    if same:
        _tell_same(root, shape)
        return
    if accepted:
        _accept(root, accepted, old)
    from ontherecord.assembly.archive import check_everything, load, model_problem
    from ontherecord.assembly.files import check_files
    from ontherecord.engine.text.nlp import ModelNotInstalled
    from ontherecord.site.settings import faults

    try:
        found = check_files(root, files) if files else check_everything(root)
    except ModelNotInstalled as missing:
        found = load(root)
        told = (*found.problems, model_problem(missing))
        found = msgspec.structs.replace(found, problems=told)
    told = found.problems if files else problems.in_order((*found.problems, *faults(root)))
    for problem in told:
        click.echo(problems.FORMATS[shape](problem))
    errors = sum(p.level == "error" for p in told)
    counts = f"{counted(errors, 'error')}, {counted(len(told) - errors, 'warning')}"
    click.echo(f"{counted(len(found.articles), 'article')}: {counts}", err=True)
    raise SystemExit(1 if errors else 0)


def _tell_same(root: Path, shape: str) -> None:
    """What was joined, then what a keeper may decide; neither is a fault."""
    from ontherecord.archive.joining.telling import joined, proposals
    from ontherecord.assembly.archive import assemble

    with progress("Annotating") as told:
        archive = assemble(root, progress=told)
    unmade = tuple(p for p in archive.problems if p.code == "model-not-installed")
    done, left = joined(archive), proposals(archive)
    for problem in (*unmade, *done, *left):
        click.echo(problems.FORMATS[shape](problem))
    told_of = f"{counted(len(done), 'join')}, {counted(len(left), 'proposal')}"
    click.echo(f"{counted(len(archive.articles), 'article')}: {told_of}", err=True)
    raise SystemExit(1 if unmade else 0)


def _accept(root: Path, slug: str, old: Path | None) -> None:
    """Keep the old text and name the new one, before everything is checked."""
    from ontherecord.seeds import load
    from ontherecord.seeds.accepting import accept

    found = load(root / "seeds", only=slug).articles
    if len(found) != 1:
        raise not_one(root, slug)
    done = accept(root, found[0], old)
    if isinstance(done, Problem):
        tell((done,))
        raise SystemExit(1)
    for path in done:
        click.echo(f"written: {path}", err=True)
    if not done:
        click.echo(f"{slug}: article.yml names this text already", err=True)
