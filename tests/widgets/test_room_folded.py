"""Words marked as distressing are folded wherever the room shows words, and found, counted and kept as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.widgets.test_room import asking, bells, kept, loud, place
from workbench.text.veil import FOLDED, Veil, in_context, lifted

__all__ = ["bells", "kept"]

HIDDEN = "“very loud” in every"


def strings(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every string of an answer, with the name under which it stands."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings(part, key)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part, name)


@pytest.fixture
def folded(bells: Path) -> Path:
    """The bells, with some words about them coded and then marked as distressing."""
    ask = asking(bells)
    row = loud(ask)
    ask("code", **place(row, "are “very loud” in every tower"), new="Noise")
    ask("mark distressing", **place(row, HIDDEN))
    return bells


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("search", {"query": "loud"}),
        ("search", {"query": "bells"}),
        ("search", {"query": "tower", "only": {"theme": "noise"}}),
        ("search", {"query": "", "only": {"theme": "noise"}}),
        ("all like", {"quote": "very loud", "theme": ""}),
        ("all like", {"quote": "The bells", "theme": ""}),
        ("try theme", {"query": "loud OR tower"}),
    ],
)
def test_what_is_folded_is_found_and_shown_nowhere(folded: Path, asked: str, given: dict[str, Any]) -> None:
    answer = asking(folded)(asked, **given)["answer"]
    shown = [words for _, words in strings(answer)]
    assert any(FOLDED in words for words in shown), "it is found, and folded"
    assert not any("very loud" in words or "loud” in" in words for words in shown)


def test_what_a_pattern_would_gain_and_lose_is_shown_folded(folded: Path) -> None:
    ask = asking(folded)
    one = ask("codebook", theme="noise")["answer"]
    given = {name: one[name] for name in ("label", "parent", "definition", "include", "exclude")}
    rows = [{"kind": "phrase", "pattern": words} for words in ("very loud", "in every tower", "the cost")]
    answer = ask("try", how="edit", theme="noise", **given, patterns=rows)["answer"]
    assert answer["themes"][0]["gained"] == 3
    assert any(FOLDED in words for words in answer["themes"][0]["gains"])
    assert "very loud" not in json.dumps(answer, ensure_ascii=False)


def test_more_like_a_passage_and_what_was_coded_before_a_version_are_shown_folded(folded: Path) -> None:
    ask = asking(folded)
    other = next(
        row
        for row in ask("rows", document=loud(ask)["id"].partition("/")[0], first=0, last=50)["answer"]
        if "for each tower" in row["text"] and "loud" not in row["text"]
    )
    assert "very loud" not in json.dumps(ask("like", passage=other["id"])["answer"], ensure_ascii=False)
    ask("change codebook", how="merge", theme="noise", into=str(wb.open(folded).themes["theme"].iloc[0]))
    before = ask("coded before", version=2)["answer"]
    assert [one["quote"] for one in before["listed"]] == [f"are {FOLDED} tower"]


def test_a_quotation_beside_a_passage_has_its_folded_form_and_the_words_that_a_page_may_unfold(
    folded: Path,
) -> None:
    ask = asking(folded)
    tag = next(
        tag for tag in ask("passage", passage=loud(ask)["id"])["answer"]["tags"] if tag["theme"] == "noise"
    )
    assert tag["shown"] == f"are {FOLDED} tower" and tag["quote"] == "are “very loud” in every tower"


def test_a_search_in_a_notebook_shows_it_folded_in_its_context_too_and_undoing_shows_it_again(
    folded: Path,
) -> None:
    inquiry = wb.open(folded)
    found = inquiry.search("bells")
    context = found.in_context()
    assert FOLDED in found._repr_html_() and "very loud" not in found._repr_html_()
    assert context["after"].str.contains(FOLDED, regex=False).any()
    assert not context.astype(str).apply(lambda column: column.str.contains("very loud")).any(axis=None)
    assert "loud" in set(inquiry.search("bells").collocates(within=6)["word"]), "it is counted all the same"
    asking(folded)("undo")
    assert "very loud" in wb.open(folded).search("bells")._repr_html_()


def test_what_is_no_longer_what_was_marked_is_folded_whole_and_places_that_overlap_are_one() -> None:
    text = "The bells are very loud at night."
    veil = Veil(
        {"a/1": [(14, 23, "very loud"), (19, 26, "loud at"), (4, 9, "bells")], "a/2": [(0, 3, "Old")]}
    )
    assert veil.places("a/1", text) == [[4, 9], [14, 26]]
    assert lifted(veil.over("a/1", text)) == f"The {FOLDED} are {FOLDED} night."
    assert veil.part("a/1", text, 16, 33) == f"{FOLDED} night." and veil.part("a/1", text, 10, 13) == "are"
    assert lifted(veil.over("a/2", text)) == FOLDED and veil.over("a/3", text) == text
    parts = (veil.over("a/1", text)[:16], veil.over("a/1", text)[16:20], veil.over("a/1", text)[20:])
    assert in_context(*parts) == (f"The {FOLDED} are ", FOLDED, " night."), "over an edge it is said once"
    assert in_context(parts[0], "", parts[2]) == (f"The {FOLDED} are {FOLDED}", "", " night.")
    assert all(len(veil.over(ident, text)) == len(text) for ident in ("a/1", "a/2", "a/3"))
