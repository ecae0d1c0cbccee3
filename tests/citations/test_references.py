"""References in the forms of public inquiries and in running text: their kinds, what they point at, what is to do."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.evaluation import responses_citing
from tests.places import ROOT
from tests.sources.transcripts.test_hearings import numbered
from workbench.citations import find_citations, quotations, worklist
from workbench.citations.grammar import parse_references, published
from workbench.model import (
    Appearance,
    Citation,
    Document,
    Evidence,
    Hearing,
    Mark,
    Passage,
    Quotation,
    tables,
)
from workbench.sources import read

DATA = ROOT.parent / "shared" / "data"
DAY, NEXT = "oral-2022-06-14", "oral-2022-06-15"

SAID = [
    ("p72:1", "question", "MR VANE", "counsel", "When did the water reach the pumps?"),
    ("p72:4", "answer", "Ann Hale", "ann-hale", "At four in the morning, as near as I can say."),
    ("p72:8", "question", "MR VANE", "counsel", "And who was told?"),
    ("p73:2", "answer", "Ann Hale", "ann-hale", "Nobody was told until the gate had gone."),
]
STATEMENT = [("1", 1, "I ran the pumps."), ("2", 1, "They were old."), ("3", 2, "I asked for new ones.")]


def held() -> list[Document]:
    return [
        Document("report", "report", title="The Fen Flood Inquiry"),
        Document(DAY, "oral", title="Day 3", date="2022-06-14", evidence_code="FENY1000014"),
        Document(NEXT, "oral", title="Day 4", date="2022-06-15"),
        Document("FENW0000123", "written", author="Ann Hale", evidence_code="FENW0000123"),
        Document("FENW0000132", "written", author="Tom Reed", evidence_code="FENW0000132", status="not-held"),
        Document("ABC0012", "written", author="Harbour Trust", evidence_code="ABC0012", status="not-held"),
    ]


def rows(notes: tuple[str, ...], paragraph: str) -> tuple[list[Passage], list[Mark], list[Appearance]]:
    """Return a hearing with pages and lines, a statement of three paragraphs, and a report with its notes."""
    passages = [
        Passage(f"{DAY}/{at}", DAY, n, kind, at, n, who, person, text=text)
        for n, (at, kind, who, person, text) in enumerate(SAID, 1)
    ]
    passages += [
        Passage(f"FENW0000123/{n}", "FENW0000123", int(n), "paragraph", n, page=page, text=text)
        for n, page, text in STATEMENT
    ]
    passages.append(Passage("report/1", "report", 1, "paragraph", "1", text=paragraph))
    marks = []
    for n, text in enumerate(notes, 1):
        passages.append(Passage(f"report/n{n}", "report", 1 + n, "note", f"n{n}", text=text))
        marks.append(Mark("report/1", len(paragraph), str(n), f"report/n{n}"))
    appearances = [
        Appearance(DAY, "ann-hale", "Ann Hale", "witness"),
        Appearance(DAY, "counsel", "MR VANE", "counsel"),
        Appearance(NEXT, "tom-reed", "Tom Reed", "witness"),
    ]
    return passages, marks, appearances


def frames(*notes: str, paragraph: str = "Words.") -> tuple[Evidence, pd.DataFrame, pd.DataFrame]:
    passages, marks, appearances = rows(notes, paragraph)
    evidence = Evidence(
        passages=tables.table(Passage, passages),
        appearances=tables.table(Appearance, appearances),
        documents=tables.table(Document, held()),
    )
    return evidence, tables.table(Mark, marks), tables.table(Hearing)


def find(*notes: str, paragraph: str = "Words.") -> list[Citation]:
    return tables.rows(find_citations.find(*frames(*notes, paragraph=paragraph)), Citation)


def places(text: str) -> str:
    (one,) = parse_references.read(text)
    return "; ".join(place.printed for place in one.places)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Transcript, 06/07/2022, Ann Hale [FENY0001057] at [72/5] to [72/9]", "transcript", "page 72, lines 5–9"),
        ("Ann Hale 22 June 2023 93/15-22", "transcript", "page 93, lines 15–22"),
        ("Ann Hale 22 June 2023 93/24-94/3", "transcript", "page 93, line 24 to page 94, line 3"),
        ("Public hearing, 21 January 2011, page 8", "transcript", "page 8"),
        ("Dr Ann Hale Transcript 28 January 2022 pp103-104 FENY1000178", "transcript", "pages 103–104"),
        ("Day 12, 14:3-25", "transcript", "page 14, lines 3–25"),
        ("{Hale12/14:3-15:2}", "transcript", "page 14, line 3 to page 15, line 2"),
        ("T1/23/4", "transcript", "page 23, line 4"),
        ("Transcript (Day 3), page 12, lines 4 to 9", "transcript", "page 12, lines 4–9"),
        ("Transcript, Dr Hale, 18 February 2019 at T301.12–40", "transcript", "page 301, lines 12–40"),
        ("Statement, 14 January 2011, page 3", "statement", "page 3"),
        ("FENL0002389 p4", "document", "page 4"),
        ("[FENL00028471, p3]", "document", "page 3"),
        ("{FEN00000224/3}", "document", "page 3"),
        ("Plan of the sluices pp27-28 March 2021 FENW7300016", "document", "pages 27–28"),
        ("Closing Submissions of the Fen Boards p113 FENS0000058", "submission", "page 113"),
        ("Exhibit AB/12, page 4", "exhibit", "page 4"),
        ("TRAN-00012, p 4", "document", "page 4"),
    ],
)  # fmt: skip
def test_a_public_inquirys_reference_is_read_whole_with_its_kind_and_place(
    text: str, kind: str, place: str
) -> None:
    (one,) = parse_references.read(text)
    assert (one.kind, places(text)) == (kind, place)
    assert text.strip("[]{}") in (text[one.start : one.end].strip("[]{}"), text.strip("[]{}"))
    assert one.end - one.start >= len(text) - 2


@pytest.mark.parametrize(
    ("text", "code", "paragraphs"),
    [
        ("Written Statement of Ann Hale para 119, para 121 FENW1013001", "FENW1013001", ("119", "121")),
        ("FENQ000123456 §12", "FENQ000123456", ("12",)),
        ("First witness statement of Ann Hale (FENW09510100), §§12–14", "FENW09510100", ("12", "13", "14")),
        ("FENW00010100 [12]-[14]", "FENW00010100", ("12", "13", "14")),
        ("Terms of Reference para 5a, para 8 FENY0000458", "FENY0000458", ("5a", "8")),
    ],
)
def test_paragraphs_are_read_before_an_id_and_after_it(
    text: str, code: str, paragraphs: tuple[str, ...]
) -> None:
    (one,) = parse_references.read(text)
    assert (one.code, one.paragraphs, text[one.start : one.end]) == (code, paragraphs, text)


@pytest.mark.parametrize(
    "text",
    ["PMC1234567", "NCT01234567", "open from 10:30 on 3 May 2011", "a meeting on 3 May 2011 at 10:30",
     "Day 3 of the flood", "Fen Journal Vol 12, p 34", "the hearing of 3 May 2011", "1/2 a mile"],
)  # fmt: skip
def test_what_only_looks_like_a_public_inquirys_reference_is_none(text: str) -> None:
    assert parse_references.read(text) == []


def test_short_codes_are_read_where_the_list_of_evidence_has_their_letters() -> None:
    assert [r.code for r in parse_references.read("FD 9, FD 105, QQ 5–6", ["FD0009"])] == [
        "FD0009",
        "FD0105",
        "",
    ]
    assert parse_references.read("AD 9, AD 105") == []


def test_a_short_code_has_a_letter_where_the_list_has_it() -> None:
    listed = ["FD0009", "FD0009a"]
    assert [r.code for r in parse_references.read("Ann Poe (FD 09a); FD 9", listed)] == ["FD0009a", "FD0009"]
    assert [r.code for r in parse_references.read("FD 9b", listed)] == []


def test_a_page_by_itself_is_of_the_printed_evidence_only_after_a_question() -> None:
    assert [r.kind for r in parse_references.read("Q 112, p 34")] == ["oral", "printed"]
    assert parse_references.read("A. Hale, Rivers (2003), p 34") == []


def test_in_running_text_a_question_counts_in_brackets_only_and_an_id_wherever_it_stands() -> None:
    text = (
        "It was late (Q37), as [Q 112, Dr Hale] said (ABC0002). In Q3 2014 it rained; at Q9 nobody spoke. "
        "Written evidence from the Harbour Trust (ABC0012), para 3, has it, and so does FENL00028471."
    )
    assert [text[r.start : r.end] for r in parse_references.inline(text)] == [
        "Q37", "Q 112, Dr Hale", "(ABC0002)", "Written evidence from the Harbour Trust (ABC0012), para 3",
        "FENL00028471",
    ]  # fmt: skip


def test_a_reference_in_running_text_is_a_citation_of_its_paragraph_without_a_note() -> None:
    paragraph = "Nobody was told (FENW0000123, para 2)."
    (row,) = find(paragraph=paragraph)
    assert (row.citation_id, row.note, row.kind) == ("report/1.c1", "", "document")
    assert (row.passage_id, row.note_passage_id) == ("report/1", "report/1")
    assert paragraph[row.start : row.end] == row.text
    assert row.target_passage_ids == ("FENW0000123/2",)


@pytest.mark.parametrize(
    ("note", "targets"),
    [
        ("Transcript, 14/06/2022, Ann Hale at [72/5] to [72/9]", "p72:4 p72:8"),
        ("Ann Hale 14 June 2022 72/5-7", "p72:4"),
        ("Ann Hale Transcript 14 June 2022 p73 FENY1000014", "p72:8 p73:2"),
        ("FENY1000014 at 73/2", "p73:2"),
        ("Day 3, 72:1-3", "p72:1"),
    ],
)
def test_a_hearings_page_and_line_give_what_was_said_there(note: str, targets: str) -> None:
    (row,) = find(note)
    assert (row.status, row.target_document_id) == ("resolved", DAY)
    assert " ".join(p.removeprefix(f"{DAY}/") for p in row.target_passage_ids) == targets


def test_a_hearing_read_from_its_own_numbered_lines_is_followed_by_page_and_line() -> None:
    hearing = read(numbered().encode(), "hearing")
    note = Passage("report/n1", "report", 1, "note", "n1", text="Orla Pike 4 March 2025 71/10-13")
    found = find_citations.find(
        Evidence(
            passages=tables.table(Passage, [*hearing.passages, note]),
            appearances=tables.table(Appearance, hearing.appearances),
            documents=tables.table(Document, [hearing.document, Document("report", "report")]),
        ),
        tables.table(Mark),
    )
    (row,) = tables.rows(found, Citation)
    assert row.target_passage_ids == ("hearing/p71:10", "hearing/p71:11", "hearing/p71:13")


def test_a_name_that_does_not_speak_on_the_lines_cited_is_said() -> None:
    (row,) = find("Tom Reed 14 June 2022 72/5-7")
    assert row.reason == "“Tom Reed” does not speak there (there: Ann Hale)"


def test_a_hearing_without_pages_and_lines_is_given_as_a_whole_and_says_why() -> None:
    (row,) = find("Tom Reed 15 June 2022 12/3-8")
    assert (row.status, row.target_document_id, row.target_passage_ids) == ("document", NEXT, ())
    assert row.reason == f"{NEXT} is held without pages and lines, so page 12, lines 3–8 can’t be found in it"


def test_a_page_that_a_hearing_does_not_have_is_unresolved() -> None:
    (row,) = find("Ann Hale 14 June 2022 99/1-4")
    assert (row.status, row.reason) == ("unresolved", f"{DAY} is held, but has no page 99, lines 1–4")


def test_a_hearing_that_is_not_held_says_so_with_the_nearest_of_that_witness() -> None:
    (row,) = find("Tom Reed 16 June 2022 12/3-8")
    assert (row.status, row.reason) == (
        "not held",
        f"the hearing of 2022-06-16 is not held; nearest: {NEXT}, {DAY}",
    )


def test_an_id_gives_the_paragraphs_or_the_page_of_the_document_held() -> None:
    by_paragraph, by_page, whole = find(
        "Written Statement of Ann Hale para 3 FENW0000123", "FENW0000123 p1", "FENW0000123"
    )
    assert by_paragraph.target_passage_ids == ("FENW0000123/3",)
    assert by_page.target_passage_ids == ("FENW0000123/1", "FENW0000123/2")
    assert (len(whole.target_passage_ids), whole.reason) == (3, "no paragraph is named: the whole submission")


def test_an_id_that_nobody_holds_is_not_held_with_the_nearest_ids() -> None:
    (row,) = find("FENW0000223 p4")
    assert row.status == "not held"
    assert row.reason == "FENW0000223 is not held; nearest: FENW0000123 (Ann Hale)"


def test_a_statement_without_an_id_is_found_by_its_author() -> None:
    (row,) = find("Witness statement of Ann Hale, para 2")
    assert (row.kind, row.status, row.target_passage_ids) == ("statement", "resolved", ("FENW0000123/2",))


def test_an_id_alone_has_the_kind_that_another_note_of_the_report_gives_it() -> None:
    rows_ = find("Closing Submissions of the Fen Boards p1 FENS0000044", "para 241 FENS0000044")
    assert [row.kind for row in rows_] == ["submission", "submission"]


def test_the_transcript_of_another_inquiry_is_elsewhere_and_points_at_nothing() -> None:
    (row,) = find("Ann Hale Marsh Inquiry Transcript 14 June 2022 p72 FENP0006021")
    assert (row.status, row.target_document_id, row.target_passage_ids) == ("elsewhere", "", ())
    assert "another inquiry" in row.reason


def test_the_inquirys_own_name_is_not_taken_for_anothers() -> None:
    (row,) = find("Ann Hale Fen Flood Inquiry Transcript 14 June 2022 p73")
    assert (row.status, row.target_document_id) == ("resolved", DAY)


def test_the_list_of_work_has_each_reference_not_followed_with_its_nearest_candidates() -> None:
    given = frames("ABC 0021 and FENW0000223", "Tom Reed 16 June 2022 12/3-8", "FENW0000132", "FENW0000123")
    found = worklist.worklist(find_citations.find(*given), given[0])
    assert [
        tuple(row) for row in found[["note", "kind", "status", "candidates"]].itertuples(index=False)
    ] == [
        ("1", "written", "unresolved", ("ABC0012 (Harbour Trust)",)),
        ("1", "document", "not held", ("FENW0000123 (Ann Hale)",)),
        ("2", "transcript", "not held", (NEXT, DAY)),
        ("3", "document", "not held", ()),
    ]


@pytest.mark.parametrize(
    ("note", "kinds"),
    [
        ("“Gate gave way”, The Fen Herald, 3 May 2011", ["newspaper"]),
        ("Rivers and banks, Hale and Reed (2003); HL Deb 19 January 2011 col 824", ["work", "debate"]),
        ("Rivers and banks, op. cit. p. 9", ["earlier work"]),
        ("https://example.org/a/b.", ["web page"]),
        ("Nobody was there on 3 May 2011.", []),
    ],
)
def test_what_a_note_names_besides_evidence_is_told_by_kind(note: str, kinds: list[str]) -> None:
    assert [one.kind for one in published.read(note)] == kinds


def test_ibid_after_a_published_work_says_what_it_stands_for() -> None:
    row = find("Rivers and banks, Hale and Reed (2003).", "Ibid, p 8")[-1]
    assert (row.kind, row.status) == ("same", "unresolved")
    assert (
        row.reason
        == "note 1 names “Rivers and banks, Hale and Reed (2003)”, which is no evidence to the inquiry"
    )


def quoted(paragraph: str, note: str) -> list[Quotation]:
    given = frames(note, paragraph=paragraph)
    return tables.rows(quotations.locate(given[0].passages, given[1], find_citations.find(*given)), Quotation)


def test_a_newspapers_words_are_said_to_be_its_own() -> None:
    (row,) = quoted(
        "The press wrote of a “wall of water”.", "“Fens drowned”, The Fen Herald, 3 May 2011; FENW0000123"
    )
    assert row.match == "not found"
    assert (
        "the words may be those of a newspaper: “Fens drowned”, The Fen Herald, 3 May 2011" in row.difference
    )


def test_single_quotation_marks_quote_where_the_report_uses_them_and_an_apostrophe_does_not() -> None:
    paragraph = "The boards’ own engineer didn’t wait: ‘I asked for new ones’, she said of the pumps."
    (row,) = quoted(paragraph, "FENW0000123, para 3")
    assert (row.quote, row.match) == ("I asked for new ones", "verbatim")
    assert paragraph[row.start : row.end] == row.quote


def test_a_possessive_inside_a_quotation_in_single_marks_does_not_close_it() -> None:
    rows_ = quoted("They said ‘the boards’ pumps were old’, and ‘it’s late’.", "FENW0000123")
    assert [row.quote for row in rows_] == ["the boards’ pumps were old", "it’s late"]


def test_a_quotation_belongs_to_the_reference_that_follows_it_in_the_text() -> None:
    (row,) = quoted("She had “asked for new ones” (FENW0000123, para 3), in vain.", "FENW0000132")
    assert (row.citation_id, row.target_passage_id) == ("report/1.c1", "FENW0000123/3")


@pytest.mark.skipif(not DATA.is_dir(), reason="the published documents are not here (../shared/data)")
def test_the_notes_read_by_hand_cite_what_the_reader_found_and_nothing_else() -> None:
    measures = responses_citing.run(DATA)
    assert {m.name: m.details for m in measures if not m.met} == {}
    assert sum(m.of or 0 for m in measures if not m.at_most) > 300
