"""`new`: a fresh archive in a folder of its own."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import get_args

import click

from ontherecord.commands.terminal import tell
from ontherecord.render.base.forge import EXAMPLE, Forge, ForgeKind, forge


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="What the archive is called.")
@click.option("--url", default="", help="The address the site will have.")
@click.option("--contact", default="", help="How people reach you: a mail address or https://…")
@click.option(
    "--forge", "kind", type=click.Choice(get_args(ForgeKind)), default="github",
    show_default=True, help="Where the files will be kept.",
)  # fmt: skip
@click.option("--repository", default="", help="Their address there.")
@click.option(
    "--program", help="What pip installs: git+https://…@<commit> (default: as this one was)."
)
def new(
    folder: Path, name: str | None, url: str, contact: str, kind: str, repository: str,
    program: str | None,
) -> None:  # fmt: skip
    """A fresh archive in DIR, ready to build; asks nothing. DIR is new, or empty."""
    from ontherecord.scaffold.files import Wish, files
    from ontherecord.scaffold.pinned import NAME, requirement
    from ontherecord.seeds.keeping import fill_folder

    _refuse_what_is_full(folder)
    _refuse_what_is_taken(folder)
    line = f"{NAME} @ {program}" if program else requirement()
    wish = Wish(
        requirement=line, id=secrets.token_hex(6),
        name=" ".join((name or "Our archive").split()), url=_address(url),
        contact=_web(contact, "--contact") if "://" in contact else contact,
        forge=_forge(kind, repository),
    )  # fmt: skip
    fill_folder(folder, dict(files(wish)))
    click.echo(
        f"{folder}: a fresh archive. README.md there says how to go on; first of all:\n"
        f"  cd {folder}\n  ontherecord serve\n  ontherecord add FILE",
        err=True,
    )
    if line.startswith("#"):
        click.echo("requirements.txt works on this computer alone: see the note in it", err=True)


def _refuse_what_is_full(folder: Path) -> None:
    from ontherecord.problems.faults import START, error, shown

    held = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else [folder.name]
    held = [name for name in held if name != ".git"]
    if held and os.path.lexists(folder):
        problem = error(
            str(folder), START, "folder-not-empty",
            f"there is something here already: {shown(', '.join(held))}.",
            "a new archive would mix with it, or write over it.",
            "name a folder that does not exist yet or that holds nothing but .git",
        )  # fmt: skip
        tell((problem,))
        raise SystemExit(1)


def _refuse_what_is_taken(folder: Path) -> None:
    from ontherecord.site.publish import see_to_folder
    from ontherecord.site.settings import BuildFailed

    try:
        see_to_folder(folder)
    except BuildFailed as failed:
        tell(failed.problems)
        raise SystemExit(1) from failed


def _address(url: str) -> str:
    return _web(url, "--url") if url else ""


def _web(url: str, option: str) -> str:
    from ontherecord.seeds.metadata import ADDRESS

    if not ADDRESS.match(url):
        raise click.BadParameter(
            "begins with https:// or http://, and has no name with an @ before the host",
            param_hint=option,
        )
    return url


def _forge(kind: str, repository: str) -> Forge:
    if kind == "github" and not repository:
        repository = EXAMPLE
    try:
        return forge({"forge": kind, "repository": repository})
    except ValueError as fault:
        raise click.BadParameter(str(fault), param_hint="--repository") from fault
