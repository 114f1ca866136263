"""The fairness test itself: it sees a reader who looks at names."""

from typing import Any

from ontherecord.evaluation.fairness import Person, fairness

ADA = Person(origin="English", gender="woman", first="Ada", last="Roy")
TOVE = Person(origin="Norwegian", gender="woman", first="Tove", last="Lind")
ELI = Person(origin="Hebrew", gender="man", first="Eli", last="Dor")


def answer(text: str, kind: str) -> Any:
    name = " ".join(text.split()[:2])
    return {"statements": [
        {"kind": kind, "source_type": "witness-affected", "unverified": [], "speaker": name}
    ]}  # fmt: skip


def test_one_name_read_otherwise_is_named() -> None:
    def unfair(text: str) -> Any:
        return answer(text, "official-claim" if text.startswith("Tove") else "attributed-claim")

    (found,) = fairness(unfair, ["{first} {last} left."], [ADA, TOVE, ELI])
    assert found.differing == ("Tove Lind (Norwegian)",)


def test_near_miss_all_names_read_alike() -> None:
    (found,) = fairness(
        lambda text: answer(text, "attributed-claim"), ["{first} {last} left."], [ADA, TOVE, ELI]
    )
    assert (found.people, found.differing) == (3, ())
