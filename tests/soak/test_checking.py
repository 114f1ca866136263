"""Checking many contributions costs little beside reading their YAML."""

from __future__ import annotations

import pytest

from ontherecord.benchmarks.checking import BOUND, KINDS, Kind, measure


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_ten_thousand_files_cost_four_times_their_yaml_at_most(kind: Kind) -> None:
    """Loading and checking take at most four times the CPU that the YAML loader alone takes."""
    cost = measure(kind, 10_000)
    print(f"\n{cost.kind}: {cost.files} files, {cost.ratio:.2f} times the loader")
    assert cost.ratio <= BOUND
