"""Words that describe a speaker → source type (codebook §6): the capacity a person speaks in.

In: the description as the text gives it. Out: a `Verdict`. The same tables for every country.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from build_tools.data import tables
from build_tools.model import OFFICIAL_TYPES, SourceType
from build_tools.rules.bodies import Verdict, classify_body
from build_tools.rules.phrase import Phrase, key, plain, take_apart

OFFICIAL = OFFICIAL_TYPES
OLOGIST = re.compile(r"\b\w+(?:ologists?|icians?|graphers?)$", re.I)
ONLINE = re.compile(r"(?:^|\s)(?:on|at|in)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:Twitter|Facebook|Reddit"
                    r"|Telegram|X"
                    r"|TikTok|YouTube|VK|[Ss]ocial (?:media|networks?)|[Ff]orums?|message board"
                    r"|[Nn]ewsgroup|[Ii]nternet|online)\b|^of \w+ who posted\b")  # fmt: skip
UNKNOWN_BODY = re.compile(r"(?!(?:Vice|Acting|Deputy|Interim|First|Then|Mr|Madam)\b)"
                          r"[A-Z][\w&'.-]*(?: (?:of |and |& )?[A-Z][\w&'.-]*)*")  # fmt: skip
DEMONYM = re.compile(r"^(?:\w+)(?:an|ese|ish|i|ch|ic)$")
PICTURES = frozenset(("video", "videos", "footage"))
POSTED = re.compile(r"\b(?:online|viral|amateur|circulat\w*|shared|posted|social|twitter|facebook"
                    r"|telegram|youtube|tiktok|unverified|internet|reddit)\b", re.I)  # fmt: skip
"""What makes pictures a post whose origin nobody answers for (§5 U4)."""
MEDIA: frozenset[SourceType] = frozenset(("state-media", "news-agency", "news-outlet"))
LOCAL = re.compile(r"\b(?:local|regional|city|county|municipal|provincial|state|town|oblast"
                   r"|district|village|borough)\b", re.I)  # fmt: skip
DEFENCE = re.compile(r"\bdefen[cs]e\b", re.I)
NAME_RUN = re.compile(r"[A-Z][\w.&'’\-]*(?:\s+(?:of|for|the|and|on|&|de|du|[A-Z][\w.&'’\-]*))*")
BODY_HEAD = re.compile(r"^(?:of|for|at|with|from|in|to|on|about|by)\s+", re.I)
PRIVATE_PRESIDENT = frozenset(("company", "ngo", "expert", "news-outlet", "party-candidate",
                               "news-agency", "witness-affected", "igo"))  # fmt: skip
BARE_OFFICES = frozenset(("president", "vice president", "vice-president", "secretary-general",
                          "secretary general", "governor", "minister", "dean"))  # fmt: skip
NO_ISSUER = "is a document whose issuer is not named"
ALONE = "has no body beside it"
ACADEMIC = frozenset(("professor", "emeritus professor", "academic", "dr", "reverend", "rev"))


@lru_cache(maxsize=4096)
def capacity(words: str) -> Verdict | None:
    """The type that a description decides; None if no word of it is in the tables."""
    text = plain(words)
    if not text:
        return None
    whole = classify_body(text) if text[0].isupper() else None
    if whole and whole.why != "in the name of the body":
        return whole
    phrase = take_apart(words)
    if not phrase.head:
        return _ologist(text) or whole or _body_inside(text)
    verdict = _from_head(phrase) or whole
    if verdict and phrase.former and verdict.type in OFFICIAL:
        return Verdict(type="former-official", words=f"former … {phrase.head}",
                       why="is a capacity of the past")  # fmt: skip
    return verdict


def _from_head(phrase: Phrase) -> Verdict | None:
    name = key(phrase.head)
    head = tables.heads()[name]
    if head.type == "document-data":
        return _issuer(phrase) or _verdict(head.type, phrase.head, NO_ISSUER)
    if phrase.head == "Representative" and not phrase.after:
        return _verdict("legislature-court", phrase.head, "is a title in front of a name")
    if name in PICTURES and not POSTED.search(f"{phrase.before} {phrase.after}"):
        return _verdict("document-data", phrase.head, "is a record, not somebody who posts")
    if head.relational and head.type == "online-poster":
        beside = _beside(phrase)
        official = beside if beside and beside.type in OFFICIAL else None
        return official or _verdict(head.type, phrase.head, "is in the table of speakers")
    if head.type in ("unnamed-source", "witness-affected") and (m := ONLINE.search(phrase.after)):
        return _verdict("online-poster", m[0].strip(), "is where they post")
    if head.relational:
        return _beside(phrase) or _verdict(head.type, phrase.head, ALONE)
    if name in BARE_OFFICES:
        beside = _beside(phrase)
        if beside and beside.type in PRIVATE_PRESIDENT:
            return beside
        if name.endswith("president") and _is_unknown_body(phrase.before):
            return _verdict("company", phrase.before, "is a body that is no country's")
    return _verdict(_refined(head.type, phrase), phrase.head, "is in the table of speakers")


def _is_unknown_body(before: str) -> bool:
    """ "Acme President": a name that is neither a country nor looks like an adjective of one."""
    if not UNKNOWN_BODY.fullmatch(before) or classify_body(before) or DEMONYM.search(before):
        return False
    return before not in tables.adjectives()


def _issuer(phrase: Phrase) -> Verdict | None:
    """A document takes the type of the body that issued it, if one is named (§9)."""
    after = BODY_HEAD.sub("", phrase.after)
    if named := _named(plain(phrase.before)) or _named(plain(after)):
        return named
    word = _context_word(plain(phrase.before), last=True) if phrase.before else None
    return word if word and word.type in (*OFFICIAL, "party-candidate", "company", "ngo") else None


def _refined(found: SourceType, phrase: Phrase) -> SourceType:
    """Defence ministries are military, a region's government is subnational (§6)."""
    near = f"{phrase.before} {phrase.head} {phrase.after[:40]}"
    if found == "gov-national" and key(phrase.head).endswith(("minister", "ministry", "secretary")):
        return "military" if DEFENCE.search(near) else found
    if found == "gov-national" and key(phrase.head) in ("government", "governments"):
        return "gov-subnational" if LOCAL.search(phrase.before) else found
    return found


def _beside(phrase: Phrase) -> Verdict | None:
    """For whom a relational head speaks: first what stands before it, then its complement."""
    return _side(phrase.before, last=True) or _side(BODY_HEAD.sub("", phrase.after), last=False)


def _side(words: str, *, last: bool) -> Verdict | None:
    text = plain(words)
    if not text:
        return None
    return _named(text) or _context_word(text, last=last) or _inner(text)


def _named(text: str) -> Verdict | None:
    """The longest run of capitalised words that is a known body, or names one by its words."""
    for run in NAME_RUN.finditer(text):
        if verdict := classify_body(run[0]):
            return verdict
    return None


def _context_word(text: str, *, last: bool) -> Verdict | None:
    """The nearest word of the table: the last one before the head, the first one after it."""
    table = tables.context()
    words = re.findall(r"[\w.'’]+", text.lower().replace("’", "'"))
    words += [w.removesuffix("'s") for w in words if w.endswith("'s")]
    found = [w for w in (*_pairs(words), *words) if w in table]
    if not found:
        return None
    word = max(found, key=lambda w: (text.lower().rfind(w), len(w))) if last else found[0]
    return _verdict(table[word], word, "tells for whom the speaker speaks")


def _pairs(words: list[str]) -> list[str]:
    return [f"{a} {b}" for a, b in itertools.pairwise(words)]


def _inner(text: str) -> Verdict | None:
    """ "spokesman for the drugmaker": the complement is itself a description."""
    phrase = take_apart(text)
    if phrase.head and not tables.heads()[key(phrase.head)].relational:
        return _from_head(phrase)
    first = text.split(" ", maxsplit=1)[0].removesuffix("'s")
    if first in tables.adjectives():
        return _verdict("gov-national", first, "is a country, and an office stands beside it")
    return None


def _body_inside(text: str) -> Verdict | None:
    """ "Matthew Ingram of The Globe and Mail": the body after "of" tells."""
    link = re.search(r"\b(?:of|at|from|with|for)\s+(?:the\s+)?([A-Z].*)$", text)
    return _named(link[1]) if link else None


def _ologist(text: str) -> Verdict | None:
    match = OLOGIST.search(text.split(",", maxsplit=1)[0])
    return _verdict("expert", match[0], "names a science") if match else None


def _verdict(source_type: SourceType, words: str, why: str) -> Verdict:
    return Verdict(type=source_type, words=words, why=why)
