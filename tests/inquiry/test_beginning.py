"""A new inquiry without code: files are taken, each with what became of it, and what is unclear is settled by answers."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION
from workbench.errors import WorkbenchError
from workbench.inquiry.beginning import Begun, room
from workbench.inquiry.what_is_unclear import Settler
from workbench.widgets.room.beginning_widget import Beginning

PAPER = (
    "Written evidence submitted by Tower Trust (BEL0002)\n\n1. Ropes are dear.\n\n2. Bells are <b>loud</b>.\n"
)
UNSAID = "Something about ropes.\n\nNobody has said what this is.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with three files, one of which nobody has said anything of."""
    for name, text in (("session.txt", SESSION), ("paper.txt", PAPER), ("unsaid.txt", UNSAID)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    return tmp_path


def test_an_inquiry_is_begun_of_files_of_the_folder_and_files_that_came_in_pieces(desk: Path) -> None:
    begun = Begun(desk)
    assert [one["name"] for one in begun.start()["files"]] == ["paper.txt", "session.txt", "unsaid.txt"]
    begun.piece("C:\\papers\\more.txt", PAPER[:20].encode(), first=True)
    begun.piece("more.txt", PAPER[20:].replace("dear", "cheap").encode(), first=False)
    answer = begun.take("Bells & towers", "select committee", ["session.txt"], ["more.txt"], "published")
    assert answer["folder"] == "bells-towers"
    assert [(one["file"], one["status"]) for one in answer["report"]] == [
        ("session.txt", "ok"),
        ("more.txt", "ok"),
    ]
    assert "oral · 2015-01-14 · " in answer["report"][0]["said"]
    documents = wb.open(desk / "bells-towers").documents
    assert set(documents["publication"]) == {"published"} and len(documents) == 2
    more = begun.take("", "", ["paper.txt"], [], "received, not reported")
    assert more["folder"] == "bells-towers" and len(wb.open(desk / "bells-towers").documents) == 3
    assert Begun(desk).start()["inquiries"] == ["bells-towers"]
    assert [one["name"] for one in Begun(desk).start()["files"]] == ["paper.txt", "session.txt", "unsaid.txt"]


@pytest.mark.parametrize(
    ("chosen", "status", "told"),
    [
        ([], "published", "no file is chosen"),
        (["session.txt"], "", "nobody has said what the files are"),
        (["../session.txt"], "published", "there is no file"),
        ([".hidden"], "published", "there is no file"),
    ],
)
def test_what_can_not_be_begun_is_said_and_nothing_is_made(
    desk: Path, chosen: list[str], status: str, told: str
) -> None:
    with pytest.raises(WorkbenchError, match=told):
        Begun(desk).take("Bells", "select committee", chosen, [], status)
    assert not [one for one in desk.iterdir() if one.is_dir()]


@pytest.mark.parametrize("name", ["", "..", "a/..", "x/\n"])
def test_a_name_that_is_none_is_refused(desk: Path, name: str) -> None:
    with pytest.raises(WorkbenchError, match="is no name of a file"):
        Begun(desk).piece(name, b"x", first=True)


def test_a_kind_that_is_unclear_is_asked_shown_written_and_asked_no_more(desk: Path) -> None:
    begun = Begun(desk)
    begun.take("Bells", "select committee", ["unsaid.txt", "paper.txt"], [], "published")
    (asked,) = begun.unclear()
    assert asked["shows"].startswith("Something about ropes") and ["correspondence"] * 2 in asked["options"]
    with pytest.raises(WorkbenchError, match="is no answer"):
        begun.settle(asked, "poem", "AB")
    assert begun.settle(asked, "correspondence", "AB") == []
    documents = wb.open(desk / "bells").documents
    assert documents.loc[documents["title"].str.startswith("Something"), "kind"].tolist() == [
        "correspondence"
    ]
    assert begun.inquiry is not None and Settler(begun.inquiry).questions() == []


def test_who_speaks_under_a_label_is_written_as_another_name_of_somebody_known_or_as_somebody_new(
    desk: Path,
) -> None:
    said = SESSION.replace("Ann Pell: ", "Mrs Guild: ", 1).replace("Edward Hale: ", "The Clerk =1: ", 1)
    (desk / "session.txt").write_text(said, encoding="utf-8")
    begun = Begun(desk)
    begun.take("Bells", "select committee", ["session.txt"], [], "published")
    asked = {one["id"]: one for one in begun.unclear()}
    assert asked.keys() >= {"speaker:Mrs Guild"}, asked
    assert any(value == "ann-pell" for value, _ in asked["speaker:Mrs Guild"]["options"])
    begun.settle(asked["speaker:Mrs Guild"], "ann-pell", "AB")
    passages = wb.open(desk / "bells").passages
    assert set(passages.loc[passages["speaker"] == "Mrs Guild", "person_id"]) == {"ann-pell"}
    for label in [one["id"] for one in begun.unclear() if one["id"].startswith("speaker:")]:
        begun.settle({"id": label}, "Una Newcomer", "AB")
    again = wb.open(desk / "bells")
    assert "speaker:" not in "".join(one["id"] for one in begun.unclear())
    assert again.problems[again.problems["severity"] == "error"].empty


def test_a_category_is_offered_as_it_seems_and_written_where_somebody_says_so(desk: Path) -> None:
    begun = Begun(desk)
    begun.take("Bells", "select committee", ["session.txt"], [], "published")
    assert begun.inquiry is not None
    with (desk / "bells" / "inquiry.yaml").open("a", encoding="utf-8") as settings:
        settings.write("categories: [guilds, makers]\n")
    settler = Settler(wb.open(desk / "bells"))
    asked = next(one for one in settler.questions() if one["id"] == "category:ann-pell")
    assert asked["options"][0][0] in ("guilds", "") and ["makers", "makers"] in asked["options"]
    settler.settle(asked, "makers", "AB")
    assert set(wb.open(desk / "bells").appearances.query("person_id == 'ann-pell'")["category"]) == {"makers"}


def test_two_documents_that_say_the_same_are_asked_about_and_one_is_held_back_in_a_coders_name(
    desk: Path,
) -> None:
    (desk / "again.txt").write_text(
        PAPER.replace("BEL0002", "BEL0003") + "\n3. One more.\n", encoding="utf-8"
    )
    begun = Begun(desk)
    begun.take("Bells", "select committee", ["paper.txt", "again.txt"], [], "published")
    (asked,) = [one for one in begun.unclear() if one["id"].startswith("double:")]
    assert [value for value, _ in asked["options"]] == ["", "BEL0003", "BEL0002"]
    begun.settle(asked, "BEL0003", "AB")
    assert wb.open(desk / "bells").folder.held_back() == {"BEL0003"} and begun.unclear() == []


def test_what_somebody_leaves_is_not_asked_again_and_nothing_is_written(desk: Path) -> None:
    begun = Begun(desk)
    begun.take("Bells", "select committee", ["unsaid.txt"], [], "published")
    before = (desk / "bells" / "sources.csv").read_bytes()
    assert begun.settle(begun.unclear()[0], "", "") == []
    assert (desk / "bells" / "sources.csv").read_bytes() == before


def test_the_first_briefing_is_written_into_the_inquirys_folder(desk: Path) -> None:
    begun = Begun(desk)
    begun.take("Bells", "select committee", ["session.txt"], [], "received, not reported")
    path = begun.briefing()
    assert path.startswith("bells/briefings/") and "<h1" in (desk / path).read_text(encoding="utf-8")


def test_the_room_of_a_folder_is_its_inquirys_or_begins_one_and_what_is_clicked_opens_it(desk: Path) -> None:
    page = room(desk, "AB")
    assert isinstance(page, Beginning) and "<" not in page.plain()
    sent: list[dict[str, object]] = []
    page.page.send = sent.append
    page._asked(page.page, {"id": 1, "ask": "start", "with": {}}, [])
    page._asked(
        page.page,
        {"id": 2, "ask": "piece", "with": {"name": "a.txt", "first": True}},
        [memoryview(PAPER.encode())],
    )
    given = {"title": "Bells", "body": "select committee", "dropped": ["a.txt"], "publication": "published"}
    page._asked(page.page, {"id": 3, "ask": "take", "with": given}, [])
    page._asked(page.page, {"id": 4, "ask": "open", "with": {"coder": "CD"}}, [])
    assert [one["id"] for one in sent if "answer" in one] == [1, 2, 3, 4], sent
    assert page.children[-1].answers.acts.coder == "CD"
    assert type(wb.room(desk / "bells")).__name__ == "Room"
    rows = list(csv.DictReader((desk / "bells" / "sources.csv").open(encoding="utf-8-sig")))
    assert [row["publication"] for row in rows] == ["published"]
