"""What Markdown extensions leave unnamed is named, whatever version of them is installed."""

from __future__ import annotations

import pytest
from markdown import markdown

from ontherecord.site.handwritten import is_styled, mended

EXTENSIONS = ("admonition", "pymdownx.details", "pymdownx.highlight", "pymdownx.superfences",
              "pymdownx.tabbed", "pymdownx.tasklist", "footnotes", "toc")  # fmt: skip


def made(text: str, **options: dict[str, object]) -> str:
    configs = {name.replace("__", "."): value for name, value in options.items()}
    return markdown(text, extensions=list(EXTENSIONS), extension_configs=configs)


@pytest.mark.parametrize("custom", [True, False])
@pytest.mark.parametrize("clickable", [True, False])
def test_boxes_to_tick_say_what_they_are(custom: bool, clickable: bool) -> None:
    """Each box is named by its state."""
    options = {"custom_checkbox": custom, "clickable_checkbox": clickable}
    html = mended(made("- [x] one\n- [ ] two\n", pymdownx__tasklist=options))
    assert html.count('<input aria-label="done"') == 1
    assert html.count('<input aria-label="to do"') == 1


def test_anchors_of_lines_are_no_links() -> None:
    """They can be linked to; nothing without words can be pressed."""
    html = made("``` python\nx = 1\n```\n", pymdownx__highlight={"anchor_linenums": True})
    assert 'href="#__codelineno' in html
    assert "href" not in mended(html) and 'id="__codelineno-0-1"' in mended(html)


def test_numbered_lines_scroll_by_keys() -> None:
    """What does not wrap can be focused; the numbers stay links."""
    html = mended(made('``` python linenums="1"\nx = 1\n```\n'))
    assert '<pre tabindex="0"><span></span><code>' in html


@pytest.mark.parametrize(
    "text",
    ["!!! note\n    x", "??? tip\n    x", "- [ ] x", "x[^1]\n\n[^1]: y", "``` py\nx\n```",
     '=== "A"\n\n    x'],
)  # fmt: skip
def test_pages_with_extensions_want_the_sheet(text: str) -> None:
    assert is_styled(made(text))


def test_plain_pages_do_not() -> None:
    """And nothing on them is changed."""
    html = made("# A\n\nSome *words*, `code` and a table of notes.\n\n- one\n")
    assert not is_styled(html) and mended(html) == html
