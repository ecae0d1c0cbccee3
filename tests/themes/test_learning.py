"""Learning from decisions: what counts as one, what is suggested and why, and what to read next."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from workbench.errors import WorkbenchError
from workbench.model import Document, Passage, Tag, tables
from workbench.themes.learning import labels, learned_model, suggest_tags, train, what_next

BEDS = (
    "The nearest bed was forty miles away and the council paid for the distance.",
    "No bed could be found near home, so the placement was far from the school.",
    "A placement two counties away costs more than a bed near home.",
    "We rang nine homes before one had a bed for the child.",
)
POLICE = (
    "The police graded the risk as medium and sent one car.",
    "An officer searched the park and the police station closed the report.",
    "Nobody at the station had graded the risk before the officer went home.",
    "The police recorded her as absent and no officer searched.",
)
BED = "They found a bed and a placement for him, sixty miles from home."
OFFICER = "One officer came; the police had graded the risk as low."
OTHER = (
    "Thank you for inviting us this morning.",
    "I have nothing to add on that point.",
    "My colleague will write to you with the numbers.",
    "It was a long and useful meeting for all of us.",
)


def said(*texts: str, document: str = "oral-1", kind: str = "answer") -> list[Passage]:
    return [
        Passage(f"{document}/Q{n}", document, n, kind, f"Q{n}", speaker="Ms Reed", text=text)
        for n, text in enumerate(texts, 1)
    ]


def frame(rows: list[Passage]) -> pd.DataFrame:
    return tables.table(Passage, rows)


def learn(tags: pd.DataFrame, passages: pd.DataFrame) -> learned_model.Model:
    """What is learned where all documents are oral."""
    oral = [Document(name, "oral") for name in dict.fromkeys(passages["document_id"])]
    return train.learn(tags, passages, tables.table(Document, oral))


def decided_on(passages: list[Passage], status: str, theme: str) -> list[Tag]:
    return [
        Tag(f"{p.passage_id}{theme}", p.passage_id, theme, 0, len(p.text), p.text, "person:AB", status=status)
        for p in passages
    ]


def lesson() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two sessions read, beds and police confirmed and the rest dismissed for both; three that nobody has read."""
    rows: list[Passage] = []
    tags: list[Tag] = []
    for session in ("oral-1", "oral-2"):
        passages = said(*BEDS, *POLICE, *OTHER, document=session)
        rows += passages
        tags += decided_on(passages[:4], "confirmed", "beds") + decided_on(
            passages[4:8], "confirmed", "police"
        )
        tags += decided_on(passages[8:], "dismissed", "beds") + decided_on(
            passages[8:], "dismissed", "police"
        )
    unread = (BED, OFFICER, "Thank you very much.")
    alone = [said(text, document=f"oral-{n}") for n, text in enumerate(unread, 3)]
    return frame([*rows, *(row for session in alone for row in session)]), tables.table(Tag, tags)


def test_what_was_confirmed_is_suggested_where_nobody_has_decided() -> None:
    passages, tags = lesson()
    found = suggest_tags.suggest(learn(tags, passages), passages, tags=tags)
    assert list(zip(found["passage_id"], found["theme"], strict=True)) == [
        ("oral-3/Q1", "beds"), ("oral-4/Q1", "police")
    ]  # fmt: skip


def test_a_suggestion_is_a_suggested_tag_with_its_model_score_words_and_quotation() -> None:
    passages, tags = lesson()
    text = f"I am glad to be here. {BED} Thank you."
    passages.loc[passages["passage_id"] == "oral-3/Q1", "text"] = text
    model = learn(tags, passages)
    row = suggest_tags.suggest(model, passages, tags=tags).iloc[0]
    assert row["quote"] == BED
    assert text[row["start"] : row["end"]] == row["quote"]
    assert (row["status"], row["coder"], row["origin"]) == ("suggested", "", f"model:{model.version}")
    assert 0 < row["score"] < 1
    assert row["note"].startswith("weighed most: ") and "bed" in row["note"]


def test_suggestions_have_the_columns_of_the_contract_even_where_there_are_none() -> None:
    passages, tags = lesson()
    found = suggest_tags.suggest(learn(tags, passages), passages.iloc[:0])
    assert found.empty and list(found.columns) == tables.columns(Tag)


def test_the_same_decisions_teach_the_same_and_others_are_another_version() -> None:
    passages, tags = lesson()
    one, two = (learn(tags, passages) for _ in range(2))
    assert one.to_bytes() == two.to_bytes()
    assert learn(tags.iloc[1:], passages).version != one.version


def test_the_order_of_the_tables_teaches_nothing() -> None:
    passages, tags = lesson()
    turned = learn(tags.iloc[::-1], passages.iloc[::-1])
    known = learn(tags, passages)
    there, here = (suggest_tags.scores(m, passages).loc["oral-3/Q1", "beds"] for m in (turned, known))
    assert there == pytest.approx(here, abs=1e-6)


def test_suggested_tags_teach_nothing() -> None:
    passages, tags = lesson()
    more = tables.table(Tag, decided_on(said("Thank you.", document="oral-3"), "suggested", "thanks"))
    both = pd.concat([tags, more], ignore_index=True)
    assert learn(both, passages).version == learn(tags, passages).version


def test_a_dismissed_tag_says_that_its_theme_is_not_there() -> None:
    _, tags = lesson()
    known = labels.examples(tags, ["oral-1/Q9", "oral-1/Q1", *(f"oral-2/Q{n}" for n in range(1, 13)),
                                    *(f"oral-1/Q{n}" for n in range(2, 9))])  # fmt: skip
    assert known.themes == ("beds", "police")
    assert known.present[:2].tolist() == [[False, False], [True, False]]
    assert known.weight[:2].tolist() == [[1.0, 1.0], [1.0, labels.NOT_SAID]]


def test_one_dismissed_span_does_not_undo_another_that_was_confirmed() -> None:
    passages, tags = lesson()
    again = decided_on(said(*BEDS), "dismissed", "beds")
    both = pd.concat([tags, tables.table(Tag, again)], ignore_index=True)
    ids = passages["passage_id"].tolist()
    assert (labels.examples(both, ids).present == labels.examples(tags, ids).present).all()


def test_a_passage_that_was_read_and_left_untagged_teaches_that_no_theme_is_there() -> None:
    passages, tags = lesson()
    confirmed = tags[tags["status"] == "confirmed"]
    ids = passages["passage_id"].tolist()
    with pytest.raises(WorkbenchError, match="16 passages"):
        labels.examples(confirmed, ids)
    known = labels.examples(confirmed, ids, read=ids[:24])
    assert known.weight[8].tolist() == [1.0, 1.0]
    assert not known.present[8].any()
    assert known.weight[24:].sum() == 0


def test_too_few_decisions_are_said_with_their_counts() -> None:
    passages, tags = lesson()
    with pytest.raises(WorkbenchError) as told:
        learn(tags.iloc[:3], passages)
    assert "people decided about 3 passages" in str(told.value)
    assert "“beds”: 3 with it and 0 without" in str(told.value)
    assert "at least 20 passages" in str(told.value)


def test_no_decisions_at_all_are_too_few() -> None:
    with pytest.raises(WorkbenchError, match="people decided about 0 passages"):
        learn(tables.table(Tag), lesson()[0])


def test_a_theme_with_too_few_examples_is_left_out_and_named() -> None:
    passages, tags = lesson()
    rare = tables.table(Tag, decided_on(said(BEDS[0]), "confirmed", "cost"))
    model = learn(pd.concat([tags, rare], ignore_index=True), passages)
    assert model.themes == ("beds", "police")
    assert model.left_out == ("“cost”: 1 with it and 23 without",)


def test_engagement_notes_teach_nothing_unless_someone_says_so() -> None:
    passages, tags = lesson()
    documents = tables.table(Document, [Document("oral-1"), Document("oral-2", "engagement note")])
    with pytest.raises(WorkbenchError, match="12 passages"):
        train.learn(tags, passages, documents)
    model = train.learn(tags, passages, documents, engagement_notes=True)
    assert model.confirmed == (8, 8)
    note = passages["document_id"] == "oral-2"
    passages.loc[note, "text"] = passages.loc[note, "text"] + " Zanzibar"
    apart = train.learn(tags, passages, documents, engagement_notes=True)
    assert "zanzibar" in apart.wording.terms


def test_the_words_of_engagement_notes_are_not_kept_in_a_model_that_may_not_learn_from_them() -> None:
    passages, tags = lesson()
    private = said("Zanzibar is where I ran.", "Zanzibar is far.", document="talk")
    documents = tables.table(
        Document, [*(Document(f"oral-{n}") for n in (1, 2, 3)), Document("talk", "engagement note")]
    )
    model = train.learn(tags, pd.concat([passages, frame(private)], ignore_index=True), documents)
    assert "zanzibar" not in model.wording.terms


def test_headings_and_notes_are_never_suggested() -> None:
    passages, tags = lesson()
    passages.loc[passages["document_id"].isin(["oral-3", "oral-4"]), "kind"] = "heading"
    assert suggest_tags.suggest(learn(tags, passages), passages, tags=tags).empty


def test_a_tag_that_only_the_question_earns_is_prompted() -> None:
    passages, tags = lesson()
    model = learn(tags, passages)
    asked = said("How far away was the nearest bed, and what did the placement cost the council?", "Yes.",
                 document="oral-6")  # fmt: skip
    asked[0] = replace(asked[0], kind="question", speaker="Mr Hale")
    found = suggest_tags.suggest(replace(model, thresholds=model.thresholds * 0 + 0.3), frame(asked))
    answer = found[found["passage_id"] == "oral-6/Q2"].iloc[0]
    assert answer["note"].startswith("prompted: without the question before it, the score is 0.")
    assert answer["note"].endswith("weighed most: what stands around it, none of its own words")


def test_a_tag_that_the_answer_earns_is_not_prompted() -> None:
    passages, tags = lesson()
    model = learn(tags, passages)
    asked = said("What happened then?", BEDS[1], document="oral-6")
    asked[0] = replace(asked[0], kind="question", speaker="Mr Hale")
    found = suggest_tags.suggest(model, frame(asked))
    assert found[found["passage_id"] == "oral-6/Q2"]["note"].str.startswith("weighed most").all()
    assert "oral-6/Q2" in set(found["passage_id"])


def test_a_model_is_kept_as_bytes_without_code_and_comes_back_the_same() -> None:
    passages, tags = lesson()
    model = learn(tags, passages)
    back = learned_model.from_bytes(model.to_bytes())
    assert back.to_bytes() == model.to_bytes()
    pd.testing.assert_frame_equal(suggest_tags.suggest(back, passages), suggest_tags.suggest(model, passages))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\x80\x04K\x01.", b"words"])
def test_bytes_that_are_no_model_are_refused_in_words(data: bytes) -> None:
    with pytest.raises(WorkbenchError, match="Learn again"):
        learned_model.from_bytes(data)


def test_a_cut_model_is_refused_in_words() -> None:
    passages, tags = lesson()
    with pytest.raises(WorkbenchError, match="Learn again"):
        learned_model.from_bytes(learn(tags, passages).to_bytes()[:-200])


def test_no_stretch_ends_between_a_question_and_its_answers() -> None:
    rows = [replace(p, passage_id=f"{p.passage_id}.{n}") for p in said(*BEDS, *POLICE) for n in (1, 2, 3)]
    stretch = train.stretches(frame(rows), np.ones(len(rows), dtype=bool))
    assert sorted(set(stretch)) == list(range(train.FOLDS))
    assert all(len(set(stretch[n : n + 3])) == 1 for n in range(0, len(rows), 3))


def test_what_to_read_next_is_what_was_not_decided_the_least_sure_first() -> None:
    passages, tags = lesson()
    model = learn(tags, passages)
    after = what_next.next_to_read(model, passages, tags)
    assert set(after["passage_id"]) == {"oral-3/Q1", "oral-4/Q1", "oral-5/Q1"}
    assert after["gain"].is_monotonic_decreasing
    assert (
        after["reason"]
        .str.match(r"unsure of “(beds|police)” \(score 0\.\d\d, suggested from 0\.\d\d\)")
        .all()
    )
    assert (
        what_next.next_to_read(model, passages, tags, read=["oral-3/Q1"], most=1)["passage_id"][0]
        != "oral-3/Q1"
    )


def test_what_is_like_a_passage_already_in_the_queue_waits() -> None:
    passages, tags = lesson()
    model = learn(tags, passages)
    twins = said("A bed was graded.", document="oral-6") + said("A bed was graded.", document="oral-7")
    more = pd.concat([passages, frame(twins)], ignore_index=True)
    after = what_next.next_to_read(model, more, tags).set_index("passage_id")["gain"]
    assert after["oral-7/Q1"] < after["oral-6/Q1"]


def test_an_emoji_a_combining_mark_and_bidi_letters_keep_every_quotation_a_slice() -> None:
    passages, tags = lesson()
    text = "🙂 Thank you.\u202e A be\u0301d? They found a bed\u00ad and a placement for him,\r\nsixty miles from home. שלום."
    passages.loc[passages["passage_id"] == "oral-3/Q1", "text"] = text
    found = suggest_tags.suggest(learn(tags, passages), passages, tags=tags)
    row = found[found["passage_id"] == "oral-3/Q1"].iloc[0]
    assert text[row["start"] : row["end"]] == row["quote"]
