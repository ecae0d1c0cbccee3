"""A draft report against the evidence: each kind of fault found and explained, and nothing said of what is right."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from tests.made.published import published
from workbench.briefing.material import Material
from workbench.briefing.pages import checked_draft as draft_page
from workbench.checking import KINDS, Draft, Held, check, compared, settled, unchecked, what_was_compared
from workbench.decisions.effective_decisions import Standing
from workbench.model import (
    Appearance,
    Citation,
    Document,
    Finding,
    Hearing,
    Mark,
    Passage,
    Recommendation,
    tables,
)

if TYPE_CHECKING:
    import pandas as pd

FIRST, SECOND = "oral-2026-01-14", "oral-2026-01-21"
SAID = [
    (FIRST, "Q1", "Chair", "chair", "What do you see on the coast?"),
    (FIRST, "Q1", "Dr Hale", "joan-hale", "The beds are where the houses are cheap. We counted 47 homes in one town of the coast."),
    (FIRST, "Q2", "Chair", "chair", "Would you ban placements over twenty miles?"),
    (FIRST, "Q2", "Dr Hale", "joan-hale", "I would not ban them, because some children are safer far from home. Distance can protect a child provided that somebody visits every week."),
    (FIRST, "Q2", "Tom Vickers", "tom-vickers", "The police should hear on the day that a child arrives in the town. Nobody tells the station sergeant."),
    (FIRST, "Q3", "Tom Vickers", "tom-vickers", "Our missing persons desk took eleven calls about one house last winter."),
    (SECOND, "Q4", "Professor Okafor", "ada-okafor", "I do not think that the register of homes is accurate enough for anybody to rely on it."),
    (SECOND, "Q5", "Professor Okafor", "ada-okafor", "Inspectors look at the building and seldom at the street outside."),
]  # fmt: skip
PEOPLE = [
    (FIRST, "chair", "Chair", "chair", "", ""),
    (FIRST, "joan-hale", "Dr Hale", "witness", "Director", "Harbour Trust"),
    (FIRST, "tom-vickers", "Tom Vickers", "witness", "Detective Superintendent", "Westshire Police"),
    (
        SECOND,
        "ada-okafor",
        "Professor Okafor",
        "witness",
        "Professor of Social Policy",
        "University of Eastmere",
    ),
]


@dataclass
class Written:
    """A draft as it is written in a test: paragraphs whose marks ``[^n]`` call notes."""

    paragraphs: list[str]
    notes: dict[str, str]
    recommendations: list[Recommendation] = field(default_factory=list)


def held(**document: str) -> Held:
    documents = [
        published(FIRST, kind="oral", date="2026-01-14", **document),
        published(SECOND, kind="oral", date="2026-01-21"),
        published("HOM0012", kind="written", title="Written evidence from Harbour Trust", evidence_code="HOM0012", status="not-held"),
        published("HOM0021", kind="written", title="Written evidence from Westshire Police", evidence_code="HOM0021", status="not-held"),
    ]  # fmt: skip
    used: dict[str, int] = {}
    passages = []
    for n, (document_id, locator, speaker, person, text) in enumerate(SAID, 1):
        key = f"{document_id}/{locator}"
        used[key] = used.get(key, 0) + 1
        name = key if used[key] == 1 else f"{key}.{used[key]}"
        kind = "question" if person == "chair" else "answer"
        passages.append(
            Passage(
                name, document_id, n, kind, locator, n, speaker, person, panel=1, text=text, end=len(text)
            )
        )
    appearances = [
        Appearance(d, p, label, capacity, role, body, panel=1) for d, p, label, capacity, role, body in PEOPLE
    ]
    return Held(
        tables.table(Document, documents), tables.table(Passage, passages),
        tables.table(Appearance, appearances), tables.table(Hearing),
    )  # fmt: skip


def draft(written: Written, evidence: Held | None = None) -> Draft:
    passages, marks = [], []
    for number, text in enumerate(written.paragraphs, 1):
        pieces = text.split("[^")
        plain = pieces[0]
        for piece in pieces[1:]:
            note, _, rest = piece.partition("]")
            marks.append(Mark(f"draft/{number}", len(plain), note, f"draft/n{note}"))
            plain += rest
        passages.append(
            Passage(f"draft/{number}", "draft", number, "paragraph", str(number), text=plain, end=len(plain))
        )
    for note, text in written.notes.items():
        passages.append(
            Passage(f"draft/n{note}", "draft", 900 + int(note), "note", f"n{note}", text=text, end=len(text))
        )
    return Draft(
        tables.table(Passage, passages), tables.table(Mark, marks),
        tables.table(Recommendation, written.recommendations), tables.table(Hearing), evidence or held(),
    )  # fmt: skip


def findings(text: str, note: str, *more: str) -> list[Finding]:
    """What is found in one paragraph with one note (and other paragraphs without)."""
    rows: list[Finding] = tables.rows(check(draft(Written([text, *more], {"1": note}))), Finding)
    return rows


def one(text: str, note: str) -> Finding:
    found = findings(text, note)
    assert len(found) == 1, [(f.kind, f.explanation) for f in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Dr Hale told us that “the beds are where the houses are cheap”.[^1]", "Q1 [Dr Hale]"),
        ("Dr Joan Hale, Harbour Trust, told us that “the beds are where the houses are cheap”.[^1]", "Q1 [Dr Joan Hale]"),
        ("Tom Vickers said that the desk “took 11 calls about one house last winter”.[^1]", "Q3 [Tom Vickers]"),
        ("Mr Vickers of Westshire Police said that the police “should hear on the day”.[^1]", "Q2 [Tom Vickers]"),
        ("Professor Okafor did not accept that “the register of homes is accurate enough for anybody to rely on it”.[^1]", "Q4 [Professor Okafor]"),
        ("She told us on 14 January 2026 that there were 47 homes in one town.[^1]", "Q1 [Dr Hale]"),
        ("Distance “can protect a child”, she said, if somebody visits every week.[^1]", "Q2 [Dr Hale]"),
        ("The Harbour Trust wrote to us about visits.[^1]", "HOM0012, para 4"),
        ("Inspectors seldom look at the street outside the building.[^1]", "Q5 [Professor Okafor]"),
    ],
)  # fmt: skip
def test_nothing_is_said_of_what_the_evidence_bears_out(text: str, note: str) -> None:
    assert findings(text, note) == []


FAULTS = [
    ("question not found", "Dr Hale told us that “the beds are where the houses are cheap”.[^1]", "Q11 [Dr Hale]", "Q1 [Dr Hale]"),
    ("wrong question", "Dr Hale told us that “the beds are where the houses are cheap”.[^1]", "Q2 [Dr Hale]", "Q1 [Dr Hale]"),
    ("wrong question", "The police should hear on the day that a child arrives in the town.[^1]", "Q4 [Tom Vickers]", "Q2 [Tom Vickers]"),
    ("wrong question", "The police should hear on the day that a child arrives in the town, and nobody tells the station.[^1]", "Q3 [Tom Vickers]", "Q2 [Tom Vickers]"),
    ("wrong witness", "We heard that “the beds are where the houses are cheap”.[^1]", "Q1 [Tom Vickers]", "Dr Hale"),
    ("wrong witness", "We heard that “distance can protect a child provided that somebody visits every week”.[^1]", "Q2 [Tom Vickers]", "Dr Hale"),
    ("name misspelt", "We heard that “the beds are where the houses are cheap”.[^1]", "Q1 [Dr Hael]", "Dr Hale"),
    ("name misspelt", "Tom Vikers told us that “nobody tells the station sergeant”.[^1]", "Q2 [Tom Vickers]", "Tom Vickers"),
    ("wrong title", "Professor Hale told us that “the beds are where the houses are cheap”.[^1]", "Q1 [Dr Hale]", "Dr Hale"),
    ("wrong title", "Dr Vickers told us that “nobody tells the station sergeant”.[^1]", "Q2 [Tom Vickers]", "Tom Vickers"),
    ("wrong role or body", "Dr Hale, Westshire Police, told us that “the beds are where the houses are cheap”.[^1]", "Q1 [Dr Hale]", "Director, Harbour Trust"),
    ("wrong date", "Dr Hale told us on 21 January 2026 that “the beds are where the houses are cheap”.[^1]", "Q1 [Dr Hale]", "14 January 2026"),
    ("wrong date", "Dr Hale told us that “the beds are where the houses are cheap”.[^1]", "Oral evidence taken on 21 January 2026, Q1 [Dr Hale]", "14 January 2026"),
    ("evidence code not found", "The Harbour Trust wrote to us about visits.[^1]", "HOM0013, para 4", "HOM0012"),
    ("wrong evidence code", "Westshire Police wrote to us about visits.[^1]", "HOM0012, para 4", "HOM0021"),
    ("words altered", "Dr Hale told us that “the beds are where the houses are empty”.[^1]", "Q1 [Dr Hale]", "The beds are where the houses are cheap"),
    ("words left out", "Dr Hale told us that “we counted 47 homes in town of the coast”.[^1]", "Q1 [Dr Hale]", "We counted 47 homes in one town of the coast"),
    ("negation dropped", "Dr Hale told us: “I would ban them, because some children are safer far from home”.[^1]", "Q2 [Dr Hale]", "I would not ban them, because some children are safer far from home"),
    ("number changed", "Dr Hale told us that “we counted 74 homes in one town of the coast”.[^1]", "Q1 [Dr Hale]", "We counted 47 homes in one town of the coast"),
    ("number changed", "He said that the desk “took twelve calls about one house last winter”.[^1]", "Q3 [Tom Vickers]", "took eleven calls about one house last winter"),
    ("attributed to another", "Tom Vickers told us that “the beds are where the houses are cheap”.[^1]", "Q1 [Dr Hale]", "Dr Hale"),
    ("attributed to another", "According to Tom Vickers, inspectors seldom look at the street outside.[^1]", "Q5 [Professor Okafor]", "Professor Okafor"),
    ("condition cut off", "Dr Hale told us that “distance can protect a child”.[^1]", "Q2 [Dr Hale]", "Distance can protect a child provided that somebody visits every week."),
    ("condition cut off", "Professor Okafor said that “the register of homes is accurate enough for anybody to rely on it”.[^1]", "Q4 [Professor Okafor]", "I do not think that the register of homes is accurate enough for anybody to rely on it."),
    ("figure not found", "She told us that there were 470 homes in one town.[^1]", "Q1 [Dr Hale]", "47"),
    ("reference malformed", "Tom Vickers told us about the police.[^1]", "Qq3;2 [Tom Vickers]", "Qq2 and 3"),
    ("quotation not found", "Dr Hale told us that “no child was ever asked about any of it”.[^1]", "Q1 [Dr Hale]", ""),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "note", "right"), FAULTS)
def test_a_fault_is_found_once_with_what_is_right(kind: str, text: str, note: str, right: str) -> None:
    found = one(text, note)
    assert (found.kind, found.right) == (kind, right)
    assert found.explanation.endswith((".", "?"))


def test_every_kind_is_one_of_the_closed_list() -> None:
    assert {kind for kind, *_ in FAULTS} <= set(KINDS)
    assert len(set(KINDS)) == len(KINDS)


def test_a_finding_stands_at_its_words() -> None:
    for _, text, note, _ in FAULTS:
        made = draft(Written([text], {"1": note}))
        for found in tables.rows(check(made), Finding):
            assert made.texts[found.passage_id].text[found.start : found.end] == found.quote


def test_a_quotation_used_twice_is_found_at_the_second_place() -> None:
    said = "Dr Hale told us that “the beds are where the houses are cheap”.[^1]"
    made = draft(Written([said, "We agree.", said.replace("[^1]", "[^2]")], {"1": "Q1 [Dr Hale]", "2": "Q1 [Dr Hale]"}))  # fmt: skip
    (found,) = tables.rows(check(made), Finding)
    assert (found.kind, found.passage_id, found.right) == ("quotation used twice", "draft/3", "paragraph 1")


def test_a_recommendation_that_nothing_cited_leads_to_is_worth_a_look_and_a_conclusion_is_not() -> None:
    items = [
        Recommendation("draft/r1", "1", "recommendation", "draft", "draft/2", ("2",), (), text="We recommend it."),
        Recommendation("draft/r2", "2", "conclusion", "draft", "draft/2", ("2",), (), text="It is so."),
        Recommendation("draft/r3", "3", "recommendation", "draft", "draft/2", ("2",), ("1",), text="We recommend it."),
    ]  # fmt: skip
    said = "Dr Hale told us that “the beds are where the houses are cheap”.[^1]"
    made = draft(Written([said, "We recommend it."], {"1": "Q1 [Dr Hale]"}, items))
    (found,) = tables.rows(check(made), Finding)
    assert (found.kind, found.certainty) == ("no citation", "look")
    assert found.explanation.startswith("Recommendation 1:")


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ({"corrected": "uncorrected"}, "uncorrected source"),
        ({"publication": "received, not reported"}, "unpublished source"),
        ({"publication": "name withheld"}, "restricted source"),
    ],
)
def test_a_source_that_may_not_be_quoted_so_is_named(document: dict[str, str], kind: str) -> None:
    written = Written(["Dr Hale spoke of beds, houses and the coast.[^1]"], {"1": "Q1 [Dr Hale]"})
    kinds = check(draft(written, held(**document)))["kind"].tolist()
    assert set(kinds) == {kind}


def test_what_is_not_held_is_no_finding_and_is_listed_as_unchecked() -> None:
    made = draft(Written(["The Harbour Trust wrote that “visits are rare”.[^1]"], {"1": "HOM0012, para 4"}))
    assert len(check(made)) == 0
    assert unchecked(made)["text"].tolist() == ["HOM0012, para 4"]


def test_a_code_or_question_that_may_be_of_evidence_not_added_is_no_fault_while_no_list_says_so() -> None:
    evidence = held()
    few = evidence.documents[evidence.documents["status"] != "not-held"]
    some = Held(few, evidence.passages, evidence.appearances, evidence.hearings)
    said = "Ms Quayle of the Shoreline Association spoke of inspectors.[^1] Others wrote.[^2]"
    made = draft(Written([said], {"1": "Q88 [Ms Quayle]", "2": "HOM0044, para 2"}), some)
    assert len(check(made)) == 0
    assert unchecked(made)["text"].tolist() == ["Q88 [Ms Quayle]", "HOM0044, para 2"]


def test_the_draft_s_own_list_of_written_evidence_tells_which_codes_there_are() -> None:
    evidence = held()
    few = evidence.documents[evidence.documents["status"] != "not-held"]
    some = Held(few, evidence.passages, evidence.appearances, evidence.hearings)
    listed = evidence.documents[evidence.documents["status"] == "not-held"]
    made = draft(Written(["The Harbour Trust wrote to us about visits.[^1]"], {"1": "HOM0013, para 4"}), some)
    (found,) = tables.rows(check(replace(made, listed=listed)), Finding)
    assert (found.kind, found.right) == ("evidence code not found", "HOM0012")


def test_the_id_of_a_finding_stays_when_its_paragraph_moves_and_changes_with_its_words() -> None:
    said = "Dr Hale told us that “the beds are where the houses are empty”.[^1]"
    (first,) = findings(said, "Q1 [Dr Hale]")
    moved = check(draft(Written(["A new first paragraph.", said], {"1": "Q1 [Dr Hale]"})))
    assert moved["finding_id"].tolist() == [first.finding_id]
    (other,) = findings(said.replace("empty", "dear"), "Q1 [Dr Hale]")
    assert other.finding_id != first.finding_id


def test_two_findings_that_claim_the_same_have_ids_of_their_own() -> None:
    said = "Dr Hale told us that “the beds are where the houses are empty”.[^{}]"
    made = check(draft(Written([said.format(1), said.format(2)], {"1": "Q1 [Dr Hale]", "2": "Q1 [Dr Hale]"})))
    assert made["finding_id"].is_unique


def test_what_a_person_settled_stays_settled_in_the_next_draft() -> None:
    said = "Dr Hale told us that “the beds are where the houses are empty”.[^1]"
    (first,) = findings(said, "Q1 [Dr Hale]")
    decided = [
        Standing("findings", first.finding_id, "AB", "dismissed", "2026-03-02T10:00:00Z", note="corrected")
    ]
    standing = tables.table(Standing, decided).assign(latest=True)
    again = said.replace("houses", "homes")
    made = draft(Written(["New words first.", said, again], {"1": "Q1 [Dr Hale]"}))
    kept = settled(check(made), standing)
    assert dict(zip(kept["passage_id"], kept["status"], strict=True)) == {
        "draft/2": "dismissed",
        "draft/3": "open",
    }
    assert kept.iloc[0][["coder", "decided", "note"]].tolist() == ["AB", "2026-03-02", "corrected"]


def page_of(found: pd.DataFrame, made: Draft) -> str:
    return draft_page.page(
        found,
        unchecked(made),
        Material(
            title="Homes <far> away", date="2026-03-02", passages=made.both, documents=made.held.documents
        ),
    ).html


def test_the_page_groups_findings_by_paragraph_and_says_what_could_not_be_checked() -> None:
    said = "Dr Hale told us that “the beds are where the houses are empty”.[^1] The police wrote.[^2]"
    made = draft(Written([said], {"1": "Q1 [Dr Hale]", "2": "HOM0021, para 2"}))
    page = page_of(check(made), made)
    assert "<h3>Paragraph 1</h3>" in page
    assert "<mark>the beds are where the houses are empty</mark>" in page
    assert "1 place where the evidence says otherwise, and 0 worth a look" in page
    assert '<th scope="row">HOM0021, para 2</th>' in page
    assert "2 March 2026" in page and "Draft: confidential to" in page


def test_the_page_stands_alone_runs_nothing_and_escapes_what_it_quotes() -> None:
    said = "Dr Hale told us that “the beds are where <script>alert(1)</script> houses are empty”.[^1]"
    made = draft(Written([said], {"1": "Q1 [Dr Hale]"}))
    page = page_of(check(made), made)
    assert "default-src 'none'" in page and "<script" not in page
    assert "Homes &lt;far&gt; away" in page
    assert "http" not in page.replace("http-equiv", "")


def test_settled_findings_stand_apart_with_who_settled_them() -> None:
    said = "Dr Hale told us that “the beds are where the houses are empty”.[^1]"
    made = draft(Written([said], {"1": "Q1 [Dr Hale]"}))
    found = check(made).assign(status="dismissed", coder="AB", note="as she corrected it")
    page = page_of(found, made)
    assert "0 places where the evidence says otherwise" in page
    assert "Settled before" in page and "Dismissed by AB: as she corrected it" in page


def test_the_same_draft_gives_the_same_page() -> None:
    said = "Professor Hale told us that “the beds are where the houses are empty”.[^1]"
    pages = set()
    for _ in range(2):
        made = draft(Written([said], {"1": "Q1 [Dr Hale]"}))
        pages.add(page_of(check(made), made))
    assert len(pages) == 1


def test_a_check_says_of_how_many_sentences_it_is_and_with_what_they_were_compared() -> None:
    said = [
        "Dr Hale told us that “the beds are where the houses are cheap”.[^1] Beds are few. We recommend more beds.",
        "The Ministry wrote.[^2] Nobody counts them.",
    ]
    made = draft(Written(said, {"1": "Q1 [Dr Hale]", "2": "ZZZ0099"}))
    assert compared(made) == (
        "5 sentences: 1 compared, 1 the committee’s own, 1 cites what was not found, "
        "2 carry no reference and were not compared"
    )


def test_a_spelling_or_a_title_is_worth_a_look_and_no_fault_of_the_draft() -> None:
    for title in ("Tom Vikers", "Dr Vickers"):
        assert (
            one(
                f"{title} told us that “nobody tells the station sergeant”.[^1]", "Q2 [Tom Vickers]"
            ).certainty
            == "look"
        )


def test_a_sentence_that_cites_a_document_as_a_whole_is_not_said_to_cite_what_is_not_held() -> None:
    row = Citation("c1", "report/1", "", "", 0, 5, "Words", status="document")
    assert what_was_compared._kind([row], False, "The Director wrote.") == "document"
    assert (
        what_was_compared._kind([replace(row, status="not held")], False, "The Director wrote.") == "not held"
    )
