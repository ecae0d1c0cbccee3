"""The codebook in the room: what a change gains and loses, what it writes, what it carries along, and its undoing."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.widgets.test_room import asking, bells, kept, loud, noise, place, standing

__all__ = ["bells", "kept"]


def theme_of(folder: Path) -> str:
    """A theme of the starter codebook that something in the hearing is suggested under."""
    return str(wb.open(folder).tags["theme"].iloc[0])


def edited(ask: Any, theme: str, **changes: Any) -> dict[str, Any]:
    """What the page sends of a theme that is edited."""
    one = ask("codebook", theme=theme)["answer"]
    return {"how": "edit", **{name: one[name] for name in ("theme", "label", "parent", "definition", "include",
            "exclude", "patterns")}, **changes}  # fmt: skip


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_what_a_pattern_gains_and_loses_is_shown_before_anything_is_written(bells: Path) -> None:
    ask, theme = asking(bells), theme_of(bells)
    before = (bells / "patterns.csv").read_bytes()
    more = [{"kind": "phrase", "pattern": "very loud"}]
    found = ask("try", **edited(ask, theme, patterns=more))["answer"]
    assert found["mistakes"] == [] and found["themes"][0]["gained"] == 1 and found["themes"][0]["lost"] >= 1
    assert "【very loud】" in found["themes"][0]["gains"][0]
    assert (bells / "patterns.csv").read_bytes() == before and wb.open(bells).decisions.empty


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"label": " "}, "write the words to print"),
        ({"parent": "no-such-theme"}, "is no theme of this codebook"),
        ({"patterns": [{"kind": "phrase", "pattern": "…"}]}, "has no word in it"),
        ({"patterns": [{"kind": "guess", "pattern": "bell"}]}, "is none of"),
        ({"patterns": [{"kind": "token", "pattern": "[{"}]}, "is not JSON"),
    ],
)
def test_a_change_with_a_mistake_is_told_as_it_is_typed_and_never_written(
    bells: Path, wrong: dict[str, Any], said: str
) -> None:
    ask, theme = asking(bells), theme_of(bells)
    before = (bells / "codebook.csv").read_bytes(), (bells / "patterns.csv").read_bytes()
    assert said in " ".join(ask("try", **edited(ask, theme, **wrong))["answer"]["mistakes"])
    assert said in ask("change codebook", **edited(ask, theme, **wrong))["refused"]
    assert ((bells / "codebook.csv").read_bytes(), (bells / "patterns.csv").read_bytes()) == before


def test_a_change_is_written_for_excel_changes_the_tags_and_is_taken_back_after_a_restart(
    bells: Path,
) -> None:
    ask, theme = asking(bells), theme_of(bells)
    one = edited(ask, theme, label="Säle; “loud”, <b>", definition="=1+1")
    one["patterns"] = [*one["patterns"], {"kind": "phrase", "pattern": "very loud"}]
    before = (bells / "codebook.csv").read_bytes(), (bells / "patterns.csv").read_bytes()
    assert ask("change codebook", **one)["answer"]["said"].startswith("Saved in the codebook")
    written = next(row for row in rows(bells / "codebook.csv") if row["theme"] == theme)
    assert (bells / "codebook.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert written["label"] == "Säle; “loud”, <b>" and not written["definition"].startswith("=")
    assert "very loud" in set(wb.open(bells).tags.query("theme == @theme")["quote"])
    assert ask("news")["answer"]["files"] == [], "its own change is no news"
    assert "Taken back in the codebook: edited" in asking(bells)("undo")["answer"]["said"]
    assert rows_of(before) == rows_of(
        ((bells / "codebook.csv").read_bytes(), (bells / "patterns.csv").read_bytes())
    )
    assert wb.open(bells).verify_log().empty


def rows_of(files: tuple[bytes, bytes]) -> list[list[str]]:
    return [sorted(file.decode("utf-8-sig").splitlines()) for file in files]


def test_a_row_that_somebody_changed_meanwhile_is_not_written_over(bells: Path) -> None:
    ask, theme = asking(bells), theme_of(bells)
    one = edited(ask, theme, label="Mine")
    text = (bells / "codebook.csv").read_text(encoding="utf-8-sig")
    line = next(line for line in text.splitlines() if line.startswith(f"{theme},"))
    theirs = text.replace(line, line.replace(line.split(",")[1], "Theirs", 1))
    (bells / "codebook.csv").write_text(theirs, encoding="utf-8-sig")
    assert "somebody changed it" in ask("change codebook", **one)["refused"]
    assert (bells / "codebook.csv").read_text(encoding="utf-8-sig") == theirs and wb.open(
        bells
    ).decisions.empty


def test_a_theme_that_is_merged_takes_patterns_tags_and_other_coders_decisions_with_it_and_back(
    bells: Path,
) -> None:
    ask, theme = asking(bells), theme_of(bells)
    had = noise(ask)
    asking(bells, "CD")("code", **place(loud(ask), "very loud"), theme=had["theme"])
    suggested = loud(asking(bells))["tags"]
    mine = [tag for tag in suggested if tag["theme"] == theme]
    asking(bells, "EF")("decide", row=mine[0]["id"], act="confirm")
    ask = asking(bells)
    assert ask("try", how="merge", theme=had["theme"], into=theme)["answer"]["mistakes"] == []
    ask("change codebook", how="merge", theme=had["theme"], into=theme)
    quote = next(q for q, coder in standing(bells, theme) if coder == "EF")
    assert standing(bells, theme) == sorted([("the cost is high", "AB"), ("very loud", "CD"), (quote, "EF")])
    assert had["theme"] not in set(wb.open(bells).themes["theme"]) and standing(bells, had["theme"]) == []
    asking(bells)("undo")
    assert standing(bells, had["theme"]) == [("the cost is high", "AB"), ("very loud", "CD")]
    assert standing(bells, theme) == [(quote, "EF")]


@pytest.mark.parametrize("which", [0, 1, 4, -1])
def test_a_theme_that_was_merged_comes_back_to_where_it_stood_in_the_codebook(
    bells: Path, which: int
) -> None:
    ask = asking(bells)
    before = (bells / "codebook.csv").read_bytes(), (bells / "patterns.csv").read_bytes()
    keys = [one["key"] for one in ask("themes")["answer"]]
    ask("change codebook", how="merge", theme=keys[which], into=keys[2])
    assert keys[which] not in {row["theme"] for row in rows(bells / "codebook.csv")}
    ask("undo")
    assert [one["key"] for one in ask("themes")["answer"]] == keys
    assert [row["theme"] for row in rows(bells / "codebook.csv")] == keys
    after = (bells / "codebook.csv").read_bytes(), (bells / "patterns.csv").read_bytes()
    assert [file.splitlines() for file in after] == [file.splitlines() for file in before]


def test_patterns_that_were_taken_away_come_back_in_their_order_and_a_row_whose_neighbour_went_to_the_end(
    bells: Path,
) -> None:
    ask, theme = asking(bells), theme_of(bells)
    before = (bells / "patterns.csv").read_bytes().splitlines()
    ask("change codebook", **edited(ask, theme, patterns=[]))
    assert theme not in {row["theme"] for row in rows(bells / "patterns.csv")}
    ask("undo")
    assert (bells / "patterns.csv").read_bytes().splitlines() == before
    keys = [row["theme"] for row in rows(bells / "codebook.csv")]
    ask("change codebook", how="merge", theme=keys[3], into=keys[0])
    text = (bells / "codebook.csv").read_text(encoding="utf-8-sig")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith(f"{keys[2]},")]
    (bells / "codebook.csv").write_text("".join(kept), encoding="utf-8-sig")
    asking(bells)("undo")
    assert [row["theme"] for row in rows(bells / "codebook.csv")][-1] == keys[3]


def test_what_is_decided_after_a_merging_is_about_the_theme_that_it_names(bells: Path) -> None:
    ask, theme = asking(bells), theme_of(bells)
    had = noise(ask)
    ask("change codebook", how="merge", theme=had["theme"], into=theme)
    later = ask("code", **place(loud(ask), "very loud"), new="Noise")["answer"]["theme"]
    assert later == had["theme"] and standing(bells, later) == [("very loud", "AB")]
    assert ("the cost is high", "AB") in standing(bells, theme)


def test_a_theme_is_split_with_the_decisions_on_what_the_patterns_found_that_go(bells: Path) -> None:
    ask, theme = asking(bells), theme_of(bells)
    tag = next(tag for tag in loud(ask)["tags"] if tag["theme"] == theme)
    ask("decide", row=tag["id"], act="confirm")
    ask("code", **place(loud(ask), "very loud"), theme=theme)
    going = tag["origin"].removeprefix("rule:")
    ask("change codebook", how="split", theme=theme, label="Apart", patterns=[going])
    assert [coder for _, coder in standing(bells, "apart")] == ["AB"]
    assert standing(bells, theme) == [("very loud", "AB")], "what was coded by hand stays"
    assert {row["theme"] for row in rows(bells / "patterns.csv") if row["pattern_id"] == going} == {"apart"}
    asking(bells)("undo")
    assert len(standing(bells, theme)) == 2 and "apart" not in set(wb.open(bells).themes["theme"])


def test_a_theme_moves_under_another_and_a_circle_is_refused(bells: Path) -> None:
    ask = asking(bells)
    keys = [one["key"] for one in ask("themes")["answer"]][:2]
    ask("change codebook", **edited(ask, keys[1], parent=keys[0]))
    assert next(one["depth"] for one in ask("themes")["answer"] if one["key"] == keys[1]) == 1
    assert "circle" in ask("change codebook", **edited(ask, keys[0], parent=keys[1]))["refused"]


def test_what_was_coded_before_a_version_is_listed_and_a_change_made_elsewhere_is_said(bells: Path) -> None:
    ask = asking(bells)
    had = noise(ask)
    assert ask("versions")["answer"] == {"versions": [], "elsewhere": False}
    ask("change codebook", **edited(ask, had["theme"], definition="Only what is loud."))
    ask("code", **place(loud(ask), "very loud"), theme=had["theme"])
    ask("change codebook", **edited(ask, had["theme"], definition="Only bells."))
    made = asking(bells)("versions")["answer"]
    assert [(one["n"], one["said"], one["coder"]) for one in made["versions"]] == [
        (2, "edited “Noise”", "AB"), (3, "edited “Noise”", "AB")]  # fmt: skip
    counts = [ask("coded before", version=n)["answer"]["count"] for n in (2, 3)]
    assert counts == [1, 2] and not made["elsewhere"]
    codebook = bells / "codebook.csv"
    codebook.write_bytes(codebook.read_bytes().rstrip() + b"\r\nbronze,Bronze,,,,\r\n")
    assert asking(bells)("versions")["answer"]["elsewhere"]


def test_a_theme_is_named_by_all_its_words_and_two_that_differ_stay_two(bells: Path) -> None:
    ask, row = asking(bells), loud(asking(bells))
    labels = ("Right to return", "To return", "To return!", "Chief Constable", "Lady chapel", "to RETURN")
    keys = [ask("code", **place(row, "bells"), new=label)["answer"]["theme"] for label in labels]
    assert keys == [
        "right-to-return",
        "to-return",
        "to-return-2",
        "chief-constable",
        "lady-chapel",
        "to-return",
    ]
    known = wb.open(bells).themes.set_index("theme")["label"]
    assert [known[key] for key in keys[:-1]] == list(labels[:-1])
    assert "can’t name a theme" in ask("code", **place(row, "bells"), new="!?")["refused"]


def test_two_rooms_that_name_a_theme_alike_share_it_and_otherwise_do_not(bells: Path) -> None:
    mine, theirs = asking(bells), asking(bells, "CD")
    row = loud(mine)
    loud(theirs)  # which has read the codebook as it was
    assert mine("code", **place(row, "bells"), new="Noise!")["answer"]["theme"] == "noise"
    assert theirs("code", **place(row, "tower"), new="Noise")["answer"]["theme"] == "noise-2"
    assert theirs("code", **place(row, "very loud"), new="noise!")["answer"]["theme"] == "noise"


def test_a_theme_is_not_written_for_an_act_that_nobody_does(bells: Path) -> None:
    ask = asking(bells, "")
    before = (bells / "codebook.csv").read_bytes()
    assert "nobody is named" in ask("code", **place(loud(ask), "bells"), new="Towers")["refused"]
    assert (bells / "codebook.csv").read_bytes() == before
