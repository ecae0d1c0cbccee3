"""Labels on lines of their own stand before the words under them, offices too; a paper's lists keep their lines."""

from __future__ import annotations

from workbench.sources import read

HEARING = """Island Scrutiny Panel

Panel:
Deputy A. Reef of St. Mary (Chair)

[10:02]

Deputy A. Reef of St. Mary (Chair):
Good morning. Who inspects the boats?

The Minister for Harbours:
The inspectors do, Chair.

Director, Moorings and Piers:
There are two of them.
One is on leave.

Deputy A. Reef of St. Mary:
And the other?

The Minister for Harbours:
She inspects the boats.

Deputy B. Quay of Port Vale:
May I ask for three things:
a boat, a list and a name?

The Minister for Harbours:
You may.

Deputy B. Quay of Port Vale:
Thank you.
"""
PAPER = """Written evidence submitted by the Ferry Trust (FER0012)

We ask for two things:

A boat in winter.

The Minister for Harbours:

We wrote to her in May.

The Harbour Board:

We wrote to it in June.
"""


def test_labels_alone_name_who_says_the_words_under_them() -> None:
    reading = read(HEARING.encode())
    said = [(p.speaker, p.text) for p in reading.passages if p.kind != "direction"]
    assert reading.document.kind == "oral"
    assert ("Deputy A. Reef of St. Mary (Chair)", "Good morning. Who inspects the boats?") in said
    assert ("The Minister for Harbours", "She inspects the boats.") in said
    assert all(text for _, text in said)


def test_an_office_that_has_no_form_of_a_name_speaks_too() -> None:
    of_office = [p.text for p in read(HEARING.encode()).passages if p.speaker.startswith("Director")]
    assert " ".join(of_office) == "There are two of them. One is on leave."


def test_a_line_within_a_turn_that_ends_in_a_colon_is_no_label() -> None:
    of_quay = [p.text for p in read(HEARING.encode()).passages if "Quay" in p.speaker]
    assert " ".join(of_quay).startswith("May I ask for three things: a boat, a list and a name?")


def test_lines_of_a_paper_that_end_in_colons_are_nobodys_labels() -> None:
    reading = read(PAPER.encode())
    assert reading.document.kind == "written" and not any(p.speaker for p in reading.passages)
