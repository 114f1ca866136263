"""A draft against a labelled article → counts; counts → a table.

In: two answers in the shape of `annotate --json` (design §7) about one text. Statements are matched
one to one, best first, by the Jaccard overlap of their contents' words, at least one half: the
measure of the PolNeAR shared scorers. Nothing is read or written here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WORD = re.compile(r"\w+")
MATCH_AT_LEAST = 0.5
FACTS = ("form", "kind", "unverified", "source_type", "speaker")
"""Compared on matched statements."""
LABELS = ("official claim", "attributed claim", "unverified", "direct quote", "outlet's voice")
"""Compared word by word."""
NO_NAME = {"the", "of", "a", "an", "s", "and", "unnamed", "unspecified"}

Answer = Mapping[str, Any]
Score = Counter[str]
"""Counts named `<what>.tp|fp|fn` and `<fact>.right`, plus `matched`; scores add up with `+`."""


def words(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    """Start offsets of the words inside half-open spans."""
    return {m.start() for start, end in spans for m in WORD.finditer(text, start, end)}


def matched(text: str, gold: Sequence[Answer], draft: Sequence[Answer]) -> list[tuple[int, int]]:
    """Pairs (index in gold, index in draft), each used once, best overlap first."""
    of_gold = [words(text, s["content"]) for s in gold]
    of_draft = [words(text, s["content"]) for s in draft]
    overlaps = [
        (len(g & d) / len(g | d), i, j)
        for i, g in enumerate(of_gold)
        for j, d in enumerate(of_draft)
        if g & d
    ]
    pairs: list[tuple[int, int]] = []
    for overlap, i, j in sorted(overlaps, reverse=True):
        taken = any(i == a or j == b for a, b in pairs)
        if overlap >= MATCH_AT_LEAST and not taken:
            pairs.append((i, j))
    return pairs


def name_words(name: str) -> set[str]:
    """A name's words without accents, articles and case."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return set(WORD.findall(plain)) - NO_NAME


def same(fact: str, gold: Answer, draft: Answer) -> bool:
    """Whether two matched statements agree; speakers do if their names share a word."""
    if fact == "unverified":
        return bool(gold.get(fact)) == bool(draft.get(fact))
    if fact == "speaker":
        one, other = name_words(gold.get(fact) or ""), name_words(draft.get(fact) or "")
        return bool(one & other) or not (one | other)
    return bool(gold.get(fact) == draft.get(fact))


def label_words(text: str, statements: Sequence[Answer]) -> dict[str, set[int]]:
    """Reader label → the words under it; what no statement holds is the outlet's voice."""
    found: dict[str, set[int]] = {label: set() for label in LABELS}
    for s in statements:
        inside = words(text, s["content"])
        kind = "official claim" if s.get("kind") == "official-claim" else "attributed claim"
        found[kind] |= inside
        found["unverified"] |= inside if s.get("unverified") else set()
        found["direct quote"] |= words(text, s.get("quotes") or ())
    attributed = found["official claim"] | found["attributed claim"]
    found["outlet's voice"] = words(text, [(0, len(text))]) - attributed
    return found


def score_article(text: str, gold: Answer, draft: Answer) -> Score:
    """The counts of one article."""
    score: Score = Counter()
    theirs, ours = list(gold["statements"]), list(draft["statements"])
    pairs = matched(text, theirs, ours)
    _count(score, "statements", len(pairs), len(ours), len(theirs))
    score["matched"] += len(pairs)
    for i, j in pairs:
        for fact in FACTS:
            score[f"{fact}.right"] += same(fact, theirs[i], ours[j])
    due, shown = label_words(text, theirs), label_words(text, ours)
    for label in LABELS:
        _count(score, label, len(due[label] & shown[label]), len(shown[label]), len(due[label]))
    for kind in ("people", "places"):
        _count_names(score, kind, _names(gold, kind), _names(draft, kind))
    return score


def _count(score: Score, what: str, right: int, drafted: int, due: int) -> None:
    score[f"{what}.tp"] += right
    score[f"{what}.fp"] += drafted - right
    score[f"{what}.fn"] += due - right


def _names(answer: Answer, kind: str) -> list[set[str]]:
    return [{*e.get("mentions", ()), e["name"]} for e in answer.get(kind, ())]


def _count_names(score: Score, kind: str, due: list[set[str]], shown: list[set[str]]) -> None:
    score[f"{kind}.tp"] += sum(any(d & s for s in shown) for d in due)
    score[f"{kind}.fn"] += sum(not any(d & s for s in shown) for d in due)
    score[f"{kind}.fp"] += sum(not any(d & s for d in due) for s in shown)


def f1(score: Score, what: str) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where nothing was there to find."""
    tp, fp, fn = (score[f"{what}.{k}"] for k in ("tp", "fp", "fn"))
    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    return precision, recall, 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def figures(score: Score) -> dict[str, float]:
    """Every figure under a stable name, rounded to three places."""
    found = {what: f1(score, what)[2] for what in ("statements", *LABELS, "people", "places")}
    found["statements precision"], found["statements recall"], _ = f1(score, "statements")
    for fact in FACTS:
        found[fact] = score[f"{fact}.right"] / max(1, score["matched"])
    return {name: round(value, 3) for name, value in found.items()}


def table(score: Score) -> Iterable[str]:
    """The table that `evaluate` prints."""
    for what in ("statements", *LABELS, "people", "places"):
        precision, recall, both = f1(score, what)
        due = score[f"{what}.tp"] + score[f"{what}.fn"]
        yield f"{what:17} precision {precision:.3f}  recall {recall:.3f}  F1 {both:.3f}  of {due}"
    right = "  ".join(f"{f} {score[f + '.right'] / max(1, score['matched']):.3f}" for f in FACTS)
    yield f"on {score['matched']} matched statements: {right}"
