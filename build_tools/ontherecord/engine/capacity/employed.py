"""Callings inside a public body: "army doctor", "a forecaster at the weather service" (§6).

In: a `Phrase` whose head is a calling, and its type. Out: the `Verdict` of the body that employs
it, or None. Only callings that a body employs: a resident of the city does not speak for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.offices import ACADEMIC, COUNTRY_ONLY
from ontherecord.engine.capacity.phrase import Phrase, key, plain, take_apart
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES

STAFF = wordlist.words(
    "worker employee staff staffer driver nurse doctor medic paramedic engineer technician "
    "mechanic "
    "cook cleaner gardener interpreter translator secretary clerk pilot diver photographer "
    "librarian archivist accountant electrician foreman chaplain vet teacher instructor trainer "
    "handler psychologist captain skipper crewman crew pathologist chemist surveyor planner "
    "architect lawyer dispatcher"
)
"""Callings that a public body employs; experts of every field are added by their type."""
NO_EMPLOYERS = wordlist.words(
    "marine military intelligence justice security royal presidential "
    "city town county village province region state borough district court jury parliament "
    "senate congress house crown prosecution"
)
"""Before a calling they tell a field, or where somebody lives or appears; nobody employs them."""
AT = re.compile(r"^(?:at|with|for|from|in)\s(?:an?|the)\s(?=[a-z]|[A-Z]\w+-[a-z])")
STAFFED = frozenset(("table-of-speakers", "body-beside"))
OBSERVED = wordlist.words("observer monitor")
FIELD_OF_LAW = re.compile(
    r"\b(?:constitutional|human rights|media|employment|tax|competition|international|environmental"
    r"|maritime|copyright|privacy|immigration|labou?r|consumer|planning|aviation|sports)$"
)
COMMENTS = re.compile(
    r"^(?:in|based in|at|with)\s[A-Z]|^(?:who\s(?:advis|special|stud|teach|has written|writes)"
    r"|specialis|specializ)"
)
""" "A lawyer in Tyre", "who advises communities": no side in court."""
OWNER = re.compile(r"((?:[A-Z][\w.&-]*\s?(?:(?:of|and|for)\s)*)+)['’]s(?:\s[a-z]+){0,2}$")
POST = re.compile(
    r"(?:officer|official|director|manager|chief|head|secretary|inspector|engineer)s?$"
)
Inner = Callable[[str], Verdict | None]


def employed(phrase: Phrase, kind: str, inner: Inner) -> Verdict | None:
    """The body that a calling works for; for observers and lawyers, what they are without one."""
    name = key(phrase.head)
    last = name.split()[-1].removesuffix("s")
    if last == "lawyer" and (FIELD_OF_LAW.search(phrase.before) or COMMENTS.match(phrase.after)):
        return Verdict(type="expert", words=phrase.head, ground="table-of-speakers")
    if last in ACADEMIC or not (kind == "expert" or last in STAFF):
        return None
    after = f"at {phrase.after}" if name.endswith(" at") else phrase.after
    return _before(phrase.before) or _after(after, inner)


def observing(phrase: Phrase, body: Verdict | None) -> Verdict | None:
    """ "OSCE observers", "observers from a civic group", "Middle East observers"."""
    if body is not None:
        return body
    match = AT.match(phrase.after)
    group = take_apart(phrase.after[match.end() :]).head if match else ""
    if group:
        return Verdict(type=tables.heads()[key(group)].type, words=group, ground="body-beside")
    if phrase.before:
        return Verdict(type="expert", words=phrase.head, ground="table-of-speakers")
    return None


def _before(before: str) -> Verdict | None:
    """ "Police" before "psychologist", "central bank" before "economist"."""
    words = before.split()
    for size in (3, 2, 1):
        body = key(" ".join(words[-size:])) if len(words) >= size else ""
        head = tables.heads().get(body)
        if body in NO_EMPLOYERS or body in tables.persons():
            return None
        if head and not head.relational and head.type in OFFICIAL_TYPES:
            return Verdict(type=head.type, words=body, ground="body-beside")
    return None


def _after(after: str, inner: Inner) -> Verdict | None:
    match = AT.match(after)
    if match is None:
        return None
    body = inner(plain(after[match.end() :]))
    official = body is not None and body.type in OFFICIAL_TYPES and body.ground in STAFFED
    return body if official else None


def owned_post(phrase: Phrase, kind: str) -> Verdict | None:
    """ "The Electoral Commission's district officer": a post of the body that is named as owner."""
    match = OWNER.match(phrase.before)
    body = classify_body(match[1]) if match and POST.search(phrase.head) else None
    if body is None or kind not in OFFICIAL_TYPES or body.ground in COUNTRY_ONLY:
        return None
    return body if body.type in OFFICIAL_TYPES else None
