"""The preview's button to the desk: on articles alone, and for its own pages alone."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.site.review_button import NoDesk, with_button

PAGE = b'<main><div class="headline"><h1>X</h1></div></main>'


def pages(_environ: dict[str, Any], start_response: Any) -> list[bytes]:
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(PAGE)))])
    return [PAGE]


def desks(slug: str) -> str:
    if slug == "gone":
        raise NoDesk("there is no article")
    return f"http://127.0.0.1:1/token-{slug}/"


def asked(path: str, **headers: str) -> tuple[str, dict[str, str], bytes]:
    told: list[Any] = []
    app = with_button(pages, "/site/", desks)
    body = b"".join(app({"PATH_INFO": path, **headers}, lambda *said: told.append(said)))  # type: ignore[arg-type,func-returns-value]
    return told[0][0], dict(told[0][1]), body


@pytest.mark.parametrize("path", ["/site/articles/fire/", "/site/articles/fire/index.html"])
def test_an_article_has_the_button(path: str) -> None:
    _, headers, body = asked(path)
    assert b'href="/site/review-at-the-desk/fire">Review</a></p><div class="headline">' in body
    assert headers["Content-Length"] == str(len(body))


@pytest.mark.parametrize("path", ["/site/", "/site/articles/", "/site/articles/fire/data.html"])
def test_other_pages_have_none(path: str) -> None:
    assert asked(path)[2] == PAGE


def test_the_button_leads_to_the_desk() -> None:
    status, headers, _ = asked("/site/review-at-the-desk/fire", HTTP_SEC_FETCH_SITE="same-origin")
    assert (status, headers["Location"]) == ("303 See Other", "http://127.0.0.1:1/token-fire/")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_opens_no_desk(site: str) -> None:
    status, headers, _ = asked("/site/review-at-the-desk/fire", HTTP_SEC_FETCH_SITE=site)
    assert status.startswith("403")
    assert "Location" not in headers


def test_it_says_why_there_is_no_desk() -> None:
    status, _, body = asked("/site/review-at-the-desk/gone")
    assert status.startswith("409")
    assert b"there is no article" in body
