"""Builds the archive of `tests/cases/check/broken.yml`: one fault in each article."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent.parent / "cases" / "check" / "broken.yml"
SOUND = """\
action: add
content: [{exact: "that the bridge was safe"}]
cue: {exact: "said", suffix: " on Tuesday"}
source: [{exact: "Mayor Ada Lind", speaker: ada-lind, type: gov-subnational, naming: named}]
form: indirect
kind: official-claim
unverified: []
"""
GLOSSARY = {
    "people/ada-lind.yml": "name: Ada Lind\n",
    "places/north-shore.yml": "name: North Shore\ntype: village\n",
}


def cases() -> dict[str, Any]:
    return yaml.safe_load(CASES.read_text(encoding="utf-8"))


def build(seeds: Path) -> dict[str, Any]:
    """Write the archive under `seeds`; the cases by name."""
    data = cases()
    digest = hashlib.sha256(data["text"].encode()).hexdigest()
    for name, text in GLOSSARY.items():
        _write(seeds / name, text)
    for name, case in data["cases"].items():
        folder = seeds / "articles" / name
        files = {"article.txt": data["text"], "article.yml": _metadata(digest)}
        files["annotations/a.yml"] = contribution(case or {}, digest)
        _replace(files, case.get("files", {}), digest)
        for path, content in files.items():
            target = seeds / path[1:] if path.startswith("/") else folder / path
            if content is not None:
                _write(target, content)
    return data["cases"]


def contribution(case: dict[str, Any], digest: str) -> str:
    """The text of the case's annotation file."""
    head = {"codebook": '"1.1"', "by": "reference", "made": "2024-06-04", "text": digest}
    head |= case.get("header", {})
    entry = case.get("annotation", SOUND).replace("{words: 300}", "several " * 300)
    lines = [f"{name}: {value}" for name, value in head.items()]
    lines += ["annotations:", "  - id: a1", *(f"    {line}" for line in entry.splitlines())]
    return "\n".join(lines) + "\n"


def _metadata(digest: str) -> str:
    return (
        "title: Bridge will reopen, mayor says\noutlet: The Shore Post\npublished: 2024-06-04\n"
        f"authors: not-stated\nurl: not-stated\nrights: Written for this test.\n"
        f"publish: text\nsha256: {digest}\n"
    )


def _replace(files: dict[str, Any], changes: dict[str, Any], digest: str) -> None:
    for path, content in changes.items():
        if isinstance(content, dict) and "copy" in content:
            text = files[content["copy"]] + content.get("with", "")
            files[path] = text.replace("id: a1", f"id: {content.get('id', 'a1')}")
        elif isinstance(content, dict):
            files[path] = content["latin-1"].encode("latin-1")
        else:
            files[path] = content and content.replace("{sha256}", digest)


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
