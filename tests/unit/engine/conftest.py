"""What several tests of the engine share."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.facts import source_type


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources have the kind that the rules give them: nothing is weighed against it."""

    def ruled(verdict: Verdict, *_: Any) -> Verdict:
        return verdict

    monkeypatch.setattr(source_type, "weighed", ruled)
