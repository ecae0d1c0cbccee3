"""What a document promises and its reading has not is said, each time with what was looked at."""

from __future__ import annotations

from workbench.sources import read

TRANSCRIPT = """\
Oral evidence: Bells, HC 100
Members present: Ada Field (Chair); Ian Moss.
Witnesses
I: Ann Reef, Director, Care Trust, and Jane Vane, Manager, Home One.
Examination of witnesses
Witnesses: Ann Reef and Jane Vane.
Q1 Chair: Why?
Ann Reef: Late.
Q2 Ian Moss: When?
"""
PAPER = "Written evidence submitted by the Care Trust (ABC0012)\n\n"


def reasons(text: str, kind: str = "") -> list[str]:
    return [problem.reason for problem in read(text.encode(), "d", kind).problems]


def test_a_witness_who_is_listed_and_never_speaks_is_named() -> None:
    assert reasons(TRANSCRIPT + "Ann Reef: In May.") == [
        "listed as a witness and never named as speaking, among 3 speakers’ names: Jane Vane"
    ]
    assert reasons(TRANSCRIPT + "Jane Vane (by video link): In May.") == []


def test_names_at_the_head_of_lines_in_a_paper_without_speakers_make_it_partial() -> None:
    talk = "\n\n".join(f"{name}: Words number {n}." for n in range(4) for name in ("Ann Reef", "Ian Vane"))
    made = read((PAPER + talk).encode(), "d", "written")
    assert made.document.note.startswith("8 lines look like speakers’ names (“Ann Reef:”, “Ian Vane:”)")
    assert "write oral as its kind in sources.csv" in made.document.note
    remarks = "\n\n".join(
        f"{what}: Words number {n}." for n in range(4) for what in ("Note", "Recommendation")
    )
    assert not read((PAPER + remarks).encode(), "d", "written").document.note


def test_a_number_that_paragraphs_leave_out_is_named() -> None:
    said = PAPER + "\n\n".join(f"{n}. Bells number {n} are late." for n in (1, 2, 3, 5, 6, 7))
    assert reasons(said) == ["1 paragraph number not found between 1 and 7: 4"]
    assert reasons(said.replace("5. Bells", "4. Bells").replace("6. B", "5. B").replace("7. B", "6. B")) == []


def test_a_report_without_a_recommendation_says_what_was_looked_at() -> None:
    text = "First Report of Session 2013–14\n\n1. Bells are late.\n\n2. We recommend that bells be rung."
    (reason,) = reasons(text, "report")
    assert reason.startswith("no recommendation was read (") and "1 say “we recommend”" in reason
    assert "recommendations.csv" in reason
