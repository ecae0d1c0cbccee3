"""What kind of document the words are (fixtures of our own words, in published shapes)."""

from __future__ import annotations

import pytest

from workbench.sources import read

PARAGRAPHS = "\n\n".join(
    f"{n}. The harbour board met in the spring, and again in the autumn." for n in range(1, 41)
)
HEARING = "\n\n".join(
    f"{label}: {words}"
    for label, words in (
        ("Mr Vane", "My Lady, this is the response to the report of the board, and to its recommendations."),
        ("Lady Marr", "Thank you."),
        ("Ms Lowe", "I make three submissions on the response to the recommendations."),
    )
    * 6
)


@pytest.mark.parametrize(
    "front",
    [
        "SECTION 2\n\nDECISIONS OF THE BOARD\n\nContents\nIntroduction ........ 267",
        "Chapter 9\n\nThe tide gauges",
        'title: "Section 4 - The storm of 1999"\n\n# Introduction',
        "VOLUME II\n\nKey lessons",
        "Report of the Working Group on Harbours\n\nNineteenth session",
        "Report on the Investigation into the Loss of the Marram",
        "Union Calendar No. 6 - House Report 99-1016\n\nR E P O R T",
    ],
)
def test_a_chapter_a_volume_and_the_report_of_another_house_are_reports(front: str) -> None:
    assert read(f"{front}\n\n{PARAGRAPHS}".encode()).document.kind == "report"


@pytest.mark.parametrize(
    "text",
    [
        "Chapter 9\n\nIt was a dark night, and the sea was high.\n\nNobody had thought of the gauges.",
        f"Written evidence submitted by the Marram Trust (HRB0012)\n\nSection 2: Our work\n\n{PARAGRAPHS}",
        "Report on the walk of 3 May\n\nWe went to the pier. It had gone.",
    ],
)
def test_one_sign_alone_makes_no_report(text: str) -> None:
    assert read(text.encode()).document.kind != "report"


@pytest.mark.parametrize(
    "line", ["Submission 237", "Submission No. 12", "SUBMISSION 3", "Evidence 41", "Submission number: 7"]
)
def test_a_submissions_number_at_its_head_says_that_it_is_one(line: str) -> None:
    reading = read(
        f"Inquiry into the harbours\n\n{line}\n\nWe welcome the chance to write to the board.".encode()
    )
    assert reading.document.kind == "written" and reading.document.evidence_code == line.split()[-1]


def test_a_hearing_that_speaks_of_responses_is_a_hearing() -> None:
    assert read(f"13 May 2023\n\n(10.00 am)\n\n{HEARING}".encode()).document.kind == "oral"


def test_a_reply_that_quotes_one_witness_stays_a_reply() -> None:
    text = (
        "Government response to the Committee’s report on harbours\n\nRecommendation 1: Build a mole.\n\n"
        "Response: We agree.\n\nMr Vane: It fell.\n\nRecommendation 2: Dredge.\n\nResponse: We do not agree."
    )
    assert read(text.encode()).document.kind == "response"


@pytest.mark.parametrize(
    "head", ["WITNESS STATEMENT", "Witness statement of Petra Nowak", "STATEMENT OF WITNESS"]
)
def test_a_statements_form_is_no_conversation(head: str) -> None:
    form = "Statement of: Petra Nowak\n\nAge if under 18: Over 18\n\nOccupation: Caretaker\n\nSignature: ...."
    reading = read(f"{head}\n\n{form}\n\nI unlocked the gate. The chain had been cut.".encode())
    assert reading.document.kind == "statement" and not any(p.speaker for p in reading.passages)


@pytest.mark.parametrize(
    "fields",
    [
        ("Name", "Address", "Date of birth", "Occupation", "Telephone"),
        ("Organisation", "Contact", "Sector", "Region", "Size"),
        ("Product", "Batch", "Made", "Tested", "Result"),
    ],
)
def test_the_fields_of_a_form_speak_no_words(fields: tuple[str, ...]) -> None:
    text = "\n\n".join(f"{name}: as given in the letter" for name in fields)
    assert not any(p.speaker for p in read(f"Form 12\n\n{text}".encode()).passages)


ITEMS = "".join(
    f"Recommendation {n}\n\nThe Board should count its lamps once a year, and say so.\n\n" for n in (1, 2, 3)
)


@pytest.mark.parametrize(
    "front",
    [
        "REGULATION 28 REPORT TO PREVENT FUTURE DEATHS\n\nReference 2031-0001",
        "Local Child Safeguarding Practice Review: Ann\n\nMarch 2031",
        "Lampton Fire Service 2031\n\nInspectorate of Lamps and Fires",
        "Dark roads\n\nReport of the Standing Committee on Lamps",
    ],
)
def test_a_title_that_only_reports_have_makes_a_report_of_what_has_items_of_its_own(front: str) -> None:
    assert read(f"{front}\n\n{ITEMS}".encode()).document.kind == "report"
    assert read(f"{front}\n\nThe lamps were counted in May.".encode()).document.kind != "report"


@pytest.mark.parametrize(
    "front",
    [
        "Dear Coroner\n\nRegulation 28 report to prevent future deaths: Mr Poe",
        "Evidence to the Inspectorate of Lamps\n\nThe Guild of Lamps",
        "Lamp Committee\n\nA paper of the Guild, with recommendations",
    ],
)
def test_who_writes_to_those_that_report_makes_no_report(front: str) -> None:
    assert read(f"{front}\n\n{ITEMS}".encode()).document.kind != "report"


def test_a_committee_that_lists_its_recommendations_and_speaks_as_one_reports() -> None:
    listed = "Dark roads\n\nLamps and Bells Committee\n\nList of recommendations\n\n"
    said = "\n\n".join(
        f"The Committee recommends that the Board count its {x}." for x in ("lamps", "bells", "men")
    )
    assert read(f"{listed}{said}".encode()).document.kind == "report"
    asked = said.replace("The Committee recommends", "We ask the Committee to recommend")
    assert read(f"{listed}{asked}".encode()).document.kind != "report"


def test_an_action_plan_and_a_letter_that_answers_a_report_are_replies() -> None:
    plan = read(f"Lampton Fire Service: action plan following inspection\n\n{ITEMS}".encode()).document
    assert (plan.kind, plan.author) == ("response", "Lampton Fire Service")
    letter = "Dear Chair\n\nI am pleased to respond, on behalf of the Lamp Office, to the Seventh Report of the Committee.\n\n"
    assert read(f"{letter}{ITEMS}".encode()).document.kind == "response"


@pytest.mark.parametrize(
    "front",
    [
        "Railway Accidents Bureau\n\nRail Accident Report",
        "FAO Report to Congressional Requesters\n\nLamps",
        "Report by the Comptroller and Auditor General\n\nLamps",
        "DETERMINATION\n\nUNDER THE INQUIRIES INTO FATAL ACCIDENTS AND SUDDEN DEATHS ETC (SCOTLAND) ACT 2016",
        "Welsh Parliament\n\nHarbours and Lamps Committee",
    ],
)
def test_a_title_that_only_reports_have_makes_one_of_what_has_items(front: str) -> None:
    labelled = "\n\n".join(f"Recommendation {n}. The board should light lamp {n}." for n in range(1, 4))
    assert read(f"{front}\n\nRecommendations\n\n{labelled}".encode()).document.kind == "report"
    assert read(f"{front}\n\nThe board met. It was late.".encode()).document.kind != "report"


SETTINGS = [("Allow", "/bells/"), ("Disallow", "/ropes/oil.html"), ("Disallow", ""), ("Allow", "/towers/"), ("Disallow", "/"), ("Allow", "/oil")]  # fmt: skip


def test_a_list_of_settings_is_no_conversation_and_short_answers_are_one() -> None:
    settings = "\n\n".join(f"{name}: {said}".rstrip() for name, said in SETTINGS)
    assert not any(p.speaker for p in read(settings.encode()).passages)
    talk = [("Ann Poe", "Were they oiled in the spring?"), ("Tom Reed", "Yes."), ("Ann Poe", "By whom?"), ("Tom Reed", "Me."),
            ("Ann Poe", "Often?"), ("Tom Reed", "No.")]  # fmt: skip
    said = read("\n\n".join(f"{name}: {words}" for name, words in talk).encode())
    assert {p.speaker for p in said.passages} == {"Ann Poe", "Tom Reed"}
    below = read("\n\n".join(f"{name}:\n{words}" for name, words in talk).encode())
    assert {p.speaker for p in below.passages} == {"Ann Poe", "Tom Reed"}
