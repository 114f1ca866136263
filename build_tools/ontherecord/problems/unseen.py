"""Characters that nobody sees and that make words read otherwise than they are.

In: words. Out: where such characters stand, or the words with each of them spelled out.
"""

from __future__ import annotations

import re

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Control, direction, filling and tag characters, and halves of characters (lone surrogates, as in
a file's name that is no UTF-8), which no file could hold. Joiners stay (U+200C, U+200D): some
scripts and emoji need them."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What no page and no feed can hold, in whatever language."""
TURNING = re.compile(f"{CONTROL.pattern[:-1]}\u202a-\u202e\u2066-\u2069]")
"""Those, and what turns the direction of all that follows on its line. Marks of one place (U+200E,
U+200F), soft hyphens and the like stay: titles in some scripts have them."""


def spelled_out(words: str) -> str:
    """The words with every invisible character as `\\u202e`: safe to print, wherever they are from.

    Tabs and line ends stay as they are.
    """
    return INVISIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", words)
