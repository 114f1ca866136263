"""nlp: one document for an article, and words that help when the model is missing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ontherecord.engine.text import nlp, segment
from tests.support.engine import article_of


def test_token_offsets_are_text_offsets() -> None:
    """The document is the whole text, white space included, also where it was parsed in pieces."""
    text = "\n\n" + "The ferry left late.\n\n  “Why?” asked Ann.\n" * 400
    doc = nlp.parse(text, article_of(text).paragraphs)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in doc)


def test_a_paragraph_starts_a_sentence() -> None:
    """No sentence of the parser reaches over the end of a paragraph."""
    text = "the harbour was closed and\n\nthe ferries stayed in port"
    doc = nlp.parse(text, article_of(text).paragraphs)
    assert text.index("the ferries") in {sentence.start_char for sentence in doc.sents}


@pytest.mark.parametrize("piece", ["He said “no” twice. ", '“He said "no" ', "word", ". "])
def test_a_paragraph_of_any_length_is_parsed_in_pieces_of_bounded_size(piece: str) -> None:
    """Memory grows with the longest piece. Words are cut only where there is no blank."""
    text = "It was over.\n\n" + (piece * (60_000 // len(piece))).strip() + "\n\nHe left."
    chunks = nlp._chunks(text, article_of(text).paragraphs)
    assert "".join(text[start:end] for start, end in chunks) == text
    assert max(b - a for a, b in chunks) <= nlp.LONGEST_PARAGRAPH
    assert " " not in piece or all(text[a - 1].isspace() for a, _ in chunks[1:])


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    """Where it has sentences; the offsets stay those of the text."""
    text = "The mayor said that the ferry left late. " * 1000
    chunks = nlp._chunks(text, article_of(text).paragraphs)
    assert len(chunks) > 3
    assert all(text[:start].endswith("late. ") for start, _ in chunks[1:])
    doc = nlp.parse(text, article_of(text).paragraphs)
    assert doc.text == text


@pytest.mark.parametrize("sign", ["![](", "[", "'s", "http://", "e\u0301\u0323", "他"])
def test_a_run_without_blanks_is_cut_for_the_tokenizer(
    sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes time by the square of a run's length; no offset changes, no grapheme is torn."""
    text = f"He said {sign * 1_100} again.\n\n{sign * 2_000}\n\nIt ended."
    given: list[str] = []
    make_doc = Language.make_doc

    def watched(self: Language, words: str) -> nlp.Doc:
        given.append(words)
        return make_doc(self, words)

    monkeypatch.setattr(Language, "make_doc", watched)
    doc = nlp.parse(text, article_of(text).paragraphs)
    assert max(len(run) for words in given for run in words.split()) <= nlp.LONGEST_RUN + 2
    assert all(text[token.idx :].startswith(token.text) for token in doc)
    assert "".join(token.text_with_ws for token in doc) == text
    assert not any(segment.joins(words, 0) for words in given)


def test_long_addresses_stay_whole() -> None:
    """Only runs that no writer made are cut."""
    address = "https://example.org/" + "a" * (nlp.LONGEST_RUN - 20)
    text = f"He wrote {address} again."
    assert address in [token.text for token in nlp.parse(text, article_of(text).paragraphs)]


def test_a_missing_model_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another pipeline can be named; if it is not installed the error carries a command."""
    monkeypatch.setenv("NLP_MODEL", "en_no_such_model")
    with pytest.raises(nlp.ModelNotInstalled) as caught:
        nlp.parse("Words.", article_of("Words.").paragraphs)
    assert caught.value.fix == "python -m spacy download en_no_such_model"
    assert nlp.model_version() == "en_no_such_model not-installed"


def test_another_version_of_the_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pinned model in another version is not used in silence; the cache key stays."""
    monkeypatch.delenv("NLP_MODEL", raising=False)
    monkeypatch.setattr(nlp, "_installed_version", lambda _: "0.0.1")
    nlp._load.cache_clear()
    with pytest.raises(nlp.ModelNotInstalled, match=r"0\.0\.1"):
        nlp.parse("Words.", article_of("Words.").paragraphs)
    nlp._load.cache_clear()
    assert nlp.model_version() == f"{nlp.DEFAULT_MODEL} {nlp.DEFAULT_VERSION}"
