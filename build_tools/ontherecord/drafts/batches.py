"""Drafts by the batch, for workers elsewhere: texts in, drafts out, both as bytes."""

from __future__ import annotations

import msgspec

from ontherecord.drafts.spreading import same
from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.engine.version import engine_version
from ontherecord.model import Record

BATCH = 32
"""Articles handed out at once: about three seconds of work."""


class Batch(Record, frozen=True):
    """What a worker is given."""

    engine: str
    inputs: tuple[DraftInput, ...]


def packed(inputs: tuple[DraftInput, ...]) -> bytes:
    """What a worker is sent."""
    return msgspec.json.encode(Batch(engine=engine_version(), inputs=inputs))


def drafted(batch: bytes) -> bytes:
    """On a worker: the draft of each. The model is loaded with its first batch and stays.

    Raises:
        OtherProgram: this worker's engine is of another version.
        nlp.ModelNotInstalled: the model is missing here.
    """
    from ontherecord.engine.draft import draft  # what a cached draft does not need

    given = msgspec.json.decode(batch, type=Batch)
    same(given.engine, engine_version())
    return msgspec.json.encode([draft(one) for one in given.inputs])


def unpacked(answer: bytes) -> list[Draft]:
    """What came back."""
    return msgspec.json.decode(answer, type=list[Draft])
