"""Whether a confidence means what it says."""

import pytest

from ontherecord.evaluation.reliability import calibration_error, judged, judged_answers, steps


def test_settled_and_possible_findings_are_judged_alike() -> None:
    """Each finding counts with its confidence and with whether the gold has its words."""
    text = "The mayor said the bridge is closed and nobody was hurt."
    gold = {"statements": [{"content": [[15, 35]]}]}
    draft = {
        "statements": [{"content": [[15, 35]], "confidence": 0.9}],
        "possible": [{"content": [[40, 55]], "confidence": 0.4}],
    }
    assert judged(text, gold, draft) == ((0.9, True), (0.4, False))


def test_each_step_says_what_was_promised_and_what_was_kept() -> None:
    """Findings are gathered by confidence; the last step takes in 1."""
    rows = steps([(0.4, False), (0.45, True), (0.95, True), (1.0, True)])
    assert [(r.low, r.findings, r.right) for r in rows] == [(0.0, 2, 0.5), (0.95, 2, 1.0)]
    assert rows[0].confidence == pytest.approx(0.425)


def test_error_is_the_distance_between_promise_and_share() -> None:
    """Four findings at 0.75 of which three are right are exact; all wrong are off by 0.75."""
    assert calibration_error(steps([(0.75, True)] * 3 + [(0.75, False)])) == 0.0
    assert calibration_error(steps([(0.75, False)] * 4)) == 0.75
    assert calibration_error(()) == 0.0


def test_kind_and_speaker_are_judged_by_themselves() -> None:
    """Only statements that were found count, each with the confidence of that answer."""
    text = "The mayor said the bridge is closed and nobody was hurt."
    gold = {"statements": [{"content": [[15, 35]], "kind": "official-claim", "speaker": "mayor"}]}
    sure = {"extent": 0.9, "kind": 0.98, "speaker": 0.6}
    draft = {
        "statements": [
            {"content": [[15, 35]], "kind": "official-claim", "speaker": "Ada Roy",
             "confidences": sure},
            {"content": [[40, 55]], "kind": "official-claim", "confidences": sure},
        ],
    }  # fmt: skip
    assert judged_answers(text, gold, draft, "kind") == ((0.98, True),)
    assert judged_answers(text, gold, draft, "speaker") == ((0.6, False),)
