"""The page on settled.csv shows a row of each kind that there is, and each of them works."""

from __future__ import annotations

import csv
import io
import re

import pandas as pd

from tests.places import ROOT
from workbench.sources import read, settled
from workbench.sources.told import Told

PAGE = (ROOT / "docs" / "settled.md").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(io.StringIO(PAGE.split("```csv\n")[1].split("```")[0])))


def told(document_id: str) -> Told:
    rows, _ = settled.usable(pd.DataFrame(ROWS))
    return settled.told_of(rows, document_id)


def test_each_kind_of_row_has_an_example_and_a_line_and_none_is_a_mistake() -> None:
    rows, problems = settled.usable(pd.DataFrame(ROWS))
    assert problems == []
    assert [row.what for row in rows] == list(settled.WHATS)
    assert re.findall(r"^\| \*([a-z ]+)\* \|", PAGE, re.MULTILINE) == list(settled.WHATS)


def test_the_examples_change_what_is_read() -> None:
    talk = "\n\n".join(
        ["Ms Hale: Why?", "Tom Vane: It was late.", "Ms Hale: And then?", "Tom Vane: Later."] * 3
    )
    named = f"{talk}\n\nBrook: then it rang.\n\n{talk}"
    speakers = {p.speaker for p in read(named.encode(), "oral-1", "oral", told("oral-1")).passages}
    assert "Brook" in speakers
    placed = named.replace("Brook: then it rang.", "Falkirk: It rang twice.")
    found = read(placed.encode(), "oral-2", "oral", told("oral-2"))
    assert next(p.speaker for p in found.passages if "Falkirk" in p.text) == "Tom Vane"
    numbers = "\n\n".join(f"9.{n} Words of the paragraph, all of them." for n in range(1, 5))
    assert [p.locator for p in read(numbers.encode(), "report-2", "report", told("report-2")).passages] == [
        "9.1", "9.2", "9.3", "9.4",
    ]  # fmt: skip
    assert read(b"Words of a reply.", "paper-4", "", told("paper-4")).document.kind == "response"
    assert told("written-7").columns == ((12, 2),)
    rows, _ = settled.usable(pd.DataFrame(ROWS))
    spoken = read(b"Q3 Ms Hale: Why?\n\nTom Vane: It was late.", "oral-1", "oral")
    place = next(p.passage_id for p in spoken.passages if "late" in p.text)
    assert place == "oral-1/Q3.2"
    assert next(p.speaker for p in settled.made(spoken, rows).passages if p.passage_id == place) == "Ann Reef"
