"""A service on this machine that answers as the Committees API does, with words of our own, and stumbles when told to.

Every name and body here is made up. Its answers keep to the shapes of the API's OpenAPI file; a test looks.
"""

from __future__ import annotations

import base64
import gzip
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Json = dict[str, Any]
Fault = Callable[["Asked", bytes], None]

INQUIRY = 77
SESSION = """<html><body><p>Bells Committee</p><p>Oral evidence: The care of bells, HC 860</p>
<p>Wednesday 14 January 2015</p><p>Members present: Ruth Okafor (Chair); Edward Hale.</p><p>Questions 1-2</p>
<p>Witnesses</p><p>I: Ann Pell, Ringer, Guild of Ringers.</p><p>Examination of witness</p><p>Witness: Ann Pell.</p>
<p>Q1&#xa0;&#xa0; <b>Chair:</b> How loud is a bell?</p><p><b>Ann Pell:</b> Our funding is small, and the bells are loud.</p>
<p>Q2&#xa0; <b>Edward Hale:</b> Who keeps a record?</p><p><b>Ann Pell:</b> We keep one for each tower.</p></body></html>"""
REPORT = """Bells Committee

First Report of Session 2014-15

The care of bells

Conclusions and recommendations

1. We recommend that every tower keeps a record. (Paragraph 4)
"""


def submission(number: int) -> str:
    """The words of one submission, which are no other's."""
    return (
        f"<html><body><p>Written evidence submitted by Tower {number} (BEL{number:04})</p>"
        f"<p>1. Tower {number} has {number + 2} bells and a rope of {number * 3 + 7} metres.</p></body></html>"
    )


def body(name: str, role: str = "") -> Json:
    return {"name": name, "role": role or None, "idmsId": None, "cisId": 1}


def witness(name: str | None, *bodies: Json, kind: str = "Individual", context: str | None = None) -> Json:
    return {
        "id": 1, "personId": None, "name": name, "photoUrl": None, "memberInfo": None, "organisations": list(bodies),
        "submitterType": kind, "additionalContext": context,
    }  # fmt: skip


def held(number: int, *forms: str) -> Json:
    files = [
        {
            "fileName": f"evidence {number}",
            "fileSize": None,
            "fileDataFormat": form,
            "url": "http://127.0.0.1:9/",
        }
        for form in forms
    ]
    return {"documentId": number, "files": files}


def business() -> Json:
    kind = {"id": 1, "name": "Inquiry", "isInquiry": True, "description": None}
    return {
        "id": INQUIRY, "title": "The care of bells", "type": kind, "openDate": "2014-11-03T00:00:00",
        "closeDate": None, "latestReport": None, "openSubmissionPeriods": [], "closedSubmissionPeriods": [],
        "nextOralEvidenceSession": None, "contact": None,
    }  # fmt: skip


def paper(number: str) -> Json:
    return {"number": number, "sessionId": 35, "sessionDescription": "2014-15"}


def session(number: int, **changes: Any) -> Json:
    return {
        "id": number, "publicationDate": "2015-01-20T00:00:00", "document": held(number, "Html", "OriginalFormat"),
        "witnesses": [witness("Ann Pell", body("Guild of Ringers", "Director"), body("Rope Trust", "Trustee"), body("Tower 9"))],
        "committees": [], "activityId": number, "meetingDate": "2015-01-14T09:30:00",
        "activityStartDate": "0001-01-01T00:00:00", "legacyHtmlUrl": None, "legacyPdfUrl": None,
        "committeeBusinesses": [business()], "hcNumbers": [paper("860")], **changes,
    }  # fmt: skip


def sent_in(number: int, **changes: Any) -> Json:
    return {
        "id": number, "publicationDate": f"2015-02-{number % 28 + 1:02}T00:00:00",
        "witnesses": [witness(None, body(f"Tower {number}", "Secretary"), kind="Organisation")],
        "document": held(number, "Html", "OriginalFormat"), "committees": [],
        "submissionId": f"00000000-0000-0000-0000-{number:012}", "internalReference": f"BEL{number:04}",
        "committeeBusiness": business(), "hcNumber": paper("860"), "legacyHtmlUrl": None, "legacyPdfUrl": None,
        "anonymous": False, "anonymousWitnessText": None, **changes,
    }  # fmt: skip


def kind_of_publication(name: str) -> Json:
    return {
        "id": 1, "name": name, "description": None, "governmentCanRespond": name == "Report",
        "canBeResponse": name != "Report", "iconKey": None, "pluralVersion": None,
    }  # fmt: skip


def publication(number: int, kind: str = "Report", **changes: Any) -> Json:
    return {
        "description": "First Report - The care of bells", "id": number, "publicationStartDate": "2015-03-10T11:00:00",
        "governmentResponses": None, "publicationEndDate": None, "documents": [held(number, "OriginalFormat")],
        "hcNumber": paper("HC 860"), "hlPaper": None, "type": kind_of_publication(kind), "responseToPublicationId": None,
        "additionalContentUrl": None, "additionalContentUrl2": None, "respondingDepartment": None,
        "businesses": [business()], "committee": None, **changes,
    }  # fmt: skip


def file_of(data: bytes, name: str = "evidence.html", **changes: Any) -> Json:
    return {
        "fileName": name, "fileSize": len(data), "fileDataFormat": "Html", "url": "http://127.0.0.1:9/",
        "data": base64.b64encode(data).decode(), **changes,
    }  # fmt: skip


@dataclass
class Committees:
    """What the service holds, what it is to stumble over, and what it was asked.

    ``faults`` are used up from the front: the n-th question whose path begins so gets the n-th fault.
    """

    businesses: list[Json] = field(default_factory=lambda: [business()])
    oral: list[Json] = field(default_factory=lambda: [session(501)])
    written: list[Json] = field(default_factory=lambda: [sent_in(1), sent_in(2)])
    publications: list[Json] = field(default_factory=lambda: [publication(901)])
    files: dict[str, Json] = field(default_factory=dict)
    faults: dict[str, list[Fault | None]] = field(default_factory=dict)
    most: int = 30
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    url: str = ""

    def paths(self) -> Counter[str]:
        """How often each path was asked for, without its query."""
        return Counter(urlsplit(path).path for path, _ in self.asked)

    def answer(self, address: str) -> Json | None:
        parts = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        lists = {
            "OralEvidence": self.oral,
            "WrittenEvidence": self.written,
            "Publications": self.publications,
        }
        noun, *rest = parts.path.removeprefix("/api/").split("/")
        if noun == "CommitteeBusiness":
            words = query.get("SearchTerm", "").lower()
            if rest:
                extra = {"scope": None, "relatedInformation": [], "banner": None, "hcNumbers": []}
                return next((one | extra for one in self.businesses if str(one["id"]) == rest[0]), None)
            return self.page([one for one in self.businesses if words in one["title"].lower()], query)
        if not rest:
            return self.page(lists[noun] if query.get("CommitteeBusinessId") == str(INQUIRY) else [], query)
        if parts.path in self.files:
            return self.files[parts.path]
        if parts.path.endswith("/Html"):
            return file_of((SESSION if noun == "OralEvidence" else submission(int(rest[0]))).encode())
        return file_of(REPORT.encode(), "report.txt") if noun == "Publications" else None

    def page(self, items: list[Json], query: dict[str, str]) -> Json:
        skip, take = int(query.get("Skip", 0)), min(int(query.get("Take", 30)), self.most)
        return {
            "items": items[skip : skip + take],
            "totalResults": len(items),
            "itemsPerPage": take,
            "links": [],
        }


class Asked(BaseHTTPRequestHandler):
    """One question to the service."""

    protocol_version = "HTTP/1.1"
    server: Listening

    def do_GET(self) -> None:
        held = self.server.committees
        held.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        found = held.answer(self.path)
        data = json.dumps(found if found is not None else {"title": "Not Found", "status": 404}).encode()
        waiting = next((faults for start, faults in held.faults.items() if self.path.startswith(start)), [])
        fault = waiting.pop(0) if waiting else None
        if fault:
            fault(self, data)
        else:
            self.give(data, 200 if found is not None else 404)
        self.close_connection = True

    def give(self, data: bytes, status: int = 200, length: str | None = None, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)) if length is None else length)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Listening(ThreadingHTTPServer):
    daemon_threads = True
    committees: Committees

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # who asked has gone: that is what some tests are about


def status(number: int, **headers: str) -> Fault:
    return lambda asked, data: asked.give(b"{}", number, **headers)


def cut_short(asked: Asked, data: bytes) -> None:
    asked.give(data[: len(data) // 2], length=str(len(data)))


def too_short_a_length(asked: Asked, data: bytes) -> None:
    asked.give(data, length=str(len(data) // 2))


def length(said: str) -> Fault:
    return lambda asked, data: asked.give(data, length=said)


def sent_on(location: str, number: int = 302) -> Fault:
    return lambda asked, data: asked.give(b"", number, Location=location)


def compressed(asked: Asked, data: bytes) -> None:
    asked.give(gzip.compress(data), Content_Encoding="gzip")


def half_compressed(asked: Asked, data: bytes) -> None:
    packed = gzip.compress(data)
    asked.give(packed[: len(packed) // 2], Content_Encoding="gzip")


def bomb(asked: Asked, data: bytes) -> None:
    asked.give(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip")


def never_ending(asked: Asked, data: bytes) -> None:
    asked.send_response(200)
    asked.end_headers()
    while True:
        asked.wfile.write(b" " * 65_536)


def drop_by_drop(asked: Asked, data: bytes) -> None:
    asked.send_response(200)
    asked.send_header("Content-Length", str(len(data)))
    asked.end_headers()
    for byte in data:
        asked.wfile.write(bytes([byte]))
        asked.wfile.flush()
        time.sleep(0.05)


def header_drop_by_drop(asked: Asked, data: bytes) -> None:
    while True:
        asked.wfile.write(b"H")
        asked.wfile.flush()
        time.sleep(0.05)


def hung_up(asked: Asked, data: bytes) -> None:
    asked.connection.close()


def no_http(asked: Asked, data: bytes) -> None:
    asked.wfile.write(b"220 mail.example ready\r\n")


@contextmanager
def serving(committees: Committees) -> Iterator[Committees]:
    """Serve on a free port of this machine; the address stands in ``url``."""
    with Listening(("127.0.0.1", 0), Asked) as server:
        server.committees = committees
        committees.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield committees
        finally:
            server.shutdown()
            thread.join()
