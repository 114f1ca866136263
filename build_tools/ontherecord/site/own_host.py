"""Under which names the preview answers: its own, so that no other site can read it.

In: what a browser asked for (its `Host` header) and where the preview listens. A site elsewhere can
let its own name lead to this machine (“DNS rebinding”) and would then read an archive that is not
published; a browser still sends that name, so whoever answers its own names alone is safe. An
address in numbers needs no name server, and cannot be led elsewhere.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication

HOST = re.compile(
    r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(?P<port>[0-9]{1,5}))?", re.ASCII | re.IGNORECASE
)
"""RFC 9110 §7.2: a name or number, IPv6 in brackets, and a port unless it is that of the scheme."""
HTTP_PORT = 80
LARGEST_PORT = 65_535
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
EVERYWHERE = frozenset({"0.0.0.0", "::"})
HEADERS = [
    ("Content-Type", "text/plain; charset=utf-8"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
]
REFUSED = """403: this preview answers at {url} alone.

Why: otherwise a page from elsewhere could read an archive that is not published, under a name that
it lets lead to this computer.

To look at it under another name or from another computer, end it with Ctrl+C and start it with
    ontherecord serve --address NAME:{port}
With 0.0.0.0 for NAME it is open to the whole network, and answers to this computer's addresses in
numbers and to its own name.
"""
NO_NAME = b"400: no file has a zero byte in its name.\n"


class Address(NamedTuple):
    """Where the preview listens."""

    host: str
    """A name, or an IPv4 or IPv6 address without brackets, in lower case."""
    port: int

    def __str__(self) -> str:
        return f"{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    @property
    def url(self) -> str:
        """Where to look at it from this computer, with a final slash."""
        here = self._replace(host="localhost") if self.host in EVERYWHERE else self
        return f"http://{here}/"


def address(words: str) -> Address:
    """What `HOST:PORT` says; IPv6 is in brackets.

    Raises:
        ValueError: it is something else.
    """
    found = HOST.fullmatch(words)
    if not found or not found["port"] or not 0 < int(found["port"]) <= LARGEST_PORT:
        raise ValueError(f"“{words}” is not HOST:PORT, as in 127.0.0.1:8000")
    return Address(_plain(found["name"]), int(found["port"]))


def is_own(asked: str, here: Address) -> bool:
    """Whether the `Host` header names the preview that listens `here`."""
    found = HOST.fullmatch(asked)
    if not found or int(found["port"] or HTTP_PORT) != here.port:
        return False
    name = _plain(found["name"])
    if name in LOCAL or name == here.host:
        return True
    return here.host in EVERYWHERE and (_is_number(name) or name in _machine())


def guarded(app: WSGIApplication, here: Address) -> WSGIApplication:
    """The same application for its own names; to all others it says that it is none of theirs.

    It is not asked for a path with a zero byte (`%00`) either, at which Python's `open` raises.
    """

    def answer(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        if not is_own(environ.get("HTTP_HOST", ""), here):
            start_response("403 Forbidden", HEADERS)
            return [REFUSED.format(url=here.url, port=here.port).encode()]
        if "\0" in environ.get("PATH_INFO", ""):
            start_response("400 Bad Request", HEADERS)
            return [NO_NAME]
        return app(environ, start_response)

    return answer


def _plain(name: str) -> str:
    """A name in lower case, an address in its shortest form."""
    bare = name.strip("[]").lower()
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        return bare


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _machine(named: Callable[[], str] = socket.gethostname) -> frozenset[str]:
    """This computer's own name, as it is and as the local network says it (RFC 6762)."""
    name = named().lower()
    return frozenset({name, f"{name}.local"})


class NotServed(Exception):
    """Nobody may listen at the address; the message says why."""


def see_to(address: Address) -> None:
    """See that the address is free, before the first build takes its time."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen()
    except OSError as taken:
        raise NotServed(taken.strerror or str(taken)) from taken
