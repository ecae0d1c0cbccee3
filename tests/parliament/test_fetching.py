"""A service is asked politely, again when it stumbles, only at the addresses allowed, and believed when it is whole."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.made import committees_service as at
from tests.made.committees_service import Committees, Fault, serving
from workbench import parliament
from workbench.errors import NotFound, WorkbenchError
from workbench.parliament import NotAnswered, Refused, Service, Spool, allowed_hosts
from workbench.parliament.http import Limits

DETAIL = f"/api/CommitteeBusiness/{at.INQUIRY}"
LIMITS = Limits(seconds=120, silence=60, size=5_000_000)
QUICK = Limits(seconds=4, silence=2, size=5_000_000)  # where an answer is meant to be too slow


class Slept(list[float]):
    """The seconds that a service would have waited; nobody waits in a test."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def committees() -> Iterator[Committees]:
    with serving(Committees()) as found:
        yield found


@pytest.fixture
def slept() -> Slept:
    return Slept()


def service(committees: Committees, slept: Slept, **settings: Any) -> Service:
    how = {"limits": LIMITS} | settings
    return Service(committees.url, sleep=slept, clock=lambda: 0.0, pause=0.0, **how)


def asking(committees: Committees, slept: Slept, *faults: Fault | None, limits: Limits = LIMITS) -> Any:
    committees.faults[DETAIL] = list(faults)
    return service(committees, slept, limits=limits).json(DETAIL)


@pytest.mark.parametrize(
    "fault",
    [
        *(at.status(number) for number in (408, 429, 500, 502, 503, 504)),
        at.cut_short, at.too_short_a_length, at.length("-5"), at.length("many"), at.half_compressed, at.bomb,
        at.never_ending, at.drop_by_drop, at.header_drop_by_drop, at.hung_up, at.no_http,
    ],
    ids=lambda fault: getattr(fault, "__name__", ""),
)  # fmt: skip
def test_what_did_not_come_whole_is_asked_for_again_after_a_longer_wait(
    committees: Committees, slept: Slept, fault: Fault
) -> None:
    assert asking(committees, slept, fault, fault, limits=QUICK)["title"] == "The care of bells"
    assert slept == [1.0, 2.0]
    assert committees.paths()[DETAIL] == 3


def test_an_answer_that_is_cut_where_it_still_reads_as_json_is_not_believed(
    committees: Committees, slept: Slept
) -> None:
    assert asking(committees, slept, lambda asked, _: asked.give(b"123", length="5"))["id"] == at.INQUIRY
    assert slept == [1.0]


def test_a_compressed_answer_is_read(committees: Committees, slept: Slept) -> None:
    assert asking(committees, slept, at.compressed)["id"] == at.INQUIRY
    assert slept == []


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        ({"Retry_After": "7"}, [7.0]),
        ({"Date": "Wed, 14 Jan 2015 10:00:00 GMT", "Retry_After": "Wed, 14 Jan 2015 10:00:40 GMT"}, [40.0]),
        ({"Retry_After": "soon"}, [1.0]),
        ({"Retry_After": "0"}, [0.0]),
    ],
)
def test_the_wait_that_the_service_asks_for_is_kept(
    committees: Committees, slept: Slept, headers: dict[str, str], waits: list[float]
) -> None:
    if "Date" in headers:  # the server of the standard library writes its own date first

        def dated(asked: at.Asked, data: bytes) -> None:
            lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
            asked.wfile.write(
                "\r\n".join(["HTTP/1.1 429 Slow", *lines, "Content-Length: 0", "", ""]).encode()
            )

        asking(committees, slept, dated)
    else:
        asking(committees, slept, at.status(429, **headers))
    assert slept == waits


def test_a_service_that_asks_for_an_hour_is_left_alone_at_once(committees: Committees, slept: Slept) -> None:
    with pytest.raises(NotAnswered, match="left alone for 60 minutes"):
        asking(committees, slept, at.status(503, Retry_After="3600"))
    assert slept == [] and committees.paths()[DETAIL] == 1


def test_after_five_tries_it_is_said_what_was_wrong_and_what_next(
    committees: Committees, slept: Slept
) -> None:
    with pytest.raises(NotAnswered, match=r"503.*run the same command again"):
        asking(committees, slept, *[at.status(503)] * 9)
    assert committees.paths()[DETAIL] == 5 and slept == [1.0, 2.0, 4.0, 8.0]


@pytest.mark.parametrize(
    ("number", "error"), [(400, NotAnswered), (403, NotAnswered), (404, NotFound), (410, NotFound)]
)
def test_a_plain_no_is_not_asked_again(
    committees: Committees, slept: Slept, number: int, error: type[WorkbenchError]
) -> None:
    with pytest.raises(error):
        asking(committees, slept, at.status(number))
    assert committees.paths()[DETAIL] == 1


def test_questions_are_half_a_second_apart_those_that_follow_a_redirect_too(committees: Committees) -> None:
    now = [100.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds

    polite = Service(committees.url, sleep=sleep, clock=lambda: now[0], limits=LIMITS)
    committees.faults[DETAIL] = [at.sent_on(DETAIL)]
    for _ in range(3):
        polite.json(DETAIL)
    assert len(committees.asked) == 4 and now[0] == pytest.approx(101.5)


def test_nothing_is_sent_but_the_question_and_what_answer_is_wanted(
    committees: Committees, slept: Slept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("NETRC", "/nowhere")
    service(committees, slept).json(DETAIL, {"Skip": "0"})
    path, headers = committees.asked[0]
    assert path == DETAIL + "?Skip=0"
    assert headers == {
        "accept": "application/json", "accept-encoding": "gzip", "connection": "close",
        "host": committees.url.removeprefix("http://"), "user-agent": "inquiry-evidence-workbench",
    }  # fmt: skip


def test_a_redirect_within_the_service_is_followed_and_a_circle_ends(
    committees: Committees, slept: Slept
) -> None:
    assert asking(committees, slept, at.sent_on("?x=1"), at.sent_on(DETAIL, 308))["id"] == at.INQUIRY
    with pytest.raises(NotAnswered, match="sent us on more than 5 times"):
        asking(committees, slept, *[at.sent_on(DETAIL)] * 100)


# {port} is where the listener waits; none of these may open a connection to it.
ODD = [
    form
    for host in (
        "127.0.0.1", "localhost", "LOCALHOST", "localhost.", "localhost.localdomain", "127.1", "127.0.1", "2130706433",
        "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "0x7f.0x0.0x0.0x1", "127.0.0.1.", "127.000.000.001", "0",
        "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "[::127.0.0.1]",
        "[::1%25lo]", "[::1%lo]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "①②⑦.⓪.⓪.①", "１２７.０.０.１", "127。0。0。1",
        "127.0.0.1%00", "%31%32%37.0.0.1", "%6cocalhost", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "127.127.127.127", "127.0.0.1#@committees-api.parliament.uk",
        "committees-api.parliament.uk@127.0.0.1", "committees-api.parliament.uk:443@127.0.0.1", "user:pass@localhost",
        "committees-api.parliament.uk.localhost", "committees-api.parliament.uk%00.localhost", "localhost\\@committees-api.parliament.uk",
        "committees-api.parliament.uk\\.localhost", "committees-api.parliament.uk%2f@localhost", "committees-api.parliament.uk#@localhost",
        "committees-api.parliament.uk?@localhost", " localhost", "localhost\t", "local\nhost", "committees-api.parliament.uk\r\nHost: localhost",
        "committees-api.parliament.uk。localhost", "committees\u2010api.parliament.uk", "committees-api.parliament.uk.", "committees-api.parlıament.uk",
    )
    for form in (f"http://{host}:{{port}}/api", f"https://{host}:{{port}}/api")
]  # fmt: skip
ODD += [
    "//127.0.0.1:{port}/api", "///127.0.0.1:{port}/", "\\\\127.0.0.1:{port}\\", "/\\127.0.0.1:{port}/", "http:127.0.0.1:{port}/",
    "http:/127.0.0.1:{port}/", "http:\\\\127.0.0.1:{port}/", "HTTP://127.0.0.1:{port}/", "hTTp://[::1]:{port}/", "ftp://127.0.0.1:{port}/",
    "gopher://127.0.0.1:{port}/_GET", "file:///etc/hosts", "data:application/json,{{}}", "javascript:1", "jar:http://127.0.0.1:{port}!/",
    "https://committees-api.parliament.uk:{port}/api", "http://committees-api.parliament.uk/api", "https://committees-api.parliament.uk:80/api",
    "https://committees.parliament.uk/api", "https://api.parliament.uk/api", "https://parliament.uk/api", "", ":", "://", "https://", "https:///api",
    "https://:443/", "http://127.0.0.1:{port}@committees-api.parliament.uk:{port}/", "url:http://127.0.0.1:{port}/", "\x00http://127.0.0.1:{port}/",
]  # fmt: skip


@pytest.fixture
def listener() -> Iterator[tuple[int, list[Any]]]:
    """A port of this machine that counts who connects to it, over both kinds of address."""
    came: list[Any] = []
    sockets = [socket.create_server(("127.0.0.1", 0))]
    port = sockets[0].getsockname()[1]
    if socket.has_ipv6:
        with contextlib.suppress(OSError):  # no IPv6 on this machine
            sockets.append(socket.create_server(("::1", port), family=socket.AF_INET6))
    for one in sockets:
        threading.Thread(target=_count, args=(one, came), daemon=True).start()
    yield port, came
    for one in sockets:
        one.close()


def _count(server: socket.socket, came: list[Any]) -> None:
    while True:
        try:
            connection, peer = server.accept()
        except OSError:
            return
        came.append(peer)
        connection.close()


def test_no_odd_form_of_an_address_reaches_this_machine(
    listener: tuple[int, list[Any]], committees: Committees, slept: Slept
) -> None:
    port, came = listener
    assert len(ODD) >= 60 and len(set(ODD)) == len(ODD)
    base = allowed_hosts.given(committees.url)
    for form in ODD:
        odd = form.format(port=port)
        for own in (None, base):
            with pytest.raises(Refused):
                allowed_hosts.place(odd, own)
        public = Service(sleep=slept, limits=LIMITS, pause=0.0)
        public.base = odd
        with pytest.raises(Refused):
            public.json("")
    assert came == []
    with socket.create_connection(("127.0.0.1", port)) as control, control:
        pass  # the listener does count
    assert _soon(came)


def test_no_redirect_in_an_odd_form_reaches_this_machine(
    listener: tuple[int, list[Any]], committees: Committees, slept: Slept
) -> None:
    port, came = listener
    followed = []
    for form in ODD:
        odd = form.format(port=port)
        if not odd.isascii() or any(ord(c) < 32 for c in odd):
            continue  # no header can hold it; the addresses themselves are tried above
        committees.faults[DETAIL] = [at.sent_on(odd)]
        try:
            service(committees, slept).json(DETAIL)
            followed.append(odd)
        except WorkbenchError:
            pass
    # nothing before a colon, one slash, or nothing at all leads to a path of the same service
    assert len(followed) <= 6, followed
    assert came == []


def test_a_name_that_resolves_to_this_machine_is_not_connected_to(
    listener: tuple[int, list[Any]], slept: Slept, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, came = listener
    for number in ("127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "::", "10.0.0.1", "169.254.169.254", "192.168.1.1",
                   "100.64.0.1", "fe80::1%lo", "fc00::1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1", "::127.0.0.1"):  # fmt: skip
        family = socket.AF_INET6 if ":" in number else socket.AF_INET
        public = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("151.101.0.1", 443))
        found = [public, (family, socket.SOCK_STREAM, 6, "", (number, port))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, found=found, **__: found)
        with pytest.raises(Refused, match="no public address"):
            Service(sleep=slept, limits=LIMITS).json("/api/PublicationType")
        assert not allowed_hosts.public(number)
    assert came == []


def test_what_is_connected_to_is_the_address_that_was_looked_at(
    monkeypatch: pytest.MonkeyPatch, listener: tuple[int, list[Any]], slept: Slept
) -> None:
    port, came = listener
    answers = [("151.101.0.1", 443), ("127.0.0.1", port)]  # a name that says another thing the second time
    tried: list[Any] = []
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", answers.pop(0))]
    )

    class Watched(socket.socket):
        def connect(self, address: Any) -> None:
            tried.append(address)
            raise ConnectionRefusedError

    monkeypatch.setattr(parliament.http.socket, "socket", Watched)
    with pytest.raises(NotAnswered):
        Service(sleep=slept, limits=LIMITS, tries=1).json("/api/PublicationType")
    assert tried == [("151.101.0.1", 443)] and came == []


def test_no_place_of_ones_own_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WORKBENCH_BASE", "WORKBENCH_API", "COMMITTEES_API", "BASE_URL", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert Service().base == "https://committees-api.parliament.uk"
    sources = Path(parliament.__file__).parent.glob("*.py")
    assert not [path.name for path in sources if "environ" in path.read_text().replace("no environment", "")]


def test_public_addresses_are_public() -> None:
    assert all(allowed_hosts.public(n) for n in ("151.101.0.1", "2a04:4e42::81", "8.8.8.8"))


def test_a_document_is_in_the_spool_whole_or_not_at_all(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    assert spool.kept("a") is None
    spool.keep("a", b"the words", {"title": "A"})
    spool.keep("../b", None, {"title": "B"})
    assert spool.kept("a") == (b"the words", {"title": "A"}) and spool.kept("../b") == (None, {"title": "B"})
    assert {path.parent for path in tmp_path.rglob("*") if path.is_file()} == {tmp_path / "spool"}
    whole = {path: path.read_bytes() for path in (tmp_path / "spool").iterdir()}
    for path, data in whole.items():
        for end in range(len(data)):  # cut off anywhere, as by a full disk or a lost current
            path.write_bytes(data[:end])
            assert spool.kept("a") in (None, (b"the words", {"title": "A"}))
        path.write_bytes(data)
    spool.clear()
    assert spool.kept("a") is None


def _soon(came: list[Any]) -> bool:
    for _ in range(200):
        if came:
            return True
        threading.Event().wait(0.01)
    return False
