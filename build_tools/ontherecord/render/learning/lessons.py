"""Lesson plans in words: for one worksheet, and for teachers in general. Timings add up."""

from __future__ import annotations

import msgspec

from ontherecord.model import Record


class Step(Record, frozen=True):
    minutes: int
    title: str
    how: str


PLAN: tuple[Step, ...] = (
    Step(
        minutes=5,
        title="Guess",
        how="Read only the headline aloud. Everyone notes one guess: whose words will fill most of "
        "this article? No answer yet.",
    ),
    Step(
        minutes=10,
        title="Mark, alone",
        how="Task 1. Read once for the content, then once more for the speakers, and write a "
        "letter behind each sentence.",
    ),
    Step(
        minutes=10,
        title="Ask, in pairs",
        how="Task 2. Agree on an answer to each of the three questions, and point at the words "
        "that decide it.",
    ),
    Step(
        minutes=10,
        title="Compare with the key",
        how="Hand out the key. Talk about the sentences that you read differently: which word "
        "decides? The key can be wrong, too. Count every find the same, the named office as much "
        "as the hearsay.",
    ),
    Step(
        minutes=5,
        title="Two statements side by side",
        how="Task 3. Ask for both what could be checked and by whom. No side gets another "
        "question than the other.",
    ),
    Step(
        minutes=5,
        title="Where next",
        how="The last task, then back to the first guess: who did speak most? Close with the "
        "sentence “A label says how something is sourced, not whether it is true.”",
    ),
)
"""45 minutes with one worksheet."""
COMPARING = 4
"""Which step is the one with two statements side by side."""
SHORT: tuple[Step, ...] = (
    Step(minutes=5, title="One sentence",
         how="Take the sentence on the home page apart together: source, cue, content."),
    Step(minutes=12, title="Practise",
         how="Everyone practises the same article on a phone or computer, alone or in pairs."),
    Step(minutes=3, title="Close",
         how="Which answer surprised you, and which word in the text decided it?"),
)  # fmt: skip
"""20 minutes with screens, or with the worksheet’s first task on paper."""
LONG: tuple[Step, ...] = (
    Step(minutes=10, title="Learn the labels",
         how="Go through “Learn the labels”; cover the answers and guess each example first."),
    Step(minutes=45, title="The worksheet’s lesson",
         how="The 45-minute plan that comes with every worksheet."),
    Step(minutes=20, title="Leave the page",
         how="In groups, follow one statement out of the article: the original document, another "
         "outlet, the person’s own channel. What do others say about the source?"),
    Step(minutes=10, title="Correct the archive",
         how="Did the class read a sentence otherwise than the key? Write down the rule that "
         "decides, and suggest a change."),
    Step(minutes=5, title="Close",
         how="Each group names one thing it can now say about how this article knows what it "
         "tells."),
)  # fmt: skip
"""90 minutes."""
PATHS: tuple[tuple[int, tuple[Step, ...]], ...] = ((20, SHORT), (45, PLAN), (90, LONG))


def plan(*, comparing: bool) -> tuple[Step, ...]:
    """The plan of one worksheet; without two statements to compare, their time goes to marking."""
    if comparing:
        return PLAN
    rest = (step for number, step in enumerate(PLAN) if number != COMPARING)
    spare = PLAN[COMPARING].minutes
    return tuple(
        msgspec.structs.replace(step, minutes=step.minutes + spare) if step is PLAN[1] else step
        for step in rest
    )
