"""Nothing leaves with an open hit: in text, attributes, comments, names and parts of every kind of file."""

from __future__ import annotations

import base64
import warnings
from pathlib import Path

import pytest

from tests.made.packed import docx, packed
from workbench.errors import BadTable, WorkbenchError
from workbench.model import tables
from workbench.restrictions import printed_text, restricted_terms, settlements
from workbench.restrictions.hits_in_bytes import Export, Kept
from workbench.restrictions.restricted_terms import KINDS, Restriction
from workbench.restrictions.way_out import Clearance, Refused, send

NAME = "Tobias Ferncliff"  # illustrative
ROW = Restriction(NAME, "children in proceedings", mark="[GRO-B]")


def clearance(*rows: Restriction, settled: dict[str, str] | None = None, **export: str) -> Clearance:
    kept = Kept(register=rows or (ROW,), settled=settled or {})
    return Clearance(lambda: kept, Export(**export))


def page(text: str) -> bytes:
    return f"<html><body><h1>A page</h1>\n<p>{text}</p></body></html>".encode()


def sheet(name: str) -> bytes:
    shared = f"<sst><si><r><t>{name[:3]}</t></r><r><t>{name[3:]}</t></r></si><si><t>Other</t></si></sst>"
    return packed({"[Content_Types].xml": "<Types/>", "xl/sharedStrings.xml": shared})


SVG = base64.b64encode(f"<svg><text>{NAME}</text></svg>".encode()).decode()


@pytest.mark.parametrize(
    "data",
    [
        page(NAME),
        page(f'<span title="{NAME}">he</span>'),
        page(f"<!-- {NAME} -->"),
        page(f'<img src="data:image/svg+xml;base64,{SVG}">'),
        b"\xef\xbb\xbfnote,words\n1,Tobias Ferncliff\n",
        b'{"who": "Tob\\u0069as Ferncliff"}',
        NAME.encode("utf-16"),
        docx("<w:p><w:r><w:t>Tobi</w:t></w:r><w:r><w:t>as Fern</w:t></w:r><w:r><w:t>cliff</w:t></w:r></w:p>"),
        docx("<w:p/>", comments=f"<w:comments><w:comment w:author='{NAME}'/></w:comments>"),
        packed({"docProps/core.xml": f"<p><dc:creator>{NAME}</dc:creator></p>"}),
        packed({f"sources/{NAME}.txt": "words"}),
        packed({"inner.docx": docx(f"<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p>")}),
        sheet(NAME),
    ],
    ids=["text", "attribute", "comment", "svg", "csv", "json", "utf-16", "runs", "author", "creator", "member",
         "inner", "cells"],
)  # fmt: skip
def test_a_term_is_found_wherever_it_stands_in_the_bytes(data: bytes, tmp_path: Path) -> None:
    place = tmp_path / "out.bin"
    with pytest.raises(Refused) as refused:
        send(place, data, clearance(), "the file")
    assert not place.exists()
    assert all(hit.term == NAME and hit.hit_id in str(refused.value) for hit in refused.value.hits)


def test_the_name_of_the_file_is_looked_into() -> None:
    assert clearance().hits(page("Nobody"), "Ferncliff-Tobias.html")


def test_a_part_that_cannot_be_read_stops_an_export_and_a_picture_does_not() -> None:
    assert [hit.kind for hit in clearance().hits(b"%PDF-1.7 \x00")] == ["a part that cannot be read"]
    assert not clearance().hits(packed({"word/media/image1.png": b"\x89PNG\r\n\x1a\n\x00\x00"}))


def test_words_of_two_paragraphs_and_two_attributes_are_not_one_term() -> None:
    assert not clearance().hits(page('<a title="Tobias" href="Ferncliff">x</a>'))


def test_what_is_settled_leaves_and_what_is_new_does_not(tmp_path: Path) -> None:
    (hit,) = clearance().hits(page(f"It was {NAME} who ran."))
    agreed = clearance(settled={hit.hit_id: "leave"})
    assert send(tmp_path / "a.html", page(f"It was {NAME} who ran."), agreed, "the page").exists()
    for other in (
        f"It was {NAME} who hid.",
        f"It was {NAME} who ran. {NAME}",
        "It was T. Ferncliff who ran.",
    ):
        with pytest.raises(Refused):
            agreed.cleared(page(other), "a.html")
    for export in (Export(audience="committee"), Export(kind="bank")):
        with pytest.raises(Refused):
            Clearance(agreed.kept, export).cleared(page(f"It was {NAME} who ran."), "a.html")


def test_a_mark_changes_nothing_of_what_was_settled_beside_it() -> None:
    rows = (ROW, Restriction("Ada Quill", "restriction order"))
    data = page(f"Then {NAME} and Ada Quill ran.")
    acts = {hit.hit_id: "mark" if hit.term == NAME else "leave" for hit in clearance(*rows).hits(data)}
    agreed = clearance(*rows, settled=acts)
    assert agreed.cleared(agreed.marked(data.decode()).encode(), "a.html") == page(
        "Then [GRO-B] and Ada Quill ran."
    )


def test_refuse_takes_back_what_was_agreed() -> None:
    (hit,) = clearance().hits(page(NAME))
    with pytest.raises(Refused):
        clearance(settled={hit.hit_id: "refuse"}).cleared(page(NAME), "a.html")


@pytest.mark.parametrize(
    ("data", "made"),
    [
        (page(f"Then {NAME}’s mother"), page("Then [GRO-B]’s mother")),
        (page("Then Tob<b>ias Fern</b>cliff left"), page("Then [GRO-B]<b></b> left")),
        (page("Then Tobias&nbsp;Fern&shy;cliff left"), page("Then [GRO-B] left")),
        (b"who,what\nTobias Ferncliff,ran\n", b"who,what\n[GRO-B],ran\n"),
    ],
)
def test_the_mark_stands_in_the_place_of_the_words_and_does_not_keep_their_length(
    data: bytes, made: bytes
) -> None:
    ids = {hit.hit_id: "mark" for hit in clearance().hits(data)}
    assert clearance(settled=ids).cleared(data, "out.html") == made


def test_a_word_file_is_marked_over_its_runs_and_opens() -> None:
    data = docx("<w:p><w:r><w:t>Then Tobi</w:t></w:r><w:r><w:t>as Ferncliff ran</w:t></w:r></w:p>")
    ids = {hit.hit_id: "mark" for hit in clearance().hits(data)}
    made = clearance(settled=ids).cleared(data, "out.docx")
    (part,) = [
        part
        for part in printed_text.parts(made)
        if part.name == "word/document.xml" and len(part.stretches) > 1
    ]
    assert part.stretches[0].text.strip() == "Then [GRO-B] ran"


def test_no_mark_can_be_put_into_the_name_of_a_file() -> None:
    ids = {hit.hit_id: "mark" for hit in clearance().hits(page(""), f"{NAME}.html")}
    with pytest.raises(WorkbenchError, match="no mark can be put"):
        clearance(settled=ids).cleared(page(""), f"{NAME}.html")


def test_a_matter_before_a_court_is_said_and_a_clerk_decides() -> None:
    row = Restriction("R v Ferncliff", "sub judice")
    with pytest.warns(UserWarning, match="a clerk decides"):
        assert clearance(row).cleared(page("in R v Ferncliff"), "a.html")
    (hit,) = clearance(row).hits(page("in R v Ferncliff"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert clearance(row, settled={hit.hit_id: "leave"}).cleared(page("in R v Ferncliff"), "a.html")
    with pytest.raises(Refused):
        clearance(row, settled={hit.hit_id: "refuse"}).cleared(page("in R v Ferncliff"), "a.html")


@pytest.mark.parametrize(
    ("starts", "until", "date", "holds"),
    [
        ("", "", "2026-11-21", True),
        ("2026-11-21", "", "2026-11-21", True),
        ("2026-11-22", "", "2026-11-21", False),
        ("", "2026-11-21", "2026-11-21", True),
        ("", "2026-11-20", "2026-11-21", False),
        ("", "2026-11", "2026-11-30", True),
        ("", "2026", "2027-01-01", False),
        ("2026-12", "2026-12", "", True),
        ("2026-11-22", "", "2026-11", True),
    ],
)
def test_a_restriction_holds_by_the_day_of_the_page_and_always_where_it_has_none(
    starts: str, until: str, date: str, holds: bool
) -> None:
    row = Restriction(NAME, KINDS[0], starts=starts, until=until)
    assert bool(clearance(row, date=date).hits(page(NAME))) == holds


@pytest.mark.parametrize(
    ("applies_to", "audience", "reader", "kept"),
    [
        ((), "committee", "", True),
        (("public",), "public", "", True),
        (("public",), "committee", "", False),
        (("Public ",), "committee", "", False),
        (("committee",), "committee", "", True),
        (("committee",), "public", "", True),
        (("publik",), "committee", "", True),
        (("A. Bell", "C. Dunn"), "committee", "A. Bell", False),
        (("A. Bell",), "public", "a bell", False),
        (("A. Bell",), "committee", "E. Finch", True),
        (("A. Bell",), "committee", "", True),
        (("public", "A. Bell"), "committee", "", True),
    ],
)
def test_a_restriction_keeps_its_words_from_those_that_it_names(
    applies_to: tuple[str, ...], audience: str, reader: str, kept: bool
) -> None:
    row = Restriction(NAME, KINDS[0], applies_to=applies_to)
    assert bool(clearance(row, audience=audience, reader=reader).hits(page(NAME))) == kept


def test_all_mistakes_of_the_register_are_said_at_once(tmp_path: Path) -> None:
    place = tmp_path / "restrictions.csv"
    place.write_text(
        "term,kind,from,until,aliases\n—,restriction order,,,\nAda,,2026-02-30,,\nBea,lifelong anonymity,,2030,\n"
        "Cy,restriction notice,2027,2026,…\n",
        encoding="utf-8",
    )
    frame = tables.read_csv(place, restricted_terms.REQUIRED, restricted_terms.OPTIONAL)
    with pytest.raises(BadTable) as wrong:
        restricted_terms.restrictions(frame)
    said = [" ".join(mistake.split()[:3]) for mistake in wrong.value.mistakes]
    assert said == [
        "row 2, term:",
        "row 3, kind:",
        "row 3, from:",
        "row 4, until:",
        "row 5, until:",
        "row 5, aliases:",
    ]


def test_a_word_that_is_none_of_ours_is_taken_as_the_most_restrictive_and_named(tmp_path: Path) -> None:
    place = tmp_path / "restrictions.csv"
    place.write_text("term,kind,scope,applies_to\nTobias Ferncliff,gagging,everything,\n", encoding="utf-8")
    frame = tables.read_csv(place, restricted_terms.REQUIRED, restricted_terms.OPTIONAL)
    (row,) = restricted_terms.restrictions(frame)
    assert len(restricted_terms.unknown_words(frame)) == 2
    assert clearance(row, audience="committee").hits(page("Then Ferncliff left."))


def test_a_settlement_without_a_name_or_a_reason_is_none(tmp_path: Path) -> None:
    place = tmp_path / "restrictions_settled.csv"
    place.write_text(
        "hit_id,kind,export,audience,place,act,coder,reason,date\nx1,k,page,public,p,leave,,,2026-11-28\n"
        "x2,k,page,public,p,allow,AB,known,2026-11-28\n",
        encoding="utf-8",
    )
    with pytest.raises(BadTable) as wrong:
        settlements.standing(tables.read_csv(place, tables.columns(settlements.Settlement)))
    assert len(wrong.value.mistakes) == 3
