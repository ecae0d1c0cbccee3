"""Who may see a document: known words in any dress, unknown ones shut, and one place that decides."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.places import ROOT
from workbench.model import Document, publication
from workbench.model.publication import PUBLICATIONS


def test_a_document_of_which_nobody_said_anything_is_received_and_the_public_sees_nothing_of_it() -> None:
    assert Document("SOC0001").publication == publication.counted_as("") == "received, not reported"
    assert not publication.is_public("") and publication.may_see("committee", "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Confidential ", "confidential"),
        ("CONFIDENTIAL", "confidential"),
        (" Name-Withheld", "name withheld"),
        ("received not reported", "received, not reported"),
        ("Received – not reported", "received, not reported"),
        ("Published\u00a0in  part", "published in part"),
        ("\ufeffindividual\tcase\u200b", "individual case"),
        ("Held_back", "held back"),
        ("hold back", "held back"),
        ("Not accepted", "not accepted"),
        ("ｐｕｂｌｉｓｈｅｄ", "published"),
    ],
)
def test_a_status_is_known_in_any_case_and_spacing(typed: str, meant: str) -> None:
    assert publication.counted_as(typed) == meant and publication.is_known(typed)


@pytest.mark.parametrize(
    "typed",
    ["secret", "published?", "unpublished", "not published", "publishd", "yes", "0", "рublished", "published; not yet", "confidental"],
)  # fmt: skip
def test_any_other_word_is_held_back_and_nobody_sees_it(typed: str) -> None:
    assert publication.counted_as(typed) == "held back" and not publication.is_known(typed)
    assert not any(publication.may_see(who, typed) for who in ("public", "committee", "staff"))


def test_each_status_has_its_widest_circle_and_no_other_audience_sees_anything() -> None:
    seen = {
        who: {w for w in PUBLICATIONS if publication.may_see(who, w)}
        for who in ("public", "committee", "staff", "press")
    }
    assert seen["public"] == {"published", "published in part", "name withheld"}
    assert seen["committee"] - seen["public"] == {
        "received, not reported", "accepted, not reported", "no longer published",
    }  # fmt: skip
    assert set(PUBLICATIONS) - seen["staff"] == {"held back"} and seen["press"] == set()
    assert all(publication.beside(w) for w in seen["staff"] - seen["public"]), (
        "each says so wherever it stands"
    )
    assert {w for w in PUBLICATIONS if publication.is_unreported(w)} == {
        "received, not reported",
        "accepted, not reported",
    }


def test_of_two_statuses_the_safest_is_the_one_that_fewer_may_see() -> None:
    assert publication.safest("published", "Confidential ") == "confidential"
    assert publication.safest("name withheld", "") == "received, not reported"
    assert publication.safest("individual case", "secret") == "held back"


def _comparing(path: Path) -> list[str]:
    """Where a file compares something with the word of a status."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    words = set(PUBLICATIONS) - {
        "background",
        "published",
    }  # also words of bearings and of the sources themselves
    inside = (
        word.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        for word in ast.walk(side)
        if isinstance(word, ast.Constant)
    )
    return [f"{path.name}: {word}" for word in inside if word in words]


def test_only_one_file_compares_a_status_with_a_word() -> None:
    files = sorted((ROOT / "workbench").rglob("*.py"))
    assert [
        said
        for path in files
        if path.name != "publication.py" or path.parent.name != "model"
        for said in _comparing(path)
    ] == []
