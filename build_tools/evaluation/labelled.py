"""Labelled articles to measure drafts on: a folder of them, or the archive's own readings.

Shell. A folder holds `<id>.txt` beside `<id>.json`, the latter in the shape of `annotate --json`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from build_tools import pipeline
from build_tools.drafting import drafts
from build_tools.export.annotate import answer
from build_tools.model import Article, ArticleSeed, Metadata, Seeds


class Labelled(NamedTuple):
    """One article, as people or reference readers labelled it and as the engine drafts it."""

    id: str
    text: str
    gold: dict[str, Any]
    draft: dict[str, Any]


def from_folder(folder: Path) -> Iterator[Labelled]:
    """Every labelled article of a folder, by name.

    Raises:
        ValueError: a text is not the one that was labelled.
    """
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        if gold.get("sha256") not in (None, hashlib.sha256(text.encode()).hexdigest()):
            raise ValueError(f"{path}: the text beside it is not the one that was labelled")
        seed = ArticleSeed(
            slug=path.stem, path=str(path), text=text, meta=Metadata(title="", sha256="")
        )
        yield Labelled(path.stem, text, gold, answer(drafts([seed])[0]))


def from_archive(seeds: Seeds) -> Iterator[Labelled]:
    """The archive's articles that have readings; a reading's drafts are left out of the gold."""
    for seed in seeds.articles:
        if not seed.contributions:
            continue
        draft = drafts([seed])[0]
        alone = msgspec.structs.replace(seeds, articles=(seed,), problems=())
        merged = pipeline.build(alone, [draft]).articles[0]
        yield Labelled(seed.slug, seed.text, answer(_read_only(merged)), answer(draft))


def _read_only(article: Article) -> Article:
    read = tuple(s for s in article.statements if s.state != "draft")
    return msgspec.structs.replace(article, statements=read)
