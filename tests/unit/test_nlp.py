"""nlp: one document for an article, and words that help when the model is missing."""

from __future__ import annotations

import pytest

from build_tools import nlp
from tests.engine import article_of


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
