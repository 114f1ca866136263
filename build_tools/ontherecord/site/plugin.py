"""MkDocs ↔ pipeline: what MkDocs calls, and what it is given. Only `site/` knows MkDocs.

MkDocs asks for the files of the site; the archive is assembled, rendered and handed over as ready
pages. What is wrong in the data is told here; errors stop a strict build.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ontherecord.assembly.archive import assemble, uncollected
from ontherecord.model import Archive, Problem
from ontherecord.problems import problems
from ontherecord.render.base import addresses
from ontherecord.render.base.environment import environment
from ontherecord.render.base.keys import Keys
from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.site import handwritten, mark, sitemap, versions
from ontherecord.site.assets import settle_assets
from ontherecord.site.by_need import ByNeed
from ontherecord.site.carrying import Carrier
from ontherecord.site.filling import Before, Shown, fill, listeners
from ontherecord.site.indexing import Finding, indexed
from ontherecord.site.kit import bring_pages, settle_config
from ontherecord.site.making import ALONE
from ontherecord.site.manifest import Line, Manifest
from ontherecord.site.page import ReadyPage
from ontherecord.site.places import linked, refused, root_of
from ontherecord.site.planned_files import FilesToo
from ontherecord.site.plans import all_of, beside, few, planned_pages, site_of
from ontherecord.site.shell import Shell
from ontherecord.site.telling import tell
from ontherecord.site.translated import remember
from ontherecord.site.written import looked_at, sha256

log = get_plugin_logger("archive")
PROBLEMS = log.logger.name
"""Where the plugin tells faults of the data: the commands have told those already."""
FACE = "assets/fonts/literata-latin.woff2"
WRITTEN = (InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV, InclusionLevel.UNDEFINED)


class ArchiveConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: everything is said in seeds/ and mkdocs.yml."""


class ArchivePlugin(BasePlugin[ArchiveConfig]):  # type: ignore[no-untyped-call]
    """Turns seeds/ into pages of the site."""

    prepared: Archive | None = None
    """An archive that the caller has assembled already; used once, then assembled afresh."""
    _archive: Archive | None = None
    _serving = False
    _told: tuple[Problem, ...] = ()
    """What the build before this one told: a preview builds again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.before: Before | None = None
        """The site that this build takes the place of."""
        self.work = ALONE
        self.is_lazy = False
        """Whether pages are made when somebody asks for them (`by_need`), and not by the build."""
        self.by_need: ByNeed | None = None
        self.lines: list[Line] = []
        """The finished site's files, for the next build."""
        self._planned: list[Planned | PlannedFiles] = []
        self._expected: dict[str, str] = {}
        self._names: versions.Names = {}
        self._keys = Keys()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what runs: a preview does without the search index."""
        del dirty  # MkDocs passes it by name
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Fill in what an archive need not say itself; refuse to publish what a link leads to,
        and to build over somebody's files."""
        if faults := linked(config):
            raise PluginError("\n".join(map(problems.as_text, faults)))
        settle_config(config)
        self._expected, self._planned = {}, []
        if not self._serving and (fault := refused(Path(config.site_dir).resolve(), config)):
            raise PluginError(problems.as_text(fault))
        return config

    @uncollected()
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page of the archive."""
        bring_pages(files, config)
        settle_assets(files, config)
        self._names = versions.settle_names(files, config)
        archive, self.prepared = self.prepared or assemble(root_of(config)), None
        self._archive = archive
        tell(log, archive, self._told, strict=config.strict)
        self._told = archive.problems
        planned = planned_pages(archive, config, files)
        face = files.src_uris[FACE].content_bytes
        too = tuple(beside(archive, config, face))
        for asset in few(archive, config, face):
            files.append(File.generated(config, asset.path, content=asset.content))
        if others := listeners(config):
            log.info(f"every page goes through MkDocs, for {', '.join(others)}")
            return all_of(planned, too, files, config)
        self._planned = [*planned, *too]
        return FilesToo(files, planned, too, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the navigation: it is on every page."""
        del config  # MkDocs passes it by name
        self._nav, self._files = nav, files
        return nav

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """The page shell knows the site's addresses as our own templates do; what the files
        beside the pages hold is remembered: they are written as they are."""
        self._env = env
        remember(environment())
        if not listeners(config, ("env",)):  # whose filters may change, and no name tells
            remember(env)
        env.globals["planned"] = [one for one in self._planned if isinstance(one, Planned)]
        env.globals["addresses"] = addresses
        env.filters["changed"] = sitemap.changed
        env.filters["url"] = versions.url_filter(self._names)
        if not self._serving:
            for file in files:
                if not file.is_documentation_page() and file.inclusion in WRITTEN:
                    self._expected[file.dest_uri] = sha256(file.content_bytes)
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Keep from Python-Markdown what would stall it; the check has told it."""
        del page, config, files  # MkDocs passes them by name
        return handwritten.untangled(markdown)

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Give a hand-written page the look and the names that extensions do not."""
        del config, files  # MkDocs passes them by name
        if isinstance(page, ReadyPage):
            return None
        if handwritten.is_styled(html):
            page.meta["styles"] = [*page.meta.get("styles", ()), handwritten.STYLE]
        return versions.led(handwritten.mended(html), page.file.dest_uri, self._names)

    @event_priority(-100)
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Remember what is written of each page, after all other plugins."""
        del config
        if not self._serving:
            self._expected[page.file.dest_uri] = sha256(output.encode(errors="xmlcharrefreplace"))
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Bring in the archive's pages, index the finished site for search, see that all of it is
        there, and mark it as ours."""
        folder = Path(config.site_dir)
        if self.is_lazy:
            shell = Shell(self._env, config, self._nav, self._files)
            self.by_need = ByNeed(folder, self._planned, shell)
            self._planned = self._env.globals["planned"] = []  # the archive goes with its pages
            self._files = Files([])
            return
        before = self.before or Before(folder, Manifest())
        last = before.manifest
        carrier = Carrier(folder, before.folder, last.hashes(), last.stamps())
        if not self._serving:
            sitemap.write(folder, site_of(config).address)
            for path, found in self._expected.items():
                carrier.settle(path, found)
        self.lines = self._fill(config, carrier, before.manifest)
        if not self._serving:
            self.lines += indexed(folder, self._finding(config), carrier, before.manifest)
            self._expected.update({line.path: line.sha256 for line in self.lines})
            hashes = looked_at(folder, self._expected, carrier.taken)
            mark.write(folder, site_of(config), hashes)

    def _finding(self, config: MkDocsConfig) -> Finding:
        """What search finds."""
        assert self._archive is not None
        ours = {one.url for one in self._planned if isinstance(one, Planned)}
        site = site_of(config)
        return Finding(
            self._archive, mark.id_of(site), self._expected, ours, site.packed, self._keys
        )

    def _fill(self, config: MkDocsConfig, carrier: Carrier, before: Manifest) -> list[Line]:
        """Bring in what is planned. All files of the site whose content is known."""
        self._keys = Keys()
        shown = Shown(self._env, config, self._nav, self._files, self._names)
        lines, differs = fill(self._planned, shown, carrier, before, self.work, self._keys)
        if differs:
            log.info(f"the theme makes every page by itself: it shows more of {differs} than ours")
        ours = {line.path for line in lines}
        rest = [Line(path=p, sha256=h) for p, h in self._expected.items() if p not in ours]
        self._expected.update({line.path: line.sha256 for line in lines})
        return [*lines, *rest]
