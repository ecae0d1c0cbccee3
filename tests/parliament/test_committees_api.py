"""What the Committees API says becomes rows: dates, witnesses and codes, through every trap of its shapes."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.made import committees_service as at
from tests.made.committees_service import Committees, body, publication, sent_in, session, witness
from tests.places import ROOT
from workbench.errors import NotFound, Unreadable, WorkbenchError
from workbench.model import Appearance
from workbench.parliament import inquiry_listing
from workbench.parliament.api_appearances import preferred
from workbench.parliament.api_records import Record, oral, publications, written

SHARED = ROOT.parent / "shared" / "data" / "committees-api"
HERE = pytest.mark.skipif(not SHARED.is_dir(), reason="the API's own description is not at ../shared/data")


def getting(committees: Committees) -> inquiry_listing.Get:
    def get(path: str, params: Mapping[str, str]) -> Any:
        committees.asked.append((path, dict(params)))
        found = committees.answer(path + (f"?{urlencode(params)}" if params else ""))
        if found is None:
            raise NotFound(path)
        return found

    return get


def one(records: Iterator[Record]) -> Record:
    (record,) = records
    return record


def listed(committees: Committees) -> inquiry_listing.Listing:
    get = getting(committees)
    return inquiry_listing.listing(get, inquiry_listing.chosen(get, str(at.INQUIRY)))


def test_a_session_is_dated_by_its_meeting_else_its_activity_else_its_publication() -> None:
    none = "0001-01-01T00:00:00"
    dated = {"meetingDate": "2015-01-14T09:30:00", "activityStartDate": "2015-01-13T00:00:00"}
    assert one(oral(session(1, **dated))).fields["date"] == "2015-01-14"
    assert one(oral(session(1, **dated | {"meetingDate": None}))).fields["date"] == "2015-01-13"
    assert one(oral(session(1, meetingDate=None, activityStartDate=none))).fields["date"] == "2015-01-20"
    undated = session(1, meetingDate=None, activityStartDate=none, publicationDate=None)
    assert "date" not in one(oral(undated)).fields


def test_the_inquiry_of_a_session_is_a_list_and_that_of_a_submission_one_thing() -> None:
    assert one(oral(session(1))).fields["title"] == "The care of bells"
    assert one(oral(session(1, committeeBusinesses=None))).fields.get("title") is None
    fields = one(written(sent_in(4))).fields
    assert fields["paper_number"] == "HC 860" and fields["parliamentary_session"] == "2014-15"


def test_a_body_without_a_name_is_known_by_its_organisation() -> None:
    record = one(written(sent_in(4)))
    assert record.appearances == (
        Appearance("", "", "Tower 4", "submitter", role="Secretary", organisation="Tower 4"),
    )
    assert record.fields["author"] == "Tower 4"


def test_the_first_affiliation_is_the_organisation_and_the_others_are_told() -> None:
    (row,) = one(oral(session(1))).appearances
    assert (row.label, row.role, row.organisation) == ("Ann Pell", "Director", "Guild of Ringers")
    assert row.note == "also: Trustee, Rope Trust; Tower 9"


def test_a_joint_submission_has_an_author_of_all_who_sent_it_and_a_proxy_is_told() -> None:
    record = one(
        written(
            sent_in(
                4,
                witnesses=[
                    witness("Ann Pell"),
                    witness(None, body("Rope Trust"), kind="Proxy", context="for ringers"),
                ],
            )
        )
    )
    assert record.fields["author"] == "Ann Pell and Rope Trust"
    assert (
        record.appearances[1].note == "on behalf of somebody"
        and record.appearances[1].interest == "for ringers"
    )


def test_a_member_without_a_name_is_known_by_the_name_that_the_house_uses() -> None:
    member = witness(None) | {"memberInfo": {"displayAs": "Mr Edward Hale"}}
    assert one(oral(session(1, witnesses=[member]))).appearances[0].label == "Mr Edward Hale"


def test_a_withheld_name_is_nowhere_in_what_is_kept_the_file_name_neither() -> None:
    committees = Committees(
        written=[
            sent_in(9, anonymous=True, anonymousWitnessText="A ringer", witnesses=[witness("Hidden Person")])
        ],
        files={"/api/WrittenEvidence/9/Document/Html": at.file_of(b"<p>words</p>", "Hidden Person.html")},
    )
    (record,) = (r for r in listed(committees).records if r.fields["kind"] == "written")
    came = inquiry_listing.received(getting(committees), record)
    assert came.fields["author"] == "A ringer" and came.fields["publication"] == "name withheld"
    assert "Hidden" not in repr(record) + repr(came)
    plain = one(written(sent_in(9, anonymous=True)))
    assert plain.fields["author"] == "Name withheld" and plain.appearances == ()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("BEL0004", "BEL0004"),
        ("BEL 004", "BEL0004"),
        ("16P0029", "16P0029"),
        ("bel-12", "bel-12"),
        ("bel0012", "BEL0012"),
        (None, None),
    ],
)
def test_a_code_is_written_with_four_digits(given: str | None, code: str | None) -> None:
    assert one(written(sent_in(4, internalReference=given))).fields.get("evidence_code") == code


def test_only_a_form_that_is_listed_is_asked_for_and_the_original_where_none_is() -> None:
    committees = Committees(
        oral=[session(1, document=at.held(1, "OriginalFormat")), session(2, document={"documentId": 2, "files": None})],
        files={f"/api/OralEvidence/{n}/Document/OriginalFormat": at.file_of(b"%PDF-1.7", "a.pdf") for n in (1, 2)},
        written=[], publications=[],
    )  # fmt: skip
    names = [
        inquiry_listing.received(getting(committees), record).name for record in listed(committees).records
    ]
    assert names == ["a.pdf", "a.pdf"]
    assert not [path for path in committees.paths() if path.endswith("Html")]


def test_a_form_that_is_listed_and_not_there_gives_way_to_the_next() -> None:
    record = one(oral(session(1, document=at.held(1, "Html", "Pdf"))))
    answers = {"/api/OralEvidence/1/Document/Pdf": at.file_of(b"%PDF-1.7", "a.pdf")}

    def get(path: str, params: Mapping[str, str]) -> Any:
        if path not in answers:
            raise NotFound(path)
        return answers[path]

    assert inquiry_listing.received(get, record).data == b"%PDF-1.7"
    answers.clear()
    assert inquiry_listing.received(get, record).fields["status"] == "not-held"


def test_an_old_session_has_no_document_and_is_a_row_that_says_so() -> None:
    old = session(3, document=None, legacyHtmlUrl="http://www.publications.parliament.uk/pa/bells.htm")
    came = inquiry_listing.received(getting(Committees()), one(oral(old)))
    assert came.data is None and came.fields["status"] == "not-held"
    assert came.fields["url"] == "http://www.publications.parliament.uk/pa/bells.htm"
    assert came.fields["note"] == "Parliament has no file of it" and came.appearances[0].label == "Ann Pell"


@pytest.mark.parametrize(
    ("name", "data", "kept"),
    [
        ("evidence 1", b"<html>", "evidence 1.html"), ("Report", b"%PDF-1.4", "Report.pdf"), ("a.docx", b"PK\x03\x04", "a.docx"),
        ("figures.XLSX", b"PK\x03\x04", "figures.xlsx"), ("a.pdf", b"<p>", "a.html"), ("../../etc/passwd", b"x", "etc_passwd.txt"),
        ("..\\..\\win.ini", b"x", "win.ini"), ("", b"{\\rtf1", "oralevidence-501.rtf"), (None, b"\xef\xbb\xbf<p>", "oralevidence-501.html"),
        ("a\x00b/c.txt", b"x", "a_b_c.txt"), ("n" * 300, b"x", "n" * 80 + ".txt"),
    ],
)  # fmt: skip
def test_a_file_is_named_in_the_apis_words_and_by_what_it_is(
    name: str | None, data: bytes, kept: str
) -> None:
    answer = at.file_of(data) | {"fileName": name}
    assert inquiry_listing.received(lambda *_: answer, one(oral(session(501)))).name == kept


@pytest.mark.parametrize("data", ["", None, "not base64!", "QUJ", 5, ["QUJD"]])
def test_data_that_is_no_whole_base64_is_no_document(data: Any) -> None:
    with pytest.raises(Unreadable) as refused:
        inquiry_listing.received(lambda *_: at.file_of(b"x") | {"data": data}, one(oral(session(1))))
    assert refused.value.status == "failed"


def test_a_size_that_differs_from_what_came_is_told() -> None:
    came = inquiry_listing.received(lambda *_: at.file_of(b"four", fileSize=9), one(oral(session(1))))
    assert came.data == b"four" and came.fields["note"] == "the API gives its size as 9 bytes; 4 came"


def test_a_reply_is_taken_with_its_report_once_however_often_it_is_listed() -> None:
    reply = publication(
        902, "Special Report", description="Government response", responseToPublicationId=901, hcNumber=paper_of("1033"),
        respondingDepartment={"id": 1, "name": "Department for Bells", "address": None, "otherAddress": None, "phone": None, "email": None, "url": None},
    )  # fmt: skip
    summary = {
        k: v for k, v in reply.items() if k not in ("businesses", "committee", "responseToPublicationId")
    }
    answered = {
        "publication": [summary],
        "responseDeadline": "2015-05-10T00:00:00",
        "responseExcepted": False,
    }
    report = publication(901, governmentResponses=answered)
    records = listed(Committees(oral=[], written=[], publications=[report, reply])).records
    assert [(r.key, r.fields["kind"]) for r in records] == [
        ("Publications/901/Document/901", "report"), ("Publications/902/Document/902", "response"),
    ]  # fmt: skip
    assert (
        records[1].fields["author"] == "Department for Bells"
        and records[1].fields["paper_number"] == "HC 1033"
    )
    assert records[1].fields["note"] == "reply to publication 901 of the Committees API"
    assert (
        records[0].fields["url"] == "https://committees.parliament.uk/publications/901/documents/901/default/"
    )


def paper_of(number: str) -> at.Json:
    return at.paper(number)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("Report", "report"), ("Special Report", "report"), ("Government Response", "response"), ("Correspondence", "correspondence"),
     ("Written Statement", "statement"), ("Formal Minutes", "other"), ("Call for Evidence", "terms"), (None, "other")],
)  # fmt: skip
def test_a_publications_type_says_its_kind(kind: str | None, expected: str) -> None:
    item = publication(1) | {"type": at.kind_of_publication(kind) if kind else None}
    assert one(publications(item)).fields["kind"] == expected


def test_each_document_of_a_publication_is_one_and_one_without_is_a_row_not_held() -> None:
    two = publication(5, documents=[at.held(51, "OriginalFormat"), at.held(52, "OriginalFormat")])
    assert [r.key for r in publications(two)] == ["Publications/5/Document/51", "Publications/5/Document/52"]
    bare = publication(6, documents=[], additionalContentUrl="https://publications.parliament.uk/pa/6.htm")
    assert one(publications(bare)).path == ""
    assert one(publications(bare)).fields["url"] == "https://publications.parliament.uk/pa/6.htm"


def test_a_list_of_65_is_read_page_by_page_until_an_empty_one() -> None:
    committees = Committees(written=[sent_in(n) for n in range(1, 66)], most=20)
    found = listed(committees)
    assert [r.key for r in found.records if r.fields["kind"] == "written"] == [
        f"WrittenEvidence/{n}" for n in range(1, 66)
    ]
    skips = [params["Skip"] for path, params in committees.asked if path == "/api/WrittenEvidence"]
    assert skips == ["0", "20", "40", "60", "65"] and found.problems == []


def test_a_list_that_is_shorter_than_it_says_or_only_repeats_itself_is_told() -> None:
    page = {"items": [session(1)], "totalResults": 9, "itemsPerPage": 30, "links": []}
    empty = {"items": [], "totalResults": 0, "itemsPerPage": 30, "links": None}

    def get(path: str, params: Mapping[str, str]) -> Any:
        return at.business() if "Business" in path else page if path == "/api/OralEvidence" else empty

    found = inquiry_listing.listing(get, inquiry_listing.chosen(get, "77"))
    assert len(found.records) == 1
    assert found.problems == ["/api/OralEvidence: the API counts 9 and listed 1"]


def test_an_inquiry_is_chosen_by_its_number_or_by_words_that_one_title_has() -> None:
    towers = at.business() | {"id": 78, "title": "The care of towers"}
    get = getting(Committees(businesses=[at.business(), towers]))
    assert inquiry_listing.chosen(get, "78").title == "The care of towers"
    assert inquiry_listing.chosen(get, "bells").number == 77
    with pytest.raises(
        WorkbenchError, match=r"2 inquiries.*\n  77  The care of bells \(inquiry, 2014\)\n  78"
    ):
        inquiry_listing.chosen(get, "the care of")
    with pytest.raises(NotFound, match="no inquiry has “ropes” in its title"):
        inquiry_listing.chosen(get, "ropes")
    with pytest.raises(WorkbenchError, match="two characters"):
        inquiry_listing.chosen(get, "x")
    with pytest.raises(NotFound):
        inquiry_listing.chosen(get, "12")


def test_answers_of_any_other_shape_break_nothing() -> None:
    strange: list[Any] = [
        None,
        5,
        "x",
        [],
        [[]],
        {},
        {"id": "5"},
        {"id": True},
        {"id": -1},
        {"id": 2**40},
        {"id": 1, "witnesses": 3},
    ]
    strange += [{"id": 1, name: value} for name in session(1) | sent_in(1) | publication(1) if name != "id"
                for value in (None, 0, "x", [None, 7, ["y"]], {"name": 3, "files": 4, "publication": 5, "documentId": "6"})]  # fmt: skip
    for item in strange:
        for records_of in (oral, written, publications):
            for record in records_of(item) if isinstance(item, dict) else ():
                assert record.key.split("/")[1].isdecimal() and record.fields["kind"]
        page = {"items": [item], "totalResults": item}

        def get(path: str, params: Mapping[str, str], page: Any = page) -> Any:
            return at.business() if "Business" in path else page

        inquiry_listing.listing(get, inquiry_listing.chosen(get, "77"))


def test_no_address_that_an_answer_holds_is_ever_asked_for() -> None:
    def poisoned(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                k: "http://127.0.0.1/x" if "url" in k.lower() or k == "href" else poisoned(v)
                for k, v in value.items()
            }
        return [poisoned(v) for v in value] if isinstance(value, list) else value

    committees = Committees()
    for name in ("oral", "written", "publications", "businesses"):
        setattr(committees, name, poisoned(copy.deepcopy(getattr(committees, name))))
    for record in listed(committees).records:
        inquiry_listing.received(getting(committees), record)
    assert not [path for path in committees.paths() if not path.startswith("/api/") or "127" in path]


# Who appeared, by the text and the API together.


def said(
    label: str, role: str = "", organisation: str = "", capacity: str = "witness", **more: str
) -> Appearance:
    return Appearance("d", "", label, capacity, role, organisation, **more)


def test_what_the_api_says_of_a_witness_goes_before_the_text_and_the_texts_words_are_kept() -> None:
    (row,) = preferred(
        [said("Ms Pell", "Ringer", "Guild")], [said("Ann Pell", "Director", "Guild of Ringers")]
    )
    assert (row.label, row.role, row.organisation) == ("Ms Pell", "Director", "Guild of Ringers")
    assert row.note == "role in the text: Ringer; organisation in the text: Guild"


def test_a_witness_of_two_panels_gets_the_apis_words_in_both() -> None:
    read = [
        Appearance("d", "", "Ann Pell", "witness", panel=1),
        Appearance("d", "", "Ann Pell", "witness", panel=2),
    ]
    rows = preferred(read, [said("Ann Pell", "Director", "Guild")])
    assert [(row.panel, row.role) for row in rows] == [(1, "Director"), (2, "Director")]


def test_who_only_the_api_knows_is_added_and_who_only_the_text_knows_stays() -> None:
    rows = preferred([said("Bo Lane")], [said("Ann Pell")])
    assert [row.label for row in rows] == ["Bo Lane", "Ann Pell"]


def test_a_body_is_no_further_witness_beside_the_people_who_spoke_for_it() -> None:
    read = [said("Ann Pell", "Director", "Guild of Ringers")]
    assert preferred(read, [said("Guild of Ringers", "Director", "Guild of Ringers")]) == read
    rows = preferred(read, [said("Rope Trust", "", "Rope Trust")])
    assert [(row.label, row.capacity) for row in rows] == [("Ann Pell", "witness"), ("Rope Trust", "other")]


def test_two_of_one_surname_are_not_guessed_between() -> None:
    read = [said("Mr Pell"), said("Dr Pell")]
    rows = preferred(read, [said("A Pell", "Director")])
    assert rows[:2] == read and rows[2].label == "A Pell"


def test_submitters_are_the_apis_alone_where_it_names_any() -> None:
    theirs = [said("Ann Pell", capacity="submitter"), said("Rope Trust", capacity="submitter")]
    assert preferred([said("Ann Pell and Rope Trust", capacity="submitter")], theirs) == theirs
    own = [said("Ann Pell", capacity="submitter")]
    assert preferred(own, []) == own


# The API's own description, where it is at hand.


def test_the_kinds_of_a_session_with_no_witness_list_are_empty() -> None:
    assert one(oral(session(1, witnesses=None))).appearances == ()


@HERE
def test_this_services_answers_keep_to_the_apis_own_description() -> None:
    from jsonschema import Draft202012Validator

    described = json.loads((SHARED / "committees-api.openapi.json").read_text(encoding="utf-8-sig"))
    schemas = _nullable(described)
    answers = {
        "/api/CommitteeBusiness": "/api/CommitteeBusiness", f"/api/CommitteeBusiness/{at.INQUIRY}": "/api/CommitteeBusiness/{id}",
        f"/api/OralEvidence?CommitteeBusinessId={at.INQUIRY}": "/api/OralEvidence", f"/api/Publications?CommitteeBusinessId={at.INQUIRY}": "/api/Publications",
        f"/api/WrittenEvidence?CommitteeBusinessId={at.INQUIRY}": "/api/WrittenEvidence",
        "/api/OralEvidence/501/Document/Html": "/api/OralEvidence/{id}/Document/{fileDataFormat}",
    }  # fmt: skip
    wrong = []
    for address, path in answers.items():
        answer = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        validator = Draft202012Validator({**answer, "components": schemas["components"]})
        found = Committees().answer(address)
        assert found and found.get("items", True)
        wrong += [f"{address} {list(e.path)}: {e.message[:90]}" for e in validator.iter_errors(found)]
    assert wrong == []
    control = Draft202012Validator({"$ref": answer["$ref"], "components": schemas["components"]})
    assert list(control.iter_errors({"fileName": 5}))


@HERE
def test_every_path_and_setting_that_is_asked_for_is_in_the_apis_own_description() -> None:
    described = json.loads((SHARED / "committees-api.openapi.json").read_text(encoding="utf-8-sig"))["paths"]
    known = {path: {p["name"] for p in of["get"].get("parameters", [])} for path, of in described.items()}
    committees = Committees()
    get = getting(committees)
    inquiry_listing.chosen(get, "bells")
    for record in listed(committees).records:
        inquiry_listing.received(get, record)
    for path, params in committees.asked:
        general = "/".join(
            "{}" if part.isdecimal() or part in ("Html", "Pdf", "OriginalFormat") else part
            for part in path.split("/")
        )
        (same,) = [
            k for k in known if "/".join("{}" if p.startswith("{") else p for p in k.split("/")) == general
        ]
        assert set(params) <= known[same], path


@HERE
@pytest.mark.parametrize(
    ("name", "records_of"),
    [("oral-evidence", oral), ("written-evidence", written), ("publication", publications)],
)
def test_the_samples_of_the_api_become_records(name: str, records_of: Any) -> None:
    item = json.loads((SHARED / "samples" / f"SYNTHETIC-{name}.json").read_text(encoding="utf-8-sig"))
    record = next(records_of(item))
    assert record.path.startswith("/api/") and record.fields["date"] == "2020-01-31"


@HERE
def test_the_witnesses_that_the_api_really_gave_are_named() -> None:
    samples = [json.loads((SHARED / "samples" / name).read_text(encoding="utf-8-sig")) for name in
               ("witness-individual.json", "witness-organisation.json", "written-evidence-witness.json")]  # fmt: skip
    rows = one(oral(session(1, witnesses=samples))).appearances
    assert [row.label for row in rows] == [s["name"] or s["organisations"][0]["name"] for s in samples]
    assert all(row.role and row.organisation for row in rows)


def _nullable(value: Any) -> Any:
    """Return the description in JSON Schema's own words; what the API really sends is null for any part not known."""
    if isinstance(value, list):
        return [_nullable(part) for part in value]
    if not isinstance(value, dict):
        return value
    changed = {name: _nullable(part) for name, part in value.items()}
    if "properties" in changed and isinstance(changed["properties"], dict):
        changed["properties"] = {
            name: {"anyOf": [part, {"type": "null"}]} if "$ref" in part or part.get("nullable") else part
            for name, part in changed["properties"].items()
        }
    return changed
