"""Which full names of an article are one person's: spellings, initials, middle names left out.

In: full names in text order. Out: groups of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ontherecord.engine.entities import names

LONG = 4
"""Words of a name that is often cut short at its end: "Salim Azman" of "Salim Azman Mohd Noor"."""


def grouped(found: Iterable[str]) -> list[list[str]]:
    """Spellings of one person together, the fullest first, initials last; a name goes to the
    earliest group."""
    groups: list[list[str]] = []
    ends: dict[str, int] = {}
    """For the last words of every name so far: the earliest group with such a name."""
    wholes: dict[str, int] = {}
    begins: dict[str, int] = {}
    """For the first words of every name with a patronymic: the earliest group with such a name."""
    alike: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    """For the spelling of a surname: the names so far, and their groups."""
    for name in dict.fromkeys(" ".join(n.split()) for n in found):
        key = names.spelling(names.parts(name)[1])
        home = ends.get(name)
        if home is None:
            near = (begins.get(name), *(wholes.get(begin) for begin in _begins(name)))
            home = min((group for group in near if group is not None), default=None)
        if home is None:
            same = (g for g, other in alike[key] if names.same_person(name, other))
            home = min(same, default=None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(name)
        alike[key].append((home, name))
        wholes[name] = home
        for end in _ends(name):
            ends[end] = min(home, ends.get(end, home))
        for begin in _begins(name):
            begins[begin] = min(home, begins.get(begin, home))
    return [sorted(group, key=lambda n: (n[1:2] == ".", -len(n), n)) for group in groups]


def _ends(name: str) -> list[str]:
    """What is left of a name when its first words are left out."""
    words = name.split(" ")
    return [" ".join(words[cut:]) for cut in range(1, len(words))]


def _begins(name: str) -> list[str]:
    """What a name begins with if it has a patronymic or is long: the same person, shorter."""
    words = name.split(" ")
    if not names.has_patronymic(name) and len(words) < LONG:
        return []
    return [" ".join(words[:cut]) for cut in range(1, len(words))]
