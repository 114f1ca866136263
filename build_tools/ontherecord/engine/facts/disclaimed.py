"""What a disclaimer names: it reaches that, and nothing else (codebook §5, U1).

In: a sentence that says that something was not checked. Out: what it names.
"""

from __future__ import annotations

import re
from typing import Literal

from ontherecord.engine.text.wordlist import words

Reach = Literal["nothing", "claims", "thing"]

_CHECKED = r"(?:verif\w+|confirm\w*|corroborat\w+|authenticat\w+|substantiat\w+)"
_THING = r"(?P<thing>(?:[\w’'-]+\s+){0,4}?(?P<head>[\w-]+))"
_OF = r"(?:\s+(?:of|in|from|on|by)\s+(?P<of>[^,.;]+?))?"
_SUBJECT = re.compile(
    rf"{_THING}{_OF}\s+(?:could|can|has|have|had|was|were|is|are)"
    rf"(?:n['’]t\b|\s+(?:not|yet|never|n['’]t)\b)[^.;]*?\b{_CHECKED}"
)
_AUTHENTIC = re.compile(
    r"\b(?:establish|determine|ascertain|tell|say|know|check)\s+(?:whether|if)\s+"
    rf"{_THING}\s+(?:was|were|is|are)\b"
)
_OBJECT = re.compile(
    rf"\b(?:verify|confirm|corroborate|authenticate|substantiate|check)\s+(?!whether|if){_THING}"
    r"(?=\s+(?:of|in|from|on|by|that|which|when|as|and|because|at|for)\b|[.,;]|\s*$)"
    r"(?:\s+of\s+(?P<of>[^,.;]+))?"
)
_POINTING = words("this that it these those they which none neither either both")
_CLAIMS = words(
    "claim claims report reports statement statements figure figures account accounts assertion"
    " assertions version versions allegation allegations toll tolls information detail details"
    " number numbers data remark remarks accusation accusations charge charges"
)
_QUALITIES = words("authenticity location date origin veracity accuracy source content contents")
"""“The authenticity of the video”: the video is what is named."""


_ALIKE = (
    words("video videos footage clip clips film recording recordings livestream"),
    words("photo photos photograph photographs picture pictures image images snapshot"),
    words("audio recording recordings tape voice"),
    words("message messages post posts note text posting comment letter email statement"),
    words("document documents paper papers letter memo file files"),
)
"""Other words that a disclaimer has for the same thing."""


def reach(sentence: str) -> tuple[Reach, str]:
    """What kind of thing the sentence names, and its word: "video"; empty for the others."""
    match = _OBJECT.search(sentence) or _AUTHENTIC.search(sentence) or _SUBJECT.search(sentence)
    if match is None:
        return "nothing", ""
    head = match["head"].lower()
    if head in _QUALITIES and match["of"]:
        head = match["of"].split()[-1].lower()
    if head in _POINTING or (not match["thing"].split()[1:] and match["head"][:1].isupper()):
        return "nothing", ""  # “Reuters could not …”
    if head in _CLAIMS:
        return "claims", ""
    return "thing", head.removesuffix("s")


def names(thing: str, said: str) -> bool:
    """Whether the words of a statement have the thing that a disclaimer names."""
    alike = {thing}.union(*(group for group in _ALIKE if {thing, f"{thing}s"} & group))
    either = "|".join(map(re.escape, sorted(alike)))
    return re.search(rf"\b(?:{either})", said, re.I) is not None


def is_paper(thing: str) -> bool:
    """Whether the thing is something written or recorded, in which somebody says something."""
    return any({thing, f"{thing}s"} & group for group in _ALIKE)
