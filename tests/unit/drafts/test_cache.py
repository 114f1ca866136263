"""Machine drafts on disk."""

from pathlib import Path

import msgspec
import pytest

from ontherecord.drafts.cache import KEPT_VERSIONS, DraftCache
from ontherecord.model import Article, Known, Metadata, Span, Statement

META = Metadata(title="Bridge closed", sha256="", published=Known(value="2026-01-05"))
ARTICLE = Article(
    slug="bridge",
    text="Bridge closed 🌉\n\nThe mayor said it is shut.",
    meta=META,
    statements=(Statement(id="s-1", content=(Span(start=32, end=42),)),),
)


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    """A draft is the same after the disk as before."""
    DraftCache("v1", tmp_path).put(ARTICLE)
    assert DraftCache("v1", tmp_path).get("bridge", ARTICLE.text, META) == ARTICLE


@pytest.mark.parametrize(
    ("slug", "text", "meta"),
    [
        ("other", ARTICLE.text, META),
        ("bridge", ARTICLE.text + " ", META),
        ("bridge", ARTICLE.text, msgspec.structs.replace(META, published=Known())),
    ],
)
def test_anything_that_decides_a_draft_is_in_its_key(
    slug: str, text: str, meta: Metadata, tmp_path: Path
) -> None:
    """Another slug, text or date is another draft."""
    cache = DraftCache("v1", tmp_path)
    cache.put(ARTICLE)
    assert cache.get(slug, text, meta) is None


def test_rights_do_not_make_another_draft(tmp_path: Path) -> None:
    """Metadata that the engine does not read is taken from today's file, not from the cache."""
    cache = DraftCache("v1", tmp_path)
    cache.put(ARTICLE)
    today = msgspec.structs.replace(META, rights="public domain")
    found = cache.get("bridge", ARTICLE.text, today)
    assert found is not None and found.meta == today


def test_damaged_file_counts_as_none(tmp_path: Path) -> None:
    """Half a file on disk means the draft is made again."""
    cache = DraftCache("v1", tmp_path)
    cache.put(ARTICLE)
    next(tmp_path.rglob("*.json")).write_bytes(b'{"slug": "bri')
    assert cache.get("bridge", ARTICLE.text, META) is None


def test_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """A cache in a place that is a file is simply no cache."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    cache = DraftCache("v1", blocked)
    cache.put(ARTICLE)
    assert cache.get("bridge", ARTICLE.text, META) is None


def test_old_versions_go(tmp_path: Path) -> None:
    """Only the newest engine versions keep their drafts."""
    for number in range(KEPT_VERSIONS + 3):
        DraftCache(f"v{number}", tmp_path).put(ARTICLE)
    assert len(list((tmp_path / "drafts").iterdir())) == KEPT_VERSIONS
