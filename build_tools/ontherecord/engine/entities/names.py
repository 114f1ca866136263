"""Personal names: what looks like one, what to trim, which spellings are one name.

In: strings and spans. Out: cleaned spans and comparison keys. No model, no article.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import NAME_WORDS, OUTLET_END
from ontherecord.engine.entities.honorifics import title_size
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.text import wordlist

PARTICLE = (
    r"(?:al|el|ibn|bin|ben|abu|bint|de|del|della|der|den|di|da|dos|du|la|le|van|von|zu|ter|ten|st)"
)
PART = (
    r"(?:[A-ZÀ-ÖØ-Þ][\w'’‘]{0,30}(?:[-‑][\w'’‘]{1,30}){0,3}|[A-Z]\.(?:[A-Z]\.){0,3}"
    r"|(?:al|el|ad|as|an|ash)-[A-Z][\w'’]{1,30})"
)
NICKNAME = r"(?: (?:[“\"'‘][A-Z][\w -]{1,20}[”\"'’]|\([A-Z]\w{1,15}\)))?"
FULL_NAME = re.compile(
    rf"(?<![\w\-‑]){PART}{NICKNAME}(?: (?:{PARTICLE} ){{0,2}}{PART}){{1,4}}(?: o[gğ]lu\b)?"
)
PATRONYMIC = re.compile(
    r" (?:[A-Z]\w+(?:[oei]v[iy]c?h|[oei]vna)|[A-Z]\w+ (?:oğlu|oglu|q[iı]z[iı]|uulu))$"
)
TITLES = wordlist.words(
    "mr mrs ms miss mx dr prof sir dame lord lady rev fr gen lt col maj capt cpl pfc sgt adm cmdr "
    "brig lieutenant colonel major captain sergeant corporal private commodore marshal general "
    "admiral commander sen rep gov hon justice judge president king queen prince princess pope "
    "saint st "
    "count baron baroness duke duchess sheikh sheik ayatollah emir mullah imam pvt spc ret "
    "presidents senators representatives secretaries ministers governors mayors judges generals "
    "ag pres det insp supt const pc ambassador secretary minister chancellor senator governor mayor"
)
RANKS = frozenset(("senior", "junior", "first", "second", "chief", "rear", "vice", "acting"))
AFTER_NAME = re.compile(
    r",?\s+(?:Jr|Sr|II|III|IV|QC|KC|SC|MP|MEP|OBE|CBE|MBE|PhD|Ph\.D|MD|M\.D|Esq)\b\.?$"
)
COMPOUND = re.compile(r"-(?:led|backed|style|era|like|appointed|aligned|themed)$", re.I)
OWNER = re.compile(r"['’]s\s")
POSSESSIVE = re.compile(r"['’]s?$")
NOT_IN_NAMES = wordlist.words(
    "to a an public national broad streets convention opinion debate the and of for monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december i if but when while this that it he she they "
    "we you in on at by new north south east west western eastern northern southern street "
    "road avenue square park river lake island islands mountain airport station bridge tower "
    "castle palace stadium center centre hall house building cup prize award awards act bill "
    "law war day games olympics championship championships league conference summit festival "
    "treaty accord agreement plan operation project program programme show series app "
    "facebook twitter telegram instagram youtube republican republicans democrat democrats "
    "muslim muslims christian christians jewish islam islamic catholic god bible quran koran "
    "internet covid brexit according sources source among suffered wins loses top secret "
    "priorities usa judicial watch hail categories read more photo image video related also "
    "former says said republic federation nations system systems information management "
    "security affairs services county township district village city valley heights beach bay "
    "creek coast strip trail canyon casino resort klan klux brothers sisters syndrome disease "
    "generation against without abuse barangay sitio purok jalan taman kampung kampong bandar "
    "bukit sungai desa colonia avenida calle rua avenue wat doi persiaran lorong lebuh "
    "corregimiento commune zone "
)
SURNAMES_TOO = wordlist.words(
    "bill law war street road park square lake river island islands mountain bridge tower castle "
    "palace hall house north south east west day games church may march hunter read christian "
    "islam bible building center centre cup award services convention prince king public "
    "bay beach coast"
)
"""Words that end a person's name after a given name, although they are mostly no name."""


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without titles, offices and adjectives of country before it, letters and possessive after."""
    found = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    while len(found) > 1 and (titles := _titles(text, found)):
        found = found[titles:]
    if not found:
        return start, start
    start = found[0][0]
    end = start + len(AFTER_NAME.sub("", text[start:end].rstrip(' ,;:."”')))
    end = start + len(POSSESSIVE.sub("", text[start:end].rstrip("'’\"”")))
    end = start + len(COMPOUND.sub("", text[start:end]))
    return start, end


def _titles(text: str, found: list[tuple[int, int]]) -> int:
    """How many words at the start are one title, office or country; 0 if the name starts."""
    for size in range(min(4, len(found) - 1), 1, -1):
        start = text[found[0][0] : found[size - 1][1]]
        if start.lower() in tables.heads() or start in tables.government_names():
            return size
    first = text[found[0][0] : found[0][1]]
    given = tables.given_names()
    if first in given and (len(found) == 2 or text[slice(*found[1])] not in given):
        return 0  # "Dean Orlov", "Bill Clinton"; but "Dean Anna Orlov"
    words = [text[slice(*f)] for f in found[:-1]]
    if size := title_size(words):
        return size
    low = POSSESSIVE.sub("", first.lower()).strip('.,“"')
    if low in TITLES or low in tables.heads() or low in ("the", "a", "an", "and"):
        return 1
    if low in RANKS and text[slice(*found[1])].lower().strip(".") in TITLES:
        return 2
    country = POSSESSIVE.sub("", first)
    if len(found) > 2 and is_place(first) and text[slice(*found[1])] in given:
        return 1  # "Peshawar Imran Yusufzai", the officer of Peshawar
    return int(country in tables.adjectives() or country in tables.government_names())


def is_full_name(name: str) -> bool:
    """Whether the words look like a person's first and last name, and like nothing else."""
    if (
        not FULL_NAME.fullmatch(name)
        or OWNER.search(name)
        or name.removeprefix("The ") in tables.bodies()
    ):
        return False
    if any(pattern.search(name) for _, pattern in NAME_WORDS) or OUTLET_END.search(name):
        return False
    words = [w.lower().strip(".") for w in name.split()]
    first = has_given_name(name)
    odd = [w for w in words[first:] if w in NOT_IN_NAMES and len(w) > 1]  # "Ada A. Lund"
    if any(not (first and w in SURNAMES_TOO and (len(words) == 2 or w == "islam")) for w in odd):
        return False
    known = name.rsplit(maxsplit=1)[-1] in tables.surnames("last")
    if sum(len(w) > 1 for w in words) < 2 - known:  # "K B Thakur"
        return False
    last = words[-1]
    if title_size(name.split()[-1:]) and not first:
        return False
    if any(len(w) > 2 and w.isupper() and w.isalpha() for w in name.split()):
        return False
    if first and last in tables.persons() and words[0] not in tables.heads():
        return name.rsplit(maxsplit=1)[-1].istitle()  # "Ada Carpenter", "Ben Weaver"
    return last not in tables.heads() or last in ("king", "major", "judge", "pope", "bishop",
                                                  "priest", "cardinal", "fellow", "chancellor",
                                                  "hunter", "baker", "partner")  # fmt: skip


def has_given_name(name: str) -> bool:
    """Whether the first word, or its part before a hyphen, is a given name."""
    first = re.split(r"[\s‑-]", name, maxsplit=1)[0]
    return first in tables.given_names() and not name.isupper()


def has_patronymic(name: str) -> bool:
    """ "Orlenko Taras Ivanovych": the given name stands before the father's."""
    return bool(PATRONYMIC.search(name)) and not tables.given_names().isdisjoint(name.split())


def is_place(name: str) -> bool:
    """Whether a name alone would first be read as a place: country, region, or large town."""
    found = gazetteer.candidates(name)
    return any(p.kind in ("country", "area") or (p.kind == "region" and p.size == 1) for p in found
               ) or any(p.kind == "town" and p.size > 100_000 for p in found)  # fmt: skip


def parts(name: str) -> tuple[str, str]:
    """First name and surname (with its particles: "van der Berg", "al-Abadi"); folded."""
    words = [w for w in name.split() if not re.fullmatch(r"(?:[A-Z]\.)+", w)] or name.split()
    start = len(words) - 1
    while start > 1 and re.fullmatch(PARTICLE, words[start - 1]):
        start -= 1
    return gazetteer.fold(words[0]), gazetteer.fold(" ".join(words[start:]))


def surname(name: str) -> str:
    """The surname as written: its last word with the particles before it."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and re.fullmatch(PARTICLE, words[start - 1]):
        start -= 1
    return " ".join(words[start:])


def spelling(name: str) -> str:
    """A key under which the usual spellings of one name meet (Zelenskyy, Zelensky, Zelenskiy)."""
    key = gazetteer.fold(name).replace("kh", "h").replace("ks", "x").replace("w", "v")
    key = re.sub(r"(?:iy|yy|yi|ij|ii|ey|y|j)", "i", key)
    key = re.sub(r"i[eo]", "o", key).replace("ou", "u").replace("ia", "a")
    return re.sub(r"(.)\1", r"\1", key)


def same_person(one: str, other: str) -> bool:
    """Two full names in one article that differ only in spelling, initials or middle names."""
    a, b = parts(one), parts(other)
    if spelling(a[1]) != spelling(b[1]):
        return False
    first, second = spelling(a[0]), spelling(b[0])
    if len(a[0]) == 1 or len(b[0]) == 1:
        return a[0][0] == b[0][0]
    return first == second or first.replace("ol", "l") == second.replace("ol", "l")
