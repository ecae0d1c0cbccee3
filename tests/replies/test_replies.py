"""Replies are matched to the items of a report, and never by number alone (fixtures of our own words)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.made import replying
from workbench.model import Document, Passage, Recommendation, Response, tables
from workbench.replies import match_replies, overdue, reply_readings
from workbench.replies.responders import names_in, responder_of, told_in_passing
from workbench.sources import Reading, read

if TYPE_CHECKING:
    import pandas as pd

REPORT = read(replying.report(), "report")


def _match(*held: Reading, report: Reading = REPORT, given: pd.DataFrame | None = None) -> pd.DataFrame:
    return match_replies.match(
        tables.table(Recommendation, report.recommendations),
        tables.table(Passage, [p for one in held for p in one.passages]),
        tables.table(Document, [report.document, *(one.document for one in held)]),
        given,
    )


def _of(found: pd.DataFrame, number: str) -> list[Response]:
    return [row for row in tables.rows(found, Response) if row.recommendation_id == f"report/r{number}"]


def test_eleven_replies_that_number_anew_find_their_items_and_the_three_left_are_conclusions() -> None:
    found = _match(read(replying.reply(), "reply"))

    answered = {row.recommendation_id: row for row in tables.rows(found, Response) if row.document_id}
    assert {n.removeprefix("report/r") for n in answered} == {number for _, number, _, _ in replying.REPLIED}
    silent = {
        row.recommendation_id: row.position for row in tables.rows(found, Response) if not row.document_id
    }
    assert silent == dict.fromkeys(("report/r2", "report/r6", "report/r13"), "no reply known")
    assert {row.matched_by for row in answered.values()} == {"paragraph and words"}


@pytest.mark.parametrize(("own", "number", "position"), [row[:3] for row in replying.REPLIED])
def test_a_reply_is_noted_to_have_another_number_and_its_position_is_suggested(
    own: str, number: str, position: str
) -> None:
    (row,) = _of(_match(read(replying.reply(), "reply")), number)

    assert (row.position, row.status) == (position, "suggested")
    assert (f"item {own} of the reply, {number} of the report" in row.note) == (own != number)


def test_words_stand_in_the_paragraph_that_a_row_names() -> None:
    reply = read(replying.reply(), "reply")
    texts = {p.passage_id: p.text for p in reply.passages}

    assert all(
        row.wording in texts[row.passage_id]
        for row in tables.rows(_match(reply), Response)
        if row.document_id
    )


def test_a_reply_that_points_to_another_is_followed() -> None:
    (row,) = _of(_match(read(replying.reply(), "reply")), "10")

    assert row.wording == "The Government is not persuaded that a ban would help anybody."
    assert row.passage_id == "reply/a4"
    assert "the reply points to that to item 4" in row.note


def test_an_item_without_a_paragraph_is_found_by_its_words() -> None:
    found = _match(read(replying.CANADA.encode(), "reply"))

    assert [(row.matched_by, row.position) for n in ("1", "3") for row in _of(found, n)] == [
        ("words", "accepted"), ("words", "noted"),
    ]  # fmt: skip


def test_a_number_alone_matches_nothing() -> None:
    text = replying.CANADA.replace(
        "That the Department publish an inventory of lanes and lamps within a year",
        "That boats be painted blue before they sail",
    )

    found = _match(read(text.encode(), "reply"))

    assert [row.position for row in _of(found, "1")] == ["not answered"]
    assert [row.note for row in tables.rows(found, Response) if not row.recommendation_id] == [
        "item 1 of the reply was found in no report that is held"
    ]


def test_the_same_paragraph_with_quite_other_words_is_not_taken_for_the_item_that_the_words_are() -> None:
    text = "Government response to the Committee’s First Report\n\n1. Wardens should be trained in first aid, and the Department should pay for the training. (Paragraph 13)\n\nWe accept this recommendation.\n"

    found = _match(read(text.encode(), "reply"))

    (row,) = _of(found, "7")
    assert row.matched_by == "words"
    assert "another paragraph" in row.note


def test_two_responders_to_one_item_have_a_row_each_in_order() -> None:
    found = _match(read(replying.APPENDICES.encode(), "both"))

    assert [(row.responder, row.position) for row in _of(found, "1")] == [
        ("Government", "accepted"), ("Oflamp", "rejected"),
    ]  # fmt: skip


def test_a_further_reply_stands_after_the_first() -> None:
    first = read(replying.reply(), "z-first")
    later = "Government response to the Committee’s First Report\n\n3 March 2032\n\nRecommendation 2: We recommend that the Department fund a study of falls after dark in at least six towns.\n\nResponse: The Government now accepts this recommendation.\n"

    found = _match(read(later.encode(), "a-later"), first)

    assert [(row.date, row.position) for row in _of(found, "3")] == [
        ("2030-10-26", "deferred"), ("2032-03-03", "accepted"),
    ]  # fmt: skip


def test_several_items_answered_together_have_a_row_each() -> None:
    one, two = (f"{number}. {text} (Paragraph {at})\n\n" for number, at, text in replying.ITEMS[6:8])
    text = f"Government response to the Committee’s First Report\n\n{one}{two}The Government accepts these recommendations.\n"

    found = _match(read(text.encode(), "reply"))

    assert [row.position for n in ("7", "8") for row in _of(found, n)] == ["accepted", "accepted"]


@pytest.mark.parametrize(
    ("answer", "positions"),
    [
        ("The Government accepts these recommendations.", ["accepted", "accepted"]),
        ("The Government accepts this recommendation.", ["not answered", "accepted"]),
    ],
)
def test_items_under_headings_of_their_own_are_answered_together_only_where_the_answer_says_so(
    answer: str, positions: list[str]
) -> None:
    one, two = (
        f"Recommendation {number}\n\n{text} (Paragraph {at})\n\n" for number, at, text in replying.ITEMS[6:8]
    )
    text = f"Government response to the Committee’s First Report\n\n{one}{two}{answer}\n"

    found = _match(read(text.encode(), "reply"))

    assert [row.position for n in ("7", "8") for row in _of(found, n)] == positions


def test_a_sentence_that_calls_items_by_number_is_about_these_alone() -> None:
    one, two = (f"{number}. {text} (Paragraph {at})\n\n" for number, at, text in replying.ITEMS[6:8])
    text = f"Government response to the Committee’s First Report\n\n{one}{two}Recommendation 7 is accepted. Recommendation 8 is not accepted.\n"

    found = _match(read(text.encode(), "reply"))

    assert [row.position for n in ("7", "8") for row in _of(found, n)] == ["accepted", "rejected"]


def test_a_reply_that_says_it_answers_another_item_as_well_answers_it() -> None:
    number, at, text = replying.ITEMS[6]
    words = f"Government response to the Committee’s First Report\n\n{number}. {text} (Paragraph {at})\n\nWe accept this recommendation. This response also covers recommendation 8.\n"

    (row,) = _of(_match(read(words.encode(), "reply")), "8")

    assert (row.matched_by, row.position) == ("reference", "accepted")


def test_a_letter_answers_the_items_that_it_names_and_another_reports_are_not_ours() -> None:
    found = _match(read(replying.LETTER.encode(), "letter"))

    assert {n: [(r.position, r.matched_by) for r in _of(found, n)] for n in ("3", "8", "12")} == {
        "3": [("accepted", "reference")], "8": [("accepted", "reference")], "12": [("rejected", "reference")],
    }  # fmt: skip
    assert "Rivers" not in "".join(row.wording for row in tables.rows(found, Response))


def test_items_without_a_label_are_found_by_their_words_alone() -> None:
    first, last = replying.ITEMS[2][2], replying.ITEMS[10][2]
    text = f"The Scottish Government’s response to the Committee’s report\n\n{first}\n\nWe accept this.\n\n{last}\n\nSchools do so already.\n"

    found = _match(read(text.encode(), "reply"))

    assert [(row.matched_by, row.position, row.responder) for n in ("3", "11") for row in _of(found, n)] == [
        ("words", "accepted", "Scottish Government"), ("words", "already doing", "Scottish Government"),
    ]  # fmt: skip


def test_a_tables_row_is_item_and_answer_in_one() -> None:
    cells = "".join(
        f"<tr><td>{n}</td><td>{replying.ITEMS[n - 1][2]}</td><td>{said}</td></tr>"
        for n, said in ((3, "Accepted. A study begins in May."), (11, "Not accepted. Schools know best."))
    )
    page = f"<html><body><h1>Government response to the Lamps Committee’s report</h1><table>{cells}</table></body></html>"

    found = _match(read(page.encode(), "reply"))

    assert [row.position for n in ("3", "11") for row in _of(found, n)] == ["accepted", "rejected"]


def test_a_reply_to_no_item_stays_and_belongs_to_none() -> None:
    text = "Government response to the Committee’s First Report\n\nThe Government accepts the conclusions of the report.\n"

    found = tables.rows(_match(read(text.encode(), "reply")), Response)

    assert [(row.recommendation_id, row.position) for row in found if row.document_id] == [("", "accepted")]


def test_an_item_that_a_person_answered_is_not_unanswered() -> None:
    given = tables.table(Response, [Response("resp-1", "report/r2", "letter", position="noted", coder="AB")])

    assert _of(_match(given=given), "2") == []
    assert [row.note for row in _of(_match(given=given), "6")] == ["no reply is held"]


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (("ok",), "not found in the one reply that is held"),
        (("partial",), "not found in what was read of the one reply that is held, which is not all of it"),
        (
            ("ok", "partial"),
            "not found in what was read of the 2 replies that are held, which is not all of them",
        ),
    ],
)
def test_an_item_is_not_found_in_what_was_read_of_a_reply_and_no_more_is_said(
    statuses: tuple[str, ...], said: str
) -> None:
    replies = [read(replying.reply(), f"reply-{n}") for n, _ in enumerate(statuses)]
    held = [
        replace(one, document=replace(one.document, status=status))
        for one, status in zip(replies, statuses, strict=True)
    ]
    asking = [replace(one, kind="recommendation") for one in REPORT.recommendations]
    (row,) = _of(_match(*held, report=replace(REPORT, recommendations=asking)), "6")
    position = "no reply known" if "partial" in statuses else "not answered"
    assert (row.position, row.note) == (position, said)


def test_ids_say_what_is_claimed_and_do_not_change() -> None:
    found = [_match(read(replying.reply(), "reply"))["response_id"].tolist() for _ in range(2)]

    assert found[0] == found[1]
    assert len(set(found[0])) == len(found[0])


def test_a_part_of_an_item_is_found_in_it() -> None:
    item = Recommendation(
        "report/r4",
        "4",
        "recommendation",
        "report",
        text="(a) Lamps should be lit at dusk. (b) Wardens should be given boots that last two winters.",
    )
    reply = Passage(
        "reply/r4.b",
        "reply",
        1,
        "recommendation",
        "r4.b",
        text="Wardens should be given boots that last two winters.",
    )
    words = Passage("reply/a1", "reply", 2, "response", "a1", text="We accept this recommendation.")

    found = match_replies.match(
        tables.table(Recommendation, [item]),
        tables.table(Passage, [reply, words]),
        tables.table(Document, [REPORT.document, Document("reply", "response", author="Government")]),
    )

    (row,) = tables.rows(found, Response)
    assert (row.recommendation_id, row.matched_by, row.note) == (
        "report/r4",
        "words",
        "answers part 4(b) of it",
    )


@pytest.mark.parametrize(
    ("published", "due"),
    [
        ("2016-08-24", "2016-10-24"),
        ("2030-12-31", "2031-02-28"),
        ("2031-12-31", "2032-02-29"),
        ("2012-06", "2012-08"),
        ("", ""),
    ],
)
def test_a_reply_is_due_two_months_after_publication(published: str, due: str) -> None:
    assert overdue.due(published) == due


def _chase(today: str, *given: Response, reply: str = "ok") -> dict[str, overdue.Chased]:
    frame = overdue.chase(
        tables.table(Recommendation, REPORT.recommendations),
        tables.table(Response, given),
        tables.table(Document, [REPORT.document, Document("reply", "response", status=reply)]),
        today,
    )
    return {row.number: row for row in tables.rows(frame, overdue.Chased)}


def test_the_chase_list_says_what_is_due_and_how_long_it_has_been() -> None:
    assert _chase("2030-10-24")["1"].state == "awaited"
    late = _chase("2030-10-30")["1"]
    assert (late.due, late.state, late.days_over) == ("2030-10-24", "no reply known", 6)


def test_an_answer_put_off_stays_on_the_chase_list_and_a_dismissed_one_counts_for_nothing() -> None:
    found = _chase(
        "2031-01-01",
        Response("a", "report/r1", "reply", responder="Government", date="2030-10-26", position="accepted"),
        Response("b", "report/r3", "reply", responder="Government", date="2030-10-26", position="deferred"),
        Response("c", "report/r5", "reply", position="accepted", status="dismissed"),
    )

    assert [found[n].state for n in ("1", "3", "5")] == ["answered", "put off", "not answered"]
    assert found["1"].answered == "accepted (Government, 2030-10-26)"
    assert found["1"].days_over == 2


@pytest.mark.parametrize(
    ("status", "state"),
    [("ok", "not answered"), ("partial", "no reply known"), ("not-held", "no reply known")],
)
def test_an_item_is_not_answered_only_where_the_whole_reply_is_held_and_read(status: str, state: str) -> None:
    given = Response("a", "report/r1", "reply", date="2030-10-26", position="accepted")
    found = _chase("2031-01-01", given, reply=status)
    assert (found["5"].state, found["6"].state) == (state, "no reply known")  # the sixth is a conclusion


def test_a_conclusion_is_never_due() -> None:
    items = [replace(REPORT.recommendations[0], kind=kind) for kind in ("conclusion", "recommendation")]
    found = overdue.chase(
        tables.table(Recommendation, items),
        tables.table(Response),
        tables.table(Document, [REPORT.document]),
        "2031-01-01",
    )
    assert [bool(due) for due in found["due"]] == [False, True]


def test_readers_differ_and_every_reading_stays() -> None:
    import pandas as pd

    given = tables.table(Response, [
        Response("re1", "report/r1", "reply", "reply/a1", position="accepted", wording="We accept it.", matched_by="words"),
        Response("resp-1", "report/r1", "reply", position="in part", matched_by="person", coder="AB", decided="2031-01-02"),
    ])  # fmt: skip
    standing = pd.DataFrame([
        {"table": "responses", "row_id": "re1", "coder": "CD", "status": "confirmed", "decided": "2031-01-03",
         "changes": "{}", "claim": "{}", "note": ""},
        {"table": "responses", "row_id": "re1", "coder": "EF", "status": "", "decided": "2031-01-04",
         "changes": '{"position": "noted"}', "claim": "{}", "note": "They only welcome it."},
    ])  # fmt: skip

    found = tables.rows(reply_readings.readings(given, standing), reply_readings.ReadAs)

    assert [(r.reader, r.position, r.date) for r in found] == [
        ("suggested by rule", "accepted", ""), ("CD", "accepted", "2031-01-03"), ("EF", "noted", "2031-01-04"),
        ("AB", "in part", "2031-01-02"),
    ]  # fmt: skip


def test_a_title_and_the_paragraphs_of_an_item_are_said_again_and_none_of_it_is_the_answer() -> None:
    from workbench.replies.unlabelled_items import with_items

    item = Recommendation(
        "r/r2", "2", "recommendation", "r",
        text="The Lamp Office should invite each council to nominate one person to attend its meetings. "
        "Whether that person may vote should be a matter for the meeting.",
    )  # fmt: skip
    words = (
        ("recommendation", "r2", "Attendance at meetings"),
        (
            "response",
            "a1",
            "The Lamp Office should invite each council to nominate one person to attend its meetings.",
        ),
        ("response", "a2", "Whether that person may vote should be a matter for the meeting."),
        ("response", "a3", "The Office has made these changes already, and councils have come since May."),
    )
    passages = [
        Passage(f"reply/{at}", "reply", n, kind, at, text=text) for n, (kind, at, text) in enumerate(words)
    ]
    said, answer = with_items(passages, [item])
    assert (said.kind, said.locator, said.text.count("\n")) == ("recommendation", "r2", 2)
    assert answer == passages[3]


@pytest.mark.parametrize(
    "text",
    [
        "This recommendation is not for the UK Government to respond to.",
        "The recommendation is a matter for the Welsh Government to consider.",
    ],
)
def test_what_a_reply_leaves_to_others_is_no_position(text: str) -> None:
    from workbench.replies.cross_references import left_to_others

    passage = Passage("reply/a1", "reply", 1, "response", "a1", text=text)
    assert left_to_others([passage]) == text
    assert not left_to_others(
        [passage, Passage("reply/a2", "reply", 2, "response", "a2", text="We agree. " * 40)]
    )


ASKED = (
    "The Lamp Office should count every lantern of the northern harbours before winter.",
    "That the Leader write to the Mayor, asking that lanterns be lit on every quay by the spring.",
    "Nine lamps of the southern lane should be mended, and their keepers told of it.",
)
THREE = Reading(
    Document("report", "report", "real", "Lanterns", author="Lanes Committee"), "", (), (),
    recommendations=tuple(
        Recommendation(f"report/r{n}", str(n), "recommendation", "report", text=text)
        for n, text in enumerate(ASKED, 1)
    ),
)  # fmt: skip


def test_a_row_that_ends_in_a_short_answer_is_item_and_answer_and_the_verdict_is_read() -> None:
    decided = (
        "Agreed The keepers wrote in May.",
        "Partially agreed The Leader will telephone.",
        "Noted To be weighed.",
    )
    passages = [
        Passage(f"reply/a{n}", "reply", n, "response", f"a{n}", text=f"{n}. {item} {said}")
        for n, (item, said) in enumerate(zip(ASKED, decided, strict=True), 1)
    ]  # fmt: skip
    reply = Reading(
        Document("reply", "response", "real", "Response", author="Cabinet"), "", tuple(passages), ()
    )

    found = tables.rows(_match(reply, report=THREE), Response)

    assert [row.position for row in found] == ["accepted", "in part", "noted"]


def test_a_letter_answers_calls_by_number_and_what_it_points_to_is_not_answered_there() -> None:
    said = (
        "Calls to action 1 and 2: we accept these recommendations.",
        "I agree with what you say at 2 about quays; see recommendation 3.",
        "On lanes (call 3), I am afraid that we reject this recommendation.",
    )
    passages = [
        Passage(f"reply/a{n}", "reply", n, "response", f"a{n}", text=text) for n, text in enumerate(said, 1)
    ]
    reply = Reading(
        Document("reply", "response", "real", "Letter", author="Cabinet"), "", tuple(passages), ()
    )

    found = {r.recommendation_id: r.position for r in tables.rows(_match(reply, report=THREE), Response)}

    assert (found["report/r1"], found["report/r3"]) == ("accepted", "rejected")


def test_governments_that_answer_one_item_under_their_own_headings_have_a_row_each() -> None:
    texts = (
        ("UK Government", "The UK Government accepts this recommendation."),
        ("Scottish Government", "Scottish Ministers accept the recommendation in principle."),
        ("Northern Ireland Executive", "The Executive notes the recommendation."),
    )
    said = Passage("reply/r1", "reply", 0, "recommendation", "r1", text=ASKED[0])
    passages = [
        Passage(
            f"reply/a{n}", "reply", n, "response", f"a{n}", section=f"Recommendation 1 › {who}", text=text
        )
        for n, (who, text) in enumerate(texts, 1)
    ]
    reply = Reading(Document("reply", "response", "real", "Responses"), "", (said, *passages), ())

    found = tables.rows(_match(reply, report=THREE), Response)

    assert [(row.responder, row.position) for row in found if row.recommendation_id == "report/r1"] == [
        ("UK Government", "accepted"), ("Scottish Government", "in principle"),
        ("Northern Ireland Executive", "noted"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("author", "section", "responder"),
    [
        ("Government", "Recommendation 1", "Government"),
        ("", "Recommendation 1 › Lamp Council", "Lamp Council"),
    ],
)
def test_the_council_without_its_name_is_who_the_heading_or_the_cover_says(
    author: str, section: str, responder: str
) -> None:
    said = Passage("reply/r1", "reply", 0, "recommendation", "r1", text=ASKED[0])
    answer = Passage(
        "reply/a1",
        "reply",
        1,
        "response",
        "a1",
        section=section,
        text="The Council accepts this recommendation.",
    )
    reply = Reading(Document("reply", "response", "real", "Responses", author=author), "", (said, answer), ())

    (found,) = (r for r in tables.rows(_match(reply, report=THREE), Response) if r.document_id)

    assert (found.responder, found.position) == (responder, "accepted")


@pytest.mark.parametrize(
    "heading",
    [
        "Our response",
        "Chapter 2: Response to the recommendations",
        "Part One response",
        "Recommendation and response",
        "Findings and responses",
        "Lamp Action Plan: response to the Independent Review",
        "Written response",
        "Full formal response",
        "Detailed response to recommendations",
    ],
)
def test_a_heading_over_answers_that_names_no_body_names_no_responder(heading: str) -> None:
    assert responder_of(heading) == ""


@pytest.mark.parametrize(
    ("heading", "responder"),
    [
        ("Recommendations and Government response", "Government"),
        ("Summary of findings and the Lamp Council’s reply", "Lamp Council"),
        ("Department for Lamps response", "Department for Lamps"),
        ("Written response by the Lamp Office to the report of the Bell Committee", "Lamp Office"),
        ("Full written response from the Guild", "Guild"),
        ("Government formal response", "Government"),
        ("Annex B: Interim response of the Lamp Board to the review", "Lamp Board"),
    ],
)
def test_a_heading_over_answers_says_whose_they_are_without_what_they_answer(
    heading: str, responder: str
) -> None:
    assert responder_of(heading) == responder


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("The Department for Lamps, Bells and Horns accepts this.", ("Department for Lamps, Bells and Horns",)),
        ("The Home Office agrees.", ("Home Office",)),
        ("the Home Office and the Ministry of Light", ("Home Office", "Ministry of Light")),
        ("The Ministry of Light’s view", ("Ministry of Light",)),
        ("The Department of Light and Sound and NHS England accept.", ("Department of Light and Sound", "NHS England")),
        ("The Office for Bells and Oflamp", ("Office for Bells", "Oflamp")),
        ("The Department accepts", ("Department",)),
    ],
)  # fmt: skip
def test_a_body_that_replies_is_named_whole(words: str, bodies: tuple[str, ...]) -> None:
    assert names_in(words) == bodies


LETTERED = """\
Lamps

Report of the Inquiry

RECOMMENDATIONS

The following recommendations are made:

(i) That the Lamp Trust should fit an alarm to the gauge at the north light.

(ii) That the Lamp Trust and the Council should agree who owns the breakwater lamp.

(iii) That the Lamp Trust should train its officers in the use of ropes.
"""
TITLES = """\
Lamp Trust response to the report of the Inquiry

Recommendation (i) – Alarm on the gauge

The Lamp Trust accepts this recommendation.

Recommendation (ii) – Ownership of the breakwater lamp

The Lamp Trust does not accept this recommendation. The Council supports the recommendation.

Recommendation (iii) – Boats

The Lamp Trust rejects this recommendation.
"""


def test_a_number_with_the_words_of_a_title_matches_and_a_number_with_other_words_does_not() -> None:
    found = _match(read(TITLES.encode(), "reply"), report=read(LETTERED.encode(), "report", "report"))

    assert [(row.position, row.matched_by) for n in ("i", "ii", "iii") for row in _of(found, n)] == [
        ("accepted", "words"), ("rejected", "words"), ("not answered", ""),
    ]  # fmt: skip


def test_what_another_body_supports_is_no_part_of_a_reply() -> None:
    found = _match(read(TITLES.encode(), "reply"), report=read(LETTERED.encode(), "report", "report"))

    assert [(row.position, row.otherwise) for row in _of(found, "ii")] == [("rejected", "")]


def test_who_has_written_to_those_who_reply_that_it_agrees_takes_no_position_for_them() -> None:
    told = "The Lamp Network supports the recommendation and has written to us to say so."
    text = TITLES.replace("The Council supports the recommendation.", told)
    found = _match(read(text.encode(), "reply"), report=read(LETTERED.encode(), "report", "report"))

    assert [(row.position, row.otherwise) for row in _of(found, "ii")] == [("rejected", "")]


def test_under_a_heading_that_says_whose_response_it_is_nobody_else_replies() -> None:
    text = TITLES.replace(
        "Lamp Trust response to the report of the Inquiry", "Lamps: responses to recommendations"
    ).replace(
        "The Lamp Trust does not accept this recommendation. The Council supports the recommendation.",
        "Response of the Lamp Trust\n\nWe do not accept this recommendation. The Bell Office accepts the recommendation in part.",
    )
    found = _match(read(text.encode(), "reply"), report=read(LETTERED.encode(), "report", "report"))

    assert [(row.responder, row.position) for row in _of(found, "ii")] == [("Lamp Trust", "rejected")]


@pytest.mark.parametrize(
    ("name", "sentence", "passing"),
    [
        ("Lamp Guild", "Bells are a matter for the Lamp Guild, which has accepted the recommendation.", True),
        ("Ann Poe", "We have asked Ann Poe, who supports it.", True),
        ("Lamp Guild", "The Lamp Guild has accepted the recommendation.", False),
        ("Lamp Guild", "The Lamp Guild, and with it the Office, accepts the recommendation.", False),
    ],
)
def test_a_body_of_which_a_clause_beside_the_sentence_tells_is_told_of_in_passing(
    name: str, sentence: str, passing: bool
) -> None:
    assert told_in_passing(name, sentence) is passing
