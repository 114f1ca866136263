"""One build at a time for one folder, and whoever waits knows for whom."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ontherecord.site import held as holding
from ontherecord.site.held import SILENT, Held, Holder, held, holder

HOLD = """
import sys
from pathlib import Path
from ontherecord.site.held import held
with held(Path(sys.argv[1]), wait=0, waiting=print):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def another(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that builds into the same folder."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "site")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_build_is_told_whom_it_waits_for(
    tmp_path: Path, another: subprocess.Popen[str]
) -> None:
    """Process, machine and sign of life; it stops when its time is up."""
    told: list[Holder] = []
    with (
        pytest.raises(Held, match=rf"process {another.pid} on \S+, last seen \d{{4}}-.* site/"),
        held(tmp_path / "site", wait=0, waiting=told.append),
    ):
        raise AssertionError("two builds at once")
    assert [holder.process for holder in told] == [str(another.pid)]


def test_a_second_build_goes_on_when_the_first_has_finished(
    tmp_path: Path, another: subprocess.Popen[str]
) -> None:
    """The first one ends while the second waits."""

    def finish(holder: Holder) -> None:
        assert another.stdin is not None
        another.stdin.close()

    with held(tmp_path / "site", wait=600, waiting=finish):
        assert (tmp_path / ".site.lock").exists()
    assert list(tmp_path.iterdir()) == []


def test_a_dead_holder_has_lost_it(tmp_path: Path, another: subprocess.Popen[str]) -> None:
    """Killed, it could not give it back: the next one takes it over, and leaves no litter."""
    another.kill()
    another.wait()
    assert (tmp_path / ".site.lock").exists()
    with held(tmp_path / "site", wait=600, waiting=str):
        pass
    assert list(tmp_path.iterdir()) == []


def test_other_folders_do_not_wait(tmp_path: Path, another: subprocess.Popen[str]) -> None:
    """A lock is for one folder."""
    with held(tmp_path / "other", wait=0, waiting=str):
        assert another.poll() is None


@pytest.mark.parametrize("content", ["", "nonsense", "12", "-1\nnowhere\n"])
def test_a_lock_that_says_nothing_is_told_as_it_is(tmp_path: Path, content: str) -> None:
    """Whatever its file holds: no traceback."""
    (tmp_path / ".site.lock").write_text(content)
    try:
        with held(tmp_path / "site", wait=0, waiting=str):
            pass
    except Held as other:
        assert "process" in str(other)


@pytest.mark.parametrize("age", [60, 60 * 60 * 24 * 365])
def test_a_lock_that_nobody_signed_is_nobodys(tmp_path: Path, age: int) -> None:
    """A build killed between making and signing it holds nothing for ever, nor for a minute."""
    lock = tmp_path / ".site.lock"
    lock.touch()
    made = lock.stat().st_mtime - age
    os.utime(lock, (made, made))
    with held(tmp_path / "site", wait=0, waiting=str):
        assert lock.stat().st_size
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_is_gone_again_has_no_holder(tmp_path: Path) -> None:
    """Whoever had it finished between two looks: nothing is made up."""
    assert str(holder(tmp_path / ".site.lock")) == "process unknown"


@pytest.mark.parametrize("silent", [False, True])
def test_a_lock_of_another_machine_is_held_while_it_gives_signs_of_life(
    tmp_path: Path, silent: bool
) -> None:
    """Nobody here can ask whether that process lives: after long silence it is taken over."""
    lock = tmp_path / ".site.lock"
    lock.write_text("12345\notherhost\n")
    made = lock.stat().st_mtime - SILENT * (1.5 if silent else 0.5)
    os.utime(lock, (made, made))
    if silent:
        with held(tmp_path / "site", wait=0, waiting=str):
            assert holder(lock).process == str(os.getpid())
        assert list(tmp_path.iterdir()) == []
    else:
        with pytest.raises(Held, match="otherhost"), held(tmp_path / "site", wait=0, waiting=str):
            raise AssertionError("two builds at once")


def test_a_holder_gives_signs_of_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lock is touched again and again: a long build is not taken for a dead one."""
    monkeypatch.setattr(holding, "SIGN_OF_LIFE", 0.01)
    lock = tmp_path / ".site.lock"
    with held(tmp_path / "site", wait=0, waiting=str):
        os.utime(lock, (0, 0))
        for _ in range(1000):
            if lock.stat().st_mtime:
                break
            time.sleep(0.01)
        assert lock.stat().st_mtime
    assert list(tmp_path.iterdir()) == []
