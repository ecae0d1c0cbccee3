"""What was read in part is said wherever somebody counts on it: the table, `status`, `check`, briefings, the notebook."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import workbench as wb
from tests import notebooks
from tests.made.inquiries import SESSION, made
from tests.made.word_drafts import paragraph, run, word
from workbench import cli, errors
from workbench.inquiry import Inquiry, drafts
from workbench.sources.accounting import accounted
from workbench.sources.reading import Reading, Remark, noted
from workbench.sources.sandbox.parent import Asked, read_all

# Nobody is named as saying what follows a panel's list.
BY_NOBODY = (
    "Witnesses: Tom Moss, Steward, Tower Trust.\n\nThe bell of the lower tower was taken down in the spring because "
    "nobody had written to the county in time, and for eleven months the hours were called by a boy with a lamp, who "
    "stood on the roof of the market hall in all weathers and was paid in bread.\n\n"
)
IN_PART = SESSION.replace("Q2 Edward", f"Examination of witnesses\n\n{BY_NOBODY}Q2 Edward")
DRAFT = tuple(
    f"{n}. {words}"
    for n, words in enumerate(
        (
            "Bells are heard further on still days than on windy ones, as every ringer in the county knows.",
            "Ropes are renewed when a tower has money, and most towers of the county have none to spend.",
            "We think that a record of each tower should be kept by the Guild and be seen by anybody.",
        ),
        start=1,
    )
)


@pytest.fixture
def in_part(tmp_path: Path) -> Inquiry:
    return made(tmp_path, ("session.txt", IN_PART))


@pytest.fixture
def whole(tmp_path: Path) -> Inquiry:
    return made(tmp_path / "whole", ("session.txt", SESSION))


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as end:
        cli.main(list(words))
    assert not end.value.code
    return capsys.readouterr().out


def test_the_table_and_status_say_how_many_words_stand_nowhere_and_how_they_begin(
    in_part: Inquiry, capsys: pytest.CaptureFixture[str]
) -> None:
    (document,) = in_part.documents.itertuples()
    assert document.status == "partial"
    assert re.search(r"\d\d words in no passage \(“The bell of the lower tower was", document.note)
    assert in_part.ledger["unread"].sum() > 150
    said = shown(capsys, "status", str(in_part.folder.path))
    assert re.search(rf"Read in part: {document.document_id}: .*words in no passage", said)


def test_status_says_nothing_of_parts_where_all_was_read(
    whole: Inquiry, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Read in part" not in shown(capsys, "status", str(whole.folder.path))


@pytest.mark.parametrize("kind", ["inquiry", "evidence", "session", "bank"])
def test_every_kind_of_briefing_says_that_the_rest_was_not_looked_through_and_says_it_of_nothing_else(
    in_part: Inquiry, whole: Inquiry, kind: str, tmp_path: Path
) -> None:
    options = {"witnesses": ["Ann Pell"]} if kind == "session" else {"by": "theme"} if kind == "bank" else {}
    for inquiry, times in ((in_part, 1), (whole, 0)):
        inquiry.folder.path.joinpath("terms.csv").write_text(
            "term_id,number,text\nt1,1,Bells.\n", encoding="utf-8"
        )
        made_of = wb.open(inquiry.folder.path)
        page = made_of.brief(kind, date="2026-11-21", **options).save(tmp_path / "page.html")
        said = "1 document was read in part: what stands in the rest was not looked through."
        assert page.read_text(encoding="utf-8").count(said) == times


def test_the_word_file_of_a_bank_says_it_too(
    in_part: Inquiry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "bank.docx"
    shown(
        capsys, "brief", str(in_part.folder.path), "--kind", "bank", "--by", "theme", "--output", str(place)
    )
    with zipfile.ZipFile(place) as package:
        assert "1 document was read in part" in package.read("word/document.xml").decode()


def test_the_notebook_that_asks_what_is_held_shows_what_was_read_in_part(
    in_part: Inquiry, whole: Inquiry
) -> None:
    (path,) = notebooks.FOLDER.glob("01-*.ipynb")
    cells = {cell.id: cell.source for cell in notebooks.code(notebooks.read(path))}
    sums = eval(cells["ledger-sums"], {"inquiry": in_part})
    assert sums["unread"].sum() > 150
    rows = eval(cells["read-in-part"], {"inquiry": in_part})
    assert "words in no passage" in rows["note"].iloc[0]
    assert not len(eval(cells["read-in-part"], {"inquiry": whole}))


def cut(result: Reading | errors.Unreadable, data: bytes, cut_out: Sequence[str]) -> Reading:
    """Return a draft's reading as if its reader had passed over the paragraphs in ``cut_out``."""
    assert isinstance(result, Reading)
    kept = tuple(p for p in result.passages if p.locator not in cut_out)
    text = result.text
    for passage in sorted(set(result.passages) - set(kept), key=lambda one: -one.start):
        text = text[: passage.start] + " " * (passage.end - passage.start) + text[passage.end :]
    return accounted(replace(result, passages=kept, text=text, ledger=()), data)


def check(inquiry: Inquiry, place: Path, monkeypatch: pytest.MonkeyPatch, *cut_out: str) -> drafts.Checked:
    def read(asked: Sequence[Asked]) -> Iterator[Reading]:
        yield from (cut(r, one.data, cut_out) for one, r in zip(asked, read_all(asked), strict=True))

    monkeypatch.setattr(drafts, "read_all", read)
    place.write_bytes(word("".join(paragraph(run(text)) for text in DRAFT)))
    return inquiry.check(place)


@pytest.mark.parametrize(
    ("cut_out", "least", "most"),
    [((), 100, 100), (("2",), 60, 72), (("1", "2"), 25, 40), (("1", "2", "3"), 1, 10)],
)
def test_a_check_says_how_much_of_a_draft_it_read_and_nothing_where_it_read_all(
    whole: Inquiry,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    cut_out: tuple[str, ...],
    least: int,
    most: int,
) -> None:
    checked = check(whole, tmp_path / "draft.docx", monkeypatch, *cut_out)
    read = re.search(r"Read (\d+) % of this draft; the rest is not checked", checked.caution)
    assert (read is not None) == bool(cut_out)
    assert least <= (int(read[1]) if read else 100) <= most
    assert (checked.caution in checked.page.html) and f"{3 - len(cut_out)} sentence" in checked.compared


def test_a_check_says_so_where_the_draft_was_read_by_a_simpler_reader_or_could_not_be_counted(
    whole: Inquiry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(asked: Sequence[Asked]) -> Iterator[Reading]:
        for result in read_all(asked):
            assert isinstance(result, Reading)
            yield noted(replace(result, ledger=()), Remark("a simpler one read it, perhaps without notes"))

    monkeypatch.setattr(drafts, "read_all", read)
    place = tmp_path / "draft.docx"
    place.write_bytes(word("".join(paragraph(run(text)) for text in DRAFT)))
    said = "This draft may not have been read as it is printed: a simpler one read it, perhaps without notes."
    assert said in whole.check(place).caution
