"""Batches handed to workers: few at a time, and made here where nobody brings them back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from ontherecord.drafts.cluster import scheduler
from ontherecord.drafts.cluster.problems import ClusterFailed
from ontherecord.drafts.cluster.scheduler import AHEAD, Cluster, connected
from ontherecord.drafts.spreading import Task

WORK = [str(number).encode() for number in range(20)]


def twice(batch: bytes) -> bytes:
    return batch * 2


class Future:
    def __init__(self, status: str, answer: bytes = b"") -> None:
        self.status, self._answer = status, answer

    def add_done_callback(self, call: Callable[[Future], None]) -> None:
        if self.status != "pending":
            call(self)

    def result(self) -> bytes:
        return self._answer

    def release(self) -> None:
        pass


class Client:
    """Two workers; `fates` is what becomes of each batch, in order, "finished" by default."""

    def __init__(self, fates: Iterable[str] = (), workers: int = 2) -> None:
        self.status = "running"
        self.sent = 0
        self._fates, self._workers = iter(fates), workers

    def submit(self, task: Task, batch: bytes, *, pure: bool) -> Future:
        assert not pure
        self.sent += 1
        fate = next(self._fates, "finished")
        if fate == "scheduler lost":
            self.status = "closed"
            fate = "cancelled"
        return Future(fate, task(batch) if fate == "finished" else b"")

    def scheduler_info(self, *, n_workers: int) -> dict[str, Any]:
        assert n_workers == -1
        return {"workers": dict.fromkeys(range(self._workers))}


def spread(client: Client, work: Iterable[bytes] = WORK) -> dict[int, bytes]:
    found = list(Cluster(client).spread(twice, work, iter(())))
    assert len(found) == len(dict(found)), "a batch was answered twice"
    return dict(found)


ALL = {number: twice(batch) for number, batch in enumerate(WORK)}


def test_every_batch_is_answered() -> None:
    assert spread(Client()) == ALL
    assert spread(Client(), []) == {}


@pytest.mark.parametrize("fate", ["cancelled", "lost"])
def test_a_batch_that_nobody_brings_back_is_made_here(fate: str) -> None:
    client = Client([fate])
    assert spread(client) == ALL
    assert client.sent == len(WORK)


def test_without_a_scheduler_the_rest_is_made_here() -> None:
    client = Client(["finished", "scheduler lost"])
    cluster = Cluster(client)
    assert dict(cluster.spread(twice, WORK, iter(()))) == ALL
    assert client.sent < len(WORK)
    assert cluster.is_lost


def test_without_a_worker_the_rest_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while, in which another may come."""
    monkeypatch.setattr(scheduler, "PATIENCE", 0.01)
    monkeypatch.setattr(scheduler, "LOOK", 0.01)
    client = Client(["pending"] * 20, workers=0)
    cluster = Cluster(client)
    assert dict(cluster.spread(twice, WORK, iter(()))) == ALL
    assert client.sent == 1
    assert cluster.is_lost


def test_few_batches_are_under_way_at_once() -> None:
    """However many there are: neither side holds the archive."""
    made = 0

    def work() -> Iterable[bytes]:
        nonlocal made
        for batch in WORK:
            made += 1
            yield batch

    for answered, _ in enumerate(Cluster(Client()).spread(twice, work(), iter(()))):
        assert made - answered <= 2 * AHEAD


def test_own_work_goes_on_meanwhile_and_is_finished() -> None:
    done: list[int] = []
    own = (done.append(number) for number in range(7))
    assert dict(Cluster(Client()).spread(twice, WORK, own)) == ALL
    assert done == list(range(7))


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterFailed) as failed, connected("tcp://127.0.0.1:1"):
        pass
    assert failed.value.problem.code == "cluster-not-installed"
    assert "[cluster]" in failed.value.problem.fix


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://127.0.0.1:1"])
def test_where_no_scheduler_is_it_says_so(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(scheduler, "REACHED", 0.2)
    with pytest.raises(ClusterFailed) as failed, connected(address):
        pass
    assert failed.value.problem.code == "no-scheduler"
