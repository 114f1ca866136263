"""What each form asks: the one list that templates are made from and bodies are read by.

In: nothing. Out: `FORMS`. A field's `name` is the name it has in our files, where it has one.
"""

from __future__ import annotations

from typing import Literal

from ontherecord.issue_forms import choices
from ontherecord.model import Record

Shape = Literal["line", "text", "one", "boxes"]
HANDLE = "Your handle"
"""The first field of every form that becomes a file: the workflow looks for its heading."""


class Field(Record, frozen=True):
    """One question."""

    name: str
    label: str
    shape: Shape = "line"
    about: str = ""
    example: str = ""
    options: tuple[str, ...] = ()
    needed: bool = False


class Form(Record, frozen=True):
    """One form; `makes` says what its answers become, "" if a person reads them."""

    file: str
    name: str
    about: str
    title: str
    intro: str
    fields: tuple[Field, ...]
    makes: Literal["", "annotation", "fact"] = ""


CREDIT = Field(
    name="handle", label=HANDLE, example="kit",
    about="The name you want to be credited by: letters, digits, hyphens. Left empty, it is the "
    "name of your account here. It need not be your real name.",
)  # fmt: skip
LICENCE = Field(
    name="licence", label="Licence", shape="boxes", needed=True,
    options=(
        "I wrote this myself, or it is free to give, and I agree that it is published under "
        "CC BY 4.0.",
    ),
)  # fmt: skip
NOTE = Field(
    name="note", label="Why", shape="text",
    about="Which words of the article show it, and which rule of the codebook. Readers see this. "
    "At most 1,000 characters. Say how it is sourced, not whether it is true.",
)  # fmt: skip


def _whose(needed: bool) -> tuple[Field, ...]:
    """The codebook's three questions and who is responsible (§2, §3)."""
    return (
        Field(name="form", label="Whose words are on the page?", shape="one",
              options=choices.FORM, needed=needed),
        Field(name="kind", label="Whom does the text hold responsible?", shape="one",
              options=choices.KIND, needed=needed,
              about="Follow the trail to its end: who said it first?"),
        Field(name="unverified", label="Does the text say or show that this was not checked?",
              shape="boxes", options=choices.UNVERIFIED,
              about="Only these four reasons count. Silence is not one of them."),
        Field(name="speaker", label="Speaker", example="ada-quill",
              about="The end of the address of the person’s or body’s page, or a name in words."),
        Field(name="candidates", label="If the text leaves open who it is: who may it be?",
              shape="text", example="Karla Benning\nUwe Benning",
              about="One a line: everybody whom “he” or a surname fits. Leave the speaker empty "
              "then; the kind of source is that of each, or left open where they differ."),
        Field(name="not_said", label="Who did not say it?", example="no official",
              about="Only where the article denies, doubts, asks or supposes that somebody said "
              "this: it is then the outlet’s own voice."),
        Field(name="source_type", label="What kind of source is it?", shape="one",
              options=choices.SOURCE_TYPE),
        Field(name="chain", label="Through whom did it reach the outlet?", shape="text",
              example="Elm Courier\nonline posters",
              about="Only if it was relayed: one name a line, the nearest to the outlet first."),
        Field(name="channel", label="How was it said?", shape="one", options=choices.CHANNEL),
        Field(name="act", label="What does the speaker do?", shape="one", options=choices.ACT),
    )  # fmt: skip


CORRECT = Form(
    file="1-label.yml", name="A label is wrong, or right",
    about="Correct, confirm, dispute or remove a statement’s label. You need no git.",
    title="Label: ", makes="annotation",
    intro="Fill in what you know and leave the rest: what you leave out stays as it is. If "
    "everything fits, a pull request with your file opens by itself, and a keeper looks at it.",
    fields=(
        CREDIT,
        Field(name="address", label="Address of the statement", needed=True,
              example="https://example.org/articles/harbour-fire/#s-3fa2c1",
              about="Press the number of the statement; at the foot of its card, copy the address "
              "of “Link to this”."),
        Field(name="action", label="What should happen?", shape="one", needed=True,
              options=("correct: the label should say what I choose below",
                       "confirm: I have checked it, it is right",
                       "dispute: I read it differently, as I choose below",
                       "remove: nobody says this, it is the outlet’s own voice")),
        *_whose(needed=False), NOTE, LICENCE,
    ),
)  # fmt: skip
ADD = Form(
    file="2-statement.yml", name="A statement is missing",
    about="Say who is responsible for words that have no mark yet. You need no git.",
    title="Missing: ", makes="annotation",
    intro="Copy the words from the article’s page, letter for letter. If everything fits, a pull "
    "request with your file opens by itself, and a keeper looks at it.",
    fields=(
        CREDIT,
        Field(name="address", label="Address of the article", needed=True,
              example="https://example.org/articles/harbour-fire/"),
        Field(name="content", label="The words", shape="text", needed=True,
              example="the pier would have to close",
              about="What is said, without who says it. All of it in one piece."),
        Field(name="prefix", label="The words just before",
              about="Only if the same words stand in the article more than once."),
        Field(name="suffix", label="The words just after", about="As above."),
        Field(name="cue", label="The word that hands them over", example="said"),
        Field(name="source", label="The words that name who says it",
              example="Mayor Ada Quill", about="As the article has them."),
        *_whose(needed=True), NOTE, LICENCE,
    ),
)  # fmt: skip
FACT = Form(
    file="3-fact.yml", name="A fact about a person, place or organization",
    about="Add a fact with its source, another spelling, or a new entry. You need no git.",
    title="Fact: ", makes="fact",
    intro="Every fact names a source that others can open. People have a page here only if they "
    "speak or act in a public role.",
    fields=(
        CREDIT,
        Field(name="address", label="Address of the page", needed=True, example="people/ada-quill",
              about="Of the person, place or organization. If there is none yet, the address it "
              "should have, in small letters and hyphens."),
        Field(name="name", label="Full name",
              about="Only if there is no page yet.", example="Ada Quill"),
        Field(name="aliases", label="Other spellings", example="Ada Quil; Mayor Quill",
              about="As articles write the name, with semicolons between them."),
        Field(name="text", label="The fact", shape="text",
              about="One sentence, in your own words. It needs a source."),
        Field(name="source", label="Source",
              example="https://example.org/council/mayor",
              about="An address, or article:name-of-an-article of this archive."),
        Field(name="date", label="Date of the source", example="2024-06-04",
              about="Year-month-day, if known."),
        LICENCE,
    ),
)  # fmt: skip
TAKEDOWN = Form(
    file="4-takedown.yml", name="Something should not be here",
    about="A page about a private person, or a text you hold rights in.",
    title="Please take down",
    intro="**What you write here is public.** Give the page’s address and nothing about the "
    "person. If even that is too much, use the private contact on the page “Contribute”. You need "
    "not give a reason if you hold no public role.",
    fields=(
        Field(name="address", label="Address of the page", needed=True,
              example="people/name-of-the-page"),
        Field(name="policy", label="Why you may ask", shape="one", options=choices.POLICY,
              needed=True),
    ),
)  # fmt: skip
SITE = Form(
    file="5-problem.yml", name="A problem with the site",
    about="A page that does not work, cannot be read, or says something unclear.",
    title="Problem: ",
    intro="For a label or a fact please use the forms above.",
    fields=(
        Field(name="address", label="Address of the page", needed=True),
        Field(name="what", label="What happened", shape="text", needed=True),
        Field(name="expected", label="What you expected", shape="text"),
        Field(name="with", label="Browser, device, screen reader"),
    ),
)  # fmt: skip
FORMS = (CORRECT, ADD, FACT, TAKEDOWN, SITE)
