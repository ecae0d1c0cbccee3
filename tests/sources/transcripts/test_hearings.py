"""Hearings of public inquiries: numbered lines, Q. and A., oaths (fixtures of our own words, in published shapes)."""

from __future__ import annotations

import pytest

from tests.made.printed import Printed, pdf
from workbench.errors import Unreadable
from workbench.model import Appearance, Passage, tables
from workbench.sources import Reading, read
from workbench.witnesses import resolve_labels

DAY = """\
Tuesday, 4 March 2025
(10.00 am)
MR VANE: Good morning, sir.  May I call Ms Orla Pike,
    who kept the ledgers of the harbour board for
    eleven years and left in May.
SIR HUGH MARR: Yes, of course.
MS ORLA JANE PIKE (affirmed)
Questioned by MR VANE
MR VANE: Please give your full name.
A.  Orla Jane Pike.
Q.  Thank you.  You should have a statement, dated
    3 May 2024; its number is WITN00010100.
A.  Yes, I can see it.
SIR HUGH MARR: Before you go on: is it paginated?
A.  It is, sir.
Q.  Is it true?
A.  It is true, save that paragraph nine should say
    June and not July.
(A short break)
MR VANE: Sir, may I go on?
Q.  Who kept the key?
A.  (No audible answer)
Q.  You have to answer aloud.
A.  I kept it, in a tin that stood on the shelf
    over the stove, where
    nobody ever looked.
Questioned by MS LOWE
MS LOWE: I ask for the crews.
Q.  Did anybody ask you for it?
A.  Nobody did.
THE WITNESS: May I add a word?
SIR HUGH MARR: You may.
(The hearing adjourned until 10.00 am on the
following day)
I N D E X
MS ORLA JANE PIKE (affirmed) ..................71
Questioned by MR VANE .........................71
"""
FIRST_PAGE, LINES = 71, 25


def numbered(text: str = DAY) -> str:
    """The text as reporters print it: 25 numbered lines a page, the page's number under them."""
    said = text.splitlines()
    said += [""] * (-len(said) % LINES)
    printed = []
    for index, line in enumerate(said):
        printed.append(f"{index % LINES + 1:>2} {line}")
        if index % LINES == LINES - 1:
            printed += ["", f"{' ' * 30}{FIRST_PAGE + index // LINES}", ""]
    return "\n".join(printed)


def resolved(reading: Reading) -> list[tuple[str, str, str]]:
    found = resolve_labels.resolve(
        tables.table(Passage, reading.passages), tables.table(Appearance, reading.appearances), None
    )
    return [(r.locator, r.kind, r.person_id) for r in found.passages.itertuples() if r.kind != "direction"]


@pytest.fixture(scope="module")
def day() -> Reading:
    return read(numbered().encode(), "d")


def test_numbered_pages_are_known_as_oral_evidence_and_cited_by_page_and_line(day: Reading) -> None:
    assert day.document.kind == "oral" and day.document.date == "2025-03-04"
    places = {p.text: p.locator for p in day.passages}
    assert places["Is it true?"] == "p71:16" and places["Nobody did."] == "p72:5"
    assert {p.page for p in day.passages} == {71, 72}


def test_no_line_number_or_page_number_is_left_in_the_words(day: Reading) -> None:
    assert "It is true, save that paragraph nine should say June and not July." in day.text
    assert "over the stove, where nobody ever looked." in day.text
    assert all(day.text[p.start : p.end] == p.text for p in day.passages)


def test_q_is_whoever_questions_and_a_the_witness_last_called(day: Reading) -> None:
    speakers = {p.text: p.speaker for p in day.passages}
    assert speakers["Is it true?"] == "MR VANE"
    assert speakers["Did anybody ask you for it?"] == "MS LOWE"
    assert speakers["Nobody did."] == speakers["May I add a word?"] == "MS ORLA JANE PIKE"


def test_the_judges_question_changes_nobodys_role(day: Reading) -> None:
    speakers = [p.speaker for p in day.passages if p.locator in ("p71:14", "p71:15", "p71:16")]
    assert speakers == ["SIR HUGH MARR", "MS ORLA JANE PIKE", "MR VANE"]


def test_counsel_ask_the_witness_answers_and_the_judge_does_neither(day: Reading) -> None:
    kinds = {(who, kind) for _, kind, who in resolved(day)}
    assert kinds == {
        ("vane", "question"),
        ("lowe", "question"),
        ("orla-jane-pike", "answer"),
        ("hugh-marr", "statement"),
    }


def test_times_breaks_oaths_and_questioners_are_directions(day: Reading) -> None:
    assert [p.text for p in day.passages if p.kind == "direction"] == [
        "MS ORLA JANE PIKE (affirmed)",
        "Questioned by MR VANE",
        "(A short break)",
        "Questioned by MS LOWE",
        "(The hearing adjourned until 10.00 am on the following day)",
    ]


def test_the_index_is_kept_in_the_text_and_is_nobodys_words(day: Reading) -> None:
    assert "I N D E X" in day.text
    assert not any("INDEX" in p.text.replace(" ", "") or "...." in p.text for p in day.passages)


def test_a_printed_hearing_reads_as_its_text_does(day: Reading) -> None:
    said = DAY.splitlines()
    said += [""] * (-len(said) % LINES)
    sheets = [said[i : i + LINES] for i in range(0, len(said), LINES)]
    printed = pdf(
        *(
            [
                *(Printed(str(i + 1), 60, 80 + 26 * i, 12, "Courier") for i in range(LINES)),
                *(
                    Printed(t.strip(), 130 if t.startswith(" ") else 100, 80 + 26 * i, 12, "Courier")
                    for i, t in enumerate(sheet)
                    if t
                ),
                Printed(str(FIRST_PAGE + n), 300, 780, 12, "Courier"),
            ]
            for n, sheet in enumerate(sheets)
        )
    )
    found = read(printed, "d")
    assert [(p.passage_id, p.speaker, p.text) for p in found.passages] == [
        (p.passage_id, p.speaker, p.text) for p in day.passages
    ]


def test_two_pages_side_by_side_are_refused_with_a_reason() -> None:
    said = [line for line in DAY.splitlines() if line][:25]
    beside = "\n".join(f"{i + 1} {a[:30]}   {i + 1} {a[:30]}" for i, a in enumerate(said))
    with pytest.raises(Unreadable, match="side by side") as refused:
        read(beside.encode(), "d", "oral")
    assert refused.value.status == "refused"


def test_columns_that_run_into_each_other_line_by_line_are_refused_too() -> None:
    said = [line for line in DAY.splitlines() if line][:25]
    beside = "\n".join(f"{i + 1} {a[:30]}\n{i + 1} {a[30:60]}" for i, a in enumerate(said))
    with pytest.raises(Unreadable, match="side by side"):
        read(beside.encode(), "d", "oral")


def test_a_numbered_list_in_an_ordinary_paper_is_no_hearing() -> None:
    paper = "Notes on bells\n\n" + "\n\n".join(f"{i} A rope for bell {i}." for i in range(1, 31))
    assert read(paper.encode(), "d").document.kind != "oral"


REFLOWED = """\
4 March 2025 – Orla Pike and Peter Ash

(10.00 am)

Mr Vane: Good morning, sir.

Sir Hugh Marr: Good morning.

Orla Pike

MS ORLA JANE PIKE (affirmed).

Questioned by Mr Vane

Mr Vane: Who kept the key?

Orla Pike: I did.

Mr Vane: You wrote:

"Nobody asked me for it."

It says:

"The tin stood on the shelf."

Mr Ward: "Where was it?"

Mr Vane: Is that right?

The Witness: It is.

Sir Hugh Marr: Thank you.

Peter Ash

PETER JOHN ASH (sworn).

Questioned by Ms Lowe (continued)

Ms Lowe: Did you look there?

Peter Ash: Never.
"""


def test_a_hearing_as_speaker_and_words_has_its_witnesses_and_counsel() -> None:
    found = read(REFLOWED.encode(), "d")
    assert [(a.label, a.capacity, a.panel) for a in found.appearances] == [
        ("Orla Pike", "witness", 1),
        ("Peter Ash", "witness", 2),
        ("Mr Vane", "counsel", None),
        ("Ms Lowe", "counsel", None),
        ("Sir Hugh Marr", "other", None),
    ]
    answers = [
        p.text for p, (_, kind, _) in zip(spoken(found), resolved(found), strict=True) if kind == "answer"
    ]
    assert answers == ["I did.", "It is.", "Never."]


def test_a_name_before_a_quotation_or_an_empty_line_does_not_speak() -> None:
    found = read(REFLOWED.encode(), "d")
    assert {p.speaker for p in found.passages} == {
        "",
        "Mr Vane",
        "Sir Hugh Marr",
        "Orla Pike",
        "Ms Lowe",
        "Peter Ash",
    }
    (quoted,) = [p for p in found.passages if "Where was it?" in p.text]
    assert quoted.text.startswith("Mr Ward:") and quoted.speaker == "Mr Vane"


def test_a_name_over_a_witnesss_evidence_is_a_heading_and_nobodys_words() -> None:
    found = read(REFLOWED.encode(), "d")
    assert [(p.text, p.speaker) for p in found.passages if p.kind == "heading"] == [
        ("Orla Pike", ""),
        ("Peter Ash", ""),
    ]


def spoken(reading: Reading) -> list[Passage]:
    return [p for p in reading.passages if p.kind != "direction"]


@pytest.mark.parametrize(
    ("printed", "who"),
    [
        ("Questions from COUNSEL TO THE INQUIRY", "COUNSEL TO THE INQUIRY"),
        ("Questions From Lead Counsel to the Inquiry (continued)", "Lead Counsel to the Inquiry"),
        ("Questions from THE CHAIR", "THE CHAIR"),
        ("Further questions from MS LOWE", "MS LOWE"),
        ("Examination by COUNSEL TO THE TRIBUNAL", "COUNSEL TO THE TRIBUNAL"),
        ("Questioned by THE PANEL", "THE PANEL"),
    ],
)
def test_questions_are_from_whoever_is_printed_a_person_or_an_office(printed: str, who: str) -> None:
    day = read(
        numbered(DAY.replace("Questioned by MS LOWE\nMS LOWE: I ask for the crews.", printed)).encode(), "d"
    )
    speakers = {p.text: p.speaker for p in day.passages}
    assert speakers["Did anybody ask you for it?"] == who and speakers["Nobody did."] == "MS ORLA JANE PIKE"
    assert who not in {row.label for row in day.appearances if row.capacity == "witness"}


@pytest.mark.parametrize(
    "left", ["(The witness withdrew)", "[The witness withdrew]", "(The witness was released)"]
)
def test_once_a_witness_has_withdrawn_nothing_is_put_into_that_mouth(left: str) -> None:
    after = f"{left}\nMR VANE: Next is Mr Hugh Pell.\nTHE WITNESS: I am here.\nQ.  Sit down.\nMR HUGH PELL (sworn)\nA.  Yes."
    day = read(numbered(DAY.replace("(The hearing adj", f"{after}\n(The hearing adj")).encode(), "d")
    speakers = {p.text: p.speaker for p in day.passages}
    assert speakers["I am here."] == "THE WITNESS" and speakers["Sit down."] == "Q"
    assert speakers["Yes."] == "MR HUGH PELL"


@pytest.mark.parametrize(
    "label",
    [
        "MR. IAN PELL, CHIEF CLERK,\nPARISH OF ASH",
        "SENATOR RUTH VANE, CHAIR, SENATE\nSTANDING COMMITTEE ON PIERS, MOLES\nAND BREAKWATERS",
        "MS. ANN M. REEF, VICE PRESIDENT\nOF RESEARCH, HARBOUR COMMISSION",
        "ASSEMBLY MEMBER JO MARSH,\nDEPUTY CHAIR",
        "DR. LEO HALE, SENIOR FELLOW,\nTIDE INSTITUTE",
    ],
)
@pytest.mark.parametrize("words", [" I have a\nword to say.", "\nI have a word to say."])
def test_a_label_in_capitals_that_breaks_over_lines_is_one_label(label: str, words: str) -> None:
    said = DAY.replace("THE WITNESS: May I add a word?", f"{label}:{words}\nSIR HUGH MARR: Thank you.")
    day = read(numbered(said).encode(), "d")
    speakers = {p.text: p.speaker for p in day.passages}
    assert speakers["I have a word to say."] == " ".join(label.split())
    assert speakers["Nobody did."] == "MS ORLA JANE PIKE"


def test_a_heading_in_capitals_before_a_label_is_no_part_of_it() -> None:
    said = DAY.replace("THE WITNESS: May I", "MR. IAN PELL, CHIEF CLERK\nMR. PELL: May I")
    day = read(numbered(said).encode(), "d")
    assert {p.speaker for p in day.passages if p.text == "May I add a word?"} == {"MR. PELL"}


DASHED = [
    "MR VANE: Who kept the key?---I did.",
    "MR VANE: Where was it?--- In a tin.",
    "MR VANE: Who knew?\n\n?---Nobody did.",
    "COMMISSIONER: Was it locked? ---It was.",
    "MR VANE: And in May?----It was gone.",
]


@pytest.mark.parametrize("sworn", ["", "ORLA JANE PIKE (sworn)\n\n"])
def test_dashes_after_a_question_open_the_answer_of_the_witness_and_of_nobody_else(sworn: str) -> None:
    day = read(
        (
            "Commission of Inquiry\n\n12 May 2019\n\nMR VANE: I call Ms Pike.\n\n"
            + sworn
            + "\n\n".join(DASHED)
        ).encode()
    )
    speakers = {p.text: p.speaker for p in day.passages}
    answers = ("I did.", "In a tin.", "Nobody did.", "It was.", "It was gone.")
    assert {speakers[answer] for answer in answers} == {"ORLA JANE PIKE" if sworn else ""}
    assert speakers["Who kept the key?"] == "MR VANE" and speakers["Was it locked?"] == "COMMISSIONER"


def test_dashes_that_break_a_sentence_off_open_no_answer() -> None:
    text = "Mr Vane: Who kept---who had the key?---I mean, in May.\n\nMs Pike: I did.\n\nMr Vane: Why?\n\nMs Pike: It was late."
    said = [(p.speaker, p.text) for p in read(text.encode(), kind="oral").passages]
    assert said[0] == ("Mr Vane", "Who kept---who had the key?---I mean, in May.")


HANDED_ON = """\
MS ORLA JANE PIKE (affirmed)
Questioned by MR VANE
Q.  Who kept the key?
A.  I kept it.
Q.  {closes}
SIR HUGH MARR: {thanked}
Q.  It does, sir.
A.  May I go?
SIR HUGH MARR: You may.
{after}
Q.  Who kept the boat?
A.  Nobody did.
"""


def who_says(text: str, words: str) -> str:
    return {p.text: p.speaker for p in read(numbered(text + "\n" * 25).encode(), "d").passages}[words]


@pytest.mark.parametrize(
    ("closes", "thanked", "who"),
    [
        ("Those are my questions, thank you.", "Thank you, Mr Vane. Does that complete it?", "Q"),
        ("Thank you, sir.", "Thank you very much, Mr Vane. Is that all, Ms Lowe?", "Q"),
        ("I can leave it there.", "I am grateful. Thank you indeed, Mr Vane.", "Q"),
        ("No further questions.", "Many thanks, Mr Vane.", "Q"),
        ("Those are my questions, thank you.", "Thank you, Ms Pike. Does that complete it?", "MR VANE"),
        ("Was it heavy?", "Thank you, Mr Vane. You may go on.", "MR VANE"),
        ("Thank you, that is helpful to know.", "Sorry to interrupt, Mr Vane.", "MR VANE"),
    ],
)
def test_q_is_nobodys_once_who_questioned_has_closed_and_been_thanked_by_name(
    closes: str, thanked: str, who: str
) -> None:
    text = HANDED_ON.format(closes=closes, thanked=thanked, after="(A short break)")
    assert who_says(text, "It does, sir.") == who_says(text, "Who kept the boat?") == who
    said = [
        p.reason
        for p in read(numbered(text + "\n" * 25).encode(), "d").problems
        if "no line says who asks" in p.reason
    ]
    assert len(said) == (who == "Q")
    assert not said or "nobody is named at p71:7, p71:11. Settle it in settled.csv (passage p71:7," in said[0]


@pytest.mark.parametrize(
    ("after", "who"),
    [("Questioned by MS LOWE", "MS LOWE"), ("MR VANE: I have one more, sir.", "MR VANE")],
)
def test_a_line_or_a_label_says_again_who_stands_behind_q(after: str, who: str) -> None:
    text = HANDED_ON.format(closes="Those are my questions.", thanked="Thank you, Mr Vane.", after=after)
    assert who_says(text, "It does, sir.") == "Q"
    assert who_says(text, "Who kept the boat?") == who


def headed(words: list[str], head: str, foot: str, pages: int) -> str:
    """Pages of 24 lines under a head that has the number 1, over a foot and the page's number without any."""
    printed = []
    for page in range(pages):
        own = [f"{n:>2} {words[(page * 23 + n) % len(words)]}" for n in range(2, 25)]
        printed += [f"1  {head.format(page)}", *own, "", f"      {foot}", f"      Page {page + 5}", ""]
    return "\n".join(printed)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Joint Hearing on Lamps, 8-25-20", "Lamp Reporters, 25 6 Oil Street, 10 t h Floor"),
        ("Lamp Inquiry, day {}", "Lamp Reporters Ltd"),
        ("HEARING OF THE LAMP COMMISSION", "(800) 555-0100 lamps.example"),
    ],
)
def test_heads_and_feet_of_numbered_pages_stand_in_nobodys_words(head: str, foot: str) -> None:
    words = [
        "MR. VANE: We lit them",
        "and put them out again",
        "at nine every day, and",
        "MS. POE: Thank you.",
    ]
    made = read(headed(words, head, foot, 6).encode(), "d")
    assert made.document.kind == "oral" and not made.document.note
    said = " ".join(p.text for p in made.passages)
    assert not any(word in said for word in ("Lamp", "LAMP", "Oil", "Floor", "555", "8-25"))
    assert {one.text for one in made.left_out if one.rule == "running head or foot"} == {
        *(head.format(page) for page in range(6)), " ".join(foot.split()),
    }  # fmt: skip


def test_a_line_that_comes_back_and_is_no_pages_first_or_last_stays_in_a_hearing() -> None:
    words = ["MR. VANE: We lit them", "Lamp Inquiry", "at nine every day, and", "MS. POE: Thank you."]
    made = read(headed(words, "MR. VANE: {} lamps were lit.", "at night", 2).encode(), "d")
    said = " ".join(p.text for p in made.passages)
    assert "Lamp Inquiry" in said and "1 lamps were lit." in said and "at night" in said


def test_q_and_a_without_a_stop_are_whoever_questions_and_the_witness_last_called() -> None:
    text = """\
THE PRESIDENT: Yes, Mr Vane.

MR VANE: I call Ms Orla Pike.

MS ORLA PIKE (affirmed)

Examined by MR VANE

Q Who kept the key?

A It was I.

Q Where?

A In a tin. A stove stood under it.

Cross-examined by MS LOWE

Q Did anybody ask you for it?

A Nobody did.
"""
    said = [(p.speaker, p.text) for p in read(text.encode(), "day").passages if p.kind != "direction"]
    assert said[2:] == [
        ("MR VANE", "Who kept the key?"), ("MS ORLA PIKE", "It was I."), ("MR VANE", "Where?"),
        ("MS ORLA PIKE", "In a tin. A stove stood under it."), ("MS LOWE", "Did anybody ask you for it?"),
        ("MS ORLA PIKE", "Nobody did."),
    ]  # fmt: skip
