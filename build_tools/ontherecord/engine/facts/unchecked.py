"""The words by which a text says that something was not checked (codebook §5, U1).

In: nothing. Out: patterns. "Not checked" is told of a statement (`STATED`), of all that follows
(`FOLLOWING`), by the word "preliminary", or of a question left open (`UNCLEAR`).
"""

from __future__ import annotations

import re

_HOW = r"(?:\s+(?:immediately|independently|fully|yet|be|been|separately|readily|always|also))*"
_CHECK = (
    r"(?:verif\w+|confirm\w*|corroborat\w+|authenticat\w+|substantiat\w+|validated|vouched for"
    r"|(?:be |been )?(?:checked|proved|proven|tested|traced)(?! (?:in|out|into|positive)\b)"
    r"|check (?:it|this|that|them|either|whether|the (?:claim|account|report|statement|figure|video"
    r"|footage|information)s?|(?:his|her|its|their) (?:claim|account|story|statement|figure)s?)\b"
    r"|(?:establish|determine|ascertain|tell|say|know) (?:whether|if) [^.;]{0,60}?\b"
    r"(?:was|were|is|are) (?:authentic|genuine|true|real|accurate|correct|reliable|from)\b"
    r"|(?:establish|determine|ascertain) (?:the |its |their )?"
    r"(?:authenticity|veracity|truth|accuracy|provenance|origin)\b)"
)
_GAVE = (
    r"(?:present(?:ed|ing)?|provid(?:e|ed|ing)|offer(?:ed|ing)?|giv(?:e|en|ing)|gave|cit(?:e|ed|ing)"
    r"|produc(?:e|ed|ing)|show(?:ed|n|ing)?|publish(?:ed|ing)?|releas(?:e|ed|ing)|shar(?:e|ed|ing)"
    r"|submit(?:ted|ting)?|suppl(?:y|ied|ying)|disclos(?:e|ed|ing))"
)
_SHOWN = (
    r"(?:show(?:n|ing)?|publish(?:ed|ing)?|produc(?:e|ed|ing)|releas(?:e|ed|ing)|shar(?:e|ed|ing))"
)
_PROOF = (
    r"(?:(?:any |further |specific |hard |the |a )?(?:evidence|proof|documents?|photographs?"
    r"|recordings?|details|sources?))"
)
STATED = re.compile(
    rf"\b(?:could|can|has|have|had|was|were|is|are|did|does)\s?(?:not|n['’]t){_HOW}\s+{_CHECK}"
    rf"|\bcannot{_HOW}\s+{_CHECK}"
    rf"|\b(?:was|were|is|are|been)\s+(?:not able|unable) to{_HOW}\s+{_CHECK}"
    rf"|\b(?:not|never|n['’]t)\s+(?:yet\s+)?been able to{_HOW}\s+{_CHECK}"
    rf"|\b(?:fail(?:ed|s)?|tried in vain|had no means|no means) to{_HOW}\s+{_CHECK}"
    rf"|\b(?:impossible|not{_HOW} possible|difficult|hard|no way) to{_HOW}\s+{_CHECK}"
    r"|\b(?:neither|none|nobody|no one)\b.{0,40}\b(?:could|can|has|have|had|was|were)"
    rf"{_HOW}\s+{_CHECK}"
    r"|\b(?:unverified|unconfirmed|uncorroborated|unsubstantiated|unproven|unverifiable)\b"
    r"|\bno (?:independent|immediate|official|outside|further) "
    r"(?:confirmation|verification|corroboration)\b"
    r"|\bwithout (?:independent|any|further) (?:confirmation|verification)\b"
    r"|\bwithout (?:any |further |providing any )?(?:evidence|proof)\b"
    r"|\b(?:has|have|had) yet to be\s+(?:independently\s+)?(?:verified|confirmed|corroborated)"
    r"|\bnot (?:been )?independently (?:verified|confirmed)\b"
    r"|\b(?:without|not?) (?:presenting|providing|offering|giving|citing|producing|showing) "
    r"(?:any |further |specific )?(?:evidence|proof)\b"
    r"|\b(?:gave|provided|offered|presented|cited|produced) no (?:evidence|proof)\b"
    rf"|\b(?:(?:did|has|have|had|would|could) ?(?:not|n['’]t)) {_GAVE} {_PROOF}\b"
    rf"|\bwithout {_GAVE} {_PROOF}\b"
    rf"|\b(?:without|did not|didn['’]t|would not|has not|have not) {_SHOWN} "
    r"(?:them|it|these|either)\b"
    rf"|\b(?:neither|none|nobody|no one)\b[^.;]{{0,40}}\b{_GAVE} {_PROOF}\b"
    rf"|\bno (?:evidence|proof) (?:was|were|has been|had been|is) {_GAVE}"
    r"|\b(?:has|have|had) (?:seen|found) no (?:evidence|proof|sign)\b"
    r"|\b(?:no way|unable) to (?:check|verify|tell)\b",
    re.I,
)
PRELIMINARY = re.compile(
    r"\bpreliminary (?:reports?|information|data|figures?|findings?|results?|investigations?"
    r"|estimates?|assessments?|accounts?|toll|count|statements?|conclusions?|evidence|analys[ei]s"
    r"|inquir(?:y|ies)|probes?|examinations?|tests?|reviews?|surveys?|tall(?:y|ies)|version)\b"
    r"|\bpreliminar(?:y|ily) (?:said|reported)\b",
    re.I,
)
FOLLOWING = re.compile(
    r"\b(?:following|these|those) (?:\w+ ){0,2}(?:reports?|accounts?|claims?|figures?|details)\b"
    r".{0,60}\b(?:preliminary|unconfirmed|unverified)\b"
    rf"|\b(?:following|these) (?:\w+ ){{0,2}}(?:reports?|accounts?|claims?)\b.{{0,40}}{_CHECK}",
    re.I | re.S,
)
UNCLEAR = re.compile(
    r"\bit\s+(?:remains?|remained|is|was|['’]s)(?: still)? (?:not (?:immediately |yet |fully )?"
    r"(?:clear|known|certain)|unclear|unknown|uncertain)\b(?! that)",
    re.I,
)
