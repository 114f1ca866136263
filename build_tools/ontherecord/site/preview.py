"""The live preview: it follows changes, and lives on when what it shows is broken.

Shell: MkDocs' own server, with a builder that never leaves it without pages. Each build goes into a
folder of its own; only one that came out well is shown.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import msgspec
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from ontherecord.assembly.archive import assemble
from ontherecord.model import Archive, Problem
from ontherecord.problems import problems
from ontherecord.problems.faults import START, error
from ontherecord.site.by_need import ByNeed
from ontherecord.site.own_host import Address, guarded
from ontherecord.site.plugin import PROBLEMS, ArchivePlugin, linked
from ontherecord.site.settings import GENERATOR, NAME, STOPS, BuildFailed, Heard, settings

LOOK = 0.5
"""Seconds between two looks at the files: MkDocs' own."""
REQUESTS = f"{GENERATOR}.livereload"
"""Under which MkDocs' server logs what browsers ask for: nothing of a build's."""
KEPT = "The pages stay as they were. Mend this: they follow by themselves."
MENDED = "Mended: the pages follow your changes again."
ENDS = ("SIGTERM", "SIGHUP")
"""Signals that end the preview as Ctrl+C does: a service that stops it, a window that closes."""


class NotServed(Exception):
    """Nobody may listen at the address; the message says why."""


class Voice(NamedTuple):
    """How the preview speaks to whoever runs it."""

    tell: Callable[[tuple[Problem, ...]], object]
    note: Callable[[str], object]
    explain: Callable[[Exception], tuple[Problem, ...]]
    """What a fault that nobody foresaw is, as problems."""


class Built(NamedTuple):
    """What a build said."""

    problems: tuple[Problem, ...] = ()
    words: tuple[str, ...] = ()
    """What MkDocs warned of."""
    pages: ByNeed | None = None
    """Those that are made when they are asked for."""

    @property
    def is_faultless(self) -> bool:
        return not problems.has_errors(self.problems)


def preview(root: Path, address: Address, voice: Voice) -> None:
    """Serve the site and follow changes, until Ctrl+C.

    Raises:
        BuildFailed: there is nothing to show yet.
        NotServed: nobody may listen at the address.
    """
    _see_to(address)
    with _ending_quietly(), tempfile.TemporaryDirectory(
        prefix="ontherecord-", ignore_cleanup_errors=True
    ) as folder:  # fmt: skip
        Preview(root, address, voice, Path(folder)).run()


def _see_to(address: Address) -> None:
    """See that the address is free, before the first build takes its time."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen()
    except OSError as taken:
        raise NotServed(taken.strerror or str(taken)) from taken


@contextmanager
def _ending_quietly() -> Iterator[None]:
    """Ctrl+C and its like end the block, and are no fault."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    numbers = [getattr(signal, name) for name in ENDS if hasattr(signal, name)]
    before = {n: signal.getsignal(n) for n in numbers if signal.getsignal(n) == signal.SIG_DFL}
    for number in before:
        signal.signal(number, end)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Preview:
    """One preview: its server, the pages it shows, and what it has said."""

    def __init__(self, root: Path, address: Address, voice: Voice, folder: Path) -> None:
        self._root, self._address, self._voice, self._folder = root, address, voice, folder
        self._config = settings(root)
        mount = urlsplit(self._config.site_url or "/").path or "/"
        self._url = f"{address.url.rstrip('/')}/{mount.lstrip('/')}"
        self._server = LiveReloadServer(
            builder=self.build, host=address.host, port=address.port, root=str(folder),
            mount_path=mount, polling_interval=LOOK,
        )  # fmt: skip
        self._server.observer = PollingObserverVFS(_stat, _listdir, polling_interval=LOOK)  # type: ignore[assignment]
        self._server.error_handler = self._error_page
        self._watched: set[str] = set()
        self._shown = Built()
        """What the pages that are shown said when they were built."""
        self._broken: tuple[Problem, ...] = ()
        """Why the newest state is not shown; empty if it is."""

    def run(self) -> None:
        """Build, serve, and build again after every change, until Ctrl+C.

        Raises:
            BuildFailed: there is nothing to show.
            NotServed: somebody else listens at the address by now.
        """
        self._config.plugins.on_startup(command="serve", dirty=False)
        try:
            fresh = self._new_folder()
            self._show(self._built(fresh), fresh)
            config = self._config
            server = config.plugins.on_serve(self._server, config=config, builder=self.build)
            server.set_app(guarded(self._bringing(server.get_app()), self._address))
            try:
                server.serve()  # type: ignore[no-untyped-call]
            except OSError as taken:
                raise NotServed(taken.strerror or str(taken)) from taken
        finally:
            self._server.shutdown()
            self._config.plugins.on_shutdown()

    def build(self) -> None:
        """Build what is there now, and show it if it came out well; else say once why not."""
        try:
            fresh = self._new_folder()
            self._show(self._built(fresh), fresh)
        except BuildFailed as failed:
            self._keep(failed.problems)
        except Exception as fault:  # noqa: BLE001  the preview lives on, whatever it is
            self._keep(self._voice.explain(fault))

    def _bringing(self, app: Any) -> Any:
        """The same application; what is asked for is made before, if it is not there yet."""

        def answer(environ: dict[str, Any], start_response: Any) -> Any:
            path = environ.get("PATH_INFO", "").encode("latin-1").decode(errors="replace")
            try:
                self._bring(path)
            except Exception as fault:  # noqa: BLE001  the preview lives on, whatever it is
                self._voice.tell(self._voice.explain(fault))
            return app(environ, start_response)

        return answer

    def _bring(self, path: str) -> None:
        """Make the page that is asked for, once no build is under way."""
        server = self._server
        with server._epoch_cond:
            server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
        if self._shown.pages:
            self._shown.pages.bring(path.removeprefix(urlsplit(self._url).path))

    def _new_folder(self) -> Path:
        for left in self._folder.iterdir():
            if str(left) != self._server.root:
                shutil.rmtree(left, ignore_errors=True)
        return Path(tempfile.mkdtemp(dir=self._folder))

    def _built(self, out: Path) -> Built:
        """Build into `out`: what is to be told of it.

        Raises:
            BuildFailed: nothing came out, or it has errors and the pages that are shown have none.
        """
        with Heard(but=(PROBLEMS, REQUESTS)) as heard:
            config = settings(self._root, site_dir=str(out), strict=False)
            config.site_url = self._url
            self._follow(config)
            if faults := linked(config):
                raise BuildFailed(*faults)
            archive = assemble(self._root)
            has_errors = problems.has_errors(archive.problems)
            if has_errors and self._is_faultless():
                raise BuildFailed(*archive.problems)
            try:
                pages = _build(config, archive)
            except STOPS as fault:
                said = map(_said, heard.words or [str(fault)])
                raise BuildFailed(*(archive.problems if has_errors else said)) from fault
        self._config = config
        return Built(archive.problems, tuple(heard.words), pages)

    def _is_faultless(self) -> bool:
        """Whether pages are shown that were built without an error: errors do not replace these."""
        return self._server.root != str(self._folder) and self._shown.is_faultless

    def _show(self, built: Built, fresh: Path) -> None:
        known = self._shown
        self._voice.tell(_new(built.problems, known.problems))
        for words in built.words:
            if words not in known.words:
                self._voice.note(f"Warning: {words}")
        if self._broken:
            self._voice.note(MENDED)
        self._broken, self._shown, self._server.root = (), built, str(fresh)

    def _keep(self, faults: tuple[Problem, ...]) -> None:
        """Say why the pages stay as they are: each fault once while it lasts."""
        self._voice.tell(_new(faults, (*self._shown.problems, *self._broken)))
        if not self._broken:
            self._voice.note(KEPT)
        self._broken = faults

    def _follow(self, config: MkDocsConfig) -> None:
        """Watch what the site is made from, also what mkdocs.yml has only just named."""
        root = self._root
        named = (config.docs_dir, config.theme.custom_dir, *config.watch)
        for path in (str(root / NAME), str(root / "seeds"), *filter(None, named)):
            if path not in self._watched:
                self._watched.add(path)
                self._server.watch(path)

    def _error_page(self, code: int) -> bytes | None:
        page = Path(self._server.root, f"{code}.html")
        return page.read_bytes() if page.is_file() else None


def _new(found: Iterable[Problem], known: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that were not told yet; how to mend one may name another file each time."""
    told = {msgspec.structs.replace(problem, fix="") for problem in known}
    return tuple(p for p in found if msgspec.structs.replace(p, fix="") not in told)


def _build(config: MkDocsConfig, archive: Archive) -> ByNeed | None:
    plugin = config.plugins["archive"]
    assert isinstance(plugin, ArchivePlugin)
    plugin.prepared, plugin.is_lazy = archive, True
    build(config, serve_url=config.site_url)
    pages, plugin.by_need = plugin.by_need, None
    return pages


def _said(words: str) -> Problem:
    why = "MkDocs stopped there: no page can be made while this is so."
    return error(NAME, START, "site-warning", words, why, "mend what it names")


def _stat(path: str) -> os.stat_result:
    """As `os.stat`; what is not there or may not be looked at counts as an empty file, so that
    whoever watches it sees it go, waits, and sees it come back."""
    try:
        return Path(path).stat()
    except OSError:
        return os.stat_result((stat.S_IFREG, *[0] * 9))


def _listdir(path: str | None) -> Iterator[Any]:
    """As `os.scandir`; nothing where there is nothing to be read."""
    try:
        return os.scandir(path)
    except OSError:
        return iter(())
