"""The evidence base: what stands under a recommendation, whose it is, and how it is said."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from workbench.evidence_base import by_item as base
from workbench.model import (
    Appearance,
    Citation,
    Document,
    Evidence,
    EvidenceBase,
    Link,
    Mark,
    Passage,
    Recommendation,
    tables,
)

DOCUMENTS = [
    Document("oral", "oral"),
    Document("ABC0001", "written", author="Port Council and Harbour Trust", evidence_code="ABC0001"),
    Document("ABC0002", "written", author="A Boatman", evidence_code="ABC0002", status="not-held"),
    Document("note", "engagement note"),
    Document("report", "report"),
]
APPEARANCES = [
    Appearance(
        "oral", "hale", "Dr Hale", "witness", organisation="Harbour Trust", category="charity", panel=1
    ),
    Appearance(
        "oral", "osman", "Ms Osman", "witness", organisation="Harbour trust", category="charity", panel=1
    ),
    Appearance("oral", "vane", "Mr Vane", "witness", category="police", panel=1),
    Appearance("oral", "member", "Helen Hale", "member", panel=1),
    Appearance(
        "ABC0001", "port", "Port Council", "submitter", organisation="Port Council", category="council"
    ),
    Appearance(
        "ABC0001", "trust", "Harbour Trust", "submitter", organisation="Harbour Trust", category="charity"
    ),
]
SPOKEN = [
    Passage("oral/Q1", "oral", 1, "question", "Q1", 1, "Helen Hale", "member", panel=1, text="Why?"),
    Passage("oral/Q1.2", "oral", 2, "answer", "Q1", 2, "Dr Hale", "hale", panel=1, text="Money."),
    Passage("oral/Q1.3", "oral", 3, "answer", "Q1", 3, "Ms Osman", "osman", panel=1, text="Time."),
    Passage("oral/Q1.4", "oral", 4, "answer", "Q1", 4, "Mr Vane", "vane", panel=1, text="Both."),
    Passage("ABC0001/1", "ABC0001", 1, "paragraph", "1", text="We agree."),
    Passage("ABC0001/2", "ABC0001", 2, "paragraph", "2", text="And so do we."),
    Passage("note/p1", "note", 1, "paragraph", "p1", text="A child drew a boat."),
]
FIRST = Recommendation(
    "report/r1",
    "1",
    "recommendation",
    "report",
    "report/r1",
    ("8",),
    ("5", "6", "7"),
    text="Do it. (Paragraph 8)",
)


def passages(*, report: bool = True) -> pd.DataFrame:
    text = [Passage(f"report/{n}", "report", n, "paragraph", str(n), text="Words.") for n in range(1, 15)]
    text += [
        Passage("report/6.2", "report", 20, "paragraph", "6", text="Set off."),
        Passage("report/r1", "report", 30, "recommendation", "r1", text="Do it. (Paragraph 8)"),
    ]
    return tables.table(Passage, [*SPOKEN, *(text if report else [])])


def evidence(held: pd.DataFrame, *appearances: Appearance) -> Evidence:
    came, documents = tables.table(Appearance, appearances or APPEARANCES), tables.table(Document, DOCUMENTS)
    return Evidence(passages=held, appearances=came, documents=documents)


def cites(note: int, passage_id: str, *targets: str, status: str = "resolved") -> Citation:
    return Citation(
        f"report/n{note}.1", passage_id, f"report/n{note}", str(note), 0, 2, "Q1", "oral", targets, status
    )


def bases(
    items: list[Recommendation], citations: list[Citation], *by_hand: Link, report: bool = True
) -> list[EvidenceBase]:
    held = passages(report=report)
    frame, cited = tables.table(Recommendation, items), tables.table(Citation, citations)
    marks = [Mark(c.passage_id, 0, c.note, c.note_passage_id) for c in citations]
    links = pd.concat([base.cited(frame, cited, held), tables.table(Link, by_hand)], ignore_index=True)
    found: list[EvidenceBase] = tables.rows(
        base.evidence_base(
            frame,
            links,
            cited,
            tables.table(Mark, marks),
            evidence(held),
        ),
        EvidenceBase,
    )
    return found


def hand(item: str, passage_id: str, status: str = "confirmed", coder: str = "AB") -> Link:
    return Link(base.link_id(item, passage_id), item, passage_id, "person", status=status, coder=coder)


def cited_links(*citations: Citation) -> list[Link]:
    frame = base.cited(tables.table(Recommendation, [FIRST]), tables.table(Citation, citations), passages())
    rows: list[Link] = tables.rows(frame, Link)
    return rows


def test_a_passage_cited_in_the_discussion_or_in_its_own_paragraph_is_linked_with_every_reason() -> None:
    rows = cited_links(cites(1, "report/6", "oral/Q1.2"), cites(2, "report/8", "oral/Q1.2", "oral/Q1.4"))
    assert [(row.passage_id, row.reasons) for row in rows] == [
        (
            "oral/Q1.2",
            ("cited in paragraph 6 (note 1), which leads to it", "cited in its own paragraph 8 (note 2)"),
        ),
        ("oral/Q1.4", ("cited in its own paragraph 8 (note 2)",)),
    ]
    assert {(row.basis, row.status, row.coder) for row in rows} == {("cited", "confirmed", "the report")}


def test_a_note_of_a_set_off_quotation_counts_for_its_paragraph() -> None:
    (row,) = cited_links(cites(1, "report/6.2", "oral/Q1.2"))
    assert row.reasons == ("cited in paragraph 6 (note 1), which leads to it",)


def test_a_note_called_in_the_item_itself_is_its_own() -> None:
    (row,) = cited_links(cites(1, "report/r1", "oral/Q1.2"))
    assert row.reasons == ("cited in the recommendation itself (note 1)",)


@pytest.mark.parametrize("status", ["unresolved", "ambiguous", "not held", "elsewhere"])
def test_only_a_resolved_citation_makes_a_link(status: str) -> None:
    assert cited_links(cites(1, "report/6", status=status)) == []


def test_what_another_paragraph_cites_is_not_linked() -> None:
    assert cited_links(cites(1, "report/9", "oral/Q1.2")) == []


def test_a_link_keeps_its_id_whoever_makes_the_claim() -> None:
    (row,) = cited_links(cites(1, "report/6", "oral/Q1.2"))
    assert row.link_id == base.link_id("report/r1", "oral/Q1.2") != base.link_id("report/r2", "oral/Q1.2")


def test_the_statement_names_the_paragraphs_that_cite_and_lead_to_it() -> None:
    citations = [
        cites(1, "report/5", "oral/Q1.2"),
        cites(2, "report/6", "oral/Q1.3"),
        cites(3, "report/7", status="not held"),
    ]
    (row,) = bases([FIRST], citations)
    assert row.statement == "cited in paragraphs 5–6, which lead to it; 1 more reference to evidence not held"
    assert (row.notes, row.cited, row.not_held, row.unresolved) == (3, 2, 1, 0)


def test_one_paragraph_and_its_own_paragraph_are_told_apart() -> None:
    (row,) = bases([FIRST], [cites(1, "report/6", "oral/Q1.2"), cites(2, "report/8", "oral/Q1.2")])
    assert row.statement == "cited in paragraph 6, which leads to it, and in its own paragraph 8"
    assert row.cited == 1


def test_a_witness_body_is_counted_once_and_a_joint_submission_is_one_body() -> None:
    everything = ("oral/Q1.2", "oral/Q1.3", "oral/Q1.4", "ABC0001/1", "ABC0001/2")
    (row,) = bases([FIRST], [cites(1, "report/6", *everything)])
    assert row.bodies == ("Harbour Trust", "Harbour Trust and Port Council", "Mr Vane")
    assert row.categories == ("charity 1", "joint submissions 1", "police 1")


def test_a_members_question_and_a_childrens_meeting_are_no_witness_bodies() -> None:
    (row,) = bases([FIRST], [cites(1, "report/6", "oral/Q1")], hand("report/r1", "note/p1"))
    assert (row.cited, row.confirmed, row.bodies, row.categories) == (1, 1, (), ())


def test_without_a_citation_the_statement_never_says_that_there_is_no_evidence() -> None:
    citations = [cites(1, "report/5", status="not held"), cites(2, "report/6", status="unresolved")]
    (row,) = bases([FIRST], citations)
    assert row.statement == (
        "no citation to held evidence found in paragraphs 5–8 (2 notes, 1 reference to evidence not held, 1 unresolved)"
    )


def test_what_was_not_found_in_a_report_that_was_read_in_part_is_said_of_what_was_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    partly = [replace(one, status="partial" if one.kind == "report" else one.status) for one in DOCUMENTS]
    monkeypatch.setitem(globals(), "DOCUMENTS", partly)
    (row,) = bases([FIRST], [cites(2, "report/6", status="unresolved")])
    assert (
        row.statement
        == "no citation to held evidence found in what was read of paragraphs 5–8 (1 note, 1 unresolved)"
    )


def test_an_item_without_discussion_or_notes_says_so() -> None:
    (row,) = bases([Recommendation("report/r3", "3", "recommendation", "report", paragraphs=("12",))], [])
    assert row.statement == "no citation to held evidence found in paragraph 12 (no notes)"


def test_items_that_share_a_discussion_say_which_paragraphs_and_with_whom() -> None:
    second = Recommendation(
        "report/r2", "2", "conclusion", "report", paragraphs=("9",), discussion=("5", "6", "7")
    )
    third = Recommendation(
        "report/r3", "3", "recommendation", "report", paragraphs=("12",), discussion=("10", "11")
    )
    rows = bases([FIRST, second, third], [cites(1, "report/6", "oral/Q1.2")])
    assert [row.shares_with for row in rows] == [("report/r2",), ("report/r1",), ()]
    assert rows[0].statement.endswith("; shares paragraphs 5–7 with conclusion 2")
    assert (
        rows[1].statement
        == "cited in paragraph 6, which leads to it; shares paragraphs 5–7 with recommendation 1"
    )


def test_a_report_whose_text_is_not_held_shows_what_was_linked_by_hand() -> None:
    item = Recommendation("report/r1", "[R1]", "recommendation", "report", text="Look into it.")
    linked = [hand("report/r1", p, coder="illustration") for p in ("oral/Q1.2", "oral/Q1.4", "ABC0001/1")]
    (row,) = bases([item], [], *linked, report=False)
    assert row.statement == (
        "no citation can be followed: the report’s text is not held; 3 passages linked by hand (illustration)"
    )
    assert row.confirmed == 3 and row.bodies == ("Harbour Trust", "Harbour Trust and Port Council", "Mr Vane")


def test_a_report_whose_text_is_not_held_and_nothing_linked_says_both() -> None:
    (row,) = bases([Recommendation("report/r1", "[R1]", "recommendation", "report")], [], report=False)
    assert row.statement.endswith("is not held; no passage linked by hand")


def test_a_report_of_which_only_its_list_was_read_is_not_called_not_held() -> None:
    heading = Passage("report/h1", "report", 1, "heading", "h1", text="What we recommend")
    held = pd.concat([passages(), tables.table(Passage, [heading])], ignore_index=True)
    held = held[(held["document_id"] != "report") | (held["kind"] == "heading")]
    items = [
        Recommendation("report/r1", "[R1]", "recommendation", "report", text="Look into it."),
        Recommendation("report/r2", "[R2]", "recommendation", "report", paragraphs=("6",), text="Count."),
    ]
    frame = base.evidence_base(
        tables.table(Recommendation, items), tables.table(Link), tables.table(Citation), tables.table(Mark),
        evidence(held),
    )  # fmt: skip
    assert "the report names no paragraph for it" in frame.statement[0]
    assert "not held" not in frame.statement[0]
    assert "the report’s text is not held" in frame.statement[1]


def test_suggestions_and_dismissals_are_no_evidence() -> None:
    links = [hand("report/r1", "oral/Q1.2", "suggested", ""), hand("report/r1", "oral/Q1.4", "dismissed")]
    (row,) = bases([FIRST], [], *links)
    assert (row.confirmed, row.suggested, row.bodies) == (0, 1, ())


def test_a_body_without_a_category_is_counted_as_such() -> None:
    lone = Passage("oral/Q2", "oral", 9, "answer", "Q2", 9, "A Voice", "voice", text="Yes.")
    held = pd.concat([passages(), tables.table(Passage, [lone])], ignore_index=True)
    frame = base.evidence_base(
        tables.table(Recommendation, [FIRST]),
        tables.table(Link),
        tables.table(Citation, [cites(1, "report/6", "oral/Q2")]),
        tables.table(Mark),
        evidence(held, Appearance("oral", "voice", "A Voice", "witness")),
    )
    assert (frame.bodies[0], frame.categories[0]) == (("A Voice",), ("no category recorded 1",))


def test_the_ground_is_labelled_said_in_words_and_counted_by_bearing() -> None:
    (row,) = bases([FIRST], [cites(1, "report/6", "oral/Q1.2", "oral/Q1.3")])
    assert row.grounds == ("single-source",) and row.against == "nobody has looked yet"
    assert row.grounds_words == "single-source: what is cited or confirmed is all from Harbour Trust"
    assert (row.consistent, row.qualifying, row.contrary, row.undecided) == (0, 0, 0, 1)


def test_a_citation_that_a_person_dismissed_is_still_cited_and_no_ground() -> None:
    dismissed = Link(
        base.link_id("report/r1", "oral/Q1.2"), "report/r1", "oral/Q1.2", "cited", status="dismissed"
    )
    held, citations = passages(), tables.table(Citation, [cites(1, "report/6", "oral/Q1.2")])
    items, links = tables.table(Recommendation, [FIRST]), tables.table(Link, [dismissed])
    row = base.evidence_base(items, links, citations, tables.table(Mark), evidence(held)).iloc[0]
    assert (row["cited"], row["bodies"], row["grounds"]) == (1, (), ("none found",))


def test_a_suggestion_that_a_person_confirmed_is_not_said_to_be_linked_by_hand() -> None:
    link = Link("x", "report/r1", "oral/Q1.4", "similar", status="confirmed", coder="AB")
    (row,) = bases([FIRST], [], link)
    assert row.statement.endswith("; 1 passage confirmed by a person (AB)")


def test_paragraph_ranges_are_written_short() -> None:
    assert base.ranges(["15", "16", "17", "22", "A1"]) == "15–17, 22, A1"
    assert base.ranges([]) == ""


def test_empty_frames_give_empty_frames_with_the_contracts_columns() -> None:
    items, links, citations, marks = map(tables.table, (Recommendation, Link, Citation, Mark))
    frame = base.evidence_base(items, links, citations, marks, Evidence())
    links = base.cited(items, citations, tables.table(Passage))
    assert list(links.columns) == tables.columns(Link) and list(frame.columns) == tables.columns(EvidenceBase)
    assert len(links) == len(frame) == 0
