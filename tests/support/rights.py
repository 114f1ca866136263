"""An archive of which two articles may not be published whole, with all that can quote them.

Out: the archive's files, and for each article what may stand in a published file.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from itertools import zip_longest
from pathlib import Path

from tests.support.building import ROOT

TITLES = {
    "excerpts": "Ostwick bridge to close for a year",
    "labels-only": "Tolby hospital to lose its night ward",
    "text": "Maren library opens a reading room",
}
"""By what is published of the article, which is also its slug."""
SHOWN = {
    "excerpts": (
        "Mayor Paul Okafor said the bridge would close on Monday for at least a year.",
        "“We have patched this bridge for thirty years and more,” Okafor told reporters.",
        "Shopkeeper Dora Lindqvist said she feared for her trade in the winter ahead.",
    ),
    "labels-only": (
        "The health minister, Ines Maar, said that the ward cost far too much after midnight.",
        "“Nobody who lives here will be left alone in the dark with a fever,” Maar told reporters.",
    ),
    "text": ("Librarian Tom Reyes said the room would be warm from October until early spring.",),
}
"""Each article's sentences with a statement."""
HIDDEN = {
    "excerpts": (
        "Rain had swashbuckled over the harbour all night and left the lower streets wet.",
        "Kittiwakes circled over the empty fish market while two dredgers idled by the quay.",
        "A patisserie on the corner has sold the same buns for as long as anyone remembers.",
    ),
    "labels-only": (
        "Cormorants dried their wings on the roof of the ambulance station before the vote.",
        "A chocolaterie across the road closed last autumn and its window is still boarded up.",
    ),
    "text": (
        "Oystercatchers nest on the flat roof of the building and wake its neighbours early.",
    ),
}
"""The others: the outlet's own voice."""
RARE = {
    "excerpts": ("swashbuckled", "dredgers", "idled", "buns", "trawlermen"),
    "labels-only": ("Cormorants", "ambulance", "chocolaterie", "midnight", "fever"),
    "text": ("Oystercatchers",),
}
"""Words that stand in one article alone, of the first two in nothing that is shown, and among the
first words of nothing that an editor quotes."""
HIDDEN_CAPTION = (
    "Two trawlermen mend their nets beneath the abandoned customs house on Sunday morning."
)
CAPTIONS = {"excerpts": HIDDEN_CAPTION, "labels-only": HIDDEN_CAPTION, "text": "A gull on a pole."}
"""Beside the text: shown where the whole may be."""
OLDER = "Councillor Bo Reyes said that the whole business had been botched since the eighties."
"""A sentence of an earlier text."""


def text_of(name: str) -> str:
    """No two sentences that may be shown stand together."""
    pairs = zip_longest(HIDDEN[name], SHOWN[name], fillvalue="")
    return "\n\n".join((TITLES[name], *(" ".join(pair).strip() for pair in pairs))) + "\n"


def write(root: Path, *, packed: bool = False) -> Path:
    """The archive, in a folder of its own."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"site_url:.*", "site_url: https://archive.example/", settings, count=1)
    extra = "  packed: true\n" if packed else "  downloads: true\n"
    root.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(
        settings.replace("extra:\n", f"extra:\n{extra}", 1), encoding="utf-8"
    )
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "build_tools").symlink_to(ROOT / "build_tools")
    for name in TITLES:
        _article(root / "seeds/articles" / name, name)
    (root / "seeds/people").mkdir()
    (root / "seeds/people/paul-okafor.yml").write_text(
        "name: Paul Okafor\nroles:\n"
        f"  - {{title: {json.dumps('mayor, as ' + HIDDEN['excerpts'][2])}, article: excerpts}}\n"
        "facts:\n"
        f"  - {{text: {json.dumps(HIDDEN['excerpts'][1])}, source: 'article:excerpts'}}\n",
        encoding="utf-8",
    )
    return root


def _article(folder: Path, name: str) -> None:
    text = text_of(name)
    digest = hashlib.sha256(text.encode()).hexdigest()
    older = text + "\n" + OLDER + "\n"
    before = hashlib.sha256(older.encode()).hexdigest()
    (folder / "annotations").mkdir(parents=True)
    (folder / "texts").mkdir()
    (folder / "article.txt").write_text(text, encoding="utf-8")
    (folder / "original.html").write_text(f"<p>{text}</p>", encoding="utf-8")
    (folder / f"texts/{before}.txt").write_text(older, encoding="utf-8")
    (folder / "article.yml").write_text(
        f"title: {TITLES[name]}\noutlet: The Coast Paper\npublished: 2024-05-07\n"
        f"authors: not-stated\nurl: https://paper.example/{name}\nrights: Written for this test.\n"
        f"publish: {name}\nevent: coast\nregions:\n"
        f"  - {{kind: caption, exact: {json.dumps(CAPTIONS[name])}, after: ''}}\n"
        f"sha256: {digest}\n",
        encoding="utf-8",
    )
    _annotations(folder / "annotations", name, digest)
    (folder / "annotations/old.yml").write_text(
        _file("bo-reader", before, {
            "id": "old-1", "action": "add", "form": "indirect", "kind": "attributed-claim",
            "content": [{"exact": OLDER.removesuffix(".").partition("said that ")[2]}],
            "source": [{"exact": "Councillor Bo Reyes"}], "cue": {"exact": "said that"},
        }), encoding="utf-8",
    )  # fmt: skip


def _annotations(folder: Path, name: str, digest: str) -> None:
    """Two readers who read one sentence otherwise; a third who marks the outlet's own voice."""
    text, said, own = text_of(name), SHOWN[name][0], HIDDEN[name][1 if len(HIDDEN[name]) > 1 else 0]
    words = said.removesuffix(".").partition("said ")[2]
    at = text.index(words)
    statement = {
        "exact": words, "prefix": text[at - 60 : at], "suffix": text[at + len(words) :][:60],
    }  # fmt: skip
    for by, kind in (("ann-reader", "official-claim"), ("cy-reader", "attributed-claim")):
        (folder / f"{by}.yml").write_text(
            _file(by, digest, {
                "id": f"{by}-1", "action": "add", "content": [statement], "form": "indirect",
                "kind": kind, "cue": {"exact": "said", "suffix": f" {words[:12]}"},
                "source": [{"exact": said.partition(" said")[0]}], "note": "As the cue shows.",
            }), encoding="utf-8",
        )  # fmt: skip
    (folder / "di-reader.yml").write_text(
        _file("di-reader", digest, {
            "id": "di-1", "action": "add", "form": "outlet", "kind": "outlet-voice",
            "content": [{"exact": own.removesuffix(".")}],
            "note": f"Nobody is named for “{own.removesuffix('.')}”.",
        }), encoding="utf-8",
    )  # fmt: skip


def _file(by: str, digest: str, annotation: dict[str, object]) -> str:
    made = json.dumps(annotation, ensure_ascii=False)
    return (f'codebook: "1.2"\nby: {{handle: {by}}}\nmade: 2024-06-01\ntext: {digest}\n'
            f"annotations:\n  - {made}\n")  # fmt: skip
