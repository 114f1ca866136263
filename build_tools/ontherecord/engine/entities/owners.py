"""Whose a post is that the words for it do not tell: "its commander", "the agency's director",
"head of that centre" (codebook §6).

In: the words for a post, where they stand, the bodies of the article. Out: the body, as a
`Verdict` whose words name it, or None. A body that stands beside the post itself goes first.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.affiliation import GENERIC, LEVELS
from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.de_facto import of_unrecognised
from ontherecord.engine.capacity.offices import COUNTRY_ONLY, RANKS
from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.entities.spoken_bodies import SPOKEN_FOR, UNTOLD, Bodies, Post
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES

POSTS = wordlist.words(
    "spokesman spokeswoman spokesperson head deputy_head chief deputy_chief chair chairman "
    "chairwoman chairperson director deputy_director secretary general_secretary manager deputy "
    "president vice_president vice-president treasurer coordinator administrator conservator "
    "officer archivist librarian engineer commissioner superintendent governor leader "
    "press_officer vice_chairman vice_chair deputy_chairman executive_director executive_secretary "
    "communications_director director-general director_general board_member lawyer doctor vet "
    "scientist researcher supervisor boss chief_engineer official officials"
)
"""Posts that bodies of many kinds have."""
OWNED_POSTS = POSTS | wordlist.words(
    "commander deputy_commander curator registrar inspector chief_inspector controller comptroller "
    "auditor planner chief_planner economist chief_economist analyst statistician meteorologist "
    "forecaster geologist hydrologist biologist ecologist epidemiologist veterinarian seismologist "
    "volcanologist toxicologist chief_scientist chief_executive ceo managing_director "
    "finance_director finance_chief operations_director operations_manager general_manager "
    "personnel_director chief_financial_officer secretary-general secretary_general "
    "vice-chancellor rector provost principal dean bursar editor editor-in-chief publisher "
    "convener convenor "
    "organiser organizer counsel general_counsel solicitor legal_adviser adviser advisor "
    "regional_director country_director programme_director program_director sporting_director "
    "technical_director medical_director deputy_secretary undersecretary permanent_secretary "
    "negotiator chief_negotiator envoy representative delegate attache station_manager captain "
    "founder co-founder cofounder technician surveyor nurse matron chaplain prefect shop_steward "
    "ombudsman ombudswoman commissioners chief_pharmacist pharmacist chief_curator chief_surgeon "
    "head_chef chef chief_vet head_gardener "
    "head_keeper chief_of_staff chief_medical_officer medical_officer"
)
"""Posts that are a body's where "its" stands before them."""
PUBLIC_POSTS = wordlist.words("commissioner governor superintendent conservator")
"""No company has one."""
_NEW = r"(?:(?:acting|own|new|current|interim|long-?time|local|then|outgoing|incoming|first)\s)*"
ITS = re.compile(rf"\b(?:[Ii]ts|[Tt]heir)\s{_NEW}$")
THE = re.compile(rf"\b(?:[Tt]he|[Tt]hat|[Tt]his)\s((?:[\w-]+\s){{0,3}}?)([\w-]+)['’]s?\s{_NEW}$")
""" "The agency's", "the growers' union's"."""
HIS = re.compile(rf"\b(?:[Hh]is|[Hh]er|[A-Z][\w’'-]+[’']s)\s{_NEW}$")
PERSONAL = wordlist.words(
    "coach trainer manager agent publicist physio physiotherapist promoter caddie"
)
"""Who works for one athlete or artist: no club's, no firm's."""
HIRED = wordlist.words("lawyer solicitor counsel doctor vet")
"""Who works for a body at times, and speaks for a side or for themselves."""
HELD = wordlist.words("owner co-owner")
OF_THAT = re.compile(r"(?:of|for|at|with|from) (?:that|this|the|the same|the said) ([a-z-]+)$")
WHERE = re.compile(r"(?:in|for|across) (?:the )?[\w ]+$")
""" "The group's coordinator in the state": where the post is, not whose."""
FIELD = re.compile(r"(?:of|for) (?:[a-z-]+ (?:and )?){0,3}[a-z-]+")
""" "Its head of innovation": what the post is about, not whose."""
ARMED_OR_SENT = ("commander", "captain", "negotiator", "delegate", "envoy")
"""Ends of posts that states have, and other bodies as often."""
BUSINESS = wordlist.words(
    "chief_executive ceo managing_director finance_director finance_chief operations_director "
    "operations_manager general_manager personnel_director chief_financial_officer publisher "
    "editor editor-in-chief sporting_director technical_director"
)
"""Posts that firms and private bodies have."""
OF_COURTS = SPOKEN_FOR | wordlist.words(
    "president vice_president vice-president registrar chair chairman chairwoman chairperson "
    "clerk deputy_chair secretary head"
)
"""Posts that courts and parliaments have."""
NEAR = 60
"""Code points of a paragraph before the post: fewer are no sentence, and the one before counts."""
FAR = 1500
"""Code points before a named person's post in which its body is named: own decision."""
BACK = 3
"""Sentences before the post in which its body is named: own decision."""
LEAD = 60
"""Code points before the words for a post in which "its" stands."""


def owner(bodies: Bodies, words: str, at: int, *, named: bool = False) -> Verdict | None:
    """The body whose post the words are that stand at a place; `named`: they are told of a named
    person, whose body may have been named well before."""
    phrase = take_apart(words)
    if not phrase.head or phrase.former:
        return None
    head = key(phrase.head)
    told = capacity(words)
    if told is None:
        return None
    if (match := OF_THAT.match(phrase.after)) and head in OWNED_POSTS and _is_open(told, head):
        return bodies.called(match[1], at)
    lead = bodies.text[max(0, at - LEAD) : at]
    if phrase.before.endswith(("'s", "s'")) and phrase.before.islower():
        lead += f"the {phrase.before} "  # the role's words bring their owner with them
    if match := THE.search(lead):
        return _of_noun(bodies, match, head, told, at)
    if HIS.search(lead) and head in PERSONAL:
        return _persons(bodies, lead)
    its = ITS.search(lead)
    if its and (found := _of_it(bodies, head, at)):
        return found
    post = Post(at=at, head=head, owned=its is not None,
                many=its is not None and its[0].lower().startswith("their"))  # fmt: skip
    if not _is_bare(words, owned=post.owned):
        return None
    if not post.owned and not (head in SPOKEN_FOR or (named and told.ground == "no-body-beside"
                                                      and told.type != "company")):  # fmt: skip
        return None
    return _nearest(bodies, post, named=named)


def _of_noun(
    bodies: Bodies, match: re.Match[str], head: str, told: Verdict, at: int
) -> Verdict | None:
    """ "The agency's director": what the text tells of the agency, here or before."""
    if head not in OWNED_POSTS or head in HIRED or not _is_open(told, head):
        return None
    if not match[1] and (known := bodies.called(match[2], at)):
        return known
    words = f"{match[1]}{match[2]}"
    kind = capacity(words)
    return kind if kind and kind.ground not in UNTOLD and _keeps(kind) else None


def _of_it(bodies: Bodies, head: str, at: int) -> Verdict | None:
    """ "Its owner", "its finance minister" where the text has told of rulers nobody recognises."""
    if head.endswith("minister"):
        return _unrecognised(bodies.text, at)
    return _of_thing(bodies, at) if head in HELD else None


def _unrecognised(text: str, at: int) -> Verdict | None:
    """ "The breakaway republic … its finance minister"."""
    found = None
    for sentence in re.split(r"(?<=[.!?])\s", text[max(0, at - LEAD * BACK * 2) : at]):
        found = of_unrecognised(sentence) or found
    return replace(found, ground="body-beside") if found else None


def _persons(bodies: Bodies, lead: str) -> Verdict | None:
    """ "Her coach": of an athlete; "Valdemora's coach" is a team's."""
    whose = lead.rsplit(maxsplit=1)[-1] if lead.split() else ""
    owners = bodies.cast.surnamed((whose.removesuffix("'s").removesuffix("’s"),))
    if whose.lower() in ("his", "her") or owners:
        return Verdict(type="witness-affected", words=whose, ground="body-beside")
    return None


def _of_thing(bodies: Bodies, at: int) -> Verdict | None:
    """ "Its owner": of a firm, if the text has spoken of one just before; else of a mere thing."""
    first = bodies.cast.sentence(at, back=1)
    near = next(bodies.before(Post(at=at, owned=True), first), None)
    if near and near.verdict.type in ("company", "ngo", "news-outlet", "news-agency"):
        return near.verdict
    return Verdict(type="witness-affected", words="its", ground="body-beside")


def _keeps(kind: Verdict) -> bool:
    """Whether words for an owner mean a body, and no person, paper or medium of nobody."""
    return kind.type not in ("witness-affected", "unnamed-source", "document-data", "unspecified",
                             "online-poster", "expert")  # fmt: skip


def _is_open(told: Verdict, head: str) -> bool:
    """Whether the words for a post leave open whose it is, or name a rank that many bodies have."""
    if told.ground in UNTOLD or told.ground in COUNTRY_ONLY or told.words in LEVELS | GENERIC:
        return True
    return told.ground == "table-of-speakers" and (
        head in RANKS or told.type not in OFFICIAL_TYPES or head.endswith(ARMED_OR_SENT)
    )


def _is_bare(words: str, *, owned: bool) -> bool:
    """Whether the words are a post and nothing that tells whose."""
    phrase = take_apart(words)
    told = capacity(words)
    head = key(phrase.head)
    tail = WHERE.match(phrase.after) or FIELD.fullmatch(phrase.after)
    after = "" if owned and tail else phrase.after
    if told is None or after or head not in (OWNED_POSTS if owned else POSTS):
        return False
    if owned and (told.ground in COUNTRY_ONLY or told.words in LEVELS):
        return True  # "its Copenhagen secretary", "its regional officer"
    if re.search(r"[A-Z]|['’]s\b", phrase.before):
        return False
    if owned:
        return head in POSTS or _is_open(told, head)
    return told.ground != "body-beside"


def _may_have(body: Verdict, head: str) -> bool:
    """Whether bodies of a kind have such a post: no court an operations director."""
    if body.type == "legislature-court" and head not in OF_COURTS:
        return False
    if head in BUSINESS and body.type in OFFICIAL_TYPES:
        return False
    return not (head in PUBLIC_POSTS and body.type == "company")


def _nearest(bodies: Bodies, post: Post, *, named: bool) -> Verdict | None:
    """The nearest subject of a main clause that is a body; else, after "its", the nearest body."""
    text, cast = bodies.text, bodies.cast
    paragraph = text.rfind("\n", 0, post.at) + 1
    first = max(cast.sentence(post.at, back=BACK), paragraph)
    if named and not post.owned:
        first = max(0, post.at - FAR)
    elif post.at - paragraph < NEAR:
        first = cast.sentence(post.at, back=BACK)
    near = None
    for place in bodies.before(post, first):
        if not _may_have(place.verdict, post.head):
            continue
        if place.main:
            return place.verdict
        near = near or place.verdict
    return near if post.owned else None
