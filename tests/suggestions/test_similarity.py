"""Suggested links: what is ranked, what speaks for it, and what never counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.places import ROOT
from workbench import model
from workbench.evidence_base.by_item import link_id
from workbench.model import Appearance, Document, Evidence, Passage, Recommendation, arrow_tables, tables
from workbench.suggestions import suggest_links
from workbench.suggestions.ranking import bm25, rank_passages, shared_phrases, stemmed_texts, witness_names
from workbench.suggestions.ranking.kept_units import KEPT, kept_of
from workbench.suggestions.ranking.rank_passages import Index, Query
from workbench.suggestions.ranking.ranked_units import of_witnesses
from workbench.suggestions.ranking.stemmed_texts import Said
from workbench.suggestions.ranking.witness_names import Register, Witness
from workbench.text import stems

DATA = ROOT.parent / "shared" / "data" / "hc245"

ASKED = "Are residents ever told why a placement ends?"
SESSION = (
    ("Q1", "question", "Chair", "chair", "Good morning. Please introduce yourselves for the record."),
    ("Q1", "answer", "Dr Marsh", "ann-marsh", "I am Ann Marsh, of the Harbour Institute."),
    ("Q1", "answer", "Mr Cole", "peter-cole", "Peter Cole, of Northern Lodgings."),
    ("Q2", "question", "Member A", "member-a", ASKED),
    ("Q2", "answer", "Dr Marsh", "ann-marsh", "Seldom. The letter arrives after the van has left."),
    ("Q2", "answer", "Mr Cole", "peter-cole", "We tell them on the day, and we keep no register of it."),
    ("Q3", "question", "Member A", "member-a", "What does a move cost?"),
    ("Q3", "answer", "Mr Cole", "peter-cole", "About £400 for removal men and a week of everybody’s sleep."),
    ("Q3", "answer", "Mr Cole", "peter-cole", "A register of moves would cost less than one of them."),
    ("Q4", "question", "Chair", "chair", "A register of moves: should there be a register of every move?"),
    ("Q4", "answer", "Dr Marsh", "ann-marsh", "Only if somebody reads it. Otherwise spend it on umbrellas."),
    ("Q5", "question", "Chair", "chair", "Is there anything that we have not asked?"),
    ("Q5", "answer", "Mr Cole", "peter-cole", "The weather, which no committee has ever managed."),
)  # fmt: skip
ITEM = Recommendation(
    "report/r1", "1", "recommendation", "report", "report/r1", ("3",), ("2",),
    text="There should be a national register of every move, kept by each council. (Paragraph 3)",
)  # fmt: skip


def session() -> list[Passage]:
    rows: list[Passage] = []
    seen: dict[str, int] = {}
    turn, before = 0, ("", "")
    for seq, (locator, kind, speaker, person, text) in enumerate(SESSION):
        n = seen[locator] = seen.get(locator, 0) + 1
        turn += (locator, speaker) != before
        before = locator, speaker
        passage_id = f"oral/{locator}" + (f".{n}" if n > 1 else "")
        rows.append(
            Passage(passage_id, "oral", seq, kind, locator, turn, speaker, person, panel=1, text=text)
        )
    return rows


WRITTEN = [
    Passage("SUB1/1", "SUB1", 0, "paragraph", "1", person_id="tenants", text="Our members have moved 41 times."),
    Passage("SUB1/h1", "SUB1", 1, "heading", "h1", text="A register of every move"),
    Passage("SUB1/2", "SUB1", 2, "paragraph", "2", person_id="tenants", section="A register of every move",
            text="It would have to be kept by each council, and umbrellas would not do."),
]  # fmt: skip
NOTED = [
    Passage("note/1", "note", 0, "paragraph", "1", text="A national register of every move kept by each council, the children said."),
]  # fmt: skip
REPORT = [
    Passage("report/2", "report", 0, "paragraph", "2", section="1 Moving › Being told",
            text="Dr Ann Marsh, Harbour Institute, said that the letter “arrives after the van has left”."),
    Passage("report/3", "report", 1, "paragraph", "3", section="1 Moving › Being told",
            text="There should be a national register of every move, kept by each council."),
    Passage("report/n1", "report", 2, "note", "n1", text="Q3 [Mr Cole]"),
]  # fmt: skip
APPEARANCES = [
    Appearance("oral", "chair", "Chair", "chair"),
    Appearance("oral", "member-a", "Member A", "member"),
    Appearance("oral", "ann-marsh", "Dr Marsh", "witness", "Reader in Housing", "Harbour Institute"),
    Appearance("oral", "peter-cole", "Mr Cole", "witness", "Director", "Northern Lodgings"),
    Appearance("SUB1", "tenants", "Moving Tenants", "submitter"),
]
DOCUMENTS = [
    Document("oral", "oral"), Document("SUB1", "written"), Document("note", "engagement note"), Document("report", "report"),
]  # fmt: skip


def suggested(
    passages: Iterable[Passage] | None = None, items: Iterable[Recommendation] = (ITEM,), **options: Any
) -> Any:
    rows = [*session(), *WRITTEN, *NOTED, *REPORT] if passages is None else passages
    return suggest_links.suggest(tables.table(Recommendation, items), evidence(rows), **options)


def evidence(passages: Iterable[Passage], hearings: Iterable[str] = ()) -> Evidence:
    return Evidence(
        passages=tables.table(Passage, passages),
        appearances=tables.table(Appearance, APPEARANCES),
        documents=tables.table(Document, [*DOCUMENTS, *(Document(name, "oral") for name in hearings)]),
    )


def reasons(frame: Any, passage_id: str) -> str:
    return "; ".join(frame.set_index("passage_id").loc[passage_id, "reasons"])


# --- what is suggested -------------------------------------------------------------------------


def test_a_suggestion_is_only_ever_suggested_and_says_why() -> None:
    found = suggested()
    assert list(found.columns) == tables.columns(model.Link)
    assert set(found["status"]) == {"suggested"} and set(found["bearing"]) == {"undecided"}
    assert found["score"].between(0, 1).all() and found["reasons"].map(len).all()
    assert list(found["link_id"]) == [link_id("report/r1", p) for p in found["passage_id"]]


def test_an_item_and_a_passage_have_one_row_at_most() -> None:
    found = suggested()
    assert len(found) > 2 and not found.duplicated(["recommendation_id", "passage_id"]).any()


def test_of_an_answer_in_two_passages_the_nearer_is_suggested() -> None:
    found = set(suggested()["passage_id"])
    assert "oral/Q3.3" in found and "oral/Q3.2" not in found


def test_a_members_question_is_never_suggested_but_counts_for_the_answer() -> None:
    found = suggested()
    assert not set(found["passage_id"]) & {p.passage_id for p in session() if p.kind == "question"}
    assert "in the question before it: move, register" in reasons(found, "oral/Q4.2")


def test_an_engagement_note_the_report_and_headings_are_not_scored_however_alike() -> None:
    owners = {p.split("/")[0] for p in suggested(per_item=50)["passage_id"]}
    assert owners == {"oral", "SUB1"}
    assert "SUB1/h1" not in set(suggested(per_item=50)["passage_id"])


def test_what_has_nothing_in_common_is_not_suggested() -> None:
    assert "oral/Q5.2" not in set(suggested(per_item=50)["passage_id"])


def test_words_that_the_discussion_quotes_make_the_basis_quoted_and_are_shown_as_the_passage_has_them() -> (
    None
):
    row = suggested().set_index("passage_id").loc["oral/Q2.2"]
    assert row["basis"] == "quoted" and row["quote"] == "arrives after the van has left"
    assert row["reasons"][0] == "quotes its words: “arrives after the van has left”"
    assert "names the witness: Dr Ann Marsh" in row["reasons"]


def test_a_link_that_stands_already_is_not_suggested_again() -> None:
    known = [link_id("report/r1", "oral/Q3.3")]
    assert "oral/Q3.3" not in set(suggested(known=known)["passage_id"])


def letter(document: str, *texts: str) -> list[Passage]:
    return [
        Passage(f"{document}/{n}", document, n, "paragraph", str(n), person_id=document, text=text)
        for n, text in enumerate(texts, start=1)
    ]


LETTER = (
    "I write to ask that each council keep a national register of every move, and read it aloud on Fridays."
)
LETTERS = [
    *letter("LET1", LETTER),
    *letter("LET2", LETTER.replace("Fridays", "Sundays")),
    *letter("LET3", LETTER, "My own register of every move has forty pages, one council to each."),
]


def with_letters(**options: Any) -> Any:
    import pandas as pd

    return suggest_links.suggest(
        tables.table(Recommendation, [ITEM]),
        Evidence(
            passages=tables.table(Passage, [*session(), *REPORT, *LETTERS]),
            appearances=tables.table(Appearance, APPEARANCES),
            documents=tables.table(
                Document, [*DOCUMENTS, *(Document(f"LET{n}", "written") for n in (1, 2, 3))]
            ),
            campaigns=pd.DataFrame({"document_id": ["LET1", "LET2", "LET3"], "group": "LET1"}),
        ),
        **options,
    )


def test_of_near_identical_letters_one_is_suggested_and_says_how_many_are_alike() -> None:
    found = with_letters()
    assert set(found["passage_id"]) & {p.passage_id for p in LETTERS} == {"LET1/1", "LET3/2"}
    assert "nearly the same stands in 2 other submissions" in reasons(found, "LET1/1")
    assert "nearly the same" not in reasons(found, "LET3/2")


def test_where_one_of_the_letters_is_linked_already_no_other_is_suggested_for_the_same_words() -> None:
    found = with_letters(known=[link_id("report/r1", "LET2/1")])
    assert set(found["passage_id"]) & {p.passage_id for p in LETTERS} == {"LET3/2"}


def test_no_more_are_suggested_for_an_item_than_asked_for() -> None:
    assert len(suggested(per_item=2)) == 2


def test_an_item_without_a_reports_paragraphs_is_asked_for_in_its_own_words() -> None:
    found = suggested(items=[replace(ITEM, paragraphs=(), discussion=(), passage_id="")])
    assert {"oral/Q3.3", "SUB1/2"} <= set(found["passage_id"])
    assert "quoted" not in set(found["basis"])


def test_nothing_is_suggested_where_there_is_no_evidence() -> None:
    assert len(suggested(REPORT)) == 0 and len(suggested(items=[])) == 0


def tag(passage_id: str, theme: str) -> model.Tag:
    return model.Tag(f"{passage_id}{theme}", passage_id, theme, 0, 1, "x", "rule:x")


def test_two_shared_themes_suggest_where_words_do_not_and_one_common_theme_does_not() -> None:
    passages = [p for p in session() if p.kind == "answer"]
    tags = [
        tag("report/r1", "moves"),
        tag("report/r1", "notice"),
        tag("oral/Q5.2", "moves"),
        tag("oral/Q5.2", "notice"),
    ]
    tags += [tag(p.passage_id, "moves") for p in passages if p.passage_id != "oral/Q5.2"]
    row = suggested(tags=tables.table(model.Tag, tags)).set_index("passage_id").loc["oral/Q5.2"]
    assert row["basis"] == "theme" and row["reasons"][-1] == "2 themes in common: moves, notice"
    only_common = tables.table(model.Tag, [t for t in tags if t.theme == "moves"])
    assert "oral/Q5.2" not in set(suggested(tags=only_common)["passage_id"])


def test_one_rare_theme_is_enough_and_a_dismissed_tag_is_none() -> None:
    rare = [tag("report/r1", "weather"), tag("oral/Q5.2", "weather")]
    found = suggested(tags=tables.table(model.Tag, rare))
    assert "a rare theme in common: weather" in reasons(found, "oral/Q5.2")
    dismissed = tables.table(model.Tag, [rare[0], replace(rare[1], status="dismissed")])
    assert "oral/Q5.2" not in set(suggested(tags=dismissed)["passage_id"])


# --- what never counts -------------------------------------------------------------------------


def test_notes_are_never_seen_without_them_every_suggestion_is_the_same() -> None:
    bare = [p for p in (*session(), *WRITTEN, *NOTED, *REPORT) if p.kind != "note"]
    assert suggested().equals(suggested(bare))


def test_the_same_evidence_gives_the_same_suggestions_twice() -> None:
    assert suggested().equals(suggested())


@pytest.mark.skipif(not DATA.exists(), reason="the real report is not beside this repository")
def test_of_a_real_report_suggestions_are_the_same_without_its_notes(tmp_path: Path) -> None:
    import workbench

    inquiry = workbench.create(tmp_path / "hc245", title="x")
    inquiry.add(
        [*sorted(DATA.glob("Oral_*.pdf")), DATA / "Responsible Use of Data.pdf"], publication="published"
    )
    passages = inquiry.passages
    held = Evidence(
        passages=passages,
        appearances=inquiry.appearances,
        documents=inquiry.documents,
        people=inquiry.people,
    )
    seen = suggest_links.suggest(inquiry.recommendations, held)
    unseen = replace(held, passages=passages[passages["kind"] != "note"].reset_index(drop=True))
    assert seen.equals(suggest_links.suggest(inquiry.recommendations, unseen))
    assert seen.groupby("recommendation_id").size().max() <= 15 and len(seen) > 60


# --- units -------------------------------------------------------------------------------------


def test_a_unit_is_one_witness_under_one_question_with_what_was_asked() -> None:
    found = of_witnesses(evidence(session()))
    assert [u.passages for u in found if u.person_id == "peter-cole"][2] == ("oral/Q3.2", "oral/Q3.3")
    assert {u.question for u in found if "Q2" in u.unit_id} == {ASKED}


def test_where_questions_have_no_numbers_an_answer_goes_with_the_question_before_it() -> None:
    rows = [
        Passage(
            "day1/p1:1", "day1", 0, "question", "p1:1", 1, "MR BOWE", "bowe", text="Did you see the log?"
        ),
        Passage("day1/p1:3", "day1", 1, "answer", "p1:3", 2, "A.", "witness", text="I did."),
        Passage("day1/p1:4", "day1", 2, "question", "p1:4", 3, "MR BOWE", "bowe", text="When?"),
        Passage("day1/p1:5", "day1", 3, "answer", "p1:5", 4, "A.", "witness", text="In June."),
    ]
    found = of_witnesses(evidence(rows, ["day1"]))
    assert [(u.text, u.question) for u in found] == [
        ("I did.", "Did you see the log?"),
        ("In June.", "When?"),
    ]


def test_units_are_the_same_whether_their_documents_were_read_together_or_one_by_one() -> None:
    several = [*session(), *WRITTEN, *NOTED, *REPORT]
    other = [
        replace(p, document_id="two", passage_id=f"two/{p.locator}.{p.seq}") for p in reversed(session())
    ]
    whole = evidence([*several, *other], ["two"])
    one_by_one = [
        replace(whole, passages=whole.passages[whole.passages["document_id"] == name])
        for name in ("oral", "SUB1", "note", "report", "two")
    ]
    apart = [kept for one in one_by_one for kept in kept_of(one).values()]
    kept = {
        name: arrow_tables.joined(row_type, [one[name] for one in apart]) for name, row_type in KEPT.items()
    }
    assert list(of_witnesses(whole, kept)) == list(of_witnesses(whole)) != []
    query = Query(ITEM.text)
    scores = [
        Index.of(units, REGISTER, [query]).ranking(query).scores.tolist()
        for units in (of_witnesses(whole, kept), of_witnesses(whole))
    ]
    assert scores[0] == scores[1]


def test_a_unit_in_between_may_have_passages_that_do_not_stand_together() -> None:
    texts = [(unit.text, unit.passages) for unit in of_witnesses(evidence(session())) if "Q3" in unit.unit_id]
    assert texts == [
        (
            "About £400 for removal men and a week of everybody’s sleep. A register of moves would cost less than one of them.",
            ("oral/Q3.2", "oral/Q3.3"),
        )
    ]


def test_the_words_that_are_counted_are_those_of_the_unit_and_its_question() -> None:
    units = of_witnesses(evidence([*session(), *WRITTEN]))
    for said, texts in (
        (units.said.own, [unit.text for unit in units]),
        (units.said.beside, [unit.question for unit in units]),
    ):
        places, text = said.said(0, len(units))
        found = [[said.stems[int(place)].as_py() for place in places[text == n]] for n in range(len(units))]
        assert found == [stems.stems(one) for one in texts]


def test_of_many_texts_parts_are_counted_as_the_whole_is(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"social media {'rain ' * (n % 7)} moves" for n in range(60)]
    whole = bm25.count(Said.of(texts, texts[::-1]), 0.4, ["social media rain"])
    monkeypatch.setattr(stemmed_texts, "AT_ONCE", 11)
    parted = bm25.count(Said.of(texts, texts[::-1]), 0.4, ["social media rain"])
    query = {"social": 1.0, "social media": 1.0, "rain": 0.3}
    assert parted.scores(query).tolist() == whole.scores(query).tolist()
    assert parted.shares == whole.shares


def test_texts_with_a_run_of_wanted_words_are_those_that_have_one_when_each_is_read() -> None:
    import random

    chance = random.Random(7)
    for _ in range(200):
        texts = [
            " ".join(chance.choices("rain moves sheds gulls bread".split(), k=chance.randrange(9)))
            for _ in range(12)
        ]
        wanted, least = set(stems.stems("rain moves sheds")), chance.randrange(1, 5)
        counted = bm25.count(Said.of(texts, [""] * 12), 0.4, ["rain moves sheds"])
        runs = [
            any(set(said[n : n + least]) <= wanted for n in range(len(said) - least + 1))
            for said in map(stems.stems, texts)
        ]
        some = sorted(chance.sample(range(12), chance.randrange(13)))
        assert counted.with_a_run(some, wanted, least) == [n for n in some if runs[n]]


def test_where_a_wanted_word_was_not_counted_no_text_is_ruled_out() -> None:
    counted = bm25.count(Said.of(["rain"], ["moves"]), 0.4, ["rain"])
    assert counted.with_a_run([0], {"bread"}, 1) == [0]


def test_the_best_of_many_scores_are_in_order_and_of_equal_ones_the_first_come_first() -> None:
    import numpy as np

    scores = np.array([0.0, 2.0, 1.0, 2.0, 0.0, 1.0, 1.0])
    for most in range(9):
        assert rank_passages.best(scores, most) == [1, 3, 2, 5, 6, 0, 4][:most]
    assert rank_passages.best(scores) == [1, 3, 2, 5, 6, 0, 4]


def test_a_theme_that_every_unit_has_stops_nothing() -> None:
    said = [*session()[:2], *REPORT]
    tags = tables.table(
        model.Tag,
        [
            model.Tag(f"t{n}", passage, "moves", 0, 1, "x", "rule:x")
            for n, passage in enumerate(["oral/Q1.2", "report/r1"])
        ],
    )
    assert list(suggested(said, tags=tags)["passage_id"]) == ["oral/Q1.2"]


# --- names -------------------------------------------------------------------------------------

REGISTER = Register.of(
    [
        Witness("ann-marsh", ("Ann Marsh", "Dr Marsh"), ("Harbour Institute, University of Avon",)),
        Witness("nigel-vane", ("Sir Nigel Vane", "Sir Nigel Vane"), ("a county council",)),
        Witness("liesbet-van-dorn", ("Professor Liesbet van Dorn",)),
        Witness("ed-field", ("Ed Field MP", "Mr Field"), (), ("Parliamentary Under-Secretary of State",)),
        Witness("jo-field", ("Jo Field", "Ms Field")),
    ]
)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Dr Ann Marsh told us", ["ann-marsh"]),
        ("However Dr Marsh’s view was", ["ann-marsh"]),
        ("Sir Nigel disagreed", ["nigel-vane"]),
        ("Professor van Dorn disagreed", ["liesbet-van-dorn"]),
        ("Mr Field disagreed", ["ed-field"]),
        ("the Minister said", ["ed-field"]),
        ("the Minister for Roads said", []),
        ("the University of Avon wrote", ["ann-marsh"]),
        ("a county council wrote", []),
        ("in a field by the marsh", []),
        ("John Marsh wrote to The Times", []),
        ("Marsh Lane is a street", []),
        ("Ann Marsh spoke. Marsh was clear.", ["ann-marsh", "ann-marsh"]),
    ],
)  # fmt: skip
def test_a_text_names_a_witness_by_name_body_or_office_and_nobody_else(text: str, people: list[str]) -> None:
    assert [person for mention in REGISTER.mentions(text) for person in mention.person_ids] == people


def test_a_clause_is_about_whom_it_names_and_the_next_with_he_or_she_goes_on() -> None:
    text = "Ann Marsh spoke of rent, and Sir Nigel Vane spoke of bread. He liked it. The war came."
    found = witness_names.clauses(text, REGISTER.mentions(text))
    assert [(c.person_ids, " ".join(c.text.split())) for c in found] == [
        (("ann-marsh",), "spoke of rent, and"),
        (("nigel-vane",), "spoke of bread."),
        (("nigel-vane",), "He liked it."),
        ((), "The war came."),
    ]


# --- ranking -----------------------------------------------------------------------------------


def ranked(text: str, *said: tuple[str, str]) -> list[int]:
    """Which of the answers, each with the person who gives it, come first for a text."""
    rows = [
        Passage(f"day/Q{n}", "day", n, "answer", f"Q{n}", speaker=person, person_id=person, text=words)
        for n, (person, words) in enumerate(said)
    ]
    query = Query(text)
    units = of_witnesses(evidence(rows, ["day"]))
    found = Index.of(units, REGISTER, [query]).rank(query)
    return [int(one.unit.passages[0].removeprefix("day/Q")) for one in found]


def test_an_answer_that_only_gives_its_speakers_body_is_not_first_for_a_text_that_names_the_body() -> None:
    intro = "ann-marsh", "I am from the Harbour Institute at the University of Avon."
    other = "nigel-vane", "Bread is dearer."
    answer = "ann-marsh", "Rents have doubled since the harbour closed."
    assert ranked("Dr Marsh, Harbour Institute, said that rents had doubled.", intro, other, answer)[0] == 2


def test_of_two_with_the_same_words_the_named_witness_comes_first() -> None:
    one, two = ("nigel-vane", "Rents have doubled."), ("ann-marsh", "Rents have doubled.")
    assert ranked("Rents have doubled, Dr Marsh said.", one, two) == [1, 0]
    assert ranked("Rents have doubled.", one, two) == [0, 1]


def test_a_verbatim_quotation_comes_before_many_words_in_common() -> None:
    quoted = "x", "It was, in the end, a paper umbrella in a monsoon, my lord."
    alike = "y", "The register of moves was a national register of moves kept by councils."
    text = "The national register of moves kept by councils was “a paper umbrella in a monsoon”."
    assert ranked(text, alike, quoted)[0] == 1


def test_marked_changes_part_a_quotation_and_each_part_is_looked_for() -> None:
    found = shared_phrases.marked(
        "He called it “a paper […] umbrella” and “wet”.", {"umbrella": 3.0, "wet": 1.0}, 4.0
    )
    assert [(e.words, e.strength) for e in found] == [
        (("umbrella",), 0.75),
        (("wet",), 0.25),
        (("a", "paper"), 0.0),
    ]


def test_scores_are_probabilities_that_rise_with_what_is_weighed() -> None:
    found = [rank_passages.calibrated(score) for score in (0.0, 0.5, 1.0, 1.5, 3.0)]
    assert found == sorted(found) and 0 < found[0] < 0.001 and 0.9 < found[-1] < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("placements", "placement"),
        ("Children’s", "child"),
        ("recorded", "recording"),
        ("policies", "policy"),
        ("risks", "risk"),
    ],
)
def test_words_that_differ_by_an_ending_are_one(one: str, other: str) -> None:
    assert stems.stems(one) == stems.stems(other)


@pytest.mark.parametrize(
    ("one", "other"), [("news", "new"), ("care", "car"), ("police", "policy"), ("address", "addr")]
)
def test_words_that_only_look_alike_stay_two(one: str, other: str) -> None:
    assert stems.stems(one) != stems.stems(other)


def test_the_question_counts_for_every_answer_to_it_and_less_than_the_answer() -> None:
    said = Said.of(["rain", "umbrella", "nothing"], ["umbrella", "x", "umbrella"])
    found = bm25.count(said, 0.4, ["umbrella"])
    one, two, three = found.scores({"umbrella": 1.0})
    assert two > one == three > 0


def test_a_pair_of_words_counts_only_where_the_two_stand_together() -> None:
    said = Said.of(["social media", "media social", "media and social"], ["", "", ""])
    found = bm25.count(said, 0.4, ["social media"])
    together, turned, apart = found.scores({"social media": 1.0})
    assert together > 0 == turned == apart
