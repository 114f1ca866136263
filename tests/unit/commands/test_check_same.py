"""`check --same` on eight invented articles, from their texts to the lines that a keeper reads."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ontherecord.cli import main
from tests.support.building import ROOT

TEXTS = ROOT / "tests/archives/one-thing"
JOINED = {
    "organizations/eu → organizations/european-union",
    "organizations/srf → organizations/shore-relief-fund",
    "people/lind → people/ada-lind",
    "people/marchuk → people/olena-marchuk",
    "places/kiev → places/kyiv",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("one-thing")
    for file in sorted(TEXTS.glob("*.txt")):
        folder = root / "seeds/articles" / file.stem
        folder.mkdir(parents=True)
        words = file.read_bytes()
        (folder / "article.txt").write_bytes(words)
        meta = {
            "title": words.decode().split("\n")[0], "outlet": "not-stated",
            "published": "not-stated", "authors": "not-stated", "url": "not-stated",
            "rights": "Written for this test.", "publish": "text",
            "sha256": hashlib.sha256(words).hexdigest(),
        }  # fmt: skip
        (folder / "article.yml").write_text(json.dumps(meta), encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: One thing\n", encoding="utf-8")
    return root


def same(root: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["check", "--same", "--root", str(root), *more])


def test_joins_and_proposals_of_a_small_archive(archive: Path) -> None:
    """A surname, an abbreviation, a spelling, a town are joined; two brothers are proposed; the
    president of another country is neither."""
    done = same(archive, "--format", "json")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    joins = {p["fix"].rpartition("[")[2].rstrip("]") + " → "
             + p["path"].removeprefix("seeds/").removesuffix(".yml")
             for p in told if p["code"] == "joined"}  # fmt: skip
    assert joins == JOINED
    left = [p for p in told if p["code"] == "perhaps-same"]
    assert {p["path"] for p in left} == {
        "seeds/people/karel-novotny.yml", "seeds/people/petr-novotny.yml",
    }  # fmt: skip
    assert all("same_as: [people/novotny]" in p["fix"] for p in left)
    assert not any("lisbon" in p["what"] for p in told)
    assert done.exit_code == 0
    assert "8 articles: 5 joins, 2 proposals" in done.stderr


def test_what_a_keeper_wrote_is_told_no_more(archive: Path) -> None:
    """The line goes into a file as it was printed, and the proposal is settled."""
    people = archive / "seeds/people"
    people.mkdir()
    petr = people / "petr-novotny.yml"
    petr.write_text("name: Petr Novotny\nsame_as: [people/novotny]\n", encoding="utf-8")
    done = same(archive)
    petr.unlink()
    assert "perhaps-same" not in done.stdout
    assert "(people/novotny, 1 article: novotny-speaks) is “Petr Novotny”" in done.stdout


def test_same_goes_alone(archive: Path) -> None:
    """It looks at everything: a file beside it is a slip."""
    done = same(archive, "article.txt")
    assert done.exit_code == 2 and "whole archive" in done.stderr
