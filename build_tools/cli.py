"""The commands (design §7). The only place that prints; standard output is for results alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import msgspec

from build_tools import __version__, problems
from build_tools.model import Problem

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The archive's folder, with mkdocs.yml and seeds/ (default: this one).",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ontherecord")
def main() -> None:
    """On the Record: who says this, and how do they know?"""


@main.command()
@ROOT
@click.option("--out", type=click.Path(path_type=Path), help="Where the site goes (default: site).")
@click.option("--strict/--no-strict", default=True, help="Fail on any error in the data (default).")
def build(root: Path, out: Path | None, strict: bool) -> None:
    """Annotate seeds/, render every page and index them for search."""
    from build_tools.assembly import assemble
    from build_tools.publish import BuildFailed, publish

    with _progress("Annotating") as told:
        archive = assemble(root, progress=told)
    _tell(archive.problems)
    if strict and problems.has_errors(archive.problems):
        raise SystemExit(1)
    target = (out or root / "site").resolve()
    try:
        publish(root, target, archive, strict=strict)
    except BuildFailed as failed:
        raise click.ClickException(f"not built, {target} is as it was: {failed}") from failed
    statements = sum(len(a.statements) for a in archive.articles)
    click.echo(f"{len(archive.articles)} articles, {statements} statements → {target}", err=True)


@main.command()
@ROOT
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(root: Path, address: str) -> None:
    """Live preview: change an annotation and the open page updates."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    click.echo(f"Open http://{address}/ in a browser: it follows your changes. Ctrl+C ends it.")
    try:
        mkdocs_serve(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)
    except OSError as taken:
        raise click.ClickException(f"{address} cannot be used ({taken}): try --address") from taken


@main.command()
@ROOT
@click.option("--format", "shape", type=click.Choice(sorted(problems.FORMATS)), default="text")
def check(root: Path, shape: str) -> None:
    """Every rule on everything in seeds/, in one run; writes nothing."""
    from build_tools.assembly import check_everything, load, model_problem
    from build_tools.nlp import ModelNotInstalled

    try:
        found = check_everything(root)
    except ModelNotInstalled as missing:
        found = load(root)
        told = (*found.problems, model_problem(missing))
        found = msgspec.structs.replace(found, problems=told)
    for problem in found.problems:
        click.echo(problems.FORMATS[shape](problem))
    errors = sum(p.level == "error" for p in found.problems)
    warnings = len(found.problems) - errors
    counts = ((len(found.articles), "article"), (errors, "error"), (warnings, "warning"))
    articles, *faults = (
        f"{number} {word if number == 1 else word + 's'}" for number, word in counts
    )
    click.echo(f"{articles}: {', '.join(faults)}", err=True)
    raise SystemExit(1 if errors else 0)


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file, one a line.")
def annotate(files: tuple[Path, ...], as_json: bool) -> None:
    """The engine alone: what it finds in each FILE, with no annotation read."""
    from build_tools.annotating import annotate_files
    from build_tools.explain import explain
    from build_tools.export.annotate import answer
    from build_tools.nlp import ModelNotInstalled

    failed = False
    try:
        for found in annotate_files(files):
            if isinstance(found, Problem):
                failed = True
                _tell((found,))
                if as_json:
                    _out(msgspec.json.encode({"id": Path(found.path).stem, "error": found.what}))
            elif as_json:
                _out(msgspec.json.encode(answer(found)))
            else:
                for line in explain(found):
                    click.echo(line)
    except ModelNotInstalled as missing:
        from build_tools.assembly import model_problem

        _tell((model_problem(missing),))
        failed = True
    raise SystemExit(1 if failed else 0)


@main.command()
@ROOT
@click.argument("slug")
def explain(root: Path, slug: str) -> None:
    """Each statement of article SLUG, its labels and the rule or person behind them."""
    from build_tools.assembly import article_of, assemble
    from build_tools.explain import explain as lines

    archive = assemble(root)
    article = article_of(archive, slug)
    if article is None:
        _tell(tuple(p for p in archive.problems if p.level == "error"))
        known = ", ".join(a.slug for a in archive.articles) or "none"
        raise click.ClickException(f"no article {slug!r}; this archive has: {known}")
    for line in lines(article):
        click.echo(line)


@main.command()
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
@click.option("--json", "as_json", is_flag=True, help="Everything measured, as one JSON object.")
def evaluate(
    root: Path,
    labelled: Path | None,
    kinds: tuple[str, ...],
    data: str | None,
    note: str,
    figures: Path | None,
    as_json: bool,
) -> None:
    """How good the machine drafts are, on the archive's readings or on other labelled articles."""
    from build_tools.assembly import model_problem
    from build_tools.evaluation.report import lines
    from build_tools.evaluation.running import elsewhere, kinds_of, measured, record
    from build_tools.nlp import ModelNotInstalled

    if figures and not data:
        raise click.UsageError("--figures needs --record with a description of the data")
    try:
        if figures:
            found = elsewhere(figures, data=data or "", note=note)
        else:
            found = measured(root, labelled, data=data or "", kinds=kinds_of(kinds), note=note)
    except (ValueError, msgspec.DecodeError) as fault:
        raise click.ClickException(str(fault)) from fault
    except ModelNotInstalled as missing:
        _tell((model_problem(missing),))
        raise SystemExit(1) from missing
    if as_json:
        _out(msgspec.json.encode(found))
    else:
        for line in lines(found):
            click.echo(line)
    if data:
        click.echo(f"recorded in {record(found)}", err=True)


def _out(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def _tell(found: tuple[Problem, ...]) -> None:
    for problem in found:
        click.echo(problems.as_text(problem), err=True)


@contextmanager
def _progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error; nothing where that is no terminal (CI, a pipe)."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    hidden = not console.is_terminal
    with Progress(*columns, console=console, disable=hidden, transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
