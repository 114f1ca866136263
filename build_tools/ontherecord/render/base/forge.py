"""Which forge an archive's files are kept on, as mkdocs.yml says (`extra: contribute`).

In: the settings as they were read. Out: a `Forge`, or a `ValueError` that says how to mend them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, get_args

from ontherecord.model import Record

ForgeKind = Literal["github", "gitlab", "gitea", "forgejo", "none"]
EXAMPLE = "https://github.com/your-name/your-archive"
"""The address in mkdocs.yml until a keeper, or the workflow that publishes, names their own."""
_ADDRESS = re.compile(r"https?://[^\s/?#@]+(?:/[^\s?#]+)+\Z")
_MAIL = re.compile(r"[^\s@?&]+@[^\s@?&]+\Z")
_FIELDS = ("forge", "repository", "branch", "folder", "mail")


class Forge(Record, frozen=True):
    """Where a new file is proposed; every part may be empty."""

    kind: ForgeKind = "none"
    repository: str = ""
    """The project's page, for example "https://codeberg.org/shore/archive"."""
    branch: str = "main"
    folder: str = ""
    """The folder of the project that `seeds/` lies in; empty for the project itself."""
    mail: str = ""
    """Where a file may be sent instead."""


NOWHERE = Forge()


def forge(settings: Any) -> Forge:
    """The settings as a record.

    Raises:
        ValueError: a setting is unknown, or its value cannot be used.
    """
    if settings is None:
        return NOWHERE
    if not isinstance(settings, Mapping):
        raise ValueError(f"extra: contribute: has the lines {', '.join(_FIELDS)}")
    given = {str(name): str(value or "").strip() for name, value in settings.items()}
    for name in given:
        if name not in _FIELDS:
            raise ValueError(f"extra: contribute: knows {', '.join(_FIELDS)}, not “{name}”")
    kind = given.get("forge") or "none"
    if kind not in get_args(ForgeKind):
        raise ValueError(f"forge: is one of {', '.join(get_args(ForgeKind))}, not “{kind}”")
    repository = given.get("repository", "").rstrip("/")
    if kind != "none" and not _ADDRESS.match(repository):
        raise ValueError(f"repository: is an address such as {EXAMPLE}, not “{repository}”")
    mail = given.get("mail", "")
    if mail and not _MAIL.match(mail):
        raise ValueError(f"mail: is a mail address, not “{mail}”")
    return Forge(
        kind=kind,  # type: ignore[arg-type]
        repository=repository if kind != "none" else "",
        branch=given.get("branch") or "main",
        folder=given.get("folder", "").strip("/"),
        mail=mail,
    )
