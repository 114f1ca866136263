"""What commands share: where the archive is, and how they speak.

Standard output is for results alone; progress and problems go to standard error.
"""

from __future__ import annotations

import datetime as dt
import errno
import io
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ontherecord.drafts.cluster.problems import other_program
from ontherecord.drafts.spreading import OtherProgram
from ontherecord.model import Problem
from ontherecord.problems import machine, problems
from ontherecord.problems.faults import nearest
from ontherecord.site.generator import GENERATORS, GeneratorMissing, use


class Commands(click.Group):
    """The commands; whatever the machine refuses one of them is told as a problem."""

    def invoke(self, ctx: click.Context) -> object:
        for stream in (sys.stdout, sys.stderr):  # a terminal that knows ASCII alone
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as fault:
            if fault.errno == errno.EPIPE:  # whoever reads along has seen enough
                raise
            tell(explained(fault))
        except Exception as fault:  # noqa: BLE001  never a traceback
            tell(explained(fault))
        raise SystemExit(1)


def explained(fault: Exception) -> tuple[Problem, ...]:
    """What the machine refused; anything else is a fault of the program, its details kept."""
    if isinstance(fault, OSError):
        return (machine.refusal(fault),)
    if isinstance(fault, OtherProgram):
        return (other_program(fault),)
    return (machine.program_fault(fault, _kept(fault)),)


def _kept(fault: Exception) -> str:
    """The path of a file with the details; "" if it cannot be written."""
    from ontherecord.drafts.store import folder

    path = folder() / f"fault-{dt.datetime.now():%Y-%m-%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(fault)), encoding="utf-8")
    except OSError:
        return ""
    return str(path)


ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The archive's folder, with mkdocs.yml and seeds/ (default: this one).",
)

GENERATOR = click.option(
    "--generator",
    type=click.Choice(GENERATORS),
    envvar="ONTHERECORD_GENERATOR",
    show_envvar=True,
    callback=lambda _context, _option, name: _use(name),
    expose_value=False,
    help="What makes the site (default: MkDocs where it is installed).",
)

SHOWN = 10
"""Articles named where a slug is none of them."""


def _use(name: str | None) -> None:
    """Choose the generator before a command imports it."""
    if name is not None:
        try:
            use(name)
        except GeneratorMissing as missing:
            raise click.ClickException(str(missing)) from missing


def near(path: Path) -> str:
    """A path as it is best read: from here, if it lies here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def not_one(root: Path, slug: str) -> click.ClickException:
    """That no article, or more than one, has this slug, with the one that may be meant."""
    found = (root / "seeds" / "articles").glob("**/article.txt")
    known = sorted(path.parent.name for path in found)
    if not known:
        return click.ClickException("there is no article yet: ontherecord add FILE")
    if slug in known:
        return click.ClickException(f"more than one article is called “{slug}”: run check")
    meant = nearest(slug, known)
    hint = f"is {meant} meant?" if meant else f"there are {', '.join(known[:SHOWN])}"
    more = ", …" if not meant and len(known) > SHOWN else ""
    return click.ClickException(f"there is no article “{slug}”; {hint}{more}")


def put(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def tell(found: tuple[Problem, ...]) -> None:
    for problem in found:
        click.echo(problems.as_text(problem), err=True)


@contextmanager
def progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error; nothing where that is no terminal (CI, a pipe)."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    hidden = not console.is_terminal
    with Progress(*columns, console=console, disable=hidden, transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
