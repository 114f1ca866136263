"""What each field and value means, in a sentence: an editor shows it beside what is typed.

In: nothing. Out: words by record and field, and by value. Section numbers (§) are the codebook's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ontherecord.codebook.parts import PARTS
from ontherecord.codebook.values import LISTS
from ontherecord.importing.receipts import KINDS, WHERE
from ontherecord.model import Action, LeftKind, PartKind, Publish, Where
from ontherecord.seeds.metadata_fields import METADATA, PUBLISH

ACTIONS: dict[Action, str] = {
    "add": "a statement that is not marked yet",
    "correct": "another reading of one that is: what you leave out stays as it was",
    "confirm": "it is right as it is",
    "dispute": "it is not right; say in the note why",
    "remove": "there is no statement here: the words are the outlet’s own",
}
VALUES: tuple[tuple[Any, Mapping[Any, str]], ...] = (
    (Action, ACTIONS),
    (PartKind, {key: part.choice for key, part in PARTS.items()}),
    (Publish, PUBLISH),
    (Where, WHERE),
    (LeftKind, {kind: one for kind, (one, _) in KINDS.items()}),
    *((kind, {value.key: value.offered for value in table.values()}) for kind, table in LISTS),
)
"""The closed lists, each with the meaning of its values."""

_SELECTOR = {
    "exact": "The article’s own words, letter for letter.",
    "prefix": "A few words just before, where the words stand more than once.",
    "suffix": "A few words just after, where the words stand more than once.",
    "start": "How many characters of the text stand before the words.",
}
_SPEAKER = "Who is meant: the id of a glossary entry, or words."
FIELDS: dict[str, dict[str, str]] = {
    "Part": {
        "kind": "What the page shows the paragraph as.",
        "exact": "Its words, the whole paragraph, letter for letter.",
        "after": "Of a caption that is not in the text: how the paragraph begins that it follows.",
    },
    "Contribution": {
        "codebook": "The version of the codebook that you followed.",
        "by": "Who says so: {handle: your-handle}; or “reference”, for automated readers.",
        "made": "The day you wrote this, year-month-day.",
        "text": "The sha256 of the article’s text, from the foot of its page.",
        "independent": "You marked the whole text without seeing anybody else’s file (§12).",
        "annotations": "One entry for each remark.",
    },
    "Handle": {"handle": "Letters, digits and hyphens, at most 39."},
    "Annotation": {
        "id": "A name for this remark, once in the article: a–z, 0–9 and hyphens.",
        "action": "What you do.",
        "target": "The id on the statement’s card, such as s-3fa2c1; not for “add”.",
        "content": "The statement’s own words, one entry a part (§8).",
        "cue": "The words that hand the statement to someone: “said”, “according to” (§4.1).",
        "source": "The words that name who is responsible, one entry a source (B10).",
        "form": "Q1. Whose words are on the page? (§2)",
        "kind": "Q2. Whom does the text hold responsible? (§2)",
        "unverified": "Q3. Does the text say or show that this was not checked? (§5) [] if not.",
        "speaker": f"{_SPEAKER} Of the first source.",
        "source_type": "In which capacity the first source speaks (§6).",
        "naming": "How the text names the first source (§3).",
        "chain": "From nearest to the outlet to farthest; the last is the origin (§3).",
        "channel": "Where it was said, as far as the text tells (§3).",
        "act": "What the words do (§3).",
        "said_when": "The day it was said, year-month-day, or “not-resolvable” (§3).",
        "hedges": "Words that soften: may, about, some (§7).",
        "inserts": "The editor’s brackets inside the content (B11).",
        "cue_flags": "What the cue does to the words (§7).",
        "attribution": "Whether the text itself hands the words to someone (§4).",
        "ambiguous": "Two honest readings are left; of words the narrower was kept (§10.6).",
        "candidates": "All whom the pronoun, surname or role fits; nobody is chosen (§4.5).",
        "not_said": "Who did not say this: words of the text, or a glossary id (§4.0).",
        "settles": "As a third person: the ids of the annotations between which you decide (§12).",
        "blind": "What you said before you saw the draft; the desk writes it.",
        "note": "For readers: how the words are sourced, never whether they are true.",
    },
    "Blind": {
        "kind": "Q2, as answered without the draft (§2).",
        "agrees": "Whether the draft had the same answers to both questions.",
        "unverified": "Q3, as answered without the draft (§5).",
    },
    "Selector": _SELECTOR,
    "AnnotatedSource": _SELECTOR | {
        "speaker": _SPEAKER,
        "type": "In which capacity the source speaks (§6).",
        "naming": "How the text names the source (§3).",
    },
    "Candidate": {
        "speaker": _SPEAKER,
        "type": "In which capacity this one would speak (§6).",
        "naming": "How the text names this one (§3).",
    },
    "Metadata": {name: field.about for name, field in METADATA.items()},
    "Known": {
        "inferred": "What an editor worked out.",
        "why": "From which signs, in plain words.",
    },
    "Received": {
        "came_from": "The file’s name, or the address.",
        "part": "Which of the file’s articles it is, where it holds many.",
        "sha256": "Of the original as it came: by this `add` knows that it was taken already.",
        "words": "Of the article when it was taken.",
        "doubts": "Why this may not be the whole article, or not a new one.",
        "left_out": "Paragraphs, captions and tables of the page that are not in the text.",
        "more": "How many more were left out than are listed.",
    },
    "NotTaken": {
        "kind": "What it is.",
        "where": "Where on the page it stood, which is why it was left out.",
        "words": "How many words it has.",
        "begins": "Its first words.",
    },
    "Entity": {
        "name": "The name as readers know it.",
        "aliases": "Other names and spellings that articles use.",
        "type": "What kind of place or body it is.",
        "country": "Of a place: the country it lies in.",
        "lat": "Degrees north, −90 to 90.",
        "lon": "Degrees east, −180 to 180.",
        "position_source": "Where the position comes from.",
        "roles": "What articles call this person, each dated by its article.",
        "facts": "One sentence each, with its source.",
        "page": "“no”: neither page nor search entry. Better left out.",
        "same_as": "Addresses of drafts that are this entry: people/lind.",
        "different_from": "Addresses of entries and drafts that are not this one.",
        "confirmed_by": "The handle of a person who looked all of it up.",
    },
    "Role": {
        "title": "The office or role, as the article has it.",
        "article": "The slug of the article.",
        "date": "The day the article speaks of.",
    },
    "Fact": {
        "text": "One sentence.",
        "source": "An article of the archive (article:the-slug) or an address.",
        "date": "The day it held.",
    },
}  # fmt: skip
