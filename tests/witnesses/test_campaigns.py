"""Letters of one campaign and what was sent twice are found by their words, and count once."""

from __future__ import annotations

import random
import time

import pandas as pd
import pytest

import workbench as wb
from tests.places import ROOT
from workbench.model import Appearance, Document, Evidence, Passage, tables
from workbench.witnesses import bodies, campaigns

FOUNDING = ROOT / "evidence" / "missing-from-care"
LETTER = (
    "I write to ask that every tower keep its bells. They were given by people who are dead, and they are rung by people "
    "who are not paid. A bell that is sold is not replaced. Please recommend that no bell be sold without the consent of "
    "those who live within hearing of it, and that the money be spent on the tower."
)  # fmt: skip
OTHER = (
    "Our foundry has cast bells since 1740 and employs eleven people. Tin has doubled in price within four years. We ask "
    "for relief on the tax that falls on metal which is bought to be melted, and for apprentices whom a college will teach."
)  # fmt: skip


def frames(texts: dict[str, str], kind: str = "written") -> tuple[pd.DataFrame, pd.DataFrame]:
    documents = [Document(name, kind, evidence_code=name) for name in texts]
    passages = [Passage(f"{n}/1", n, 1, "paragraph", "1", text=text) for n, text in texts.items()]
    return tables.table(Document, documents), tables.table(Passage, passages)


def groups(texts: dict[str, str], **more: object) -> dict[str, str]:
    found = campaigns.find(*frames(texts), **more)  # type: ignore[arg-type]
    return dict(zip(found["document_id"], found["group"], strict=True))


def test_the_two_campaign_letters_of_the_founding_case_are_a_group_and_nothing_else_is() -> None:
    inquiry = wb.open(FOUNDING)
    found = campaigns.find(inquiry.documents, inquiry.passages)
    assert list(zip(found["document_id"], found["group"], strict=True)) == [
        ("ILL0009", "ILL0009"),
        ("ILL0010", "ILL0009"),
    ]
    assert found["likeness"].tolist()[0] == 1.0 and 0.9 < found["likeness"].tolist()[1] < 1.0
    differs = found["differs"].tolist()[1]
    assert differs.startswith("added: “As a governor for nineteen years") and "“resident” became" in differs


def test_a_letter_with_a_paragraph_added_or_some_words_changed_is_of_the_group() -> None:
    texts = {
        "A": LETTER,
        "B": f"Dear Chair, {LETTER} My own tower has six, and I have rung the tenor since I was nineteen years old.",
        "C": LETTER.replace("people who are dead", "those who went before us").replace(
            "Please", "We beg you to"
        ),
        "D": OTHER,
    }
    assert groups(texts) == {"A": "A", "B": "A", "C": "A"}


def test_capitals_accents_and_punctuation_do_not_count() -> None:
    found = campaigns.find(*frames({"A": LETTER, "B": LETTER.upper().replace(".", " –")}))
    assert (found["likeness"].tolist(), found["differs"].tolist()) == ([1.0, 1.0], ["", ""])


def test_a_long_submission_that_quotes_a_letter_is_not_the_letter() -> None:
    rest = " ".join(f"Point {n} is another matter, on which we say something of our own." for n in range(60))
    assert groups({"A": LETTER, "B": f"{rest} {LETTER}"}) == {}


def test_short_ones_are_a_group_only_where_they_are_the_same() -> None:
    texts = {
        "A": "Please see the attached paper.",
        "B": "Please see the attached paper",
        "C": "Please see the attached notes.",
    }
    assert groups(texts) == {"A": "A", "B": "A"}
    assert groups({"A": "", "B": ""}) == {}


def test_words_that_all_were_asked_count_for_nothing() -> None:
    asked = " ".join(
        f"Question {n}: what should be done about the {n}th bell of each tower?" for n in range(20)
    )
    texts = {"A": f"{asked} {LETTER}", "B": f"{asked} {OTHER}"}
    assert groups(texts) == {"A": "A", "B": "A"}
    assert groups(texts, known=[asked]) == {}


def test_only_submissions_are_compared() -> None:
    found = campaigns.find(*frames({"A": LETTER, "B": LETTER}, kind="oral"))
    assert found.empty and list(found.columns) == ["document_id", "group", "likeness", "differs"]


def test_what_is_like_two_groups_makes_one_of_them() -> None:
    half, rest = LETTER.split("A bell that", 1)
    texts = {"A": half + " " + half[:80], "B": "A bell that" + rest, "C": LETTER}
    assert set(groups(texts).values()) == {"A"}


def test_what_differs_is_told_in_the_letters_own_words() -> None:
    assert campaigns.differing("I ask you, as a ringer.", "I beg you, as an old ringer, to act.") == (
        "“ask” became “beg”; “a” became “an old”; added: “to act”"
    )
    assert campaigns.differing("I ask you now", "I ask") == "left out: “you now”"


def test_the_groups_of_two_thousand_letters_are_found_whole_and_soon() -> None:
    draw = random.Random(7)
    vocabulary = [f"w{n}" for n in range(4000)]
    texts: dict[str, str] = {}
    truth: dict[str, int] = {}
    for campaign in range(5):
        words = draw.choices(vocabulary, k=120 + 30 * campaign)
        for letter in range(300):
            own = [draw.choice(vocabulary) if draw.random() < 0.03 else word for word in words]
            at = draw.randrange(len(own))
            own[at:at] = draw.choices(vocabulary, k=draw.choice([0, 0, 20, 50]))
            name = f"{letter:03}-{campaign}"
            texts[name], truth[name] = " ".join(own), campaign
    for single in range(500):
        texts[f"{single:03}-s"] = " ".join(draw.choices(vocabulary, k=300))
    documents, passages = frames(dict(sorted(texts.items())))
    began = time.process_time()
    found = campaigns.find(documents, passages)
    assert time.process_time() - began < 20
    assert set(found["document_id"]) == set(truth)
    assert found["document_id"].map(truth).groupby(found["group"]).nunique().tolist() == [1] * 5


@pytest.mark.parametrize("names", [("Ann Pell", "Ann Pell"), ("Ann Pell", "Edward Hale")])
def test_a_campaign_is_one_body(names: tuple[str, str]) -> None:
    documents, passages = frames({"A": LETTER, "B": f"{LETTER} I live there.", "C": OTHER})
    came = zip("ABC", (*names, "Bell Foundry"), strict=True)
    appearances = tables.table(
        Appearance, [Appearance(d, n.lower(), n, "submitter", category="public") for d, n in came]
    )
    alike = campaigns.find(documents, passages)
    found = bodies.hear(Evidence(documents=documents, appearances=appearances, campaigns=alike))
    once = names[0] if names[0] == names[1] else "2 near-identical submissions (A the first)"
    assert sorted(body.name for body in found.bodies) == sorted([once, "Bell Foundry"])
    assert found.of("A") == found.of("B") != found.of("C")
    assert {body.category for body in found.bodies} == {"public"}
