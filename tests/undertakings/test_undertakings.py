"""Undertakings: what witnesses say that they will do, when it is due, and what shows that it was done."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.places import ROOT, TESTS
from workbench import sources
from workbench.decisions import Claim, Log, applied, row_snapshot
from workbench.errors import WorkbenchError
from workbench.model import Appearance, Document, Evidence, Passage, Undertaking, tables
from workbench.undertakings import (
    asked_promises,
    due_words,
    find_promises,
    not_a_promise,
    possible_promises,
    promise_words,
    standing,
    suggest,
    suggest_undertakings,
)
from workbench.witnesses import resolve_labels

READINGS = TESTS / "readings" / "undertakings.csv"
DATA = ROOT.parent / "shared" / "data"
DAY = "2014-06-18"  # a Wednesday


def sample(name: str) -> list[dict[str, str]]:
    with READINGS.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["sample"] == name]


def measured(rows: list[dict[str, str]]) -> tuple[float, float, list[str]]:
    """Precision, recall, and the sentences that are judged wrongly."""
    found = [
        suggest_undertakings.one(r["words"], question=r["question"], capacity=r["capacity"], body=r["body"])
        for r in rows
    ]
    wanted = [r["undertaking"] == "yes" for r in rows]
    both = sum(f and w for f, w in zip(found, wanted, strict=True))
    wrong = [r["words"] for r, f, w in zip(rows, found, wanted, strict=True) if f != w]
    return both / max(sum(found), 1), both / sum(wanted), wrong


def said(*words: str, kind: str = "answer", document: str = "oral-1", person: str = "hale") -> list[Passage]:
    return [
        Passage(f"{document}/Q{n}.2", document, 2 * n, kind, f"Q{n}", 2 * n, "Ms Hale", person, text=text)
        for n, text in enumerate(words, 1)
    ]


def asked(number: int, text: str, document: str = "oral-1") -> Passage:
    place = f"{document}/Q{number}"
    return Passage(
        place, document, 2 * number - 1, "question", f"Q{number}", 2 * number - 1, "Chair", "chair", text=text
    )


APPEARANCES = [
    Appearance("oral-1", "chair", "Chair", "chair"),
    Appearance("oral-1", "hale", "Ms Hale", "witness", "Director", "Harbour Trust"),
]
DOCUMENTS = [Document("oral-1", "oral", date=DAY)]


def found_in(
    passages: list[Passage],
    appearances: list[Appearance] = APPEARANCES,
    documents: list[Document] = DOCUMENTS,
) -> list[Undertaking]:
    frame = suggest(
        Evidence(
            passages=tables.table(Passage, passages),
            appearances=tables.table(Appearance, appearances),
            documents=tables.table(Document, documents),
        )
    )
    rows: list[Undertaking] = tables.rows(frame, Undertaking)
    return rows


def test_of_120_sentences_with_traps_undertakings_are_told_from_the_rest() -> None:
    rows = sample("first")
    assert len(rows) == 120
    precision, recall, wrong = measured(rows)
    assert precision >= 0.95, wrong
    assert recall >= 0.90, wrong


def test_of_60_sentences_written_before_any_result_undertakings_are_told_from_the_rest() -> None:
    rows = sample("second")
    assert len(rows) == 60
    precision, recall, wrong = measured(rows)
    assert precision >= 0.95, wrong
    assert recall >= 0.90, wrong


def test_of_40_answers_and_deeds_of_other_kinds_undertakings_are_told_from_the_rest() -> None:
    rows = sample("third")
    assert len(rows) == 40
    precision, recall, wrong = measured(rows)
    assert precision >= 0.95, wrong
    assert recall >= 0.90, wrong


def test_whoever_rises_and_is_listed_nowhere_may_undertake_something_and_speaks_for_no_committee() -> None:
    rises = Passage(
        "oral-1/Q1.3", "oral-1", 3, "statement", "Q1", 3, "Mr Oar", text="I will write to you by Friday."
    )
    (made,) = found_in([asked(1, "Who knows?"), rises])
    assert (made.speaker, made.on_behalf, made.due) == ("Mr Oar", "", "2014-06-20")


@pytest.mark.parametrize(
    ("words", "when", "said"),
    [
        ("We shall publish it by the spring.", "2015-05", "by the spring"),
        ("We shall publish it in the autumn.", "2014-11", "in the autumn"),
        ("I will send it this afternoon.", "2014-06-18", "this afternoon"),
        ("I will send it tomorrow.", "2014-06-19", "tomorrow"),
        ("You shall have it by Friday.", "2014-06-20", "by Friday"),
        ("We will write next week.", "2014-06-27", "next week"),
        ("We will write within two weeks.", "2014-07-02", "within two weeks"),
        ("We will reply within two months.", "2014-08-18", "within two months"),
        ("We will publish it in March.", "2015-03", "in March"),
        ("We will publish it by 12 September.", "2014-09-12", "by 12 September"),
        ("We will publish it by the end of July 2016.", "2016-07", "by the end of July 2016"),
        ("We will consult before the end of the year.", "2014", "before the end of the year"),
        ("We will publish it in 2016.", "2016", "in 2016"),
        ("You will have the figures for 2012 by 30 June.", "2014-06-30", "by 30 June"),
        ("We will tell you what was done in 2012.", "", ""),
        ("We will write in twenty-one days.", "2014-07-09", "in twenty-one days"),
        ("We will publish it in September next year.", "2015-09", "in September next year"),
        ("We will report in the autumn of next year.", "2015-11", "in the autumn of next year"),
        ("We will do so by the end of the financial year.", "2015-03", "by the end of the financial year"),
        ("You will have it early next year.", "2015", "early next year"),
        ("You will have it before Christmas.", "2014-12-25", "before Christmas"),
        ("We will write within ten working days.", "", "within ten working days"),
        ("We will do so in the coming days.", "", "in the coming days"),
        ("We have the money for the next year and will write.", "", ""),
        ("I will write shortly.", "", "shortly"),
        ("You will have it before the summer recess.", "", "before the summer recess"),
        ("I may write to you.", "", ""),
        ("You will have it by the 9th of next month.", "2014-07-09", "by the 9th of next month"),
        ("I will write by the 27th.", "2014-06-27", "by the 27th"),
        ("I will write on the 5th.", "2014-07-05", "on the 5th"),
        ("I will write by the 31st of this month.", "", "by the 31st of this month"),
        ("We shall report before the autumn statement.", "", "before the autumn"),
        ("We shall hold one before the spring floods in March.", "2015-03", "in March"),
        ("I shall write in the first week of September.", "2014-09-07", "in the first week of September"),
        ("You will have it in the second week of July.", "2014-07-14", "in the second week of July"),
        ("You will have it in the last week of July.", "2014-07", "in the last week of July"),
        ("I will have it ready for next Monday.", "2014-06-23", "next Monday"),
        ("I will have it done for the end of July.", "2014-07", "the end of July"),
        ("We will send the figures for next year.", "", ""),
        ("We will produce it by five o’clock.", "2014-06-18", "by five o’clock"),
        ("I will ask her over lunch.", "2014-06-18", "over lunch"),
        ("I will ask her before we rise.", "2014-06-18", "before we rise"),
        ("You will have it by noon on Friday.", "2014-06-20", "on Friday"),
        ("We will write to you about free lunches and after lunch clubs.", "", ""),
        ("I will send it when we have it.", "", "when we have it"),
        (
            "They will be laid before the House rises for the summer.",
            "",
            "before the House rises for the summer",
        ),
        ("I will tell you what was done when we met him.", "", ""),
    ],
)
def test_when_something_is_due_counts_from_the_day_on_which_it_was_said(
    words: str, when: str, said: str
) -> None:
    assert due_words.due(words, DAY) == (when, said)


@pytest.mark.parametrize(
    ("words", "when", "said_when"),
    [
        ("Before Christmas. My office will write to you about a day.", "2014-12-25", "Before Christmas"),
        ("I will write to you. By the end of next week.", "2014-06-27", "By the end of next week"),
        ("I will send you the maps. They will be with you by Friday.", "2014-06-20", "by Friday"),
        ("I will write to you by Friday. It will be printed in May.", "2014-06-20", "by Friday"),
        ("I will write to you. They will vote in May.", "", ""),
        ("We closed it in May. I will write to you.", "", ""),
    ],
)
def test_a_sentence_beside_a_promise_may_say_when_it_is_kept(words: str, when: str, said_when: str) -> None:
    (made,) = found_in([asked(1, "When?"), *said(words)])
    assert (made.due, made.due_words) == (when, said_when)


def test_a_yes_is_due_when_the_next_sentence_or_the_question_says() -> None:
    question = asked(1, "Could you write to us with a list when you have one?")
    (made,) = found_in([question, *said("We can certainly do that.")])
    assert (made.due, made.due_words) == ("", "when you have one")
    (made,) = found_in(
        [asked(1, "Will you commit to redrawing them?"), *said("Yes. They will be redrawn by May.")]
    )
    assert (made.due, made.due_words) == ("2015-05", "by May")


def test_without_the_day_on_which_it_was_said_only_words_that_name_a_year_are_a_date() -> None:
    assert due_words.due("We will publish it in March.", "") == ("", "in March")
    assert due_words.due("We will publish it in March 2016.", "") == ("2016-03", "in March 2016")


def test_an_undertaking_says_who_owes_what_to_whom_by_when_and_in_which_words() -> None:
    passages = [asked(1, "How many were there?"), *said("I do not know. I will write to you by Friday.")]
    (made,) = found_in(passages)
    assert (made.speaker, made.person_id, made.on_behalf) == ("Ms Hale", "hale", "Harbour Trust")
    assert (made.what, made.to_whom) == ("write to you by Friday", "the Committee")
    assert (made.due, made.due_words, made.status) == ("2014-06-20", "by Friday", "suggested")
    assert passages[1].text[made.start : made.end] == made.quote == "I will write to you by Friday."


def test_offsets_point_into_the_text_as_it_is_stored_where_it_has_odd_spaces_and_apostrophes() -> None:
    text = "We  don’t\u00a0know.  I’ll   send\nyou the list."
    (made,) = found_in([asked(1, "How many?"), *said(text)])
    assert text[made.start : made.end] == made.quote == "I’ll   send\nyou the list."
    assert made.what == "send\nyou the list"


def test_a_plain_yes_to_a_request_is_an_undertaking_and_says_what_was_asked() -> None:
    passages = [
        asked(1, "Thank you. Could you let us have a note on the costs by July?"),
        *said("Certainly. It was dear."),
    ]
    (made,) = found_in(passages)
    assert made.quote == "Certainly."
    assert made.what == "Could you let us have a note on the costs by July?"
    assert (made.asked, made.due) == ("oral-1/Q1", "2014-07")


def test_what_a_member_or_counsel_offers_is_nobodys_undertaking() -> None:
    counsel = Appearance("oral-1", "hale", "Ms Hale", "counsel")
    assert found_in(said("I will write to you about it."), [counsel]) == []
    assert found_in([asked(1, "We will write to you about it.")]) == []


def test_the_deed_of_the_government_is_the_witnesss_own_only_where_they_speak_for_it() -> None:
    words = said("The Government will publish the figures in May.")
    minister = Appearance("oral-1", "hale", "Ms Hale", "witness", "Minister of State", "Home Office")
    assert found_in(words) == []
    assert [made.due for made in found_in(words, [minister])] == ["2015-05"]


def test_a_report_is_not_read_for_undertakings() -> None:
    report = [Document("oral-1", "report", date=DAY)]
    assert found_in(said("We will return to this."), documents=report) == []
    assert found_in(said("We will publish the evidence."), documents=report) == []


def test_the_same_words_give_the_same_ids_and_other_words_others() -> None:
    once, again = (found_in(said("I will write to you.", "We will write to you."))[:2] for _ in range(2))
    assert once == again
    assert len({made.undertaking_id for made in once}) == 2


LETTER = Document("letter-1", "correspondence", date="2014-07-10", title="Letter")
SENT = [
    *APPEARANCES,
    Appearance("letter-1", "trust", "Harbour Trust", "submitter"),
    Appearance("letter-2", "town", "The Town Council", "submitter"),
]
WRITTEN = [
    Passage("letter-1/1", "letter-1", 1, "paragraph", "1", text="You asked of ferries that were cancelled."),
    Passage("letter-2/1", "letter-2", 1, "paragraph", "1", text="You asked of ferries that were cancelled."),
]


def test_a_later_letter_of_the_same_body_that_shares_the_words_perhaps_fulfils_it() -> None:
    letters = [LETTER, Document("letter-2", "correspondence", date="2014-07-11")]
    passages = [*said("I will write to you about the cancelled ferries."), *WRITTEN]
    (made,) = found_in(passages, SENT, [*DOCUMENTS, *letters])
    assert made.perhaps_by == ("letter-1",)
    assert made.fulfilled_by == ""


def test_an_earlier_letter_and_one_on_something_else_fulfil_nothing() -> None:
    passages = [*said("I will write to you about the cancelled ferries."), *WRITTEN]
    early = [*DOCUMENTS, Document("letter-1", "correspondence", date="2014-06-01")]
    assert found_in(passages, SENT, early)[0].perhaps_by == ()
    other = [*said("I will write to you about the price of mooring."), *WRITTEN]
    assert found_in(other, SENT, [*DOCUMENTS, LETTER])[0].perhaps_by == ()


def owed(**more: Any) -> Undertaking:
    return replace(Undertaking("u", "oral-1/Q1", 0, 4, "Yes."), **more)


def where(made: Undertaking, today: str) -> list[str]:
    documents = tables.table(Document, [*DOCUMENTS, LETTER])
    return standing(tables.table(Undertaking, [made]), documents, today)["standing"].tolist()


def test_an_undertaking_is_overdue_when_its_last_day_is_over() -> None:
    made = owed(due="2014-09", due_words="by September")
    assert where(made, "2014-09-30") == ["open"]
    assert where(made, "2014-10-01") == ["overdue"]
    assert where(owed(), "2030-01-01") == ["open"]


def test_only_a_person_says_that_an_undertaking_is_fulfilled() -> None:
    suggested = owed(due="2014-07-01", perhaps_by=("letter-1",))
    assert where(suggested, "2014-07-09") == ["overdue"]
    assert where(suggested, "2014-07-10") == ["perhaps fulfilled"]
    assert where(owed(due="2014-07-01", fulfilled_by="letter-1"), "2014-07-10") == ["fulfilled"]


def test_what_a_person_decides_on_an_undertaking_holds_when_it_is_suggested_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(row_snapshot.IDS, "undertakings", "undertaking_id")
    made = found_in(said("I will write to you by Friday."))
    frame = tables.table(Undertaking, made)
    (name,) = frame["undertaking_id"].tolist()
    log = Log(tmp_path / "log.sqlite")
    log.append("AB", "confirm", Claim("undertakings", name, row_snapshot.fields_of(dict(frame.iloc[0]))))
    log.append("AB", "change", Claim("undertakings", name, changes={"fulfilled_by": "letter-1"}))
    (decided,) = tables.rows(applied(frame, log.frame(), "undertakings"), Undertaking)
    assert (decided.status, decided.coder, decided.fulfilled_by) == ("confirmed", "AB", "letter-1")
    assert where(decided, "2014-12-01") == ["fulfilled"]


def test_what_a_person_dismissed_or_was_said_later_is_not_owed() -> None:
    assert where(owed(status="dismissed"), "2014-07-01") == []
    assert where(owed(), "2014-06-17") == []
    assert where(owed(), DAY) == ["open"]


def test_a_day_that_is_none_is_refused_with_what_to_give() -> None:
    none = tables.table(Undertaking)
    with pytest.raises(WorkbenchError, match="2015-03-31"):
        standing(none, tables.table(Document), "spring")


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("it is a question", "Are you sure that we will publish the list?"),
        ("it is quoted", "Her words were, “I will write to you.”"),
        ("it reports what was said", "I said that I will write to you."),
        ("it says that it is uncertain", "I doubt that we will publish the list."),
        (
            "it depends on something that is not so",
            "I would be happy to write to you if I had an answer.",
        ),
        ("it says what is done as a rule", "Usually we will publish the list."),
        ("it is about the answer itself", "I will give you an example of a report."),
        ("it is the deed of others", "The council will publish the list."),
        ("nothing says that it is for the committee", "We can provide that."),
        ("it is taken back", "We could send a note, but it would be empty."),
        ("it is nobody’s", "They are rather happy to send you a note."),
    ],
)
def test_each_doubt_keeps_back_a_sentence_that_would_be_an_undertaking_without_it(
    why: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not suggest_undertakings.one(words)
    monkeypatch.delitem(not_a_promise.DOUBTS, why)
    assert suggest_undertakings.one(words)


def test_what_is_negated_is_no_undertaking() -> None:
    for words in (
        "We will not publish the list.",
        "I can’t write to you.",
        "We shall never publish the list.",
    ):
        assert not suggest_undertakings.one(words)


def test_every_row_of_wording_is_a_pattern_that_can_match() -> None:
    assert all(promise_words.rows_of(kind) for kind in promise_words.KINDS)
    assert promise_words.matchers().rules and not promise_words.matchers().matchers


def test_a_request_is_for_something_to_be_sent_and_not_for_an_answer_now() -> None:
    assert asked_promises.request("I see. Could you send us the figures?") == "Could you send us the figures?"
    assert asked_promises.request("Could you tell us what happened?") == ""


def spoken(row: str, filler: str) -> list[str]:
    """Words for a row of wording, with each way to say each of its words: “the committee”, “you”; “write”, “writes”."""
    choices = [
        [filler]
        if word == "~" or word[0] == "*"
        else [
            " ".join(said)
            for way in promise_words.ways_of(word)
            for said in zip(*map(forms_of, way), strict=False)
        ]
        for word in row.split()
    ]
    many = max(map(len, choices))
    return [" ".join(filter(None, (c[n % len(c)] for c in choices))) for n in range(many)]


def forms_of(token: dict[str, Any]) -> list[str]:
    """Letters that fit a token of a pattern."""
    bases = token.get("LEMMA", {"IN": []})["IN"]
    return [*token.get("LOWER", {"IN": []})["IN"], *bases, *(f"{base}s" for base in bases)]


@pytest.mark.parametrize("filler", ["", "certainly"])
def test_narrowing_sentences_by_their_letters_loses_no_words_that_bind_to_a_deed(filler: str) -> None:
    commits = [(kind, row) for kind in ("will", "can") for row in promise_words.rows_of(kind)]
    deeds = [(kind, row) for kind in ("inform", "write", "deed") for row in promise_words.rows_of(kind)]
    bound = [words for _, row in commits for words in spoken(row, filler)]
    done = [words for _, row in deeds for words in spoken(row, filler)]
    said = [f"Well, {bound[n % len(bound)]} {words}." for n, words in enumerate(done)]
    said += [f"Yes.{words} {done[n % len(done)]}" for n, words in enumerate(bound)]
    said += [
        f"{words} look, and {deed}"
        for words in bound
        for deed in spoken(promise_words.rows_of("inform")[0], filler)
    ]
    said += [words for row in promise_words.rows_of("whole") for words in spoken(row, filler)]
    assert all(possible_promises.may_promise(said)), [
        w for w, may in zip(said, possible_promises.may_promise(said), strict=True) if not may
    ]


def test_narrowing_sentences_by_their_letters_changes_nothing_that_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with READINGS.open(encoding="utf-8", newline="") as file:
        said = [row["words"] for row in csv.DictReader(file)]
    said += [
        "We will write.[3] That is so. I’ll send you a note",
    ]
    narrowed = list(find_promises.promises(said, [""] * len(said)))
    monkeypatch.setattr(possible_promises, "may_promise", lambda texts: [True] * len(texts))
    assert narrowed == list(find_promises.promises(said, [""] * len(said)))
    assert sum(map(bool, narrowed)) > 80


def test_a_sentence_without_words_that_bind_is_not_read_further() -> None:
    assert not find_promises.WORTH_READING.search("The ferry ran late.")


@pytest.mark.skipif(
    not (DATA / "hc245").is_dir(), reason="the sessions of HC 245 are not here (../shared/data)"
)
def test_the_undertakings_of_hc_245_are_the_five_that_a_reader_finds() -> None:
    made: list[Undertaking] = []
    for path in sorted((DATA / "hc245").glob("Oral_*.pdf")):
        reading = sources.read(path.read_bytes(), path.stem)
        passages = tables.table(Passage, reading.passages)
        known = resolve_labels.resolve(passages, tables.table(Appearance, reading.appearances))
        documents = tables.table(Document, [reading.document])
        frame = suggest(Evidence(passages=known.passages, appearances=known.appearances, documents=documents))
        made += tables.rows(frame, Undertaking)
    assert [one.passage_id.split("/")[1].split(".")[0] for one in made] == [
        "Q24",
        "Q29",
        "Q110",
        "Q171",
        "Q205",
    ]
