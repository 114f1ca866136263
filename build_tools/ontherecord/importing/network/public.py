"""Which machines may be asked: those of the public internet.

In: a host's name and port. Out: a connection to an address that was looked at before it was
connected to, so that no name and no redirect leads into the network of whoever adds a page.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import NamedTuple

_IPv6 = ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 as IPv6 for machines that have no other (RFC 6052)."""


class NotPublic(Exception):
    """The host lies in a private network or on this machine."""


class Reach(NamedTuple):
    """Where connections may go."""

    local: bool = False
    """Also into private networks and to this machine."""

    def connected(self, host: str, port: int, seconds: float) -> socket.socket:
        """A connection to the first of the host's public addresses that answers.

        Raises:
            NotPublic: it has none.
            OSError: none answers, or nobody knows the name.
        """
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        public = [one for one in found if self.local or is_public(str(one[4][0]))]
        if not public:
            raise NotPublic(host)
        fault: OSError | None = None
        for _, _, _, _, there in public:
            try:
                return socket.create_connection((str(there[0]), port), seconds)
            except OSError as refused:
                fault = refused
        raise fault or OSError("no address")


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody in the world could reach (IANA's registries of
    special-purpose addresses, RFC 6890); an IPv4 address inside of an IPv6 one is looked at, too.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, _IPv6):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
