"""U4: the origin is unnamed or pseudonymous posters, channels, users, bare "media reports" (§5)."""

from __future__ import annotations

from build_tools.model import Statement
from build_tools.rules.case import Case
from build_tools.rules.unverified import marked


def rule(statement: Statement, case: Case) -> Statement:
    """A named person or body answers for what it posts: there the platform is a channel."""
    first = statement.sources[0]
    if first.type != "online-poster" or first.naming == "named" or case.origin.is_person:
        return statement
    why = f"Nobody can be held to account for it: “{first.speaker}” are not named."
    return marked(statement, "U4", why)
