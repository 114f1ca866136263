"""What the article itself calls someone: the office before the name, the apposition after it.

In: the text and where a name stands. Out: role words as written, without article. Dated by the
article, never taken from anywhere else (design §4).
"""

from __future__ import annotations

import re

from build_tools.data import tables
from build_tools.entity.honorifics import LONGEST_TITLE, title_size
from build_tools.entity.offices import as_office, personal
from build_tools.rules.bodies import classify_body
from build_tools.rules.phrase import key, plain, take_apart

STOP_BEFORE = re.compile(r"(?<!\b[A-Z])\.(?=\s|$)|''|[;:!?()\[\]\"“”\n—–]|,\s|\b(?:said|says|told"
                         r"|and|or|but|while|when|that|as"
                         r"|by|with|from|after|before|against|between|like|is|was|are|were|has|had"
                         r"|have|will|would|including|than|if|because|who|which|where|into|over"
                         r"|according to|under|about|asked|accused|urged|met|called|quoted"
                         r"|including)\b", re.I)  # fmt: skip
DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "that")
)
LINKS = frozenset(("of", "for", "to", "at", "in", "on"))
AFTER = re.compile(r",\s+(?:who\s+(?:is|was|serves as|served as)\s+)?(?:(?:\d{1,3})(?:,|\s-)\s+)?")
PHRASE_END = re.compile(r",\s|(?<!\b[A-Z])\.(?=\W|$)|[;:!?()\[\]\"“”\n]|\s[—–-]\s|\b(?:said"
                        r"|says|told|who|whose|which|has"
                        r"|had|was|is|were|are|will|would|called|added|wrote|warned|announced"
                        r"|confirmed|denied|tweeted|posted|reported)\b")  # fmt: skip
COPULA = re.compile(
    r"\s+(?:(?:is|was|became|serves as|has been|had been)\s+(?=(?:a|an|the|[A-Z][\w.]+['’]s?)\s)"
    r"|(?:has been|had been|was|is)\s(?:re)?(?:-)?(?:appointed|elected|named|sworn in|chosen"
    r"|installed|confirmed)\s(?:as\s)?)"
)
OF_BODY = re.compile(r"\s+(?:of|from|at|with)\s+((?:the\s+|The\s+)?[A-Z][^,.;:\"“”()\n]{1,60})")
TITLE_RUN = re.compile(
    r"(?:(?:Lt|Maj|Brig|Gen|Col|Capt|Sgt|Cpl|Pte|Adm|Cmdr|Cdr|Insp|Supt|Det|Const|Sen|Rep|Gov"
    r"|Cllr|Rev|Prof|Dr|Mr|Mrs|Ms)\.?\s)+$"
)
INVERSE = re.compile(
    r"(?:^|[\s“\"])((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w’']+[’']s)"
    r" [^,.;:\"“”()\n]{2,70}),\s$"
)
MEMBERSHIP = frozenset(("news-outlet", "news-agency", "state-media", "company", "ngo", "expert"))
"""Bodies after "of" or "from" that somebody may be said to belong to without an office."""
LONGEST = 90
"""Characters of a role phrase; longer ones are sentences."""


def roles_at(
    text: str, start: int, end: int, verbs: frozenset[int] = frozenset()
) -> tuple[str, ...]:
    """Every role given at this mention, the one before the name first; empty if none is.

    `verbs`: where the text's verbs start; no role reaches over one.
    """
    found = (office_before(text, start, verbs), _inverse(text, start), _after(text, end, verbs),
             as_office(text, end), _body(text, end))  # fmt: skip
    return tuple(dict.fromkeys(_tidy(role) for role in found if role))


def _tidy(role: str) -> str:
    tidy = plain(role.removesuffix("'s").removesuffix("’s"))
    return f"{tidy}." if role.endswith(f"{tidy}.") and len(tidy.split(" ")[-1]) < 5 else tidy


def _window(text: str, start: int, verbs: frozenset[int]) -> str:
    """The words before the name as far as they can belong to it."""
    begin = max(0, start - LONGEST)
    verb = next((at for at in range(start - 1, begin - 1, -1) if at in verbs), None)
    if verb is not None:
        space = text.find(" ", verb)
        begin = space if 0 <= space < start else start
    piece = text[begin:start]
    last = 0
    for match in STOP_BEFORE.finditer(piece):
        last = match.end()
    return piece[last:]


def office_before(text: str, start: int, verbs: frozenset[int] = frozenset()) -> str:
    """ "Kharkiv Governor", "Afghan Ambassador to the United States", "Lt. Gen."."""
    raw = text[max(0, start - LONGEST) : start]
    title = TITLE_RUN.search(raw)
    if title:
        return title[0].strip() if not title[0].startswith(("Mr", "Ms")) else ""
    window = _window(text, start, verbs)
    if not window.strip() or not window.endswith(" "):
        return ""
    words = _without_honours(window.split())
    best = ""
    for cut in range(len(words) - 1, -1, -1):
        phrase = " ".join(words[cut:])
        if words[cut].lower() in LINKS:
            continue
        if words[cut].lower() in DETERMINERS:
            if best:
                break
            continue
        taken = take_apart(phrase)
        linked = LINKS & set(taken.before.split())
        if _is_office(taken.head) and not linked and _reaches_name(taken.head, taken.after):
            best = phrase
        elif best:
            break
    return _without_verb(best)


def _without_honours(words: list[str]) -> list[str]:
    """Words before a name without the titles of honour that stand between it and an office."""
    for size in range(min(LONGEST_TITLE, len(words)), 0, -1):
        tail = words[-size:]
        if title_size(tail) == size and not take_apart(" ".join(tail)).head:
            return words[:-size]
    return words


def _is_office(head: str) -> bool:
    """Whether the head can be somebody's: "Bill" and "Page" before a surname are no documents."""
    return bool(head) and tables.heads()[key(head)].type != "document-data"


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
    if tables.heads()[key(head)].type in ("witness-affected", "unnamed-source", "document-data"):
        return False
    return bool(re.fullmatch(r"(?:of|for|to|at|in"
    r"|on)\s+(?:the\s+)?(?:[A-Z][\w.’'&-]*(?:\s+(?:of|for|and|the)\b)?\s*)+",
                             after.strip()))  # fmt: skip


def _inverse(text: str, start: int) -> str:
    """ "the Crown prosecutor, Mark Tedeschi": a description that the name explains."""
    raw = TITLE_RUN.sub("", text[max(0, start - LONGEST) : start])
    match = INVERSE.search(raw)
    if not match:
        return ""
    words = match[1].split()
    for cut in range(len(words) - 1, 0, -1):
        if words[cut - 1].lower() in DETERMINERS or words[cut - 1].endswith(("'s", "’s")):
            return personal(" ".join(words[cut:]), " ".join(words[:cut]))
    return personal(match[1], raw[: match.start(1)])


def _after(text: str, end: int, verbs: frozenset[int]) -> str:
    """ "…, regional governor of Oryol," or "… is a lawyer"."""
    piece = text[end : end + 2 * LONGEST]
    lead = AFTER.match(piece) or COPULA.match(piece) or re.match(r"\s+\((?=[A-Z])", piece)
    if not lead:
        return ""
    stop = PHRASE_END.search(piece, lead.end())
    phrase = piece[lead.end() : stop.start() if stop else len(piece)].strip()
    if not phrase or len(phrase) > LONGEST + 40 or not stop:
        return ""
    if re.match(r"[a-z]+ed\s", phrase) and not phrase.startswith("retired"):
        return ""
    taken = take_apart(phrase)
    begin = end + piece.find(phrase)
    if any(at in verbs for at in range(begin, begin + phrase.find(taken.head))):
        return ""
    starts_well = phrase[0].islower() or taken.head or classify_body(phrase)
    return phrase if taken.head and starts_well and not _is_clause(phrase, taken.head) else ""


def _is_clause(phrase: str, head: str) -> bool:
    """ "…, the prosecutors say": a verb shows that it is no apposition; nor is another's name."""
    position = phrase.find(head)
    lead = phrase[:position]
    return bool(re.search(r"\b(?:and|but|to|he|she|it|they|after|before|when|while|as|in|on|at"
                          r"|with|by|from|for|according)\b", lead))  # fmt: skip


def _body(text: str, end: int) -> str:
    """ "Matthew Ingram of The Globe and Mail": the body someone belongs to."""
    match = OF_BODY.match(text, end)
    if not match:
        return ""
    run = re.match(
        r"(?:the |The )?(?:[A-Z][\w.’'&-]*(?: (?:of|and|for|the|&) (?=[A-Z])| )?)+", match[1]
    )
    body = run[0].strip() if run else ""
    verdict = classify_body(body) if body else None
    return f"of {body}" if verdict and verdict.type in MEMBERSHIP else ""
