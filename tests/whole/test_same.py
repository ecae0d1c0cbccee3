"""What `make same` compares: all that an inquiry gives; and what it says of a difference."""

from __future__ import annotations

import csv
import inspect
import re
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.same import cases, digests, outputs
from tests.same.__main__ import KEPT

PAGE = "<!DOCTYPE html><html><body><h1>Bells</h1><p>Two towers.</p><h2>Ropes</h2><p>{}</p><h2>Ringers</h2></body></html>"


def said(before: object, after: object) -> list[str]:
    was, now = (digests.digest("bells", "thing", thing) for thing in (before, after))
    return list(digests.differences([was], [now]))


def test_every_method_of_an_inquiry_is_asked_or_is_left_out_for_a_reason() -> None:
    for name in outputs.questions():
        needed = {
            parameter.name
            for parameter in inspect.signature(getattr(wb.Inquiry, name)).parameters.values()
            if parameter.default is parameter.empty and parameter.name != "self"
        }
        given = outputs.CHOICES.get(name, ({},))
        assert all(needed <= set(one) for one in given), (
            f"{name}: say in outputs.CHOICES with what it is asked"
        )


def test_the_evidence_base_is_asked_for_in_every_way_there_is(tmp_path: Path) -> None:
    with pytest.raises(wb.WorkbenchError) as refused:
        wb.create(tmp_path / "inquiry", title="Bells").evidence_base(by="bell")
    asked = ", ".join(given["by"] for given in outputs.CHOICES["evidence_base"])
    assert str(refused.value).endswith(f"Choose one of: {asked}.")


def test_of_a_table_the_columns_that_differ_are_named_and_the_rows_counted() -> None:
    before = pd.DataFrame({"tower": ["St Ann", "St Giles", "St Mary"], "bells": [6, 8, 10]})
    after = before.assign(bells=[6, 8, 12])
    assert said(before, before.copy()) == []
    assert said(before, after) == ["bells: thing: bells (3 rows, 1 gone and 1 new)"]
    assert said(before, before.iloc[:2]) == ["bells: thing: tower, bells (3 → 2 rows, 1 gone and 0 new)"]
    assert "rope (new)" in said(before, before.assign(rope="hemp"))[0]
    assert "in another order" in said(before, before.iloc[::-1].reset_index(drop=True))[0]


def test_another_type_a_missing_cell_and_a_list_are_differences() -> None:
    column = pd.DataFrame({"bells": ["6", "8"]})
    for other in (["6", None], [("6",), "8"], [6, 8]):
        assert said(column, pd.DataFrame({"bells": pd.Series(other, dtype="object")}))


def test_the_name_of_a_class_or_a_module_is_no_part_of_a_digest() -> None:
    one, other = (type(name, (str,), {}) for name in ("Tower", "Steeple"))
    assert said(pd.DataFrame({"n": [one("a")]}), pd.DataFrame({"n": [other("a")]})) == []


def test_of_a_page_the_parts_that_differ_are_named_by_their_headings() -> None:
    assert said(PAGE.format("Old."), PAGE.format("New.")) == ["bells: thing: “Ropes” (of 4 parts)"]


def test_of_words_and_bytes_it_is_said_how_much_differs() -> None:
    assert said("one\ntwo", "one\nthree") == ["bells: thing: differs (2 rows, 1 gone and 1 new)"]
    assert said(b"PK1", b"PK22") == ["bells: thing: differs (3 → 4 bytes)"]


def test_what_is_new_gone_or_of_a_new_case_is_said_once() -> None:
    tower, rope = (digests.digest("bells", what, "words") for what in ("tower", "rope"))
    other = digests.digest("lamps", "lane", "words")
    assert list(digests.differences([tower], [rope])) == ["bells: tower is gone", "bells: rope is new"]
    assert list(digests.differences([tower], [tower, other])) == ["lamps is new"]


def test_what_is_kept_comes_back_as_it_was_and_another_commits_rows_are_not_used(tmp_path: Path) -> None:
    made = [digests.digest("bells", "a, b", pd.DataFrame({"x=y": ["1"]})), digests.digest("bells", "c", PAGE)]
    digests.keep(made, tmp_path / "kept.csv", tmp_path / "rows")
    assert list(digests.differences(digests.read(tmp_path / "kept.csv", tmp_path / "rows"), made)) == []
    assert digests.read(tmp_path / "kept.csv", tmp_path / "rows")[0].row_digests == made[0].row_digests
    digests.keep(
        [digests.digest("bells", "a, b", pd.DataFrame({"x=y": ["2"]}))], tmp_path / "2.csv", tmp_path / "rows"
    )
    assert digests.read(tmp_path / "kept.csv", tmp_path / "rows")[0].row_digests == ()


def test_what_is_kept_is_of_cases_that_there_are_and_holds_digests_and_our_own_names_alone() -> None:
    with KEPT.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    # Where the documents are not here, their cases are not known either.
    known = {case.name for case in cases.cases()}
    assert {"founding", "own-words", "house-style-1", "house-style-2"} <= {row["case"] for row in rows}
    assert {row["case"] for row in rows if not row["case"].startswith("corpus-")} <= known
    part = r"[a-z0-9_ ]+=[0-9a-f]{8}"
    for row in rows:
        assert re.fullmatch(rf"({part}(\|{part})*)?", row["parts"]), (row["case"], row["what"])
        assert re.fullmatch(r"[0-9a-f]{12}", row["digest"])
