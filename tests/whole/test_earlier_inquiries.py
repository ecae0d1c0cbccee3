"""An inquiry that was made before opens with today's code: nothing that people decided or wrote is lost quietly.

Each folder of ``tests/earlier`` holds an inquiry as it lay on a disk on that day, and what its frames showed then.
Today's reading may be another: then a decision has moved with its words, or is named under problems.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.places import TESTS

EARLIER = TESTS / "earlier"
DAYS = sorted(path.parent.name for path in EARLIER.glob("*/expected.json"))
# Of a table that people decide on: its ids, and what else must be the same where the id is another one.
DECIDED = {
    "tags": ("tag_id", ("theme",)),
    "links": ("link_id", ("recommendation_id",)),
    "responses": ("response_id", ("recommendation_id",)),
    "undertakings": ("undertaking_id", ()),
    "term_links": ("term_link_id", ("term_id",)),
    "findings": ("finding_id", ("kind", "quote")),
}
# Of a table that people write: the frame that its rows are in, and what they are known by there.
WRITTEN = {
    "links.csv": ("links", ("recommendation_id", "passage_id")),
    "responses.csv": ("responses", ("response_id",)),
    "progress.csv": ("progress", ("recommendation_id", "date")),
    "terms.csv": ("terms", ("term_id",)),
    "people.csv": ("people", ("person_id",)),
    "codebook.csv": ("themes", ("theme",)),
    "patterns.csv": ("patterns", ("pattern_id",)),
    "sources.csv": ("documents", ("document_id",)),
    "measures.csv": ("measures", ("measure",)),
    "authorities.csv": ("authorities", ("name",)),
    "local_returns.csv": ("local_returns", ("authority", "measure")),
    "inspections.csv": ("inspections", ("body", "date")),
    "events.csv": ("events", ("date", "what")),
}


@dataclass(frozen=True)
class Earlier:
    """An inquiry opened again in a copy of its folder, and what it showed when it was left."""

    inquiry: wb.Inquiry
    expected: dict[str, Any]

    @property
    def folder(self) -> Path:
        return self.inquiry.folder.path

    @property
    def reasons(self) -> list[str]:
        return [str(reason) for reason in self.inquiry.problems["reason"]]

    @property
    def about_rows(self) -> list[dict[str, Any]]:
        return [one for one in self.expected["decisions"] if one["table"] in DECIDED]


def with_findings(earlier: Earlier) -> Earlier:
    for draft in sorted(earlier.folder.glob("drafts/*")):
        earlier.inquiry.check(draft)
    return earlier


@pytest.fixture(scope="module", params=DAYS)
def earlier(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Earlier:
    folder = tmp_path_factory.mktemp("earlier") / "inquiry"
    shutil.copytree(EARLIER / request.param / "inquiry", folder)
    expected = json.loads((EARLIER / request.param / "expected.json").read_text(encoding="utf-8"))
    return with_findings(Earlier(wb.open(folder), expected))


FIRST = pytest.mark.parametrize("earlier", ["2026-11-28"], indirect=True)


def again(earlier: Earlier, place: Path) -> Earlier:
    """Return a copy to be spoilt, with what was made of it so far."""
    shutil.copytree(earlier.folder, place / "inquiry")
    return Earlier(wb.open(place / "inquiry"), earlier.expected)


def rows_now(earlier: Earlier, decision: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows that a decision may be about today: about the same thing, in the passage that has its words."""
    key, same = DECIDED[decision["table"]]
    about, words = decision["about"], earlier.expected["words"].get(decision["about"].get("passage_id", ""))
    quote, texts = about.get("quote", ""), earlier.inquiry.passages
    places = {
        place
        for place, text in zip(texts["passage_id"], texts["text"], strict=True)
        if text == words or (quote and quote in text)
    }
    frame = getattr(earlier.inquiry, decision["table"])
    found = [
        row for row in frame.to_dict("records") if all(row[name] == about.get(name, "") for name in same)
    ]
    if words is not None:
        found = [
            row for row in found if row["passage_id"] in places and (not quote or row["quote"] in (quote, ""))
        ]
    return sorted(found, key=lambda row: row[key] != decision["row_id"])


def shows(row: dict[str, Any], decision: dict[str, Any]) -> bool:
    return all(str(row[name]) == value for name, value in decision["shows"].items())


def lost(earlier: Earlier) -> Iterator[str]:
    """Yield each decision that neither shows on a row nor is named under problems."""
    said = " ".join(earlier.reasons)
    for decision in earlier.about_rows:
        rows = rows_now(earlier, decision)
        if any(shows(row, decision) for row in rows) or f"decision {decision['decision_id']} " in said:
            continue
        # What was settled of a draft has no place where the check finds no such fault any more.
        if decision["table"] == "findings" and not rows:
            continue
        if decision["stands"] or rows:
            yield f"{decision['decision_id']}: {decision['act']} of {decision['table']} {decision['about']}"


def unused(earlier: Earlier) -> Iterator[str]:
    """Yield each row of the researcher's own tables that is in no frame and is not named under problems."""
    said = earlier.reasons
    for name, (table, keys) in WRITTEN.items():
        frame = getattr(earlier.inquiry, table)
        known = set(zip(*(frame[key].astype(str) for key in keys), strict=True))
        for place, row in written(earlier.folder / name):
            named = any(f"{name}, row {place}," in reason for reason in said)
            if tuple(row[key] for key in keys) not in known and not named:
                yield f"{name}, row {place}: {row}"
    for place, row in written(earlier.folder / "fixes.csv"):
        told = [reason for reason in said if f"fixes.csv, row {place}" in reason]
        made = earlier.inquiry.passages["text"].str.contains(row["correct"], regex=False).any()
        if not told or (any("was put right" in reason for reason in told) and not made):
            yield f"fixes.csv, row {place}: {row}"


def written(table: Path) -> list[tuple[int, dict[str, str]]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(enumerate(csv.DictReader(file), 2))


def silent(earlier: Earlier, name: str) -> list[str]:
    """Return the quotations of a page that pass though their words stand in no passage, or fail without a reason."""
    checked = wb.verify(earlier.folder / "sent" / f"{name}.html", earlier.inquiry)
    texts = [" ".join(str(text).split()) for text in earlier.inquiry.passages["text"]]
    found = []
    for row in checked.itertuples():
        pieces = [" ".join(piece.split()) for piece in str(row.quote).split("[…]")]
        stands = all(any(piece in text for text in texts) for piece in pieces)
        if (row.ok and not (stands and pieces)) or (not row.ok and not row.reason):
            found.append(str(row.quote))
    return found


def test_there_is_an_earlier_inquiry_of_two_hundred_decisions_and_two_sent_pages() -> None:
    expected = json.loads((EARLIER / "2026-11-28" / "expected.json").read_text(encoding="utf-8"))
    assert len(expected["decisions"]) == 200 and len({d["coder"] for d in expected["decisions"]}) == 3
    assert {d["table"] for d in expected["decisions"]} == {*DECIDED, "decisions"}
    assert all(
        (EARLIER / "2026-11-28" / "inquiry" / "sent" / f"{n}.html").is_file() for n in expected["pages"]
    )


def test_the_log_is_whole_and_says_who_did_what_and_what_stands(earlier: Earlier) -> None:
    assert earlier.inquiry.verify_log().empty
    log = earlier.inquiry.who_changed_what()
    now = [tuple(map(str, row)) for row in log[["decision_id", "table", "row_id", "act", "coder"]].to_numpy()]
    before = [
        tuple(d[name] for name in ("decision_id", "table", "row_id", "act", "coder"))
        for d in earlier.expected["decisions"]
    ]
    assert now == before
    assert (log["stands"] == "yes").tolist() == [d["stands"] for d in earlier.expected["decisions"]]


def test_each_decision_shows_on_its_row_or_is_named_under_problems(earlier: Earlier) -> None:
    assert not list(lost(earlier))


def test_each_row_of_a_researchers_own_tables_is_used_or_named_under_problems(earlier: Earlier) -> None:
    assert not list(unused(earlier))


def test_a_sent_page_is_verified_quotation_by_quotation_and_what_fails_says_why(earlier: Earlier) -> None:
    for name, was in earlier.expected["pages"].items():
        checked = wb.verify(earlier.folder / "sent" / f"{name}.html", earlier.inquiry)
        assert len(checked) >= was["quotations"], f"{name}: fewer quotations are looked at than were"
        assert not silent(earlier, name)


@FIRST
def test_where_a_source_lost_a_sentence_its_decisions_are_named_and_its_quotations_fail(
    earlier: Earlier, tmp_path: Path
) -> None:
    earlier = again(earlier, tmp_path)
    source = earlier.folder / "sources" / "NBT0001.txt"
    text = source.read_text(encoding="utf-8")
    gone = "We keep records of why people leave a course. In the last two years, transport was the reason that 41 of 118 gave."
    assert gone in text
    source.write_text(text.replace(gone, "Some of our courses are longer than others."), encoding="utf-8")
    assert not list(lost(with_findings(earlier)))
    listed = [reason for reason in earlier.reasons if reason.startswith("decision ")]
    on_it = [
        d
        for d in earlier.about_rows
        if d["about"].get("passage_id") == "NBT0001/3" and d["shows"]["status"] != "suggested"
    ]
    assert listed and {d["decision_id"] for d in on_it} >= {reason.split()[1] for reason in listed}
    checked = wb.verify(earlier.folder / "sent" / "briefing.html", earlier.inquiry)
    failed = checked[~checked["ok"].astype(bool)]
    assert "NBT0001/3" in set(failed["passage_id"]) and (failed["reason"] != "").all()


@pytest.mark.parametrize("table", ["links.csv", "responses.csv", "progress.csv", "fixes.csv"])
@FIRST
def test_a_row_about_what_is_not_there_is_named(earlier: Earlier, table: str, tmp_path: Path) -> None:
    earlier = again(earlier, tmp_path)
    place = earlier.folder / table
    old, new = ("NBT0003", "NBT0093") if table == "fixes.csv" else ("report/r6", "report/r96")
    place.write_text(place.read_text(encoding="utf-8-sig").replace(old, new), encoding="utf-8-sig")
    named = [reason for reason in earlier.reasons if reason.startswith(f"{table}, row ")]
    assert [reason for reason in named if "was put right" not in reason]


@FIRST
def test_without_its_log_nearly_every_decision_is_missed(earlier: Earlier, tmp_path: Path) -> None:
    earlier = again(earlier, tmp_path)
    (earlier.folder / "decisions.sqlite").unlink()
    missed = list(lost(earlier))
    shown = [d for d in earlier.about_rows if d["shows"].get("status") not in ("suggested", "open")]
    assert len(missed) >= len(shown) > 150
