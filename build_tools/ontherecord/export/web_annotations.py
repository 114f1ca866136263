"""Every contribution as W3C Web Annotations, a file an article; `import` reads it back."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ontherecord.export.whole import Whole
from ontherecord.formats import webannotation
from ontherecord.render.base import addresses
from ontherecord.render.base.page import Asset


def files(whole: Whole) -> Iterator[Asset]:
    for seed in whole.seeds.articles:
        address = f"{whole.site.address}{addresses.article_url(seed.slug)}"
        items = [i for c in seed.contributions for i in webannotation.contribution(c, address)]
        found = webannotation.collection(f"{address}#contributions", seed.meta.title, items)
        text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
        yield Asset(path=f"{seed.slug}.jsonld", content=text)
