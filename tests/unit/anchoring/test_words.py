"""A text's words and marks: their keys, paragraphs, edges, and characters that belong together."""

from __future__ import annotations

import pytest

from ontherecord.anchoring.reanchoring.words import begins, tokens_of, weight, whole, words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("It’s 1,200.5 at 10:30.", ["it", "'", "s", "1,200.5", "at", "10:30", "."]),
        ("“So,” he said… -- „No“", ['"', "so", ",", '"', "he", "said", "...", "-", '"', "no", '"']),
        ("''Well'' ——— ‘we’", ['"', "well", '"', "-", "-", "-", '"', "we", '"']),
        ("ca\u00adfe\u0301 \u200b x", ["café", "x"]),
        ("'tis the boys' - 'so'", ['"', "tis", "the", "boys", '"', "-", '"', "so", '"']),
        ("----- A.B", ["-", "a", ".", "b"]),
        ("", []),
    ],
)
def test_keys_survive_a_change_of_spelling(text: str, keys: list[str]) -> None:
    """Marks and capitals are folded, characters nobody sees are left out, figures stay whole; a
    mark between two letters is an apostrophe, at a word's edge it may be a quotation's."""
    found = words(text)
    assert found.keys == keys
    assert all(text[a:b].strip() for a, b in zip(found.starts, found.ends, strict=True))


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("a\nb", [0, 1]),
        ("a\nb\n\nc", [0, 0, 1]),
        ("a.\nb\n\nc", [0, 0, 1, 2]),
        ("a.”\nb\n \nc", [0, 0, 0, 1, 2]),
        ("a,”\nb\n\nc", [0, 0, 0, 0, 1]),
        ("”\nb\n\nc", [0, 0, 1]),
        ("\n\na\nb", [0, 1]),
    ],
)
def test_paragraphs(text: str, paragraphs: list[int]) -> None:
    """A blank line parts them; where there is one, a line's end does only behind a sentence."""
    assert words(text).paragraphs == paragraphs


def test_how_natural_an_edge_is() -> None:
    """3 where a paragraph begins, 2 a sentence; none within words, behind a title or a comma."""
    found = words("Mr. Lind left. J. Moss, “A.” He?no!\n\nEnd")
    edges = {found.keys[n]: begins(found, n) for n in range(found.size)}
    assert {key: edges[key] for key in ("mr", "lind", "j", "moss", "he", "no", "end", ",")} == {
        "mr": 3, "lind": 0, "j": 2, "moss": 0, "he": 2, "no": 0, "end": 3, ",": 0,
    }  # fmt: skip
    assert (begins(found, -1), begins(found, found.size)) == (3, 3)


def test_a_long_name_is_no_title() -> None:
    """“Elm.” may end a sentence only if it has more than three letters, or is no name."""
    for word, edge in (("Gov", 0), ("Port", 2), ("oak", 2), ("US", 2)):
        found = words(f"At {word}. Then")
        assert begins(found, 3) == edge, word


@pytest.mark.parametrize(
    ("start", "stop", "tokens"),
    [(0, 3, (0, 0)), (0, 4, (0, 0)), (0, 5, (0, 1)), (3, 4, (1, 0)), (2, 5, (0, 1)),
     (3, 10, (1, 1)), (7, 12, (1, 2)), (12, 20, (3, 2))],
)  # fmt: skip
def test_tokens_that_a_span_has_characters_of(
    start: int, stop: int, tokens: tuple[int, int]
) -> None:
    """A part of a word is the word; spaces alone are none."""
    assert tokens_of(words("one three . "), start, stop) == tokens


@pytest.mark.parametrize(
    ("text", "given", "found"),
    [
        ("a👩🏽b", (1, 2), (1, 3)),
        ("a👩🏻b", (1, 2), (1, 3)),
        ("a👩🏿b", (1, 2), (1, 3)),
        ("a👩🏽b", (2, 4), (1, 4)),
        ("👩🏽b", (1, 2), (0, 2)),
        ("a👩🏽", (1, 2), (1, 3)),
        ("a👩\u200d🔬b", (1, 2), (1, 4)),
        ("a👩\u200d🔬b", (3, 5), (1, 5)),
        ("a\u200db", (2, 3), (2, 3)),
        ("a♥\ufe0fb", (1, 2), (1, 3)),
        ("ae\u0301\u0302b", (1, 2), (1, 4)),
        ("ae\u0301\u0302b", (3, 5), (1, 5)),
        ("a👩👩b", (1, 2), (1, 2)),
        ("\u0301a", (0, 1), (0, 1)),
    ],
)
def test_no_picture_or_letter_is_cut(
    text: str, given: tuple[int, int], found: tuple[int, int]
) -> None:
    """Accents, tones of skin, joined pictures and their variants stay with what they belong to."""
    assert whole(text, *given) == found


def test_what_a_token_says_about_a_place() -> None:
    """Marks little, frequent words less than others, long words most; eight letters are enough."""
    weights = [weight(key) for key in (",", "the", "pier", "harbour", "harbours", "harbourside")]
    assert weights == sorted(weights) and weights[-1] == weights[-2]
    assert len(set(weights)) == 5
