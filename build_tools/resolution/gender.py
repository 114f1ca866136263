"""Whether an article's own words tell that somebody is a woman or a man.

In: the text, what it calls the person, where it names the person. Out: the pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from build_tools.model import Span

WOMAN = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness|Duchess|spokeswoman"
                   r"|congresswoman|chairwoman|councilwoman|businesswoman|woman|mother|wife|widow"
                   r"|daughter|sister|girl|actress|girlfriend|grandmother|aunt|niece|waitress"
                   r"|sportswoman|policewoman|nun|heroine|her husband|she)\b", re.I)  # fmt: skip
MAN = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Baron|Duke|Pope|Archbishop|spokesman|congressman"
                 r"|chairman|councilman|businessman|man|father|husband|widower|son|brother|boy"
                 r"|boyfriend|grandfather|uncle|nephew|policeman|serviceman|fisherman|monk|imam"
                 r"|his wife|he)\b", re.I)  # fmt: skip


def gender(text: str, roles: Iterable[str], mentions: Iterable[Span]) -> str:
    """ "she", "he" or "" if the article's own words do not tell."""
    titles = (text[max(0, m.start - 5) : m.start] for m in mentions)
    words = " ".join((*roles, *titles))
    woman, man = bool(WOMAN.search(words)), bool(MAN.search(words))
    return "" if woman == man else "she" if woman else "he"
