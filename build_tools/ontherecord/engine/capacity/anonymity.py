"""Who has no name and no office by the text's own words: "a trader who asked not to be named".

In: words that describe a speaker, the verdict on them. Out: the verdict, or that of nobody's
voice (codebook §6 "no office indicated"); whoever speaks for an office keeps it.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict

ASKED = re.compile(
    r"\b(?:anonym\w+|(?:not|un)[- ](?:to )?be(?:ing)? (?:named|identified|quoted)"
    r"|(?:asked|requested|wished|wanted|preferred|declined|refused) (?:not )?to (?:be (?:named"
    r"|identified)|remain (?:anonymous|unnamed)|give (?:his|her|their) name)"
    r"|not authori[sz]ed to (?:speak|talk|comment|discuss)|(?:withheld|would not give) (?:his|her"
    r"|their) name)"
)
NAMELESS = re.compile(r"^(?:an? |one |the )?(?:anonymous|unnamed|unidentified)\s[a-z]")
PRIVATE = frozenset(("witness-affected", "company"))


def unnamed(text: str, verdict: Verdict | None) -> Verdict | None:
    """The verdict, or that on somebody whose name the text holds back."""
    if verdict is None or verdict.type not in PRIVATE or re.search(r"[A-Z]", text[1:]):
        return verdict
    match = ASKED.search(text) or NAMELESS.search(text)
    return (
        Verdict(type="unnamed-source", words=match[0], ground="table-of-speakers")
        if match
        else verdict
    )
