"""A change to the codebook shown before it is applied: what it would gain, lose and keep."""

from __future__ import annotations

import random
from typing import Any

import pandas as pd
import pytest

from workbench.model import Passage, Pattern, Tag, Theme, tables
from workbench.themes import tag_passages
from workbench.themes.codebook.codebook_rows import Codebook
from workbench.themes.codebook.dry_run import dry_run


def book(*patterns: tuple[str, str, str]) -> Codebook:
    rows = [Pattern(f"{theme}-{words}", theme, kind, words) for theme, kind, words in patterns]
    themes = [Theme(theme, theme.title()) for theme in dict.fromkeys(row.theme for row in rows)]
    return Codebook(tables.table(Theme, themes), tables.table(Pattern, rows))


def said(*texts: str) -> pd.DataFrame:
    return tables.table(
        Passage, [Passage(f"oral/Q{n}", "oral", n, "answer", f"Q{n}", text=t) for n, t in enumerate(texts, 1)]
    )


HELD = said(
    "The cost of it was borne by us.", "We record what it costs, and the records are long.", "Nothing."
)


def test_only_themes_whose_rules_differ_have_a_row() -> None:
    before = book(("cost", "lemma", "cost"), ("data", "lemma", "record"))
    assert dry_run(HELD, before, before).empty
    after = book(("cost", "lemma", "cost"), ("data", "phrase", "record"))
    assert dry_run(HELD, before, after)["theme"].tolist() == ["data"]


def test_what_is_kept_moved_gained_and_lost_is_counted_with_examples_in_their_context() -> None:
    before = book(("data", "phrase", "record"), ("data", "phrase", "the cost"))
    after = book(
        ("data", "phrase", "the cost of it"), ("data", "phrase", "record"), ("data", "phrase", "Nothing")
    )
    (row,) = dry_run(HELD, before, after).to_dict("records")
    assert (row["change"], row["kept"], row["moved"], row["gained"], row["lost"]) == ("changed", 2, 1, 1, 0)
    assert row["gains"] == ("【Nothing】. (oral/Q3)",) and row["losses"] == ()


def test_a_theme_may_be_new_or_gone() -> None:
    found = dry_run(HELD, book(("cost", "lemma", "cost")), book(("data", "lemma", "record")))
    assert list(zip(found["theme"], found["change"], found["gained"], found["lost"], strict=True)) == [
        ("cost", "gone", 0, 2), ("data", "new", 2, 0)
    ]  # fmt: skip


def test_a_confirmed_tag_that_would_go_is_counted_and_a_persons_own_stays() -> None:
    before, after = book(("cost", "lemma", "cost")), book(("cost", "phrase", "cost of"))
    tags = tag_passages.tag(HELD, before)
    tags.loc[1, "status"] = "confirmed"
    own = tables.table(Tag, [Tag("t9", "oral/Q3", "cost", 0, 7, "Nothing", "person:AB", status="confirmed")])
    (row,) = dry_run(HELD, before, after, tags=pd.concat([tags, own])).to_dict("records")
    assert (row["lost"], row["confirmed_lost"], row["moved"]) == (1, 1, 1)


def test_the_tags_after_a_change_are_those_of_a_run_on_the_whole() -> None:
    before = book(("cost", "lemma", "cost"), ("data", "lemma", "record"))
    after = book(("cost", "phrase", "cost"), ("data", "lemma", "record"), ("long", "lemma", "long"))
    first = tag_passages.again(HELD, before, None, {"oral": "k1"})
    second = tag_passages.again(HELD, after, first, {"oral": "k1"})
    pd.testing.assert_frame_equal(second.tags, tag_passages.tag(HELD, after))


def test_a_changed_theme_alone_is_looked_for_and_a_new_document_for_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = pd.concat(
        [HELD, HELD.assign(document_id="new", passage_id="new/" + HELD["passage_id"])], ignore_index=True
    )
    before = book(("cost", "lemma", "cost"), ("data", "lemma", "record"))
    after = book(("cost", "phrase", "cost"), ("data", "lemma", "record"))
    first = tag_passages.again(HELD, before, None, {"oral": "k1"})
    asked = []
    plain = tag_passages.tag
    monkeypatch.setattr(
        tag_passages,
        "tag",
        lambda p, b, m=None, *, themes=None: (
            asked.append((set(p["document_id"]), themes)) or plain(p, b, m, themes=themes)
        ),
    )
    second = tag_passages.again(held, after, first, {"oral": "k1", "new": "k2"})
    assert asked == [({"new"}, None), ({"oral"}, {"cost"})]
    pd.testing.assert_frame_equal(second.tags, plain(held, after))


_WAYS = (
    ("lemma", "cost"), ("phrase", "cost of"), ("phrase", "cost of care"), ("phrase", "of care"), ("lemma", "care home"),
    ("phrase", "care"), ("phrase", "of care homes in"), ("token", '[{"LOWER": "homes"}, {"LOWER": "in"}]'),
    ("lemma", "home"), ("phrase", "never said"), ("phrase", "cost"), ("lemma", "care"), ("phrase", "care homes"),
)  # fmt: skip
_SAID = (
    "The cost of care homes in the county rose.", "Costs of care.", "A care home costs more than care at home.",
    "Nothing was said.", "In care homes the cost of care homes in Kent is what homes in Kent cost.", "Care of care",
)  # fmt: skip


def test_patterns_that_come_and_go_leave_the_tags_of_a_run_on_the_whole() -> None:
    """Where one that kept out others goes, they come back; where one that is longer comes, they go; so too at once."""
    chance = random.Random(11)
    held = pd.concat(
        [said(*_SAID).assign(document_id=one, passage_id=lambda rows, one=one: one + rows["passage_id"])
         for one in ("d0", "d1")], ignore_index=True,
    )  # fmt: skip
    documents = {"d0": "a", "d1": "b"}
    changed, touched = 0, set()
    for _ in range(60):
        some = [(chance.choice(("one", "two")), *way) for way in chance.sample(_WAYS, 8)]
        before = book(*some)
        before.patterns["pattern_id"] = [f"p{n}" for n in range(len(some))]
        rows = before.patterns.to_dict("records")
        for _ in range(chance.randint(1, 3)):
            chance.choice((_come, _go, _swap, _other_words))(chance, rows)
        after = Codebook(before.themes, tables.table(Pattern, [Pattern(**row) for row in rows]))
        first = tag_passages.again(held, before, None, documents)
        again = tag_passages.again(held, after, first, {**documents, "d1": chance.choice("bc")})
        whole = tag_passages.tag(held, after)
        pd.testing.assert_frame_equal(again.tags, whole)
        changed += not whole.equals(first.tags)
        touched.add(len(whole))
    assert changed > 30 and len(touched) > 5


def _come(chance: random.Random, rows: list[dict[str, str]]) -> None:
    kind, words = chance.choice(_WAYS)
    theme = chance.choice(("one", "two", "three"))
    row = {"pattern_id": f"new{len(rows)}", "theme": theme, "kind": kind, "pattern": words, "note": ""}
    rows.insert(chance.randint(0, len(rows)), row)


def _go(chance: random.Random, rows: list[dict[str, str]]) -> None:
    rows.pop(chance.randrange(len(rows)))


def _swap(chance: random.Random, rows: list[dict[str, str]]) -> None:
    rows.append(rows.pop(chance.randrange(len(rows))))


def _other_words(chance: random.Random, rows: list[dict[str, str]]) -> None:
    row = chance.choice(rows)
    row["kind"], row["pattern"] = chance.choice(_WAYS)


def test_a_pattern_more_is_looked_for_and_its_theme_only_where_that_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = book(("cost", "lemma", "cost"))
    after = book(("cost", "lemma", "cost"), ("cost", "phrase", "long"))
    first = tag_passages.again(HELD, before, None, {"oral": "k1"})
    asked, plain = [], tag_passages.tag

    def watched(passages: pd.DataFrame, of: Codebook, *more: Any, themes: Any = None) -> pd.DataFrame:
        asked.append((len(passages), len(of.patterns)))
        return plain(passages, of, *more, themes=themes)

    monkeypatch.setattr(tag_passages, "tag", watched)
    second = tag_passages.again(HELD, after, first, {"oral": "k1"})
    pd.testing.assert_frame_equal(second.tags, plain(HELD, after))
    (everywhere, one), *there = asked
    assert (everywhere, one) == (len(HELD), 1) and all(few < len(HELD) for few, _ in there)
