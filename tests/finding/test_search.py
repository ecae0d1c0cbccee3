"""Searching a whole inquiry: what is found, what is said of it, and what is found no more."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from workbench.errors import WorkbenchError
from workbench.finding.facets import COLUMNS
from workbench.finding.fts_expression import tokens
from workbench.inquiry import Inquiry, cache

FOUNDING = Path(__file__).parents[2] / "evidence" / "missing-from-care"


@pytest.fixture(scope="module")
def founding(tmp_path_factory: pytest.TempPathFactory) -> Inquiry:
    folder = tmp_path_factory.mktemp("founding") / "inquiry"
    shutil.copytree(FOUNDING, folder, ignore=shutil.ignore_patterns(".cache"))
    return wb.open(folder)


@pytest.fixture
def small(tmp_path: Path) -> Inquiry:
    return made(tmp_path / "small", ("session.txt", SESSION), ("paper.txt", SUBMISSION))


def runs(words: list[str], length: int) -> Iterator[str]:
    yield from (" ".join(words[n : n + length]) for n in range(len(words) - length + 1))


def test_return_interview_is_found_in_questions_and_a_submission_and_the_sentence_says_so(
    founding: Inquiry,
) -> None:
    found = founding.search('"return interview"')
    assert len(found) == 3
    assert found.said.startswith(
        "3 passages: 0 in what witnesses said; 2 in members’ questions, 1 in a submission."
    )
    assert f"Looked through: {len(founding.passages):,} passages of " in found.said


def test_exactly_these_words_are_found_and_no_other_spelling(founding: Inquiry) -> None:
    assert len(founding.search('"return interview"', exact=True)) == 2
    assert len(founding.search('"return interviews"', exact=True)) == 1


def test_phrases_are_found_as_a_plain_scan_finds_them(founding: Inquiry) -> None:
    texts = [" ".join(tokens(text)) for text in founding.passages["text"]]
    drawn = random.Random(20)
    for _ in range(200):
        words = drawn.choice([text for text in texts if text]).split()
        start, length = drawn.randrange(len(words)), drawn.randint(1, 4)
        phrase = " ".join(words[start : start + length])
        expected = [n for n, text in enumerate(texts) if f" {phrase} " in f" {text} "]
        assert founding.search(f'"{phrase}"', exact=True).places.tolist() == expected, phrase


def test_each_hit_shows_its_words_in_the_passage_and_its_citation(founding: Inquiry) -> None:
    texts = dict(zip(founding.passages["passage_id"], founding.passages["text"], strict=True))
    table = founding.search("polic* OR placement").table
    assert len(table) > 10 and table["words"].str.fullmatch("(?i)polic\\w*|placements?").all()
    for row in table.itertuples():
        around = row.before.removeprefix("… ") + row.words + row.after.removesuffix(" …")
        assert around in texts[row.passage_id]
        assert "illustrative" in row.citation


def test_what_is_illustrative_is_marked_in_every_citation(founding: Inquiry) -> None:
    documents = founding.documents.set_index("document_id")["provenance"]
    table = founding.search("the").table
    for row in table.itertuples():
        assert ("illustrative" in row.citation) == (documents[row.document_id] == "illustrative")


@pytest.mark.parametrize("facet", COLUMNS)
def test_a_search_narrowed_by_each_value_of_a_facet_finds_every_passage_once(
    founding: Inquiry, facet: str
) -> None:
    whole = founding.search("the")
    counts = whole.frequency(facet)
    named = counts[counts["passages"] > 0]
    values = [
        v for v in named["value"] if not (facet == "date" and (named["value"].str.startswith(v)).sum() > 1)
    ]
    for value, expected in zip(named["value"], named["passages"], strict=True):
        if value in values:
            assert len(founding.search("the", only={facet: value})) == expected


def test_a_search_narrowed_by_theme_finds_what_is_tagged_and_what_is_below_it(founding: Inquiry) -> None:
    tags = founding.tags[founding.tags["status"] != "dismissed"]
    theme = tags["theme"].value_counts().index[0]
    found = set(founding.search("", only={"theme": theme}).table["passage_id"])
    assert set(tags.loc[tags["theme"] == theme, "passage_id"]) <= found < set(founding.passages["passage_id"])


@pytest.mark.parametrize(
    ("narrowed", "said"),
    [
        ({"category": "bakers"}, "local authorities"),
        ({"colour": "red"}, "By: voice"),
    ],
)
def test_what_a_search_cannot_be_narrowed_by_is_said_with_what_it_can(
    founding: Inquiry, narrowed: dict[str, str], said: str
) -> None:
    with pytest.raises(WorkbenchError) as raised:
        founding.search("the", only=narrowed)
    assert said in raised.value.next


@pytest.mark.parametrize("by", ["bogus", "theme", "colour"])
def test_a_facet_that_nothing_is_counted_by_is_said_with_those_that_there_are(
    founding: Inquiry, by: str
) -> None:
    with pytest.raises(WorkbenchError, match=f"no facet to count by “{by}”.*category"):
        founding.search("police").frequency(by)


def test_a_side_that_is_none_is_said(founding: Inquiry) -> None:
    with pytest.raises(WorkbenchError, match=r"no side “up”.*left, right"):
        founding.search("police").in_context("up")


def test_nothing_stands_near_where_no_words_are_looked_for(founding: Inquiry) -> None:
    assert not len(founding.search("").collocates())


def test_documents_that_are_listed_and_not_held_are_said_to_be_no_part_of_it(founding: Inquiry) -> None:
    gone = int((founding.documents["status"] == "not-held").sum())
    assert gone > 1 and f" {gone} documents are listed and not held." in founding.search("police").said


def test_words_in_context_are_sorted_by_what_is_beside_them(founding: Inquiry) -> None:
    found = founding.search("placement").in_context("right")
    after = [tokens(words) for words in found["after"]]
    assert after == sorted(after) and len(found) >= len(founding.search("placement"))
    before = [tokens(words)[::-1] for words in founding.search("placement").in_context("left")["before"]]
    assert before == sorted(before)


def test_words_that_stand_near_are_counted_once_a_passage_with_how_many_hold_them(founding: Inquiry) -> None:
    found = founding.search("police").collocates(within=3)
    assert (found["passages"] <= found["of"]).all()
    force = found.set_index("word").loc["force"]
    expected = [
        text
        for text in founding.passages["text"]
        if re.search(r"\bpolice force\b|\bforce\W+(?:\w+\W+){0,2}police", text)
    ]
    assert force["passages"] == len(expected)


def test_the_counts_by_a_facet_have_their_denominators(founding: Inquiry) -> None:
    found = founding.search("police").frequency("voice").set_index("value")
    every = founding.search("").frequency("voice").set_index("value")
    assert (found["of"] == every["passages"]).all() and found["passages"].sum() == len(
        founding.search("police")
    )


def test_people_documents_items_and_memos_are_searched_beside_the_passages(small: Inquiry) -> None:
    small.decide(small.passages["passage_id"].iloc[0], "memo", coder="AB", note="Ask the zitherist.")
    assert "Also in 1 memo." in small.search("zitherist").said
    assert "memo" not in wb.open(small.folder.path, audience="public").search("zitherist").said


def test_a_document_that_was_read_in_part_is_said_to_hold_more(tmp_path: Path) -> None:
    inquiry = made(tmp_path / "i", ("session.txt", SESSION), ("nothing.pdf", b"%PDF-1.4 nothing"))
    assert (
        "1 document has no text, or could be read in part only, and may hold more."
        in inquiry.search("bell").said
    )


def test_an_empty_inquiry_is_searched_and_says_so(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "empty", title="Bells")
    found = inquiry.search("bell")
    assert found.said == "0 passages: 0 in what witnesses said. Looked through: 0 passages of 0 documents."
    assert not len(found.table) and not len(found.in_context()) and not len(found.collocates())


def test_the_index_is_kept_and_is_made_again_when_evidence_changes(
    small: Inquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(small.search("bell"))
    kept = cache.load(small.folder.cache, "search_index")
    assert kept is not None

    def fail(*_: object) -> bytes:
        raise AssertionError("the index was made again")

    with monkeypatch.context() as patched:
        patched.setattr("workbench.finding.search_index.made", fail)
        assert len(wb.open(small.folder.path).search("bell"))
    again = wb.open(small.folder.path)
    (small.folder.path / "more.txt").write_text(
        "Written evidence submitted by Carillon Trust\n\nA zither is no bell.\n"
    )
    again.add([small.folder.path / "more.txt"], publication="published")
    assert len(again.search("zither"))


def test_what_is_erased_is_found_no_more_and_none_of_its_words_stand_in_the_index(small: Inquiry) -> None:
    paper = small.documents.loc[small.documents["kind"] == "written", "document_id"].iloc[0]
    words = " ".join(small.passages.loc[small.passages["document_id"] == paper, "text"]).split()
    assert len(small.search("", only={"document": paper}))
    small.withdraw(
        paper,
        "erase",
        coder="AB",
        reason="names a child",
        date="2026-11-29",
        second="CD",
        authority="Order of 2026-11-28",
    )
    assert paper not in set(small.search("").table["document_id"])
    data = b"".join(path.read_bytes() for path in (small.folder.path / ".cache").rglob("*") if path.is_file())
    assert not [run for run in runs(words, 5) if run.encode() in data]


def test_the_public_finds_nothing_of_what_is_not_published(tmp_path: Path) -> None:
    inquiry = made(tmp_path / "i", ("session.txt", SESSION))
    (tmp_path / "shut.txt").write_text(
        "Written evidence submitted by Carillon Trust\n\nThe zither is confidential.\n"
    )
    inquiry.add([tmp_path / "shut.txt"])
    assert len(inquiry.search("zither"))
    public = wb.open(inquiry.folder.path, audience="public").search("zither")
    assert not len(public) and not public.others["titles"]


def test_a_page_of_hits_shows_words_as_words(tmp_path: Path) -> None:
    paper = "Written evidence submitted by A <b>Trust</b>\n\nA bell <script>alert(1)</script> rings.\n"
    inquiry = made(tmp_path / "i", ("paper.txt", paper))
    shown = inquiry.search("rings")._repr_html_()
    assert "<mark>rings</mark>" in shown and "<script>" not in shown and "<b>" not in shown


def test_hits_are_one_frame(founding: Inquiry) -> None:
    assert isinstance(founding.search("police").table, pd.DataFrame)
