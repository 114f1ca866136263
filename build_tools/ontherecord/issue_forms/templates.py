"""A form → the template the forge shows (GitHub's issue forms; Forgejo reads the same).

In: a `Form`. Out: YAML text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ontherecord.issue_forms.fields import Field, Form

FOLDER = ".github/ISSUE_TEMPLATE"
MADE = "# Made from build_tools/ontherecord/issue_forms/fields.py by: make forms\n"
TYPES = {"line": "input", "text": "textarea", "one": "dropdown", "boxes": "checkboxes"}


def template(form: Form) -> str:
    """The whole file."""
    lines = [
        f"name: {_quoted(form.name)}",
        f"description: {_quoted(form.about)}",
        f"title: {_quoted(form.title)}",
        "body:",
        "  - type: markdown",
        "    attributes:",
        f"      value: {_quoted(form.intro)}",
    ]
    for field in form.fields:
        lines.extend(_field(field))
    return MADE + "\n".join(lines) + "\n"


def _field(field: Field) -> Iterator[str]:
    yield f"  - type: {TYPES[field.shape]}"
    yield f"    id: {field.name.replace('_', '-')}"
    yield "    attributes:"
    yield f"      label: {_quoted(field.label)}"
    if field.about:
        yield f"      description: {_quoted(field.about)}"
    if field.example:
        yield f"      placeholder: {_quoted(field.example)}"
    if field.options:
        yield "      options:"
    for option in field.options:
        if field.shape == "boxes":
            yield f"        - label: {_quoted(option)}"
            if field.needed:
                yield "          required: true"
        else:
            yield f"        - {_quoted(option)}"
    if field.needed and field.shape != "boxes":
        yield "    validations:"
        yield "      required: true"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
