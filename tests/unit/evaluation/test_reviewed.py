"""How often people overruled drafts: what counts as read, and as what."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec

from ontherecord.engine import calibration
from ontherecord.engine.calibration import POINTS
from ontherecord.evaluation.reviewed import lines, refitted, rewritten, rows
from ontherecord.merging.overruled import FAULTS, draft_reads
from ontherecord.model import DraftRead, Statement
from tests.support.tiny import tiny_article


def confirmed(s: Statement, **changes: object) -> Statement:
    return msgspec.structs.replace(s, state="confirmed", by=("ada",), **changes)


def test_only_what_a_person_read_counts_and_each_change_by_its_name() -> None:
    draft = tiny_article()
    a, b, c, d = draft.statements
    merged = msgspec.structs.replace(
        draft,
        statements=(
            confirmed(a), confirmed(b, kind="attributed-claim", unverified=("U1",)), d,
        ),
        outlet=(confirmed(c, kind="outlet-voice", form="outlet", sources=()),),
    )  # fmt: skip
    found = list(draft_reads(draft, merged))
    assert [one.faults for one in found] == [(), ("kind", "unverified"), ("no statement",)]
    (row,) = [row for row in rows(found, "type") if row.name == "gov-subnational"]
    assert (row.read, row.overruled) == (3, 2)
    assert dict(zip(FAULTS, row.faults, strict=True))["kind"] == 1
    assert next(iter(lines(found))) == "3 drafts read by people, 2 overruled"
    assert list(lines([])) == ["no draft has been read by a person yet"]


def test_the_table_moves_only_where_enough_was_read_and_never_falls() -> None:
    raw, share = POINTS[3]
    some = [DraftRead(rules=("cue",), type="expert", confidence=share, faults=()) for _ in range(5)]
    assert [row[:2] for row in refitted(some)] == [(r, s) for r, s in POINTS]
    wrong = DraftRead(rules=("cue",), type="expert", confidence=share, faults=("no statement",))
    found = refitted([*some * 4, *[wrong] * 20])
    assert found[3] == (raw, 0.56, 40) or found[3][1] < share
    assert all(one[1] <= two[1] for one, two in pairwise(found))


def test_the_table_is_written_where_it_moves_and_nothing_else_is_touched() -> None:
    source = Path(calibration.__file__).read_text(encoding="utf-8")
    wrong = DraftRead(rules=("r",), type="gov-national", confidence=0.976, faults=("no statement",))
    right = DraftRead(rules=("r",), type="gov-national", confidence=0.976, faults=())
    found = [right] * 95 + [wrong] * 2
    assert rewritten(source, []) == source
    made = rewritten(source, found)
    names: dict[str, object] = {}
    exec(compile(made, "calibration", "exec"), {"__name__": calibration.__name__}, names)
    assert names["POINTS"] == tuple((raw, share) for raw, share, _ in refitted(found)) != POINTS
    assert "(0.78, 0.91),  # raw 0.75 to 0.94" in made
    assert len(made.splitlines()) == len(source.splitlines())
