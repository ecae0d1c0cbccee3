"""What a researcher settles of a reading: a row that each message names, and writing it works."""

from __future__ import annotations

from pathlib import Path

import workbench
from workbench.inquiry import Inquiry

TRANSCRIPT = """\
Oral evidence: Bells, HC 100
Tuesday 3 June 2014
Members present: Ada Field (Chair); Ian Moss.
Witnesses
I: Ann Reef, Director, Care Trust.
Examination of witness
Witness: Ann Reef.
Q1 Chair: Why?
Ann Reef: Late.
Robin Ashe: Shame!
Ann Reef: In May.
"""


def held(tmp_path: Path, settled: str = "", people: str = "") -> Inquiry:
    """An inquiry with one transcript, and rows of settled.csv and people.csv."""
    source = tmp_path / "session.txt"
    source.write_text(TRANSCRIPT, encoding="utf-8")
    folder = tmp_path / "inquiry"
    if not folder.exists():
        workbench.create(folder, title="Bells", body="select committee").add([source])
    if settled:
        (folder / "settled.csv").write_text(
            f"document_id,passage,what,value,reason\n{settled}\n", encoding="utf-8"
        )
    if people:
        (folder / "people.csv").write_text(f"person_id,name,aliases\n{people}\n", encoding="utf-8")
    return workbench.open(folder)


def reasons(inquiry: Inquiry, severity: str) -> list[str]:
    return list(inquiry.problems.loc[inquiry.problems["severity"] == severity, "reason"])


def test_the_message_names_the_row_to_write_and_writing_it_works(tmp_path: Path) -> None:
    inquiry = held(tmp_path)
    (told,) = [reason for reason in reasons(inquiry, "warning") if "settled.csv" in reason]
    assert "(passage Q1.3, what speaker)" in told
    assert list(inquiry.documents["status"]) == ["partial"]

    inquiry = held(
        tmp_path, "oral-2014-06-03,Q1.3,speaker,Robin Ashe,heard on the recording", "robin-ashe,Robin Ashe,"
    )
    row = inquiry.passages.set_index("passage_id").loc["oral-2014-06-03/Q1.3"]
    assert (row["speaker"], row["text"], row["person_id"]) == ("Robin Ashe", "Shame!", "robin-ashe")
    assert list(inquiry.documents["status"]) == ["ok"]
    assert not [reason for reason in reasons(inquiry, "warning") if "Robin Ashe" in reason]
    assert "“Robin Ashe” speaks at Q1.3: heard on the recording" in reasons(inquiry, "note")[0]


def test_who_speaks_may_be_nobody_and_what_cannot_be_settled_is_a_mistake(tmp_path: Path) -> None:
    rows = "oral-2014-06-03,Q1.2,speaker,,a voice from the gallery\noral-2014-06-03,Q9,speaker,Ann Reef,heard\noral-2014-06-03,Q1,columns,2,seen"
    inquiry = held(tmp_path, rows)
    assert list(inquiry.passages["speaker"])[:2] == ["Chair", ""]
    assert [reason.split(". Nothing")[0] for reason in reasons(inquiry, "error")] == [
        "settled.csv, row 3, passage: oral-2014-06-03 has no passage “Q9”; look at its passages",
        "settled.csv, row 4, what: “columns” can’t be settled here; there is: speaker",
    ]


def test_a_row_of_people_settles_a_label_that_no_list_of_witnesses_has(tmp_path: Path) -> None:
    source = tmp_path / "session.txt"
    source.write_text(TRANSCRIPT.replace("Robin Ashe: Shame!", "Mr Ashe: Shame!"), encoding="utf-8")
    folder = tmp_path / "inquiry"
    workbench.create(folder, title="Bells", body="select committee").add([source])
    assert list(workbench.open(folder).passages["person_id"])[2] == ""
    (folder / "people.csv").write_text(
        "person_id,name,aliases\nrobin-ashe,Robin Ashe,Mr Ashe\n", encoding="utf-8"
    )
    assert list(workbench.open(folder).passages["person_id"])[2] == "robin-ashe"
