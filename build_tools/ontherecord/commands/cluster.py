"""Building with other machines: the option of `build`, and the command that lends one's own."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack

import click

from ontherecord.commands.terminal import tell
from ontherecord.drafts.spreading import Spread

QUIET = {
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",
    "DASK_DISTRIBUTED__ADMIN__SYSTEM_MONITOR__INTERVAL": "10s",
}
"""Dask samples what every thread does a hundred times a second, unless it is told not to."""

SCHEDULER = click.option(
    "--scheduler", metavar="ADDRESS",
    help="Hand drafting and rendering to the workers of this Dask scheduler (tcp://HOST:8786).",
)  # fmt: skip


def spreading(address: str | None) -> Spread | None:
    """The workers behind the address, until the command ends; None if none is given."""
    if address is None:
        return None
    from ontherecord.drafts.cluster.problems import ClusterFailed
    from ontherecord.drafts.cluster.scheduler import connected

    stack = ExitStack()
    try:
        cluster = stack.enter_context(connected(address))
    except ClusterFailed as failed:
        tell((failed.problem,))
        raise click.ClickException("nothing was built") from failed

    def end() -> None:
        if cluster.is_lost:
            click.echo(LOST, err=True)
        stack.close()

    click.get_current_context().call_on_close(end)
    return cluster.spread


LOST = "Warning: the scheduler or its last worker was lost; the rest was made here."


@click.command()
@click.argument("scheduler", metavar="ADDRESS")
@click.option(
    "--processes", type=click.IntRange(min=1), default=1, show_default=True,
    help="How many work at once; each needs a core and 1 GB. With more than one, a nurse process "
    "for each starts it again if it dies.",
)  # fmt: skip
def worker(scheduler: str, processes: int) -> None:
    """Make drafts and pages for `build --scheduler`, until Ctrl+C.

    ADDRESS is the scheduler's. It runs whatever those send who reach the scheduler: use a network
    of your own. Nothing of this machine is read but the program and its cache.
    """
    from importlib.util import find_spec

    if find_spec("distributed") is None:
        from ontherecord.drafts.cluster.problems import missing

        tell((missing(),))
        raise SystemExit(1)
    nanny = "--nanny" if processes > 1 else "--no-nanny"
    command = [sys.executable, "-m", "distributed.cli.dask_worker", scheduler, "--nthreads", "1",
               "--nworkers", str(processes), "--no-dashboard", nanny]  # fmt: skip
    os.execve(sys.executable, command, {**os.environ, **QUIET})
