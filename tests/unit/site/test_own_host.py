"""The preview answers to its own names: no site elsewhere reads it under a name of its own."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from typing import Any

import pytest

from ontherecord.site.own_host import Address, address, guarded, is_own

HOME = Address("127.0.0.1", 8000)


@pytest.mark.parametrize(
    ("words", "meant", "url"),
    [
        ("127.0.0.1:8000", HOME, "http://127.0.0.1:8000/"),
        ("[::1]:80", Address("::1", 80), "http://[::1]:80/"),
        ("0.0.0.0:8000", Address("0.0.0.0", 8000), "http://localhost:8000/"),
        ("[0::0]:8000", Address("::", 8000), "http://localhost:8000/"),
        ("Desk-3.Local:8000", Address("desk-3.local", 8000), "http://desk-3.local:8000/"),
    ],
)
def test_an_address_is_read(words: str, meant: Address, url: str) -> None:
    """A name or a number, and where to look at it from this computer."""
    assert address(words) == meant
    assert meant.url == url


@pytest.mark.parametrize(
    "words", ["", "8000", "localhost", ":8000", "::1:8000", "a:0", "a:65536", "a b:80", "a@b:80",
              "http://a:80", "a:80/", "a:8٠"],
)  # fmt: skip
def test_no_address_is_a_sentence(words: str) -> None:
    with pytest.raises(ValueError, match="is not HOST:PORT"):
        address(words)


OWN = ("localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "[0:0::1]:8000")
FOREIGN = (
    "", "evil.example", "evil.example:8000", "localhost", "localhost:80", "localhost:08001",
    "127.0.0.1.evil.example:8000", "localhost.evil.example:8000", "evil.example@localhost:8000",
    "localhost:8000@evil.example", "localhost:8000,evil.example", "localhost:8000 ", "[::1:8000",
    "localhost:8000/", "localhost:\u0668000", "local\u017fhost:8000",
)  # fmt: skip


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "192.0.2.7", "desk.local", "0.0.0.0"])
def test_wherever_it_listens_it_has_its_own_names_and_no_foreign_ones(host: str) -> None:
    """Those of this computer, and what --address names; the port is part of it."""
    here = Address(host, 8000)
    assert [name for name in (*OWN, str(here)) if not is_own(name, here)] == []
    assert [name for name in FOREIGN if is_own(name, here)] == []


def test_numbers_and_the_computers_name_count_only_where_it_is_open_to_the_network() -> None:
    """An address in numbers asks no name server: nobody can lead it elsewhere."""
    name = socket.gethostname().lower()
    also = ["192.0.2.7:8000", "[2001:db8::1]:8000", f"{name}:8000", f"{name}.local:8000"]
    for host in ("0.0.0.0", "::"):
        assert [one for one in also if not is_own(one, Address(host, 8000))] == []
        assert not is_own("desk.local.evil.example:8000", Address(host, 8000))
    assert not is_own("192.0.2.7:8000", HOME)
    assert not is_own("[2001:db8::1]:8000", HOME)


def test_the_port_of_the_scheme_need_not_be_said() -> None:
    """Browsers leave 80 out."""
    assert is_own("localhost", Address("127.0.0.1", 80))
    assert is_own("localhost:80", Address("127.0.0.1", 80))


def test_a_foreign_name_sees_no_page_and_is_told_what_to_do() -> None:
    """Nothing the stranger wrote stands in the answer, which is plain text."""
    told: list[Any] = []

    def page(_environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [])
        return [b"not yet published"]

    def asked(**environ: str) -> str:
        answer = guarded(page, HOME)(environ, lambda *words: told.append(words))  # type: ignore[arg-type]
        return b"".join(answer).decode()

    assert asked(HTTP_HOST="localhost:8000") == "not yet published"
    for environ in ({"HTTP_HOST": "evil.example:8000"}, {}, {"HTTP_HOST": "127.0.0.1:8000,a"}):
        words = asked(**environ)
        status, headers = told[-1]
        assert status == "403 Forbidden"
        assert ("Content-Type", "text/plain; charset=utf-8") in headers
        assert "http://127.0.0.1:8000/ alone" in words
        assert "ontherecord serve --address NAME:8000" in words
        assert "evil" not in words and "not yet published" not in words


def test_a_path_with_a_zero_byte_is_refused_before_the_server_opens_it() -> None:
    """At which Python's `open` raises."""
    told: list[str] = []

    def page(_environ: dict[str, Any], _start_response: Any) -> Iterable[bytes]:
        raise AssertionError

    asked = {"HTTP_HOST": "localhost:8000", "PATH_INFO": "/arch/\0"}
    answer = guarded(page, HOME)(asked, lambda status, _headers: told.append(status))  # type: ignore[arg-type]
    assert b"".join(answer).startswith(b"400")
    assert told == ["400 Bad Request"]
