"""Long texts for tests of cost: ever new invented names, one article again and again, odd marks."""

from __future__ import annotations

import random
from pathlib import Path

SEED = Path(__file__).parent.parent / "archives" / "harbour-fire" / "article.txt"
SYLLABLES = (
    "ba", "be", "bo", "ka", "ke", "ko", "la", "le", "lo", "ma", "me", "mo", "na", "ne", "no", "ra",
    "re", "ro", "sa", "se", "so", "ta", "te", "to", "va", "ve", "vo", "dra", "ste", "lin", "gor",
    "mir", "sen", "var",
)  # fmt: skip
JOBS = (
    "mayor", "police chief", "foreign minister", "spokesman", "professor", "economist", "lawyer",
    "campaigner", "union leader", "judge",
)  # fmt: skip


def many_names(size: int) -> str:
    """At least `size` code points in which every paragraph names people and bodies anew.

    With twice the statements for its length that newspapers have.
    """
    chance = random.Random(7)

    def name() -> str:
        return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))).capitalize()

    def paragraph() -> str:
        one, other, surname, town = name(), name(), name(), name()
        return (
            f"{town} {chance.choice(JOBS)} {one} {surname} said on Tuesday that the bridge near "
            f"{name()} would reopen. “We are ready to begin,” {surname} told the {name()} Gazette. "
            f"According to the {town} Ministry of Works, {chance.randint(2, 90)} people were hurt. "
            f"{other} {name()}, a {chance.choice(JOBS)} from {name()}, denied it. He warned that "
            f"the {name()} Institute had lied, citing {name()} {name()}.\n\n"
            f"The road between {town} and {name()} was closed for most of the winter after heavy "
            f"rain, and the ferries of the {name()} line ran only twice a day. Repairs began in "
            f"March with money from the {name()} Fund, which had paid for the first bridge as "
            f"well. Shops along the river in {name()} opened again in June, later than planned."
        )

    paragraphs = [paragraph() for _ in range(size // 620 + 1)]
    return "\n\n".join(paragraphs)


def one_again(size: int) -> str:
    """At least `size` code points of one article, again and again."""
    article = SEED.read_text(encoding="utf-8")
    return "\n\n".join([article] * (size // len(article) + 1))


def odd_marks(count: int) -> str:
    """One paragraph with so many quotation marks that have no partner."""
    return "The mayor said it was over. " + '“He said "no" ' * (count // 3) + " and left."
