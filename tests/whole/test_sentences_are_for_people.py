"""Sentences are for people: other words for each of them change no table, page, finding, order or count.

The long form, over whole inquiries with their drafts, is `tests/proofs/reworded.py`.
"""

from __future__ import annotations

import ast
import contextlib
import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import workbench
from tests.checking.test_checking import FAULTS, Written, draft, page_of
from tests.made import material as small
from tests.made.pages import render
from tests.made.reworded import (
    reworded,
    rows_with_sentences,
    sentences_reworded,
    without_record,
    written_back,
)
from workbench.checking import check, unchecked
from workbench.checking.word import word_comments
from workbench.cli import main
from workbench.model import (
    Bearing,
    Citation,
    Document,
    EvidenceBase,
    Finding,
    Link,
    Problem,
    Quotation,
    TermLink,
    Undertaking,
    tables,
)  # fmt: skip
from workbench.model.values import SENTENCES
from workbench.outcomes import due_dates
from workbench.undertakings import undertaking_status

PACKAGE = Path(workbench.__file__).parent
PATTERNS = {
    "startswith", "endswith", "removeprefix", "removesuffix", "split", "rsplit", "partition", "rpartition", "find",
    "index", "count", "contains", "match", "search", "fullmatch", "findall", "finditer", "extract",
}  # fmt: skip
# A person's own words, and words of other programs, in which there is nothing else to read; each with its reason.
ALLOWED = {
    "briefing/parts/corrections.py: link.note": "what a person noted of a passage, in their own words",
    "restrictions/term_finder.py: node.next": "the next node of a tree of words: no sentence",
}


def all_faults() -> Any:
    """One draft with every fault of the tests of `checking`, each in a paragraph with a note of its own."""
    paragraphs = [text.replace("[^1]", f"[^{n}]") for n, (_, text, _, _) in enumerate(FAULTS, 1)]
    notes = {str(n): note for n, (_, _, note, _) in enumerate(FAULTS, 1)}
    more = {
        "901": "Q2 [Dr Quayle]",
        "902": "ibid",
        "903": "HOM0044",
        "904": "Q4; Guardian, “Far away”, 3 May 2011",
        "905": "ibid",
    }
    said = [f"We heard that “nobody counted any of the vans on the road”.[^{n}]" for n in more]
    return draft(Written([*paragraphs, *said], notes | more))


def checked() -> dict[str, Any]:
    made = all_faults()
    found = check(made)
    return {
        "findings": found,
        "unchecked": unchecked(made),
        "citations": made.citations,
        "quotations": made.quotations,
        "page": without_record(page_of(found, made)),
        "comments": [word_comments._words(one, sure=True) for one in tables.rows(found, Finding)],
    }


def briefed() -> dict[str, Any]:
    return {"inquiry": without_record(render(small.material(), "2026-11-21"))}


def promised() -> dict[str, Any]:
    """Undertakings of each standing, the deadlines of a report, and what each is said to be in words."""
    made = [
        Undertaking("u1", "oral-1/Q1", 0, 4, "I will.", due="2014-06", due_words="by June"),
        Undertaking("u2", "oral-1/Q2", 0, 4, "I will.", due="2014-12", due_words="by December"),
        Undertaking("u3", "oral-1/Q3", 0, 4, "I will.", perhaps_by=("letter-1",)),
        Undertaking("u4", "oral-1/Q4", 0, 4, "I will.", fulfilled_by="letter-1"),
    ]
    held = [
        Document("oral-1", "oral", date="2014-05-01"),
        Document("letter-1", "correspondence", date="2014-07-01"),
    ]
    standing = undertaking_status.standing(
        tables.table(Undertaking, made), tables.table(Document, held), "2014-09-01"
    )
    assert standing["standing"].tolist() == ["overdue", "open", "perhaps fulfilled", "fulfilled"]
    return {"undertakings": standing}


TRANSCRIPT = """\
Oral evidence: Bells, HC 100
Tuesday 3 June 2014
Members present: Ada Field (Chair); Ian Moss.
Witnesses
I: Ann Reef, Director, Care Trust.
Examination of witness
Witness: Ann Reef.
Q1 Chair: Why?
Ann Reef: Late.
Robin Ashe: Shame!
Q4 Chair: When was it last seen?
Mr Moth: In May.
Ian Ashe: In June!
"""
OWN_FILES = {
    "settled.csv": "document_id,passage,what,value,reason\noral,Q1.3,speaker,Robin Ashe,heard\noral,Q9,speaker,Eve,heard",
    "fixes.csv": "document_id,words,correct,reason\noral,Late.,Late again.,heard\noral,Early,Late,heard",
    "people.csv": "person_id,name\n,Nobody\nhale,Ms Hale\nhale,Ms Hall",
    "links.csv": "recommendation_id,passage_id,bearing,quote,coder\nr1,oral/Q1,beside,Why?,",
    "progress.csv": "recommendation_id,date,state\nr9,yesterday,done",
    "english.csv": "table,pattern,means,why,yes,no\nweather,rain,wet,,,",
    "codebook.csv": "theme,label\nbells,\nbells,Bells",
    "patterns.csv": "pattern_id,theme,kind,pattern\np1,ropes,phrase,rope",
}
NOT_USED = {
    "perhaps a label", "questions missing", "label fits nobody", "not there", "in no row",
    "contents changed", "fix made", "fix not made", "speaker settled", "nothing settled", "person without an id",
    "person twice", "row left out", "setting not used",
}  # fmt: skip


def unusable() -> dict[str, Any]:
    """What is said of an inquiry in which something is wrong with each file, and what comes of the rest."""
    with tempfile.TemporaryDirectory() as place:
        source, folder = Path(place) / "oral.txt", Path(place) / "inquiry"
        source.write_text(TRANSCRIPT, encoding="utf-8")
        workbench.create(folder, title="Bells", body="select committee").add(
            [source], publication="published"
        )
        (ident,) = workbench.open(folder).documents["document_id"]
        (kept,) = (folder / "sources").glob("*.txt")
        kept.write_text(f"{TRANSCRIPT}Robin Ashe: Why?\n", encoding="utf-8")
        for name, rows in OWN_FILES.items():
            (folder / name).write_text(rows.replace("oral", ident) + "\n", encoding="utf-8")
        (folder / "sources" / "beside.txt").write_text("Nobody named this.", encoding="utf-8")
        manifest = folder / "sources.csv"
        row = dict.fromkeys(manifest.read_text(encoding="utf-8-sig").split("\n")[0].split(","), "")
        row |= {
            "document_id": "gone",
            "source_file": "gone.txt",
            "publication": "published",
        }
        manifest.write_text(
            manifest.read_text(encoding="utf-8") + ",".join(row.values()) + "\n", encoding="utf-8"
        )
        with (folder / "inquiry.yaml").open("a", encoding="utf-8") as settings:
            settings.write("bells: nine\n")
        inquiry = workbench.open(folder)
        problems, documents = inquiry.problems, inquiry.documents
        assert set(problems["why"]) >= NOT_USED, NOT_USED - set(problems["why"])
        assert documents["status"].tolist() == ["partial", "failed"]
        told = io.StringIO()
        with contextlib.redirect_stdout(told), contextlib.suppress(SystemExit):
            main(["status", str(folder)])
        page = inquiry.brief("inquiry", date="2026-11-21", audience="public").html
        said = inquiry.passages[["passage_id", "speaker", "person_id", "text"]].to_csv()
        assert "Ashe" in said and told.getvalue()
        return {
            "problems": problems,
            "documents": documents,
            "status": told.getvalue().replace(place, ""),
            "page": without_record(page),
            "who speaks, under what is wrong": said + problems["reason"].iloc[0],
        }


def same(one: Any, other: Any) -> bool:
    return bool(one.map(str).equals(other.map(str)) if hasattr(one, "columns") else one == other)


@pytest.mark.parametrize("make", [checked, briefed, promised, unusable])
def test_other_words_for_every_sentence_change_nothing_but_the_words(make: Any) -> None:
    plain = make()
    with sentences_reworded():
        other = make()
    back = {name: written_back(thing) for name, thing in other.items()}
    assert [name for name in plain if not same(plain[name], back[name])] == []
    assert [name for name in plain if same(plain[name], other[name])] == [], "nothing was reworded"


def test_every_row_with_a_sentence_is_reworded_and_a_persons_own_words_are_not() -> None:
    kinds = rows_with_sentences()
    assert {Citation, Quotation, Finding, EvidenceBase, Link, TermLink, Bearing, Problem} <= set(kinds)
    assert kinds[undertaking_status.Standing] == ["statement"] and kinds[due_dates.Deadline] == ["statement"]
    assert kinds[EvidenceBase] == ["statement", "grounds_words", "against"] and kinds[Link] == ["reasons"]
    with sentences_reworded():
        row = Citation("c", "p", "n", "1", 0, 2, "Q1", reason="no session held has Q37 (held: Q1 to Q9)")
    assert (
        row.reason
        == reworded("no session held has Q37 (held: Q1 to Q9)")
        != "no session held has Q37 (held: Q1 to Q9)"
    )
    assert written_back(row.reason) == "no session held has Q37 (held: Q1 to Q9)"
    assert "Q37" in row.reason and "session" not in row.reason and row.text == "Q1"
    assert Citation("c", "p", "n", "1", 0, 2, "Q1", reason="as it is").reason == "as it is"


def test_where_the_explanation_names_what_is_right_a_comment_does_not_repeat_it() -> None:
    for row in tables.rows(check(all_faults()), Finding):
        assert not row.right or (row.right not in row.explanation) == row.wants_right, row


def _sentences_in(node: ast.AST) -> Iterator[str]:
    """Yield each part of an expression that holds a sentence: ``row.reason``, ``frame["reason"]``, ``reason``."""
    called = {id(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)}
    for one in ast.walk(node):
        attribute = isinstance(one, ast.Attribute) and one.attr in SENTENCES and id(one) not in called
        column = (
            isinstance(one, ast.Subscript)
            and isinstance(one.slice, ast.Constant)
            and one.slice.value in SENTENCES
        )
        if attribute or column:
            yield ast.unparse(one)


def _is_read(node: ast.AST) -> Iterator[ast.expr]:
    """Yield what a comparison, or a call that looks for a pattern, looks at; whether there is a sentence is no pattern."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        if not any(isinstance(side, ast.Constant) and side.value in ("", 0) for side in sides):
            yield from sides
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in PATTERNS:
        yield node.func.value
        yield from node.args


NAMES = set(SENTENCES) - {"note", "next"}
"""What a sentence is called that stands alone; a note of a report and Python's *next* have the other two names."""


def _named(node: ast.AST) -> Iterator[str]:
    """Yield the sentence that is called for a pattern by its name alone: ``reason.removesuffix(…)``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in PATTERNS:
        yield from (
            one.id for one in (node.func.value, *node.args) if isinstance(one, ast.Name) and one.id in NAMES
        )


def reading_of_sentences(source: str) -> list[str]:
    """Return where a module looks for a pattern in a sentence."""
    return [
        sentence
        for node in ast.walk(ast.parse(source))
        for looked_at in (*_is_read(node), None)
        for sentence in (_sentences_in(looked_at) if looked_at else _named(node))
    ]


_ONE = rf"\b\w+\.(?:{'|'.join(SENTENCES)})\b"
_IN_TEMPLATE = re.compile(rf"(?:\bin|==|!=)\s+{_ONE}|{_ONE}(?:\s*(?:==|!=|in\b)|\.\w+\()")


def test_no_template_looks_for_a_pattern_in_a_sentence() -> None:
    for written in (
        "{% if f.right not in f.explanation %}",
        "{{ s.note == x }}",
        '{{ i.statement.split("; ") }}',
    ):
        assert _IN_TEMPLATE.search(written)
    assert not _IN_TEMPLATE.search("{{ i.statement }}{% if s.note %}")
    templates = sorted(PACKAGE.rglob("*.j2"))
    assert templates and not [t.name for t in templates if _IN_TEMPLATE.search(t.read_text(encoding="utf-8"))]


def test_no_module_looks_for_a_pattern_in_a_sentence() -> None:
    found = {
        f"{path.relative_to(PACKAGE).as_posix()}: {sentence}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for sentence in reading_of_sentences(path.read_text(encoding="utf-8"))
    }
    assert found == set(ALLOWED)


@pytest.mark.parametrize(
    "line",
    [
        'missing = "not in what" in quotation.difference',
        'alone = row.reason == "nobody answers"',
        'late = frame["next"].str.startswith("chase")',
        'found = re.search(r"Q(\\d+)", row.reason)',
        'first = base.statement.split("; ")[0]',
        'same = {"a": 1}.get(x) or SAID != link.reasons[0]',
        'short = reason.removesuffix("; left out")',
        "found = re.search(LEFT_OUT, statement)",
    ],
)
def test_a_module_that_reads_a_fact_out_of_a_sentence_is_found(line: str) -> None:
    assert reading_of_sentences(line)


@pytest.mark.parametrize(
    "line",
    [
        "said = row.reason or row.status",
        'none = row.reason == ""',
        "apart = set(a).difference(b) == c",
        'x = f"{row.reason}."',
    ],
)
def test_showing_a_sentence_or_asking_whether_there_is_one_is_no_reading(line: str) -> None:
    assert not reading_of_sentences(line)
