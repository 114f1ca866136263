"""What keeps a build from being spread over machines, told as problems."""

from __future__ import annotations

from ontherecord.drafts.spreading import OtherProgram
from ontherecord.model import Problem
from ontherecord.problems.faults import START, error

WHERE = "--scheduler"


class ClusterFailed(Exception):
    """Nobody elsewhere can work for this build; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


def missing() -> Problem:
    return error(
        WHERE, START, "cluster-not-installed", "dask.distributed is not installed.",
        "building on one machine does not need it, so it is an extra.",
        "pip install 'on-the-record[cluster]', or build without --scheduler",
    )  # fmt: skip


def unreached(address: str) -> Problem:
    return error(
        WHERE, START, "no-scheduler", f"no Dask scheduler answers at {address}.",
        "it hands the work to the machines that make drafts and pages.",
        "start one (dask scheduler --no-dashboard) and give the tcp:// address that it prints",
    )  # fmt: skip


def without_workers(address: str) -> Problem:
    return error(
        WHERE, START, "no-worker", f"the scheduler at {address} has no worker.",
        "a scheduler only hands work out; somebody has to do it.",
        f"on each machine: ontherecord worker {address}",
    )  # fmt: skip


def other_program(fault: OtherProgram) -> Problem:
    return error(
        WHERE, START, "worker-differs", f"a worker has another version of the program: {fault}.",
        "the same archive gives the same bytes, whoever makes them.",
        "install the same version, language model and libraries there as here, then start it anew",
    )  # fmt: skip
