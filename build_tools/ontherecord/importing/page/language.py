"""Which language an article is in: what its page says and what its words are have to agree.

(Only here: py3langid, whose model lies in the package.)
"""

from __future__ import annotations

import re

import py3langid

from ontherecord.codebook.drafted import UNKNOWN

FEWEST = 8
"""Words by which a language can be told."""
_SAME = {
    "nb": "no", "nn": "no", "pcm": "en", "bs": "hr", "sr": "hr", "sh": "hr", "ms": "id",
    "iw": "he", "in": "id", "prs": "fa", "tl": "fil", "yue": "zh", "cmn": "zh",
}  # fmt: skip
"""Tags that a detector does not tell apart, each by one of them."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def language(text: str, stated: str) -> str:
    """The tag that the page states, if the words are in that language; of a text that states none,
    the words' own. Else `UNKNOWN`."""
    found = _TAG.match(stated.strip())
    tag = found[0].replace("_", "-") if found else ""
    if len(text.split()) < FEWEST and len(_WIDE.findall(text)) < FEWEST:
        return tag or UNKNOWN
    told = str(py3langid.classify(text)[0])
    if not tag:
        return _SAME.get(told, told) if told == "pcm" else told
    return tag if _one(tag) == _one(told) else UNKNOWN


def _one(tag: str) -> str:
    primary = tag.partition("-")[0].lower()
    return _SAME.get(primary, primary)
