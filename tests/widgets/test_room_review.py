"""Review in the room: what is hidden, a sample and what it says of the rest, in bulk, several coders and their copies."""

from __future__ import annotations

import shutil
from itertools import product
from math import comb
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.made.inquiries import made
from tests.widgets.test_room import Ask, asking, bells, kept, loud, noise, place
from workbench.coding import methods_paragraph
from workbench.themes.codebook.codebook_rows import Codebook
from workbench.widgets.room import what_is_left

__all__ = ["bells", "kept"]

ANSWERS = "\n\n".join(
    f"Q{n} Chair: Is record {n} kept?\n\nAnn Pell: We keep record number {n} in the tower."
    for n in range(1, 41)
)
SESSION = f"""\
Bells Committee

Oral evidence: The care of bells, HC 861

Wednesday 14 January 2015

Members present: Ruth Okafor (Chair).

Questions 1-40

Witness: Ann Pell, Director, Guild of Ringers.

{ANSWERS}
"""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An inquiry of a hearing and a submission in which one theme is suggested 81 times."""
    folder = tmp_path_factory.mktemp("many")
    (folder / "session.txt").write_text(SESSION, encoding="utf-8")
    paper = "Written evidence submitted by Tower Trust (BEL0002)\n\n1. One record is kept of every bell.\n"
    (folder / "paper.txt").write_text(paper, encoding="utf-8")
    begun = wb.create(folder / "bells", title="Bells")
    begun.add([folder / "session.txt", folder / "paper.txt"], publication="published")
    assert len(begun.tags) == 81, begun.tags.to_string()
    return folder / "bells"


@pytest.fixture
def towers(many: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(many, tmp_path / "towers"))


def theme_of(folder: Path) -> str:
    return str(wb.open(folder).tags["theme"].iloc[0])


def read_sample(ask: Ask, theme: str, wrong: int = 0) -> dict[str, Any]:
    """Draw a sample and decide on all of it, ``wrong`` of them as not about the theme; return what is said then."""
    ask("sample", theme=theme, draw=True)
    waiting = ask("queue", theme=theme, which="sample")["answer"]["tags"]
    for n, tag in enumerate(waiting):
        ask("decide", row=tag["id"], act="dismiss" if n < wrong else "confirm")
    found: dict[str, Any] = ask("sample", theme=theme)["answer"]
    return found


@pytest.mark.parametrize("look", [1, 2, 5])
def test_what_is_said_of_what_was_not_looked_at_is_wrong_as_seldom_as_it_says(look: int) -> None:
    of, read = 60, 12
    for total in range(of + 1):
        wrong = 0.0
        for right in range(max(0, read - (of - total)), min(read, total) + 1):
            said = what_is_left.bounds(of, read, right, look)
            if not said.least <= total - right <= said.most:
                wrong += comb(total, right) * comb(of - total, read - right) / comb(of, read)
        assert wrong <= what_is_left.ALPHA / 2**look + 1e-12


def test_a_sample_is_the_same_for_the_same_name_whatever_the_order_and_another_for_another() -> None:
    ids = [f"t{n}" for n in range(300)]
    assert what_is_left.drawn(ids, "a") == what_is_left.drawn(ids[::-1], "a") != what_is_left.drawn(ids, "b")
    assert len(set(what_is_left.drawn(ids, "a"))) == what_is_left.LEAST


@pytest.mark.parametrize(("of", "read", "right"), [(10, 11, 1), (10, 5, 6), (10, 5, -1)])
def test_a_sample_that_can_not_be_is_refused(of: int, read: int, right: int) -> None:
    with pytest.raises(ValueError, match="of a sample"):
        what_is_left.bounds(of, read, right)


def test_nothing_is_decided_in_bulk_or_stopped_before_a_sample_was_read_to_its_end(towers: Path) -> None:
    ask, theme = asking(towers), theme_of(towers)
    for asked in product(("confirm", "dismiss"), (False, True)):
        if asked[1]:
            ask("sample", theme=theme, draw=True)
        assert "was read to its end" in ask("in bulk", theme=theme, act=asked[0])["refused"]
        assert "was read to its end" in ask("stop", theme=theme)["refused"]
    assert (wb.open(towers).tags["status"] == "suggested").all()


def test_in_bulk_is_said_in_log_pages_and_methods_never_counted_in_public_and_undone_at_once(
    towers: Path,
) -> None:
    ask, theme = asking(towers), theme_of(towers)
    found = read_sample(ask, theme, wrong=1)
    assert (
        found["done"]
        and found["left"] == 60
        and "Of 20 that were drawn by chance and read, 19" in found["said"]
    )
    assert ask("in bulk", theme=theme, act="confirm")["answer"]["said"].startswith(
        "Saved: confirmed in bulk: 60, 20 read."
    )
    inquiry = wb.open(towers)
    bulk = inquiry.tags[inquiry.tags["note"] == "in bulk: 60, 20 read"]
    assert len(bulk) == 60 and (bulk["status"] == "confirmed").all()
    assert (inquiry.tags["status"] == "suggested").sum() == 1, (
        "what stands in a submission is decided one by one"
    )
    assert inquiry.who_changed_what()["note"].str.startswith("in bulk").sum() == 60
    said = "Some tags were decided without being read, after a sample of them was: in bulk: 60, 20 read (AB)."
    assert said in inquiry.brief(date="2015-02-01", audience="committee").html
    assert said in inquiry.brief(date="2015-02-01", audience="public").html
    public = wb.open(towers, audience="public")
    assert (public.tags["status"] == "confirmed").sum() == 19
    work = methods_paragraph.Work(
        Codebook(inquiry.themes, inquiry.patterns), inquiry.passages, inquiry.tags, inquiry.decisions
    )
    assert "In bulk: AB decided on 60, of which 20 had been read." in methods_paragraph.paragraph(work)
    assert "60 decisions" in asking(towers)("undo")["answer"]["said"]
    again = wb.open(towers)
    assert (again.tags["status"] == "confirmed").sum() == 19 and not again._frames.caution


def test_where_somebody_stopped_looking_is_kept_with_its_guarantee_and_how_many_were_not_looked_at(
    towers: Path,
) -> None:
    ask, theme = asking(towers), theme_of(towers)
    read_sample(ask, theme, wrong=20)
    said = ask("stop", theme=theme)["answer"]["said"]
    assert (
        "60 not looked at" in said and "at least 0 and at most" in said and "outside the submissions" in said
    )
    inquiry = wb.open(towers)
    work = methods_paragraph.Work(
        Codebook(inquiry.themes, inquiry.patterns), inquiry.passages, inquiry.tags, inquiry.decisions
    )
    assert "60 were not looked at, of which at most" in methods_paragraph.paragraph(work)
    assert "stopped looking" in asking(towers)("undo")["answer"]["said"]


def test_a_second_sample_of_a_theme_is_another_and_is_trusted_more_strictly(towers: Path) -> None:
    ask, theme = asking(towers), theme_of(towers)
    first = read_sample(ask, theme)
    second = read_sample(ask, theme)
    assert (first["sure"], second["sure"]) == (0.975, 0.9875)


def test_suggestions_in_submissions_alone_can_not_be_left_unread(tmp_path: Path) -> None:
    paper = "Written evidence submitted by Tower Trust (BEL0002)\n\n1. One record is kept of every bell.\n"
    inquiry = made(tmp_path, ("paper.txt", paper))
    room = inquiry.room("AB")
    theme = str(inquiry.tags["theme"].iloc[0])
    answer = room.answers.answer({"id": 1, "ask": "sample", "with": {"theme": theme, "draw": True}})
    assert "outside the submissions" in answer["refused"]


def test_read_clean_hides_suggestions_and_others_codes_until_ones_own_pass_is_done(bells: Path) -> None:
    had = noise(asking(bells, "CD"))
    ask = asking(bells)
    document = had["row"]["id"].rpartition("/")[0]
    assert {tag["status"] for tag in loud(ask)["tags"]} == {"suggested", "confirmed"}
    ask("sight", clean=True)
    assert loud(ask)["tags"] == [] and ask("passage", passage=had["row"]["id"])["answer"]["tags"] == []
    ask("code", **place(had["row"], "very loud"), new="Mine")
    assert [tag["label"] for tag in loud(ask)["tags"]] == ["Mine"]
    later = asking(bells)
    later("sight", clean=True)
    assert [tag["label"] for tag in loud(later)["tags"]] == ["Mine"], "after a restart too"
    later("pass", document=document)
    assert len(loud(later)["tags"]) == 3
    assert "finished an own pass" in later("undo")["answer"]["said"]


def test_what_others_decided_is_hidden_as_if_it_were_suggested_and_ones_own_is_not(bells: Path) -> None:
    tag = loud(asking(bells))["tags"][0]
    asking(bells, "CD")("decide", row=tag["id"], act="confirm", note="surely")
    ask = asking(bells)
    ask("sight", others=False)
    seen = next(one for one in loud(ask)["tags"] if one["id"] == tag["id"])
    assert (seen["status"], seen["coder"]) == ("suggested", "")
    claimed = ask("passage", passage=loud(ask)["id"])["answer"]["tags"]
    assert "surely" not in str(claimed) and "CD" not in str(claimed)
    ask("decide", row=tag["id"], act="confirm")
    asking(bells, "CD")("decide", row=tag["id"], act="dismiss")
    mine = asking(bells)
    mine("sight", others=False)
    assert next(one["status"] for one in loud(mine)["tags"] if one["id"] == tag["id"]) == "confirmed"


def test_a_tenth_of_what_another_decided_is_read_again_blind_and_agreement_is_counted_never_speed(
    towers: Path,
) -> None:
    first, theme = asking(towers, "CD"), theme_of(towers)
    read_sample(first, theme)
    ask = asking(towers)
    again = ask("queue", which="second")["answer"]["tags"]
    assert len(again) == 2
    shown = ask("passage", passage=again[0]["passage"])["answer"]["tags"]
    assert next(one["status"] for one in shown if one["id"] == again[0]["id"]) == "suggested"
    ask("decide", row=again[0]["id"], act="confirm")
    ask("decide", row=again[1]["id"], act="dismiss")
    assert ask("queue", which="second")["answer"]["count"] == 0
    assert ask("progress")["answer"] == {"mine": 2, "waiting": 61, "twice": 2, "alike": 1}
    assert [one["id"] for one in ask("queue", which="disputed")["answer"]["tags"]] == [again[1]["id"]]


def test_only_the_named_lead_settles_a_difference_and_it_holds_over_what_is_decided_later(
    bells: Path,
) -> None:
    tag = loud(asking(bells))["tags"][0]["id"]
    asking(bells, "AB")("decide", row=tag, act="confirm")
    asking(bells, "CD")("decide", row=tag, act="dismiss")
    assert "no lead is named" in asking(bells, "EF")("adjudicate", row=tag, act="confirm")["refused"]
    yaml = bells / "inquiry.yaml"
    yaml.write_text(yaml.read_text(encoding="utf-8") + "\nlead: EF\n", encoding="utf-8")
    assert "CD is not the lead" in asking(bells, "CD")("adjudicate", row=tag, act="dismiss")["refused"]
    assert asking(bells, "EF")("adjudicate", row=tag, act="confirm")["answer"]["said"].startswith(
        "Saved: settled by EF"
    )
    asking(bells, "CD")("decide", row=tag, act="dismiss")
    row = wb.open(bells).tags.query("tag_id == @tag").iloc[0]
    assert (row["status"], row["coder"]) == ("confirmed", "EF")
    assert asking(bells, "EF")("queue", which="disputed")["answer"]["count"] == 0
    asking(bells, "EF")("undo")
    assert wb.open(bells).tags.query("tag_id == @tag").iloc[0]["status"] == "dismissed"


def test_conflict_copies_in_the_folder_are_found_and_taken_in_at_one_press_and_left_there(
    bells: Path, tmp_path: Path
) -> None:
    mine = noise(asking(bells))
    other = Path(shutil.copytree(bells, tmp_path / "other"))
    asking(other, "CD")("code", **place(loud(asking(other)), "very loud"), theme=mine["theme"])
    names = ("decisions (CD's conflicted copy 2026-11-29).sqlite", "decisions.sync-conflict-1.sqlite")
    for name in names:
        shutil.copy(other / "decisions.sqlite", bells / name)
    (bells / "decisions from AB (conflict).sqlite").write_bytes(b"no log at all")
    ask = asking(bells)
    found = ask("copies")["answer"]["copies"]
    assert {one["name"]: one["new"] for one in found if not one["said"]} == dict.fromkeys(names, 1)
    (bells / "decisions from AB (conflict).sqlite").unlink()
    assert ask("take in copies")["answer"]["said"].startswith("Taken in: one decision of the copies")
    assert ask("copies")["answer"]["copies"] == []
    assert {"the cost is high", "very loud"} <= set(wb.open(bells).tags["quote"])
    assert all((bells / name).is_file() for name in names) and wb.open(bells).verify_log().empty
