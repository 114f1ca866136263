"""An address → the page that it leads to, at the end of all redirects.

Shell. Every step is asked for by itself: its host is looked at again, and all of them together
have `TOTAL` seconds.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import idna

from ontherecord import __version__
from ontherecord.importing.network.body import LIMIT, PACKED, Cut, TooMuch, Unreadable, body
from ontherecord.importing.network.public import NotPublic, Reach
from ontherecord.seeds.metadata import ADDRESS

TOTAL = 60.0
"""Seconds for a page, redirects and all, however slowly it drips."""
QUIET = 20.0
"""Seconds in which at least a byte has to come."""
STEPS = 8
"""Redirects."""
SAVE = "save the page in a browser and add the file"
NO_ADDRESS = (
    "this is no address of a web page: no spaces, quotes or brackets, and no name with an @ before "
    "the host, which could hide where it leads"
)
NOT_PUBLIC = (
    "this address leads into a private network or to this machine; if that is meant, add "
    "--allow-local"
)
_SENT_ON = (301, 302, 303, 307, 308)
_REFRESH = re.compile(
    rb"""<meta[^>]+http-equiv=["']?refresh["']?[^>]*content=["']?\s*\d{1,2}\s*;\s*url=\s*["']?([^"'>\s]+)""",
    re.I,
)
_SMALL = 6_000
"""Bytes of a page that may be nothing but a way to another."""


class NotFetched(Exception):
    """The file or page cannot be had; the reason is told."""


class Page(NamedTuple):
    """What came, and where it was in the end."""

    data: bytes
    url: str
    kind: str
    """The media type that the server tells; "" if it does not."""


def page_at(url: str, reach: Reach, total: float = TOTAL) -> Page:
    """The page that an address leads to.

    Raises:
        NotFetched: there is none; the reason is told in words for a keeper.
    """
    until, there = time.monotonic() + total, url
    for _ in range(STEPS + 1):
        there = _written(there)
        try:
            answer = _answer(there, reach, until)
        except NotPublic as fault:
            raise NotFetched(NOT_PUBLIC) from fault
        except (OSError, http.client.HTTPException, ValueError) as fault:
            if time.monotonic() >= until:
                raise NotFetched(f"it takes longer than {total:.0f} seconds: {SAVE}") from fault
            raise NotFetched(_in_words(fault)) from fault
        except (Cut, TooMuch, Unreadable) as fault:
            raise NotFetched(_WRONG[type(fault)]) from fault
        if isinstance(answer, Page):
            return answer
        there = urljoin(there, answer)
    raise NotFetched(f"it redirects more than {STEPS} times: {SAVE}")


_WRONG: dict[type[Exception], str] = {
    Cut: f"fewer bytes came than the server promised: try again, or {SAVE}",
    TooMuch: f"the page has more than {LIMIT:,} bytes",
    Unreadable: f"what came cannot be unpacked: {SAVE}",
}


def _written(url: str) -> str:
    """The address as it is asked for: hosts of any script as ASCII (IDNA), other signs quoted.

    Raises:
        NotFetched: it is none.
    """
    url = re.sub(r"\Ahttps?(?=://)", lambda m: m[0].lower(), url.strip(), flags=re.I)
    if not ADDRESS.match(url):
        raise NotFetched(NO_ADDRESS)
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        if not host.isascii():
            host = idna.encode(host, uts46=True).decode()
    except (ValueError, idna.IDNAError) as fault:
        raise NotFetched(NO_ADDRESS) from fault
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{port}" if port is not None else ""
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*-._")
    query = quote(parts.query, safe="/%:=&~+!$,;'@()*-._?[]|")
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def _answer(url: str, reach: Reach, until: float) -> Page | str:
    """The page, or the address that the server sends on to."""
    parts = urlsplit(url)
    target = urlunsplit(("", "", parts.path, parts.query, ""))
    with _connection(url, reach, until) as connection:
        connection.request("GET", target, headers={
            "User-Agent": f"on-the-record/{__version__} (adds one article, by hand)",
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Encoding": PACKED,
            "Connection": "close",
        })  # fmt: skip
        answer = connection.getresponse()
        if answer.status in _SENT_ON and (there := answer.headers.get("Location")):
            return there.encode("latin-1", "replace").decode("utf-8", "replace")
        if answer.status != 200:
            raise NotFetched(f"the server answers {answer.status} ({answer.reason}): {SAVE}")
        data, kind = body(answer), answer.headers.get_content_type()
    moved = _REFRESH.search(data) if len(data) < _SMALL else None
    if moved:
        return moved[1].decode("utf-8", "replace").replace("&amp;", "&")
    return Page(data, url, kind)


@contextmanager
def _connection(url: str, reach: Reach, until: float) -> Iterator[http.client.HTTPConnection]:
    """A connection that is cut when the time is over, also in the middle of a byte's wait."""
    parts = urlsplit(url)
    host, is_safe = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if is_safe else 80)
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    plain = reach.connected(host, port, min(QUIET, left))
    clock = threading.Timer(max(0.0, until - time.monotonic()), _cut, (plain.fileno(),))
    clock.daemon = True
    clock.start()
    connection = http.client.HTTPConnection(host, port)
    try:
        plain.settimeout(QUIET)
        secure = ssl.create_default_context()
        connection.sock = secure.wrap_socket(plain, server_hostname=host) if is_safe else plain
        yield connection
    finally:
        clock.cancel()
        connection.close()
        plain.close()


def _cut(number: int) -> None:
    """End a connection by its number: it may have become another socket (TLS) by now."""
    with suppress(OSError):
        ending = socket.socket(fileno=number)
        try:
            ending.shutdown(socket.SHUT_RDWR)
        finally:
            ending.detach()


def _in_words(fault: Exception) -> str:
    """What went wrong, without the names that programs have for it."""
    if isinstance(fault, ssl.SSLCertVerificationError):
        return f"the server’s certificate is not valid ({fault.verify_message}): {SAVE}"
    if isinstance(fault, ssl.SSLError):
        return f"no safe connection comes about: {SAVE}"
    if isinstance(fault, socket.gaierror):
        return "nobody knows a server of this name: look for a slip in the address"
    if isinstance(fault, TimeoutError):
        return f"no answer came in {QUIET:.0f} seconds: {SAVE}"
    if isinstance(fault, http.client.IncompleteRead):
        return _WRONG[Cut]
    if isinstance(fault, http.client.HTTPException):
        return f"what answers there does not speak as web servers do: {SAVE}"
    words = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return words[:1].lower() + words[1:] if words else "no answer came"
