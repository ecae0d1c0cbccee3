"""Labels with something added to the name, and lines that may be labels: no words go under a wrong name."""

from __future__ import annotations

import pytest

from workbench.model import Appearance, Passage, tables
from workbench.sources import Reading, read
from workbench.text import speaker_labels
from workbench.witnesses import resolve_labels

HEADER = """\
Oral evidence: Bells, HC 100
Tuesday 3 June 2014
Members present: Ada Field (Chair); Ian Moss.
Witnesses
I: Ann Reef, Director, Care Trust, and Jane Vane, Manager, Home One.
Examination of witnesses
Witnesses: Ann Reef and Jane Vane.
"""


def reading(*lines: str, header: str = HEADER) -> Reading:
    return read((header + "\n".join(lines)).encode(), "oral")


def turns(made: Reading) -> list[tuple[str, str]]:
    return [(p.speaker, p.text) for p in made.passages]


def people(made: Reading) -> list[str]:
    found = resolve_labels.resolve(
        tables.table(Passage, made.passages), tables.table(Appearance, made.appearances)
    )
    return list(found.passages["person_id"])


def test_what_is_added_to_a_witnesss_name_ends_the_turn_before_and_changes_nobody() -> None:
    added = ["Jane Vane (via interpreter)", "Jane Vane [by video link]", "Jane Vane, Home One", "Jane Vane – by phone",
             "Ms Vane (Home One)", "VANE, Jane (Home One)", "Jane Vane (she/her)"]  # fmt: skip
    for label in added:
        made = reading("Q1 Chair: Were they told?", "Ann Reef: Late.", f"{label}: In June.")
        assert turns(made) == [("Chair", "Were they told?"), ("Ann Reef", "Late."), (label, "In June.")]
        assert people(made)[-1] == "jane-vane", label
        assert not made.document.note


def test_a_members_party_and_seat_and_a_chairs_name_are_no_other_people() -> None:
    made = reading(
        "Q1 Chair (Ada Field): Welcome. Why?",
        "Ann Reef: Late.",
        "Q2 Ian Moss (Anytown) (Lab): When?",
        "Ann Reef: May.",
    )
    assert people(made) == ["ada-field", "ann-reef", "ian-moss", "ann-reef"]


def test_whoever_holds_the_chair_under_a_label_of_their_own_is_in_the_chair() -> None:
    made = reading("Q1 Chair: Why?", "Ann Reef: Late.", "ACTING CHAIR (Ian Moss): When?", "Ann Reef: May.")
    assert people(made) == ["ada-field", "ann-reef", "ian-moss", "ann-reef"]


def test_a_name_that_is_not_listed_ends_the_turn_and_is_nobodys_and_the_document_says_so() -> None:
    made = reading("Q1 Chair: Why?", "Ann Reef: Late.", "Robin Ashe: Shame!", "Ann Reef: In May.")
    assert turns(made)[1:] == [("Ann Reef", "Late."), ("", "Robin Ashe: Shame!"), ("Ann Reef", "In May.")]
    (in_doubt,) = [p for p in made.problems if p.why == "perhaps a label"]
    assert in_doubt.about == ("Robin Ashe", "Q1.3") and made.document.note == in_doubt.reason


def test_a_remark_before_a_colon_is_part_of_the_answer() -> None:
    for words in (
        "One thing: oil.",
        "Note: it was late.",
        "For example: rope.",
        "The answer is: no.",
        "Key points: two.",
    ):
        made = reading("Q1 Chair: Why?", "Ann Reef: Late.", words, "Q2 Chair: When?", "Ann Reef: May.")
        assert [speaker for speaker, _ in turns(made)][:3] != ["Chair", "Ann Reef", ""], words
        assert not made.document.note


def long(*lines: str) -> Reading:
    """A long transcript in which all are called by a title and a name, or by two names."""
    talk = [f"{name}: Bells number {n}." for n in range(20) for name in ("Mr Moss", "Ann Reef", "Ms Vane")]
    return read("\n\n".join([*talk, *lines, *talk[:3]]).encode(), "d", "oral")


def test_a_line_of_another_form_than_all_labels_is_no_label_where_it_is_talked_of_or_opens_no_sentence() -> (
    None
):
    for line in ("Falkirk: that was the fault.", "Mr Moss, shortfall money: where has it gone?"):
        made = long("Ann Reef: I read it out.", line)
        assert (made.document.note, made.passages[-4].speaker) == ("", "Ann Reef"), line
    talked = "Ann Reef: In Falkirk it rang. It was the Falkirk bell. I read it out."
    assert long(talked, "FALKIRK: It rang twice.").document.note == ""


def test_a_line_of_another_form_is_in_doubt_where_it_may_be_somebody() -> None:
    for line in (
        "Falkirk: It rang twice.",
        "Robin Ashe, social worker: It rang.",
        "Fal: So?\n\nAnn Reef: No.\n\nFal: no?",
    ):
        made = long("Ann Reef: I read it out.", line)
        assert any(p.speaker == "" for p in made.passages) or "Robin Ashe" in line, line
        assert all(p.speaker != "Ann Reef" for p in made.passages if "rang" in p.text or "So?" in p.text), (
            line
        )


def test_a_title_alone_and_a_matter_are_no_name() -> None:
    assert speaker_labels.read("Sir, Category B") is None
    said = speaker_labels.read("Mr Read, shortfall money")
    assert said is not None and not said.sure
    assert speaker_labels.read("Jane Doe, Care Trust") == speaker_labels.Label(
        "Jane Doe, Care Trust", "Jane Doe"
    )


def test_without_a_list_of_those_present_one_person_has_one_id_whatever_is_added() -> None:
    made = reading(
        "The Convener (Ada Field): Welcome.", "", "Jane Vane (Care Trust): Forty.", "", "Ian Moss (Anytown) (Lab): Why?",
        "", "Jane Vane: Beds.", "", "09:45", "", "The Convener: Thank you.", "", "Piet van der Berg (Council): No.", "",
        "Ian Moss: One more.", header="Bells Committee\n\n",
    )  # fmt: skip
    assert [speaker for speaker, _ in turns(made) if speaker] == [
        "The Convener (Ada Field)", "Jane Vane (Care Trust)", "Ian Moss (Anytown) (Lab)", "Jane Vane", "The Convener",
        "Piet van der Berg (Council)", "Ian Moss",
    ]  # fmt: skip
    assert [one for one in people(made) if one] == [
        "ada-field", "jane-vane", "ian-moss", "jane-vane", "ada-field", "piet-van-der-berg", "ian-moss",
    ]  # fmt: skip


def test_two_of_one_surname_are_never_the_one_for_the_bare_surname() -> None:
    made = reading(
        "Q1 Chair: Why?", "Ann Reef (Home One): Late.", "Tom Reef (Home Two): Early.", "Reef: Never.", "Ann Reef: May.",
        header=HEADER.replace("Jane Vane, Manager", "Tom Reef, Manager").replace("and Jane Vane", "and Tom Reef"),
    )  # fmt: skip
    assert people(made) == ["ada-field", "ann-reef", "tom-reef", "", "ann-reef"]


def test_the_labels_of_congress_end_in_a_full_stop() -> None:
    made = reading(
        "Chairman Field. The committee will come to order.", "", "Mr. Moss. Thank you. How many?", "",
        "Ms. Reef. Forty-one. Mr. Moss is right to ask.", "", "Mr. Moss [presiding]. Why?", "", "Ms. Reef. Beds.", "",
        "[Whereupon, at 11:00 a.m., the committee was adjourned.]", header="HEARING ON BELLS\n\nTUESDAY, JUNE 3, 2014\n\n",
    )  # fmt: skip
    assert made.document.kind == "oral" and made.document.date == "2014-06-03"
    assert [speaker for speaker, _ in turns(made)] == [
        "Chairman Field", "Mr. Moss", "Ms. Reef", "Mr. Moss [presiding]", "Ms. Reef", "",
    ]  # fmt: skip


def test_a_heading_against_a_label_is_no_part_of_it() -> None:
    made = read(
        b"THE CHAIRMAN: Good morning.\n\nMR HALE: Hello.\n\nMR SAM HALE THE CHAIRMAN: Next.\n\nMR HALE: Yes.\n\n"
        b"THE CHAIRMAN: Thank you."
    )
    assert [speaker for speaker, _ in turns(made)][2] == "THE CHAIRMAN"


def test_a_name_against_a_question_number_or_its_words_is_a_label() -> None:
    made = reading("Q1Chair: Why?", "Ann Reef:Late.", "Q2 Chair: When?", "Jane Vane: May.")
    assert [(p.locator, p.speaker) for p in made.passages] == [
        ("Q1", "Chair"), ("Q1", "Ann Reef"), ("Q2", "Chair"), ("Q2", "Jane Vane"),
    ]  # fmt: skip


def test_a_name_with_an_addition_against_a_question_number_or_its_words_is_a_label() -> None:
    made = reading(
        "Q1Ian Moss (by phone):Why?", "Ann Reef [off microphone]:£4.", "Q2Chair:When?", "Jane Vane:May."
    )
    assert [(p.locator, p.speaker, p.text) for p in made.passages] == [
        ("Q1", "Ian Moss (by phone)", "Why?"), ("Q1", "Ann Reef [off microphone]", "£4."), ("Q2", "Chair", "When?"),
        ("Q2", "Jane Vane", "May."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label",
    [
        "Mr Okonjo, for the Council",
        "Ms Vane, on behalf of the bereaved families of Ash",
        "Dr Ruth Lowe, for Harbour Watch",
        "Professor Pell, appearing on behalf of the University",
        "Mr Moss, counsel for the Board",
    ],
)
def test_whom_somebody_stands_for_is_no_part_of_the_name(label: str) -> None:
    found = speaker_labels.read(label)
    assert found is not None and found.sure and found.name == label.partition(",")[0]


@pytest.mark.parametrize(
    "text", ["Mr Vane, for once", "Ms Lowe, for what it is worth", "Mr Pell, for example"]
)
def test_a_remark_after_a_name_is_no_label(text: str) -> None:
    assert speaker_labels.read(text) is None


def test_a_sentence_that_goes_on_over_a_bodys_abbreviation_is_one_persons() -> None:
    said = [
        "Ms Hale: You wrote to NVCA. Did people at NVCA answer?",
        "John Vane: Those of NVCA did, later.",
        "Ms Hale: Were you aware that this was what was expected by",
        "{label}: {words}",
        "John Vane: No, I was not.",
    ] + ["Ms Hale: Why?", "John Vane: Nobody said so."] * 30
    for label, words, whose in (
        ("Nvca", "that a letter might be left without an answer?", "Ms Hale"),
        ("NVCA", "that a letter might be left without an answer?", "Ms Hale"),
        # A sentence of its own may be anybody's.
        ("Nvca", "Did you write again?", ""),
        ("NVCA", "It was not answered.", ""),
    ):
        text = "\n\n".join(said).format(label=label, words=words)
        found = read(text.encode(), "oral-1", "oral")
        (passage,) = [p for p in found.passages if words in p.text]
        assert passage.speaker == whose, (label, words)
        assert bool(whose) != any(label in problem.reason for problem in found.problems), label


def test_an_address_is_a_label_alone_after_a_name_and_with_what_is_added_and_in_words_is_none() -> None:
    made = read(
        b"Hearing by correspondence, 14 May 2024\n\n"
        b"ann.reef@bells.example: When did it begin?\n\nian.vane@bells.example: In June. It rang.\nTwice.\n\n"
        b"ann.reef@bells.example (continued): Who was told?\n\n"
        b"Ian Vane (Care Trust) <ian.vane@bells.example>: I wrote to clerk@bells.example: it came back.\n\n"
        b"Jo Moss <jo@bells.example>: So did mine.\n",
        "room",
    )
    by_words = {p.text: p.speaker for p in made.passages}
    assert by_words["In June. It rang. Twice."] == "ian.vane@bells.example"
    assert by_words["Who was told?"].startswith("ann.reef@bells.example")
    assert by_words["I wrote to clerk@bells.example: it came back."].startswith("Ian Vane (Care Trust)")
    assert by_words["So did mine."].startswith("Jo Moss")


def test_numbers_against_their_words_askers_above_them_and_who_breaks_in_are_read() -> None:
    made = read(
        b"MINUTES OF EVIDENCE\n\nTaken before the Committee on Bells\n\nWednesday 6 March 1996\n\nPresent:\nField, A. (Chairman)\nMoss, B.\n"
        b"\nMr Ian Vane, Clerk, and Miss Jane Vane, Ringer, were called in and examined.\n\nChairman\n\n"
        b"201.Mr Vane, who rings?\n(Mr Vane) The clerk does.\n\n202.And in 1995?\n(Miss Vane) I did.\n\n"
        b"Baroness Moss\n\n203.Miss Vane, how often?\n(Miss Vane) Twice.\n\n204.I see. And who paid?\n(Mr Vane) Nobody did.\n"
        b"Chairman] Nobody at all?\n(Mr Vane continued) Nobody.\n\n205.Who will?\n(Miss Vane) I will.\n",
        "minutes",
    )
    said = [(p.speaker, p.text) for p in made.passages if p.kind != "heading"]
    assert said == [
        ("Chairman", "Mr Vane, who rings?"), ("Mr Vane", "The clerk does."),
        ("Chairman", "And in 1995?"), ("Miss Vane", "I did."),
        ("Baroness Moss", "Miss Vane, how often?"), ("Miss Vane", "Twice."),
        ("Baroness Moss", "I see. And who paid?"), ("Mr Vane", "Nobody did."),
        ("Chairman", "Nobody at all?"), ("Mr Vane", "Nobody."),
        ("", "Who will?"), ("Miss Vane", "I will."),
    ]  # fmt: skip
