"""Machine transcripts: whoever speaks stands under their name, and times are no words."""

from __future__ import annotations

import json

import pytest

from tests.made.packed import docx, p
from workbench.errors import Unreadable
from workbench.model import problem_reasons
from workbench.sources import Reading, read
from workbench.sources.formats.named_speeches import NOBODY_NAMED
from workbench.sources.transcripts.timed_layouts import LAYOUTS, Layout

SAID = [("Ann Reef", "Good morning. How many?"), ("Speaker 2", "Forty-one."), ("Ann Reef", "And at 9:30?")]
FORMS = {
    "Teams": "{0}   0:0{2}\n{1}",
    "Otter": "{0}  00:0{2}\n{1}\n",
    "Rev": "{0} (00:0{2}):\n{1}\n",
    "SnapStream": "{0} [10:00:0{2} AM]\n{1}\n",
    "Zoom": "[{0}] 10:02:0{2}\n{1}\n",
    "Trint": "[00:00:0{2}] {0}: {1}\n",
    "Whisper": "[00:00:0{2}.120 --> 00:00:0{2}.900]  {0}: {1}",
    "SBV": "0:00:0{2}.000,0:00:0{2}.900\n{0}: {1}\n",
    "two lines": "{0}\n0:0{2}\n{1}\n",
}


def docx_of_rows(rows: list[list[str]]) -> bytes:
    cells = ["".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) for row in rows]
    return docx("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>")


def turns(reading: Reading) -> list[tuple[str, str]]:
    return [(one.speaker, one.text) for one in reading.passages]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_examples_of_a_layout_are_heads_as_its_row_says(layout: Layout) -> None:
    for line, name, words in layout.yes:
        match = layout.head.match(line)
        assert match and (match["name"], match["words"]) == (name, words), line
    assert not any(layout.head.match(line) for line in layout.no)


@pytest.mark.parametrize("form", FORMS)
def test_each_program_s_speeches_stand_under_their_speakers(form: str) -> None:
    made = "\n".join(FORMS[form].format(*one, n) for n, one in enumerate(SAID, start=1))
    reading = read(made.encode())
    assert reading.document.kind == "oral" and turns(reading) == SAID


def test_a_table_of_word_csv_and_json_are_transcripts() -> None:
    rows = [["Time", "Speaker", "Words"], *([f"00:00:0{n}", *one] for n, one in enumerate(SAID))]
    comma = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).replace("Words", "Text")
    pieces = [{"speaker": who, "start": n, "text": words} for n, (who, words) in enumerate(SAID)]
    for data in (docx_of_rows(rows), comma.encode(), json.dumps({"segments": pieces}).encode()):
        reading = read(data)
        assert reading.document.kind == "oral" and turns(reading) == SAID


def test_a_row_that_names_nobody_is_nobodys_and_reported() -> None:
    rows = [
        ["Time", "Speaker", "Text"],
        *([f"00:0{n}", *one] for n, one in enumerate(SAID)),
        ["00:09", "", "Never."],
    ]
    reading = read("\n".join("\t".join(row) for row in rows).encode())
    assert turns(reading)[-1] == ("", "Never.")
    assert reading.document.note.startswith("row 5 of the table names nobody as saying its words. Settle it")


def test_a_table_of_submissions_is_no_transcript_and_other_json_is_not_read() -> None:
    assert read(b"Name,Text\nAnn Reef,Bells are late.\nIan Vane,Nobody came.\n").document.kind != "oral"
    with pytest.raises(Unreadable, match="this is JSON"):
        read(b'{"results": {"items": []}}')


def test_a_transcript_that_names_nobody_is_oral_and_says_so() -> None:
    made = "Transcript\n\n" + "\n\n".join(f"[2:18:0{n} PM]\n\nWords number {n}." for n in range(3))
    reading = read(made.encode())
    assert reading.document.kind == "oral" and {p.speaker for p in reading.passages} == {""}
    assert reading.document.note == problem_reasons.words(NOBODY_NAMED)


def test_a_timetable_is_no_transcript() -> None:
    made = (
        "Programme\n\nArrivals 9:30\nAnn Reef 10:00\nIan Vane 10:30\nLunch 12:30\n" + "It was long.\n" * 200
    )
    assert read(made.encode()).document.kind != "oral"


CAPTIONS = ("Captions for the clerk to check", "1", "00:00:05,061 --> 00:00:09,000", "Chair: How many lamps?", "2",
            "00:00:10,122 --> 00:00:14,000", "Mr Reef: On paper,", "14.", "3", "00:00:15,183 --> 00:00:19,000", "Chair: And lit?")  # fmt: skip


def test_captions_that_were_put_into_a_document_are_read_as_captions() -> None:
    made = read(docx("".join(map(p, CAPTIONS))), "pasted", "")
    assert [(one.speaker, one.text) for one in made.passages if one.speaker] == [
        ("Chair", "How many lamps?"), ("Mr Reef", "On paper, 14."), ("Chair", "And lit?")
    ]  # fmt: skip


def test_a_paper_that_shows_how_captions_look_is_no_transcript() -> None:
    paper = [f"Captions need a paragraph of their own, number {n}, in every guide." for n in range(20)]
    made = read(docx("".join(map(p, [*paper, *CAPTIONS[1:7]]))), "guide", "")
    assert any("-->" in one.text for one in made.passages)
