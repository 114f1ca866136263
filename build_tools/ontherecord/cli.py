"""The commands (design §7): their names, and where each is."""

from __future__ import annotations

import click

from ontherecord import __version__
from ontherecord.commands import (
    adding,
    anchoring,
    archive,
    checking,
    cluster,
    data,
    engine,
    forms,
    reviewing,
    starting,
)
from ontherecord.commands.terminal import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ontherecord")
def main() -> None:
    """On the Record: who says this, and how do they know?"""


for command in (
    starting.new,
    archive.build,
    archive.serve,
    reviewing.desk,
    checking.check,
    cluster.worker,
    anchoring.anchor,
    engine.annotate,
    engine.explain,
    engine.evaluate,
    engine.agreement,
    forms.forms,
    forms.form,
    data.schema,
    data.export,
    data.bring,
    adding.add,
    data.record,
):
    main.add_command(command)
