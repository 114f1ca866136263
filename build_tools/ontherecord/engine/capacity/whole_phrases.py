"""Phrases that are read as a whole, since their head would mislead (codebook §6).

In: the words without article. Out: a `Verdict`, or None where the head decides.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.compositions import composed
from ontherecord.engine.capacity.de_facto import of_unrecognised
from ontherecord.engine.capacity.membership_names import described_members
from ontherecord.engine.capacity.offices import DEFENCE_SIDE, KNOWS, ONLINE_GROUP
from ontherecord.engine.capacity.state_media import by_its_words
from ontherecord.engine.lexicon import tables

SCHOOL_PEOPLE = re.compile(r"([A-Z][\w ]+ State) (?:officials?|presidents?|spokes\w+|students)$")
""" "Ohio State officials": the university's; Ohio's would be "Ohio state officials"."""
ELECT = re.compile(r"^[\w' .-]*-elect$")
""" "The mayor-elect": no office yet."""
FIRE_BRIGADE = re.compile(
    r"\b(?:local|volunteer|fire|rural|town|village|parish|bush ?fire|works|airport)(?:'s)?\s"
    r"(?:fire\s)?brigade\b"
)
""" "Captain of the local brigade": no army's."""


THOSE = re.compile(
    r"(?:opposed|in favou?r|against|close to|present|involved|familiar with|affected|briefed|loyal"
    r"|privy|(?:in|on|at|within|inside|around) (?:the|this|that|his|her|their))\b"
)
""" "Those opposed", "some in the town": what is left without the pronoun."""


def as_a_whole(text: str) -> Verdict | None:
    """The verdict on words whose head says something else."""
    if DEFENCE_SIDE.fullmatch(text):
        return Verdict(type="witness-affected", words=text, ground="side-in-court")
    if governing := of_unrecognised(text):
        return governing
    if state := by_its_words(text):
        return state
    if (school := SCHOOL_PEOPLE.match(text)) and school[1] in tables.bodies():
        return Verdict(type=tables.bodies()[school[1]], words=school[1], ground="body-beside")
    return _of_bodies(text) or _of_people(text)


def _of_bodies(text: str) -> Verdict | None:
    """Those who post in a group, a mayor-elect, a brigade, members; what two words make."""
    if match := ONLINE_GROUP.search(text):
        return Verdict(type="online-poster", words=match[0], ground="posts-there")
    if ELECT.match(text):
        return Verdict(type="party-candidate", words=text, ground="table-of-speakers")
    if match := FIRE_BRIGADE.search(text):
        return Verdict(type="police-emergency", words=match[0], ground="body-beside")
    if told := composed(text):
        return told
    members = described_members(text)
    return Verdict(type="ngo", words=members, ground="body-beside") if members else None


def _of_people(text: str) -> Verdict | None:
    """ "Those opposed", "a person close to the inquiry": nobody's office."""
    if match := THOSE.match(text):
        return Verdict(type="unnamed-source", words=text, ground="table-of-speakers")
    if match := KNOWS.match(text):
        return Verdict(type="unnamed-source", words=match[0], ground="table-of-speakers")
    return None
