"""What became of an annotation's words after the text was edited."""

from __future__ import annotations

from ontherecord.model import Anchoring, Doubt, Record


class Anchored(Record, frozen=True):
    """A status and the place.

    - `exact`: the same words at the place the old ones became. Another kind of quotation mark,
      dash, space or paragraph break is no other word.
    - `changed`: that place, with words changed, added or gone in it. The span is what the old
      words became: the whole new wording of a figure or word replaced inside, words inserted
      between the old ones, not words added before or after them.
    - `moved`: the same words in a passage that moved as a whole.
    - `needs-review`: a place that only a person can accept: the words stand only in newly inserted
      text (a correction note, a pull quote), less than half of them is left, or several places fit.
    - `orphaned`: the words are gone.
    """

    status: Anchoring
    spans: tuple[tuple[int, int], ...] = ()
    """Half-open code points of the new text, in the order of the old words; empty if orphaned.
    More than one where paragraphs were inserted into the words or a part of them moved."""
    doubt: Doubt = ""
    """Why a person has to look, where there is one clear reason."""


ORPHANED = Anchored(status="orphaned")
