"""Broken, odd and malicious files: each is read or refused in words, in time; nothing else comes out."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import pytest

from tests.made.packed import docx, odt, p, packed
from tests.places import ROOT
from workbench.errors import Unreadable
from workbench.sources import read
from workbench.sources.formats.archive import members

HOSTILE = ROOT.parent / "shared" / "data" / "hostile"
# PDFs run in a child process with limits, and have tests of their own.
FOLDERS = (
    "tika",
    "python-docx",
    "generated",
    "chardet",
    "patt",
    "h5sc",
    "dompurify",
    "blns",
    "xss-payloadbox",
)
STATUSES = ("no-text", "unsupported", "refused", "failed")


def _status(data: bytes) -> str:
    try:
        return "ok" if read(data).text else "empty"
    except Unreadable as error:
        return error.status if error.what else "no reason"


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_hostile_file_ends_in_one_status_and_in_time(folder: str) -> None:
    if not HOSTILE.exists():
        pytest.skip("the hostile files (../shared/data/hostile) are not here")
    slow = {}
    for path in sorted(
        path for path in (HOSTILE / folder).rglob("*") if path.is_file() and path.suffix != ".pdf"
    ):
        began = time.process_time()
        assert _status(path.read_bytes()) in ("ok", *STATUSES), path.name
        if path.suffix == ".zip":
            _members(path.read_bytes())
        if (took := time.process_time() - began) > 15:
            slow[path.name] = took
    assert slow == {}


def _members(data: bytes) -> None:
    try:
        found = members(data)
    except Unreadable:
        return
    assert all((one.data is None) == bool(one.reason) for one in found)


_RTF = rb"{\rtf1\ansi{\stylesheet{\s1 heading 1;}}\pard\s1 Far\par\pard Nine{\super\chftn{\footnote {\chftn} Note.}} went \u8211? \'e9.{\v x}\par}"
_HTML = b"<!DOCTYPE html><body><nav>x</nav><h1>Far</h1><ol><li>Nine<sup><a href='#n'>1</a></sup><table><tr><td>a<td>b</table></ol><p id=n>1 Note."
_SRT = b"1\n00:00:01,000 --> 00:00:03,000\nCHAIR: Nine\n\n2\n00:00:03,000 --> 00:00:04,000\n<v Ann>went\n"
_XML = b"<Hansard><HansardBody><Intervention><PersonSpeaking><Affiliation Type='28'>Ann</Affiliation>: </PersonSpeaking><Content><ParaText>Nine.</ParaText></Content></Intervention></HansardBody></Hansard>"
_DOCUMENT = "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:ins><w:r><w:t>Nine</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"


def _mutants(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(changed))
            act = chance.randrange(4)
            if act == 0:
                changed[at] = chance.randrange(256)
            elif act == 1:
                del changed[at : at + chance.randint(1, 9)]
            elif act == 2:
                changed[at:at] = changed[chance.randrange(len(changed)) :][: chance.randint(1, 30)]
            else:
                changed = changed[: at + 1] if chance.random() < 0.2 else changed
        yield bytes(changed)


@pytest.mark.parametrize(
    "data",
    [
        docx(p("Nine went.")),
        odt("<text:p>Nine.</text:p>"),
        _RTF,
        _HTML,
        _SRT,
        _XML,
        packed({"a.txt": "x", "b.docx": docx(p("y"))}),
    ],
    ids=["docx", "odt", "rtf", "html", "captions", "xml", "zip"],
)
def test_a_changed_file_is_read_or_refused_in_words(data: bytes) -> None:
    for mutant in _mutants(data, 150, seed=1):
        assert _status(mutant) in ("ok", *STATUSES)
        if mutant.startswith(b"PK"):
            _members(mutant)


def test_a_word_file_changed_inside_its_package_is_read_or_refused_in_words() -> None:
    for mutant in _mutants(_DOCUMENT.encode(), 200, seed=2):
        assert _status(packed({"[Content_Types].xml": "x", "word/document.xml": mutant})) in ("ok", *STATUSES)
