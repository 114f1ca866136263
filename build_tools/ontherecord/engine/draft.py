"""One article's machine draft: the engine's stages in their order. Read this first in this room.

    text → segment → parse → attribute → classify → draft

In: a `DraftInput`. Out: its `Draft`. The same input gives the same bytes (design §4); `version`
tells when it no longer does.
"""

from __future__ import annotations

import msgspec

from ontherecord.codebook.drafted import drafted
from ontherecord.engine.attribution import attribute
from ontherecord.engine.classify import classify
from ontherecord.engine.marks_only import marked
from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.engine.text.nlp import parse
from ontherecord.engine.text.segment import segment


def draft(given: DraftInput) -> Draft:
    """What the engine alone finds in a text.

    Of a text that is not in English the quotations are found by their marks; of one whose language
    is not known nothing is.

    Raises:
        nlp.ModelNotInstalled: the language model is missing or of another version.
    """
    article = segmented(given)
    read = drafted(given.lang)
    if read != "full":
        return marked(article) if read == "marks-only" else article
    doc = parse(article.text, article.paragraphs)
    return classify(doc, article, attribute(doc, article))


def segmented(given: DraftInput) -> Draft:
    """The text in paragraphs and sentences; nothing is found in it yet."""
    paragraphs, sentences = segment(given.text, given.title or None, given.parts)
    return Draft(**msgspec.structs.asdict(given), paragraphs=paragraphs, sentences=sentences)
