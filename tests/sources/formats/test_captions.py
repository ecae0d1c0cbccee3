"""Captions: one paragraph for each speaker in turn, and rolling cues read once."""

from __future__ import annotations

import pytest

from tests.made.packed import extraction, texts
from workbench.errors import Unreadable
from workbench.sources import read

SRT = """1
00:00:01,000 --> 00:00:03,000
CHAIR: Good morning. How many

2
00:00:03,100 --> 00:00:05,000
children went missing?

3
00:00:05,200 --> 00:00:07,000
ANN REEF: Nine &amp; one more.

4
00:00:20,000 --> 00:00:22,000
<i>None came back.</i>
"""

VTT = """WEBVTT - Session one

NOTE kept by the clerk

intro
00:01.000 --> 00:03.000 align:start
<v Ann Reef>Nine went.</v>
<v.loud The Chair>When?</v>

00:03.000 --> 00:04.000
<v The Chair>And <c.x>where</c>?
"""


def test_subrip_cues_become_speakers_and_their_words() -> None:
    assert texts(SRT.encode()) == [
        "CHAIR: Good morning. How many children went missing?",
        "ANN REEF: Nine & one more.",
        "None came back.",
    ]
    assert extraction(SRT.encode()).media_type == "application/x-subrip"


def test_voices_of_webvtt_are_speakers() -> None:
    assert texts(VTT.replace("\n", "\r\n").encode()) == [
        "Ann Reef: Nine went.",
        "The Chair: When? And where?",
    ]


def test_two_who_speak_in_one_cue_are_parted_and_dashes_begin_a_turn() -> None:
    cue = "1\n00:00:01,000 --> 00:00:03,000\n- Is that so?\n- It is.\n\n2\n00:00:03,000 --> 00:00:04,000\n>> CHAIR: Thank you.\n"
    assert texts(cue.encode()) == ["Is that so?", "It is.", "CHAIR: Thank you."]


def test_lines_that_roll_up_are_read_once() -> None:
    cue = "WEBVTT\n\n00:01.000 --> 00:02.000\nNine went\n\n00:02.000 --> 00:03.000\nNine went\nand none came back\n\n00:03.000 --> 00:04.000\nand none came back\nat all.\n"
    assert texts(cue.encode()) == ["Nine went and none came back at all."]


def test_a_captioned_session_is_read_as_oral_evidence() -> None:
    turns = "\n\n".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{'CHAIR' if n % 2 else 'ANN REEF'}: Words number {n}."
        for n in range(1, 9)
    )
    reading = read(turns.encode(), "oral")
    assert reading.document.kind == "oral" and [p.speaker for p in reading.passages][:3] == [
        "CHAIR",
        "ANN REEF",
        "CHAIR",
    ]


def spoken(text: str) -> list[tuple[str, str]]:
    """Return the speaker and the words of each passage."""
    return [(p.speaker, p.text) for p in read(text.encode(), "oral").passages]


def cues(*said: str, gap: str = "\n\n", arrow: str = " --> ", numbers: bool = True) -> str:
    """Return captions of one second each."""
    return gap.join(
        f"{f'{n}{chr(10)}' if numbers else ''}00:00:{n:02},000{arrow}00:00:{n:02},900\n{words}"
        for n, words in enumerate(said, start=1)
    )


def test_whatever_name_a_participant_chose_is_a_label() -> None:
    for name in (
        "Ann Reef (she/her) - Care Trust", "Ian Vane | Anytown Council", "ann's ipad", "Galaxy S21", "Élodie Ñandú",
        "REEF, Ann", "Ann van der Reef", "ann.reef@example.org", "+44 7700 900123", "Room 14 (Town Hall)", "SPEAKER_01",
    ):  # fmt: skip
        made = cues("Chair: Why?", f"{name}: Because.", "Chair: Thank you.", f"{name}: Not at all.")
        assert spoken(made) == [
            ("Chair", "Why?"), (name, "Because."), ("Chair", "Thank you."), (name, "Not at all."),
        ]  # fmt: skip


def test_a_name_in_brackets_after_a_dash_or_on_its_own_line_is_a_label() -> None:
    turns = [("Ann Reef", "Why?"), ("Ian Vane", "Because."), ("Ann Reef", "So?"), ("Ian Vane", "So.")]
    for form in ("[{}] {}", "({})\n{}", "{} — {}", "{}:{}", "{}\n{}", ">> {}: {}"):
        assert spoken(cues(*(form.format(*turn) for turn in turns))) == turns


def test_the_identifier_of_a_cue_may_be_its_speaker() -> None:
    made = "WEBVTT\n\n" + "\n\n".join(
        f"{name}\n00:00:0{n}.000 --> 00:00:0{n}.900\n{words}"
        for n, (name, words) in enumerate(
            [("Ann Reef", "Why?"), ("Ian Vane", "Because."), ("Ann Reef", "I see.")]
        )
    )
    assert spoken(made) == [("Ann Reef", "Why?"), ("Ian Vane", "Because."), ("Ann Reef", "I see.")]


def test_a_sound_in_brackets_is_a_direction_and_a_remark_before_a_colon_no_label() -> None:
    made = cues("Ann Reef: Why?", "Ian Vane: Note: it is late.", "[Applause]", "One thing: it was dark.")
    assert spoken(made) == [
        ("Ann Reef", "Why?"), ("Ian Vane", "Note: it is late."), ("", "[Applause]"),
        ("Ian Vane", "One thing: it was dark."),
    ]  # fmt: skip


def test_words_stay_however_odd_a_cues_times_are() -> None:
    for times in (
        "00:00:2 -> 00:00:3",
        "00;00;02,000 --> 00;00;03,000",
        "00:00:02,O00 → 00:00:03",
        "0:00:02.0 –> 0:00:03",
    ):
        made = (
            cues("Ann Reef: Why?")
            + f"\n\n2\n{times}\nIan Vane: Because.\n\nIt was night.\n\n"
            + "3\n00:00:09,000 --> 00:00:10,000\nAnn Reef: Thank you.\n"
        )
        assert [words for _, words in spoken(made)] == ["Why?", "Because.", "It was night.", "Thank you."]
        assert [speaker for speaker, _ in spoken(made)] == ["Ann Reef", "Ian Vane", "Ian Vane", "Ann Reef"]


def test_a_cues_number_is_no_word_and_figures_that_somebody_said_are() -> None:
    made = cues("Ann Reef: How many?", "Ian Vane: In all,", "42", "and one more.", gap="\n")
    assert spoken(made) == [("Ann Reef", "How many?"), ("Ian Vane", "In all, 42 and one more.")]
    one_line = cues("Ann Reef: How many?", "Ian Vane: Nine.", gap=" ").replace("\n", " ")
    assert spoken(one_line) == [("Ann Reef", "How many?"), ("Ian Vane", "Nine.")]


def test_figures_that_may_be_a_number_stay_words_and_are_reported() -> None:
    made = cues("Ann Reef: How many?", "Ian Vane: In all", "and one more.", gap="\n").replace(
        "\n3\n", "\n42\n"
    )
    reading = read(made.encode(), "oral")
    assert "42" in reading.text
    assert "“42” before the time of caption 3 (00:00:03,000)" in reading.problems[0].reason
    assert reading.document.note


def test_who_begins_to_speak_unnamed_is_nobody_and_the_document_says_so() -> None:
    reading = read(cues(">> ANN REEF: Nine went.", ">> When?", ">> ANN REEF: In May.").encode(), "oral")
    assert [p.speaker for p in reading.passages] == ["ANN REEF", "", "ANN REEF"]
    assert [p.reason for p in reading.problems] == [
        "nobody is named as saying the words of caption 2 (00:00:02,000). Settle it in settled.csv (passage o2, what speaker)"
    ]
    assert reading.document.note


def test_captions_that_name_nobody_are_oral_and_say_so() -> None:
    reading = read(cues("nine went", "and none came back").encode(), "oral")
    assert reading.document.kind == "oral" and {p.speaker for p in reading.passages} == {""}
    assert "speakers could not be told" in reading.document.note


@pytest.mark.parametrize(
    "head", ["WEBVTT", "WEBVTT\n\nNOTE nobody came\n", "WEBVTT - a session\nKind: captions\n"]
)
def test_captions_without_a_cue_hold_no_speech(head: str) -> None:
    with pytest.raises(Unreadable, match="holds no speech") as error:
        read(head.encode())
    assert error.value.status == "no-text"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
@pytest.mark.parametrize("made", [SRT, VTT], ids=["srt", "vtt"])
def test_captions_are_known_in_every_encoding_that_marks_itself(made: str, encoding: str) -> None:
    order = ("le", "be")
    marked = [f"\ufeff{made}".encode(f"{encoding}-{one}") for one in order]
    assert [texts(data) for data in marked] == [texts(made.encode())] * 2


def test_a_cue_that_repeats_is_words_said_twice_unless_the_file_rolls() -> None:
    assert spoken(cues("Ann Reef: Is it so?", "Ian Vane: Yes.", "Ian Vane: Yes.", "Ann Reef: Why?"))[1] == (
        "Ian Vane",
        "Yes. Yes.",
    )


def test_words_in_angle_brackets_that_are_no_tag_stay() -> None:
    made = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Reef>Where it is <10 we write <null>.</v>\n"
    assert spoken(made) == [("Ann Reef", "Where it is <10 we write <null>.")]


def test_a_cue_that_lost_its_end_or_its_arrow_is_still_a_cue() -> None:
    made = SRT + "\n5\n00:00:24,000 -->\nCHAIR: When?\n\n6\n[00:00:26]\nANN REEF: In May.\n"
    assert texts(made.encode())[-2:] == ["CHAIR: When?", "ANN REEF: In May."]


def test_a_line_that_rolls_up_without_the_times_between_its_words_is_read_once() -> None:
    lines = ("none of us", "was told of it", "until the may")
    cues, before = [], " "
    for number, line in enumerate(lines):
        first, *others = line.split()
        timed = first + "".join(f"<00:00:{number:02}.500><c> {word}</c>" for word in others)
        cues.append(f"00:00:{number:02}.000 --> 00:00:{number:02}.900\n{before}\n{timed}\n")
        cues.append(f"00:00:{number:02}.900 --> 00:00:{number + 1:02}.000\n{line}\n \n")
        before = line
    assert texts("\n".join(["WEBVTT\n", *cues]).encode()) == ["none of us was told of it until the may"]


def test_names_before_the_words_of_a_table_of_times_are_speakers_and_its_rows_numbers_no_words() -> None:
    said = (
        "[Ann Reef] One in four.",
        "Two by May.",
        "[Tom Moss] Three, Ann.",
        "[Ann Reef] 3, then.",
        "[Tom Moss] Yes.",
    )
    rows = (f"{at}\t{at * 900}\t{at * 900 + 800}\t{words}" for at, words in enumerate(said))
    reading = read("\n".join(["id\tstart\tend\ttext", *rows]).encode(), "coats.tsv")
    assert [(p.speaker, p.text) for p in reading.passages] == [
        ("Ann Reef", "One in four."), ("Ann Reef", "Two by May."), ("Tom Moss", "Three, Ann."),
        ("Ann Reef", "3, then."), ("Tom Moss", "Yes."),
    ]  # fmt: skip
    assert not any("in no passage" in str(row.reason) for row in reading.problems)


def test_numbers_of_how_many_and_a_line_end_of_another_format_are_no_words() -> None:
    said = ["CHAIR: Who holds the book?", "GAUNT: Two of us.\\NThe third left.", "CHAIR: Why?", "GAUNT: 9."]
    text = "WEBVTT\n" + "\n".join(
        f"{n}/4\n00:00:{n}0.000 --> 00:00:{n}4.000\n{words}" for n, words in enumerate(said, 1)
    )
    assert spoken(text) == [
        ("CHAIR", "Who holds the book?"), ("GAUNT", "Two of us. The third left."), ("CHAIR", "Why?"), ("GAUNT", "9."),
    ]  # fmt: skip
    heads = [one.text for one in read(text.encode()).left_out]
    assert sum(one == "1/4" for one in heads) == 1 and "4/4" in heads


@pytest.mark.parametrize("number", ['{} "{}" (3284416000)', '{} "{}"', '"{1}"'])
def test_a_name_in_quotation_marks_over_the_times_speaks(number: str) -> None:
    names = ["Ann Reef", "Hugh O’Dell-Ball", "Ann Reef"]
    cues = [
        f"{number.format(at, name)}\n00:00:{10 * at}.000 --> 00:00:{10 * at + 4}.000\nIt is late, of {at}.\n"
        for at, name in enumerate(names, 1)
    ]
    reading = read("\n".join(["WEBVTT\n", *cues]).encode())
    assert [(p.speaker, p.text) for p in reading.passages] == [
        (name, f"It is late, of {at}.") for at, name in enumerate(names, 1)
    ]
    assert not reading.document.note


def test_the_head_of_a_further_part_of_the_file_is_nobodys_words() -> None:
    part = "WEBVTT{}\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n00:00:0{}.000 --> 00:00:0{}.500\nChair: It is {}.\n\n"
    reading = read("".join(part.format(" - part" * (n > 1), n, n, n) for n in (1, 2, 3)).encode())
    assert " ".join(p.text for p in reading.passages) == "It is 1. It is 2. It is 3."
