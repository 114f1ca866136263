"""The preview's way to the desk: a button on an article's page, which is on no published page.

In: what the preview serves, and how a desk is opened for an article. Out: the same application; a
page of an article has the button, and its address leads to the desk. Only the preview's own pages
may lead there: another site's link would start work that nobody asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from ontherecord.render.base import addresses
from ontherecord.site.own_host import HEADERS

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication

Desks = Callable[[str], str]
"""The address of a desk for the article with a slug; raises `NoDesk`."""
SLUG = r"(?P<slug>[a-z0-9][a-z0-9-]*)"
ARTICLE = re.compile(rf"{addresses.ARTICLES}{SLUG}/(?:index\.html)?")
ASKED = re.compile(rf"review-at-the-desk/{SLUG}")
BEFORE = b'<div class="headline">'
BUTTON = (
    '<p class="tools ui"><a class="tools__first" href="{mount}review-at-the-desk/{slug}">'
    "Review</a></p>"
)
STRANGE = "403: only a page of this preview opens the desk. Use its button “Review”.\n"


class NoDesk(Exception):
    """There is no desk for the article; the message says why and what to do."""


def with_button(app: WSGIApplication, mount: str, desks: Desks) -> WSGIApplication:
    """The same application with the button; `mount` is the site's path, with both slashes."""

    def answer(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "").removeprefix(mount)
        if asked := ASKED.fullmatch(path):
            return _led(asked["slug"], desks, environ, start_response)
        if article := ARTICLE.fullmatch(path):
            button = BUTTON.format(mount=mount, slug=article["slug"])
            return _page(app, environ, start_response, button)
        return app(environ, start_response)

    return answer


def _led(
    slug: str, desks: Desks, environ: dict[str, Any], start_response: StartResponse
) -> Iterable[bytes]:
    """To the desk; or why not."""
    if environ.get("HTTP_SEC_FETCH_SITE", "same-origin") not in ("same-origin", "none"):
        start_response("403 Forbidden", HEADERS)
        return [STRANGE.encode()]
    try:
        url = desks(slug)
    except NoDesk as why:
        start_response("409 Conflict", HEADERS)
        return [f"409: {why}\n".encode()]
    start_response("303 See Other", [*HEADERS, ("Location", url)])
    return []


def _page(
    app: WSGIApplication, environ: dict[str, Any], start_response: StartResponse, button: str
) -> Iterable[bytes]:
    """A page with the button above its headline; all else as it is."""
    told: list[tuple[str, list[tuple[str, str]]]] = []

    def hear(status: str, headers: list[tuple[str, str]], _fault: Any = None) -> Any:
        told.append((status, headers))

    found = app(environ, hear)
    body = b"".join(found)
    if callable(close := getattr(found, "close", None)):
        close()
    status, headers = told[-1]
    if status.startswith("200"):
        body = body.replace(BEFORE, button.encode() + BEFORE, 1)
        headers = [pair for pair in headers if pair[0].lower() != "content-length"]
        headers.append(("Content-Length", str(len(body))))
    start_response(status, headers)
    return [body]
