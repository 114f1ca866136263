"""What `check` costs beside reading the files' YAML alone, on an archive of many contributions.

`python -m ontherecord.benchmarks.checking [FILES]`: made archives with so many contribution files
(10,000), and for each the CPU of PyYAML's C loader on the files and that of loading and checking
them, whether each target is there included. The machine drafts are left out: they are cached.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from ontherecord.anchoring.identity import statement_ids
from ontherecord.checks.check import check, check_targets
from ontherecord.engine.text.segment import segment
from ontherecord.model import Article, ArticleSeed, Span
from ontherecord.seeds import load, yamlfile

BOUND = 4.0
"""Times the loader's CPU that loading and checking may take."""
SENTENCES = 60
_WORDS = "the pier closed at noon and crews said that water rose over old stone near every mill"


class Kind(NamedTuple):
    """One archive: how its files are spread over articles; 0 a piece means one article."""

    name: str
    files_each: int


KINDS = (
    Kind("one article has all", 0),
    Kind("ten files an article", 10),
    Kind("two files an article", 2),
)


class Cost(NamedTuple):
    """CPU seconds."""

    kind: str
    files: int
    loader: float
    check: float

    @property
    def ratio(self) -> float:
        return self.check / self.loader


def measure(kind: Kind, files: int) -> Cost:
    """Make the archive, read its files with the loader alone, then load and check it."""
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        checking = archive_of(kind, files, seeds)
        texts = [path.read_text(encoding="utf-8") for path in seeds.rglob("annotations/*.yml")]
        loader = _cpu(lambda: [yamlfile.load_plainly(text) for text in texts])
        taken = _cpu(checking)
    return Cost(kind.name, len(texts), loader, taken)


def archive_of(kind: Kind, files: int, seeds: Path) -> Callable[[], None]:
    """Make the archive in the folder `seeds`; gives what loads and checks it."""
    _make(seeds, files, kind)
    drafts = _drafts(seeds)
    return lambda: _check(seeds, drafts)


def _check(folder: Path, drafts: Sequence[Article]) -> None:
    seeds = load(folder)
    found = (*check(seeds), *check_targets(seeds, drafts))
    if any(problem.level == "error" for problem in found):
        raise ValueError("the archive was meant to be sound")


def _drafts(folder: Path) -> list[Article]:
    """The articles as an engine leaves them that finds nothing."""
    return [_draft(seed) for seed in load(folder).articles]


def _draft(seed: ArticleSeed) -> Article:
    paragraphs, sentences = segment(seed.text, seed.meta.title)
    return Article(slug=seed.slug, text=seed.text, meta=seed.meta, paragraphs=paragraphs,
                   sentences=sentences)  # fmt: skip


def _cpu(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def _make(seeds: Path, files: int, kind: Kind) -> None:
    rng = random.Random(7)
    each = kind.files_each or files
    for number in range(max(1, files // each)):
        folder = seeds / "articles" / f"article-{number}"
        (folder / "annotations").mkdir(parents=True)
        sentences = [f"{' '.join(rng.sample(_WORDS.split(), 9))} {n}." for n in range(SENTENCES)]
        text = f"Article {number}\n\n" + "\n\n".join(
            " ".join(sentences[n : n + 5]) for n in range(0, SENTENCES, 5)
        )
        digest = hashlib.sha256(text.encode()).hexdigest()
        (folder / "article.txt").write_text(text, encoding="utf-8")
        (folder / "article.yml").write_text(
            f"title: Article {number}\noutlet: not-stated\npublished: not-stated\n"
            f"authors: not-stated\nurl: not-stated\nrights: Made.\n"
            f"publish: text\nsha256: {digest}\n",
            encoding="utf-8",
        )
        for file in range(each):
            content = _file(file, f"article-{number}", text, sentences, digest)
            (folder / "annotations" / f"c-{file}.yml").write_text(content, encoding="utf-8")


def _file(number: int, slug: str, text: str, sentences: list[str], digest: str) -> str:
    """An added statement, and the confirmation of the one that the file before it adds."""
    words = sentences[number % SENTENCES][:-1]
    start = text.index(words)
    other = sentences[(number - 1) % SENTENCES][:-1]
    span = Span(start=text.index(other), end=text.index(other) + len(other))
    (target,) = statement_ids(slug, text, [(span,)])
    first = words.split()[0]
    confirmed = (
        f"  - id: c{number}-b\n    action: confirm\n    target: {target}\n"
        '    note: "The words before it name the source."\n'
    )
    return (
        f'codebook: "1.1"\nby: {{handle: reader{number % 50}}}\n'
        f"made: 2024-06-{number % 28 + 1:02}\n"
        f"text: {digest}\nannotations:\n  - id: c{number}-a\n    action: add\n    content:\n"
        f'      - {{exact: "{words}", start: {start}}}\n    source:\n'
        f'      - {{exact: "{first}", start: {start}, speaker: "A reader", '
        "type: witness-affected, naming: role-only}\n    form: indirect\n"
        "    kind: attributed-claim\n    unverified: []\n    channel: not-stated\n"
        '    act: assert\n    note: "Words of the text, with their place."\n'
        + (confirmed if number else "")
    )


def main() -> None:
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    worst = 0.0
    print(f"{'':28}{'files':>8}{'loader':>9}{'check':>9}{'ratio':>8}")  # noqa: T201
    for kind in KINDS:
        cost = measure(kind, files)
        worst = max(worst, cost.ratio)
        row = f"{cost.loader:8.2f}s{cost.check:8.2f}s{cost.ratio:8.2f}"
        print(f"{cost.kind:28}{cost.files:8}{row}")  # noqa: T201
    sys.exit(worst > BOUND)


if __name__ == "__main__":
    main()
