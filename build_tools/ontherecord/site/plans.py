"""What a build plans: the archive's pages and files, as mkdocs.yml wants them.

In: an `Archive`, MkDocs' settings and files. Out: plans; or, for plugins that want to see every
page, all of them in MkDocs' files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from ontherecord.export import downloads
from ontherecord.model import Archive
from ontherecord.render import assets, pages
from ontherecord.render.base import addresses
from ontherecord.render.base.forge import EXAMPLE, Forge, forge
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.base.plan import Planned, PlannedFiles, made
from ontherecord.site import preview_pictures
from ontherecord.site.kit import need_no_entry
from ontherecord.site.page import ready_file

log = get_plugin_logger("archive")


def planned_pages(archive: Archive, config: MkDocsConfig, files: Files) -> list[Planned]:
    """Those that no hand-written page takes the place of."""
    found = []
    site = site_of(config)
    files_page = Planned(addresses.FILES, downloads.page, (downloads.files(archive, site),))
    for one in (*pages.planned(archive, packed=site.packed), files_page):
        if own := files.get_file_from_path(f"{one.url}index.md"):
            need_no_entry(own)
        else:
            found.append(one)
    return found


def all_of(
    planned: Iterable[Planned],
    too: Iterable[PlannedFiles],
    files: Files,
    config: MkDocsConfig,
) -> Files:
    """Every page and file in memory, for plugins that want to see them."""
    for page in made(planned):
        files.append(ready_file(page, config))
    for asset in (asset for one in too for asset in one.files()):
        files.append(File.generated(config, asset.path, content=asset.content))
    return files


def beside(archive: Archive, config: MkDocsConfig, face: bytes) -> Iterator[PlannedFiles]:
    """The files beside articles; preview pictures, in the typeface, only where they can be
    addressed."""
    site = site_of(config)
    yield from assets.planned(archive, site)
    if site.address and not site.packed:
        yield from preview_pictures.planned(archive, site, face)


def few(archive: Archive, config: MkDocsConfig, face: bytes) -> Iterator[Asset]:
    """The files of the whole archive."""
    site = site_of(config)
    yield from assets.few(archive, site)
    yield from downloads.files(archive, site)
    if site.address:
        yield preview_pictures.own(site, face)


def site_of(config: MkDocsConfig) -> Site:
    """What mkdocs.yml says of the site."""
    return Site(
        name=config.site_name, description=config.site_description or "",
        address=f"{config.site_url.rstrip('/')}/" if config.site_url else "", forge=_forge(config),
        id=str(config.extra.get("id") or ""), packed=config.extra.get("packed") is True,
        downloads=config.extra.get("downloads") is True,
    )  # fmt: skip


def _forge(config: MkDocsConfig) -> Forge:
    """Where contributions are handed in, as mkdocs.yml says."""
    try:
        found = forge(config.extra.get("contribute"))
    except ValueError as fault:
        raise PluginError(f"mkdocs.yml: {fault}") from fault
    if found.repository == EXAMPLE:
        log.info("extra: contribute: repository is the example's; name your own in mkdocs.yml")
    return found
