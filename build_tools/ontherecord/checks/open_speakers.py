"""Who may have said it, and who did not (codebook §4.0, §4.5, §9).

In: one annotation's view. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.checks.pairings import CODE
from ontherecord.checks.views import Noted
from ontherecord.model import OFFICIAL_TYPES, Candidate, Problem, SourceType
from ontherecord.problems.faults import error
from ontherecord.seeds.yamlfile import Path

_NAMED = ("speaker", "source_type")


def several_candidates(view: Noted) -> Iterator[Problem]:
    """`candidates` are two or more, beside `ambiguous: true`, with nobody chosen among them."""
    a = view.annotation
    if not a.candidates:
        return
    if len({one.speaker for one in a.candidates}) < 2:
        yield error(
            view.path, view.at("candidates"), CODE,
            "candidates names one speaker.",
            "it lists all whom the pronoun, surname or role fits (codebook §4.5).",
            "candidates: [{speaker: one, type: …}, {speaker: the other, type: …}], or speaker: …",
        )  # fmt: skip
    if not a.ambiguous:
        yield error(
            view.path, view.at("candidates"), CODE,
            "there are candidates, and ambiguous is not true.",
            "where the text leaves open who speaks, two readings are left (codebook §10.6).",
            "ambiguous: true   (or name the speaker, and delete “candidates:”)",
        )  # fmt: skip
    chosen: list[Path] = [(name,) for name in _NAMED if getattr(a, name)]
    chosen += [("source", 0, name) for name in ("speaker", "type")
               if a.source and getattr(a.source[0], name)]  # fmt: skip
    for way in chosen[:1]:
        yield error(
            view.path, view.at(*way), CODE,
            f"“{way[-1]}” chooses among the candidates.",
            "none of them is the speaker by default; each has a type of its own (codebook §9).",
            f"delete “{way[-1]}:”, or “candidates:” if the text decides",
        )  # fmt: skip


def every_capacity(view: Noted) -> Iterator[Problem]:
    """`official-claim` only if every candidate speaks for an office (§9)."""
    a = view.annotation
    if not a.candidates or a.kind in (None, "outlet-voice"):
        return
    types = [_type(view, one) for one in a.candidates]
    others = [one.speaker for one, kind in zip(a.candidates, types, strict=True)
              if kind not in OFFICIAL_TYPES]  # fmt: skip
    if a.kind == "official-claim" and others:
        named = " and ".join(f"“{name}”" for name in others)
        yield error(
            view.path, view.at("kind"), CODE,
            f"kind is “official-claim”, and the type of {named} is of no office.",
            "with several candidates a claim is official only if every one speaks for an office "
            "(codebook §9).",
            "kind: attributed-claim   (or give each candidate the type of its office)",
        )  # fmt: skip
    if a.kind == "attributed-claim" and not others:
        yield error(
            view.path, view.at("kind"), CODE,
            "kind is “attributed-claim”, and every candidate speaks for an office.",
            "whoever of them it is, it is an official claim (codebook §9).",
            "kind: official-claim",
        )  # fmt: skip


def _type(view: Noted, one: Candidate) -> SourceType:
    """As given, else as the glossary files a body; a person has no type of their own."""
    entity = view.whole.entities.get(one.speaker)
    filed = entity.type if entity is not None and entity.kind == "organization" else ""
    return one.type or filed or "unspecified"


def not_said(view: Noted) -> Iterator[Problem]:
    """What somebody did not say is the outlet's own voice, with who did not say it (§4.0)."""
    a = view.annotation
    if a.not_said is None:
        return
    if not a.not_said.strip():
        yield error(
            view.path, view.at("not_said"), "missing-field",
            "“not_said” does not say who.",
            "the flag tells who did not say it (codebook §4.0).",
            "not_said: no official   (the article's words, or unspecified)",
        )  # fmt: skip
    if a.action == "remove" or (a.action in ("add", "correct") and a.kind == "outlet-voice"):
        return
    yield error(
        view.path, view.at("not_said"), CODE,
        f"“not_said” stands with action “{a.action}” and kind “{a.kind or 'not given'}”.",
        "what somebody did not say is no statement: it is the outlet's own voice (codebook §4.0).",
        "action: add, kind: outlet-voice and form: outlet; or action: remove for a statement that "
        "is marked and is none",
    )  # fmt: skip


RULES = (several_candidates, every_capacity, not_said)
