"""Versions of the codebook: which is earlier, and what each brought."""

from __future__ import annotations

import pytest

from ontherecord.checks.versions import FIELDS
from ontherecord.codebook.values import LISTS
from ontherecord.codebook.version import CODEBOOK, CODEBOOKS, before


@pytest.mark.parametrize(
    ("one", "other", "earlier"),
    [("1.1", "1.2", True), ("1.2", "1.1", False), ("1.2", "1.2", False), ("7.0", "1.2", False)],
)
def test_a_version_that_nobody_knows_is_no_earlier_one(one: str, other: str, earlier: bool) -> None:
    assert before(one, other) is earlier


def test_what_has_a_version_has_one_that_exists() -> None:
    """Every value and field came with a known codebook; the newest brought something."""
    values = {row.key: row.since for _, rows in LISTS for row in rows.values()}
    assert set(values.values()) | set(FIELDS.values()) <= set(CODEBOOKS)
    assert {"hearing", "radio", "not-said"} == {k for k, v in values.items() if v == CODEBOOK}
