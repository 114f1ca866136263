"""Machine drafts on disk: what was put comes back, and nothing else ever does."""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from ontherecord.drafts.cache import KIND, DraftCache
from ontherecord.drafts.make import drafts
from ontherecord.drafts.records import given
from ontherecord.drafts.store import KEPT_VERSIONS, magic
from ontherecord.engine.draft import draft
from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.engine.version import engine_version
from ontherecord.model import ArticleSeed, Known, Metadata, Part, Span, Statement
from tests.support.building import ROOT

META = Metadata(title="Bridge closed", sha256="", published=Known(value="2026-01-05"))
SEED = ArticleSeed(
    slug="bridge", path="bridge", text="Bridge closed 🌉\n\nThe mayor said it is shut.", meta=META
)
INPUT = given(SEED)
DRAFT = Draft(
    **msgspec.structs.asdict(INPUT),
    statements=(Statement(id="s-1", content=(Span(start=32, end=42),)),),
)


def kept(root: Path, draft: Draft = DRAFT, given: DraftInput = INPUT) -> tuple[DraftCache, Path]:
    """A cache that holds a draft, and the file it is in."""
    store = DraftCache("v1", root)
    store.put(given, draft)
    return store, store.path(given)


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    """A draft is the same after the disk as before."""
    store, path = kept(tmp_path)
    assert store.get(INPUT) == DRAFT
    assert path.read_bytes().startswith(magic(KIND))


OTHERS = {
    "slug": "other", "text": INPUT.text + " ", "title": "Bridge", "published": dt.date(2026, 1, 6),
    "lang": "de", "outlet": "Harbour Post", "parts": (Part(kind="list", exact="x"),),
}  # fmt: skip


def test_every_field_of_the_input_is_tried() -> None:
    """A new field needs its line above."""
    assert tuple(OTHERS) == DraftInput.__struct_fields__


@pytest.mark.parametrize("field", DraftInput.__struct_fields__)
def test_anything_that_decides_a_draft_is_in_its_key(field: str, tmp_path: Path) -> None:
    """Another slug, text, title, date, language, outlet or part is another draft."""
    store, _ = kept(tmp_path)
    assert store.get(msgspec.structs.replace(INPUT, **{field: OTHERS[field]})) is None


def test_an_outlet_filled_in_later_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The keeper adds `outlet` to `article.yml`: the labels are made anew."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path))
    text = "The bridge is shut.\n\nThe Harbour Post has reported that the bridge was sold in May."
    before = msgspec.structs.replace(SEED, text=text)
    named = msgspec.structs.replace(META, outlet=Known(value="Harbour Post", basis="stated"))
    after = msgspec.structs.replace(before, meta=named)
    assert [s.sources[0].speaker for s in drafts([before])[0].statements] == ["Harbour Post"]
    assert drafts([after])[0].statements == ()
    assert drafts([before])[0].statements != ()


def test_metadata_that_the_engine_does_not_read_is_todays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another note or licence makes no other draft, and is never taken from the cache."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path))
    first = drafts([SEED])[0]
    changed = msgspec.structs.replace(
        META, rights="public domain", note="as printed", event="bridge", extractor="x 1",
        sha256="0" * 64, url=Known(value="https://a.example"), authors=Known(value="Ann Lee"),
        outlet=Known(value="", basis="not-stated", why="unsigned"),
        published=Known(value="2026-01-05", basis="inferred", why="a caption"),
    )  # fmt: skip
    stamps = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*.draft")}
    again = drafts([msgspec.structs.replace(SEED, meta=changed)])[0]
    assert again == msgspec.structs.replace(first, meta=changed)
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*.draft")} == stamps


@cache
def whole(name: str) -> bytes:
    """The bytes of a cache file; `name` is the slug it was made for."""
    import tempfile

    with tempfile.TemporaryDirectory() as root:
        entry = msgspec.structs.replace(INPUT, slug=name)
        path = kept(Path(root), msgspec.structs.replace(DRAFT, slug=name), entry)[1]
        return path.read_bytes()


def flipped(raw: bytes, bit: int) -> bytes:
    changed = bytearray(raw)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


SIZE = len(whole("bridge"))
DAMAGE = st.one_of(
    st.integers(0, 8 * SIZE - 1).map(lambda bit: flipped(whole("bridge"), bit)),
    st.integers(0, SIZE - 1).map(lambda end: whole("bridge")[:end]),
    st.integers(1, SIZE).map(lambda start: whole("bridge")[start:]),
    st.binary(min_size=1, max_size=99).map(lambda more: whole("bridge") + more),
    st.binary(min_size=1, max_size=99).map(lambda more: more + whole("bridge")),
    st.text("ab", min_size=1).map(whole),
    st.binary(max_size=300),
    st.binary(max_size=300).map(lambda rest: magic(KIND) + rest),
    st.tuples(st.integers(0, SIZE - 1), st.integers(1, 99)).map(
        lambda at: whole("bridge")[: at[0]] + whole("bridge")[at[0] + at[1] :]
    ),
    st.integers(1, SIZE - 1).map(lambda at: whole("bridge")[at:] + whole("bridge")[:at]),
    st.just(msgspec.json.encode(DRAFT)),
)


@settings(max_examples=500, deadline=None)
@examples(damage=DAMAGE)
def test_a_damaged_file_is_never_used(
    damage: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Flipped, cut, lengthened, turned, swapped with another entry's, foreign, of the old format:
    no draft comes out, and the next one is written over it."""
    store, path = kept(tmp_path_factory.getbasetemp() / "damaged")
    assert path.read_bytes() == whole("bridge")
    if damage == whole("bridge"):
        return
    path.write_bytes(damage)
    assert store.get(INPUT) is None
    store.put(INPUT, DRAFT)
    assert store.get(INPUT) == DRAFT


def test_a_file_of_another_version_is_never_used(tmp_path: Path) -> None:
    """Copied into the folder of another engine version, a draft is refused."""
    _, path = kept(tmp_path)
    later = DraftCache("v2", tmp_path)
    later.path(INPUT).parent.mkdir(parents=True)
    shutil.copy(path, later.path(INPUT))
    assert later.get(INPUT) is None


def test_a_thousand_flipped_bits_in_a_real_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None of a thousand damaged files is used, and none stops the program."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path))
    text = next((ROOT / "seeds/articles").rglob("article.txt")).read_text(encoding="utf-8")
    seed = msgspec.structs.replace(SEED, text=text)
    right = drafts([seed])
    store = DraftCache(engine_version())
    path = store.path(given(seed))
    raw = path.read_bytes()
    chance = random.Random(10)
    used = 0
    for bit in chance.sample(range(8 * len(raw)), 1000):
        path.write_bytes(flipped(raw, bit))
        used += store.get(given(seed)) is not None
    assert used == 0
    assert drafts([seed]) == right
    assert path.read_bytes() == raw


@pytest.mark.parametrize("kind", ["folder", "full folder", "link", "dead link", "loop", "pipe"])
def test_what_is_no_plain_file_counts_as_none(kind: str, tmp_path: Path) -> None:
    """A folder, a link (even to the right draft) or a pipe in its place is written over."""
    store, path = kept(tmp_path)
    away = path.rename(tmp_path / "away")
    if "folder" in kind:
        path.mkdir()
    if kind == "full folder":
        (path / "file").write_text("words")
    elif kind == "link":
        path.symlink_to(away)
    elif kind == "dead link":
        path.symlink_to(tmp_path / "nowhere")
    elif kind == "loop":
        path.symlink_to(path)
    elif kind == "pipe":
        os.mkfifo(path)
    assert store.get(INPUT) is None
    store.put(INPUT, DRAFT)
    assert store.get(INPUT) == DRAFT
    assert path.is_file() and not path.is_symlink()
    assert away.read_bytes() == path.read_bytes()


def test_what_cannot_be_read_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file without rights to read it, or on a failing disk, is written over."""
    store, path = kept(tmp_path)
    path.chmod(0)

    def unreadable(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", unreadable)
        assert store.get(INPUT) is None
    store.put(INPUT, DRAFT)
    assert store.get(INPUT) == DRAFT


def test_many_writers_at_once(tmp_path: Path) -> None:
    """Readers see a whole draft or none, whoever writes at the time; nothing is left beside."""
    store = DraftCache("v1", tmp_path)

    def write(_: int) -> Draft | None:
        DraftCache("v1", tmp_path).put(INPUT, DRAFT)
        return store.get(INPUT)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(write, range(200))) == {DRAFT}
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [store.path(INPUT)]


def test_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """A cache in a place that is a file is simply no cache."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    store, _ = kept(blocked)
    assert store.get(INPUT) is None


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk keeps no draft, and no half of one lies about."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    store, _ = kept(tmp_path)
    assert store.get(INPUT) is None
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_old_versions_go(tmp_path: Path) -> None:
    """Only the newest engine versions keep their drafts; a dead link among them stops nothing."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "v").symlink_to(tmp_path / "nowhere")
    for number in range(KEPT_VERSIONS + 3):
        DraftCache(f"v{number}", tmp_path).put(INPUT, DRAFT)
    folders = [path for path in (tmp_path / "drafts").iterdir() if path.is_dir()]
    assert len(folders) == KEPT_VERSIONS
    assert DraftCache(f"v{KEPT_VERSIONS + 2}", tmp_path).get(INPUT) == DRAFT


def test_a_real_draft_is_the_same_after_the_disk(tmp_path: Path) -> None:
    """Every record that the engine makes can be written and read again."""
    text = next((ROOT / "seeds/articles").rglob("article.txt")).read_text(encoding="utf-8")
    entry = msgspec.structs.replace(INPUT, text=text)
    made = draft(entry)
    assert made.statements and made.entities and made.mentions
    store, _ = kept(tmp_path, made, entry)
    assert store.get(entry) == made
