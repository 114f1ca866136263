"""What the site says of itself to browsers and crawlers: manifest and robots.txt. Out: `Asset`s."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ontherecord.render.base.page import Asset, Site

MANIFEST = {
    "start_url": "./",
    "scope": "./",
    "display": "minimal-ui",
    "lang": "en",
    "background_color": "#fbfaf7",
    "theme_color": "#27408b",
    "icons": [
        {"src": "assets/images/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
        {"src": "assets/images/icon-192.png", "sizes": "192x192", "type": "image/png"},
        {"src": "assets/images/icon-512.png", "sizes": "512x512", "type": "image/png"},
    ],
}


def assets(site: Site) -> Iterator[Asset]:
    """The files; robots.txt names the site map only where its full address is known."""
    names = {"name": site.name, "short_name": site.name, "description": site.description}
    manifest = json.dumps({**names, **MANIFEST}, indent=1, ensure_ascii=False)
    yield Asset(path="manifest.webmanifest", content=manifest + "\n")
    lines = ["User-agent: *", "Allow: /"]
    if site.address:
        lines.append(f"Sitemap: {site.address}sitemap.xml")
    yield Asset(path="robots.txt", content="\n".join(lines) + "\n")
