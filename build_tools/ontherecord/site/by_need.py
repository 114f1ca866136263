"""The planned pages of a preview: each is made when it is asked for first.

In: a path as a browser asks for it. Out: its file in the preview's folder, if one is planned. So a
change is seen as soon as the archive is put together, however many pages it has.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.site.carrying import Carrier
from ontherecord.site.making import Job, Maker
from ontherecord.site.shell import Shell, ShellDiffers

INDEX = "index.html"


class ByNeed:
    """What is planned and not made yet; many requests may ask at once."""

    def __init__(
        self, folder: Path, planned: Iterable[Planned | PlannedFiles], shell: Shell
    ) -> None:
        self._shell = shell
        self._maker = Maker(Carrier(folder, folder, {}), shell.write)
        self._pages: dict[str, Planned] = {}
        self._beside: defaultdict[str, list[PlannedFiles]] = defaultdict(list)
        self._lock = threading.Lock()
        for one in planned:
            if isinstance(one, Planned):
                self._pages[one.url] = one
            else:
                self._beside[one.folder].append(one)

    def bring(self, path: str) -> None:
        """See that what is planned at this path, seen from the site's root, is there.

        Raises:
            OSError: it cannot be written.
        """
        url = path.removesuffix(INDEX)
        url = url if url.endswith("/") or not url else f"{url}/"
        with self._lock:
            if page := self._pages.pop(url, None):
                self._make(page)
            for files in self._beside.pop(f"{path.rpartition('/')[0]}/", ()):
                self._make(files)

    def _make(self, plan: Planned | PlannedFiles) -> None:
        try:
            self._maker.make(Job(plan, ""))
        except ShellDiffers:
            self._shell.stop()
            self._maker.make(Job(plan, ""))
