"""Shortened titles right before a name: "Lt. Gov. Ada Roy", "former Sen. Per Lund".

In: the words before a name. Out: the title as written, with what makes it one of the past.
"""

from __future__ import annotations

import re

TITLE_RUN = re.compile(
    r"(?:(?:Pol|Lt|Maj|Brig|Gen|Col|Capt|Sgt|Cpl|Pte|Adm|Cmdr|Cdr|Insp|Supt|Det|Const|Sen|Rep|Gov"
    r"|Cllr|Cr|Ald|Amb|Rev|Prof|Dr|Mr|Mrs|Ms|Eng|Ing|Arch|Adv|Atty|Hon|Shri|Smt|Ku|Km|Kumari|Alhaji"
    r"|Hajj|Hajji|Haji|Hajia|Chief|Dato|Datuk|Tan Sri|Sheikh|Shaykh|Ustaz|Mwalimu|Mzee|Dott|Lic|Mag"
    r"|Dipl|Sra?|Sig|Mme|Mlle|M|Don|Do[nñ]a|Fr|Br|Msgr|Canon)\.?\s)+$"
)
RANK_RUN = re.compile(
    r"(?<=,\s)(?:(?:Colonel|Major|Captain|General|Brigadier|Lieutenant|Sergeant|Corporal|Inspector|Chief"
    r"|Superintendent|Commander|Commodore|Admiral|Rear|Vice|Marshal|Father|Sister|Brother|Mother|Pastor"
    r"|Reverend|Imam|Sheikh|Rabbi|Bishop|Archbishop|Cardinal|Professor|Doctor|Senator|Councillor|Judge"
    r"|Justice|Sir|Dame|Lord|Lady|Baroness|Baron|Engineer|Advocate|Ambassador|Prince|Princess|Miss"
    r"|Detective|Constable|Warrant|Officer|Private|Wing|Group|Squadron|Leader)\s){1,3}$"
)
""" "A spokesman for the front, Colonel Ada Roy": a rank between a description and a name."""
COURTESY = re.compile(
    r"(?:(?:Rev|Prof|Dr|Mr|Mrs|Ms|Eng|Ing|Arch|Hon|Shri|Smt|Ku|Km|Kumari|Alhaji|Hajj|Hajji|Haji|Hajia"
    r"|Dato|Datuk|Tan Sri|Dott|Lic|Mag|Dipl|Sra?|Sig|Mme|Mlle|M|Don|Do[nñ]a)\.?\s)+"
)
"""Titles that may stand between an office and a name."""
OVER = re.compile(
    r"\b([Ff]ormer|[Rr]etired|[Oo]ne-time|[Oo]usted|[Ee]x)[ -](?:[A-Z][\w.’']*\s){0,3}$"
)
""" "Former Ohio Gov. Ada Roy": what makes a title one of the past."""


def with_past(before: str, title: re.Match[str]) -> str:
    """The title that a search in the words before a name found, and "former" in front of it."""
    over = OVER.search(before[: title.start()])
    return f"{over[1]} {title[0]}".strip() if over else title[0].strip()
