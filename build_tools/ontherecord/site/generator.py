"""Which generator makes the site: MkDocs 1.x, or its maintained fork ProperDocs (decision 13).

ProperDocs answers to MkDocs' module names once it was asked to, for us as for themes and plugins:
so one set of imports serves both. Whoever chooses does so before any of them runs.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

GENERATORS = ("mkdocs", "properdocs")
ALIASES = "properdocs.replacement"
"""ProperDocs' module that gives its own modules MkDocs' names."""


class GeneratorMissing(Exception):
    """The generator that was asked for is not installed; the message says what to type."""


def use(name: str) -> None:
    """Let the modules called `mkdocs` be those of this generator, one of `GENERATORS`.

    Raises:
        GeneratorMissing: it is not installed.
    """
    if find_spec(name) is None:
        raise GeneratorMissing(f"{name} is not installed: pip install {name}")
    if name == "properdocs":
        import_module(ALIASES)


def use_what_there_is() -> None:
    """MkDocs if it is installed, else ProperDocs: nothing to choose where there is one alone."""
    if find_spec("mkdocs") is None and find_spec("properdocs") is not None:
        use("properdocs")
