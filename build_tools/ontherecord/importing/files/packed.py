"""A packed file (zip), as word processors and crawlers write it: its parts, never more than agreed.

In: bytes of strangers. Out: a `Packed`. A part is unpacked up to its limit and no further, whatever
the file says of its own size.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from ontherecord.importing.page.taken import NoArticle, TooLarge

MOST = 200_000_000
"""Bytes of all parts together, unpacked."""
MOST_PARTS = 10_000


class Packed:
    """The parts of a packed file, by name."""

    def __init__(self, data: bytes) -> None:
        """Looks at the list of parts alone.

        Raises:
            NoArticle: it is broken.
            TooLarge: its parts are more than `MOST` bytes or `MOST_PARTS`.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
            raise NoArticle("this packed file is cut off or broken") from fault
        whole = sum(part.file_size for part in self._zip.infolist())
        if whole > MOST or len(self.names) > MOST_PARTS:
            raise TooLarge(MOST)

    def read(self, name: str) -> bytes:
        """A part's bytes.

        Raises:
            NoArticle: there is none of the name, or it cannot be unpacked.
            TooLarge: there are more than `MOST` bytes.
        """
        try:
            with self._zip.open(name) as part:
                found = part.read(MOST + 1)
        except (KeyError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, OSError,
                NotImplementedError, ValueError) as fault:  # fmt: skip
            raise NoArticle("this packed file is cut off, broken or locked") from fault
        if len(found) > MOST:
            raise TooLarge(MOST)
        return found
