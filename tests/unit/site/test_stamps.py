"""A file that kept its stamp is taken over unread; whatever was touched is read."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from ontherecord.site import carrying, manifest
from ontherecord.site.carrying import Carrier
from ontherecord.site.manifest import Line

WORDS = b"as it was written"
RIGHT = hashlib.sha256(WORDS).hexdigest()
LONG_AGO = 10**18

pytestmark = pytest.mark.skipif(os.name != "posix", reason="no stamps there")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A site of one file."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old/a.html").write_bytes(WORDS)
    return tmp_path / "old"


def carrier(old: Path, stamp: manifest.Stamp | None) -> Carrier:
    """One that knows the file, and its stamp if there is one."""
    fresh = old.with_name("fresh")
    fresh.mkdir()
    return Carrier(fresh, old, {"a.html": RIGHT}, {"a.html": stamp} if stamp else {})


def test_an_untouched_file_is_not_read(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only its stamp is looked at."""
    found = carrier(old, manifest.stamp(f"{old}/a.html"))
    monkeypatch.setattr(carrying, "_plain", lambda path: pytest.fail(f"{path} was read"))
    assert found.take("a.html")
    assert found.taken == {"a.html": RIGHT}


def test_a_touched_file_is_read(old: Path) -> None:
    """Other bytes of the same number, with the old time set back, are seen."""
    stamp = manifest.stamp(f"{old}/a.html")
    assert stamp
    (old / "a.html").write_bytes(WORDS.upper())
    os.utime(old / "a.html", ns=(stamp[2], stamp[2]))
    assert not carrier(old, stamp).take("a.html")


def test_a_moved_file_is_right_still(old: Path) -> None:
    """Copied to another place it has another stamp, and the same bytes."""
    stamp = manifest.stamp(f"{old}/a.html")
    (old / "a.html").unlink()
    (old / "b.html").write_bytes(b"in its place")
    (old / "a.html").write_bytes(WORDS)
    assert carrier(old, stamp).take("a.html")


def test_a_link_has_no_stamp(old: Path) -> None:
    """What a link leads to is not ours."""
    (old / "b.html").symlink_to(old / "a.html")
    assert manifest.stamp(f"{old}/b.html") is None
    assert manifest.stamp(f"{old}/none.html") is None


def test_a_file_just_written_is_not_believed(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change within the same tick of the disk's clock would not be seen."""
    line = Line(path="a.html", sha256=RIGHT)
    stamp = manifest.stamp(f"{old}/a.html")
    assert stamp
    for now, known in ((stamp[3] + manifest.SETTLED, None), (stamp[3] + LONG_AGO, stamp)):
        monkeypatch.setattr(manifest.time, "time_ns", lambda now=now: now)
        (found,) = manifest.stamped(old, [line])
        assert found.stamp == known
