"""What stands first on a card: who said it, through whom it came, and whether anyone checked.

In: a statement's facts, the archive's entries. Out: two to four short plain sentences. All wordings
stand in the tables below; nothing is read but facts (codebook §§3 to 5).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ontherecord.codebook import source_types
from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.codebook.values import Act, Form, Naming
from ontherecord.codebook.words import capital
from ontherecord.engine.records.certainty import Answer, unsettled
from ontherecord.model import UNSPECIFIED, Article, Entity, NotSaid, Source, Statement
from ontherecord.render.words import not_said
from ontherecord.render.words.speaking import in_a_sentence, named

Entities = Mapping[str, Entity]

ARTICLE, OUTLET = "The article", "The outlet"
"""Who tells it, where our copy does not state the outlet."""
SAID = "{who} said this"
BY_ACT: dict[Act, str] = {"demand": "{who} called for this"}
MEDIUM = "{who} reported this"
WRITTEN = "This stands in {who}"
"""Of a document or data (§6)."""
IN_QUOTES: dict[Form, str] = {"direct": ", in these words", "mixed": ", partly in these words"}
NO_SOURCE = "Somebody said this. {tells} does not say who."
HEARSAY = "This is hearsay. {tells} does not say who said it."
OPEN = "{tells} leaves open which."
PASSED_ON = "{relay} passed it on"
UNNAMED: dict[Naming, str] = {
    "role-only": "{tells} gives no name.",
    "anonymous-on-request": "{tells} gives no name, as the source asked.",
}
NOT_CONFIRMED = "{tells} says that this was not confirmed."
NOT_CHECKED = "{tells} does not say that anyone checked."
NO_NAME = "Nobody answers for it by name."
BY_MARKS = "These words stand in quotation marks. The software did not look for who said them."
OWN_VOICE = "{tells} says this itself and names no source."
NOT_SURE: dict[Answer, str] = {
    "kind": "It is not settled whether this speaks for a public office.",
    "speaker": "It is not settled who said it.",
}
POSSIBLE = "The software is not sure that anyone said this."
PRIVATE: dict[str, str] = {
    "witness-affected": "A witness or a person affected",
    "online-poster": "People posting online",
    "document-data": "A document or data",
    "unnamed-source": "An unnamed source",
    "unspecified": "Someone",
}
"""In place of the name of a private person, on every page but their article's."""
SOMEONE = "Someone ({kind})"


def plain_sentence(
    article: Article, statement: Statement, entities: Entities, *, elsewhere: bool = False
) -> str:
    """The sentence, with the outlet's name where our copy states it.

    `elsewhere`: on another page than the article's own, where no private person is named.
    """
    outlet = article.meta.outlet
    stated = outlet.value if outlet.basis == "stated" else ""
    if statement.not_said is not None:
        hidden = elsewhere and statement.not_said.private
        who = Source(speaker=UNSPECIFIED) if hidden else statement.not_said
        return not_said.told(NotSaid(who=who, span=statement.content[0]))
    if statement.by_marks:
        return BY_MARKS
    if statement.kind == "outlet-voice":
        return OWN_VOICE.replace("{tells}", stated or OUTLET)
    told = [*_who(article, statement, entities, elsewhere),
            *_relays(article, statement, elsewhere), *_checked(statement)]  # fmt: skip
    if statement in article.possible:
        told.append(POSSIBLE)
    return " ".join(told).replace("{tells}", stated or ARTICLE)


def _who(
    article: Article, statement: Statement, entities: Entities, elsewhere: bool
) -> Iterator[str]:
    """Who said it, and what the article keeps back about them."""
    if not any(named(source) for source in statement.voices):
        yield HEARSAY if "U2" in statement.unverified else NO_SOURCE
        return
    names = [_name(article, source, entities, elsewhere) for source in statement.voices]
    words = _saying(statement).replace("{who}", _joined(names, len(statement.candidates)))
    yield f"{capital(words)}{IN_QUOTES.get(statement.form, '')}."
    if statement.candidates:
        yield OPEN
    yield from (NOT_SURE[answer] for answer in unsettled(statement))
    if len(statement.voices) == 1 and not {"U3", "U4"} & set(statement.unverified):
        yield from filter(None, [UNNAMED.get(statement.voices[0].naming)])


def _saying(statement: Statement) -> str:
    first = SOURCE_TYPES[statement.voices[0].type]
    if first.key == "document-data":
        return WRITTEN
    return BY_ACT.get(statement.act, MEDIUM if first.medium else SAID)


def _joined(names: list[str], open_: int) -> str:
    """ "Ada Lind and the ministry"; "or" between the first, if so many are left open."""
    return " and ".join([" or ".join(names[:open_]), *names[open_:]] if open_ else names)


def _name(article: Article, source: Source, entities: Entities, elsewhere: bool) -> str:
    """As the article has it, with its own "the" or "a"; private persons are named there alone."""
    if elsewhere and source.private:
        kind = source_types.IN_WORDS[source.type]
        return PRIVATE.get(source.type) or SOMEONE.replace("{kind}", kind)
    return in_a_sentence(article, source, entities)


def _relays(article: Article, statement: Statement, elsewhere: bool) -> Iterator[str]:
    """Through whom it came to the outlet, nearest to the origin first."""
    private = {article.text[s.start : s.end].casefold() for s in article.withheld}
    hidden = private if elsewhere else set()
    relays = [PRIVATE["unspecified"] if link.casefold() in hidden else link
              for link in reversed(statement.chain[:-1])]  # fmt: skip
    if relays:
        then = "".join(f", then {relay}" for relay in relays[1:])
        yield f"{PASSED_ON.replace('{relay}', relays[0])}{then}."


def _checked(statement: Statement) -> Iterator[str]:
    """What the article says or shows of checking (§5). Silence is no reason: then nothing."""
    reasons = set(statement.unverified)
    if "U1" in reasons:
        yield NOT_CONFIRMED
    elif "U3" in reasons:
        yield NOT_CHECKED
    elif "U4" in reasons:
        yield NO_NAME
