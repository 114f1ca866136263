"""How hard the property tests try: a sample in every run, twenty times as much in `make soak`."""

import os

from hypothesis import settings

EFFORT = int(os.environ.get("EFFORT", "1"))
PROFILE = "project"


def examples(count: int) -> int:
    """So many examples in an ordinary run."""
    return count * EFFORT


# An ordinary run tries the same examples everywhere; a soak looks for new ones.
settings.register_profile(
    PROFILE, deadline=None, derandomize=EFFORT == 1, max_examples=examples(100)
)
