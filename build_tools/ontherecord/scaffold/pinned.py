"""Which program builds an archive. In: how this one was installed. Out: a line for pip.

pip notes beside each distribution where it came from (PEP 610, `direct_url.json`): an address with
a commit, an archive file, or a folder of this computer.
"""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution

from ontherecord.scaffold.kit import HOME

NAME = "on-the-record"
HERE_ALONE = f"""\
# This names a place on one computer. Before others build the archive, name the program's repository
# and commit instead, for example:
# {NAME} @ git+https://example.org/{NAME}.git@<commit>
"""
"""Stands above a line that works on this computer alone."""


def requirement() -> str:
    """The line that installs the very program that runs now."""
    try:
        found = distribution(NAME)
    except PackageNotFoundError:
        return of_origin(json.dumps({"url": HOME.as_uri(), "dir_info": {}}), "")
    return of_origin(found.read_text("direct_url.json") or "", found.version)


def of_origin(origin: str, version: str) -> str:
    """The line for a distribution whose `direct_url.json` is `origin`; empty: from an index."""
    if not origin:
        return f"{NAME}=={version}"
    told = json.loads(origin)
    if vcs := told.get("vcs_info"):
        return f"{NAME} @ {vcs['vcs']}+{told['url']}@{vcs['commit_id']}"
    line = f"{NAME} @ {told['url']}"
    return f"{HERE_ALONE}{line}" if told["url"].startswith("file:") else line
