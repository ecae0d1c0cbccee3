"""A report's annexes: who was heard when, and the list of written evidence."""

from __future__ import annotations

import pytest

from tests.made.printed import lines
from workbench.sources.reports.annexes import evidence_code, hearings, written_evidence


@pytest.mark.parametrize(
    ("text", "code"),
    [("Guild of Ringers (BEL0017)", "BEL0017"), ("(BEL 004)", "BEL0004"), ("16P0029", "16P0029"), ("Ministry of Bells BEL0051", "BEL0051"),
     ("Lord Moss – Written evidence ( EDU 0099 )", "EDU0099"), ("no code in 2014", ""), ("HC 245", ""), ("", "")],
)  # fmt: skip
def test_codes_are_told_in_their_published_forms(text: str, code: str) -> None:
    assert evidence_code(text) == code


def test_a_table_of_witnesses_gives_panels_and_their_questions() -> None:
    table = lines(
        "Wednesday 18 June 2014", "Question number", "Ann Pell, Guild of Ringers, and Tom Ashe, Tower", "Trust\tQ1–40",
        "Dr Éva Lacaze\tQ41–62", "Monday 23 June 2014", "Ed Moor MP, Minister\tQQ63-70",
    )  # fmt: skip
    found = hearings(table, "report")
    assert [(h.date, h.panel, h.first, h.last) for h in found] == [
        ("2014-06-18", 1, 1, 40), ("2014-06-18", 2, 41, 62), ("2014-06-23", 1, 63, 70),
    ]  # fmt: skip
    assert "Tom Ashe, Tower Trust" in found[0].text


def test_a_list_of_evidence_gives_a_document_not_held_for_each_code() -> None:
    found = written_evidence(
        lines(
            "1 Guild of Ringers (BEL0001)",
            "2 Tower Trust (BEL0002) and (BEL0007)",
            "3 A body with a",
            "long name (BEL0009)",
        )
    )
    assert (found[0].document_id, found[0].author, found[0].status) == (
        "BEL0001",
        "Guild of Ringers",
        "not-held",
    )
    assert {d.document_id for d in found} >= {"BEL0001", "BEL0007", "BEL0009"}
    assert found[-1].author == "A body with a long name"


def test_a_list_may_put_the_code_first() -> None:
    found = written_evidence(lines("BEL0001 Guild of Ringers", "BEL 002 – Tower Trust"))
    assert [(d.document_id, d.author) for d in found] == [
        ("BEL0001", "Guild of Ringers"),
        ("BEL0002", "Tower Trust"),
    ]


def test_two_codes_of_one_body_are_two_documents() -> None:
    found = written_evidence(lines("1 Tower Trust (BEL0002, BEL0007)"))
    assert [(d.document_id, d.author) for d in found] == [
        ("BEL0002", "Tower Trust"),
        ("BEL0007", "Tower Trust"),
    ]
