"""A page of the web: only public machines, in time, as long as promised, at its real address."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import brotli
import pytest

from ontherecord.importing.network import asking, body
from ontherecord.importing.network.asking import NotFetched, page_at
from ontherecord.importing.network.public import Reach, is_public

HERE = Reach(local=True)
WORDS = b"<html><p>The bridge opens.</p></html>"


def answer(data: bytes = WORDS, status: str = "200 OK", **headers: object) -> bytes:
    named = {"Content-Length": len(data), **{k.replace("_", "-"): v for k, v in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value is not None)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + data


@contextmanager
def answering(*answers: bytes, drip: float = 0.0) -> Iterator[str]:
    """A server that gives these answers, one a connection; byte by byte, if it drips."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for one in answers:
            try:
                there, _ = server.accept()
                with there:
                    there.recv(65_536)
                    for piece in (one,) if not drip else (one[n : n + 1] for n in range(len(one))):
                        there.sendall(piece)
                        time.sleep(drip)
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
    finally:
        server.close()


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
     "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "fec0::1",
     "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
     "198.18.0.1", "192.0.2.1"],
)  # fmt: skip
def test_what_is_not_public(address: str) -> None:
    """Loopback, private, link-local, shared, reserved; IPv4 inside of IPv6, too."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34",
                                     "64:ff9b::5db8:d822"])  # fmt: skip
def test_what_is_public(address: str) -> None:
    """Near misses."""
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_not_asked(host: str) -> None:
    """However it is written, unless that is allowed."""
    with pytest.raises(NotFetched, match="--allow-local"):
        page_at(f"http://{host}:9/", Reach())


def test_no_redirect_leads_into_a_private_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is looked at: here the first host counts as public, the next does not."""
    sent_on = answer(b"", "302 Found", Location="http://127.0.0.2:9/")
    with answering(sent_on) as address:
        monkeypatch.setattr("ontherecord.importing.network.public.is_public",
                            lambda ip: ip == "127.0.0.1")  # fmt: skip
        with pytest.raises(NotFetched, match="--allow-local"):
            page_at(address, Reach())


@pytest.mark.parametrize(
    "came",
    [answer(), answer(Content_Length=None),
     answer(gzip.compress(WORDS), Content_Encoding="gzip"),
     answer(brotli.compress(WORDS), Content_Encoding="br"),
     answer(b"%x\r\n%s\r\n0\r\n\r\n" % (len(WORDS), WORDS), Content_Length=None,
            Transfer_Encoding="chunked")],
)  # fmt: skip
def test_a_page_comes_as_it_was(came: bytes) -> None:
    """Packed or not, with a length or without."""
    with answering(came) as address:
        assert page_at(address.replace("http", "HTTP"), HERE).data == WORDS


@pytest.mark.parametrize(
    ("came", "why"),
    [
        (answer(Content_Length=999), "fewer bytes"),
        (answer(gzip.compress(WORDS)[:-9], Content_Encoding="gzip"), "fewer bytes"),
        (answer(brotli.compress(WORDS * 9)[:-2], Content_Encoding="br"), "fewer bytes"),
        (answer(WORDS, Content_Encoding="gzip"), "cannot be unpacked"),
        (answer(WORDS, Content_Encoding="rot13"), "cannot be unpacked"),
        (answer(b"9\r\nshort", Content_Length=None, Transfer_Encoding="chunked"), "fewer bytes"),
        (answer(WORDS, Content_Length=body.LIMIT + 1), "more than"),
        (answer(gzip.compress(b"x" * (body.LIMIT + 1)), Content_Encoding="gzip"), "more than"),
        (answer(brotli.compress(b"x" * (body.LIMIT + 1)), Content_Encoding="br"), "more than"),
        (answer(b"", "403 Forbidden"), "answers 403"),
        (b"hello\r\n", "does not speak"),
        (b"", "does not speak"),
    ],
)
def test_every_failure_in_words(came: bytes, why: str) -> None:
    """And none of them is half a page."""
    with answering(came) as address, pytest.raises(NotFetched, match=why) as told:
        page_at(address, HERE)
    assert "Errno" not in str(told.value)


def test_a_server_that_drips_is_left() -> None:
    """Within the head or the body: the time is for all of it."""
    with answering(answer(), drip=0.1) as address, pytest.raises(NotFetched, match="longer than"):
        page_at(address, HERE, total=0.4)


def test_a_page_is_where_it_is_in_the_end() -> None:
    """Behind redirects of the server and of the page; a circle is told."""
    refresh = b'<meta http-equiv="refresh" content="0; url=/there?a=1&amp;b=2">'
    moved = answer(b"", "301 Moved", Location="/small")
    with answering(moved, answer(refresh), answer()) as address:
        page = page_at(address, HERE)
    assert (page.url, page.data) == (f"{address}/there?a=1&b=2", WORDS)
    around = [answer(b"", "302 Found", Location="/")] * (asking.STEPS + 1)
    with answering(*around) as address, pytest.raises(NotFetched, match="redirects more than"):
        page_at(address, HERE)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("HTTP://Пример.example/новини?q=так", "http://xn--e1afmkfd.example/"),
        ("https://x.example", "https://x.example/"),
        ("https://x.example/a%20b?c=d#part", "https://x.example/a%20b?c=d"),
    ],
)
def test_addresses_of_any_script(address: str, written: str) -> None:
    """Hosts by IDNA, paths as percent signs, no part of the page."""
    found = asking._written(address)
    assert found.startswith(written) and found.isascii()
