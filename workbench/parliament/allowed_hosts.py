"""Which addresses may be reached: a short list of hosts by name, and of what they resolve to only the public ones."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from ..errors import WorkbenchError

ALLOWED = frozenset({"committees-api.parliament.uk"})
_PLAIN = frozenset(map(chr, range(0x21, 0x7F))) - frozenset('\\"#<>@^`{|}')


class Refused(WorkbenchError):
    """An address that is not on the list of those that may be reached; nothing was sent to it."""


@dataclass(frozen=True)
class Place:
    """Where a question goes: scheme, host and port, and the path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, written one way."""
        return f"{self.scheme}://{self.host}:{self.port}"


def place(address: str, base: Place | None = None) -> Place:
    """Return where an address leads. Raises `Refused` where that is not on the list.

    An address is compared as it is written, not as somebody might read it: ``https``, a host of `ALLOWED` to the
    letter, port 443 or none, no user, no fragment, no other alphabet. ``base`` is the one other place allowed, which a
    caller gives as an argument.
    """
    scheme, colon, rest = address.partition("://")
    authority = rest.split("/", 1)[0].split("?", 1)[0]
    target = rest[len(authority) :]
    target = target if target.startswith("/") else "/" + target
    if colon and set(address) <= _PLAIN:
        host = authority.lower().removesuffix(":443")
        if scheme == "https" and host in ALLOWED:
            return Place("https", host, 443, target)
        if base and f"{scheme}://{authority}" == base.origin:
            return Place(base.scheme, base.host, base.port, target)
    raise Refused(
        f"“{address[:80]}” may not be reached",
        "only " + ", ".join(sorted(ALLOWED)),
        "Save the document yourself and add the file.",
    )


def given(base: str) -> Place:
    """Return the place that a caller names as ``http://127.0.0.1:8000``: for a service on one's own machine."""
    scheme, _, rest = base.partition("://")
    host, _, port = rest.rstrip("/").rpartition(":")
    if scheme not in ("http", "https") or not host or not port.isdigit():
        raise Refused(f"“{base}” is no address of a service", next="Give it as http://127.0.0.1:8000.")
    return Place(scheme, host, int(port), "/")


def moved(frm: Place, location: str, base: Place | None) -> Place:
    """Return where a redirect leads, checked like every address. Raises `Refused`."""
    whole = set(location) <= _PLAIN and location
    return place(urljoin(frm.origin + frm.target, location) if whole else location, base)


def numbers(where: Place, base: Place | None = None) -> list[tuple[socket.AddressFamily, tuple[Any, ...]]]:
    """Return the numeric addresses of a place, in the order given, to connect to just these.

    Raises `Refused` where any of them is not public (a name that leads to this machine or its network), and
    `OSError` where the name is not known.
    """
    found = socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    if not (base and where.origin == base.origin):
        for _, _, _, _, reached in found:
            if not public(str(reached[0])):
                raise Refused(
                    f"{where.host} leads to {reached[0]}, which is no public address",
                    next="Something on this network answers in its name; ask whoever runs it.",
                )
    return [(family, reached) for family, _, _, _, reached in found]


def public(number: str) -> bool:
    """Say whether a numeric address is of the public internet, as is any older one that is written inside it."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if "%" in number or address.is_multicast or not address.is_global:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inside = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if int(address) >> 32 in (0, 0x64FF9B << 64):  # the older address itself, and NAT64
            inside.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        return all(older is None or older.is_global for older in inside)
    return True
