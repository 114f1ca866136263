"""What becomes of an answer: the file, what `check` says of it, and that nothing is lost."""

from __future__ import annotations

import datetime as dt
import re
import threading
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ontherecord.assembly.files import check_files
from ontherecord.desk import asked, record
from ontherecord.desk.answers import Answer, NotAnswered
from ontherecord.desk.blind import BlindAnswer
from ontherecord.desk.keeping import Elsewhere
from ontherecord.desk.room import Room
from ontherecord.model import Contribution, Span, Statement
from ontherecord.seeds import load
from tests.support.at_the_desk import DAY, FOLDER, SLUG, checkout, room


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return checkout(tmp_path)


def open_ones(desk: Room) -> list[Statement]:
    """The statements whose drafts are shown, in text order."""
    return [s for s in desk.statements(SLUG) if not desk.is_blind(SLUG, s.id)]


def faults(root: Path, *names: str) -> list[str]:
    """What `check` says of the reader's files."""
    found = check_files(root, [root / FOLDER / name for name in names])
    return [f"{p.code}: {p.what}" for p in found.problems]


def written(root: Path, name: str) -> Contribution:
    (found,) = [c for c in load(root / "seeds", only=SLUG).articles[0].contributions
                if c.path == f"{FOLDER}/{name}"]  # fmt: skip
    return found


def test_every_answer_is_a_file_that_check_takes(root: Path) -> None:
    """Confirmed, corrected in each way, removed, left open, added: one file, no fault."""
    desk = room(root)
    a, b, c, d, e, f, g = open_ones(desk)[:7]
    text = desk.opened.seed_of[SLUG].text
    shorter = Span(start=e.content[0].start, end=text.rindex(" ", 0, e.content[-1].end))
    given: list[dict[str, Any]] = [
        {"id": a.id},
        {"id": b.id, "what": "correct", "kind": "attributed-claim", "type": "expert"},
        {"id": c.id, "what": "correct", "speaker": "kremlin"},
        {"id": d.id, "what": "correct", "unverified": ("U1",), "note": "It says so."},
        {"id": e.id, "what": "correct", "content": (shorter,)},
        {"id": f.id, "what": "remove"},
        {"id": g.id, "what": "unsure", "note": "Who is meant?"},
    ]
    for one in given:
        desk.answer(Answer(slug=SLUG, **one))
    caption = Span(start=text.index("A Ukrainian serviceman"), end=text.index(", in the Zapor"))
    desk.answer(Answer(slug=SLUG, what="add", content=(caption,), form="indirect",
                       kind="attributed-claim", type="news-agency", speaker="reuters"))  # fmt: skip
    name = "2026-06-01-ada.yml"
    assert faults(root, name) == []
    found = written(root, name)
    assert [x.action for x in found.annotations] == [
        "confirm", "correct", "correct", "correct", "correct", "remove", "dispute", "add",
    ]  # fmt: skip
    assert found.annotations[1].source_type == "expert"
    assert found.annotations[2].speaker == "kremlin"
    assert found.annotations[6].note == "Unsure. Who is meant?"
    assert found.by == "ada" and found.made == DAY


def test_the_words_that_hand_over_are_marked(root: Path) -> None:
    """Of a draft and of what is added, in one part or two; another cue alone is a correction."""
    desk = room(root)
    first = next(s for s in open_ones(desk) if len(s.cues) == 1 and s.cues[0].start > 200)
    text = desk.opened.seed_of[SLUG].text
    (cue,) = first.cues
    before = Span(start=text.rindex(" ", 0, cue.start - 1) + 1, end=cue.start - 1)
    name, key = "2026-06-01-ada.yml", {"slug": SLUG, "id": first.id, "what": "correct"}
    desk.answer(Answer(**key, cue=(cue,)))
    assert [a.action for a in written(root, name).annotations] == ["confirm"]
    for given in ((before,), (cue, before)):
        desk.answer(Answer(**key, cue=given))
        (made,) = written(root, name).annotations
        parts = made.cue if isinstance(made.cue, tuple) else (made.cue,)
        assert [p.exact for p in parts if p] == [text[s.start : s.end] for s in sorted(given)]
        assert (made.action, made.kind, made.attribution) == ("correct", None, None)
    at, said = text.index("A Ukrainian serviceman"), text.index("in the Zapor")
    desk.answer(Answer(slug=SLUG, what="add", content=(Span(start=at, end=said - 2),),
                       cue=(Span(start=said, end=said + 6),), form="indirect", speaker="reuters",
                       kind="attributed-claim", type="news-agency"))  # fmt: skip
    assert faults(root, name) == []
    added = written(root, name).annotations[-1]
    assert added.action == "add" and added.attribution == "explicit"


def test_what_a_reader_added_is_taken_out_again(root: Path) -> None:
    """“No statement” drops it, and undo puts it back; nobody else's can be dropped so."""
    desk = room(root)
    desk.answer(Answer(slug=SLUG, id=open_ones(desk)[0].id))
    text = desk.opened.seed_of[SLUG].text
    caption = Span(start=text.index("A Ukrainian serviceman"), end=text.index(", in the Zapor"))
    told = desk.answer(Answer(slug=SLUG, what="add", content=(caption,), form="indirect",
                              kind="attributed-claim", type="news-agency"))  # fmt: skip
    name, ident = "2026-06-01-ada.yml", told["statement"]["id"]
    both = [a.id for a in written(root, name).annotations]
    gone = desk.answer(Answer(slug=SLUG, id=ident, what="remove"))
    assert gone["statement"] is None
    assert [a.id for a in written(root, name).annotations] == both[:1]
    with pytest.raises(NotAnswered):
        desk.answer(Answer(slug=SLUG, id=ident, what="remove"))
    desk.undo()
    assert [a.id for a in written(root, name).annotations] == both


def test_a_change_leaves_out_what_stays(root: Path) -> None:
    """A correction that says what the draft says confirms it."""
    desk = room(root)
    one = open_ones(desk)[0]
    same = Answer(slug=SLUG, id=one.id, what="correct", kind=one.kind, form=one.form,
                  content=one.content, unverified=one.unverified)  # fmt: skip
    desk.answer(same)
    (made,) = written(root, "2026-06-01-ada.yml").annotations
    assert made.action == "confirm" and not made.content


def test_what_check_refuses_is_not_written(root: Path) -> None:
    """An answer with a fault is told to the reader; the file stays as it was."""
    desk = room(root)
    one, other = open_ones(desk)[:2]
    desk.answer(Answer(slug=SLUG, id=one.id))
    before = (root / FOLDER / "2026-06-01-ada.yml").read_bytes()
    for wrong in (
        Answer(slug=SLUG, id=other.id, what="correct", speaker="no-such-entry"),
        Answer(slug=SLUG, id=other.id, what="correct", kind="official-claim", type="expert"),
        Answer(slug=SLUG, id="s-000000"),
        Answer(slug=SLUG, what="add", kind="official-claim", form="direct"),
        Answer(slug="no-such-article", id=other.id),
    ):
        with pytest.raises(NotAnswered):
            desk.answer(wrong)
    assert (root / FOLDER / "2026-06-01-ada.yml").read_bytes() == before


def test_an_answer_given_again_takes_the_place_of_the_first(root: Path) -> None:
    desk = room(root)
    one = open_ones(desk)[0]
    desk.answer(Answer(slug=SLUG, id=one.id))
    desk.answer(Answer(slug=SLUG, id=one.id, what="remove"))
    (made,) = written(root, "2026-06-01-ada.yml").annotations
    assert made.action == "remove"


def test_undo_goes_back_step_by_step_and_leaves_no_file(root: Path) -> None:
    desk = room(root)
    one, other = open_ones(desk)[:2]
    desk.answer(Answer(slug=SLUG, id=one.id))
    desk.answer(Answer(slug=SLUG, id=one.id, what="remove"))
    desk.answer(Answer(slug=SLUG, id=other.id))
    path = root / FOLDER / "2026-06-01-ada.yml"
    assert desk.undo() == {"slug": SLUG, "id": other.id}
    desk.undo()
    assert [a.action for a in written(root, path.name).annotations] == ["confirm"]
    desk.undo()
    assert not path.exists()
    with pytest.raises(NotAnswered):
        desk.undo()


def test_a_desk_that_is_opened_again_knows_its_answers(root: Path) -> None:
    """The queue goes on where it was left, and the answer of an earlier sitting can be undone."""
    desk = room(root)
    one = open_ones(desk)[0]
    left = desk.coach().left
    desk.answer(Answer(slug=SLUG, id=one.id, what="remove"))
    again = room(root)
    assert again.coach().left == left - 1
    shown = {s["id"]: s for s in asked.article(again, SLUG)["statements"]}
    assert shown[one.id]["answer"]["action"] == "remove"
    assert shown[one.id]["kind"] == "outlet-voice"
    again.undo(SLUG, one.id)
    assert again.coach().left == left


def test_two_readers_and_two_programs_of_one_reader_lose_nothing(root: Path) -> None:
    """Each reader has a file; two programs that write at once add to what the other wrote."""
    desks = [room(root), room(root), room(root, "bo")]
    mine = open_ones(desks[0])[:12]

    def half(desk: Room, some: list[Statement]) -> None:
        for s in some:
            if not desk.is_blind(SLUG, s.id):
                desk.answer(Answer(slug=SLUG, id=s.id))

    work = [threading.Thread(target=half, args=(desk, some)) for desk, some in
            zip(desks, (mine[:6], mine[6:], mine), strict=True)]  # fmt: skip
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    ada, bo = (written(root, f"2026-06-01-{who}.yml") for who in ("ada", "bo"))
    assert {a.target for a in ada.annotations} == {s.id for s in mine}
    assert {a.by for a in (ada, bo)} == {"ada", "bo"}
    assert faults(root, "2026-06-01-ada.yml", "2026-06-01-bo.yml") == []


def test_a_file_that_other_hands_made_is_left_alone(root: Path) -> None:
    """With a comment in it, or not readable at all: the desk writes beside it."""
    path = root / FOLDER / "2026-06-01-ada.yml"
    for content in ("# mine\nannotations: [", "<<<<<<< HEAD\n"):
        path.write_text(content, encoding="utf-8")
        desk = room(root)
        kept = desk.answer(Answer(slug=SLUG, id=open_ones(desk)[0].id))
        assert kept["saved"] == f"{FOLDER}/2026-06-01-ada-2.yml"
        assert path.read_text(encoding="utf-8") == content


def test_another_checkout_is_refused(root: Path) -> None:
    """Another text, none, or a link in its place: nothing is written there."""
    desk = room(root)
    one = Answer(slug=SLUG, id=open_ones(desk)[0].id)
    text = root / "seeds/articles" / SLUG / "article.txt"
    before = text.read_bytes()
    text.write_bytes(before + b"More.\n")
    with pytest.raises(Elsewhere, match="another text"):
        desk.answer(one)
    text.unlink()
    with pytest.raises(Elsewhere, match="not there any more"):
        desk.answer(one)
    text.write_bytes(before)
    folder = root / FOLDER
    folder.rename(root / "elsewhere")
    folder.symlink_to(root / "elsewhere")
    with pytest.raises(Elsewhere, match="link"):
        desk.answer(one)
    assert not (root / "elsewhere/2026-06-01-ada.yml").exists()


def test_a_hidden_draft_is_told_only_after_it_is_answered(root: Path) -> None:
    """Nothing but its words goes to the page; the answer and the agreement go into the file."""
    desk = room(root)
    hidden = [s for s in asked.article(desk, SLUG)["statements"] if s.get("blind")]
    assert len(hidden) in (3, 4)
    assert all(set(s) == {"id", "number", "content", "blind"} for s in hidden)
    same = desk.base(SLUG, hidden[0]["id"])
    other = desk.base(SLUG, hidden[1]["id"])
    assert same and other
    kind = "attributed-claim" if other.kind == "official-claim" else "official-claim"
    desk.blind(BlindAnswer(slug=SLUG, id=same.id, kind=same.kind, unverified=same.unverified))
    found = desk.blind(BlindAnswer(slug=SLUG, id=other.id, kind=kind))  # type: ignore[arg-type]
    assert found["draft"]["kind"] == other.kind
    desk.answer(Answer(slug=SLUG, id=other.id))
    first, second = written(root, "2026-06-01-ada.yml").annotations
    assert first.action == second.action == "confirm"
    assert first.blind and first.blind.agrees
    assert second.blind and not second.blind.agrees and second.blind.kind == kind
    assert asked.end(desk)["agreement"] == "ada agreed with 1 of 2 hidden drafts"
    assert faults(root, "2026-06-01-ada.yml") == []


def test_a_third_reader_settles_with_the_same_keys(root: Path) -> None:
    """Two read it differently; whoever comes third says so, and it is settled."""
    first = room(root)
    one = next(s for s in open_ones(first) if s.kind == "official-claim")
    first.answer(Answer(slug=SLUG, id=one.id))
    second = room(root, "bo", again=True, day=DAY + dt.timedelta(days=1))
    wrong = Answer(slug=SLUG, id=one.id, what="correct", kind="attributed-claim", type="expert")
    second.answer(wrong)
    third = room(root, "cy", day=DAY + dt.timedelta(days=2))
    base = third.base(SLUG, one.id)
    assert base and base.disputed_by
    assert third.queue("pays")[0].id == one.id
    third.answer(Answer(slug=SLUG, id=one.id, what="correct", kind=one.kind,
                        type=one.sources[0].type))  # fmt: skip
    (made,) = written(root, "2026-06-03-cy.yml").annotations
    assert set(made.settles) >= {
        record.ident(first.reader, one.id), record.ident(second.reader, one.id)
    }  # fmt: skip
    assert faults(root, "2026-06-03-cy.yml") == []
    after = room(root, "dee", again=True, day=DAY + dt.timedelta(days=3)).base(SLUG, one.id)
    assert after and not after.disputed_by and after.settled_by == "cy"


def test_an_independent_reader_sees_nobodys_marks(root: Path) -> None:
    """Sentences alone; what they mark is added, and their agreement with another is told."""
    before = msgspec.json.encode(asked.article(room(root), SLUG))
    for handle, kind in (("ada", "gov-national"), ("bo", "expert")):
        desk = room(root, handle, independent=True)
        page = asked.article(desk, SLUG)
        assert all(one.get("sentence") for one in page["statements"])
        assert b"official-claim" in before
        assert b"official-claim" not in msgspec.json.encode(page)
        text = desk.opened.seed_of[SLUG].text
        at = text.index("the West is risking")
        group: Any = "official-claim" if kind == "gov-national" else "attributed-claim"
        desk.answer(Answer(slug=SLUG, what="add", form="indirect", kind=group, type=kind,
                           content=(Span(start=at, end=text.index(".", at)),)))  # fmt: skip
        left = desk.coach().left
        desk.seen(SLUG, page["statements"][-1]["id"])
        assert desk.coach().left == left - 1
        name = f"2026-06-01-{handle}-independent.yml"
        assert written(root, name).independent
        assert faults(root, name) == []
    assert any("Q2" in line for line in asked.end(desk)["report"])


def test_one_question_is_asked_once_for_all_of_a_speaker(root: Path) -> None:
    """All statements of one speaker that wait, the largest group first, none that is hidden."""
    desk = room(root)
    groups = asked.groups(desk)
    assert [len(g["members"]) for g in groups] == sorted(
        (len(g["members"]) for g in groups), reverse=True
    )
    first = asked.members(desk, groups[0]["who"])["members"]
    assert len(first) == len(groups[0]["members"]) > 1
    assert not any(desk.is_blind(SLUG, one["id"]) for one in first)


def test_the_end_says_what_changed_and_how_to_hand_it_in(root: Path) -> None:
    desk = room(root)
    assert not asked.end(desk)["files"]
    one, other = open_ones(desk)[:2]
    desk.answer(Answer(slug=SLUG, id=one.id))
    desk.answer(Answer(slug=SLUG, id=other.id, what="correct", kind="attributed-claim",
                       type="expert"))  # fmt: skip
    end = asked.end(desk)
    assert end["summary"] == "1 confirmed, 1 corrected"
    assert f"{FOLDER}/2026-06-01-ada.yml" in end["commands"][0]
    (change,) = end["changes"]
    assert re.search(
        r": changed its kind, the kind of source of [“\"].*: attributed claim; expert$", change
    )
    assert other.id not in change
    assert "its kind" in end["request"] and "One draft in ten" in end["request"]
