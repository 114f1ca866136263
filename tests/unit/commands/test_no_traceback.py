"""Whatever the machine or a file refuses: a problem with what, why and fix, status 1, no litter."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ontherecord.cli import main
from ontherecord.commands import archive as archive_commands
from ontherecord.problems import machine
from ontherecord.scaffold.files import Wish, files
from tests.support.building import run

TEXT = "Pier reopens\n\nMayor Ada Lind said on Tuesday that the pier was safe.\n"
LONG = "a" * 300


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one article."""
    root = tmp_path_factory.mktemp("archive")
    for path, content in files(Wish(requirement="", name="Shore")):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    (root / "pier.txt").write_text(TEXT)
    done = CliRunner().invoke(main, ["add", str(root / "pier.txt"), "--root", str(root)])
    assert done.exit_code == 0, done.output
    return root


@pytest.fixture
def root(fresh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy = tmp_path / "copy"
    shutil.copytree(fresh, copy)
    monkeypatch.chdir(copy)
    return copy


def told(done: Result) -> str:
    """All that was printed, once it is known that nothing but an exit ended the command."""
    words = done.output
    assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
    assert "Traceback" not in words
    return words


def invoke(*words: str) -> str:
    done = CliRunner().invoke(main, list(words))
    said = told(done)
    assert done.exit_code == 1, said
    return said


def write(words: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(words)


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "mkdocs.yml:1:1: error: bad-configuration"),
    "a folder": (as_folder, "the file cannot be read"),
    "no YAML": (write("site_name: [a\nb: :"), "mkdocs.yml:2:"),
    "no text": (lambda path: path.write_bytes(bytes(range(256))), "bad-configuration"),
    "empty": (write(""), "site_name"),
    "other text": (lambda path: path.write_text("site_name: x", encoding="utf-16"),
                   "bad-configuration"),
    "a zero byte": (write("site_name: x\0"), "bad-configuration"),
    "itself": (write("site_name: x\nINHERIT: mkdocs.yml\n"), "bad-configuration"),
    "a list for a name": (write("site_name: [1, 2]\n"), "mkdocs.yml:1:1: error"),
    "a number for a table": (write("site_name: x\nextra: 5\n"), "mkdocs.yml:2:1: error"),
    "a list": (write("- a\n"), "bad-configuration"),
    "a number": (write("5\n"), "mkdocs.yml:1:1: error: bad-configuration"),
    "a number for a file": (write("site_name: x\nINHERIT: 7\n"), "bad-configuration"),
    "brackets without end": (write("[" * 3_000), "bad-configuration"),
    "without our plugin": (write("site_name: x\ntheme: {name: material}\nplugins: []\n"),
                           "mkdocs.yml:3:1: error: bad-configuration"),
    "another theme": (write("site_name: x\ntheme: {name: mkdocs}\nplugins: [archive]\n"),
                      "mkdocs.yml:2:1: error: bad-configuration"),
    "an unknown plugin": (write("site_name: x\nplugins: [archive, nowhere]\n"), "nowhere"),
    "a word for a list": (write("site_name: x\nplugins: [archive]\nnav: 3\n"),
                          "mkdocs.yml:3:1: error: bad-configuration"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_configuration_is_a_problem(root: Path, fault: str) -> None:
    """With the line of the setting, for each command that needs it."""
    breaks, words = BROKEN[fault]
    breaks(root / "mkdocs.yml")
    before = sorted(root.iterdir())
    said = invoke("build")
    assert words in said and "  fix:  " in said and "nothing was built" in said
    assert sorted(root.iterdir()) == before
    assert "  fix:  " in invoke("export", "--format", "csv", "--out", "x")
    assert fault == "missing" or words in invoke("check")


def test_a_page_that_is_no_text_is_no_fault_of_the_programs(root: Path) -> None:
    """MkDocs stops at it even where errors do not."""
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "lamp.md").write_bytes(b"# Lamp\n\xff\n")
    said = invoke("build", "--no-strict")
    assert "docs/lamp.md:2:1: error: not-utf-8" in said
    assert "Encoding error reading file: lamp.md" in said and "not built" in said
    assert "program-fault" not in said


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--out", LONG),
        ("build", "--out", "mkdocs.yml/site"),
        ("export", "--format", "csv", "--out", LONG),
        ("export", "--format", "csv", "--out", "mkdocs.yml/x"),
        ("new", LONG),
        ("new", "mkdocs.yml/x"),
        ("add", LONG),
        ("import", "pier-reopens", "pier.txt", "--by", "x", "--out", "mkdocs.yml/x"),
        ("explain", LONG),
    ],
)
def test_a_name_that_cannot_be_is_told(root: Path, words: tuple[str, ...]) -> None:
    """Too long for the system, or a file where a folder has to be."""
    invoke(*words)


@pytest.mark.parametrize("refused", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_what_the_system_refuses_is_a_problem(
    root: Path, monkeypatch: pytest.MonkeyPatch, refused: int
) -> None:
    """A full disk, a folder of somebody else's, a medium that cannot be written, a broken one."""

    def fails(*_: object, **__: object) -> None:
        raise OSError(refused, os.strerror(refused), str(root / "site"))

    monkeypatch.setattr("ontherecord.assembly.archive.assemble", fails)
    said = invoke("build")
    assert str(root / "site") in said and "  why:  " in said and "  fix:  " in said
    known = machine.REFUSALS.get(refused, machine.OTHER)
    assert f"error: {known.code}" in said


def test_a_fault_of_the_program_says_that_it_is_one(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The details are kept for those who make it; the reader of the message sees none of them."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(archive_commands, "near", lambda path: {}[path])
    monkeypatch.setattr("ontherecord.assembly.archive.assemble", lambda *_, **__: [].pop())
    said = invoke("build")
    assert "error: program-fault" in said and "IndexError" in said
    (kept,) = (tmp_path / "cache").glob("fault-*.txt")
    assert "Traceback" in kept.read_text() and kept.name in said


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31"])
def test_a_day_long_ago_is_no_trouble(root: Path, day: str) -> None:
    """Days of the text are counted back from it."""
    file = next(root.glob("seeds/articles/*/article.yml"))
    lines = [x for x in file.read_text().splitlines() if not x.startswith("published")]
    file.write_text("\n".join([*lines, f'published: "{day}"', ""]))
    done = CliRunner().invoke(main, ["explain", file.parent.name])
    assert done.exit_code == 0, told(done)


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n"])
def test_an_empty_article_is_an_error(root: Path, text: str) -> None:
    """There is nothing to read in it."""
    next(root.glob("seeds/articles/*/article.txt")).write_text(text)
    assert "error: empty-text" in invoke("check")


@pytest.mark.parametrize("fault", ["missing", "a file"])
def test_seeds_that_are_not_there_are_told(root: Path, fault: str) -> None:
    """By every command that reads them."""
    shutil.rmtree(root / "seeds")
    if fault == "a file":
        (root / "seeds").write_text("x")
    for words in (("build",), ("check",), ("record",), ("explain", "x")):
        assert invoke(*words)


def test_a_terminal_that_knows_ascii_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Signs that it has not are written out, or their bytes are."""
    for name, value in (("LC_ALL", "C"), ("PYTHONUTF8", "0"), ("PYTHONCOERCECLOCALE", "0"),
                        ("PYTHONIOENCODING", "ascii")):  # fmt: skip
        monkeypatch.setenv(name, value)
    done = run("-m", "ontherecord", "explain", "pier-reopens", cwd=root)
    assert done.returncode == 0 and "pier" in done.stdout, done.stderr
    checked = run("-m", "ontherecord", "check", cwd=root)
    assert "Traceback" not in checked.stderr and "rights-open" in checked.stdout
