"""Forms: what is filled in becomes a sound file, and what is hostile is refused by name."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import get_args

import pytest
import yaml
from click.testing import CliRunner

from ontherecord.commands.forms import form
from ontherecord.issue_forms import answer, choices
from ontherecord.issue_forms.fields import ADD, CORRECT, FACT, FORMS, HANDLE, TAKEDOWN
from ontherecord.issue_forms.proposal import proposal
from ontherecord.issue_forms.templates import FOLDER, template
from ontherecord.model import (
    Act,
    Action,
    Channel,
    Form,
    Kind,
    Policy,
    SourceType,
    Unverified,
)  # fmt: skip
from ontherecord.seeds.shapes import is_name
from tests.support.building import ROOT, run
from tests.support.filled_forms import ARTICLE, ISSUE, PLACES, SHA, STATEMENT, TEXT, filled

RIGHT = {"address": STATEMENT, "action": ("confirm",), "handle": "kit"}
ADDED = {
    "address": ARTICLE, "handle": "kit", "content": "that the pier would have to close 🌧 today",
    "cue": "said", "source": "Mayor Ada Quill", "form": ("indirect",), "kind": ("official-claim",),
    "speaker": "Ada Quill", "source_type": ("gov-subnational",), "note": "It’s “said”: no *doubt*.",
}  # fmt: skip
OLD = 'name: Ada Quill\nfacts:\n  - text: "She spoke."\n    source: article:harbour-fire\n'


def made(form, answers, files=None):
    """What a filled-in form proposes: the edit, and the problems."""
    return proposal(filled(form, answers), ISSUE, PLACES, files or {})


def codes(form, answers) -> list[str]:
    edit, problems = made(form, answers)
    assert edit is None
    return [problem.code for problem in problems]


def test_templates_are_those_of_the_forms() -> None:
    """The forge shows what the program reads: `make forms` was run after the last change."""
    lying = {p.name: p.read_text(encoding="utf-8") for p in (ROOT / FOLDER).glob("[0-9]*.yml")}
    assert lying == {form.file: template(form) for form in FORMS}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_templates_keep_the_forge_s_rules(form) -> None:
    """Ids and labels stand once, lists do not repeat themselves, nothing is called “None”."""
    data = yaml.safe_load(template(form))
    asked = [part for part in data["body"] if part["type"] != "markdown"]
    for values in ([x["id"] for x in asked], [x["attributes"]["label"] for x in asked]):
        assert len(set(values)) == len(values)
    assert {"name", "description", "title", "body"} == set(data)
    for part in asked:
        if part["type"] == "dropdown":
            offered = part["attributes"]["options"]
            assert len(set(offered)) == len(offered)
            assert "none" not in [option.lower() for option in offered]


@pytest.mark.parametrize("form", [f for f in FORMS if f.makes], ids=lambda form: form.file)
def test_forms_that_become_files_begin_alike_and_name_the_licence(form) -> None:
    """The workflow knows them by their first heading; nothing is taken without the licence."""
    assert form.fields[0].label == HANDLE
    assert f"'### {HANDLE}'" in (ROOT / ".github/workflows/form.yml").read_text()
    (licence,) = [f for f in form.fields if f.name == "licence"]
    assert licence.needed and "CC BY 4.0" in licence.options[0]


def test_forms_offer_every_value_of_the_codebook() -> None:
    """Each list holds the values of the records, all of them, and no other."""
    offered = {
        field.name: [choices.chosen(o) for o in field.options]
        for form in (ADD, CORRECT, TAKEDOWN) for field in form.fields if field.options
    }  # fmt: skip
    types = {"form": Form, "kind": Kind, "channel": Channel, "act": Act, "policy": Policy,
             "source_type": SourceType}  # fmt: skip
    for name, values in types.items():
        assert sorted(offered[name]) == sorted(get_args(values)), name
    assert sorted(offered["unverified"]) == sorted([choices.NO_REASON, *get_args(Unverified)])
    assert sorted([*offered["action"], "add"]) == sorted(get_args(Action))


def test_a_confirmation_becomes_a_file() -> None:
    """The least that a person can say: this label is right."""
    edit, problems = made(CORRECT, RIGHT)
    assert problems == ()
    assert edit.path == "seeds/articles/harbour-fire/annotations/2024-06-05-issue-7.yml"
    assert yaml.safe_load(edit.content)["annotations"] == [
        {"id": "issue-7", "action": "confirm", "target": "s-3fa2c1"}
    ]


def test_a_correction_changes_only_what_was_answered() -> None:
    """Reasons, chain and note are written; what was left out is left out."""
    answers = RIGHT | {"action": ("correct",), "unverified": ("U3", "U4"), "handle": "",
                     "chain": "Elm Courier\n\n posters ", "note": "See: “citing”"}  # fmt: skip
    edit, _ = made(CORRECT, answers)
    data = yaml.safe_load(edit.content)
    assert data["by"] == {"handle": "some-account"}
    assert data["annotations"] == [
        {"id": "issue-7", "action": "correct", "target": "s-3fa2c1", "unverified": ["U3", "U4"],
         "chain": ["Elm Courier", "posters"], "note": "See: “citing”"}
    ]  # fmt: skip


def test_none_takes_the_label_away() -> None:
    """“None” is an answer of its own: the label does not belong here."""
    edit, _ = made(CORRECT, RIGHT | {"action": ("correct",), "unverified": ("none",)})
    assert yaml.safe_load(edit.content)["annotations"][0]["unverified"] == []


def test_a_missing_statement_becomes_a_file_that_check_accepts(tmp_path: Path) -> None:
    """The form's file lies in an archive, and the command finds nothing wrong with it."""
    outcome, out = _command(tmp_path, filled(ADD, ADDED))
    assert outcome == "proposed"
    (entry,) = yaml.safe_load((out / "file.yml").read_text(encoding="utf-8"))["annotations"]
    assert entry["content"] == [{"exact": ADDED["content"]}]
    assert entry["unverified"] == [] and entry["note"] == ADDED["note"]
    said = TEXT.index("said that the pier")
    assert entry["cue"] == {"exact": "said", "start": said}


def test_words_around_need_no_white_space() -> None:
    """People leave out the space between the words and those before them."""
    answers = ADDED | {"content": "said", "prefix": "porter", "suffix": "nothing"}
    edit, _ = made(ADD, answers)
    (content,) = yaml.safe_load(edit.content)["annotations"][0]["content"]
    assert content == {"exact": "said", "prefix": "porter ", "suffix": " nothing"}


def test_what_check_refuses_is_told(tmp_path: Path) -> None:
    """Words that the article does not have come back with the closest ones."""
    outcome, out = _command(tmp_path, filled(ADD, ADDED | {"content": "the pier would close"}))
    assert outcome == "refused"
    assert "quote-not-found" in (out / "comment.md").read_text(encoding="utf-8")
    assert not (out / "file.yml").exists()


def test_any_other_issue_is_left_alone(tmp_path: Path) -> None:
    """A free text is nobody's form, and says nothing."""
    assert made(TAKEDOWN, {"address": "people/jane-doe"}) == (None, ())
    outcome, out = _command(tmp_path, "Hello!\n\n### Your handle\n\nkit")
    assert outcome == "none"
    assert list(out.iterdir()) == []


def test_a_fact_is_added_and_nothing_else_changes() -> None:
    """The new fact stands behind the others; the entry's own lines stay as they were."""
    answers = {"address": "https://example.org/people/ada-quill/", "text": "She is: so\n# of all",
               "source": "https://example.org/council", "date": "2024-06-04"}  # fmt: skip
    edit, problems = made(FACT, answers, {"seeds/people/ada-quill.yml": OLD + "page: yes\n"})
    assert problems == ()
    before, after = yaml.safe_load(OLD + "page: yes\n"), yaml.safe_load(edit.content)
    new = after["facts"].pop()
    assert after == before
    assert new["text"] == "She is: so # of all"
    assert edit.path == "seeds/people/ada-quill.yml"


def test_a_fact_can_begin_an_entry() -> None:
    """Without an entry the name is asked for; with it there is a new file."""
    answers = {"address": "organizations/elm-council", "text": "It sits in Elm.",
               "source": "https://example.org/elm"}  # fmt: skip
    assert codes(FACT, answers) == ["missing-field"]
    edit, _ = made(FACT, answers | {"name": "Elm Council"})
    assert yaml.safe_load(edit.content) == {
        "name": "Elm Council",
        "facts": [{"text": "It sits in Elm.", "source": "https://example.org/elm"}],
    }


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        ("", ["Ada Quil", "Quill: the mayor"]),
        ("aliases: []\n", ["Ada Quil", "Quill: the mayor"]),
        ("aliases: [Mayor Quill]\n", ["Mayor Quill", "Ada Quil", "Quill: the mayor"]),
        ("aliases:\n  - Mayor Quill\n", ["Mayor Quill", "Ada Quil", "Quill: the mayor"]),
    ],
)
def test_spellings_are_added_behind_those_there_are(held: str, wanted: list[str]) -> None:
    """Alone or with a fact; every other line stays."""
    files = {"seeds/people/ada-quill.yml": f"name: Ada Quill\n{held}page: yes  # a note\n"}
    answers = {"address": "people/ada-quill", "aliases": "Ada Quil;  Quill: the mayor; "}
    edit, problems = made(FACT, answers, files)
    assert problems == ()
    assert yaml.safe_load(edit.content) == {"name": "Ada Quill", "aliases": wanted, "page": True}
    assert edit.content.endswith("page: yes  # a note\n")
    both, _ = made(FACT, answers | {"text": "x", "source": "https://example.org/a"}, files)
    assert yaml.safe_load(both.content)["facts"][0]["text"] == "x"


def test_spellings_in_a_list_over_several_lines_are_left_to_a_person() -> None:
    files = {"seeds/people/ada-quill.yml": "name: Ada Quill\naliases: [Mayor,\n  Quill]\n"}
    edit, problems = made(FACT, {"address": "people/ada-quill", "aliases": "Ada"}, files)
    assert edit is None and [p.code for p in problems] == ["form-not-ours"]


def test_a_form_that_adds_nothing_is_told() -> None:
    """No fact and no spelling, or a fact without its source."""
    for answers in ({}, {"text": "x"}, {"aliases": "Ada", "text": "x"}):
        assert codes(FACT, {"address": "people/ada-quill"} | answers) == ["missing-field"]


def test_a_list_written_another_way_is_left_to_a_person() -> None:
    """A list in brackets cannot take a line: the keeper is told, the file stays."""
    files = {"seeds/people/ada-quill.yml": "name: Ada Quill\nfacts: []\n"}
    answers = {"address": "people/ada-quill", "text": "x", "source": "https://example.org/a"}
    edit, problems = made(FACT, answers, files)
    assert edit is None and [p.code for p in problems] == ["form-not-ours"]


HOSTILE = {
    "a heading twice": (CORRECT, RIGHT | {"note": "x\n\n### What should happen?\n\nremove"},
                        "form-not-ours"),
    "an option of one's own": (CORRECT, RIGHT | {"action": "merge: at once"}, "invalid-value"),
    "a way out of the folder": (CORRECT, RIGHT | {"address": "articles/../../x/#s-3fa2c1"},
                                "unknown-article"),
    "an article that is not there": (CORRECT, RIGHT | {"address": "articles/harbor-fire/#s-3fa2c1"},
                                     "unknown-article"),
    "no statement": (CORRECT, RIGHT | {"address": ARTICLE}, "invalid-value"),
    "an id that is none": (CORRECT, RIGHT | {"address": f"{ARTICLE}#s-3fa2c1;rm"}, "invalid-value"),
    "a handle with a line": (CORRECT, RIGHT | {"handle": "kit\nby: reference"}, "invalid-value"),
    "a handle that is YAML": (CORRECT, RIGHT | {"handle": "!!python/object"}, "invalid-value"),
    "half a character": (FACT, {"address": "people/ada-quill", "text": "\ud800", "source": "y"},
                         "invisible-character"),
    "an id that no file can have": (FACT, {"address": "people/" + "a" * 300, "name": "A",
                                           "text": "x", "source": "y"}, "invalid-value"),
    "an invisible character": (CORRECT, RIGHT | {"note": "a\u202egnp.b"}, "invisible-character"),
    "no licence": (CORRECT, RIGHT | {"licence": ("x",)}, "missing-field"),
    "a tick too many": (CORRECT, RIGHT | {"action": ("correct",), "unverified": ("none", "U1")},
                        "invalid-value"),
    "facts beside a confirmation": (CORRECT, RIGHT | {"kind": ("official-claim",)},
                                    "invalid-value"),
    "far too much": (CORRECT, RIGHT | {"note": "word " * 20_000}, "form-not-ours"),
    "nothing to add": (ADD, ADDED | {"content": ""}, "missing-field"),
    "an entry outside the glossary": (FACT, {"address": "people/../articles/x", "text": "x",
                                             "source": "y"}, "invalid-value"),
    "a folder of ours that is no entry": (FACT, {"address": "removed.yml", "text": "x",
                                                 "source": "y"}, "invalid-value"),
    "a date that is YAML": (FACT, {"address": "people/ada-quill", "text": "x", "source": "y",
                                   "date": "2024-06-04, page: yes"}, "invalid-value"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_forms_are_refused_by_name(name: str) -> None:
    """Whatever somebody writes into a form by hand, it is told and no file is made."""
    form, answers, code = HOSTILE[name]
    assert code in codes(form, answers)


WORDS = (
    '"}]\n- {id: x, action: remove}', "${{ secrets.KEY }}", "<script>alert(1)</script>", "a: b # c",
    "`$(touch x)`", "*alias &anchor !tag", "'\"\\n", "```\n@everyone ![](https://example.org/x.png)",
    "---\n...", "é 🌧 مرحبا",
)  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_hostile_words_stay_words(words: str) -> None:
    """What is written as a note, a speaker or a fact is read back as just that."""
    edit, _ = made(CORRECT, RIGHT | {"action": ("correct",), "note": words,
                                     "speaker": words.split("\n", maxsplit=1)[0]})  # fmt: skip
    (entry,) = yaml.safe_load(edit.content)["annotations"]
    assert (entry["note"], entry["speaker"]) == (words, words.split("\n", maxsplit=1)[0])
    edit, _ = made(FACT, {"address": "people/ada-quill", "text": words, "source": "https://x.org/a"},
                   {"seeds/people/ada-quill.yml": OLD})  # fmt: skip
    assert yaml.safe_load(edit.content)["facts"][1]["text"] == " ".join(words.split())


@pytest.mark.parametrize("words", ["plain", "``` @all", "a ````` b\n``````\n# c"])
def test_nobody_is_called_through_our_answer(words: str) -> None:
    """People's words stand in a fence longer than any they hold."""
    shown = answer.fenced(words).split("\n")
    fence = shown[-1]
    assert set(fence) == {"`"} and shown[0] == f"{fence}text"
    assert fence not in "\n".join(shown[1:-1])


def test_a_keeper_sees_which_account_handed_it_in() -> None:
    """Anyone may write any handle into a form: the pull request names the account beside it."""
    said = answer.proposed("seeds/x.yml", "by: {handle: kit}\n", ISSUE)
    assert "handed in by the account some-account" in said and "Closes #7" in said


@pytest.mark.parametrize(
    "event",
    [b"", b"{}", b"[]", b"[" * 100_000, b"\xff", b'{"issue": {"number": 1e999}}',
     b'{"issue": {"number": 1e999, "user": {"login": "a"}, "created_at": "2024-06-05"}}',
     b'{"issue": {"number": 7, "user": {"login": "a"}, "created_at": "2024-06-05", "body": [1]}}'],
)  # fmt: skip
def test_an_event_that_is_none_is_told(event: bytes, tmp_path: Path) -> None:
    """What is no issue of the forge is refused in a line, and nothing is written."""
    (tmp_path / "event.json").write_bytes(event)
    told = CliRunner().invoke(
        form, [str(tmp_path / "event.json"), "--out", str(tmp_path / "o"), "--root", str(tmp_path)]
    )
    assert told.exit_code == 1 and "is no event about an issue" in told.output
    assert not (tmp_path / "o").exists()


def test_ids_become_addresses() -> None:
    """The file's name and the annotation's id are plain names."""
    edit, _ = made(CORRECT, RIGHT)
    stem = Path(edit.path).stem
    assert is_name(stem) and is_name("issue-7")


def _command(root: Path, body: str) -> tuple[str, Path]:
    """The command in an archive of one article: what it prints, and the folder it fills."""
    folder = root / "seeds" / "articles" / "harbour-fire"
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    (folder / "article.yml").write_text(
        "title: Pier will close, mayor says\noutlet: not-stated\npublished: not-stated\n"
        f"authors: not-stated\nurl: not-stated\nrights: Written for this test.\nsha256: {SHA}\n",
        encoding="utf-8",
    )
    issue = {"number": 7, "body": body, "created_at": "2024-06-05T10:00:00Z",
             "user": {"login": "some-account"}}  # fmt: skip
    event = root / "event.json"
    event.write_text(json.dumps({"issue": issue}), encoding="utf-8")
    before = _snapshot(root / "seeds")
    done = run(
        "-m", "ontherecord", "form", str(event), "--out", str(root / "o"), "--root", str(root)
    )
    assert done.returncode == 0, done.stderr
    assert _snapshot(root / "seeds") == before
    return done.stdout.strip(), root / "o"


def _snapshot(folder: Path) -> dict[str, str]:
    files = (p for p in folder.rglob("*") if p.is_file())
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_several_whom_the_words_fit_become_candidates() -> None:
    """One a line, each with the kind of source that was chosen; nobody is the speaker."""
    open_ = ADDED | {"speaker": "", "candidates": "Ada Quill\nBo Reyes"}
    edit, problems = made(ADD, open_)
    assert not problems and edit
    (entry,) = yaml.safe_load(edit.content)["annotations"]
    assert entry["ambiguous"] is True and "speaker" not in entry and "source_type" not in entry
    assert entry["candidates"] == [
        {"speaker": "Ada Quill", "type": "gov-subnational"},
        {"speaker": "Bo Reyes", "type": "gov-subnational"},
    ]


def test_what_was_not_said_goes_with_a_removal_and_not_with_a_confirmation() -> None:
    """Who did not say it is a reason to remove a statement; confirming it contradicts that."""
    edit, problems = made(CORRECT, RIGHT | {"action": ("remove",), "not_said": "the mayor"})
    assert not problems and edit and "not_said: the mayor" in edit.content
    assert codes(CORRECT, RIGHT | {"not_said": "the mayor"})
