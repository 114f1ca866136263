"""What the page that teaches the labels says, and invented examples where the archive has none.

In: nothing. Out: words by label. The wording explains; the codebook decides.
"""

from __future__ import annotations

from ontherecord.codebook.labels import LabelKey
from ontherecord.model import Record
from ontherecord.render.learning.questions import QuestionKey


class Invented(Record, frozen=True):
    """An invented passage, for an archive that has no example; the page says so."""

    text: str
    labels: str
    """Its labels in words."""


class Lesson(Record, frozen=True):
    """How one label is taught."""

    ask: str
    """What to look for."""
    near: str
    """Why the near miss is no case of it."""
    example: Invented
    miss: Invented


QUESTION_LEADS: dict[QuestionKey, str] = {
    "form": "Look for quotation marks and for a word such as “said”. They tell whether you read "
    "the source’s own words or somebody’s retelling.",
    "kind": "Follow the words back to the end of the trail. Who is it that the text makes answer "
    "for them, and does that person speak for a public office? If the text says that somebody did "
    "not say it, or only asks or supposes it, the words are the outlet’s own.",
    "unverified": "Ask this last. Only four things count: the text says that it was not confirmed, "
    "or it shows hearsay, a relay, or an origin nobody can hold to account. If it says nothing "
    "about checking, the answer is no.",
}
TAUGHT: dict[QuestionKey, tuple[LabelKey, ...]] = {
    "form": ("direct-quote",),
    "kind": ("official-claim", "attributed-claim", "outlet-voice"),
    "unverified": ("unverified-report",),
}
"""Which labels each question decides, in the codebook’s order."""
LESSONS: dict[LabelKey, Lesson] = {
    "direct-quote": Lesson(
        ask="Words between quotation marks, and a speaker they belong to.",
        near="Attributed, but retold: nobody may have said exactly this.",
        example=Invented(
            text="“We opened the gate at nine,” harbour pilot Mina Sol told the council.",
            labels="Direct quote, other attributed claim",
        ),
        miss=Invented(
            text="Harbour pilot Mina Sol said that the gate had been opened at nine.",
            labels="Other attributed claim",
        ),
    ),
    "official-claim": Lesson(
        ask="Whoever stands at the end of the trail speaks for or as a public office.",
        near="Close to public life, but these words do not speak for a public office.",
        example=Invented(
            text="The fire service announced that the bridge would stay closed.",
            labels="Official claim",
        ),
        miss=Invented(
            text="The bridge would stay closed, the former fire chief said.",
            labels="Other attributed claim",
        ),
    ),
    "attributed-claim": Lesson(
        ask="Somebody is held responsible who does not speak for a public office.",
        near="The name of an office, a country or a capital stands for its officials.",
        example=Invented(
            text="The river rose within an hour, according to a baker in the old town.",
            labels="Other attributed claim",
        ),
        miss=Invented(
            text="The river rose within an hour, the town hall said.", labels="Official claim"
        ),
    ),
    "outlet-voice": Lesson(
        ask="No word and no mark hands the sentence to anyone.",
        near="This begins like plain fact; the end of the sentence says whose claim it is.",
        example=Invented(
            text="The old bridge was built of stone from the valley.", labels="Outlet’s own voice"
        ),
        miss=Invented(
            text="The old bridge was built of stone from the valley, a guide said.",
            labels="Other attributed claim",
        ),
    ),
    "unverified-report": Lesson(
        ask="One of the four reasons stands in the text itself.",
        near="It came over a platform, but a named person or body posted it. A platform is only "
        "the way a statement travelled.",
        example=Invented(
            text="A second bridge was reportedly damaged.",
            labels="Unverified report, other attributed claim",
        ),
        miss=Invented(
            text="A second bridge was damaged, the governor wrote on her channel.",
            labels="Official claim",
        ),
    ),
}
