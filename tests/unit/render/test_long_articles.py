"""The cost of an article grows with its length: counted in lines, so that no machine is too slow.

`make soak` measures the same on a megabyte, in CPU time beside the bare language model, and memory.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ontherecord.drafts.records import article as with_metadata
from ontherecord.engine.attribution import attribute
from ontherecord.engine.classify import classify
from ontherecord.engine.text import nlp
from ontherecord.formats.annotate import answer
from ontherecord.model import Metadata
from tests.support.counting import GROWTH, growth
from tests.support.engine import article_of
from tests.support.long_texts import many_names, odd_marks, one_again


@pytest.mark.parametrize("text", [many_names, one_again, odd_marks])
def test_work_grows_with_the_text(text: Callable[[int], str]) -> None:
    """Nothing is done for each pair of names, statements or sentences, the model's work apart."""

    def drafting(size: int) -> Callable[[], object]:
        article = article_of(text(size))
        doc = nlp.parse(article.text, article.paragraphs)
        none = Metadata(title="", sha256="")
        return lambda: answer(with_metadata(classify(doc, article, attribute(doc, article)), none))

    assert growth(drafting, 1_500 if text is odd_marks else 4_000) < GROWTH
