"""Templates that Jinja has translated into Python once, kept for the next build.

Shell, in the cache folder. Jinja knows a translation by the template's name and text and by its own
version; what else changes it, the settings of an environment, has a folder of its own.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress

import jinja2

from ontherecord.drafts import store

NAME = "templates"
SETTINGS = ("autoescape", "trim_blocks", "lstrip_blocks", "keep_trailing_newline",
            "newline_sequence", "undefined", "line_statement_prefix", "line_comment_prefix",
            "block_start_string", "variable_start_string", "comment_start_string",
            "optimized")  # fmt: skip
"""What of an environment tells how a template is translated."""


def remember(environment: jinja2.Environment) -> None:
    """Keep translations of its templates; in a folder that cannot be written, none."""
    told = [f"{name}={getattr(environment, name)}" for name in SETTINGS]
    told += [jinja2.__version__, *sorted(environment.extensions), *sorted(environment.filters)]
    where = hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
    folder = store.folder() / NAME / where
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
