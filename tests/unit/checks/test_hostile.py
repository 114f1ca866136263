"""Files made to break the archive are refused by name, and the others are read all the same."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ontherecord.checks.check import check
from ontherecord.model import Problem
from ontherecord.problems.unseen import INVISIBLE
from ontherecord.seeds import load
from tests.support.broken_archive import contribution
from tests.support.building import ROOT, run

TEXT = (
    "Bridge will reopen, mayor says\n\n"
    "Mayor Ada Lind said on Tuesday that the bridge was safe. The ferry sails at noon.\n"
)
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
HEAD = f'codebook: "1.1"\nby: {{handle: eve}}\nmade: 2024-06-01\ntext: {DIGEST}\nannotations:\n'
ENTRY = "  - {id: e1, action: confirm, content: [{exact: The ferry}], note: NOTE}\n"
WIDE = "".join(f"    field{n}: x\n" for n in range(20_000))
FILES = {
    "a tag": (HEAD + ENTRY.replace("NOTE", "!!python/object/apply:os.system [ls]"), "yaml-feature"),
    "a local tag": (HEAD + ENTRY.replace("NOTE", "!include /etc/passwd"), "yaml-feature"),
    "an anchor bomb": (
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(999)), "yaml-feature"),
    "merged keys": (HEAD + "  - &e {id: e1, action: confirm}\n  - {<<: *e, id: e2}\n",
                    "yaml-feature"),
    "ten megabytes": (HEAD + ENTRY.replace("NOTE", "x" * 10_000_000), "file-too-large"),
    "a long note": (HEAD + ENTRY.replace("NOTE", "x" * 900_000), "note-too-long"),
    "many brackets": ("a: " + "[" * 900_000, "yaml-feature"),
    "many dashes": ("- " * 400_000 + "x", "yaml-feature"),
    "many braces": ("{a: " * 200_000 + "}" * 200_000, "yaml-feature"),
    "many fields": (HEAD + "  - id: e1\n" + WIDE, "too-many-faults"),
    "many documents": ("--- {}\n" * 1000, "invalid-yaml"),
    "a path as id": (HEAD + ENTRY.replace("e1", "../../../etc/passwd"), "bad-name"),
    "a path as handle": (HEAD.replace("eve", '"../eve"') + ENTRY, "invalid-value"),
    "a path as target": (
        HEAD + "  - {id: e1, action: confirm, target: ../../index}\n", "invalid-value"),
    "a null byte": (HEAD + ENTRY.replace("NOTE", '"a\0b"'), "control-character"),
    "a reversed note": (HEAD + ENTRY.replace("NOTE", '"safe \\u202Eton\\u202C"'),
                        "invisible-character"),
    "an infinite number": (
        HEAD + "  - {id: e1, action: confirm, content: [{exact: The ferry, start: 1e999}]}\n",
        "invalid-value"),
    "a huge number": (
        HEAD + "  - {id: e1, action: confirm, content: [{exact: The ferry, start: "
        + "9" * 500 + "}]}\n", "invalid-value"),
    "an id of five thousand letters": (HEAD + ENTRY.replace("e1", "x" * 5000), "bad-name"),
    "no file at all": ("", "missing-field"),
    "half a file": (HEAD + "  - {id: e1, action: confirm, con", "invalid-yaml"),
}  # fmt: skip


def archive(root: Path, files: dict[str, str | bytes]) -> Path:
    folder = root / "seeds" / "articles" / "bridge"
    (folder / "annotations").mkdir(parents=True)
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    (folder / "article.yml").write_text(
        "title: Bridge will reopen, mayor says\noutlet: not-stated\npublished: not-stated\n"
        f"authors: not-stated\nurl: not-stated\nrights: Ours.\npublish: text\nsha256: {DIGEST}\n",
        encoding="utf-8",
    )
    sound = contribution({}, DIGEST).replace(", speaker: ada-lind", "")
    for name, content in {"a": sound, "z": sound.replace("id: a1", "id: z1"), **files}.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / "annotations" / f"{name}.yml").write_bytes(data)
    return root / "seeds"


def told(seeds: Path) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in check(load(seeds)):
        found.setdefault(Path(problem.path).stem, []).append(problem)
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_told_by_name(name: str, tmp_path: Path) -> None:
    """It is refused with a problem that says what is wrong; the files beside it are read."""
    content, code = FILES[name]
    seeds = archive(tmp_path, {"hostile": content})
    problems = told(seeds)
    assert set(problems) == {"hostile"}
    assert code in {p.code for p in problems["hostile"]}
    assert all(len(p.what) < 400 and "\n" not in p.what for p in problems["hostile"])
    read = {Path(c.path).stem for c in load(seeds).articles[0].contributions}
    assert {"a", "z"} <= read


def test_all_at_once(tmp_path: Path) -> None:
    """The command ends with status 1 and a line for each, and none of them floods it."""
    files = {f"h{n}": content for n, (content, _) in enumerate(FILES.values())}
    archive(tmp_path, files)
    done = run("-m", "ontherecord", "check", "--root", str(tmp_path), "--format", "github")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert [name for name in files if f"/{name}.yml" not in done.stdout] == []
    assert len(done.stdout) < 200_000


@pytest.mark.parametrize("name", [b"\xff\xfe", b"a\n::error::b", b"a,line=1:%0A", b"\x1b[2J"])
@pytest.mark.parametrize("shape", ["text", "github", "json"])
def test_a_name_that_is_no_text(shape: str, name: bytes, tmp_path: Path) -> None:
    """A file is told whatever its name is, UTF-8 or not, in one line or block of each format."""
    seeds = archive(tmp_path, {})
    target = os.fsencode(seeds / "articles" / "bridge" / "annotations") + b"/" + name + b".yml"
    with open(target, "wb") as file:  # noqa: PTH123
        file.write(contribution({}, DIGEST).encode())
    command = [sys.executable, "-m", "ontherecord", "check", "--root", str(tmp_path)]
    command += ["--format", shape]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"bad-name" in done.stdout and b"Traceback" not in done.stderr
    begins = {"text": b"seeds/", "github": b"::error ", "json": b"{"}[shape]
    lines = [line for line in done.stdout.splitlines() if not line.startswith(b"  ")]
    assert lines and all(line.startswith(begins) for line in lines)
    assert not INVISIBLE.search(done.stdout.decode())


def test_pipes_and_links_are_not_read(tmp_path: Path) -> None:
    """What is no plain file is told and left alone: nothing waits, nothing leads out."""
    seeds = archive(tmp_path, {})
    folder = seeds / "articles" / "bridge" / "annotations"
    os.mkfifo(folder / "pipe.yml")
    (folder / "out.yml").symlink_to("/etc/passwd")
    (folder / "dir.yml").mkdir()
    assert {name: [p.code for p in problems] for name, problems in told(seeds).items()} == {
        "pipe": ["stray-file"], "out": ["symbolic-link"], "dir": ["stray-file"],
    }  # fmt: skip


def test_a_list_instead_of_an_entry_is_told(tmp_path: Path) -> None:
    """A file whose entries hang in the air is told: a removal must not be lost by an indent."""
    seeds = archive(tmp_path, {})
    (seeds / "removed.yml").write_text(
        "- {address: people/ada-lind, date: 2024-06-05}\n", encoding="utf-8"
    )
    (seeds / "articles" / "bridge" / "ids.yml").write_text("hello\n", encoding="utf-8")
    found = {Path(p.path).name: p.code for p in check(load(seeds))}
    assert found == {"removed.yml": "invalid-value", "ids.yml": "invalid-value"}


@pytest.mark.parametrize("page", ["[yes]", "{yes: no}", "maybe"])
def test_page_is_yes_or_no(page: str, tmp_path: Path) -> None:
    """Whatever else stands there is told."""
    seeds = archive(tmp_path, {})
    (seeds / "people").mkdir()
    (seeds / "people" / "ada-lind.yml").write_text(f"name: Ada\npage: {page}\n", encoding="utf-8")
    assert "invalid-value" in {p.code for p in check(load(seeds))}
