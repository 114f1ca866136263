"""What the program brings to every archive: look, scripts, and hand-written pages (decision 10).

In: MkDocs' settings and files. Out: the same, filled up. An archive's own file of the same name
takes the place of ours, so nothing has to be copied into an archive, and nothing there grows old.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ontherecord.scaffold.kit import DOCS

THEME = str(Path(__file__).parent / "theme")
FAVICON = "assets/images/favicon.svg"
MATERIALS_FAVICON = "assets/images/favicon.png"
"""Named by Material where nobody names another; the picture itself is left out (see assets.py)."""
EXTENSIONS = ("attr_list", "md_in_html")
"""What the hand-written pages need of Markdown beyond what MkDocs always has."""


def settle_config(config: MkDocsConfig) -> None:
    """The page shell and what it needs. An archive's `custom_dir` goes before ours."""
    dirs = config.theme.dirs
    if THEME not in dirs:
        own = 1 if config.theme.custom_dir else 0
        dirs.insert(own, THEME)
    if config.theme["favicon"] == MATERIALS_FAVICON and not _has(config, MATERIALS_FAVICON):
        config.theme["favicon"] = FAVICON
    config.markdown_extensions += [e for e in EXTENSIONS if e not in config.markdown_extensions]


def _has(config: MkDocsConfig, path: str) -> bool:
    return Path(config.docs_dir, path).is_file()


def bring_pages(files: Files, config: MkDocsConfig) -> None:
    """Add what lies in the program's docs/ and not in the archive's. A page that takes the place
    of ours need not be in `nav` either."""
    if Path(config.docs_dir).resolve() == DOCS:
        return
    shown = InclusionLevel.NOT_IN_NAV  # only the archive's own mkdocs.yml says what is
    for path in _paths():
        own = files.get_file_from_path(path)
        if own is None:
            found = File(path, str(DOCS), config.site_dir, use_directory_urls=True, inclusion=shown)
            files.append(found)
        else:
            need_no_entry(own)


def need_no_entry(page: File) -> None:
    """Let a page take the place of one of the program's without an entry in `nav`."""
    if page.inclusion in (InclusionLevel.INCLUDED, InclusionLevel.UNDEFINED):
        page.inclusion = InclusionLevel.NOT_IN_NAV


def _paths() -> Iterator[str]:
    """Every file of the program's docs/, in one order on all machines."""
    for path in sorted(DOCS.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(DOCS).as_posix()
