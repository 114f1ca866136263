"""`desk`: a person reads drafts and answers with a key each."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from ontherecord.commands.terminal import ROOT, not_one, progress, tell


@click.command()
@ROOT
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option(
    "--by", "handle", default="", metavar="HANDLE", help="Who reads (default: as git knows you)."
)
@click.option(
    "--independent", is_flag=True, help="Hide drafts and everybody's readings (codebook §12)."
)
@click.option("--again", is_flag=True, help="Also what a person has confirmed.")
@click.option("--port", default=0, help="Where to listen on this machine (default: any free port).")
@click.option("--open/--no-open", "show", default=True, help="Open it in the browser (default).")
def desk(
    root: Path, slugs: tuple[str, ...], handle: str, independent: bool, again: bool, port: int,
    show: bool,
) -> None:  # fmt: skip
    """Read drafts and answer with a key each.

    Of the articles SLUG…, or of all. A page on this machine alone. Every answer is in a file of
    yours under seeds/ before the page says that it is saved; nothing is pushed anywhere.
    """
    from ontherecord.assembly.archive import model_problem, today
    from ontherecord.desk import git
    from ontherecord.desk.asked import ending_of
    from ontherecord.desk.opening import opened
    from ontherecord.desk.record import Reader
    from ontherecord.desk.room import Room
    from ontherecord.desk.server import Desk
    from ontherecord.engine.text.nlp import ModelNotInstalled
    from ontherecord.seeds.shapes import HANDLE

    name = handle or git.reader(root)
    if not HANDLE.match(name):
        raise click.UsageError("say who reads: --by HANDLE (letters, digits and hyphens)")
    reader = Reader(handle=name, day=today(), independent=independent)
    try:
        with progress("Reading the archive") as told:
            found = opened(root.resolve(), reader, told)
    except ModelNotInstalled as missing:
        tell((model_problem(missing),))
        raise SystemExit(1) from missing
    for slug in slugs:
        if slug not in found.articles:
            raise not_one(root, slug)
    try:
        server = Desk(Room(found, reader, slugs, again=again), port)
    except OSError as taken:
        raise click.ClickException(
            f"port {port} cannot be used ({taken.strerror}): try --port 0"
        ) from taken
    click.echo(
        f"Open {server.url}\nYou read as {name}. Ctrl+C ends it; every answer is saved already."
    )
    if show:
        webbrowser.open(server.url)
    try:
        server.serve()
    except KeyboardInterrupt:
        end = ending_of(server.room)
        click.echo(f"\n{end.summary}. Hidden drafts: {end.agreement}.", err=True)
