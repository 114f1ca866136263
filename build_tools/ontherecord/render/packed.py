"""A site of few files (`extra: packed: true`), for hosts that count them: what is left out.

The kinds of pages and files that are left out are said in `pages`, `assets` and where others lead
to them.
"""

from __future__ import annotations

LEFT_OUT = (
    "pages to practise, worksheets, citations, cards for other pages, data files and preview "
    "pictures of articles"
)
"""For whoever builds; `export` writes the data of all articles into files elsewhere."""
