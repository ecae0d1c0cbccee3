"""A correction changes the words it names, moves all that stands after them, and is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workbench import fixes
from workbench.model import Document, Mark, Problem, Recommendation, tables
from workbench.model.because import Because
from workbench.sources.reading import Draft, Reading

FIRST = "The bell weighs 12 tons, and the rope 12 stone."
SECOND = "It was cast in 1812 by the Whitechaple Foundry of London."
THIRD = "We recommend that it be rung. (Paragraph 2)"


def reading() -> Reading:
    """Three numbered paragraphs; note 4 is called after “tons”, note 5 after “Foundry”, note 6 at the end of it."""
    draft = Draft("bells")
    draft.block("The bells")
    one = draft.passage("paragraph", "1", FIRST, label="1. ")
    two = draft.passage("paragraph", "2", SECOND, label="2. ")
    three = draft.passage("recommendation", "r1", THIRD, label="3. ")
    draft.call(one, [(FIRST.index(","), "4")])
    draft.call(two, [(SECOND.index(" of London"), "5"), (len(SECOND), "6")])
    draft.problem(Because.of("placeholder"))
    item = Recommendation("bells/r1", "3", "recommendation", "bells", three.passage_id, text=THIRD)
    return Reading(
        Document("bells"), draft.text, tuple(draft.passages), tuple(draft.marks),
        recommendations=(item,), problems=tuple(draft.problems),
    )  # fmt: skip


def rows(tmp_path: Path, *lines: str) -> tuple[list[fixes.Fix], list[Problem]]:
    path = tmp_path / fixes.TABLE
    path.write_text(
        "\n".join(["document_id,locator,words,correct,reason", *lines]) + "\n", encoding="utf-8-sig"
    )
    return fixes.usable(tables.read_csv(path, fixes.REQUIRED, fixes.OPTIONAL))


def fix(words: str, correct: str, row: int = 2, **where: str) -> fixes.Fix:
    return fixes.Fix(row, "bells", words, correct, "misprint", **where)


def agree(read: Reading) -> None:
    """Every passage is what stands at its place, and every mark stands in its passage."""
    for passage in read.passages:
        assert read.text[passage.start : passage.end] == passage.text
    texts = {passage.passage_id: passage.text for passage in read.passages}
    assert all(0 <= mark.start <= len(texts[mark.passage_id]) for mark in read.marks)


def before(read: Reading, mark: Mark) -> str:
    text = {passage.passage_id: passage.text for passage in read.passages}[mark.passage_id]
    return text[: mark.start]


def errors(read: Reading) -> list[str]:
    return [problem.reason for problem in read.problems if problem.severity == "error"]


def test_a_fix_corrects_words_and_moves_everything_after_them() -> None:
    done = fixes.corrected(reading(), [fix("Whitechaple Foundry", "Whitechapel Bell Foundry")])
    assert [p.text for p in done.passages] == [
        FIRST,
        SECOND.replace("Whitechaple", "Whitechapel Bell"),
        THIRD,
    ]
    assert [p.passage_id for p in done.passages] == ["bells/1", "bells/2", "bells/r1"]
    assert done.text.startswith("The bells\n\n1. The bell weighs") and "3. We recommend" in done.text
    agree(done)
    four, five, six = done.marks
    assert before(done, four).endswith("12 tons")
    assert before(done, five).endswith("Whitechapel Bell Foundry"), "the mark stays behind its word"
    assert before(done, six).endswith("of London.")
    stray, told = done.problems
    assert stray.start == len(done.text)
    assert (told.severity, done.text[told.start :].startswith("Whitechapel Bell Foundry")) == ("note", True)
    assert told.reason == (
        "fixes.csv, row 2: “Whitechaple Foundry” was put right as “Whitechapel Bell Foundry”: misprint"
    )


def test_a_fix_in_a_recommendation_corrects_the_item_too() -> None:
    done = fixes.corrected(reading(), [fix("be rung", "be rung daily", locator="r1")])
    assert done.recommendations[0].text == "We recommend that it be rung daily. (Paragraph 2)"
    agree(done)


def test_words_can_be_taken_out() -> None:
    done = fixes.corrected(reading(), [fix(", and the rope 12 stone", "")])
    assert done.passages[0].text == "The bell weighs 12 tons."
    agree(done)
    assert before(done, done.marks[0]) == "The bell weighs 12 tons"


def test_a_fix_that_matches_nothing_or_twice_is_an_error_and_the_others_are_made() -> None:
    done = fixes.corrected(
        reading(),
        [
            fix("12", "13", 2),
            fix("silver", "gold", 3),
            fix("1812", "1821", 4),
            fix("tons", "tonnes", 5, locator="9"),
            fix("Whitechapel", "Whitechapel", 6, passage_id="bells/7"),
            fix("12 tons", "12 tonnes", 7),
            fix("weighs 12", "weighs some 12", 8),
            fix("bell weighs", "bells weigh", 9, passage_id="bells/1"),
            fix("812", "821", 10),
            fix("casted in", "cast in", 11),
            fix("It was cast in 1812 by the Whitechaple Foundry of London.", "", 12),
        ],
    )
    assert done.passages[0].text == "The bells weigh 12 tonnes, and the rope 12 stone."
    assert done.passages[1].text == SECOND.replace("1812", "1821")
    agree(done)
    told = errors(done)
    assert all(reason.endswith(". The fix was not made") for reason in told)
    assert [reason.split(":")[0] for reason in told] == [
        "fixes.csv, row 2, words", "fixes.csv, row 3, words", "fixes.csv, row 5, locator",
        "fixes.csv, row 6, passage_id", "fixes.csv, row 8, words", "fixes.csv, row 10, words",
        "fixes.csv, row 11, words", "fixes.csv, row 12, correct",
    ]  # fmt: skip
    assert "“12” stands 2 times (bells/1); give more words around" in told[0]
    assert "copy the words from its text" in told[1]
    assert "overlap those of row 7" in told[4]
    assert "part of a longer word" in told[5]
    assert "“cast in” stands in bells already" in told[6]


def test_the_order_of_the_rows_does_not_matter() -> None:
    both = [fix("1812", "1821"), fix("Foundry of London", "foundry")]
    one, other = (fixes.corrected(reading(), some) for some in (both, both[::-1]))
    assert (one.text, one.passages, one.marks) == (other.text, other.passages, other.marks)


def test_a_fix_of_another_document_changes_nothing() -> None:
    read = reading()
    assert fixes.corrected(read, [replace(fix("1812", "1821"), document_id="ropes")]) is read


def test_each_mistake_in_the_table_is_named_by_row_and_column(tmp_path: Path) -> None:
    found, wrong = rows(
        tmp_path, "bells,,1812,1821,the founder’s book", ",,a,b,why", "bells,,,b,why", "bells,2,a,b,", "bells,,a,a,why"
    )  # fmt: skip
    assert [one.row for one in found] == [2]
    assert [(p.severity, p.reason.split(":")[0]) for p in wrong] == [
        ("error", "fixes.csv, row 3, document_id"),
        ("error", "fixes.csv, row 4, words"),
        ("error", "fixes.csv, row 5, reason"),
        ("error", "fixes.csv, row 6, correct"),
    ]
    gone = fixes.homeless(found, ["ropes"])
    assert [p.reason.split(":")[0] for p in gone] == ["fixes.csv, row 2, document_id"]
    assert fixes.homeless(found, ["bells"]) == []


def test_a_key_changes_with_the_fixes_of_its_document_only() -> None:
    one, other = fix("1812", "1821"), replace(fix("1812", "1821"), document_id="ropes")
    assert fixes.rows_of([one], "bells") == fixes.rows_of([one, other], "bells")
    assert fixes.rows_of([one], "bells") != fixes.rows_of([replace(one, correct="1822")], "bells")


WORDS = st.lists(st.sampled_from(["bell", "rope", "é", "👩🏽‍🚒", "tower", "ring"]), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_offsets_agree_after_any_fixes(paragraphs: list[list[str]], data: st.DataObject) -> None:
    draft = Draft("bells")
    for n, words in enumerate(paragraphs, 1):
        text = " ".join(f"{word}{n}{m}" for m, word in enumerate(words))
        passage = draft.passage("paragraph", str(n), text, label=f"{n}. ")
        places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=3)))
        draft.call(passage, [(at, str(at)) for at in places])
    read = Reading(Document("bells"), draft.text, tuple(draft.passages), tuple(draft.marks))
    given_words = [word for passage in read.passages for word in passage.text.split()]
    chosen = data.draw(st.lists(st.sampled_from(given_words), unique=True, max_size=5))
    wanted = [
        fix(word, data.draw(st.sampled_from(["x", word[:-1], f"{word} and more", f"new {word}"])), n)
        for n, word in enumerate(chosen, 2)
    ]
    done = fixes.corrected(read, wanted)
    agree(done)
    assert errors(done) == []
    expected = read.text
    for one in wanted:
        expected = expected.replace(one.words, one.correct)
    assert sorted(done.text) == sorted(expected) and len(done.problems) == len(wanted)
    for old, new in zip(read.marks, done.marks, strict=True):
        rest = len(read.passages[int(old.passage_id[6:]) - 1].text) - old.start
        assert rest or new.start == len(done.passages[int(new.passage_id[6:]) - 1].text)
