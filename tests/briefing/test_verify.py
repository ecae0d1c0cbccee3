"""Verification: a page whose quotations are the sources' words passes, and any other change is named."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.made import material as small
from tests.made.pages import render
from workbench import model
from workbench.briefing.verify import verify
from workbench.errors import WorkbenchError
from workbench.model import tables

MADE = small.material()
PAGE = render(MADE, "2026-11-21")


def faults(page: str, passages: list[model.Passage] | None = None) -> dict[str, str]:
    """Return what verification finds wrong, by the id of the quotation."""
    fresh = tables.table(model.Passage, small.PASSAGES if passages is None else passages)
    found = verify(page, fresh, MADE.documents)
    return {row.where: row.reason for row in found[~found["ok"]].itertuples()}


def changed(**words: str) -> list[model.Passage]:
    """Return the passages with other words for one of them."""
    return [replace(p, **words) if p.passage_id == "oral-2014-06-18/Q37.2" else p for p in small.PASSAGES]


def test_every_quotation_of_a_fresh_page_is_verified():
    found = verify(PAGE, MADE.passages, MADE.documents)
    assert len(found) == PAGE.count("<q ") == 13
    assert found["ok"].all()
    assert list(found.columns) == ["where", "passage_id", "quote", "ok", "reason"]


def test_one_changed_character_in_a_source_fails_the_quotation_and_names_it():
    found = faults(PAGE, changed(text="The skills, and the people who hove them."))
    assert list(found) == ["item-1-e1-a1"]
    assert "differ from the source at character 32" in found["item-1-e1-a1"]


def test_one_changed_character_in_the_page_fails_the_quotation():
    assert list(
        faults(PAGE.replace('data-citation="item-1-e2-cite">Yes.', 'data-citation="item-1-e2-cite">Yet.'))
    ) == ["item-1-e2-a1"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('data-passage="oral-2014-06-18/Q37.4"', 'data-passage="oral-2014-06-18/Q99"', "the sources hold no passage oral-2014-06-18/Q99"),
        ('data-passage="oral-2014-06-18/Q37.4" ', "", "it does not say which passage it is from"),
        ('data-start="0" data-end="4"', 'data-start="0" data-end="5"', "the passage has no characters 0 to 5; it has 4"),
        ('data-start="0" data-end="4"', 'data-start="0"', "it does not say where in the passage it stands"),
        (">Yes.</q>", "><b>Yes.</b></q>", "something other than words stands inside it"),
        ('data-end="4"', 'data-end="4" style="color:red"', "it has an attribute that could change how it looks: style"),
        ('id="item-1-e2-a1"', 'id="item-1-e2-a1" hidden', "hidden"),
        ('data-citation="item-1-e2-cite"', 'data-citation="nowhere"', "it has no citation of its own"),
    ],
)  # fmt: skip
def test_a_quotation_that_was_tampered_with_fails_and_says_how(old, new, reason):
    at = PAGE.index('id="item-1-e2-a1"')
    assert old in PAGE[at:]
    before, after = (PAGE[: at - 3], PAGE[at - 3 :])
    assert reason in " ".join(faults(before + after.replace(old, new, 1)).values())


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('class="who">Professor Preston', 'class="who">Professor Yates', "attributed to “Professor Yates”; the source has “Professor Preston”"),
        ('class="where">Q37', 'class="where">Q38', "its place is given as “Q38”, not “Q37”"),
        ("<code>oral-2014-06-18/Q37.4</code>", "<code></code>", "does not print the passage’s id"),
        ("oral evidence, 18 June 2014", "oral evidence, 19 June 2014", "its document is given as “oral evidence, 19 June 2014”"),
    ],
)  # fmt: skip
def test_a_wrong_attribution_fails(old, new, reason):
    at = PAGE.index('id="item-1-e2-cite"')
    found = faults(PAGE[:at] + PAGE[at:].replace(old, new, 1))
    assert reason in found["item-1-e2-a1"]


def test_a_missing_mark_of_provenance_fails():
    found = faults(PAGE.replace('<strong class="mark">Illustrative</strong>', ""))
    assert "the mark “Illustrative” is missing from its citation" in found["item-2-e3-a1"]


def test_a_submission_s_author_is_checked():
    found = faults(PAGE.replace('class="who">Kevin Macnish', 'class="who">Keith Macnish'))
    assert "not to the document’s author" in found["item-2-e4-a1"]


def test_a_quotation_that_names_no_passage_is_a_failure_of_its_own():
    found = verify(
        PAGE.replace("</main>", "<blockquote>Nobody said this.</blockquote></main>"), MADE.passages
    )
    assert found[~found["ok"]]["quote"].tolist() == ["Nobody said this."]


def test_a_page_in_which_something_could_run_is_a_failure():
    for added in ("<script>1</script>", '<p onclick="x()">a</p>', '<p id="item-1">twice</p>'):
        assert len(faults(PAGE.replace("</main>", f"{added}</main>"))) == 1


@pytest.mark.parametrize("page", ["", "  \n"])
def test_an_empty_page_is_one_line(page):
    with pytest.raises(WorkbenchError, match="empty"):
        verify(page, MADE.passages)


def test_a_page_without_quotations_gives_no_rows():
    found = verify("<p>Nothing is quoted.</p>", MADE.passages)
    assert len(found) == 0 and found["ok"].dtype == bool


# Words that are hard to carry: 10,000 spans, in 50 pages of 200

HARD = st.sampled_from(
    ["e\u0301", "n\u0303\u0325", "\u202eabc\u202c", "\u2067אב\u2069", "\u00a0", "\u2009", "\u200b", "\u200d", "\ufeff", "\n", "\n\n", "\t", "  ", "&", "&amp;", "&#xa0;", "&lt;", "<b>", "</q>", "-->", "]]>", "<!--", "\"", "'", "’", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\U0001f600", "\u0085", "\u2028", "\x0c", "\x1f", "\x7f", "£", "{{ x }}", "{% raw %}", "\ufffe", "\U0010ffff", "Ω", "word "]
)  # fmt: skip
ANY = st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")
WORDS = st.lists(st.one_of(HARD, st.text(ANY, max_size=6)), min_size=1, max_size=6).map("".join)


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, int, int]:
    text = "a" + draw(WORDS).replace("\r\n", "\n") + "z"
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(spans(), min_size=200, max_size=200))
def test_any_words_survive_the_page_and_are_read_back_to_the_letter(drawn):
    passages, links = [], []
    for n, (text, start, end) in enumerate(drawn, 1):
        ident = f"SMD0001/{n}"
        passages.append(model.Passage(ident, "SMD0001", n, "paragraph", str(n), text=text, end=len(text)))
        links.append(
            small.link("report/c1", ident, "person", status="confirmed", coder="AB", quote=text[start:end])
        )
    made = small.material(passages=passages, links=links, quotations=[], citations=[])
    found = verify(render(made), made.passages, made.documents)
    blank = sum(not text[start:end].strip() for text, start, end in drawn)
    assert len(found) == 200 - blank
    assert found.loc[~found["ok"], "reason"].tolist() == []
    by_id = {p.passage_id: p.text for p in passages}
    assert all(row.quote in by_id[row.passage_id] for row in found.itertuples())


@pytest.mark.parametrize("odd", ["a\0b", "a\rb"])
def test_words_that_no_page_can_carry_are_cited_and_not_quoted(odd):
    passages = [*small.PASSAGES, model.Passage("SMD0001/9", "SMD0001", 9, "paragraph", "9", text=odd, end=3)]
    links = [small.link("report/c1", "SMD0001/9", "person", status="confirmed", coder="AB")]
    page = render(small.material(passages=passages, links=links))
    assert "a character no web page can carry" in page
    assert "SMD0001/9" in page
    assert not re.search('data-passage="SMD0001/9"', page)
