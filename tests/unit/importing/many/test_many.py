"""Many files in one run: each whole or not there, and the same however often it broke off."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ontherecord.benchmarks.adding import contents, killed_at_random, page, pages
from ontherecord.checks.check import check
from ontherecord.cli import main
from ontherecord.seeds import load
from ontherecord.seeds.keeping import BESIDE


def add(root: Path, *words: object) -> Result:
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    return CliRunner().invoke(main, ["add", "--root", str(root), *map(str, words)])


def slugs(root: Path) -> list[str]:
    return [article.slug for article in load(root / "seeds").articles]


def test_a_folder_with_all_kinds_of_fates(tmp_path: Path) -> None:
    """Taken, doubtful, refused, there already: each told, with its reason, also for programs."""
    folder, report = tmp_path / "in", tmp_path / "report.jsonl"
    pages(folder, 2)
    (folder / "x.pdf").write_bytes(b"%PDF-1.4")
    (folder / "y.html").write_text((folder / "page-00000.html").read_text())
    short = "<html><h1>A fire in the port</h1><article><p>It burned.</p></article></html>"
    (folder / "z.html").write_text(short)
    done = add(tmp_path, folder, "--report", report)
    assert done.exit_code == 1
    lines = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    assert [one["state"] for one in lines] == ["taken", "taken", "refused", "there", "doubtful"]
    assert "2 taken, 1 doubtful" in done.output and "refused: this PDF is broken" in done.output
    assert lines[4]["why"] == ["it has only 2 words"]


def test_the_same_for_any_number_of_processes(tmp_path: Path) -> None:
    """Byte for byte."""
    pages(tmp_path / "in", 8)
    for workers in (1, 3):
        add(tmp_path / str(workers), tmp_path / "in", "--workers", workers)
    assert contents(tmp_path / "1") == contents(tmp_path / "3")
    assert len(slugs(tmp_path / "1")) == 8


def test_a_run_that_is_killed_goes_on(tmp_path: Path) -> None:
    """At random moments; nothing is half there, nothing twice."""
    pages(tmp_path / "in", 12)
    add(tmp_path / "whole", tmp_path / "in")
    killed_at_random(tmp_path / "broken", tmp_path / "in", random.Random(3), 4.0)
    assert contents(tmp_path / "broken") == contents(tmp_path / "whole")
    left = [p for p in (tmp_path / "broken").rglob("*") if p.name.startswith(BESIDE)]
    assert left == []


def test_titles_that_read_alike_get_names_of_their_own(tmp_path: Path) -> None:
    """In the order of the files; also where one of them is only published or taken down."""
    (tmp_path / "seeds").mkdir()
    published = "published:\n  - article: fire\n    title: Fire\n"
    (tmp_path / "seeds/published.yml").write_text(published)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Fire!\n\nNumber {number} burned.\n")
    add(tmp_path, *(tmp_path / f"{n}.txt" for n in range(3)))
    assert slugs(tmp_path) == ["fire-2", "fire-3", "fire-4"]


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    """And tells what would come."""
    pages(tmp_path / "in", 2)
    done = add(tmp_path, tmp_path / "in", "--dry-run")
    assert done.exit_code == 0 and "2 taken" in done.output
    assert not list((tmp_path / "seeds").iterdir())


def test_what_was_left_out_is_told_and_kept(tmp_path: Path) -> None:
    """In `received.yml`, which `check` reads and which is sound."""
    words = "The ferry sails at noon again from Monday on, says the crew."
    left = f"<div class='related'><p>{words}</p></div>"
    source = tmp_path / "page.html"
    source.write_text(page(1).replace("</article>", f"</article>{left}"), encoding="utf-8")
    done = add(tmp_path, source)
    assert "1 paragraph in a block about other articles" in done.output
    (receipt,) = (tmp_path / "seeds").rglob("received.yml")
    assert 'begins: "The ferry sails at noon' in receipt.read_text(encoding="utf-8")
    assert {p.code for p in check(load(tmp_path / "seeds", receipts=True))} == {"rights-open"}
    receipt.write_text(receipt.read_text().replace("where: others", "where: nowhere"))
    told = check(load(tmp_path / "seeds", receipts=True))
    assert "invalid-value" in {p.code for p in told}
    assert "invalid-value" not in {p.code for p in check(load(tmp_path / "seeds"))}


@pytest.mark.soak
def test_a_thousand_pages_killed_at_random(tmp_path: Path) -> None:
    """As above, long."""
    pages(tmp_path / "in", 1000)
    add(tmp_path / "whole", tmp_path / "in")
    assert killed_at_random(tmp_path / "broken", tmp_path / "in", random.Random(1), 6.0) > 2
    assert contents(tmp_path / "broken") == contents(tmp_path / "whole")
