"""The same articles as plain Markdown, one page each, for MkDocs Material and for Hugo."""

from __future__ import annotations

import json
from pathlib import Path

from ontherecord.seeds import load

MATERIAL = """site_name: "A made archive"
site_url: "https://archive.example/"
theme: {name: material, font: false}
plugins: [search]
"""
"""As a fresh Material site is: its own search, and nothing else."""
HUGO = """baseURL = "https://archive.example/"
title = "A made archive"
disableKinds = ["taxonomy", "term"]
"""
LAYOUT = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>\n{{ .Content }}\n"
LIST = '<!doctype html>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>\n{{ end }}'


def material(archive: Path, folder: Path) -> None:
    """Write a MkDocs project of the archive's articles into a new folder."""
    _write(folder / "mkdocs.yml", MATERIAL)
    _write(folder / "docs/index.md", "# A made archive\n")
    for slug, title, about, text in _articles(archive):
        _write(folder / f"docs/articles/{slug}.md", f"# {title}\n\n*{about}*\n\n{text}")


def hugo(archive: Path, folder: Path) -> None:
    """Write a Hugo project of the same."""
    _write(folder / "hugo.toml", HUGO)
    _write(folder / "layouts/_default/single.html", LAYOUT)
    _write(folder / "layouts/_default/list.html", LIST)
    _write(folder / "layouts/index.html", LIST)
    for slug, title, about, text in _articles(archive):
        head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n"
        _write(folder / f"content/articles/{slug}.md", f"{head}*{about}*\n\n{text}")


def _articles(archive: Path) -> list[tuple[str, str, str, str]]:
    """(slug, title, outlet and day, text without its title) of each."""
    return [
        (one.slug, one.meta.title, f"{one.meta.outlet.value}, {one.meta.published.value}",
         one.text.removeprefix(one.meta.title).strip() + "\n")
        for one in load(archive / "seeds").articles
    ]  # fmt: skip


def _write(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
