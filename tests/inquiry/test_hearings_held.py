"""Hearings that a report lists and of which no transcript is held are said, with what was looked through."""

from __future__ import annotations

import pandas as pd

from workbench.inquiry.evidence_tables import _hearings_not_held
from workbench.model import Document, Hearing, tables


def said(*documents: Document) -> list[str]:
    hearings = tables.table(
        Hearing, [Hearing("report", f"2014-06-{day:02}", 1, 1, 9, "") for day in (3, 3, 10, 17)]
    )
    frame: pd.DataFrame = tables.table(Document, documents)
    return [problem.reason for problem in _hearings_not_held(hearings, frame)]


def test_a_day_of_hearings_without_a_transcript_is_named_and_what_was_looked_through() -> None:
    held = [Document(f"o{day}", "oral", date=f"2014-06-{day:02}", status="ok") for day in (3, 10, 17)]
    assert said(*held) == []
    assert said(
        *held[:1], Document("x", "oral", status="ok"), Document("w", "written", date="2014-06-17")
    ) == [
        "2 of the 3 days of hearings in its list of witnesses are not held: 2014-06-10, 2014-06-17; looked for by date "
        "among 2 transcripts held, 1 of them without a date. Add the transcript, or write its date in sources.csv"
    ]


def test_a_transcript_that_could_not_be_read_is_not_held() -> None:
    failed = [Document(f"o{day}", "oral", date=f"2014-06-{day:02}", status="failed") for day in (3, 10, 17)]
    assert said(*failed)[0].startswith("3 of the 3 days of hearings")
