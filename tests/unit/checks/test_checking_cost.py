"""A sample of what `make soak` measures on ten thousand files."""

from __future__ import annotations

from ontherecord.benchmarks.checking import BOUND, KINDS, measure


def test_a_few_hundred_files_cost_four_times_their_yaml_at_most() -> None:
    """Loading and checking ten files an article: at most four times the YAML loader's CPU; the
    better of two runs, since other programs run beside the tests."""
    costs = [measure(KINDS[1], 600) for _ in range(2)]
    assert all(cost.files == 600 for cost in costs)
    assert min(cost.ratio for cost in costs) <= BOUND
