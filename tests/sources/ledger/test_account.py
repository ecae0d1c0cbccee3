"""Every letter of a file is found in its reading, or the ledger says where it is not."""

from __future__ import annotations

import random

import pypdfium2
import pytest

from tests.made.printed import Printed, column, pdf
from tests.proofs import damaged_readings
from workbench import sources
from workbench.model import RULES, LedgerEntry
from workbench.sources import Reading
from workbench.sources.front_matter import is_title
from workbench.sources.ledger import verdict
from workbench.sources.ledger.account import account
from workbench.sources.ledger.align import Search
from workbench.sources.ledger.file_parts import Part
from workbench.sources.ledger.squeezed import squeezed
from workbench.sources.left_out import Reason, left_out
from workbench.sources.reading import Draft

FIRST = (
    "The harbour master keeps a log of every vessel that comes in after dark and of those that leave before it is light "
    "and of the ones that nobody expected."
)
SECOND = (
    "Nobody had looked at it for eleven years when the council asked to see the entries for March and for the autumn, and "
    "then it was found to have been kept by two people."
)
WORDS = f"{FIRST} {SECOND}"


def reading(*texts: str, blocks: tuple[str, ...] = ()) -> Reading:
    """Return a reading of paragraphs, and before them blocks that stand in no passage."""
    draft = Draft("d")
    for text in blocks:
        draft.block(text)
    for number, text in enumerate(texts, 1):
        draft.passage("paragraph", f"p{number}", text)
    return Reading(
        sources.read(b"Words.").document, draft.text, tuple(draft.passages), left_out=tuple(draft.left_out)
    )


def total(entries: tuple[LedgerEntry, ...], name: str) -> int:
    return sum(getattr(entry, name) for entry in entries)


def test_all_letters_of_a_file_that_was_read_whole_stand_in_passages_and_marks() -> None:
    found = sources.read(
        f"Q1 Chair: {WORDS}\n\nMs Vane: {FIRST[:90]}\n\nQ2 Chair: Is that so?\n\nMs Vane: It is.".encode()
    )
    (entry,) = found.ledger
    assert entry.characters == entry.in_passages + entry.marks
    assert (entry.unread, entry.lost, entry.added, entry.moved, entry.left_out) == (0, 0, 0, 0, ())
    assert found.document.note == ""


@pytest.mark.parametrize(
    ("texts", "column", "sentence"),
    [
        ((FIRST,), "lost", "words in no passage (“after of the ones that nobody expected”"),
        ((WORDS, FIRST), "added", "that the file does not have"),
        ((SECOND, FIRST), "moved", ""),
        ((WORDS.replace("eleven", "el even"),), "respaced", ""),
    ],
)
def test_what_is_missing_more_or_elsewhere_is_counted(
    texts: tuple[str, ...], column: str, sentence: str
) -> None:
    made = account([Part(WORDS)], reading(*texts))
    assert total(made.entries, column) > 0
    others = {"lost", "added", "moved", "respaced"} - {column}
    assert {name for name in others if total(made.entries, name)} == set()
    assert any(sentence in said for said in verdict.shortcomings(made)) or not sentence


def test_words_that_stand_in_the_stored_text_and_in_no_passage_are_unread() -> None:
    made = account([Part(f"{WORDS}\n\n{FIRST[:50]}")], reading(FIRST[:50], blocks=(WORDS,)))
    assert total(made.entries, "unread") == sum(c.isalnum() for c in WORDS)
    assert f"{len(WORDS.split())} words in no passage" in verdict.shortcomings(made)[0]


def test_a_figure_that_is_parted_is_said_with_its_page() -> None:
    made = account([Part("Of 120 homes", 4)], reading("Of 12 0 homes"))
    assert verdict.shortcomings(made) == [
        "page 4: 1 figure parted or joined otherwise than in the file (“Of120homes”)"
    ]


def test_a_hyphen_at_a_lines_end_and_a_ligature_are_no_difference() -> None:
    made = account([Part("ex-\namples in the of\ufb01ce")], reading("examples in the office"))
    assert (total(made.entries, "lost"), total(made.entries, "added")) == (0, 0)


def test_a_running_head_is_left_out_by_its_rule_on_each_page_and_nothing_is_lost() -> None:
    pages = [
        [
            Printed("Homes by the sea", top=30),
            *column([f"Words of page {n}, and no other.", "More of them."]),
            Printed(str(n), top=810),
        ]
        for n in range(1, 5)
    ]
    found = sources.read(pdf(*pages))
    assert [entry.left_out for entry in found.ledger] == [("running head or foot: 13", "page number: 1")] * 4
    assert total(found.ledger, "lost") == 0


def test_a_note_that_comes_back_at_the_foot_of_pages_is_no_running_foot() -> None:
    pages = [
        [
            *column([f"Words of page {n}, which are called^{2 * n}^ and called.^{2 * n + 1}^"] * 30, step=22),
            Printed(f"^{2 * n}^ Ms Vane, Q{n}", top=770, size=8), Printed(f"^{2 * n + 1}^ As above", top=780, size=8),
        ]
        for n in range(1, 5)
    ]  # fmt: skip
    found = sources.read(pdf(*pages))
    assert [p.text for p in found.passages if p.kind == "note"].count("As above") == 4
    assert total(found.ledger, "lost") == 0


def test_what_is_left_out_needs_a_rule_of_the_list_and_two_signs() -> None:
    with pytest.raises(ValueError, match="to leave words out takes two"):
        Reason("watermark", ("slanted",))
    with pytest.raises(ValueError, match="to leave words out takes two"):
        Reason("watermark", ("slanted", "slanted"))
    with pytest.raises(ValueError, match="no rule"):
        Reason("dull", ("long", "grey"))  # type: ignore[arg-type]
    assert len(RULES) <= 12


def test_a_rule_that_leaves_out_much_is_said_with_its_share() -> None:
    head = left_out(
        Reason("contents", ("under its heading", "ends in a number")),
        " ".join(f"Home {n} {n}" for n in range(400)),
        1,
    )
    draft = Draft("d", left_out=[head])
    draft.passage("paragraph", "p1", WORDS)
    whole = Reading(sources.read(b"Words.").document, draft.text, tuple(draft.passages), left_out=(head,))
    ((rule, share),) = verdict.large_rules(account([Part(head.text, 1), Part(WORDS, 2)], whole))
    assert (rule, round(share, 2)) == ("contents", 0.94)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Homes by the sea: children placed far from where they live", True),
        ("Witnesses:", True),
        ("3. In accordance with the annex the following papers were issued for the review:", False),
        ("Ann Reef, Care Trust, whose mother died the following day", False),
        ("The harbour was late. We are concerned about the following", False),
        ("It was late.", False),
    ],
)
def test_a_title_is_few_words_and_nothing_that_only_prose_has(words: str, title: bool) -> None:
    assert is_title(words) is title


def test_a_reader_that_fails_gives_way_to_a_simpler_one_and_the_document_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> Reading:
        raise IndexError

    monkeypatch.setattr("workbench.sources.transcripts.committee_turns.read", broken)
    text = f"Q1 Chair: {WORDS}\n\nMs Vane: Yes.\n\nQ2 Chair: Why?\n\nMs Vane: No.\n\nQ3 Chair: So?\n\nMs Vane: Well."
    found = sources.read(text.encode())
    assert found.document.note.startswith("the reader of its kind of document failed (IndexError)")
    assert WORDS in found.text and total(found.ledger, "lost") == 0
    monkeypatch.setattr("workbench.sources.read_file.extract", broken)
    plain = sources.read(text.encode())
    assert [p.locator for p in plain.passages] == ["p1", "p2", "p3", "p4", "p5", "p6"]
    assert "papers failed" in plain.document.note


def test_a_file_that_cannot_be_counted_is_not_called_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: bytes) -> None:
        raise KeyError

    monkeypatch.setattr("workbench.sources.ledger.count_text.parts_of", broken)
    found = sources.read(b"Words of a paper.")
    assert "could not be counted (KeyError)" in found.document.note
    assert found.passages


def test_damage_between_extraction_and_passages_is_said_with_its_place_and_what_is_whole_is_called_whole() -> (
    None
):
    rows = {what: measured for what, measured, _ in damaged_readings.prove(2)}
    assert rows["readings damaged in any way, said with their place"] == "14 of 14"
    assert rows["undamaged documents not called whole"] == "0 of 14"


def test_words_that_nobody_sees_on_a_page_are_not_quoted_where_it_is_said_that_they_are_missing() -> None:
    made = account([Part(f"{FIRST} 12 Secret Street, Anytown {SECOND}", 3)], reading(FIRST, SECOND))
    said = " ".join([*verdict.shortcomings(made), *(entry.note for entry in made.entries)])
    assert "Secret" not in said and "the ones that nobody expected" in said


def test_a_pdf_is_laid_out_once_to_be_read_and_to_be_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out = []
    get_textpage = pypdfium2.PdfPage.get_textpage
    monkeypatch.setattr(
        pypdfium2.PdfPage, "get_textpage", lambda page: laid_out.append(page) or get_textpage(page)
    )
    found = sources.read(pdf(column(FIRST), column(SECOND)))
    assert [entry.page for entry in found.ledger] == [1, 2]
    assert len(laid_out) == 2
    assert found.parts == ()


def test_a_head_that_stands_within_another_takes_no_letters_from_it() -> None:
    pages = [
        [
            Printed("Sent to the inquiry into bells and ropes", top=30),
            *column([f"Words of page {n}, and no other.", "More of them."]),
            Printed("the inquiry into bells and ropes", top=800),
        ]
        for n in range(1, 5)
    ]
    found = sources.read(pdf(*pages))
    assert total(found.ledger, "lost") == 0
    assert [entry.left_out for entry in found.ledger] == [("running head or foot: 60",)] * 4


@pytest.mark.parametrize(
    ("text", "added"),
    [
        (f"1. {FIRST}", 0), (f"(iv) {FIRST}", 0), (f"2.1. {FIRST}", 0), (f"1941 {FIRST}", 4),
        (f"Nine {FIRST}", 4), (FIRST.replace("every", "every 1."), 1),
    ],
)  # fmt: skip
@pytest.mark.parametrize("page", [0, 1])
def test_a_number_that_a_file_without_pages_has_counted_for_its_list_is_nothing_added(
    text: str, added: int, page: int
) -> None:
    made = account([Part(f"{SECOND}\n{FIRST}", page)], reading(SECOND, text))
    expected = added or page * sum(map(str.isalnum, text.split()[0]))
    assert total(made.entries, "added") == expected and total(made.entries, "lost") == 0


@pytest.mark.parametrize("word", ["1989?", "19", "1", "me.", "In"])
def test_a_single_word_between_the_numbers_of_two_lines_is_its_own(word: str) -> None:
    """The number of a line may begin, or end, as the word does that it stands before."""
    lines = [
        f"{number:2}   {'Q.' if number % 2 else 'A.'}  {WORDS.split()[number]} {WORDS.split()[-number]} the {number * 7} bells."
        for number in range(1, 26)
    ]
    lines[15:18] = [
        "16   A.  I joined the harbour in",
        f"17       {word}",
        "18   Q.  You did, and nobody had?",
    ]
    page = "\n".join(lines)
    found = sources.read(
        f"Questions by MS VANE\n\n{page}\n\n                1\n\n{page}\n\n                2\n".encode(),
        "t.txt",
        "oral",
    )
    (entry,) = found.ledger
    assert (entry.lost, entry.added, entry.unread, entry.moved) == (0, 0, 0, 0), entry.note


def test_the_search_ends_and_takes_each_letter_once_whatever_numbers_stand_between() -> None:
    """Each step back must gain: else the search goes round on a long report, and no reading comes of it."""
    rnd = random.Random(7)
    words = ["a", "of", "the", "bell", "rang", "19", "1989", "1", "11", "111", "in17"]
    for _ in range(3_000):
        said = [rnd.choice([*words, str(rnd.randrange(60))]) for _ in range(rnd.randrange(1, 40))]
        printed = [
            word
            for one in said
            for word in (
                *([str(rnd.randrange(1, 26))] if rnd.random() < 0.35 else []),
                *([one] if rnd.random() < 0.9 else [f"{one}{rnd.randrange(9)}"]),
            )
        ]
        found = Search(squeezed(printed), squeezed(said))
        found.forward()
        found.left_over()
        assert sum(run.length for run in found.runs) == sum(found.taken) == sum(found.placed)
        assert all(
            found.text[run.printed : run.printed + run.length] == found.said[run.read : run.read + run.length]
            for run in found.runs
        )
