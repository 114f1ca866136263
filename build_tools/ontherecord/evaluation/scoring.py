"""A draft against a labelled article → counts; counts → figures.

In: two answers in the shape of `annotate --json` (design §7) about one text. Statements are matched
one to one, best first, by the Jaccard overlap of their contents' words, at least one half: the
measure of the PolNeAR shared scorers. Nothing is read or written here.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WORD = re.compile(r"\w+")
MATCH_AT_LEAST = 0.5
FACTS = ("form", "kind", "unverified", "source_type", "speaker", "channel")
"""Compared on matched statements, where the gold gives them."""
ALWAYS_GIVEN = ("form", "kind", "unverified")
"""The three questions (codebook §2): no answer is an answer."""
NAMED = ("people", "places", "organizations")
LABELS = (
    "official claim", "attributed claim", "unverified report", "direct quote", "outlet's voice",
)  # fmt: skip
"""Compared word by word."""
FOUND = ("statements", "joint", *LABELS, *NAMED)
"""Things to find, with precision, recall and F1; joint: content and speaker both right."""
BREAK = re.compile(r"\n+")
NO_NAME = {"the", "of", "a", "an", "s", "and", "unnamed", "unspecified"}

Answer = Mapping[str, Any]
Score = Counter[str]
"""Counts named `<what>.tp|fp|fn`, `<fact>.right|of`, and `matched`; scores add up with `update`."""


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
        found["unverified report"] |= inside if s.get("unverified") else set()
        found["direct quote"] |= words(text, s.get("quotes") or ())
    attributed = found["official claim"] | found["attributed claim"]
    found["outlet's voice"] = words(text, [(0, len(text))]) - attributed
    return found


def score_article(text: str, gold: Answer, draft: Answer) -> Score:
    """The counts of one article."""
    return sum(score_units(text, gold, draft), Counter())


def score_units(text: str, gold: Answer, draft: Answer) -> list[Score]:
    """The counts of one article in pieces that can be resampled: one for each paragraph, with the
    statements that begin there and its words; one for each person, place and organization."""
    units: dict[int, Score] = defaultdict(Counter)
    breaks = [m.start() for m in BREAK.finditer(text)]
    theirs, ours = list(gold["statements"]), list(draft["statements"])
    pairs = matched(text, theirs, ours)

    def unit(offset: int) -> Score:
        return units[bisect(breaks, offset)]

    for i, j in pairs:
        _count_pair(unit(theirs[i]["content"][0][0]), theirs[i], ours[j])
    for i in set(range(len(theirs))) - {i for i, _ in pairs}:
        unit(theirs[i]["content"][0][0]).update(["statements.fn", "joint.fn"])
    for j in set(range(len(ours))) - {j for _, j in pairs}:
        unit(ours[j]["content"][0][0]).update(["statements.fp", "joint.fp"])
    due, shown = label_words(text, theirs), label_words(text, ours)
    for label in LABELS:
        for word in due[label] | shown[label]:
            unit(word)[f"{label}.{_verdict(word in due[label], word in shown[label])}"] += 1
    return [*units.values(), *(one for kind in NAMED for one in _name_units(kind, gold, draft))]


def _count_pair(score: Score, gold: Answer, draft: Answer) -> None:
    """A statement that was found: each fact that the gold states, and the speaker with it."""
    score.update(["statements.tp", "matched"])
    score.update(["joint.tp"] if same("speaker", gold, draft) else ["joint.fp", "joint.fn"])
    for fact in FACTS:
        if fact in gold or fact in ALWAYS_GIVEN:
            score[f"{fact}.of"] += 1
            score[f"{fact}.right"] += same(fact, gold, draft)


def _verdict(due: bool, shown: bool) -> str:
    return "tp" if due and shown else "fn" if due else "fp"


def _name_units(kind: str, gold: Answer, draft: Answer) -> list[Score]:
    """Two entries are the same if they share a mention. Nothing is counted where the gold does
    not list the kind at all."""
    if kind not in gold:
        return []
    due, shown = _names(gold, kind), _names(draft, kind)
    found = [_verdict(True, any(d & s for s in shown)) for d in due]
    extra = [_verdict(False, True) for s in shown if not any(d & s for d in due)]
    return [Counter([f"{kind}.{verdict}"]) for verdict in (*found, *extra)]


def _names(answer: Answer, kind: str) -> list[set[str]]:
    return [{*e.get("mentions", ()), e["name"]} for e in answer.get(kind, ())]


def f1(score: Score, what: str) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where nothing was there to find."""
    tp, fp, fn = (score[f"{what}.{k}"] for k in ("tp", "fp", "fn"))
    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    return precision, recall, 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def figures(score: Score) -> dict[str, float]:
    """Every figure under a stable name: F1, and for facts the share that is right.

    A figure is left out where neither gold nor draft held anything to measure.
    """
    found: dict[str, float] = {}
    for what in FOUND:
        if any(score[f"{what}.{k}"] for k in ("tp", "fp", "fn")):
            found[what] = f1(score, what)[2]
    if "statements" in found:
        found["statements precision"], found["statements recall"], _ = f1(score, "statements")
    for fact in FACTS:
        if score[f"{fact}.of"]:
            found[fact] = score[f"{fact}.right"] / score[f"{fact}.of"]
    return {name: round(value, 3) for name, value in found.items()}


def cases(score: Score, what: str) -> int:
    """How many things of the gold a figure rests on: statements, words, names."""
    if what in FACTS:
        return score[f"{what}.of"]
    found = "statements" if what.startswith("statements") else what
    return score[f"{found}.tp"] + score[f"{found}.fn"]
