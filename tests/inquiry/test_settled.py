"""What a researcher settles of a reading: a row that each message names, and writing it works."""

from __future__ import annotations

from pathlib import Path

import workbench
from tests.made.printed import column, pdf
from tests.model.test_problem_reasons import given_facts
from tests.sources.transcripts.test_hearings import HANDED_ON, numbered
from workbench.inquiry import Inquiry
from workbench.model import PROBLEM_WHYS, Document, Passage, problem_reasons
from workbench.model.because import Because
from workbench.sources import settled
from workbench.sources.reading import Reading, Remark, noted

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
    assert "(passage Q1.3, what speaker, label or no label)" in told
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
    rows = "oral-2014-06-03,Q1.2,speaker,,a voice from the gallery\noral-2014-06-03,Q9,speaker,Ann Reef,heard\noral-2014-06-03,Q1,weather,2,seen"
    inquiry = held(tmp_path, rows)
    assert list(inquiry.passages["speaker"])[:2] == ["Chair", ""]
    assert [reason.split(". Nothing")[0] for reason in reasons(inquiry, "error")] == [
        "settled.csv, row 3, passage: oral-2014-06-03 has no passage “Q9”; look at its passages",
        "settled.csv, row 4, what: “weather” can’t be settled here; there is: speaker, label, no label, columns, number, kind",
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


def added(tmp_path: Path, name: str, data: bytes, row: str = "") -> Inquiry:
    """An inquiry with one document called *d*, and a row of settled.csv."""
    folder = tmp_path / "inquiry"
    if not folder.exists():
        (tmp_path / name).write_bytes(data)
        workbench.create(folder, title="Bells", body="select committee").add([tmp_path / name])
        manifest = folder / "sources.csv"
        inquiry = workbench.open(folder)
        manifest.write_text(
            manifest.read_text(encoding="utf-8").replace(inquiry.documents["document_id"].iloc[0], "d", 1),
            encoding="utf-8",
        )
    if row:
        (folder / "settled.csv").write_text(
            f"document_id,passage,what,value,reason\nd,{row}\n", encoding="utf-8"
        )
    return workbench.open(folder)


def spoken(inquiry: Inquiry) -> list[tuple[str, str]]:
    return list(zip(inquiry.passages["speaker"], inquiry.passages["text"], strict=True))


def test_a_line_in_doubt_is_a_label_or_none_as_its_row_says(tmp_path: Path) -> None:
    data = TRANSCRIPT.encode()
    assert ("", "Robin Ashe: Shame!") in spoken(added(tmp_path, "d.txt", data))
    settled = added(tmp_path, "d.txt", data, "Q1.3,label,Robin Ashe,heard on the recording")
    assert ("Robin Ashe", "Shame!") in spoken(settled)
    assert list(settled.documents["status"]) == ["ok"]
    assert "settled.csv, row 2: label Robin Ashe: heard on the recording" in reasons(settled, "note")
    settled = added(tmp_path, "d.txt", data, "Q1.3,no label,Robin Ashe,she reads a letter out")
    assert ("Ann Reef", "Late. Robin Ashe: Shame!") in spoken(settled)
    assert list(settled.documents["status"]) == ["ok"]
    settled = added(tmp_path, "d.txt", data, "Q1.3,label,Robin Ash,heard")
    assert "no line that a turn may begin in opens with “Robin Ash:”" in reasons(settled, "error")[0]


def test_what_kind_of_document_it_is_is_as_its_row_says(tmp_path: Path) -> None:
    data = b"Bells\n\n1. Bells are late.\n\n2. We recommend that bells be rung."
    assert list(added(tmp_path, "d.txt", data).documents["kind"]) != ["report"]
    assert list(added(tmp_path, "d.txt", data, ",kind,report,it says so on its cover").documents["kind"]) == [
        "report"
    ]
    wrong = added(tmp_path, "d.txt", data, ",kind,reprot,it says so")
    assert (
        "settled.csv, row 2, value: “reprot” can’t be read; write one of oral, written"
        in reasons(wrong, "error")[0]
    )


def test_a_numbering_begins_where_its_row_says(tmp_path: Path) -> None:
    data = "\n\n".join(
        [
            "Written evidence from the Care Trust (ABC0012)",
            *(f"{n}. Bells rang late in {n}." for n in range(31, 36)),
        ]
    )
    assert "33" not in list(added(tmp_path, "d.txt", data.encode()).passages["locator"])
    settled = added(tmp_path, "d.txt", data.encode(), ",number,31,the second part of a paper")
    assert [one for one in settled.passages["locator"] if one.isdecimal()] == ["31", "32", "33", "34", "35"]
    wrong = added(tmp_path, "d.txt", data.encode(), ",number,7.1,a guess")
    assert "no paragraph opens with the number 7.1" in reasons(wrong, "error")[0]


def test_a_page_has_as_many_columns_as_its_row_says(tmp_path: Path) -> None:
    left = ["The harbour", "was late", "in March"]
    right = ["Nobody", "asked the", "council"]
    data = pdf([*column(left, left=72), *column(right, left=300)])
    assert not any(
        "The harbour was late in March" in said for _, said in spoken(added(tmp_path, "d.pdf", data))
    )
    settled = " ".join(
        said for _, said in spoken(added(tmp_path, "d.pdf", data, "page 1,columns,2,seen on the page"))
    )
    assert "The harbour was late in March" in settled and "Nobody asked the council" in settled
    wrong = added(tmp_path, "d.pdf", data, "page 7,columns,2,seen")
    assert "there is no page 7 with words" in reasons(wrong, "error")[0]


def test_the_messages_of_captions_and_tables_name_the_row_and_writing_it_works(tmp_path: Path) -> None:
    spoken_words = (">> ANN REEF: Nine went.", ">> When did they go?", ">> ANN REEF: In May.")
    captions = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:0{n}.000 --> 00:00:0{n + 1}.000\n{words}" for n, words in enumerate(spoken_words)
    )
    table = "Speaker,Text\nAnn Reef,Nine went.\n,When did they go?\nAnn Reef,In May.\nIan Moss,Why so late?\n"
    for name, text in (("d.vtt", captions), ("d.csv", table)):
        place = tmp_path / name.removeprefix("d.")
        place.mkdir()
        (message,) = [one for one in reasons(added(place, name, text.encode()), "warning") if "nam" in one]
        assert "Settle it in settled.csv (passage o2, what speaker)" in message, name
        settled = added(place, name, text.encode(), "o2,speaker,Ian Moss,heard on the recording")
        assert ("Ian Moss", "When did they go?") in spoken(settled), name
        assert list(settled.documents["status"]) == ["ok"], name


def test_a_row_of_people_settles_a_witness_who_was_called(tmp_path: Path) -> None:
    lines = [
        "MS ANN REEF (called)",
        "Questioned by MR MOSS",
        *["Q. Was it late?", "A. It was very late."] * 11,
    ]
    numbers = column([str(n) for n in range(1, 25)], top=80, left=50)
    data = pdf(*[[*numbers, *column(lines, top=80), *column([str(n)], top=440)] for n in (1, 2)])
    answers = added(tmp_path, "d.pdf", data).passages.query("text == 'It was very late.'")
    assert "anne-reef" not in set(answers["person_id"]) and len(answers) == 22
    (tmp_path / "inquiry" / "people.csv").write_text(
        f"person_id,name,aliases\nanne-reef,Anne Reef,{answers['speaker'].iloc[0]}\n", encoding="utf-8"
    )
    answers = workbench.open(tmp_path / "inquiry").passages.query("text == 'It was very late.'")
    assert set(answers["person_id"]) == {"anne-reef"}


def test_the_message_of_questions_that_passed_on_names_the_row_and_writing_it_works(tmp_path: Path) -> None:
    text = numbered(
        HANDED_ON.format(closes="Those are my questions.", thanked="Thank you, Mr Vane.", after="")
        + "\n" * 25
    ).encode()
    (message,) = [
        one for one in reasons(added(tmp_path, "d.txt", text), "warning") if "no line says who" in one
    ]
    assert "Settle it in settled.csv (passage p71:7, what speaker)" in message
    settled = added(tmp_path, "d.txt", text, "p71:7,speaker,MS LOWE,heard on the recording")
    assert ("MS LOWE", "It does, sir.") in spoken(settled)
    (message,) = [one for one in reasons(settled, "warning") if "no line says who" in one]
    assert message.startswith("1 paragraph") and "(passage p71:11, what speaker)" in message
    row = "p71:7,speaker,MS LOWE,heard on the recording\nd,p71:11,speaker,MS LOWE,heard on the recording"
    settled = added(tmp_path, "d.txt", text, row)
    assert not [one for one in reasons(settled, "warning") if "no line says who" in one]


WRITE_MESSAGES = {
    "sources/ledger/verdict.py",  # columns; a turn in another's words: tests/sources/ledger/test_turns_apart.py
    "model/problem_reasons.py",
}
WITH_A_ROW = {
    "perhaps a label", "perhaps another’s question", "row names nobody", "caption names nobody", "label in a caption",
    "figures before a time",
}  # fmt: skip


def test_every_message_that_names_a_row_of_settled_is_one_whose_row_is_tried_here() -> None:
    package = Path(workbench.__file__).parent
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "row_to_write(" in path.read_text(encoding="utf-8")
    }
    assert found == WRITE_MESSAGES
    row = "Settle it in settled.csv (passage "
    given = {why: problem_reasons.words(Because(why, given_facts(why))) for why in PROBLEM_WHYS}
    assert {why for why, sentence in given.items() if row in sentence} == WITH_A_ROW


def test_of_several_passages_that_nobody_is_named_as_saying_the_others_are_still_told() -> None:
    passages = tuple(
        Passage(f"d/Q{n}", "d", n, "answer", f"Q{n}", n, "", text=f"Answer {n}.", page=n) for n in (1, 2, 3)
    )
    because = Because.of("answers without a label", ("Q1", "Q2", "Q3"))
    told = problem_reasons.problem("d", because, "Answer 1.", page=1)
    reading = noted(
        Reading(Document("d"), "", passages, problems=(told,)), Remark("as read"), Remark.of(told)
    )

    (left, done) = settled.made(
        reading, [settled.Settled(2, "d", "Q1", "speaker", "Ann Reef", "heard")]
    ).problems
    assert (left.about, left.text, left.page) == (("Q2", "Q3"), "Answer 2.", 2)
    assert left.reason.startswith("2 answers have no label") and done.why == "speaker settled"

    rows = [settled.Settled(n, "d", f"Q{n}", "speaker", "Ann Reef", "heard; twice") for n in (1, 2, 3)]
    made = settled.made(reading, rows)
    assert [one.why for one in made.problems] == ["speaker settled"] * 3
    assert made.document.note == "as read"
    part = settled.made(reading, rows[1:])
    assert part.document.note == f"as read; {part.problems[0].reason}" and part.problems[0].about == ("Q1",)


def test_a_remark_with_a_semicolon_in_it_stays_whole_where_another_is_settled() -> None:
    told = problem_reasons.problem(
        "d", Because.of("perhaps a label", "Ashe; Moss", ("Q1",)), "Ashe; Moss: No."
    )
    passage = Passage("d/Q1", "d", 1, "answer", "Q1", 1, "", text="Ashe; Moss: No.")
    reading = noted(
        Reading(Document("d"), "", (passage,), problems=(told,)),
        Remark("read twice; once from its end"),
        Remark.of(told),
    )
    made = settled.made(reading, [settled.Settled(2, "d", "Q1", "speaker", "", "heard")])
    assert made.document.note == "read twice; once from its end"
