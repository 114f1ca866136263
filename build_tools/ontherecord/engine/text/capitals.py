"""Every capital letter that Latin names begin with: "Đoàn", "Ľubica", "Şahin", "Ōno", "Łucja".

In: nothing. Out: the letters, for use inside the brackets of a regular expression, which has no
class for capitals of its own.
"""

from __future__ import annotations

import re

_BLOCKS = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
"""Latin-1, Latin Extended-A and -B, Latin Extended Additional (Unicode)."""
CAPITALS = "A-Z" + "".join(chr(c) for block in _BLOCKS for c in block if chr(c).isupper())
NAME_RUN = re.compile(rf"[{CAPITALS}][\w’'&-]*(?: [{CAPITALS}][\w’'&-]*)+")
"""Words in capitals that follow each other."""
