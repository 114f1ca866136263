"""Commands that bring data in and take it out."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.commands.terminal import ROOT


@click.command()
@ROOT
def schema(root: Path) -> None:
    """Write the schemas of all files anew, into schema/, where editors find them."""
    from build_tools.schema import FOLDER, schemas

    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(str(folder / name), err=True)
