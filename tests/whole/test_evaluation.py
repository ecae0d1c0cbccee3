"""The evaluation measures what it says: a perfect answer scores full, and every kind of wrong answer is seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.evaluation import __main__ as door
from tests.evaluation import citing, hc245, measure, reports, style2, turns
from tests.evaluation.citing import ANYBODY, Oral, Written
from tests.evaluation.folding import fold
from tests.evaluation.inquiries import Frames
from tests.evaluation.measure import Measure
from tests.evaluation.turns import Said
from tests.made import house_style
from tests.made.evaluation_frames import perfect
from tests.made.house_style import Truth
from tests.places import ROOT

DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> Truth:
    return house_style.build(tmp_path_factory.mktemp("style"))


@pytest.fixture(scope="module")
def gold() -> hc245.Key:
    folder = DATA / "hc245"
    if not folder.is_dir():
        pytest.skip("the real documents (../shared/data/hc245) are not here")
    return hc245.key(folder)


@pytest.mark.parametrize(
    ("printed", "keyed"),
    [
        ("Media—a bit of a tongue twister—at", "Media-a bit of a tongue twister-at"),
        ("Dr d’Aquin: “open”", 'Dr d\'Aquin: "open"'),
        ("£42 million and €3", "GBP42 million and EUR3"),
        ("a café in\nZürich\u00a0West", "a cafe in Zurich West"),
    ],
)
def test_folding_makes_two_printings_of_the_same_words_equal(printed: str, keyed: str) -> None:
    assert fold(printed) == fold(keyed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("evidence-based", "evidencebased"),
        ("Yes.", "Yes"),
        ("the river", "The river"),
        ("It is not fair", "It is fair"),
        ("£42", "$42"),
        ("10 am", "1 0 am"),
    ],
)
def test_folding_keeps_different_words_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_measure_is_met_only_at_its_target_and_never_by_measuring_nothing() -> None:
    assert Measure("a", 68, 74, 68).met
    assert not Measure("a", 67, 74, 68).met
    assert not Measure("verified", 0, 0, 0).met
    assert Measure("wrong", 0, None, 0, at_most=True).met
    assert not Measure("wrong", 1, None, 0, at_most=True).met


def test_a_failed_subject_is_a_miss_whichever_way_its_target_points() -> None:
    assert not measure.failed("a", 1, 1, "no").met
    assert not measure.failed("wrong", None, 0, "no", at_most=True).met


def test_the_file_for_machines_has_value_of_and_target() -> None:
    assert json.loads(measure.as_json([Measure("a", 1, None, 2)])) == {
        "a": {"value": 1, "of": None, "target": 2}
    }


def test_the_table_names_what_was_missed_and_what_was_not_measured() -> None:
    text = "\n".join(
        measure.lines([Measure("a", 1, 2, 2, ("the second",))], ["not measured: b: c is not here"])
    )
    assert "missed" in text and "the second" in text and "not measured: b: c is not here" in text


def test_turns_out_of_order_or_with_another_speaker_or_word_do_not_count() -> None:
    key = [Said("d", 1, "Chair", "One."), Said("d", 1, "Ms Poe", "Two."), Said("d", 2, "Chair", "Three.")]
    assert turns.in_order(key, key)[0] == 3
    assert turns.in_order(key, [key[1], key[0], key[2]])[0] == 2
    assert turns.in_order(key, [key[0], replace(key[1], speaker="Mr Poe"), key[2]])[0] == 2
    assert turns.in_order(key, [key[0], replace(key[1], text="Two"), key[2]])[0] == 2
    assert turns.in_order(key, [replace(row, q=row.q + 1) for row in key])[0] == 0
    assert turns.in_order(key, [])[0] == 0


def test_a_gap_a_double_and_a_stranger_among_the_questions_each_cost() -> None:
    assert turns.gaps([1, 2, 3], 1, 3) == (3, [])
    assert turns.gaps([1, 3], 1, 3) == (2, ["Q2 is missing"])
    assert turns.gaps([1, 2, 3, 2], 1, 3)[0] == 2
    assert turns.gaps([1, 2, 3, 2014], 1, 3)[0] == 2


def test_a_person_mixed_up_with_another_is_not_resolved() -> None:
    pairs = [("Ann", "a"), ("Ann", "a"), ("Bob", "b"), ("Bob", "b")]
    assert turns.same_person(pairs)[0] == 4
    assert turns.same_person([*pairs, ("Ann", "b")])[0] == 4
    assert turns.same_person([*pairs, ("Bob", "")])[0] == 4
    assert turns.same_person([("Ann", "x"), ("Ann", "x"), ("Bob", "x")])[0] == 2


def test_a_citation_needs_the_right_words_and_a_false_one_is_counted() -> None:
    key: dict[Oral | Written, str] = {Oral("1", "d", 5, "Dr Poe"): "One. Two.", Written("2", "ABC0001"): ""}
    good = {Oral("1", "d", 5, "Dr Poe"): "One. Two."}
    assert citing.score(key, good, {Written("2", "ABC0001")}) == citing.Score(2, (), ())
    assert citing.score(key, {Oral("1", "d", 5, "Dr Poe"): "One."}, set()).right == 0
    assert citing.score(key, good, {Written("2", "ABC0002")}).wrong == ("note 2: ABC0002",)
    assert citing.score(key, {**good, Oral("1", "d", 5, "Chair"): "Well?"}, set()).wrong == (
        "note 1: Q5 Chair (d)",
    )


def test_a_reference_that_names_nobody_may_be_to_anybody_under_that_question() -> None:
    key: dict[Oral | Written, str] = {Oral("1", "d", 5, ANYBODY): "Three. One. Two."}
    assert citing.score(key, {Oral("1", "d", 5, "Dr Poe"): "One. Two."}, set()) == citing.Score(1, (), ())
    assert citing.score(key, {Oral("1", "d", 6, "Dr Poe"): "One. Two."}, set()).right == 0


def test_a_paragraph_may_be_followed_by_its_headings_in_the_key_and_by_nothing_else() -> None:
    found = reports.Paragraph("5", "Words end.", "Words end.15", ["15"], ["Our inquiry"])
    assert reports.same_words("Words end.15 Our inquiry", found)
    assert reports.same_words(" Words end.15", found)
    assert not reports.same_words("Words end.15 Our inquiry began", found)
    assert not reports.same_words("Words end. Our inquiry", found)


def _by_name(measures: list[Measure]) -> dict[str, Measure]:
    return {m.name: m for m in measures}


def test_a_perfect_product_meets_every_measure_of_the_second_style(truth: Truth) -> None:
    missed = [
        (m.name, m.value, m.details) for m in style2.measures("style2", perfect(truth), truth) if not m.met
    ]
    assert missed == []


def _passages(frames: Frames, change: Callable[[object], None]) -> Frames:
    rows = frames.passages.copy()
    change(rows)
    return replace(frames, passages=rows)


@pytest.mark.parametrize(
    ("measures", "column", "row", "value"),
    [
        (("turns", "citations"), "text", "oral-2015-01-14/Q2.2", "On paper, five hours."),
        (("turns",), "speaker", "oral-2015-01-14/Q1.2", "Peter Hale"),
        (("turns", "questions"), "locator", "oral-2015-01-27/Q18", "Q99"),
        (("panels",), "panel", "oral-2015-01-14/Q10", 1),
        (("speakers",), "person_id", "oral-2015-01-14/Q1.2", "Helen Hale"),
        (("guesses",), "person_id", "oral-2015-02-10/Q38.2", "Dr Joan Hale"),
        (("report_paragraphs",), "text", "report/7", "An alarm did not exist."),
        (("notes",), "text", "report/n12", ""),
    ],
)
def test_one_wrong_passage_is_seen(
    truth: Truth, measures: tuple[str, ...], column: str, row: str, value: object
) -> None:
    frames = perfect(truth)
    passages = frames.passages.copy()
    assert (passages["passage_id"] == row).sum() == 1
    passages.loc[passages["passage_id"] == row, column] = value
    found = _by_name(style2.measures("s", replace(frames, passages=passages), truth))
    assert [name for name in measures if found[f"s.{name}"].met] == []


def test_wrong_rows_of_the_other_tables_are_seen(truth: Truth) -> None:
    frames = perfect(truth)
    citations, items = frames.citations.copy(), frames.recommendations.copy()
    citations.at[0, "target_document_id"] = "FLW0003"  # note 1 cites FLW0021
    items.at[1, "paragraphs"] = ("10",)
    quotations = frames.quotations.copy()
    quotations.loc[quotations["quote"] == "burn four of them", "target_passage_id"] = "oral-2015-01-14/Q1"
    wrong = replace(
        frames,
        citations=citations,
        recommendations=items,
        quotations=quotations,
        marks=frames.marks.iloc[1:],
        problems=frames.problems.iloc[:0],
        appearances=frames.appearances.assign(organisation=""),
        base=frames.base.assign(shares_with=[(), ()]),
        documents=frames.documents[frames.documents["document_id"] != "FLW0030"],
    )
    found = _by_name(style2.measures("s", wrong, truth))
    names = (
        "citations citations_wrong recommendations quotations_wrong notes unsure_told witnesses "
        "shared_discussion submissions_listed"
    )
    assert [name for name in names.split() if found[f"s.{name}"].met] == []


def test_text_without_numbers_is_measured_turn_by_turn(truth: Truth) -> None:
    frames = perfect(truth)
    documents = frames.documents.assign(
        source_file=[f"words {d[-10:]}.txt" for d in frames.documents["document_id"]]
    )
    whole = replace(frames, documents=documents)
    assert style2.word_turns(whole, truth, "w").met
    assert not style2.word_turns(replace(whole, passages=whole.passages.iloc[1:]), truth, "w").met


def test_the_gold_of_hc245_has_the_sizes_that_are_promised(gold: hc245.Key) -> None:
    assert (len(gold.paragraphs), len(gold.turns), len(gold.citations)) == (730, 617, 113)
    assert (len(gold.report), len(gold.items), len(gold.people), len(gold.note_facts)) == (71, 12, 17, 157)
    assert turns.gaps(turns.question_numbers(gold.turns), 1, 227) == (227, [])


def test_the_gold_as_an_answer_scores_full_and_a_lost_row_is_seen(gold: hc245.Key) -> None:
    oral = {c: fold(t) for c, t in gold.citations.items() if isinstance(c, Oral)}
    oral = {Oral(c.note, c.session, c.q, fold(c.speaker)): t for c, t in oral.items()}
    written = {c for c in gold.citations if isinstance(c, Written)}
    assert citing.score(gold.citations, oral, written) == citing.Score(113, (), ())
    oral.popitem()
    assert citing.score(gold.citations, oral, written).right == 112
    assert turns.in_order(gold.turns, gold.turns)[0] == 617
    assert turns.in_order(gold.turns, gold.turns[:300] + gold.turns[301:])[0] == 616


def test_a_folder_that_is_not_here_is_named_and_not_a_failure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(door, "ROOT", tmp_path / "repo")
    subject = ("hc245", tmp_path / "shared" / "hc245", lambda work: [Measure("never", 0, 1, 1)])
    monkeypatch.setattr(door, "SUBJECTS", (subject,))
    assert door.main([]) == 0
    assert "not measured: hc245: shared/hc245 is not here" in capsys.readouterr().out


def test_a_product_that_breaks_is_a_miss_with_its_reason_and_the_rest_is_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(work: Path) -> list[Measure]:
        raise ValueError("no such verb")

    monkeypatch.setattr(door, "ROOT", tmp_path)
    monkeypatch.setattr(
        door, "SUBJECTS", (("a", None, broken), ("b", None, lambda work: [Measure("b.x", 1, 1, 1)]))
    )
    assert door.main([]) == 1
    written = json.loads((tmp_path / "build" / "evaluation.json").read_text(encoding="utf-8"))
    assert set(written) == {"a.measured", "b.x"}
    assert "no such verb" in capsys.readouterr().out
