"""The room's answers: what its page is sent, what is saved when it says so, and that the page takes words as text."""

from __future__ import annotations

import base64
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.made.inquiries import made
from tests.made.printed import column, pdf
from tests.places import ROOT
from workbench.inquiry import learned_tags
from workbench.inquiry.behind_the_room import Office
from workbench.widgets.room import beginning_widget, room_widget

Ask = Callable[..., dict[str, Any]]
SESSION = """\
Bells Committee

Oral evidence: The care of bells, HC 860

Wednesday 14 January 2015

Members present: Ruth Okafor (Chair); Edward Hale.

Questions 1-2

Witness: Ann Pell, Director, Guild of Ringers.

Q1 Chair: How loud is a bell?

Ann Pell: The bells 🔔🔔 are “very loud” in every tower that we keep, and the cost is high. We keep one record for each tower.

Q2 Edward Hale: Who keeps a record?

Ann Pell: We keep one record for each tower.
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An inquiry with one evidence session, read once."""
    folder = tmp_path_factory.mktemp("room")
    (folder / "session.txt").write_text(SESSION, encoding="utf-8")
    begun = wb.create(folder / "bells", title="Bells")
    begun.add([folder / "session.txt"], publication="published")
    assert len(begun.passages) and len(begun.tags)
    return folder / "bells"


@pytest.fixture
def bells(kept: Path, tmp_path: Path) -> Path:
    """A copy of it, to write in."""
    return Path(shutil.copytree(kept, tmp_path / "bells"))


def asking(folder: Path, coder: str = "AB") -> Ask:
    """A room over a folder, opened anew; what its page may ask it."""
    room = wb.open(folder).room(coder)

    def ask(what: str, **given: Any) -> dict[str, Any]:
        return room.answers.answer({"id": 7, "ask": what, "with": given})

    return ask


def loud(ask: Ask) -> dict[str, Any]:
    """The passage about loud bells, as the page has it."""
    document = ask("overview")["answer"]["documents"][0]["id"]
    rows = ask("rows", document=document, first=0, last=50)["answer"]
    return next(row for row in rows if "very loud" in row["text"])


def place(row: dict[str, Any], words: str) -> dict[str, Any]:
    start = row["text"].index(words)
    return {"passage": row["id"], "start": start, "end": start + len(words), "quote": words}


def test_words_that_are_coded_are_in_the_log_to_the_character_when_the_room_says_saved(bells: Path) -> None:
    ask = asking(bells)
    row, words = loud(ask), "🔔 are “very loud” in"
    answer = ask("code", **place(row, words), new="Noise & sound")["answer"]
    assert answer["said"].startswith("Saved: “Noise & sound”")
    again = wb.open(bells)
    tag = again.tags[again.tags["theme"] == answer["theme"]].iloc[0]
    assert (tag["quote"], tag["status"], tag["coder"]) == (words, "confirmed", "AB")
    assert row["text"][tag["start"] : tag["end"]] == words
    assert "Noise & sound" in set(again.themes["label"]) and again.verify_log().empty


@pytest.mark.parametrize("wrong", ["are “very loud” in every", " ", ""])
def test_words_that_are_not_those_of_the_passage_are_refused_and_nothing_is_saved(
    bells: Path, wrong: str
) -> None:
    ask = asking(bells)
    given = place(loud(ask), "bells") | {"quote": wrong}
    refused = ask("code", **given, theme=wb.open(bells).themes["theme"].iloc[0])["refused"]
    assert refused.endswith("Nothing was saved.")
    assert wb.open(bells).decisions.empty


@pytest.mark.parametrize("fault", [RuntimeError("late"), OSError(28, "No space left on device")])
def test_a_failure_after_words_were_coded_does_not_say_that_nothing_was_saved(
    bells: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    ask = asking(bells)
    row = loud(ask)

    def fails(*_: Any) -> str:
        raise fault

    monkeypatch.setattr("workbench.widgets.room.room_answers.shortened", fails)
    made = ask("code", **place(row, "very loud"), new="Noise")
    assert "Look whether it was saved" in made["refused"] and "nothing" not in made["refused"].casefold()
    assert (wb.open(bells).tags["quote"] == "very loud").any(), "it was saved before it failed"


def test_the_last_act_of_a_coder_is_taken_back_after_a_restart_and_never_another_coders(bells: Path) -> None:
    ask = asking(bells)
    row = loud(ask)
    theme = ask("code", **place(row, "bells"), new="Noise")["answer"]["theme"]
    ask("memo", passage=row["id"], text="Ask her how loud.")
    assert asking(bells, "CD")("undo")["refused"].startswith("CD has done nothing that stands")
    later = asking(bells)
    assert later("undo")["answer"]["said"] == "Taken back: added the memo."
    assert later("undo")["answer"]["said"] == "Taken back: added “Noise”."
    assert later("undo")["refused"].startswith("AB has done nothing that stands")
    left = wb.open(bells)
    assert left.memos.empty and theme not in set(left.tags["theme"])


def test_nobody_decides_without_a_name_and_with_one_that_is_given_in_the_room_it_is_theirs(
    bells: Path,
) -> None:
    ask = asking(bells, "")
    given = place(loud(ask), "tower")
    assert "nobody is named" in ask("code", **given, new="Towers")["refused"]
    ask("i am", coder=" EF ")
    assert ask("code", **given, new="Towers")["answer"]["said"].startswith("Saved")
    assert ask("now", passage=given["passage"])["answer"]["row"]["tags"][0]["coder"] == "EF"


def test_read_without_a_theme_is_recorded_with_what_it_dismisses_taught_and_undone_at_one_press(
    bells: Path,
) -> None:
    ask = asking(bells)
    row = loud(ask)
    suggested = {tag["id"] for tag in row["tags"]}
    assert suggested
    assert ask("nothing on", passage=row["id"])["answer"]["said"] == "Saved: read, no theme here."
    later = asking(bells)
    assert later("passage", passage=row["id"])["answer"]["read"] == ["Read by AB: no theme here."]
    assert loud(later)["tags"] == []
    assert learned_tags.read_without_theme(wb.open(bells)._frames["stood"]) == {row["id"]: [""]}
    many = f" ({1 + len(suggested)} decisions)"
    assert later("undo")["answer"]["said"] == f"Taken back: read, without a theme{many}."
    assert later("passage", passage=row["id"])["answer"]["read"] == []
    assert {tag["id"] for tag in loud(later)["tags"]} == suggested
    assert "AB has done nothing" in later("undo")["refused"]


def test_the_page_of_the_source_comes_as_a_picture_with_boxes_where_the_passage_stands(
    tmp_path: Path,
) -> None:
    paper = column(
        ["Written evidence submitted by Tower Trust (BEL0002)", "", "1. Ropes are dear, and bells are loud."]
    )
    inquiry = made(tmp_path, ("paper.pdf", pdf(paper)))
    passage_id = next(p.passage_id for p in inquiry.passages.itertuples() if "Ropes" in p.text)
    page = inquiry.room().answers.answer({"id": 1, "ask": "picture", "with": {"passage": passage_id}})[
        "answer"
    ]
    assert base64.b64decode(page["png"]).startswith(b"\x89PNG") and page["page"] == 1
    assert page["boxes"] and all(0 <= part <= 1 for box in page["boxes"] for part in box)


def test_a_page_that_can_not_be_drawn_is_refused_in_words(bells: Path) -> None:
    ask = asking(bells)
    assert ask("picture", passage=loud(ask)["id"])["refused"] == (
        f"its format has no pages to draw ({loud(ask)['id']}). Read it beside."
    )


def test_what_another_coder_does_meanwhile_is_said_with_whose_it_is_and_shown(bells: Path) -> None:
    ask = asking(bells)
    row = loud(ask)
    assert ask("news")["answer"] == {"said": "", "passages": [], "files": []}
    theme = ask("code", **place(row, "bells"), new="Noise")["answer"]["theme"]
    assert ask("news")["answer"]["said"] == ""
    asking(bells, "CD")("code", **place(row, "tower"), theme=theme)
    news = ask("news")["answer"]
    assert news["said"] == "New in the log, and shown here now: CD added 1." and news["passages"] == [
        row["id"]
    ]
    assert {tag["coder"] for tag in loud(ask)["tags"]} >= {"AB", "CD"}
    assert ask("news")["answer"]["said"] == ""


def test_a_file_that_is_changed_meanwhile_is_named_and_taken_in_when_that_is_asked_for(bells: Path) -> None:
    ask = asking(bells)
    ask("overview")
    codebook = bells / "codebook.csv"
    codebook.write_bytes(codebook.read_bytes().rstrip() + b"\r\nbronze,Bronze,,,,\r\n")
    assert ask("news")["answer"]["files"] == ["codebook.csv"]
    assert "Bronze" not in {one["label"] for one in ask("themes")["answer"]}
    assert "Bronze" in {one["label"] for one in ask("take in")["answer"]["themes"]}
    assert ask("news")["answer"]["files"] == []


@pytest.mark.parametrize("asked", [None, {}, {"id": "x", "ask": "rows"}, {"id": 1, "ask": "__class__"},
                                   {"id": 1, "ask": "rows", "with": {}}, {"id": 1, "ask": "passage", "with": {"passage": "no/1"}}])  # fmt: skip
def test_a_question_that_is_none_is_answered_with_a_sentence(bells: Path, asked: Any) -> None:
    assert wb.open(bells).room().answers.answer(asked)["refused"].endswith(".")


def test_a_passage_has_its_citation_plain_and_after_the_words_that_are_chosen(bells: Path) -> None:
    ask = asking(bells)
    row = loud(ask)
    cited = ask("cite", passage=row["id"], quote="“very loud”")["answer"]
    assert cited["quoted"] == f"““very loud”” ({cited['plain']})" and "Q1" in cited["plain"]


def test_a_saved_notebook_keeps_the_words_that_were_in_view(bells: Path) -> None:
    room = wb.open(bells).room("AB")
    document = room.answers.answer({"id": 1, "ask": "overview"})["answer"]["documents"][0]["id"]
    assert document not in room.static() and "<button" not in room.static()
    room.answers.answer({"id": 2, "ask": "rows", "with": {"document": document, "first": 0, "last": 9}})
    assert "very loud" in room.static()


def test_the_page_sets_words_as_text_asks_no_host_and_every_part_of_it_is_sent() -> None:
    sent = room_widget.script() + room_widget.script(beginning_widget.PARTS)
    parts = {*room_widget.PARTS, *beginning_widget.PARTS}
    assert {path.stem for path in room_widget.PAGE.glob("*.js")} == parts
    markup = r"innerHTML|outerHTML|insertAdjacent|document\.write|DOMParser|createContextualFragment|\beval\(|Function\("
    hosts = r"https?:|fetch\(|XMLHttp|import\(|WebSocket|sendBeacon"
    assert not re.search(f"{markup}|{hosts}", sent)
    assert not re.search(r"\breturn [^;{}\n]*; return\b", sent), "what stands after it is never done"
    assert not re.search(r"url\(|@import|https?:", room_widget.styles())
    assert all(len(path.read_text("utf-8").splitlines()) <= 400 for path in room_widget.PAGE.iterdir())


def test_the_first_screen_waits_for_no_theme_link_or_problem_and_its_words_come_with_the_document(
    bells: Path,
) -> None:
    inquiry = wb.open(bells)
    ask = inquiry.room("AB").answers.answer
    overview = ask({"id": 1, "ask": "overview"})["answer"]
    first = {"document": overview["documents"][0]["id"], "bare": True}
    document = ask({"id": 2, "ask": "document", "with": first})["answer"]
    assert any("very loud" in row["text"] for row in document["rows"]) and overview["themes"]
    slow = {"tags", "suggested tags", "links", "problems", "people"}
    assert not slow & inquiry._frames._made.keys()
    assert ask({"id": 3, "ask": "lists"})["answer"]["people"] and "tags" in inquiry._frames._made


def test_a_document_comes_with_the_rows_around_the_passage_that_is_asked_for(bells: Path) -> None:
    ask = asking(bells)
    document = ask("overview")["answer"]["documents"][0]["id"]
    every = ask("document", document=document)["answer"]
    last = every["places"][-1]
    answer = ask("document", document=document, passage=f"{document}/{last}", block=2)["answer"]
    assert answer["first"] % 2 == 0 and answer["rows"][-1]["id"] == f"{document}/{last}"
    assert "no passage" in ask("document", document=document, passage=f"{document}/none")["refused"]


def test_a_document_that_is_fetched_before_it_is_opened_is_not_what_a_notebook_keeps(bells: Path) -> None:
    room = wb.open(bells).room("AB")
    ident = room.answers.answer({"id": 1, "ask": "overview"})["answer"]["documents"][0]["id"]
    ahead = {"document": ident, "ahead": True}
    assert room.answers.answer({"id": 2, "ask": "document", "with": ahead})["answer"]["rows"]
    assert "very loud" not in room.static()
    seen = {"document": ident, "first": 0, "last": 9}
    assert room.answers.answer({"id": 3, "ask": "leave", "with": seen})["answer"] is True
    assert "very loud" in room.static()


def test_a_decision_leaves_what_a_search_counts_by_as_it_was_made(bells: Path) -> None:
    inquiry = wb.open(bells)
    room = inquiry.room("AB").answers
    steps = [room.answer({"id": n, "ask": "ready", "with": {"step": n}})["answer"] for n in range(6)]
    assert steps == [True] * 5 + [False]
    before = inquiry.search("bells").facets
    inquiry.decide(inquiry.tags["tag_id"].iloc[0], "dismiss", coder="AB")
    after = inquiry.search("bells").facets
    assert after is not before and after.column("voice") is before.column("voice")


def test_each_value_that_a_search_can_be_narrowed_to_has_as_many_passages_as_it_says(bells: Path) -> None:
    ask = asking(bells)
    ask("code", **place(loud(ask), "tower"), new="Towers & more")
    for query in ("bells OR record", "", "tower"):
        only: dict[str, str] = {}
        for _ in range(2):
            counted = ask("facets", query=query, only=only)["answer"]
            assert {"voice", "session", "person", "theme"} <= counted.keys()
            values = [(name, *row) for name, facet in counted.items() for row in facet["values"]]
            assert values and all(n for *_, n in values)
            for name, value, _, n in values:
                assert ask("search", query=query, only={**only, name: value})["answer"]["count"] == n
            only = {"voice": "what witnesses said"}
    counted = ask("facets", query="tower", only={})["answer"]
    assert [label for _, label, _ in counted["person"]["values"]] == ["Ann Pell"]
    assert "Towers & more" in [label for _, label, _ in counted["theme"]["values"]]
    ask("sight", clean=True)
    assert "theme" not in ask("facets", query="tower", only={})["answer"], "what is suggested is hidden"


def test_a_search_is_kept_tried_as_a_theme_and_let_go_in_the_room(bells: Path) -> None:
    ask = asking(bells)
    kept = ask("keep search", name="Records <b>", query="record*", only={})["answer"]
    assert kept["said"] == "Saved: the search “Records <b>”." and kept["kept"][0]["query"] == "record*"
    assert ask("keep search", name="", query="x", only={})["refused"].startswith(
        "a search is kept under a name"
    )
    assert ask("keep search", name="Bad", query="(x", only={})["refused"].startswith(
        "The query can’t be read"
    )
    assert asking(bells, "CD")("searches")["answer"] == kept["kept"]
    tried = ask("try theme", query="record*")["answer"]
    assert tried["gained"] and wb.open(bells).themes["label"].tolist().count("Records <b>") == 0
    made_of = ask("theme of search", query="record*", new="Records <b>")["answer"]
    assert (wb.open(bells).tags["theme"] == made_of["theme"]).any()
    assert any(one["key"] == made_of["theme"] for one in ask("themes")["answer"])
    assert ask("let go", name="records <B>")["answer"] == []


def test_more_like_a_passage_leaves_the_passage_itself_out(bells: Path) -> None:
    ask = asking(bells)
    row = loud(ask)
    found = ask("like", passage=row["id"])["answer"]
    assert found["hits"] and row["id"] not in {one["id"] for one in found["hits"]}
    assert found["said"]


def test_what_is_done_with_a_passage_is_saved_where_it_says_and_a_distressing_span_is_folded_at_once(
    bells: Path,
) -> None:
    ask = asking(bells)
    row = loud(ask)
    words = place(row, "very loud")
    assert "folded for everybody" in ask("mark distressing", **words)["answer"]["said"]
    document = row["id"].partition("/")[0]
    shown = asking(bells, "CD")("document", document=document, bare=True)["answer"]["rows"]
    assert [one["folded"] for one in shown if one["id"] == row["id"]] == [[[words["start"], words["end"]]]]
    assert ask("refer", **words, lead=" ")["refused"].startswith("a referral needs")
    assert "Tell Lee Marsh yourself" in ask("refer", **words, lead="Lee  Marsh")["answer"]["said"]
    cautions = ask("passage", passage=row["id"])["answer"]["cautions"]
    assert [one["kind"] for one in cautions] == ["distressing", "refer: safeguarding"]
    assert ask("undo")["answer"]["said"] == "Taken back: referred."
    assert ask("undo")["answer"]["said"] == "Taken back: marked as distressing."
    ask("to briefing", **words)
    assert f'{{{{ quote("{row["id"]}", "very loud") }}}}' in (bells / "briefing.md").read_text("utf-8")
    assert ask("news")["answer"]["files"] == []
    ask("correct", passage=row["id"], words="very loud", correct="rather loud", reason="heard so")
    assert "rather loud" in ask("now", passage=row["id"])["answer"]["row"]["text"]


def test_a_saved_notebook_leaves_out_words_that_are_folded(bells: Path) -> None:
    room = wb.open(bells).room("AB")
    row = loud(asking(bells))
    wb.open(bells).decide(row["id"], "distressing", coder="CD", start=0, end=row["text"].index(" in every"))
    room.answers.inquiry.refresh()
    room.answers.answer({"id": 1, "ask": "document", "with": {"document": row["id"].partition("/")[0]}})
    assert "very loud" not in room.static() and "[distressing words, folded] in every" in room.static()


def test_a_memo_on_the_inquiry_a_document_or_a_speaker_is_shown_beside_the_passages_of_it(
    bells: Path,
) -> None:
    ask = asking(bells)
    row = loud(ask)
    about = {one["kind"]: one["id"] for one in ask("passage", passage=row["id"])["answer"]["about"]}
    for kind, ident in about.items():
        ask("memo on", passage=row["id"], about=ident, text=f"On the {kind}.")
    beside = ask("passage", passage=row["id"])["answer"]["beside"]
    assert [one["text"] for one in beside] == [
        f"On the {kind}." for kind in ("document", "person", "inquiry")
    ]
    theme = wb.open(bells).themes["theme"].iloc[0]
    ask("memo on", about=theme, text="On a theme.")
    assert [one["text"] for one in ask("memos on", about=theme)["answer"]] == ["On a theme."]


def test_the_room_opens_on_the_founding_case_with_every_document_theme_and_recommendation() -> None:
    inquiry = wb.open(ROOT / "evidence" / "missing-from-care")
    ask = inquiry.room().answers.answer
    overview = ask({"id": 1, "ask": "overview"})["answer"]
    overview |= ask({"id": 2, "ask": "lists"})["answer"]
    for name, table in (("documents", "documents"), ("themes", "themes"), ("items", "recommendations")):
        assert len(overview[name]) == len(getattr(inquiry, table))
    assert "illustrative" in overview["notice"]


def noise(ask: Ask, words: str = "the cost is high") -> dict[str, Any]:
    """A passage with one tag of a new theme on some of its words, and that tag."""
    row = loud(ask)
    theme = ask("code", **place(row, words), new="Noise")["answer"]["theme"]
    tag = next(tag for tag in loud(ask)["tags"] if tag["theme"] == theme)
    return {"row": row, "theme": theme, "tag": tag}


def standing(folder: Path, theme: str) -> list[tuple[str, str]]:
    """The words that are confirmed under a theme, read from the disk, with their coder."""
    inquiry = wb.open(folder)
    tags = inquiry.tags[(inquiry.tags["theme"] == theme) & (inquiry.tags["status"] == "confirmed")]
    texts = dict(zip(inquiry.passages["passage_id"], inquiry.passages["text"], strict=True))
    assert all(texts[t.passage_id][t.start : t.end] == t.quote for t in tags.itertuples())
    assert inquiry.verify_log().empty and not inquiry.problems["reason"].str.contains("no place").any()
    return sorted(zip(tags["quote"], tags["coder"], strict=True))


def test_a_tag_takes_another_theme_in_one_act_that_one_undo_takes_back_after_a_restart(bells: Path) -> None:
    ask = asking(bells)
    had = noise(ask)
    other = ask("retag", tag=had["tag"]["id"], new="Money")["answer"]
    assert other["said"] == "Saved: “Money” in place of “Noise”."
    assert standing(bells, "money") == [("the cost is high", "AB")] and standing(bells, had["theme"]) == []
    assert asking(bells)("undo")["answer"]["said"] == "Taken back: given another theme “Money” (2 decisions)."
    assert standing(bells, "money") == [] and standing(bells, had["theme"]) == [("the cost is high", "AB")]


@pytest.mark.parametrize("words", ["🔔🔔 are “very loud”", "very", "and the cost is high. We", "the cost"])
def test_a_tag_is_made_longer_or_shorter_to_the_character_and_back(bells: Path, words: str) -> None:
    ask = asking(bells)
    begun = "are “very loud” in" if "very" in words else "the cost is high"
    had = noise(ask, begun)
    where = {name: value for name, value in place(had["row"], words).items() if name != "passage"}
    assert ask("span", tag=had["tag"]["id"], **where)["answer"]["said"].startswith("Saved: “Noise” is on")
    assert standing(bells, had["theme"]) == [(words, "AB")]
    asking(bells)("undo")
    assert standing(bells, had["theme"]) == [(begun, "AB")]


def test_a_tag_is_split_into_two_without_the_space_between_them(bells: Path) -> None:
    ask = asking(bells)
    had = noise(ask)
    at = had["row"]["text"].index("is high")
    assert "two tags" in ask("split", tag=had["tag"]["id"], at=at)["answer"]["said"]
    assert standing(bells, had["theme"]) == [("is high", "AB"), ("the cost", "AB")]
    assert "split" in asking(bells)("undo")["answer"]["said"]
    assert standing(bells, had["theme"]) == [("the cost is high", "AB")]


@pytest.mark.parametrize("wrong", [{"at": 0}, {"at": 10**6}, {"at": -3}])
def test_a_tag_that_would_have_a_part_without_words_is_not_split(bells: Path, wrong: dict[str, int]) -> None:
    ask = asking(bells)
    had = noise(ask)
    assert ask("split", tag=had["tag"]["id"], **wrong)["refused"].endswith("Nothing was saved.")
    assert standing(bells, had["theme"]) == [("the cost is high", "AB")]


def test_words_that_share_none_with_a_tag_are_no_other_length_of_it(bells: Path) -> None:
    ask = asking(bells)
    had = noise(ask)
    far = {name: value for name, value in place(had["row"], "The bells").items() if name != "passage"}
    assert "share none" in ask("span", tag=had["tag"]["id"], **far)["refused"]


def test_all_the_like_are_shown_first_then_coded_at_once_without_what_was_taken_off_and_undone_at_once(
    bells: Path,
) -> None:
    ask = asking(bells)
    row = loud(ask)
    seen = ask("all like", quote="We keep one record", theme="")["answer"]
    assert seen["count"] == 2 and [one["words"] for one in seen["listed"]] == ["We keep one record"] * 2
    assert "nothing" not in seen and wb.open(bells).decisions.empty, "a preview saves nothing"
    here = next(one["key"] for one in seen["listed"] if one["key"].startswith(f"{row['id']}:"))
    one = ask("code all", quote="We keep one record", new="Records kept", left=[here])["answer"]
    assert one["said"].startswith("Saved: “Records kept” in one place") and row["id"] not in one["passages"]
    ask("code all", quote="We keep one record", theme="records-kept")
    assert len(standing(bells, "records-kept")) == 2
    later = asking(bells)
    assert "coded all like it" in later("undo")["answer"]["said"]
    assert len(standing(bells, "records-kept")) == 1
    later("undo")
    assert standing(bells, "records-kept") == []


@pytest.mark.parametrize(
    "quote", ["", " ", "…", "one two three four five six seven eight nine ten eleven twelve more"]
)
def test_all_the_like_of_what_can_not_be_looked_for_is_refused(bells: Path, quote: str) -> None:
    assert "one to 12 words" in asking(bells)("all like", quote=quote, theme="x")["refused"]


def test_a_folder_that_cannot_be_reached_for_a_while_ends_no_watch(bells: Path) -> None:
    office = Office(wb.open(bells))
    before = room_widget._stamp_or(office, None)
    away = bells.rename(bells.with_name("elsewhere"))
    assert room_widget._stamp_or(office, before) == before
    away.rename(bells)
    assert room_widget._stamp_or(office, None) == before
