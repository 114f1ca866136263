"""A cached draft is thrown away when anything that made it changes, and only then."""

import ast
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ontherecord.engine.definitions import WHOLE, imported
from ontherecord.engine.version import PACKAGE, ROOM, engine_version, parts, version_of

MODEL = "a_model 1.0"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, somewhere else, with files of another age."""
    copy = tmp_path_factory.mktemp("elsewhere") / "renamed"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "render", "site"))
    for path in copy.rglob("*.py"):
        os.utime(path, (0, 0))
    return copy


@contextmanager
def replaced(path: Path, old: str, new: str) -> Iterator[None]:
    """The file with one passage changed, and then as it was."""
    before = path.read_bytes()
    assert before.count(old.encode()) == 1, (path, old)
    path.write_bytes(before.replace(old.encode(), new.encode()))
    try:
        yield
    finally:
        path.write_bytes(before)


@contextmanager
def added(path: Path, content: bytes = b"x = 1\n") -> Iterator[None]:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    try:
        yield
    finally:
        path.unlink()


def test_the_same_engine_has_the_same_version_anywhere(package: Path) -> None:
    """Neither the folder nor the files' times are part of it."""
    assert version_of(package, MODEL) == version_of(PACKAGE, MODEL)
    assert engine_version() == engine_version()


@pytest.mark.parametrize(
    "name",
    ["engine/__pycache__/draft.cpython-311.pyc", "engine/.draft.py.swp", "engine/text/.DS_Store",
     "checks/another.py", "another.py"],
)  # fmt: skip
def test_files_that_make_no_draft_do_not_count(package: Path, name: str) -> None:
    """Compiled files, an editor's leavings and other rooms leave drafts as they are."""
    before = version_of(package, MODEL)
    with added(package / name):
        assert version_of(package, MODEL) == before


def test_line_endings_do_not_count(package: Path) -> None:
    """A checkout on another system drafts the same."""
    before = version_of(package, MODEL)
    for name in (
        "model.py",
        "anchoring/identity.py",
        "engine/draft.py",
        "engine/lexicon/en/cues.tsv",
    ):
        path = package / name
        lines = path.read_bytes()
        path.write_bytes(lines.replace(b"\n", b"\r\n"))
        try:
            assert version_of(package, MODEL) == before, name
        finally:
            path.write_bytes(lines)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("engine/calibration.py", "SETTLED_FROM = ", "SETTLED_FROM = 0.01 + "),
        ("engine/lexicon/en/hedges.tsv", "|cannot be ruled out", ""),
        ("engine/records/draft.py", "outlet: str", "outlets: str"),
        ("model.py", "class Statement(Record, frozen=True):", "class Statement(Record):"),
        ("model.py", 'form: Form = "indirect"', 'form: Form = "direct"'),
        ("model.py", "    cue_flags: tuple[CueFlag, ...] = ()\n    attribution: Basis = ",
         "    cue_flags: tuple[CueFlag, ...] = ()\n    mood: str = ''\n    attribution: Basis = "),
        ("codebook/values.py", '"factive", "distancing"', '"factive", "doubting"'),
        ("model.py", 'UNSPECIFIED = "unspecified"', 'UNSPECIFIED = "nobody"'),
        ("codebook/drafted.py", 'primary == "en"', 'primary == "eng"'),
        ("anchoring/identity.py", "SHORTEST = 6", "SHORTEST = 7"),
        ("anchoring/identity.py", '"\\x1f".join', '"\\x1e".join'),
        ("codebook/source_types.py", '"national government"', '"government"'),
    ],
)  # fmt: skip
def test_what_decides_a_draft_counts(package: Path, name: str, old: str, new: str) -> None:
    """A rule, a table, a record that the engine reads or writes, what makes the ids."""
    before = version_of(package, MODEL)
    with replaced(package / name, old, new):
        assert version_of(package, MODEL) != before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("model.py", '    extractor: str = ""\n', '    extractor: str = ""\n    city: str = ""\n'),
        ("model.py", "    independent: bool = False\n", "    independent: bool = True\n"),
        ("model.py", "class Archive(Record", "class Bundle(Record, frozen=True):\n    x: int\n\n\n"
         "class Archive(Record"),
        ("anchoring/identity.py", "[0-9a-f]{6,64}", "[0-9a-f]{6,99}"),
    ],
)  # fmt: skip
def test_what_the_engine_cannot_see_does_not_count(
    package: Path, name: str, old: str, new: str
) -> None:
    """A new field of the metadata, or of the contributions, throws no draft away."""
    before = version_of(package, MODEL)
    with replaced(package / name, old, new):
        assert version_of(package, MODEL) == before


def test_names_and_order_of_files_count_and_the_model(package: Path) -> None:
    """The same bytes under another name are another engine; so is another language model."""
    before = version_of(package, MODEL)
    with added(package / "engine/one.py", b"a"), added(package / "engine/two.py", b"b"):
        one = version_of(package, MODEL)
    with added(package / "engine/one.py", b"b"), added(package / "engine/two.py", b"a"):
        other = version_of(package, MODEL)
    assert len({before, one, other, version_of(package, "a_model 1.1")}) == 4


def test_the_engine_sees_no_metadata() -> None:
    """Of an article nothing but its input reaches the engine: nothing else decides a draft."""
    names = {name for name, _ in parts(PACKAGE)}
    unseen = ("Metadata", "Known", "Article", "ArticleSeed", "Contribution", "Archive", WHOLE)
    assert names.isdisjoint(f"model.py:{name}" for name in unseen)
    assert {"model.py:Statement", "model.py:Selector", "anchoring/identity.py:_sizes"} <= names


def test_every_import_of_the_engine_counts() -> None:
    """Whatever a module of the room takes from another room is among the parts, however it is
    written: the imports are found without parsing, so parsing must find no others."""
    names = {name.replace("/__init__.py", ".py") for name, _ in parts(PACKAGE)}
    seen = 0
    for path in (PACKAGE / ROOM).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert not any(alias.name.startswith("ontherecord") for alias in node.names), path
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(
                "ontherecord"
            ):
                continue
            room, *rest = (node.module or "").split(".")[1:]
            if room != ROOM:
                seen += 1
                file = "/".join((room, *rest)) + ".py"
                assert names.issuperset(f"{file}:{alias.name}" for alias in node.names), path
    assert seen > 50


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("from ontherecord.a import ONE", {"a.py:ONE"}),
        (
            "from ontherecord.a import (\n    ONE,  # the first\n    two,\n)",
            {"a.py:ONE", "a.py:two", "b.py:Base"},
        ),
        ("def f():\n    from ontherecord.a import ONE as other", {"a.py:ONE"}),
        ("from ontherecord import a", {"a.py:*", "b.py:Base"}),
        ("import ontherecord.a as short", {"a.py:*", "b.py:Base"}),
        ("from ontherecord.c import Base", {"b.py:Base"}),
        ("from ontherecord.a import TABLE", {"a.py:TABLE"}),
        ("from ontherecord.room.other import x", set()),
        ("from elsewhere import ONE", set()),
    ],
)
def test_imports_are_followed(tmp_path: Path, statement: str, found: set[str]) -> None:
    """Every way to import leads to the definition and to what it uses."""
    (tmp_path / "c").mkdir()
    (tmp_path / "a.py").write_text(
        "from ontherecord.b import Base\nONE = 1\nTABLE = {}\nTABLE.update(x=1)\n\n\n"
        "@Base\ndef two():\n    return UNKNOWN\n"
    )
    (tmp_path / "b.py").write_text("class Base: ...\nclass Other: ...\n")
    (tmp_path / "c/__init__.py").write_text("from ontherecord.b import Base\n")
    got = imported(tmp_path, {"room/x.py": statement}, "room")
    assert {name for name, source in got.items() if source} == found
    assert "TABLE.update(x=1)" in got.get("a.py:TABLE", "TABLE.update(x=1)")
    assert got.get("a.py:two", "@Base").startswith("@Base")
