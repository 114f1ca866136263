"""The corpus as an archive that can be browsed: `make demo`, or

    python scripts/make_demo.py [FOLDER]

makes a fresh archive in FOLDER (default: demo/) with every text of corpus/ as an article, its
labels as a reading of its own, and builds its site into FOLDER/site. Every page says that it is all
invented. Texts whose labels are not in the corpus yet show machine drafts.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ontherecord.anchoring.anchoring import describe
from ontherecord.importing.slugs import slug_of
from ontherecord.model import (
    REFERENCE,
    UNSPECIFIED,
    AnnotatedSource,
    Annotation,
    Candidate,
    Contribution,
    Selector,
    Span,
)
from ontherecord.scaffold.files import Wish
from ontherecord.scaffold.files import files as fresh
from ontherecord.seeds.keeping import keep
from ontherecord.seeds.metadata import FILE
from ontherecord.seeds.shapes import is_name
from ontherecord.seeds.writing import in_a_file, scalar

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
MARK = "Written for this corpus: event, people and outlets are invented."
WISH = Wish(
    requirement="# this demo runs from the program's own folder: see README.md there",
    id="on-the-record-demo",
    name="On the Record: a demonstration",
    description=f"News reports, sentence by sentence: who says this? {MARK}",
)
BANNER = """{%% extends "base.html" %%}
{%% block announce %%}<p>%s</p>{%% endblock %%}
"""


def main(folder: Path) -> None:
    """Raises SystemExit if the site cannot be built."""
    if folder.exists():
        _clear(folder)
    for path, content in files(CORPUS):
        keep(folder / path, content)
    build = [sys.executable, "-m", "build_tools", "build", "--root", str(folder)]
    done = subprocess.run(build, cwd=ROOT, check=False)  # its own words are on the terminal
    if done.returncode:
        raise SystemExit(done.returncode)


def _clear(folder: Path) -> None:
    """The seeds of an earlier demo go; its site is the build's own business."""
    settings = folder / "mkdocs.yml"
    if not settings.is_file() or WISH.id not in settings.read_text(encoding="utf-8"):
        raise SystemExit(f"{folder} is there and is no demo of ours: name another folder")
    shutil.rmtree(folder / "seeds")


def files(corpus: Path) -> Iterator[tuple[str, bytes]]:
    """(path in the archive, content) of each file of the demo."""
    for path, content in fresh(WISH):
        yield path, _themed(content) if path == "mkdocs.yml" else content
    yield "overrides/main.html", (BANNER % MARK).encode()
    seen: dict[str, str] = {}
    with (corpus / "index.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            slug = slug_of(row["headline"])
            seen[slug] = slug = slug if slug not in seen else f"{slug}-{row['id']}"
            yield from _article(corpus / row["part"], row, slug)


def _themed(settings: bytes) -> bytes:
    """The settings with the folder that the banner lies in."""
    themed = settings.replace(b"theme: {", b"theme: {custom_dir: overrides, ", 1)
    if themed == settings:
        raise ValueError("the skeleton's mkdocs.yml says nothing of a theme on one line any more")
    return themed


def _article(part: Path, row: Mapping[str, str], slug: str) -> Iterator[tuple[str, bytes]]:
    text = (part / f"{row['id']}.txt").read_text(encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    home = f"seeds/articles/{slug}"
    yield f"{home}/article.txt", text.encode()
    yield f"{home}/{FILE}", _metadata(row, digest).encode()
    labels = part / f"{row['id']}.json"
    if labels.exists():
        made = reading(json.loads(labels.read_text(encoding="utf-8")), text, home)
        yield made.path, in_a_file(made).encode()


def _metadata(row: Mapping[str, str], digest: str) -> str:
    lines = {
        "title": row["headline"],
        "outlet": f"{row['outlet']} (invented)",
        "published": row["date"],
        "authors": "not-stated",
        "url": "not-stated",
        "lang": "en",
        "rights": f"CC BY 4.0, On the Record’s corpus. {MARK}",
        "publish": "text",
        "note": MARK,
    }
    written = [
        f"{name}: {value if name == 'published' else scalar(value, quote=' ' in value)}"
        for name, value in lines.items()
    ]
    return "\n".join([*written, f"sha256: {digest}"]) + "\n"


def reading(labels: Mapping[str, Any], text: str, home: str) -> Contribution:
    """The labels of one text, in the shape of `annotate --json`, as a reading of its article."""
    made = dt.date.fromisoformat(labels["labelled"])
    annotations = [_annotation(n, s, text) for n, s in enumerate(labels["statements"], 1)]
    said = [pair for s in labels["statements"] for pair in s["content"]]
    flags = (f for f in labels.get("flags", ()) if not _shared(f["span"], said))
    annotations += [_not_said(n, flag, text) for n, flag in enumerate(flags, 1)]
    return Contribution(
        path=f"{home}/annotations/{made}-reference.yml", codebook=labels["codebook"], by=REFERENCE,
        made=made, text=hashlib.sha256(text.encode()).hexdigest(), annotations=tuple(annotations),
    )  # fmt: skip


def _shared(span: list[int], others: list[list[int]]) -> bool:
    """A passage that was not said shares no words with a statement in an annotation file."""
    return any(span[0] < end and start < span[1] for start, end in others)


def _annotation(number: int, s: Mapping[str, Any], text: str) -> Annotation:
    return Annotation(
        id=f"s{number}", action="add",
        content=tuple(_selector(pair, text) for pair in s["content"]),
        cue=_selector(s["cue"], text) if s.get("cue") else None,
        source=(_source(s, text),) if s.get("source") else (),
        speaker=None if s.get("source") else _speaker(s) or None,
        source_type=None if s.get("source") else s["source_type"],
        form=s["form"], kind=s["kind"], unverified=tuple(s.get("unverified", ())),
        chain=tuple(s["chain"]) if s.get("chain") else None,
        channel=s["channel"], act=s["act"], attribution=s["attribution"],
        ambiguous=bool(s.get("candidates")),
        candidates=tuple(Candidate(speaker=name) for name in s.get("candidates", ())) or None,
        note=s.get("note", ""),
    )  # fmt: skip


def _source(s: Mapping[str, Any], text: str) -> AnnotatedSource:
    words = _selector(s["source"], text)
    return AnnotatedSource(
        exact=words.exact, prefix=words.prefix, suffix=words.suffix, start=words.start,
        speaker=_speaker(s), type=s["source_type"],
    )  # fmt: skip


def _speaker(s: Mapping[str, Any]) -> str:
    """In words: what looks like a glossary entry's id, "care-taker", begins with a capital."""
    words = str(s["speaker"])
    if words == UNSPECIFIED:
        return ""
    return words.capitalize() if is_name(words) and "-" in words else words


def _not_said(number: int, flag: Mapping[str, Any], text: str) -> Annotation:
    return Annotation(
        id=f"n{number}", action="add", content=(_selector(flag["span"], text),),
        form="outlet", kind="outlet-voice", not_said=flag["who"],
    )  # fmt: skip


def _selector(pair: list[int], text: str) -> Selector:
    return describe(Span(start=pair[0], end=pair[1]), text)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "demo")
