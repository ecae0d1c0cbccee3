"""A source changes: what people decided stays with the words that they decided on, or is listed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.made.inquiries import made
from tests.places import ROOT
from workbench.decisions import Log, applied, claim, unplaced
from workbench.inquiry import Inquiry
from workbench.model import Link, Passage, Tag, tables

FOUNDING = ROOT / "evidence" / "missing-from-care"
ROPES = "We pay for new ropes out of a small budget, and the old ones are sold for what they fetch."
RINGERS = (
    "Training of ringers takes two years, and most of those who begin it have left before the end of it."
)
FRONT = "Written evidence submitted by Tower Trust (BEL0001)"


def submission(*paragraphs: str) -> str:
    return "\n\n".join([FRONT, *paragraphs]) + "\n"


@pytest.fixture(scope="module")
def founding(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the founding case that has been read once."""
    folder = tmp_path_factory.mktemp("founding") / "case"
    shutil.copytree(FOUNDING, folder, ignore=shutil.ignore_patterns(".cache", "text"))
    assert len(wb.open(folder).tags)
    return folder


def changed(folder: Path, name: str, old: str, new: str) -> Inquiry:
    """Change words of a source, and open the inquiry again."""
    path = folder / "sources" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return wb.open(folder)


def said(inquiry: Inquiry) -> list[str]:
    reasons = inquiry.problems["reason"]
    return [reason for reason in reasons if "has no place" in reason]


def standing(frame: pd.DataFrame) -> list[tuple[str, str, str]]:
    rows = frame[frame["coder"] == "AB"]
    return sorted(zip(rows["passage_id"], rows["quote"], rows["status"], strict=True))


def test_decisions_on_unchanged_words_hold_in_a_new_version_and_the_others_are_listed(founding: Path) -> None:
    inquiry = wb.open(founding)
    tags = inquiry.tags[inquiry.tags["passage_id"].str.startswith("ILL0001/")]
    by_quote = tags.set_index("quote")["tag_id"]
    kept = ["disclosed", "planning meeting", "long moves", "allowance"]
    for quote in (*kept, "far from home"):
        inquiry.decide(by_quote[quote], "confirm", coder="AB", note=f"on {quote}")
    before = standing(inquiry.tags)
    versions = len(list((founding / "text").glob("ILL0001.*.txt")))

    again = changed(founding, "ILL0001.txt", "far from home", "a long way off")
    assert standing(again.tags) == [row for row in before if row[1] != "far from home"]
    assert len(said(again)) == 1 and "its words no longer stand" in said(again)[0]
    for row in again.tags.itertuples():
        text = tables.one(again.passages, "passage_id", row.passage_id)["text"]
        assert text[row.start : row.end] == row.quote
    assert len(list((founding / "text").glob("ILL0001.*.txt"))) == versions + 1, "the old version is kept"
    assert again.verify_log().empty and len(again.decisions) == 5, "nothing is lost from the log"

    back = changed(founding, "ILL0001.txt", "a long way off", "far from home")
    assert standing(back.tags) == before and not said(back), "with its words, the decision is back"


def test_a_decision_moves_with_its_words_when_paragraphs_before_them_are_added(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("towers.txt", submission(ROPES, RINGERS)))
    first, second = (tables.one(inquiry.passages, "text", text)["passage_id"] for text in (ROPES, RINGERS))
    row = inquiry.tags[inquiry.tags["passage_id"] == second].iloc[0]
    inquiry.decide(row["tag_id"], "confirm", coder="AB")
    folder = inquiry.folder.path

    again = changed(
        folder, "towers.txt", ROPES, f"{ROPES}\n\nSomebody asked us about {row['quote']} of bells."
    )
    assert again.passages.set_index("text")["passage_id"][RINGERS] not in (first, second)
    confirmed = again.tags[again.tags["status"] == "confirmed"]
    texts = again.passages.set_index("passage_id")["text"]
    assert [texts[passage_id] for passage_id in confirmed["passage_id"]] == [RINGERS]
    assert not said(again)


ITEM = "report/r1"


def passages(*texts: str) -> pd.DataFrame:
    rows = [Passage(f"s/{n}", "s", n, "paragraph", str(n), text=text) for n, text in enumerate(texts, 1)]
    return tables.table(Passage, rows)


def links(*places: str) -> pd.DataFrame:
    return tables.table(Link, [Link(f"l-{place}", ITEM, place, "similar", 1.0) for place in places])


def log(tmp_path: Path, frames: dict[str, pd.DataFrame], row_id: str, act: str) -> pd.DataFrame:
    book = Log(tmp_path / "log.sqlite")
    about = claim(frames, row_id, act, coder="AB")
    book.append("AB", act, about)
    return book.frame()


@pytest.mark.parametrize("act", ["confirm", "dismiss"])
def test_a_decision_on_a_link_goes_with_the_passage_that_was_read_and_not_with_its_number(
    tmp_path: Path, act: str
) -> None:
    decisions = log(tmp_path, {"links": links("s/1"), "passages": passages(ROPES, RINGERS)}, "l-s/1", act)
    now = passages("We are a trust of four towers.", ROPES, RINGERS)
    found = applied(links("s/1", "s/2"), decisions, "links", now)
    status = {"confirm": "confirmed", "dismiss": "dismissed"}[act]
    assert dict(zip(found["passage_id"], found["status"], strict=True)) == {"s/1": "suggested", "s/2": status}
    assert unplaced(decisions, {"links": links("s/1", "s/2"), "passages": now}).empty


def test_a_decision_on_a_link_is_listed_where_its_passage_was_rewritten(tmp_path: Path) -> None:
    decisions = log(tmp_path, {"links": links("s/1"), "passages": passages(ROPES)}, "l-s/1", "confirm")
    now = passages("Nobody has told us what a rope costs, and we have not asked.")
    assert applied(links("s/1"), decisions, "links", now)["status"].tolist() == ["suggested"]
    assert unplaced(decisions, {"links": links("s/1"), "passages": now})["row_id"].tolist() == ["l-s/1"]


def test_a_decision_on_a_link_holds_where_its_passage_was_only_corrected(tmp_path: Path) -> None:
    decisions = log(tmp_path, {"links": links("s/1"), "passages": passages(ROPES)}, "l-s/1", "confirm")
    now = passages(ROPES.replace("small", "tiny"))
    assert applied(links("s/1"), decisions, "links", now)["status"].tolist() == ["confirmed"]


def test_a_short_word_that_stands_by_chance_in_what_now_has_the_number_is_not_taken_for_it(
    tmp_path: Path,
) -> None:
    def tagged(place: str, text: str) -> pd.DataFrame:
        at = text.index("old")
        return tables.table(Tag, [Tag("t", place, "age", at, at + 3, "old", "rule:1")])

    first = passages(ROPES, RINGERS)
    decisions = log(tmp_path, {"tags": tagged("s/1", ROPES), "passages": first}, "t", "confirm")
    other = "How old is a bell? Nobody who rings one knows, and the founder’s mark is worn away."
    frame = tagged("s/1", other)
    assert applied(frame, decisions, "tags", passages(other))["status"].tolist() == ["suggested"]
    assert len(unplaced(decisions, {"tags": frame, "passages": passages(other)})) == 1
