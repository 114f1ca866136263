"""Which files of the theme reach the site, and our style sheets as one file.

In: MkDocs' files. Out: the same collection, changed. A page asks for few things, so that it opens
fast on a slow line (design §5: at most 12 requests).
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

STYLES = "assets/css/"
EXTRA = "assets/css/extra/"
"""Sheets that only some kinds of pages ask for: they stay by themselves."""
SITE_STYLE = "assets/css/site.css"
FIRST = ("tokens.css", "base.css")
"""Colours come before what uses them; the other sheets follow by name."""
UNUSED = ("assets/stylesheets/", "assets/javascripts/", "assets/images/favicon.png")
"""What Material brings and no page of ours loads; an archive's own files may be called so."""


def settle_assets(files: Files, config: MkDocsConfig) -> None:
    """Drop what is not used; join the style sheets into `SITE_STYLE`."""
    themes = {*config.theme.dirs} - {config.theme.custom_dir}
    for file in list(files):
        unused = file.src_uri.startswith(UNUSED) or file.src_uri.endswith(".map")
        if unused and file.src_dir in themes:
            files.remove(file)
    sheets = sorted(
        (
            f
            for f in files.css_files()
            if f.src_uri.startswith(STYLES)
            and not f.src_uri.startswith(EXTRA)
            and f.src_uri not in config.extra_css  # an archive's own, which it asks for itself
        ),
        key=_style_order,
    )
    joined = "\n".join(sheet.content_string for sheet in sheets)
    for sheet in sheets:
        files.remove(sheet)
    files.append(File.generated(config, SITE_STYLE, content=joined))


def _style_order(file: File) -> tuple[int, str]:
    name = file.src_uri.removeprefix(STYLES)
    return (FIRST.index(name) if name in FIRST else len(FIRST), name)
