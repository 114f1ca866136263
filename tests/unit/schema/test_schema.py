"""The schemas of our files: what we ship fits them, what check refuses for its shape does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from ontherecord import model
from ontherecord.checks.check import check
from ontherecord.schema import FOLDER, schemas
from ontherecord.schema.words import FIELDS, VALUES
from ontherecord.seeds import load
from ontherecord.seeds.writing import in_a_file, schema_line
from tests.support.broken_archive import SOUND, build

VALIDATORS = {name: Draft202012Validator(json.loads(text)) for name, text in schemas().items()}
KINDS = (
    ("contribution.json", "articles/**/annotations/*.yml"),
    ("article.json", "articles/**/article.yml"),
    ("person.json", "people/*.yml"), ("place.json", "places/*.yml"),
    ("organization.json", "organizations/*.yml"),
)  # fmt: skip
OF_SHAPE = {"unknown-field", "invalid-value", "missing-field", "missing-metadata",
            "fact-without-source", "note-too-long"}  # fmt: skip
A_DAY_THAT_IS_NONE = "day-that-is-none"
"""It has the shape of a day."""


class Words(yaml.SafeLoader):
    """Reads a day as words, as YAML 1.2 and editors do."""


Words.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if not tag.endswith("timestamp")]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults(path: Path, kind: str) -> list[str]:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=Words)
    return [error.message for error in VALIDATORS[kind].iter_errors(data)]


@pytest.mark.parametrize(("kind", "where"), KINDS)
def test_all_our_seeds_fit(kind: str, where: str, root: Path) -> None:
    """Every committed file of the archive is what its schema says, read as an editor reads it."""
    files = sorted((root / "seeds").glob(where))
    assert files
    assert {path.name: faults(path, kind) for path in files if faults(path, kind)} == {}


def test_what_check_refuses_for_its_shape_the_schema_refuses(tmp_path: Path) -> None:
    """Each broken file that check tells a fault of shape in does not fit its schema."""
    build(tmp_path / "seeds")
    told = {p.path for p in check(load(tmp_path / "seeds")) if p.code in OF_SHAPE}
    files = [
        (kind, path)
        for kind, where in KINDS
        for path in sorted((tmp_path / "seeds").glob(where))
        if path.relative_to(tmp_path).as_posix() in told
    ]
    assert len(files) > 10
    fitting = [
        path.relative_to(tmp_path).parts[2] for kind, path in files if not faults(path, kind)
    ]
    assert fitting == [A_DAY_THAT_IS_NONE]


def test_what_is_sound_fits(tmp_path: Path) -> None:
    """A file without a fault fits, and so does one read strictly, where all values are words."""
    entry = yaml.load(SOUND, Loader=yaml.BaseLoader)
    head: dict[str, Any] = {"codebook": "1.1", "by": {"handle": "kit"}, "made": "2024-06-01",
                            "text": "0f" * 32}  # fmt: skip
    entry["content"][0]["start"] = "12"
    VALIDATORS["contribution.json"].validate({**head, "annotations": [{"id": "a1", **entry}]})


@pytest.mark.parametrize(
    "change",
    [{"action": "ad"}, {"form": "outlet"}, {"kind": "outlet-voice"}, {"content": []}, {"id": "A 1"},
     {"kind": None}, {"target": "the first"}, {"start": 1}, {"said_when": "Monday"},
     {"content": [{"exact": ""}]}, {"content": {"exact": "x"}}, {"unverified": "U1"},
     {"candidates": [{"speaker": "x"}, {"speaker": "y"}]}, {"not_said": "no official"},
     {"ambiguous": True, "candidates": [{"speaker": "x"}]}],
    ids=str,
)  # fmt: skip
def test_a_wrong_shape_is_refused(change: dict[str, Any]) -> None:
    """A value that no annotation can have, or labels that do not go together."""
    entry = {"id": "a1", **yaml.load(SOUND, Loader=yaml.BaseLoader), **change}
    entry = {name: value for name, value in entry.items() if value is not None}
    file = {"codebook": "1.1", "by": "reference", "made": "2024-06-01", "text": "0f" * 32,
            "annotations": [entry]}  # fmt: skip
    assert not VALIDATORS["contribution.json"].is_valid(file)


def test_every_field_and_value_is_explained() -> None:
    """An editor has a sentence for each field, and one for each value of a closed list."""
    for name in ("Annotation", "Selector", "AnnotatedSource", "Candidate", "Handle", "Metadata",
                 "Role", "Fact"):  # fmt: skip
        assert set(FIELDS[name]) == set(getattr(model, name).__struct_fields__), name
    for kind, meanings in VALUES:
        assert set(meanings) == set(kind.__args__)
        assert all(meanings.values())


def test_the_files_in_the_repository_are_the_schemas(root: Path) -> None:
    """What editors find is what the site publishes; `ontherecord schema` writes it."""
    lying = {p.name: p.read_text(encoding="utf-8") for p in (root / FOLDER).glob("*.json")}
    assert lying == schemas()


def test_a_file_says_its_schema(root: Path, tmp_path: Path) -> None:
    """The first line leads from the file to its schema, and the file is read as before."""
    (article,) = (a for a in load(root / "seeds").articles[:1])
    file = article.contributions[0]
    text = in_a_file(file)
    first = text.splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=../")
    goal = (root / file.path).parent / first.partition("=")[2]
    assert goal.resolve() == (root / FOLDER / "contribution.json").resolve()
    assert schema_line("seeds/people/x.yml", "person").endswith("=../../schema/person.json\n")
    folder = tmp_path / article.path
    (folder / "annotations").mkdir(parents=True)
    (folder / "article.txt").write_text(article.text, encoding="utf-8")
    (tmp_path / file.path).write_text(text, encoding="utf-8")
    (read,) = load(tmp_path / "seeds").articles[0].contributions
    assert read.annotations == file.annotations
