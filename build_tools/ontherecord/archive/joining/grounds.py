"""Why two entries are joined, or may be one: a closed list, and its sentences for keepers.

In: nothing. Out: grounds. The step branches on keys, never on a sentence.
"""

from __future__ import annotations

from typing import Literal

Ground = Literal[
    "keeper", "surname-office", "surname-holder", "surname-setting", "writing", "spelled-out",
    "known-body", "country-office", "gazetteer", "one-kind",
    "own-id",
    "surname-shared", "surname-other-office", "surname-alone", "spelling", "initials",
    "other-type", "two-kinds",
]  # fmt: skip

SURE: dict[Ground, str] = {
    "keeper": "a keeper’s file says so (same_as).",
    "surname-office": "the archive has one person of that surname, whose office and surroundings "
    "are those that the article gives.",
    "surname-holder": "of all of that surname one person holds the office that the article gives, "
    "in those surroundings.",
    "surname-setting": "the archive has one person of that surname, named in full elsewhere, in an "
    "office of a country that the article names, too.",
    "writing": "the names differ in dots, capitals, “the” or British spelling alone.",
    "spelled-out": "an article gives the short name with the long one, and none gives another.",
    "known-body": "our tables have both names under one type, and no other body of the archive "
    "has those initials and that type.",
    "country-office": "both name the same office of the same country.",
    "gazetteer": "the gazetteer has both names for one place.",
    "one-kind": "the articles show what it is under one kind only; the other draft has nothing to "
    "show that it is one.",
    "own-id": "the id is that of another thing, too: this one was given an address of its own.",
}
"""Joined; in the order in which they are tried. The last is no join: an id was taken."""

OPEN: dict[Ground, str] = {
    "surname-shared": "the archive has more than one person or body of that name.",
    "surname-other-office": "the surname is the same and the country is, but the offices are not.",
    "surname-alone": "surname and office are the same, but nothing shows that the place is.",
    "spelling": "two full names that differ in spelling, initials or middle names alone.",
    "initials": "the long name has these initials, but no article says that they stand for it.",
    "other-type": "the names are the same, but articles show two kinds of body.",
    "two-kinds": "one name that articles use for two kinds of things.",
}
"""Proposed to the keeper."""
