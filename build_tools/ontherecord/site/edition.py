"""What all pages of a site depend on besides what each is given: the program, its libraries, the
settings of mkdocs.yml and the templates. Out: one sha256, a part of every page's key.

Shell: reads the package's own files. Nothing is listed by hand but the libraries that make bytes.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from ontherecord.drafts.program import contents, with_libraries
from ontherecord.site.generator import GENERATORS

LIBRARIES = (*GENERATORS, "mkdocs-material", "jinja2", "markupsafe", "markdown-it-py", "shapely",
             "pillow", "msgspec")  # fmt: skip
"""Those whose bytes are on a page, or decide some."""
ELSEWHERE = frozenset({"site_dir", "config_file_path", "docs_dir", "plugins", "theme", "hooks",
                       "watch", "dev_addr", "strict", "validation"})  # fmt: skip
"""Settings that no page shows: where things lie, and what is told to whom. The theme's values
follow by themselves; of plugins see `plugin`."""


def edition(config: MkDocsConfig, nav: Navigation, names: Mapping[str, str]) -> str:
    """`names`: under which names style sheets and scripts are published (see `versions`)."""
    found = hashlib.sha256(program().encode())
    for part in _parts(config, nav, names):
        found.update(f"{len(part)}:".encode() + part)
    return found.hexdigest()


@functools.cache
def program() -> str:
    """Of all source files of the package, in order, and of the libraries' versions."""
    return with_libraries(LIBRARIES)


def _parts(config: MkDocsConfig, nav: Navigation, names: Mapping[str, str]) -> Iterator[bytes]:
    values = {name: value for name, value in config.items() if name not in ELSEWHERE}
    theme = {name: config.theme[name] for name in config.theme}
    yield repr(sorted(values.items(), key=lambda item: item[0])).encode()
    yield repr(sorted(theme.items(), key=lambda item: item[0])).encode()
    yield repr([(page.url, str(page.title)) for page in nav.pages]).encode()
    yield repr(sorted(names.items())).encode()
    if config.theme.custom_dir:
        yield from contents(Path(config.theme.custom_dir))
