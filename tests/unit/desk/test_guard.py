"""Who is refused, before anything is looked at."""

from __future__ import annotations

import pytest

from ontherecord.desk.guard import refused

PORT, SECRET = 8123, "a-token"
OWN = {"host": "127.0.0.1:8123", "origin": "http://127.0.0.1:8123",
       "content-type": "application/json"}  # fmt: skip


@pytest.mark.parametrize("host", ["127.0.0.1:8123", "localhost:8123", "LOCALHOST:8123"])
def test_its_own_page_is_answered(host: str) -> None:
    headers = {**OWN, "host": host}
    assert refused("GET", "/a-token/", headers, PORT, SECRET) == ""
    assert refused("POST", "/a-token/api/answer", headers, PORT, SECRET) == ""


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "/a-token/", {"host": "evil.example:8123"}),
        ("GET", "/a-token/", {"host": "127.0.0.1"}),
        ("GET", "/a-token/", {"host": "127.0.0.1:8124"}),
        ("GET", "/a-token/", {"host": ""}),
        ("GET", "/", {}),
        ("GET", "/another/", {}),
        ("GET", "/a-toke/n/", {}),
        ("GET", "/a-token/api/article", {"sec-fetch-site": "cross-site"}),
        ("POST", "/a-token/api/answer", {"sec-fetch-site": "same-site"}),
        ("POST", "/a-token/api/answer", {"sec-fetch-site": "cross-site",
                                         "sec-fetch-mode": "navigate"}),
        ("POST", "/a-token/api/answer", {"origin": "https://evil.example"}),
        ("POST", "/a-token/api/answer", {"origin": "null"}),
        ("POST", "/a-token/api/answer", {"origin": ""}),
        ("POST", "/a-token/api/answer", {"content-type": "text/plain"}),
        ("POST", "/a-token/api/answer", {"content-type": "application/x-www-form-urlencoded"}),
    ],
)  # fmt: skip
def test_everybody_else_is_refused(method: str, path: str, headers: dict[str, str]) -> None:
    assert refused(method, path, {**OWN, **headers}, PORT, SECRET)
