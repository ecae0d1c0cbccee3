"""What replies say will be done: which sentences commit somebody, whom, to what item, by when; and which only look so."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

import workbench as wb
from tests.evaluation import promised as measured
from tests.made import replying
from workbench.model import Commitment, Document, Passage, Recommendation, tables
from workbench.replies.commitments_of_replies import suggest
from workbench.replies.read_commitments import promised

COMMITS = (
    "The Government will publish the list of lamps by May.",
    "We intend to lay the rules before the summer.",
    "The Lamp Office has committed to publishing its findings in the winter.",
    "The Bell Strategy commits the Government to consult on a single number.",
    "The Lamp Office is committed to funding a study of falls.",
    "The findings will be shared with every district.",
    "The new rules are due to be laid in Parliament by March 2032.",
    "The Government’s White Paper on lamps will set out how lanes are to be lit.",
    "Our intention is to publish the guidance in autumn.",
    "In addition, we will consult wardens before the scheme opens.",
    "The Minister for Lamps will write to every district.",
)
NONE = (
    "The Government published the list of lamps in May.",
    "On 3 May 2030 the Government announced plans to ban dazzling lanterns.",
    "Districts will need to look after their own lamps.",
    "We hope that the companies will restore the lamps.",
    "If a lamp were broken, the Government would mend it.",
    "This will help to reduce falls.",
    "The Committee recommended that the Government will keep a list.",
    "The Lamp Office is committed to ensuring that everybody walks in the light.",
    "The Government will not bring forward a law on lanterns.",
    "The Department understands that the Guild plans to review its rules.",
    "It would be for the Government of the day to decide.",
    "Walkers will be able to choose their own lamp.",
)


@pytest.mark.parametrize("sentence", COMMITS)
def test_a_deed_to_come_of_those_who_reply_is_a_commitment(sentence: str) -> None:
    assert [one.words for one in promised(sentence)] == [sentence]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_past_hoped_supposed_an_effect_or_for_others_is_none(sentence: str) -> None:
    assert list(promised(sentence)) == []


def test_it_is_whoever_the_sentence_before_was_of() -> None:
    ours = "The Government accepts this recommendation. It will publish the list by May."
    theirs = "The new lamp is brighter than the old one. It will burn for ten years."
    assert [one.words for one in promised(ours)] == ["It will publish the list by May."]
    assert list(promised(theirs)) == []


def test_a_commitment_stands_in_its_paragraph_letter_for_letter() -> None:
    text = "  We agree.\nThe Lamp Office\nwill publish the list.  Nobody else will."
    (one,) = promised(text)
    assert text[one.start : one.end] == one.words == "The Lamp Office\nwill publish the list."


def frames(said: str, *, kind: str = "response", author: str = "Government") -> dict[str, object]:
    """Return an item, and one paragraph that replies to it."""
    item = "We recommend that the Department publish an inventory of lanes and lamps within a year."
    return {
        "recommendations": tables.table(
            Recommendation,
            [Recommendation("report/r1", "1", "recommendation", "report", paragraphs=("13",), text=item)],
        ),
        "passages": tables.table(
            Passage,
            [
                Passage("r/i1", "r", 1, "recommendation", "i1", text=f"{item} (Paragraph 13)"),
                Passage("r/a1", "r", 2, "response", "a1", text=said),
            ],
        ),
        "documents": tables.table(
            Document,
            [
                Document("report", kind="report", title="Lamps", author="Lamp Committee"),
                Document("r", kind=kind, title="Reply", author=author, date="2031-02-01", status="ok"),
            ],
        ),
        "given": tables.table(Commitment, []),
    }


def suggested(said: str, **how: str) -> list[Commitment]:
    rows: list[Commitment] = tables.rows(suggest(**frames(said, **how)), Commitment)  # type: ignore[arg-type]
    return rows


def test_a_commitment_says_by_whom_when_for_which_item_and_by_what_day_and_no_more() -> None:
    (one,) = suggested("The Lamp Office will publish an inventory by 31 May 2031.")
    assert (one.by, one.date, one.recommendation_ids) == ("Lamp Office", "2031-02-01", ("report/r1",))
    assert one.deadlines == ("2031-05-31",)
    assert (one.status, one.coder, one.outcome, one.adopted_by, one.consultation) == (
        "suggested",
        "",
        "",
        (),
        "",
    )


def test_the_days_of_a_consultation_are_those_that_are_printed_both() -> None:
    (both,) = suggested("We will consult from 25 June to 17 September 2031.")
    (none,) = suggested("We will consult for twelve weeks from 25 June 2031.")
    assert (both.consultation, none.consultation) == ("2031-06-25/2031-09-17", "")


def test_who_is_not_named_is_whose_document_it_is_or_nobody_known() -> None:
    assert [one.by for one in suggested("We will publish it.")] == ["Government"]
    assert [one.by for one in suggested("We will publish it.", author="")] == [""]
    said = "The Department for Lamps and Bells will publish it."
    assert [one.by for one in suggested(said)] == ["Department for Lamps and Bells"]


def test_a_committee_commits_no_government_and_a_submission_none_at_all() -> None:
    assert suggested("We will publish it.", kind="correspondence", author="Chair of the Lamp Committee") == []
    assert suggested("We will publish it.", kind="written") == []


def test_what_a_person_wrote_down_is_not_suggested_again_but_the_next_sentence_is() -> None:
    said = "We will publish the list. We will also fund a study of falls."
    given = Commitment("c1", "r", "r/a1", "Government", "2031-02-01", "We will publish the list.")
    held = {**frames(said), "given": tables.table(Commitment, [given])}
    left = tables.rows(suggest(**held), Commitment)  # type: ignore[arg-type]
    assert [one.text for one in left] == ["We will also fund a study of falls."]


def test_a_suggestion_is_confirmed_on_no_page_before_a_person_says_so_and_then_measures_hang_on_it(
    tmp_path: Path,
) -> None:
    inquiry = wb.create(tmp_path / "lamps", title="Lamps in Lanes", body="select committee")
    (tmp_path / "report.txt").write_bytes(replying.report())
    (tmp_path / "reply.txt").write_bytes(replying.reply())
    inquiry.add([tmp_path / "report.txt", tmp_path / "reply.txt"])
    rows = inquiry.commitments.set_index("text")
    said = "The inventory will be published by June."
    one = rows.loc[said]
    assert one["status"] == "suggested" and one["recommendation_ids"] == ("report/r1",)
    page = partial(inquiry.brief, date="2031-03-01", length="full", audience="committee")
    assert said not in page().html
    inquiry.decide(one["commitment_id"], "confirm", coder="AB")
    assert said in page().html
    measures = inquiry.folder.path / "measures.csv"
    measures.write_text(
        "measure,asks,recommendation_id,guidance,from,to,unit,kind,lowest,highest,commitment_id\n"
        f"record,Is there a record?,report/r1,rule of 2031,2031-06,,yes or no,yes-no,,,{one['commitment_id']}\n"
    )
    opened = wb.open(inquiry.folder.path)
    assert opened.measures["commitment_id"].tolist() == [one["commitment_id"]]
    assert not opened.problems["reason"].str.contains("commitment").any()


@pytest.mark.skipif(not (measured.DATA / "corpus").is_dir(), reason="needs ../shared/data/corpus")
@pytest.mark.parametrize("sample", ["first"])
def test_labelled_sentences_of_three_replies_are_read_as_labelled(sample: str) -> None:
    found = measured.compared(measured.DATA, sample)
    right, wrong, missed = map(len, (found.right, found.wrong, found.missed))
    assert right / (right + wrong) >= measured.PRECISION and right / (right + missed) >= measured.RECALL
