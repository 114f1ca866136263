"""Pieces in one file: read as they were written, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ontherecord.drafts.kept import Kept

KEYS = [bytes([n]) * 32 for n in range(3)]


def made(key: bytes) -> bytes:
    """What is kept of a key."""
    return key[:5] * 4


def keep(path: Path, keys: Sequence[bytes]) -> list[bytes]:
    """Have these kept; which of them had to be made."""
    asked: list[bytes] = []

    def make(key: bytes) -> bytes:
        asked.append(key)
        return made(key)

    with Kept(path) as kept:
        kept.keep(keys, [key for key in keys if kept.read(key) is None], make)
    return asked


def test_pieces_are_kept_and_known_by_their_content(tmp_path: Path) -> None:
    """One that was cut counts as none, and is there again after the next build."""
    path = tmp_path / "pieces.bin"
    assert keep(path, KEYS) == KEYS
    with Kept(path) as kept:
        assert [kept.read(key) for key in KEYS] == list(map(made, KEYS))
        assert kept.digest(b"\x09" * 32) is None and kept.read(b"\x09" * 32) is None
    path.write_bytes(path.read_bytes()[:-7])
    with Kept(path) as kept:
        assert [kept.read(key) is None for key in KEYS] == [False, False, True]
    assert keep(path, KEYS) == KEYS[2:]
    assert keep(path, KEYS) == []


@pytest.mark.parametrize("at", [0, 40, 65, 70, 100, 120, -1])
def test_a_changed_byte_costs_pieces_and_never_gives_a_wrong_one(tmp_path: Path, at: int) -> None:
    """Wherever it stands, in a head or in a piece."""
    path = tmp_path / "pieces.bin"
    keep(path, KEYS)
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)
    with Kept(path) as kept:
        assert all(kept.read(key) in (None, made(key)) for key in KEYS)
    assert 1 <= len(keep(path, KEYS)) <= len(KEYS)
    assert keep(path, KEYS) == []


def test_a_new_piece_is_put_behind_the_others_until_most_are_of_no_use(tmp_path: Path) -> None:
    """So a change does not write everything anew, and the file does not grow for ever."""
    path = tmp_path / "pieces.bin"
    keep(path, KEYS)
    before, one = path.read_bytes(), path.stat().st_size // len(KEYS)
    assert keep(path, [*KEYS[:2], b"\x07" * 32]) == [b"\x07" * 32]
    assert path.read_bytes().startswith(before)
    for n in range(20, 60):
        keep(path, [*KEYS[:2], bytes([n]) * 32])
    assert path.stat().st_size <= 7 * one
