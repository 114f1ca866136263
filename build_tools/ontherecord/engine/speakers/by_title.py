"""A bare rank or calling that stands for the title of somebody: "the major" after "Maj. Ana Cruz",
"the priest" after "Father Ivo Lind".

In: the cast, the words, where they stand. Out: the nearest person named with such a title, or None.
"""

from __future__ import annotations

import re

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.model import Span

TITLES: dict[str, str] = {
    "major": "Maj|Major", "colonel": "Lt Col|Col|Colonel", "captain": "Capt|Captain|Kapt",
    "general": "Lt Gen|Maj Gen|Brig Gen|Gen|General", "lieutenant": "Lt|Lieut|Lieutenant",
    "sergeant": "Sgt|Sergeant", "corporal": "Cpl|Corporal", "admiral": "Adm|Admiral",
    "commander": "Cmdr|Cdr|Commander", "brigadier": "Brig|Brigadier",
    "inspector": "Insp|Inspector|Det Insp|Chief Insp", "superintendent": "Supt|Superintendent|SP",
    "constable": "Const|PC|Constable", "detective": "Det|Detective|Inspector|Insp",
    "officer": "Officer|PC|Insp"
    "|Sgt|Lt|Capt|Maj|Col|Supt|Det|Cpl|Inspector|Sergeant|Lieutenant|Captain|Major|Colonel"
    "|Superintendent|Detective|Constable|Corporal|Commander|Commodore|Brigadier|Trooper",
    "policeman": "PC|Insp|Inspector|Sgt|Sergeant|Constable|Det|Detective|Supt|Superintendent",
    "policewoman": "PC|Insp|Inspector|Sgt|Sergeant|Constable|Det|Detective|Supt|Superintendent",
    "deputy": "Deputy", "marshal": "Marshal",
    "doctor": "Dr|Doctor|Doc", "medic": "Dr", "physician": "Dr", "surgeon": "Dr|Miss|Mr",
    "veterinarian": "Dr", "vet": "Dr", "dentist": "Dr",
    "professor": "Prof|Professor", "academic": "Prof|Professor|Dr", "researcher": "Prof|Dr",
    "scientist": "Prof|Dr", "priest": "Father|Fr|Canon|Rev|Reverend|Padre|Don|Dom|Monsignor|Msgr",
    "clergyman": "Father|Fr|Canon|Rev|Reverend|Pastor", "vicar": "Rev|Reverend|Canon",
    "minister": "Minister|Rev|Reverend", "pastor": "Pastor|Rev|Reverend", "nun": "Sister|Mother|Sr",
    "bishop": "Bishop|Archbishop", "archbishop": "Archbishop", "cardinal": "Cardinal",
    "imam": "Imam|Sheikh|Maulana", "cleric": "Sheikh|Imam|Ayatollah|Maulana|Mullah|Mufti|Rev",
    "rabbi": "Rabbi", "monk": "Brother|Bhikkhu|Ajahn|Phra", "sheikh": "Sheikh|Sheik|Shaikh",
    "judge": "Judge|Justice|Magistrate|Sheriff", "magistrate": "Magistrate",
    "justice": "Justice", "lawyer": "Atty|Barrister|Advocate|Maître|Adv",
    "attorney": "Atty|Attorney",
    "advocate": "Advocate|Adv", "engineer": "Eng|Engr|Ing|Engineer", "architect": "Arch|Arq",
    "senator": "Sen|Senator", "congressman": "Rep|Congressman",
    "congresswoman": "Rep|Congresswoman",
    "lawmaker": "Sen|Rep|Hon|MP", "councillor": "Cllr|Councillor", "councilman": "Councilman",
    "councilwoman": "Councilwoman", "mayor": "Mayor", "governor": "Gov|Governor",
    "sheriff": "Sheriff", "clerk": "Clerk", "ambassador": "Amb|Ambassador",
    "envoy": "Amb|Ambassador", "chief": "Chief|Togbe|Nana|Oba|Igwe", "headman": "Headman",
    "coach": "Coach", "teacher": "Teacher|Cikgu|Mwalimu|Sir", "nurse": "Nurse|Sister",
    "king": "King",
    "queen": "Queen", "prince": "Prince", "princess": "Princess", "baroness": "Baroness|Lady",
    "peer": "Lord|Baron|Baroness|Lady", "commissioner": "Commissioner", "principal": "Principal",
    "warden": "Warden", "ranger": "Ranger", "secretary": "Secretary", "president": "President",
    "chancellor": "Chancellor", "premier": "Premier", "midwife": "Midwife|Sister",
}  # fmt: skip
"""What a text calls somebody with a title later, and the titles, without full stops: own list."""
BARE = re.compile(r"^(?:(?:the|this|his|her|their|its)\s)?([a-z]+)$", re.I)
REACH = 2500
"""Code points back to the title: own decision."""


def titled_before(text: str, cast: Cast, words: str, span: Span) -> Actor | None:
    """The nearest person before the span whose name stands behind such a title."""
    behind = _titles(words)
    if behind is None:
        return None
    for at, actor in cast.before(span.start, reach=REACH):
        if not actor.is_person:
            continue
        near = [m for m in actor.mentions if m.start <= at]
        if any(behind.search(text, max(0, m.start - 16), m.start) for m in near):
            return actor
    return None


def titled_later(text: str, cast: Cast, words: str) -> Actor | None:
    """A headline's "clerk says": the only one of the article whose name has such a title."""
    behind = _titles(words)
    if behind is None:
        return None
    found = [
        a for a in cast.actors if a.is_person
        and any(behind.search(text, max(0, m.start - 16), m.start) for m in a.mentions)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _titles(words: str) -> re.Pattern[str] | None:
    """What stands right before the name of whoever is called so later."""
    bare = BARE.match(words)
    titles = TITLES.get(bare[1].lower(), "") if bare else ""
    return re.compile(rf"\b(?:{titles.replace(' ', r'[.]? ')})\.?\s$") if titles else None
