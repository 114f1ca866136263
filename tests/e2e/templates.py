"""One page of each kind of the built site, by address."""

from __future__ import annotations

from pathlib import Path

from tests.support import newsroom

ARTICLE = "articles/zelenskyy-urges-allies-longer-range-weapons/"
TEMPLATES = {
    "home": "",
    "articles": "articles/",
    "article": ARTICLE,
    "citations": ARTICLE + "practice/#cite",
    "a statement for other pages": ARTICLE + "embed/#s-17951c",
    "corrections": ARTICLE + "corrections/",
    "corrections of all": "corrections/",
    "people": "people/",
    "person": "people/dmitry-peskov/",
    "places": "places/",
    "place": "places/luhansk/",
    "organizations": "organizations/",
    "organization": "organizations/nato/",
    "statements": "statements/",
    "statements by label": "statements/official-claim/",
    "names with a label": "statements/official-claim/names/",
    "statements by label and place": "statements/official-claim/places/kyiv/",
    "statements by source type": "statements/source/igo/",
    "statements by channel": "statements/channel/telegram/",
    "statements by month": "statements/month/2024-05/",
    "statements by outlet": "statements/outlet/voice-of-america/",
    "outlets": "outlets/",
    "outlet": "outlets/voice-of-america/",
    "private persons": "privacy/",
    "codebook": "codebook/",
    "label": "codebook/unverified-report/",
    "methods": "methods/",
    "practice": f"{ARTICLE}practice/",
    "worksheet": f"{ARTICLE}practice/#worksheet",
    "learn": "learn/",
    "for teachers": "teachers/",
    "data": "data/",
    "files": "data/files/",
    "about": "about/",
    "contribute": "contribute/",
    "suggest a change": f"{ARTICLE}contribute/",
    "add an entry": "contribute/entry/",
    "queue": "queue/",
    "how to annotate": "contributing/annotate/",
    "search": "search/?q=Snihurivka",
    "offline": "offline/",
}
"""Of the repository's own archive."""
EVERYWHERE = {
    **{("site", name): address for name, address in TEMPLATES.items()},
    **{("newsroom", name): address for name, address in newsroom.TEMPLATES.items()},
}
"""With the pages that only the invented archive has: (fixture of the served site, name)."""


def folders(site: Path) -> set[str]:
    """The first two steps of every page's address: what TEMPLATES has to stand for."""
    pages = (path.parent.relative_to(site) for path in site.rglob("index.html"))
    return {page.parts[0] if page.parts else "" for page in pages}
