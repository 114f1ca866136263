"""A contribution as a file to fill in, for those who read without scripts or like files better.

In: an `Article` and one of its statements, or none. Out: YAML that `check` takes as it stands.
"""

from __future__ import annotations

import json

from ontherecord.codebook.version import CODEBOOK
from ontherecord.model import Article, Statement

DAY = "2026-01-01"
"""Any day: a page is made without a clock, so the reader writes theirs."""


def confirming(article: Article, statement: Statement) -> str:
    """Confirms a statement as it is; says which lines to write for anything else."""
    first = statement.sources[0] if statement.sources else None
    facts = [("form", statement.form), ("kind", statement.kind),
             ("unverified", f"[{', '.join(statement.unverified)}]")]  # fmt: skip
    if statement.candidates:
        fits = (f"{{speaker: {_quoted(one.speaker)}, type: {one.type}}}"
                for one in statement.candidates)  # fmt: skip
        facts += [("ambiguous", "true"), ("candidates", f"[{', '.join(fits)}]")]
    elif first is not None:
        facts += [("speaker", _quoted(first.speaker)), ("source_type", first.type)]
    facts += [("channel", statement.channel), ("note", _quoted("how the text shows it"))]
    lines = [
        "  - id: your-handle-1",
        "    action: confirm     # or correct, dispute, remove",
        f"    target: {statement.id}",
        "    # To correct it: action: correct, and those of these lines that change, without “#”.",
        *(f"    # {name}: {value}" for name, value in facts),
    ]
    return _head(article) + "\n".join(lines) + "\n"


def adding(article: Article) -> str:
    """Adds a statement: the article's first sentence stands where the reader's words go."""
    words = next((s.span for s in article.sentences if article.shows(s.span)), None)
    exact = article.text[words.start : words.end] if words else _whole(article)
    lines = [
        "  - id: your-handle-1",
        "    action: add",
        "    content:            # the statement's words, letter for letter as in the article",
        f"      - exact: {_quoted(exact)}",
        f"        start: {words.start if words else 0}        # leave this line out",
        "    form: outlet        # or direct, mixed, indirect",
        "    kind: outlet-voice  # or official-claim, attributed-claim",
        "    # Where the text names a source: its words, who it is, what kind of source.",
        '    # source: [{exact: "Mayor Ada Quill", speaker: "Ada Quill", type: gov-subnational}]',
        '    # cue: {exact: "said"}',
        "    # unverified: []",
    ]
    return _head(article) + "\n".join(lines) + "\n"


def _whole(article: Article) -> str:
    """What stands for a text without a sentence that is shown."""
    return article.text.strip() if article.left_out is None else "the words of the original"


def _head(article: Article) -> str:
    digest = article.text_sha256
    return (
        f'codebook: "{CODEBOOK}"\nby: {{handle: your-handle}}\n'
        f"made: {DAY}        # today\ntext: {digest}\nannotations:\n"
    )


def _quoted(words: str) -> str:
    """Words in double quotes, as YAML and JSON both read them; odd signs escaped."""
    quoted = json.dumps(words, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in quoted)
