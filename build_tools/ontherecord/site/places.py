"""Where an archive's folders lie, as MkDocs' settings say, and where its site may go.

In: settings. Out: folders, or problems: see `target` and `seeds.tree`.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ontherecord.model import Problem
from ontherecord.schema import FOLDER as SCHEMAS
from ontherecord.seeds import tree
from ontherecord.site import target
from ontherecord.site.plans import site_of


def refused(out: Path, config: MkDocsConfig) -> Problem | None:
    """Why the site must not go into `out`, a path with links followed; None if it may."""
    return target.refused(out, root_of(config).resolve(), _sources(config), site_of(config))


def misplaced(folder: Path, config: MkDocsConfig) -> Problem | None:
    """Why an export or another archive must not go into `folder`; None if it may."""
    return target.misplaced(folder, root_of(config).resolve(), _sources(config))


def _sources(config: MkDocsConfig) -> tuple[Path, ...]:
    """The folders that the archive is made from, with links followed."""
    root = root_of(config)
    kept = (str(root / "seeds"), str(root / SCHEMAS), config.docs_dir, config.theme.custom_dir)
    return tuple(Path(path).resolve() for path in kept if path)


def linked(config: MkDocsConfig) -> tuple[Problem, ...]:
    """The symbolic links among what the site is made from: MkDocs would follow them."""
    root = root_of(config).absolute()
    named = (config.docs_dir, config.theme.custom_dir, *(config.hooks or ()))
    places = (root / name for name in named if name)
    return (*tree.on_the_way(root, root / "seeds"), *tree.links(root, places))


def root_of(config: MkDocsConfig) -> Path:
    """The archive's folder: where mkdocs.yml lies."""
    return Path(config.config_file_path).parent
