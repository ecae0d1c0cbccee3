"""What a large report costs, in calls: `tests/proofs/large_report.py` measures it whole, and in seconds."""

from __future__ import annotations

from tests.proofs import large_report
from workbench.citations import quotations
from workbench.citations.lookup.nearest_candidates import Codes, distance
from workbench.citations.words_elsewhere import FEW, Elsewhere
from workbench.model import Passage, tables
from workbench.model.passages_by_id import PassagesById
from workbench.text import same_words


def test_twice_as_many_notes_and_items_are_at_most_2_3_times_the_work() -> None:
    large_report.work(40, 4)  # what is imported and compiled once
    small, large = large_report.work(300, 30), large_report.work(600, 60)
    assert {
        step: large[step] / small[step] for step in small if large[step] > large_report.DOUBLING * small[step]
    } == {}


def test_words_are_found_elsewhere_the_same_with_an_index_and_without() -> None:
    held = [Passage(f"a/{n}", "a", n, "answer", f"Q{n % 4}", text=large_report.said(n)) for n in range(60)]
    texts = {passage.passage_id: same_words.fold(passage.text) for passage in held}
    wanted = [" ".join(text.split()[2:9])[1:-1] for text in texts.values()]
    wanted += ["nobody said this in any passage", "…", "’"]
    quoting = [
        Passage(f"report/{n}", "report", n, "paragraph", str(n), text=text)
        for n, text in enumerate([*wanted[::2], *texts.values()])
    ]
    passages = PassagesById(tables.table(Passage, [*held, *quoting]))
    several = Elsewhere(passages, lambda one: texts[one.passage_id], {"report"})
    for _ in range(FEW):
        several.first("nothing", ())
    for n, words in enumerate(wanted):
        near = {("a", f"Q{n % 3}")}
        alone = Elsewhere(passages, lambda one: texts[one.passage_id], {"report"})
        first = next((p for p in held if words in texts[p.passage_id] and p.locator == f"Q{n % 3}"), None)
        first = first or next((p for p in held if words in texts[p.passage_id]), None)
        assert several.first(words, near) == alone.first(words, near) == first


def test_a_code_a_slip_or_two_away_is_found_without_comparing_it_with_all() -> None:
    held = [
        "SMD0024",
        "SMD0042",
        "SMD024",
        "INQ000146592",
        "INQ000146529",
        "INQ00146592",
        "DMS0024",
        "ABC0001",
    ]
    for code in (
        "SMD0024",
        "SMD0025",
        "SM0024",
        "SMDD0024",
        "INQ000146590",
        "INQ000416592",
        "INQ0146592",
        "X",
    ):
        farthest = 2 if len(code) >= 9 else 1
        near = sorted((distance(code, one), one) for one in held if distance(code, one) <= farthest)
        assert Codes(held).near(code) == [one for far, one in near if far == near[0][0]][:3]


def test_a_report_without_citations_has_no_quotation_to_locate() -> None:
    large = large_report.report(20, 2)
    citations = large_report.steps(large)[0][1]()
    assert quotations.locate(large.evidence.passages, large.marks, citations.iloc[:0]).empty
