"""Measure the drafts on everything there is, and keep the figures for the methods page.

    make measure DATA=FOLDER
    python scripts/measure.py FOLDER

The folder holds labelled articles in `gold/`, PolNeAR in `polnear/` and its scorer in `tools/`.
None of it is part of the project; what is not there is skipped, our own data are measured anyway.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ontherecord.evaluation.labelled import draft

ROUNDS = 200
SLICES = ("all", "direct", "speech")
FIGURES: tuple[tuple[str, str, Callable[[Any, Any], float]], ...] = (
    ("Attributions found, content overlaps by half (F1)", "all", lambda p, t: found(p, t)[2]),
    ("Of what the machine marks, in the gold (precision)", "all", lambda p, t: found(p, t)[0]),
    ("Of the gold, found (recall)", "all", lambda p, t: found(p, t)[1]),
    ("Content found and source right (F1)", "all", lambda p, t: joint(p, t)[2]),
    ("Quotations: content found and source right (F1)", "direct", lambda p, t: joint(p, t)[2]),
    ("Cues of speech: content and source right (recall)", "speech", lambda p, t: joint(p, t)[1]),
)
OWN = (
    (
        (),
        "The archive’s first article, with its reference reading",
        "One article, and the first that the rules were tried on: a check that nothing broke, "
        "no measure of quality.",
    ),
    (
        ("--labelled", "tests/quality/articles"),
        "Nine short articles of our own, on invented places, in seven kinds",
        "One hand wrote and labelled them before the machine had seen them, with rare cues and "
        "near misses on purpose: harder than most news. Nine labels were mended afterwards where "
        "the codebook was on the machine’s side. They lie in the repository.",
    ),
)
GOLD = (
    "Thirteen articles under open licences, labelled under codebook 1.1",
    "Two automated readers labelled each article independently (they agreed on statements at F1 "
    "0.985) and the differences were settled; no person has confirmed the labels. The articles "
    "are not part of the repository.",
)
GOLD_KINDS = (
    "*-wikinews-*=community news report",
    "*-polygraph-*=fact check",
    "*=government or military press release",
)
POLNEAR = (
    "PolNeAR, training part: 840 news articles marked by people",
    "A public corpus that we only measure with: it carries no licence for its texts, so nothing "
    "of it is in the repository and nothing was trained on it. It also marks beliefs, wishes and "
    "decrees that our codebook leaves to the outlet’s voice, so recall says how far two "
    "definitions agree, not only what the machine misses.",
)


def evaluate(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "build_tools", "evaluate", *arguments], check=True)


def found(scorer: Any, tally: Any) -> tuple[float, float, float]:
    counts = (tally.get0(f"relaxed.{k}") for k in ("tp", "fp", "fn"))
    return tuple(scorer.prf(*counts))


def joint(scorer: Any, tally: Any) -> tuple[float, float, float]:
    right = tally.get0("joint.tp")
    marked = tally.get0("relaxed.tp") + tally.get0("relaxed.fp")
    return tuple(scorer.prf(right, marked - right, tally.get0("gold") - right))


def polnear(folder: Path) -> dict[str, Any]:
    """PolNeAR's own measures of today's drafts, with intervals over resampled articles."""
    sys.path.insert(0, str(folder / "tools"))
    import polnear_corpus
    import polnear_score

    tallies = []
    for article in polnear_corpus.load(folder / "polnear", "train"):
        tally = {name: polnear_score.Tally() for name in SLICES}
        ours = [as_attribution(s) for s in draft(article["text"], article["id"])["statements"]]
        polnear_score.score_article(article["text"], article["attributions"], ours, tally)
        tallies.append(tally)
    return {
        "command": "python scripts/measure.py FOLDER",
        "articles": len(tallies),
        "statements": total(polnear_score, tallies)["all"].get0("gold"),
        "resampled": "articles",
        "figures": list(rows(polnear_score, tallies)),
    }


def as_attribution(statement: dict[str, Any]) -> dict[str, Any]:
    return {
        "content": statement["content"],
        "cue": statement["cues"],
        "source": statement["sources"],
        "form": statement["form"],
    }


def total(scorer: Any, tallies: Sequence[dict[str, Any]]) -> dict[str, Any]:
    summed = {name: scorer.Tally() for name in SLICES}
    for tally in tallies:
        for name in SLICES:
            for key, value in tally[name].items():
                summed[name].add(key, value)
    return summed


def rows(scorer: Any, tallies: Sequence[dict[str, Any]]) -> Any:
    """One row a figure: its value, and between what 95 of 100 resamplings fall."""
    chance = random.Random(1)
    whole = total(scorer, tallies)
    again = [total(scorer, chance.choices(tallies, k=len(tallies))) for _ in range(ROUNDS)]
    cut = ROUNDS // 40
    for what, name, measure in FIGURES:
        spread = sorted(measure(scorer, one[name]) for one in again)
        yield {
            "what": what,
            "value": round(measure(scorer, whole[name]), 3),
            "low": round(spread[cut], 3),
            "high": round(spread[-cut - 1], 3),
            "of": whole[name].get0("gold"),
        }


def folder_of(arguments: Sequence[str]) -> Path:
    """The folder named on the command line.

    Raises:
        SystemExit: none is named, or it is no folder.
    """
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        raise SystemExit("which folder of data? type: make measure DATA=FOLDER")
    return Path(arguments[0])


def main(folder: Path) -> None:
    for arguments, data, note in OWN:
        evaluate(*arguments, "--record", data, "--note", note)
    if (folder / "gold").is_dir():
        kinds = [part for kind in GOLD_KINDS for part in ("--kind", kind)]
        evaluate("--labelled", str(folder / "gold"), *kinds, "--record", GOLD[0], "--note", GOLD[1])
    else:
        print(f"skipped: no labelled articles in {folder / 'gold'}")
    if (folder / "polnear").is_dir():
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(polnear(folder), file)
            file.flush()
            evaluate("--figures", file.name, "--record", POLNEAR[0], "--note", POLNEAR[1])
    else:
        print(f"skipped: no PolNeAR in {folder / 'polnear'}")


if __name__ == "__main__":
    main(folder_of(sys.argv[1:]))
