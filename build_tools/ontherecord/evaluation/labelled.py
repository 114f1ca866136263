"""Labelled articles to measure drafts on: a folder of them, or the archive's own readings.

Shell. A folder holds `<id>.txt` beside `<id>.json`, the latter in the shape of `annotate --json`;
a span may also be written as its words (see `located`). `kind` names the kind of article, if the
labels do.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ontherecord import pipeline
from ontherecord.drafts.make import drafts
from ontherecord.evaluation.located import located
from ontherecord.evaluation.scoring import NAMED
from ontherecord.formats.annotate import answer
from ontherecord.model import Article, ArticleSeed, Metadata, Seeds


class Labelled(NamedTuple):
    """One article, as people or reference readers labelled it and as the engine drafts it."""

    id: str
    text: str
    gold: dict[str, Any]
    draft: dict[str, Any]


def draft(text: str, slug: str = "text") -> dict[str, Any]:
    """What the engine finds in a text of which nothing else is known.

    Raises:
        nlp.ModelNotInstalled: the text is not in the cache and the model is missing.
    """
    seed = ArticleSeed(slug=slug, path=slug, text=text, meta=Metadata(title="", sha256=""))
    return answer(drafts([seed])[0])


def from_folder(folder: Path) -> Iterator[Labelled]:
    """Every labelled article of a folder, by name.

    Raises:
        ValueError: a text is not the one that was labelled, or lacks words that the labels name.
    """
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        if gold.get("sha256") not in (None, hashlib.sha256(text.encode()).hexdigest()):
            raise ValueError(f"{path}: the text beside it is not the one that was labelled")
        try:
            found = located(text, gold)
        except ValueError as fault:
            raise ValueError(f"{path}: {fault}") from fault
        yield Labelled(path.stem, text, found, draft(text, path.stem))


def from_archive(seeds: Seeds) -> Iterator[Labelled]:
    """The archive's articles that somebody read, at least by half; drafts are not in the gold.

    Where less is read, the figures would say how far the readers have come. Names are left out,
    too: readers label statements, so an archive's names are the machine's own and the glossary's.
    """
    for seed in seeds.articles:
        if not seed.contributions:
            continue
        drafted = drafts([seed])[0]
        alone = msgspec.structs.replace(seeds, articles=(seed,), problems=())
        merged = pipeline.build(alone, [drafted], whole=True).articles[0]
        read = _read_only(merged)
        if len(read.statements) * 2 >= len(merged.statements):
            gold = {key: v for key, v in answer(read).items() if key not in NAMED}
            yield Labelled(seed.slug, seed.text, gold, answer(drafted))


def _read_only(article: Article) -> Article:
    read = tuple(s for s in article.statements if s.state != "draft")
    return msgspec.structs.replace(article, statements=read)
