"""Samples read without suggestions: how they are drawn, what stands on a sheet, and what is known from them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from workbench.coding import accuracy, decision_pace, sampling
from workbench.errors import WorkbenchError
from workbench.model import Coding, Decision, Document, Passage, Tag, tables

DOCUMENTS = tables.table(
    Document, [Document(f"s{n}", "oral") for n in range(1, 5)] + [Document("e1", "engagement note")]
)


def evidence(per_session: int = 5) -> pd.DataFrame:
    rows = []
    for session in range(1, 5):
        for n in range(1, per_session + 1):
            ident = f"s{session}/Q{n}"
            rows.append(Passage(ident, f"s{session}", 2 * n, "question", f"Q{n}", text=f"Why {n}?"))
            rows.append(
                Passage(
                    f"{ident}.2",
                    f"s{session}",
                    2 * n + 1,
                    "answer",
                    f"Q{n}",
                    speaker="Ann",
                    text=f"Cost {n}.",
                )
            )
    rows.append(Passage("e1/1", "e1", 1, "statement", "1", text="A child said so."))
    return tables.table(Passage, rows)


def tag(passage_id: str, theme: str = "cost", status: str = "suggested", origin: str = "rule:p1") -> Tag:
    return Tag(
        f"t{theme}{passage_id}",
        passage_id,
        theme,
        0,
        4,
        "Cost",
        origin,
        status=status,
        coder="AB" if status != "suggested" else "",
    )


def test_a_sample_is_of_witnesses_words_whether_tagged_or_not_and_never_of_a_childs() -> None:
    sample = sampling.draw(evidence(), DOCUMENTS, 20, "first")
    assert len(sample) == 20 and sample["passage_id"].str.endswith(".2").all()
    assert set(sample["how"]) == {"random"} and set(sample["of"]) == {20}


def test_a_name_gives_the_same_sample_again_and_a_larger_one_holds_it() -> None:
    held = evidence()
    one = sampling.draw(held, DOCUMENTS, 6, "first")
    assert one.equals(sampling.draw(held.iloc[::-1], DOCUMENTS, 6, "first").iloc[::-1].reset_index(drop=True))
    assert set(one["passage_id"]) < set(sampling.draw(held, DOCUMENTS, 9, "first")["passage_id"])
    assert set(one["passage_id"]) != set(sampling.draw(held, DOCUMENTS, 6, "second")["passage_id"])


def test_every_passage_is_as_likely_as_every_other() -> None:
    held = evidence()
    drawn = pd.concat([sampling.draw(held, DOCUMENTS, 5, f"sample {n}") for n in range(400)])
    counts = drawn["passage_id"].value_counts()
    assert len(counts) == 20 and counts.min() > 60 and counts.max() < 145  # 100 expected


def test_more_than_there_is_can_not_be_drawn() -> None:
    with pytest.raises(WorkbenchError, match="a sample of 21 can’t be drawn from 20 passages"):
        sampling.draw(evidence(), DOCUMENTS, 21, "first")


def filled(tmp_path: Path, edits: dict[str, tuple[str, str]]) -> tuple[pd.DataFrame, list[str]]:
    """Code a sheet of six passages as a coder would in a file, and read it back."""
    held = evidence()
    sample = sampling.draw(held, DOCUMENTS, 6, "first")
    sheet = sampling.sheet(sample, held, ["cost", "NA"])
    for ident, (read, cost) in edits.items():
        row = list(sample["passage_id"]).index(ident) if ident in set(sample["passage_id"]) else 0
        sheet.loc[row, ["read", "cost"]] = [read, cost]
    (tmp_path / "first.AB.csv").write_bytes(tables.csv_bytes(sheet))
    rows = tables.read_csv(tmp_path / "first.AB.csv", ["passage_id"])
    return sampling.read_sheet(rows, sample, ["cost", "NA"], "AB", "first.AB.csv")


def test_a_sheet_shows_the_question_and_nothing_that_was_suggested() -> None:
    held = evidence()
    sheet = sampling.sheet(sampling.draw(held, DOCUMENTS, 3, "first"), held, ["cost"])
    assert sheet.columns.tolist() == ["sample", "passage_id", "speaker", "before", "text", "read", "cost"]
    assert sheet["before"].str.match(r"Why \d\?").all() and set(sheet["cost"]) == {""}


def test_only_passages_marked_as_read_are_codings_and_an_empty_cell_is_no(tmp_path: Path) -> None:
    sample = sampling.draw(evidence(), DOCUMENTS, 6, "first")["passage_id"].tolist()
    codings, mistakes = filled(tmp_path, {sample[0]: ("yes", "X"), sample[1]: ("YES", "")})
    assert mistakes == []
    assert list(zip(codings["passage_id"], codings["theme"], codings["coded"], strict=True)) == [
        (sample[0], "cost", "yes"), (sample[0], "NA", "no"), (sample[1], "cost", "no"), (sample[1], "NA", "no"),
    ]  # fmt: skip


def test_mistakes_on_a_sheet_are_told_with_row_and_column_and_the_rest_is_kept(tmp_path: Path) -> None:
    sample = sampling.draw(evidence(), DOCUMENTS, 6, "first")["passage_id"].tolist()
    codings, mistakes = filled(
        tmp_path, {sample[0]: ("yes", "maybe"), sample[1]: ("", "yes"), sample[2]: ("y", "y")}
    )
    assert [mistake.split(":")[0] for mistake in mistakes] == [
        "first.AB.csv, row 2, column cost", "first.AB.csv, row 3, column read"
    ]  # fmt: skip
    assert set(codings["passage_id"]) == {sample[2]}


def test_recall_is_unknown_without_a_random_sample_however_much_is_decided() -> None:
    tags = tables.table(Tag, [tag("s1/Q1.2", status="confirmed")])
    decided = sampling.codings_of(tags, evidence())
    found = accuracy.recall(decided, tables.table(sampling.Sampled), tags, ["cost"])
    assert found["statement"].tolist() == [
        "recall unknown: no random sample has been read without suggestions"
    ]
    assert found["recall"].isna().all()


def test_recall_counts_what_the_reader_coded_and_the_machine_had_tagged_or_not() -> None:
    held = evidence()
    sample = sampling.draw(held, DOCUMENTS, 20, "first")
    codings = tables.table(
        Coding,
        [
            Coding("first", ident, document, "cost", "AB", "yes" if n < 8 else "no")
            for n, (ident, document) in enumerate(
                zip(sample["passage_id"], sample["document_id"], strict=True)
            )
        ],
    )
    tagged = tables.table(Tag, [tag(ident, status="dismissed") for ident in sample["passage_id"][:6]])
    by_hand = tables.table(Tag, [tag(sample["passage_id"][7], origin="person:AB")])
    found = accuracy.recall(codings, sample, pd.concat([tagged, by_hand]), ["cost", "data"])
    cost, data = found.iloc[0], found.iloc[1]
    assert (cost["read"], cost["coded"], cost["found"], cost["recall"]) == (20, 8, 6, 0.75)
    assert cost["statement"] == "found 6 of 8 passages that a reader coded, in a random sample of 20"
    assert data["statement"].startswith("recall unknown")


def test_a_second_coding_is_no_ground_for_recall() -> None:
    codings = tables.table(Coding, [Coding("x", f"s1/Q{n}.2", "s1", "cost", "AB", "yes") for n in (1, 2)])
    second = sampling.draw_second(codings, "AB", 5, "x")
    found = accuracy.recall(codings, second, tables.table(Tag), ["cost"])
    assert found["statement"][0].startswith("recall unknown")


def test_a_second_coding_is_drawn_from_both_strata_of_every_theme_and_tells_nothing() -> None:
    rows = [
        Coding("first", f"s{s}/Q{n}.2", f"s{s}", theme, "AB", "yes" if (n + (theme == "data")) % 3 == 0 else "no")
        for s in (1, 2) for n in range(1, 6) for theme in ("cost", "data")
    ]  # fmt: skip
    second = sampling.draw_second(tables.table(Coding, rows), "AB", 2, "blind")
    assert second["passage_id"].is_unique and set(second["how"]) == {"second coding"}
    assert {"cost: yes", "data: yes"} <= set(second["stratum"])
    sheet = sampling.sheet(second, evidence(), ["cost", "data"])
    assert set(sheet["cost"]) | set(sheet["data"]) | set(sheet["read"]) == {""} and "stratum" not in sheet


def test_decided_tags_are_codings_of_what_was_shown_and_of_nothing_else() -> None:
    tags = tables.table(
        Tag,
        [tag("s1/Q1.2", "cost", "confirmed"), tag("s1/Q1.2", "data", "dismissed"), tag("s1/Q2.2", "cost")],
    )
    found = sampling.codings_of(tags, evidence())
    assert list(zip(found["passage_id"], found["theme"], found["coder"], found["coded"], strict=True)) == [
        ("s1/Q1.2", "cost", "AB", "yes"), ("s1/Q1.2", "data", "AB", "no")
    ]  # fmt: skip


def test_precision_is_of_decided_suggestions_with_an_interval_over_sessions_and_no_percentage_of_few() -> (
    None
):
    held = evidence()
    rows = [
        tag(f"s{s}/Q{n}.2", status="confirmed" if n < 5 else "dismissed")
        for s in range(1, 5)
        for n in range(1, 6)
    ]
    rows += [tag("s1/Q1.2", "data"), tag("s1/Q2.2", "cost", "confirmed", "person:AB")]
    found = accuracy.precision(tables.table(Tag, rows), held).set_index("theme")
    assert found.loc["cost", ["confirmed", "dismissed", "sessions", "precision"]].tolist() == [16, 4, 4, 0.8]
    assert found.loc["cost", "statement"] == "16 of 20 decided were confirmed"
    assert found.loc["data", "statement"] == "precision unknown: none is decided"


def decided(seconds: float, confirmed: int, count: int = 40) -> pd.DataFrame:
    rows = []
    for n in range(count):
        at = 9 * 3600 + n * seconds
        time = f"2026-03-02T{int(at // 3600):02}:{int(at % 3600 // 60):02}:{at % 60:09.6f}Z"
        rows.append(
            Decision(
                str(n), "s", n + 1, time, "AB", "tags", f"t{n}", "confirm" if n < confirmed else "dismiss"
            )
        )
    return tables.table(Decision, rows)


def test_deciding_too_quickly_and_too_agreeably_is_warned_of() -> None:
    (warning,) = decision_pace.warnings(decided(1.5, 40))
    assert warning.startswith("AB confirmed 40 of 40 suggestions in one sitting, one every 1.5 seconds")


@pytest.mark.parametrize(("seconds", "confirmed", "count"), [(3.5, 40, 40), (1.5, 38, 40), (1.5, 15, 15)])
def test_reading_slowly_dismissing_some_or_deciding_little_is_not(
    seconds: float, confirmed: int, count: int
) -> None:
    assert decision_pace.warnings(decided(seconds, confirmed, count)) == []


def test_a_long_pause_begins_another_sitting() -> None:
    assert decision_pace.sittings(decided(400, 3, 3))["decisions"].tolist() == [1, 1, 1]
