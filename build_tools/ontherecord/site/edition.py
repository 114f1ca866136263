"""What all pages of a site depend on besides what each is given: the program, its libraries, the
settings of mkdocs.yml and the templates. Out: one sha256, a part of every page's key.

Shell: reads the package's own files. Nothing is listed by hand but the libraries that make bytes.
"""

from __future__ import annotations

import functools
import hashlib
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from ontherecord.engine.version import PACKAGE
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
    found = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        found.update(f"{name} {_version(name)}\n".encode())
    for part in _files(PACKAGE):
        found.update(f"{len(part)}:".encode() + part)
    return found.hexdigest()


def _parts(config: MkDocsConfig, nav: Navigation, names: Mapping[str, str]) -> Iterator[bytes]:
    values = {name: value for name, value in config.items() if name not in ELSEWHERE}
    theme = {name: config.theme[name] for name in config.theme}
    yield repr(sorted(values.items(), key=lambda item: item[0])).encode()
    yield repr(sorted(theme.items(), key=lambda item: item[0])).encode()
    yield repr([(page.url, str(page.title)) for page in nav.pages]).encode()
    yield repr(sorted(names.items())).encode()
    if config.theme.custom_dir:
        yield from _files(Path(config.theme.custom_dir))


def _files(folder: Path) -> Iterator[bytes]:
    """Names and contents, without compiled and hidden files."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
