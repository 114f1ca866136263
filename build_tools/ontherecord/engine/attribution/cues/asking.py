"""Who asks in a transcript, and who answers (codebook §9 "an interviewer's question").

In: the labels and words of its turns. Out: the labels whose turns are frames of the answers.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from ontherecord.engine.capacity.media import is_medium
from ontherecord.engine.capacity.outlet_names import is_own_name
from ontherecord.engine.text.wordlist import words

INTERVIEWERS = words(
    "presenter interviewer host reporter moderator journalist anchor correspondent question"
    " newsreader anchorman anchorwoman broadcaster podcaster quizmaster"
)
"""Labels of those whose work is to ask."""
_YOU = words("you your yours yourself you've you're you'd you'll")
_SELF = words("i we my our me us mine ours i've i'm i'd i'll we've we're")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LEAST_TURNS = 3
"""Fewer turns do not show who asks and who answers."""
LEAST_SHARE = 0.3
"""At least this share of the turns of somebody who asks end in a question mark."""


def askers_of(turns: Sequence[tuple[str, str]], outlet: str) -> frozenset[str]:
    """Labels of questions: "Q", an interviewer's, or a name that asks where another answers."""
    by_label: defaultdict[str, list[str]] = defaultdict(list)
    for label, said in turns:
        by_label[label].append(said)
    only = [label for label, said in by_label.items() if all(map(_asks, said))]
    answered = len(only) < len(by_label)
    found = {label for label in only if answered or is_medium(label) or is_own_name(label, outlet)}
    if answered:
        found |= {label for label in by_label if _is_by_trade(label)}
    return frozenset(("Q", *found, *_of_two(turns, by_label)))


def _is_by_trade(label: str) -> bool:
    """“Presenter”; “DAVE BRIGG, ANCHOR” also tells news himself."""
    return label.lower() in INTERVIEWERS


def _of_two(turns: Sequence[tuple[str, str]], by_label: dict[str, list[str]]) -> tuple[str, ...]:
    """Of two who take turns the one that asks, also where a turn holds something up to the other:
    “LIND: You gave no reason.”"""
    if len(by_label) != 2 or any(len(said) < LEAST_TURNS for said in by_label.values()):
        return ()
    if any(a[0] == b[0] for a, b in itertools.pairwise(turns)):
        return ()
    first, second = by_label
    for asker, other in ((first, second), (second, first)):
        asking, answering = by_label[asker], by_label[other]
        questions = sum(map(_asks, asking)) / len(asking)
        returned = sum(map(_asks, answering)) / len(answering)
        if questions < LEAST_SHARE or returned * 2 > questions:
            continue
        if _count(asking, _YOU) > _count(asking, _SELF) and _count(answering, _SELF) > _count(
            answering, _YOU
        ):
            return (asker,)
    return ()


def _asks(said: str) -> bool:
    return said.rstrip('"”’ ').endswith("?")


def _count(said: Sequence[str], kind: frozenset[str]) -> int:
    return sum(
        match.group().lower().replace("’", "'") in kind
        for turn in said
        for match in _WORD.finditer(turn)
    )
