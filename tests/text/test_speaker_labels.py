"""Speakers' labels taken apart: the name or office in them, and what was added to it."""

from __future__ import annotations

import pytest

from workbench.text.speaker_labels import Label, opens_a_sentence, read


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ann Reef (via interpreter)", "Ann Reef"),
        ("Ann Reef [by video link]", "Ann Reef"),
        ("Ian Vane (Anytown) (Lab)", "Ian Vane"),
        ("Ann Reef, Care Trust", "Ann Reef"),
        ("Ann Reef (she/her) - Care Trust", "Ann Reef"),
        ("Ian Vane | Anytown Council", "Ian Vane"),
        ("REEF, Ann (Care Trust)", "Ann REEF"),
        ("O'Neill-Brûlé, Zoë", "Zoë O'Neill-Brûlé"),
        ("J.-P. al-Hashimi (counsel, the Board)", "J.-P. al-Hashimi"),
        ("Ann van der Reef", "Ann van der Reef"),
        ("Màiri NicVane (Highlands and Islands)", "Màiri NicVane"),
        ("Senator REEF (New South Wales)", "Senator REEF"),
        ("Mr. McVANE of Anytown", "Mr. McVANE of Anytown"),
        ("Prof Dame Ann Reef DBE FRS (Chief Scientist)", "Prof Dame Ann Reef"),
        ("ann.reef@example.org", "ann.reef@example.org"),
        ("ann.reef@example.org (continued)", "ann.reef@example.org"),
        ("Ann Reef (Care Trust) <ann.reef@example.org>", "Ann Reef"),
        (
            "Ms. Ann Reef (Assistant Deputy Minister, Strategic Policy and Programs Branch, Department of Care)",
            "Ms. Ann Reef",
        ),
        ("Ann’s iPhone", "Ann’s iPhone"),
        ("SPEAKER_00", "SPEAKER_00"),
        ("Unknown Speaker", "Unknown Speaker"),
    ],
)
def test_a_label_keeps_what_was_added_apart_from_the_name(printed: str, name: str) -> None:
    label = read(printed)
    assert label is not None and (label.printed, label.name, label.sure) == (printed, name, True)


def test_an_office_may_name_its_holder() -> None:
    assert read("CHAIR (Mr Vane)") == Label("CHAIR (Mr Vane)", "CHAIR", "Mr Vane")
    assert read("Acting Chair (Senator O'Neill)") == Label(
        "Acting Chair (Senator O'Neill)", "Acting Chair", "Senator O'Neill"
    )
    assert read("The Convener") == Label("The Convener", "The Convener")


def test_one_word_with_a_capital_may_be_a_name_and_is_not_surely_one() -> None:
    label = read("Kit")
    assert label is not None and not label.sure


@pytest.mark.parametrize(
    "words",
    ["Note", "One thing", "For example", "Key Points", "Terms of Reference", "In London", "He said", "Recommendation 4",
     "the Minister said", "Subject", "Tuesday 3 June", "https", "Who pays?", ""],
)  # fmt: skip
def test_the_beginning_of_a_sentence_is_no_label(words: str) -> None:
    assert read(words) is None


def test_a_remark_before_a_colon_begins_a_sentence() -> None:
    assert opens_a_sentence("Note to readers") and opens_a_sentence("What he said")
    assert not opens_a_sentence("Panel member") and not opens_a_sentence("sarah")
