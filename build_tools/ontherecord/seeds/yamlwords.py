"""What YAML's reader complains of, for people who never met YAML. In: its error. Out: words."""

from __future__ import annotations

import yaml

IN_WORDS = {
    "mapping values are not allowed": "there is a second “: ” in this line",
    "did not find expected '-' indicator": "this line does not line up with the entry above it",
    "did not find expected key": "this line does not line up with the field above it",
    "could not find expected ':'": "a line without “field: value” stands here or just above",
    "cannot start any token": "a tab, or a sign such as “@” or “`”, begins a value here",
    "while scanning a quoted scalar": "a closing quotation mark is missing",
    "found unexpected end of stream": "a closing quotation mark is missing",
}
"""What YAML's reader says → what a person sees."""


def in_words(fault: yaml.MarkedYAMLError) -> str:
    """The complaint in plain words; the reader's own where we have none."""
    told = " ".join(filter(None, (fault.context, fault.problem)))
    plain = (words for sign, words in IN_WORDS.items() if sign in told)
    return next(plain, fault.problem or fault.context or "its form is broken")
