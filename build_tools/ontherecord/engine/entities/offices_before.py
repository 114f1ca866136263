"""The office right before a name: "Kharkiv Governor", "the chairman of the jury", "Lt. Gen.".

In: the text and where a name starts. Out: the words for the office as written, or nothing.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.offices import RANKS
from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.entities.descriptions_before import DETERMINERS
from ontherecord.engine.entities.honorifics import LONGEST_TITLE, title_size
from ontherecord.engine.entities.short_titles import COURTESY, TITLE_RUN, with_past
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES

STOP_BEFORE = re.compile(
    r"(?<!\b[A-Z])\.(?=\s|$)|''|[;:!?()\[\]\"“”\n—–]|,\s|\b(?:said|says|told|and|or|but|while|when|that"
    r"|as|by|with|from|after|before|against|between|like|is|was|are|were|has|had|have|will|would|than"
    r"|including|if|because|who|which|where|into|over|according to|under|about|asked|accused|urged"
    r"|met|called|quoted)\b", re.I)  # fmt: skip
LINKS = wordlist.words("of for to at in on")
PORTFOLIO = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Ss]pokes\w+|[Mm]inistry|[Dd]epartment)"
    r" (?:for|of) (?:the )?"
    r"[A-Z][\w-]+(?:, [A-Z][\w-]+)*,? and [A-Z][\w-]+(?: [A-Z][\w-]+)? $"
)
""" "Minister for Women and Equalities": the "and" is inside the office."""
PAST_OR_ACTING = re.compile(r"(?:retired|ousted|deposed|disgraced|acting)\b", re.I)
""" "Retired colonel Per Lund": no verb of the sentence, whatever the model takes it for."""
NOUN_NEXT = re.compile(
    r"(?:^|[,.;:“”\"’»„(–—-]\s?|\n|\b(?:said|says|told|asked|with|by|of|from|and|former|retired|veteran|head"
    r"|chief|senior|district|high court|appeals?|federal|trial|circuit|against|between|like|under"
    r"|when|where|if|while|as|for|before|after|thanked|sued|met"
    r"|(?:spoke|speak|speaking|talked|wrote|according|next|thanks|known|listened|turned) to)\s)$"
)
"""Before a word that is a calling as often as a verb: what makes it the calling."""
RANKED = re.compile(
    r"(?:Cllr|Cr|Ald|Lt|Maj|Brig|Gen|Col|Capt|Sgt|Cpl|Pte|Adm|Cmdr|Cdr|Insp|Supt|Det|Const)"
    r"\b(?!\.? Gov)"
)
FIELD = re.compile(r"(?:of|for) (?:the )?(?:[a-z-]+ (?:and )?){0,3}[a-z-]+")
""" "Minister of natural resources Ada Roy": what the office is for, in small letters."""
LONGEST = 90
"""Characters of a role phrase; longer ones are sentences."""


def _window(text: str, start: int, verbs: frozenset[int]) -> str:
    """The words before the name as far as they can belong to it."""
    begin = max(0, start - LONGEST)
    verb = next(
        (
            at
            for at in range(start - 1, begin - 1, -1)
            if at in verbs and not PAST_OR_ACTING.match(text, at) and not _is_noun(text, at, start)
        ),
        None,
    )
    if verb is not None:
        space = text.find(" ", verb)
        begin = space if 0 <= space < start else start
    piece = text[begin:start]
    whole = PORTFOLIO.search(piece)
    last = 0
    for match in STOP_BEFORE.finditer(piece):
        if whole is None or match.end() <= whole.start():
            last = match.end()
    return piece[last:]


def _is_noun(text: str, at: int, start: int) -> bool:
    """Whether what the model takes for a verb is a calling right before the name: "…,” judge Ada
    Roy said", "spoke to coach Ada Roy"; "they judge Ada Roy" stays one."""
    word = text[at:start].strip()
    if word.lower() not in tables.persons() or word.lower() not in tables.heads():
        return False
    return NOUN_NEXT.search(text, max(0, at - LONGEST), at) is not None


def office_before(text: str, start: int, verbs: frozenset[int] = frozenset()) -> str:
    """ "Kharkiv Governor", "Afghan Ambassador to the United States", "Lt. Gen."."""
    raw = text[max(0, start - LONGEST) : start]
    title = TITLE_RUN.search(raw)
    if title and not COURTESY.fullmatch(title[0]):
        post = office_before(text, start - len(title[0]), verbs) if RANKED.match(title[0]) else ""
        return post if _is_post(post) else with_past(raw, title)
    if title:
        office = office_before(text, start - len(title[0]), verbs)
        return office or ("" if title[0].startswith(("Mr", "Ms")) else title[0].strip())
    window = _window(text, start, verbs)
    if not window.strip() or not window.endswith(" "):
        return ""
    return _nearest(_without_honours(window.split()))


def _nearest(words: list[str]) -> str:
    """The longest office that ends the words before a name."""
    best = ""
    for cut in range(len(words) - 1, -1, -1):
        phrase = " ".join(words[cut:])
        if words[cut].lower() in LINKS:
            continue
        if words[cut].lower() in DETERMINERS:
            if best and words[cut - 1 : cut] == ["of"] and (head := _head_of(words[: cut - 1])):
                return f"{head} of {words[cut]} {best}"
            if best:
                return "" if _is_relative(words[cut], best) else _without_verb(best)
            continue
        taken = take_apart(phrase)
        whole = " " in taken.before and classify_body(taken.before)  # "Bank of Norvania governor"
        linked = not whole and LINKS & set(taken.before.split())
        if _is_office(taken.head) and not linked and _reaches_name(taken.head, taken.after):
            best = phrase
        elif best:
            break
    return _without_verb(best)


def _head_of(words: list[str]) -> str:
    """ "Deputy chairwoman" of "the deputy chairwoman" before "of the jury Ada Roy"; else empty."""
    best = ""
    for cut in range(len(words) - 1, -1, -1):
        phrase = " ".join(words[cut:])
        taken = take_apart(phrase)
        if words[cut].lower() in DETERMINERS or not taken.head or taken.after:
            break
        best = phrase
    return best


def _is_post(phrase: str) -> bool:
    """ "Station commander" before "Maj. Roy": a post says more than the rank behind it."""
    taken = take_apart(phrase)
    known = tables.heads().get(key(taken.head)) if taken.head and not taken.former else None
    return known is not None and known.type in OFFICIAL_TYPES and key(taken.head) not in RANKS


def _is_relative(article: str, phrase: str) -> bool:
    """ "A shop Roy trusts": one of many before a mere name begins a clause about it."""
    return article.lower() in ("a", "an") and phrase.islower()


def _without_honours(words: list[str]) -> list[str]:
    """Words before a name without the titles of honour that stand between it and an office."""
    for size in range(min(LONGEST_TITLE, len(words)), 0, -1):
        tail = words[-size:]
        if title_size(tail) == size and not take_apart(" ".join(tail)).head:
            return words[:-size]
    return words


def _is_office(head: str) -> bool:
    """Whether the head can be somebody's: "Bill", "comments" before a surname are no persons."""
    if not head:
        return False
    known = tables.heads()[key(head)]
    return known.type != "document-data" and not (
        known.relational and known.type == "online-poster"
    )


def _without_verb(phrase: str) -> str:
    """Without participles in front ("embattled" stays a verb form to us: better short)."""
    words = phrase.split()
    while len(words) > 1 and re.match(r"[a-z]+(?:ed|ing)$", words[0]) and words[0] != "retired":
        words = words[1:]
    return " ".join(words)


def _reaches_name(head: str, after: str) -> bool:
    """The head stands right before the name, or only its body stands between ("… to the UN")."""
    if not after:
        return True
    known = tables.heads()[key(head)]
    if known.type in ("witness-affected", "unnamed-source", "document-data"):
        return False
    if head[0].isupper() and known.type in OFFICIAL_TYPES and FIELD.fullmatch(after.strip()):
        return True
    return bool(re.fullmatch(r"(?:of|for|to|at|in"
    r"|on)\s+(?:the\s+)?(?:[A-Z][\w.’'&-]*(?:\s+(?:of|for|and|the)\b)?\s*)+",
                             after.strip()))  # fmt: skip
