"""One question and its answer over one connection: bounded in time and size, and whole or not at all."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
import zlib
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from ..errors import WorkbenchError
from . import allowed_hosts
from .allowed_hosts import Place

AGENT = "inquiry-evidence-workbench"
_AT_ONCE = 65_536


@dataclass(frozen=True)
class Limits:
    """How long one answer may take in all and between two pieces of it, in seconds, and how many bytes it may have.

    A document of 25 MB, the most that Parliament takes, is 34 MB of JSON.
    """

    seconds: float = 180.0
    silence: float = 30.0
    size: int = 64_000_000


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the whole body as it was before compression, and where else we are sent."""

    status: int
    reason: str
    body: bytes
    location: str = ""
    retry_after: float | None = None


class Broken(Exception):
    """The answer did not come whole; asking again may help."""


def ask(where: Place, own: Place | None, limits: Limits) -> Answer:
    """Ask once. Sends the path, the host, and the three lines of `_HEADERS`; no cookie, no referrer, no body.

    Raises `Broken` where no whole answer came, `Refused` where the host leads to no public address.
    """
    until = time.monotonic() + limits.seconds
    line = _Line(where, own, until, limits.silence)
    try:
        line.request("GET", where.target, headers=_HEADERS)
        response = line.getresponse()
        body = _body(response, limits.size)
        return Answer(
            response.status, response.reason, body, response.getheader("Location", ""), _wait(response)
        )
    except ssl.SSLCertVerificationError as error:
        raise WorkbenchError(
            f"the certificate of {where.host} is not trusted: {error.verify_message}",
            next="Nothing was asked of it. Check this machine’s date, and ask whoever runs its network.",
        ) from None
    except http.client.IncompleteRead:
        raise Broken("its answer was cut short") from None
    except (http.client.HTTPException, OSError, zlib.error) as error:
        raise Broken(_plain(error)) from None
    finally:
        line.close()


_HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": "gzip",
    "User-Agent": AGENT,
    "Connection": "close",
}


class _Line(http.client.HTTPConnection):
    """A connection to addresses that were looked at, and not looked up a second time; no proxy, no environment."""

    def __init__(self, where: Place, own: Place | None, until: float, silence: float) -> None:
        super().__init__(where.host, where.port)
        self.where, self.own, self.until, self.silence = where, own, until, silence
        if where.scheme == "https":
            self.default_port = 443  # so that Host names no port

    def connect(self) -> None:
        failed: OSError = OSError("its name leads nowhere")
        for family, reached in allowed_hosts.numbers(self.where, self.own):
            raw = socket.socket(family, socket.SOCK_STREAM)
            try:
                raw.settimeout(self.silence)
                raw.connect(reached)
                secure = self.where.scheme == "https"
                plain = (
                    ssl.create_default_context().wrap_socket(raw, server_hostname=self.where.host)
                    if secure
                    else raw
                )
                self.sock = _Timed(plain, self.until, self.silence)
                return
            except ssl.SSLCertVerificationError:
                raw.close()
                raise
            except OSError as error:
                raw.close()
                failed = error
        raise failed


class _Timed(io.RawIOBase):
    """A socket that is read until a moment and no longer: a server that sends a byte now and then holds nobody."""

    def __init__(self, sock: socket.socket, until: float, silence: float) -> None:
        self.sock, self.until, self.silence = sock, until, silence

    def makefile(self, mode: str = "rb") -> io.BufferedReader:
        return io.BufferedReader(self)

    def sendall(self, data: bytes) -> None:
        self._arm()
        self.sock.sendall(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._arm()
        return self.sock.recv_into(buffer)

    def close(self) -> None:
        if not self.closed:
            self.sock.close()
        super().close()

    def _arm(self) -> None:
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError("it took too long")
        self.sock.settimeout(min(left, self.silence))


def _body(response: http.client.HTTPResponse, size: int) -> bytes:
    """Return a body that is as long as its header says, out of its compression, and under ``size`` bytes."""
    said = response.headers.get_all("Content-Length") or []
    chunked = response.headers.get("Transfer-Encoding", "").lower() == "chunked"
    if not chunked and (len(set(said)) > 1 or not all(one.strip().isdecimal() for one in said)):
        raise Broken("it gives no length that can be believed")
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower() or "identity"
    if encoding not in ("identity", "gzip", "x-gzip"):
        raise Broken(f"its answer is encoded as “{encoding[:20]}”, which was not asked for")
    unpacked = zlib.decompressobj(wbits=31) if encoding != "identity" else None
    whole, came = bytearray(), 0
    while piece := response.read(_AT_ONCE):
        came += len(piece)
        whole += unpacked.decompress(piece, size + 1 - len(whole)) if unpacked else piece
        if len(whole) > size or came > size:
            raise Broken(f"its answer is over {size / 1e6:.0f} MB")
    if said and not chunked and came != int(said[0]):
        raise Broken("its answer was cut short")
    if unpacked and (not unpacked.eof or unpacked.unused_data):
        raise Broken("its answer was cut short")
    return bytes(whole)


def _wait(response: http.client.HTTPResponse) -> float | None:
    """Return the seconds of ``Retry-After``; a date is counted from the answer's own (RFC 9110, 10.2.3)."""
    said = response.getheader("Retry-After", "").strip()
    if said.isdecimal():
        return float(said)
    try:
        now = parsedate_to_datetime(response.getheader("Date", ""))
        return max(0.0, (parsedate_to_datetime(said) - now).total_seconds())
    except (ValueError, TypeError):
        return None


def _plain(error: BaseException) -> str:
    if isinstance(error, TimeoutError):
        return "it took too long"
    if isinstance(error, socket.gaierror):
        return "its name is not known here: is there a connection to the internet?"
    if isinstance(error, OSError):
        return f"the connection failed: {(error.strerror or str(error) or type(error).__name__).lower()}"
    return "it answered what is no HTTP, or broken compression"
