"""What a public body is about, which is nobody's to speak for: "the consumer affairs agency", "the
tourist board", "the human rights commission" (codebook §6).

In: a `Phrase` whose head is such a body, and what the words beside it would tell. Out: the
`Verdict` on the body, or None where a word beside it owns it or makes it no state's.
"""

from __future__ import annotations

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.phrase import Phrase, key
from ontherecord.engine.text import wordlist

PUBLIC = wordlist.words(
    "agency authority commission inspectorate directorate bureau registry ombudsman_office "
    "commissioner inspector superintendent ombudsman ombudswoman regulator registrar"
)
"""Bodies and posts that states have for whatever field."""
PUBLIC_TOO = PUBLIC | wordlist.words("board service office department administration")
"""Bodies for which those whom they serve stand: "the tourist board", "the consumer office"."""
PRIVATE_FIELDS = wordlist.words(
    "aid relief humanitarian charity church catholic christian jewish muslim religious diocese "
    "union student football soccer rugby cricket olympic athletics club league federation trust "
    "party campaign opposition company airport port bank business press newspaper television radio "
    "boxing basketball baseball hockey tennis golf sailing swimming chess fire police city county "
    "adoption advocacy parish school university college hospital museum"
)
"""Before an agency or a commission: a body of theirs."""
PEOPLE = frozenset(("witness-affected", "unnamed-source", "online-poster"))
PRIVATE = frozenset(("ngo", "party-candidate", "expert", "company"))


def of_field(phrase: Phrase, found: Verdict | None) -> Verdict | None:
    """The state's body, if what stands before it is only its field."""
    name = key(phrase.head)
    field = phrase.before.split(" ")[-1].lower() if phrase.before else ""
    if found is None or not field or field.endswith(("'s", "s'")) or found.words[:1].isupper():
        return None
    people = found.type in PEOPLE and name in PUBLIC_TOO and found.words.lower() in phrase.before
    private = found.type in PRIVATE and name in PUBLIC and not (
        PRIVATE_FIELDS & set(phrase.before.lower().split())
    )  # fmt: skip
    if not (people or private) or "'s" in phrase.before or "s'" in f"{phrase.before} ":
        return None
    words = f"{phrase.before} {phrase.head}"
    return Verdict(type="gov-national", words=words, ground="body-beside")
