"""A researcher's own rows for the tables of English: what is wrong with them, all at once, and what they would change."""

from __future__ import annotations

import pytest

from workbench.model import Passage, tables
from workbench.text.english import own_wordings
from workbench.text.english.limiting_words import limits
from workbench.text.english.numbers import numbers
from workbench.text.english.own_wordings import OwnEnglish
from workbench.text.english.wordings import extended

GOOD = {
    "table": "conditions", "pattern": "if the sheriff’s pleased", "means": "condition", "why": "said in the north",
    "yes": "We will pay, if the sheriff’s pleased. | If the sheriff's pleased it opens.",
    "no": "We asked if the sheriffs pleased them. | The sheriff is pleased.", "use": "yes",
}  # fmt: skip


def own(**changes: str) -> OwnEnglish:
    return own_wordings.read([(2, {**GOOD, **changes})])


def test_a_row_in_use_is_read_like_ours_and_no_longer_than_it_is_asked_for() -> None:
    said = "We accept this where the Master of the Bells so allows."
    mine = own(
        pattern="where the Master of the Bells so allows",
        yes=f"{said} | It opens where the master of the bells so allows.",
        no="Where the master is, nobody knows. | The Master of the Bells allows it.",
    )
    assert not mine.mistakes
    assert [one for one in limits(said) if one.cue.startswith("where the Master")] == []
    with extended(mine.used):
        (found,) = limits(said)
    assert (found.means, found.cue) == ("condition", "where the Master of the Bells so allows")
    assert [one for one in limits(said) if one.cue.startswith("where the Master")] == []


def test_words_of_ones_own_that_are_no_figure_are_none() -> None:
    mine = own(
        table="not figures", pattern=r"\bbell \d+\b", means="a bell", yes="Bell 12 rang. | We rang bell 3.",
        no="There are 12 bells. | The bell weighs 3 tonnes.",
    )  # fmt: skip
    assert [one.words for one in numbers("Bell 12 rang 40 times.")] == ["12", "40 times"]
    with extended(mine.used):
        assert [one.words for one in numbers("Bell 12 rang 40 times.")] == ["40 times"]


@pytest.mark.parametrize("use", ["", "no"])
def test_a_row_counts_only_once_somebody_has_said_yes(use: str) -> None:
    mine = own(use=use)
    assert mine.rows and not mine.used and not mine.mistakes
    assert own().used


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"table": "offices"}, "table: “offices” takes no rows of your own; write one of: conditions, not figures"),
        ({"means": "perhaps"}, "means: “perhaps” is nothing that conditions can mean; write one of: condition, "),
        ({"table": "positions", "means": "accepted"}, "means: “accepted” is nothing that positions can mean"),
        ({"why": ""}, "why: it is empty"),
        ({"use": "maybe"}, "use: “maybe” is neither yes nor no"),
        ({"pattern": ""}, "pattern: it is empty"),
        ({"pattern": "if (the"}, "pattern: it is no pattern"),
        ({"pattern": "{no such part}"}, "pattern: it is no pattern"),
        ({"pattern": "(?:sheriff’s )*"}, "pattern: a repeated bracket"),
        ({"pattern": "(a+)+b"}, "pattern: a repeated bracket"),
        ({"pattern": ".*if.*x.*"}, "two runs of anything"),
        ({"pattern": "x?"}, "pattern: it is found where nothing stands"),
        ({"pattern": "x" * 301}, "more than 300 characters"),
        ({"yes": "We will pay, if the sheriff’s pleased."}, "yes: give 2 sentences in which it must be found"),
        ({"no": ""}, "no: give 2 sentences in which it must not be found"),
        ({"yes": "We will pay. | If the sheriff's pleased."}, "yes: the pattern is not found in “We will pay.”"),
        ({"no": "Nobody, if the sheriff’s pleased. | No."}, "no: the pattern is found in “Nobody, if the sheriff’s pleased.”"),
    ],
)  # fmt: skip
def test_a_mistake_names_row_column_and_what_to_write_and_the_row_is_left_out(
    changes: dict[str, str], said: str
) -> None:
    mine = own(**changes)
    assert not mine.rows
    assert any(said in one for one in mine.mistakes) and all(
        one.startswith("english.csv, row 2, ") for one in mine.mistakes
    )


def test_all_mistakes_of_a_file_are_said_at_once_and_the_other_rows_are_used() -> None:
    rows = [{**GOOD, "why": "", "use": "?"}, GOOD, {**GOOD, "use": ""}, {**GOOD, "table": "x"}]
    mine = own_wordings.read(enumerate(rows, 2))
    assert [one.row for one in mine.rows] == [3]
    assert [one.split(", ")[1] for one in mine.mistakes] == ["row 2", "row 2", "row 4", "row 5"]
    assert "it is that of row 3" in mine.mistakes[2]


def test_before_a_row_counts_the_sentences_that_it_would_read_otherwise_are_listed() -> None:
    text = "It opens if the sheriff’s pleased. It opens in May. The county’s bell rang, if the sheriff’s pleased."
    passages = tables.table(Passage, [Passage("a/1", "a", 1, "answer", "Q1", text=text, end=len(text))])
    mine = own(use="", means="doubt")
    changed = own_wordings.would_change(passages, mine)
    assert changed["sentence"].tolist() == [
        "It opens if the sheriff’s pleased.", "The county’s bell rang, if the sheriff’s pleased.",
    ]  # fmt: skip
    row = changed.iloc[0]
    assert text[row["start"] : row["end"]] == row["words"] == "if the sheriff’s pleased"
    assert (row["row"], row["means"], row["instead_of"]) == (2, "doubt", "condition")
    assert own_wordings.would_change(passages, own()).empty, "what counts already changes nothing more"
