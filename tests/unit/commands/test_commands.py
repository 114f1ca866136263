"""The commands, run as a keeper runs them."""

from __future__ import annotations

import hashlib
import json
import shutil
import socket
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from ontherecord.commands.terminal import not_one
from tests.support.building import ROOT, run

ARTICLE = ROOT / "tests/archives/harbour-fire/article.txt"
STATEMENT_KEYS = {
    "content", "cue", "source", "cues", "sources", "quotes", "form", "kind", "unverified",
    "speaker", "source_type", "chain", "channel", "act", "said_when", "hedges", "cue_flags",
    "attribution", "naming", "region", "confidence", "id", "why",
}  # fmt: skip


@pytest.fixture(scope="module")
def answered() -> tuple[str, dict[str, Any]]:
    """The harbour fire's text and what `annotate --json` says about it."""
    done = run("-m", "ontherecord", "annotate", str(ARTICLE), "--json")
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    return ARTICLE.read_text(encoding="utf-8"), json.loads(line)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the seeds to damage."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_annotate_names_text_by_id_and_hash(answered: tuple[str, dict[str, Any]]) -> None:
    """The id is the file's stem; the hash is of the text's UTF-8."""
    text, answer = answered
    assert answer["id"] == "article"
    assert answer["sha256"] == hashlib.sha256(text.encode()).hexdigest()


def test_annotate_keeps_the_contract(answered: tuple[str, dict[str, Any]]) -> None:
    """Every key is there, spans lie in the text, contents never overlap, statements in order."""
    text, answer = answered
    spans = []
    for statement in answer["statements"] + answer["possible"]:
        assert set(statement) >= STATEMENT_KEYS
        assert statement["kind"] in ("official-claim", "attributed-claim")
        assert statement["form"] in ("direct", "mixed", "indirect")
        assert statement["why"] and statement["id"].startswith("s-")
        for name in ("content", "cues", "sources", "quotes", "hedges"):
            assert all(0 <= s < e <= len(text) for s, e in statement[name]), name
        spans += statement["content"]
    assert len(answer["statements"]) >= 10
    spans.sort()
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    starts = [s["content"][0][0] for s in answer["statements"]]
    assert starts == sorted(starts)


def test_annotate_labels_every_sentence(answered: tuple[str, dict[str, Any]]) -> None:
    """The sentences cover every word of the text, each with a label."""
    text, answer = answered
    covered = " ".join(text[s:e] for s, e in (x["span"] for x in answer["sentences"]))
    assert covered.split() == text.split()
    labels = {x["label"] for x in answer["sentences"]}
    assert labels == {"official-claim", "attributed-claim", "outlet-voice"}


def test_annotate_goes_on_after_an_unreadable_file(tmp_path: Path) -> None:
    """One line a file in argument order; the bad one tells its error, and the status is 1."""
    missing = tmp_path / "missing.txt"
    done = run("-m", "ontherecord", "annotate", str(missing), str(ARTICLE), "--json")
    first, second = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    assert set(first) == {"id", "error"} and first["id"] == "missing"
    assert second["statements"]
    assert "missing.txt" in done.stderr and "fix:" in done.stderr


def test_same_text_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without the cache, a draft is the same to the byte."""
    answers = []
    for name in ("one", "other", "other"):
        monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path / name))
        answers.append(run("-m", "ontherecord", "annotate", str(ARTICLE), "--json").stdout)
    assert len(set(answers)) == 1 and answers[0]


def test_missing_model_is_one_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without its language model the engine says what to type, and makes nothing weaker."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path))
    monkeypatch.setenv("NLP_MODEL", "en_core_web_missing")
    done = run("-m", "ontherecord", "annotate", str(ARTICLE), "--json")
    assert done.returncode == 1 and done.stdout == ""
    assert "model-not-installed" in done.stderr and "Traceback" not in done.stderr


def test_check_is_quiet_on_good_seeds() -> None:
    """One warning about the archive's own seeds, of whose rights nobody knows; the status is 0."""
    done = run("-m", "ontherecord", "check")
    assert done.returncode == 0 and done.stdout.count(": warning: ") == 1
    assert "rights-open" in done.stdout and "0 errors, 1 warning" in done.stderr


@pytest.mark.parametrize("shape", ["text", "github", "json"])
def test_check_tells_and_writes_nothing(shape: str, copy: Path) -> None:
    """A lost quotation is told in every format with its line, and no file changes."""
    file = sorted(copy.rglob("annotations/*.yml"))[0]
    words = "Security and tangible coercion"
    lines = file.read_text().splitlines()
    line = next(n for n, text in enumerate(lines, 1) if words in text)
    file.write_text(file.read_text().replace(words, "Security and tangible cooperation"))
    before = snapshot(copy)
    done = run("-m", "ontherecord", "check", "--root", str(copy), "--format", shape)
    assert done.returncode == 1
    assert snapshot(copy) == before
    expected = {
        "text": f"{file.name}:{line}:",
        "github": f"{file.name},line={line},",
        "json": f'"line":{line},',
    }
    assert expected[shape] in done.stdout and "quote-not-found" in done.stdout
    assert words in done.stdout, "the closest words are offered"


def test_unknown_target_is_an_error(copy: Path) -> None:
    """Confirming a statement that is not there is told at its line."""
    folder = next(copy.rglob("annotations"))
    digest = hashlib.sha256((folder.parent / "article.txt").read_bytes()).hexdigest()
    (folder / "x.yml").write_text(
        f'codebook: "1.1"\nby: {{handle: ana}}\nmade: 2026-01-01\ntext: {digest}\n'
        "annotations:\n  - id: x1\n    action: confirm\n    target: s-000000\n"
    )
    done = run("-m", "ontherecord", "check", "--root", str(copy))
    assert done.returncode == 1
    assert "unknown-target" in done.stdout and "x.yml:6:" in done.stdout


def test_a_malformed_target_is_told_once(copy: Path) -> None:
    """Its field is wrong; that no statement has such an id is no second fault."""
    folder = next(copy.rglob("annotations"))
    digest = hashlib.sha256((folder.parent / "article.txt").read_bytes()).hexdigest()
    (folder / "x.yml").write_text(
        f'codebook: "1.1"\nby: {{handle: ana}}\nmade: 2026-01-01\ntext: {digest}\n'
        "annotations:\n  - id: x1\n    action: confirm\n    target: the first one\n"
    )
    done = run("-m", "ontherecord", "check", "--root", str(copy))
    assert done.returncode == 1
    assert done.stdout.count("x.yml:") == 1 and "invalid-value" in done.stdout


def test_lost_words_do_not_stop_a_build(copy: Path) -> None:
    """A build warns of an annotation without its words, and lists it on the page (design §3)."""
    from ontherecord.assembly.archive import assemble

    file = sorted(copy.rglob("annotations/*.yml"))[0]
    text = file.read_text().replace("Security and tangible coercion", "Security and cooperation")
    file.write_text(text)
    archive = assemble(copy)
    assert {(p.level, p.code) for p in archive.problems} == {
        ("warning", "quote-not-found"),
        ("warning", "rights-open"),
    }
    assert [a.id for article in archive.articles for a in article.orphans]


def test_explain_tells_every_statement_with_its_reason() -> None:
    """Each paragraph and each statement is there, with the rule or reader behind it."""
    slug = next((ROOT / "seeds/articles").rglob("article.txt")).parent.name
    done = run("-m", "ontherecord", "explain", slug)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("why:") >= done.stdout.count("source:") > 30
    assert "reference" in done.stdout
    assert "V outlet’s own voice" in done.stdout.splitlines()[1]  # what the letters mean


def test_explain_of_an_unknown_article_names_the_known() -> None:
    """A mistyped slug is answered with what there is."""
    done = run("-m", "ontherecord", "explain", "no-such-article")
    assert done.returncode == 1
    assert "zelenskyy" in done.stderr and "Traceback" not in done.stderr


def test_evaluate_prints_the_figures() -> None:
    """The drafts' accuracy on the archive's own readings is one command away."""
    done = run("-m", "ontherecord", "evaluate")
    assert done.returncode == 0, done.stderr
    assert "statements" in done.stdout and "kind" in done.stdout


def test_serve_says_where_to_look_and_when_it_cannot() -> None:
    """The address is told first; one that is taken gives a sentence, no traceback."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run("-m", "ontherecord", "serve", "--address", address)
    assert done.returncode == 1
    assert f"http://{address}/" in done.stdout
    assert "cannot be used" in done.stderr and "Traceback" not in done.stderr


def test_help_tells_every_command_in_a_whole_sentence() -> None:
    """No description is cut: whoever looks for a command sees what each is for."""
    done = run("-m", "ontherecord", "--help")
    listed = done.stdout.partition("Commands:\n")[2].splitlines()
    assert len(listed) >= 15
    assert [line for line in listed if not line.endswith(".")] == []
    assert [line for line in listed if line.endswith("...")] == []


def test_a_mistyped_slug_is_answered_with_what_is_meant(tmp_path: Path) -> None:
    """The article that was probably meant is named; without any article, how to add one."""
    for slug in ("harbour-fire", "budget-vote"):
        (tmp_path / "seeds/articles" / slug).mkdir(parents=True)
        (tmp_path / "seeds/articles" / slug / "article.txt").write_text("Words.")
    assert "is harbour-fire meant?" in not_one(tmp_path, "harborfire").message
    assert "there are budget-vote, harbour-fire" in not_one(tmp_path, "xyz").message
    assert "more than one" in not_one(tmp_path, "budget-vote").message
    assert "add FILE" in not_one(tmp_path / "nowhere", "xyz").message


def test_a_build_that_stops_says_so(copy: Path) -> None:
    """The last line tells that nothing was built and why, however many warnings stand above."""
    (copy / "docs").mkdir()
    settings = "site_name: x\nplugins: [archive]\ntheme: {name: material}\n"
    (copy / "mkdocs.yml").write_text(settings)
    file = sorted(copy.rglob("annotations/*.yml"))[0]
    file.write_text(file.read_text().replace("form: direct", "form: zzz", 1))
    done = run("-m", "ontherecord", "build", "--root", str(copy), "--out", str(copy / "site"))
    assert done.returncode == 1 and not (copy / "site").exists()
    assert done.stderr.splitlines()[-1].startswith("Error: not built,")
    assert "1 error" in done.stderr.splitlines()[-1]
