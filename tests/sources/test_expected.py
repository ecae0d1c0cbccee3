"""What a document promises and its reading has not is said, each time with what was looked at."""

from __future__ import annotations

import pytest

from tests.made.printed import Printed, column, pdf
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


REPORT = "First Report of Session 2013–14\n\nBells\n\n"
PARAGRAPHS = "\n\n".join(f"{n}. Bells of kind {n} are late, as all of us heard." for n in range(1, 7))


@pytest.mark.parametrize(
    "text",
    [
        f"{REPORT}{PARAGRAPHS}\n\nSummary of conclusions and recommendations\n\n",
        f"{REPORT}{PARAGRAPHS}\n\nRecommendations and conclusions",
    ],
)
def test_a_heading_that_promises_items_and_has_none_makes_a_report_partial(text: str) -> None:
    made = read(text.encode(), "d", "report")
    assert "no item was read under the heading “" in made.document.note
    assert "enter them in recommendations.csv" in made.document.note


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ((3,), "1 paragraph number not found between 1 and 9: 3"),
        ((2, 7, 8), "3 paragraph numbers not found between 1 and 9: 2, 7, 8"),
    ],
)
@pytest.mark.parametrize("kind", ["written", "report", "response"])
def test_numbers_that_a_paper_a_report_or_a_reply_leaves_out_are_named(
    kind: str, gone: tuple[int, ...], said: str
) -> None:
    head = {
        "written": PAPER,
        "report": REPORT,
        "response": "Government response to the Committee’s First Report\n\n",
    }[kind]
    text = head + "\n\n".join(
        f"{n}. Bells of kind {n} are late, as we heard." for n in range(1, 10) if n not in gone
    )
    assert said in reasons(text, kind)


def noted(called: tuple[int, ...], there: tuple[int, ...]) -> bytes:
    """A page whose words call notes, and whose foot has some."""
    words = [f"We heard of bell {n} in the tower of the parish.^{n}^" for n in called]
    plain = ["Nothing was said of the other bells of that parish."] * 12
    notes = [Printed(f"^{n}^BEL000{n}, paragraph {n + 1}", top=690 + 10 * n, size=8) for n in there]
    return pdf([*column([*words, *plain]), *notes])


@pytest.mark.parametrize(
    ("called", "there", "said"),
    [
        ((1, 2, 3, 4), (1, 2, 4), "1 note called and not found among 3 notes: 3"),
        ((1, 2, 3, 4, 5), (1, 4, 5), "2 notes called and not found among 3 notes: 2, 3"),
        ((1, 2, 3, 4, 5), (1, 2, 3, 4), "1 note called and not found among 4 notes: 5"),
        ((1, 2, 4), (1, 2, 3, 4), "1 note of 4 called nowhere in the text: 3"),
        ((1, 5), (1, 2, 3, 4, 5), "3 notes of 5 called nowhere in the text: 2, 3, 4"),
    ],
)
def test_notes_called_and_absent_or_there_and_not_called_are_named(
    called: tuple[int, ...], there: tuple[int, ...], said: str
) -> None:
    assert said in [problem.reason for problem in read(noted(called, there), "d").problems]


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ((1, 2, 4, 5), "1 note number not found among 4 notes from 1 to 5: 3"),
        ((1, 4, 5, 6), "2 note numbers not found among 4 notes from 1 to 6: 2, 3"),
    ],
)
def test_numbers_that_notes_leave_out_and_nothing_calls_are_named(there: tuple[int, ...], said: str) -> None:
    assert said in [problem.reason for problem in read(noted(there, there), "d").problems]
    assert not [p for p in read(noted((1, 2, 3), (1, 2, 3)), "d").problems if "number" in p.reason]


@pytest.mark.parametrize(
    ("names", "other"),
    [(("Ms Brook", "Mr Falk"), ("Note", "Cost")), (("Dr Ada Poe", "The Chairman"), ("Question", "Answer"))],
)
def test_lines_like_speakers_names_in_a_paper_are_said_and_its_row_of_sources_makes_it_a_hearing(
    names: tuple[str, str], other: tuple[str, str]
) -> None:
    def text(heads: tuple[str, str]) -> bytes:
        return (
            PAPER + "\n\n".join(f"{head}: Words number {n}." for n in range(4) for head in heads)
        ).encode()

    assert read(text(names), "d", "written").document.note.startswith("8 lines look like speakers’ names (“")
    assert not read(text(other), "d", "written").document.note
    assert {p.speaker for p in read(text(names), "d", "oral").passages if p.speaker} == {*names}


@pytest.mark.parametrize(
    ("announced", "said"),
    [
        ("Questions 1–9", "the header announces questions 1–9; the text has 1–3"),
        ("Questions 5 - 12", "the header announces questions 5–12; the text has 1–3"),
    ],
)
def test_a_range_of_questions_that_the_header_promises_is_held_against_the_text(
    announced: str, said: str
) -> None:
    text = (
        TRANSCRIPT.replace("Members present", f"{announced}\nMembers present")
        + "Ann Reef: May.\nQ3 Chair: Why?\nJane Vane: No.\n"
    )
    assert said in reasons(text)
    assert "no question 3 was found" in reasons(text.replace("Q3", "Q4"))


@pytest.mark.parametrize(
    ("listed", "silent"),
    [
        ("Tom Reed, Officer, Home Two", "Tom Reed"),
        ("Dr Ida Poe; Mr Sam Low, Lamp Trust", "Dr Ida Poe; Mr Sam Low"),
    ],
)
def test_every_witness_who_is_listed_and_silent_is_named(listed: str, silent: str) -> None:
    text = (
        TRANSCRIPT.replace("Home One.", f"Home One; {listed}.")
        + "Ann Reef: May.\nQ3 Chair: Why?\nJane Vane: No.\n"
    )
    (reason,) = [one for one in reasons(text) if "never named as speaking" in one]
    assert all(name.split()[-1] in reason for name in silent.split("; "))


LIST_HEADINGS = [
    "Published written evidence",
    "List of written evidence",
    "Written submissions",
    "List of briefs",
    "Annexe B: Written evidence",
    "Appendix 1\n\nSubmissions",
]


@pytest.mark.parametrize("heading", LIST_HEADINGS)
def test_a_list_of_evidence_that_can_t_be_read_is_said_with_its_number_of_lines(heading: str) -> None:
    items = "7. We recommend that bells be rung.\n\n8. We recommend that lamps be lit."
    text = f"{REPORT}{PARAGRAPHS}\n\n{items}\n\n{heading}\n\n"
    last = heading.rpartition("\n")[2]
    unread = "The guild was late.\n\nNobody wrote to us of lamps.\n\nBells were rung?"
    assert [one for one in reasons(text + unread, "report") if "no entry" in one] == [
        f"no entry was read under “{last}” (3 lines): nothing shows which evidence is not held"
    ]
    named = reasons(text + "Lamp Trust\n\nMs Ada Poe", "report")
    assert [one.partition(": a")[0] for one in named if "no code" in one] == [
        f"the 2 entries under “{last}” have no code"
    ]
    coded = reasons(text + "Lamp Trust (BEL0001)\n\nMs Ada Poe (BEL0002)", "report")
    assert not any("no entry" in one or "no code" in one for one in coded)


def test_a_report_without_a_list_of_evidence_is_told_of_none() -> None:
    text = f"{REPORT}{PARAGRAPHS}\n\n7. We read the submissions.\n\nSubmissions\n\n8. We recommend that bells be rung."
    assert not any("no entry" in one or "no code" in one for one in reasons(text, "report"))
