"""What the machine refuses, as problems: a full disk, a forbidden folder, a name too long.

In: an exception. Out: a `Problem`. Whatever is not known here is a fault of the program, and said
to be one.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ontherecord.model import Problem
from ontherecord.problems.faults import START, error


class Refusal(NamedTuple):
    """How one kind of refusal is told."""

    code: str
    what: str
    fix: str


FULL = Refusal("disk-full", "there is no room left on the disk", "make room and run it again")
FORBIDDEN = Refusal(
    "not-allowed",
    "this may not be read or written by whoever runs the program",
    "see whose it is (ls -l) and change that, or name another place",
)
WRONG_KIND = Refusal(
    "not-usable",
    "a file is where a folder has to be, or the other way round",
    "move it away, or name another place",
)
GONE = Refusal(
    "not-usable", "this is not there", "see that the name is right: ls shows what is there"
)
TOO_LONG = Refusal("not-usable", "the name is longer than the system takes", "name a shorter one")
OTHER = Refusal("not-usable", "the system refused to read or write this", "see what it says above")

REFUSALS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: FORBIDDEN,
    errno.ENOTDIR: WRONG_KIND,
    errno.EISDIR: WRONG_KIND,
    errno.EEXIST: WRONG_KIND,
    errno.ENOTEMPTY: WRONG_KIND,
    errno.ENOENT: GONE,
    errno.ENAMETOOLONG: TOO_LONG,
}
WHY = "the program reads and writes files; nothing that was there before was changed."


def refusal(fault: OSError) -> Problem:
    """What the system refused: of which file, why, and what to do."""
    known = REFUSALS.get(fault.errno or 0, OTHER)
    said = f" ({fault.strerror})" if fault.strerror and known is OTHER else ""
    path = str(fault.filename2 or fault.filename or "a file")
    return error(path, START, known.code, f"{known.what}{said}", WHY, known.fix)


@contextmanager
def at(target: Path, *, making: Path) -> Iterator[None]:
    """Give a refusal the name of `target` if it has none, or one inside `making`, which goes again.

    The system names no file when a write finds the disk full.
    """
    try:
        yield
    except OSError as fault:
        named = str(fault.filename2 or fault.filename or making)
        if Path(named).is_relative_to(making):
            fault.filename, fault.filename2 = str(target), None
        raise


def program_fault(fault: Exception, kept: str) -> Problem:
    """A fault of the program itself. `kept`: the file that holds the details; "" if none does."""
    details = f", and send along {kept}" if kept else ""
    return error(
        "ontherecord", START, "program-fault",
        f"something happened that the program does not know: {type(fault).__name__}: {fault}",
        "this is a fault of the program, not of your files; nothing of yours was changed.",
        f"tell the people who make it what you typed{details}",
    )  # fmt: skip
