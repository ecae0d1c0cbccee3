"""Searches that are kept with an inquiry: under names, in a table of the researchers' own, and as patterns of a theme."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, made
from workbench.errors import NotFound, WorkbenchError
from workbench.finding.query_as_patterns import as_patterns
from workbench.finding.query_language import parse
from workbench.inquiry import kept_searches
from workbench.inquiry.searches_in_room import SearchesInRoom


@pytest.fixture
def inquiry(tmp_path: Path) -> wb.Inquiry:
    return made(tmp_path, ("session.txt", SESSION))


def test_a_search_is_kept_under_a_name_and_done_again_by_it_alone(inquiry: wb.Inquiry) -> None:
    first = inquiry.search("bell*", only={"voice": "what witnesses said"}, exact=True, keep="Loud  bells")
    again = wb.open(inquiry.folder.path).search(keep="LOUD bells")
    assert again.passage_ids == first.passage_ids and again.exact
    assert again.narrowed == {"voice": "what witnesses said"}
    (one,) = kept_searches.kept(inquiry.folder)
    assert (one.name, one.query, one.exact) == ("Loud bells", "bell*", True)


def test_nothing_is_kept_of_a_search_that_can_not_be_done_or_looks_for_nothing(inquiry: wb.Inquiry) -> None:
    for query, only in (("(bell", {}), ("bell", {"colour": "red"}), ("bell", {"voice": "angels"})):
        with pytest.raises(WorkbenchError):
            inquiry.search(query, only=only, keep="Bells")
    with pytest.raises(NotFound, match="There are: none yet"):
        inquiry.search(keep="Bells")
    assert not inquiry.folder.at(kept_searches.FILE).exists()


def test_another_search_never_takes_a_name_that_is_taken(inquiry: wb.Inquiry) -> None:
    inquiry.search("bell", keep="Bells")
    inquiry.search("bell", keep="bells")
    with pytest.raises(WorkbenchError, match="another search is kept under “Bells”: bell"):
        inquiry.search("tower", keep="Bells")
    assert [one.query for one in kept_searches.kept(inquiry.folder)] == ["bell"]
    kept_searches.let_go(inquiry.folder, "BELLS")
    assert kept_searches.kept(inquiry.folder) == []
    with pytest.raises(NotFound):
        kept_searches.let_go(inquiry.folder, "Bells")


def test_the_table_is_the_researchers_own_and_keeps_values_with_semicolons_and_columns_of_theirs(
    inquiry: wb.Inquiry,
) -> None:
    place = inquiry.folder.at(kept_searches.FILE)
    place.write_text("name,query,colour\nBells,bell,red\n", encoding="utf-8")
    wanted = kept_searches.KeptSearch("=One; two", "x", {"body": "Guild; and Co", "date": "2015"})
    kept_searches.keep(inquiry.folder, wanted)
    assert kept_searches.kept(inquiry.folder)[1] == wanted
    assert "Bells,bell,red" in place.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("query", "patterns", "left"),
    [
        ("bell", [("phrase", "bell")], []),
        ('"church bell" OR peal', [("phrase", "church bell"), ("phrase", "peal")], []),
        ('(bell OR bell) OR "ring*"', [("phrase", "bell"), ("phrase", "ring*")], []),
        ("bell*", [("token", '[{"LOWER": {"REGEX": "^bell"}}]')], []),
        ("loud bell", [], ["AND"]),
        ("bell NOT loud OR ring", [("phrase", "ring")], ["NOT"]),
        ("bell NEAR loud", [], ["NEAR"]),
        ("", [], []),
    ],
)
def test_the_alternatives_of_a_query_are_patterns_and_every_other_form_is_said(
    query: str, patterns: list[tuple[str, str]], left: list[str]
) -> None:
    made_of = as_patterns(parse(query))
    if query.startswith("(bell"):
        assert made_of.patterns[0] == ("phrase", "bell") and len(made_of.patterns) == 2
    else:
        assert list(made_of.patterns) == patterns
    assert len(made_of.left_out) == len(left)
    assert all(word in said for word, said in zip(left, made_of.left_out, strict=True))


def test_a_theme_of_a_search_is_tried_before_it_is_written_and_then_finds_what_was_said(
    inquiry: wb.Inquiry,
) -> None:
    searches, theme = SearchesInRoom(inquiry), str(inquiry.themes["theme"].iloc[0])
    before = (inquiry.folder.path / "patterns.csv").read_bytes()
    tried = searches.tried("tower* OR “record”", theme)
    assert tried["gained"] > 0 and tried["examples"] and tried["left"] == []
    assert (inquiry.folder.path / "patterns.csv").read_bytes() == before
    assert searches.add_patterns("tower* OR “record”", theme) == 2
    assert searches.add_patterns("tower* OR record", theme) == 0
    again = wb.open(inquiry.folder.path)
    assert again.problems[again.problems["severity"] == "error"].empty
    assert (
        len(again.tags[again.tags["theme"] == theme]) - len(inquiry.tags[inquiry.tags["theme"] == theme])
        == (tried["gained"])
    )
    with pytest.raises(WorkbenchError, match="nothing of this search can be a pattern"):
        searches.tried("tower NEAR record", theme)


def test_more_like_a_passage_shares_its_rarer_words_and_says_where_there_are_none(
    inquiry: wb.Inquiry,
) -> None:
    searches = SearchesInRoom(inquiry)
    text = next(t for t in inquiry.passages["text"] if "record" in t)
    found = searches.like(text)
    assert len(found) and set(found.passage_ids) <= set(inquiry.passages["passage_id"])
    assert found.said.startswith("Compared by ") and "not by their sense" in found.said
    with pytest.raises(WorkbenchError, match="no word of this passage"):
        searches.like("Yes.")
