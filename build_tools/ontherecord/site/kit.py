"""What the program brings to every archive: look, scripts, and hand-written pages (decision 10).

In: MkDocs' settings and files. Out: the same, filled up. An archive's own file of the same name
takes the place of ours, so nothing has to be copied into an archive, and nothing there grows old.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ontherecord.scaffold.kit import DOCS
from ontherecord.site.assets import SITE_STYLE

THEME = str(Path(__file__).parent / "theme")
SCRIPTS = ("assets/js/main.mjs", "assets/js/search.mjs")
EXTENSIONS = ("attr_list", "md_in_html")
"""What the hand-written pages need of Markdown beyond what MkDocs always has."""


def settle_config(config: MkDocsConfig) -> None:
    """The page shell, the style sheet, the scripts. An archive's `custom_dir` goes before ours."""
    dirs = config.theme.dirs
    if THEME not in dirs:
        own = 1 if config.theme.custom_dir else 0
        dirs.insert(own, THEME)
    if SITE_STYLE not in config.extra_css:
        config.extra_css.insert(0, SITE_STYLE)
    config.extra_javascript[:0] = [_module(path) for path in SCRIPTS]
    config.markdown_extensions += [e for e in EXTENSIONS if e not in config.markdown_extensions]


def _module(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.type = "module"
    return script


def bring_pages(files: Files, config: MkDocsConfig) -> None:
    """Add what lies in the program's docs/ and not in the archive's."""
    if Path(config.docs_dir).resolve() == DOCS:
        return
    shown = InclusionLevel.NOT_IN_NAV  # only the archive's own mkdocs.yml says what is
    for path in _paths():
        if files.get_file_from_path(path) is None:
            found = File(path, str(DOCS), config.site_dir, use_directory_urls=True, inclusion=shown)
            files.append(found)


def _paths() -> Iterator[str]:
    """Every file of the program's docs/, in one order on all machines."""
    for path in sorted(DOCS.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(DOCS).as_posix()
