"""The corpus is whole: every label fits its text, and is what the readers and the third decided."""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from pathlib import Path

import pytest

from tests.support.building import ROOT

sys.path.insert(0, str(ROOT / "scripts"))
import corpus_labels
import corpus_settle
import make_demo

from ontherecord.seeds import load

CORPUS = ROOT / "corpus"
MILL = 'The mill is safe, engineer Ana Ruiz said. "We checked," she added, "every beam." No inspector has said so.'  # noqa: E501


def index() -> list[dict[str, str]]:
    with (CORPUS / "index.tsv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def table(tmp_path: Path, *lines: str) -> corpus_labels.Table:
    path = tmp_path / "mill.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return corpus_labels.read(MILL, path)


def test_the_index_names_every_text_once() -> None:
    listed = [f"{row['part']}/{row['id']}.txt" for row in index()]
    there = [p.relative_to(CORPUS).as_posix() for p in CORPUS.glob("*/*.txt")]
    assert sorted(listed) == sorted(there)
    assert len(set(listed)) == len(listed) >= 120


def test_parts_are_as_large_as_the_card_says() -> None:
    parts = [row["part"] for row in index()]
    assert [parts.count(part) for part in corpus_settle.PARTS] == [160, 30, 30]


def test_labels_are_what_the_readers_and_the_third_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("readers", "index.tsv"):
        (tmp_path / name).symlink_to(CORPUS / name)
    for part in corpus_settle.PARTS:
        (tmp_path / part).mkdir()
        for text in (CORPUS / part).glob("*.txt"):
            (tmp_path / part / text.name).symlink_to(text)
    monkeypatch.setattr(corpus_settle, "CORPUS", tmp_path)
    corpus_settle.settle()
    made = {p.name: p.read_text(encoding="utf-8") for p in tmp_path.glob("*/*.json")}
    kept = {p.name: p.read_text(encoding="utf-8") for p in CORPUS.glob("*/*.json")}
    assert made == kept


def test_every_label_is_of_its_text() -> None:
    for path in CORPUS.glob("*/*.json"):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        labels = json.loads(path.read_text(encoding="utf-8"))
        assert labels["sha256"] == hashlib.sha256(text.encode()).hexdigest(), path.name


def test_words_are_found_and_spans_are_theirs(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        '"We checked," || "every beam."\tshe\tadded\tdirect\texpert\tAna Ruiz\tact=deny',
        "!\tNo inspector has said so\tinspector",
    )
    (row,) = read.statements
    assert [MILL[a:b] for a, b in row["content"]] == ['"We checked,"', '"every beam."']
    assert row["quotes"] == row["content"]
    assert (MILL[slice(*row["source"])], row["kind"], row["act"]) == (
        "she", "attributed-claim", "deny",
    )  # fmt: skip
    assert read.flags[0]["who"] == "inspector"
    assert read.faults == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("The mill is safe\tengineer", "2 columns, not 7"),
        ("The well\tshe\tsaid\tindirect\texpert\tAna Ruiz\t-", "not in the text: 'The well'"),
        ("The mill\tshe\tsaid\toutlet\texpert\tAna Ruiz\t-", "form 'outlet'"),
        ("The mill\tshe\tsaid\tindirect\tkeeper\tAna Ruiz\t-", "source type 'keeper'"),
        ("The mill\tshe\tsaid\tindirect\texpert\tAna Ruiz\tact=sing", "act=sing"),
        ("The mill\tshe\tsaid\tindirect\texpert\tAna Ruiz\tu=U9", "u=U9"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(tmp_path: Path, line: str, fault: str) -> None:
    assert table(tmp_path, line).faults == [f"{tmp_path / 'mill.tsv'}:1: {fault}"]


def test_two_statements_do_not_share_words(tmp_path: Path) -> None:
    line = "The mill is safe\tengineer Ana Ruiz\tsaid\tindirect\texpert\tAna Ruiz\t-"
    assert "overlaps" in table(tmp_path, line, line).faults[0]


def test_the_demo_loads_with_every_reading(tmp_path: Path) -> None:
    """And every article of it says that it is invented."""
    for path, content in make_demo.files(CORPUS):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    seeds = load(tmp_path / "seeds")
    assert [p for p in seeds.problems if p.level == "error"] == []
    assert len(seeds.articles) == len(index())
    assert all("invented" in a.meta.outlet.value + a.meta.note for a in seeds.articles)
    labelled = sum(bool(a.contributions) for a in seeds.articles)
    assert labelled == len(list(CORPUS.glob("*/*.json")))
    assert make_demo.MARK.encode() in (tmp_path / "overrides/main.html").read_bytes()
