"""The live preview: it follows changes, and lives on when what it shows is broken.

Shell: MkDocs' own server, with a builder that never leaves it without pages. Each build goes into a
folder of its own; only one that came out well is shown.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from ontherecord.assembly.archive import assemble
from ontherecord.assembly.memory import Memory, place
from ontherecord.model import Archive, Problem
from ontherecord.problems import problems
from ontherecord.site.by_need import ByNeed
from ontherecord.site.own_host import LOCAL, Address, NotServed, guarded, see_to
from ontherecord.site.places import linked
from ontherecord.site.plugin import PROBLEMS, ArchivePlugin
from ontherecord.site.review_button import Desks, with_button
from ontherecord.site.settings import GENERATOR, NAME, STOPS, BuildFailed, Heard, settings
from ontherecord.site.telling import Built, Voice, as_problem, new
from ontherecord.site.watching import ending_quietly, listed, looked_at

LOOK = 0.5
"""Seconds between two looks at the files: MkDocs' own."""
REQUESTS = f"{GENERATOR}.livereload"
"""Under which MkDocs' server logs what browsers ask for: nothing of a build's."""
KEPT = "The pages stay as they were. Mend this: they follow by themselves."
MENDED = "Mended: the pages follow your changes again."


def preview(root: Path, address: Address, voice: Voice, desks: Desks | None = None) -> None:
    """Serve the site and follow changes, until Ctrl+C; `desks` opens one for an article.

    Raises:
        BuildFailed: there is nothing to show yet.
        NotServed: nobody may listen at the address.
    """
    see_to(address)
    with ending_quietly(), tempfile.TemporaryDirectory(
        prefix="ontherecord-", ignore_cleanup_errors=True
    ) as folder:  # fmt: skip
        Preview(root, address, voice, Path(folder), desks).run()


class Preview:
    """One preview: its server, the pages it shows, and what it has said."""

    def __init__(
        self, root: Path, address: Address, voice: Voice, folder: Path, desks: Desks | None = None
    ) -> None:
        self._desks = desks if address.host in LOCAL else None
        self._root, self._address, self._voice, self._folder = root, address, voice, folder
        self._config = settings(root)
        mount = urlsplit(self._config.site_url or "/").path or "/"
        self._url = f"{address.url.rstrip('/')}/{mount.lstrip('/')}"
        self._server = LiveReloadServer(
            builder=self.build, host=address.host, port=address.port, root=str(folder),
            mount_path=mount, polling_interval=LOOK,
        )  # fmt: skip
        self._server.observer = PollingObserverVFS(looked_at, listed, polling_interval=LOOK)  # type: ignore[assignment]
        self._server.error_handler = self._error_page
        self._watched: set[str] = set()
        self._memory = Memory(place(root))
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
            app = self._bringing(server.get_app())
            if self._desks:
                app = with_button(app, server.mount_path, self._desks)
            server.set_app(guarded(app, self._address))
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
            archive = assemble(self._root, memory=self._memory)
            has_errors = problems.has_errors(archive.problems)
            if has_errors and self._is_faultless():
                raise BuildFailed(*archive.problems)
            try:
                pages = _build(config, archive)
            except STOPS as fault:
                said = map(as_problem, heard.words or [str(fault)])
                raise BuildFailed(*(archive.problems if has_errors else said)) from fault
        self._config = config
        return Built(archive.problems, tuple(heard.words), pages)

    def _is_faultless(self) -> bool:
        """Whether pages are shown that were built without an error: errors do not replace these."""
        return self._server.root != str(self._folder) and self._shown.is_faultless

    def _show(self, built: Built, fresh: Path) -> None:
        known = self._shown
        self._voice.tell(new(built.problems, known.problems))
        for words in built.words:
            if words not in known.words:
                self._voice.note(f"Warning: {words}")
        if self._broken:
            self._voice.note(MENDED)
        self._broken, self._shown, self._server.root = (), built, str(fresh)

    def _keep(self, faults: tuple[Problem, ...]) -> None:
        """Say why the pages stay as they are: each fault once while it lasts."""
        self._voice.tell(new(faults, (*self._shown.problems, *self._broken)))
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


def _build(config: MkDocsConfig, archive: Archive) -> ByNeed | None:
    plugin = config.plugins["archive"]
    assert isinstance(plugin, ArchivePlugin)
    plugin.prepared, plugin.is_lazy = archive, True
    build(config, serve_url=config.site_url)
    pages, plugin.by_need = plugin.by_need, None
    return pages
