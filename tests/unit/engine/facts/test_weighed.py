"""What the words around a source weigh, where no rule knows better (codebook §6)."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.facts import weighed as module
from ontherecord.engine.facts.evidence import evidence
from ontherecord.engine.facts.weighed import SETTLED, likelihoods, weighed, weights
from ontherecord.engine.lexicon import vectors
from ontherecord.engine.records.voice import Voice
from ontherecord.model import Span

UNTOLD = Verdict(type="witness-affected", words="", ground="no-capacity")


def voice(text: str, name: str, *, is_person: bool) -> Voice:
    """A source that stands in a text as its name."""
    start = text.index(name)
    span = Span(start=start, end=start + len(name))
    return Voice(speaker=name, words=name, span=span, is_person=is_person, is_body=not is_person)


def test_words_that_mean_alike_lie_together() -> None:
    """A fisherman is nearer to a farmer than to a ministry; an unknown word has no vector."""
    near = [vectors.vector(w) for w in ("fisherman", "farmer", "ministry")]
    assert all(v is not None for v in near)
    fisherman, farmer, ministry = (v for v in near if v is not None)
    assert abs(float(np.linalg.norm(fisherman)) - 1) < 0.02
    assert fisherman @ farmer > fisherman @ ministry
    assert vectors.vector("qwrtzx") is None
    assert not vectors.added(("qwrtzx",)).any()
    parts = vectors.vector("fish-farmer")
    assert parts is not None and (parts @ farmer) > 0


def test_likelihoods_add_up() -> None:
    """Every type has one, and they are one together."""
    text = "Shares in Kestrel Foss fell. Kestrel Foss said demand was weak."
    told = evidence(voice(text, "Kestrel Foss", is_person=True), UNTOLD, text, "said")
    chances = likelihoods(told)
    assert len(chances) == len(weights().types)
    assert abs(float(chances.sum()) - 1) < 1e-4


TRUST = (
    "The trust that runs the village hall said the roof would be mended. Its treasurer, Tom Quill, "
    "said two firms had bid."
)


def test_a_post_whose_body_the_rules_missed() -> None:
    """The words of the text say what it is, and are named as the reason."""
    one = msgspec.structs.replace(
        voice(TRUST, "Tom Quill", is_person=True), words="Its treasurer, Tom Quill"
    )
    found = weighed(UNTOLD, one, TRUST, "said")
    assert (found.type, found.ground) == ("ngo", "weighed")
    assert "treasurer" in found.words


def test_near_miss_a_person_of_whom_the_text_says_nothing() -> None:
    """Nothing weighs against what the rules say."""
    text = "It rained for days. Kestrel Foss said the cellar had been dry until Monday."
    assert weighed(UNTOLD, voice(text, "Kestrel Foss", is_person=True), text, "said") == UNTOLD


@pytest.mark.parametrize("ground", sorted(SETTLED))
def test_what_the_text_says_itself_is_settled(ground: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is weighed against it."""
    monkeypatch.setattr(module, "evidence", lambda *_: pytest.fail("it was weighed"))
    settled = Verdict(type="news-outlet", words="site", ground=ground)  # type: ignore[arg-type]
    text = "Shares in Kestrel Foss fell."
    assert weighed(settled, voice(text, "Kestrel Foss", is_person=True), text, "said") == settled


@pytest.mark.parametrize("name", ["Amina Okoye", "John Smith", "Oksana Bondar", "Nguyen Van An"])
def test_a_persons_name_is_no_evidence(name: str) -> None:
    """The same sentence over names of any origin gives the same evidence (fairness)."""
    text = "{}, who runs a stall, said prices had doubled."
    told = [evidence(voice(t, n, is_person=True), UNTOLD, t, "said")
            for n, t in ((n, text.format(n)) for n in (name, "Ada Roy"))]  # fmt: skip
    assert told[0] == told[1]


@pytest.mark.parametrize("land", ["Russia's", "Ukraine's", "Ghanaian", "Kyiv-backed"])
def test_a_place_is_no_evidence(land: str) -> None:
    """All sides of a conflict are weighed alike (§4.8)."""
    text = "{} harbour board, which lost a ship, said the quay was shut."
    told = [evidence(voice(t, t.split(",")[0], is_person=False), UNTOLD, t, "said")
            for t in (text.format(land), text.format("Norway's"))]  # fmt: skip
    assert told[0] == told[1]
