"""Time tagging, and what an act costs (`acts_timed`): ``python -m tests.benchmark``; ends with 1 where one is too slow.

The text is all transcripts of the Post Office Horizon IT Inquiry (7.4 million words) where they stand beside the
repository, else words made up here. The tokeniser and the tagging are timed on the same text in the same run, in
processor time, one after the other, each as often as ``TIMES``, and the quickest counts.
"""

from __future__ import annotations

import dataclasses
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pypdfium2

from tests import acts_timed
from tests.evaluation import horizon
from workbench import sources
from workbench.model import Passage, Pattern, tables
from workbench.sources.formats import pdf
from workbench.text import pipelines
from workbench.themes import tag_passages
from workbench.themes.codebook import codebook_rows, read_codebook

ROOT = Path(__file__).resolve().parents[1]
HORIZON = ROOT.parent / "shared" / "data" / "horizon" / "transcripts.tar.xz"
CASE = ROOT / "evidence" / "missing-from-care"
TIMES = 2
RATIO, SECONDS, PDF_RATIO = 1.35, 3.0, 4.0
CORPUS = ROOT.parent / "shared" / "data" / "corpus"
# Reports, papers, a hearing; one column and two; tagged by Word or printed; with pictures and without.
PDFS = (
    "commons-hc179-2016/hc802.pdf",
    "commons-hc381-2025/hc381-report.pdf",
    "tsc-ai-finance-2025/AIFS0019.pdf",
    "tsc-ai-finance-2025/AIFS0047.pdf",
    "tsc-ai-finance-2025/download (58).pdf",
    "tsc-ai-finance-2025/download (21).pdf",
    "un-upr/ireland2011.pdf",
    "un-upr/canada2009.pdf",
    "au-jscem-2025/Sub003_-_Grattan_Institute.pdf",
    "au-jscem-2025/hansard-2025-11-07.pdf",
    "au-jscem-2025/Sub237_-_Microsoft.pdf",
    "au-jscem-2025/Sub083_-_Global_Shield_Australia.pdf",
)


def main() -> int:
    """Print one line per measure, with its target; return 1 where one is missed."""
    passages, what = evidence()
    texts = passages["text"].tolist()
    words = sum(len(text.split()) for text in texts)
    print(f"{what}: {len(passages):,} passages, {words:,} words")
    book = read_codebook.usable(CASE)[0]
    pipelines.light()
    bare = quickest(lambda: sum(len(doc) for doc in pipelines.light().tokenizer.pipe(texts)))
    found, tagged = quickest_of(lambda: tag_passages.tag(passages, book))
    print(f"the bare tokeniser: {bare:.1f} s; {len(found):,} tags: {tagged:.1f} s")
    met = reported("tagging, as a ratio of the bare tokeniser", tagged / bare, RATIO, "×")
    keys = dict.fromkeys(passages["document_id"].unique(), "same")
    before = tag_passages.Tagged(found, tag_passages.keys(book), keys)
    for theme in ("exploitation", "records"):
        after = changed(book, theme)
        _, seconds = quickest_of(lambda after=after: tag_passages.again(passages, after, before, keys))
        met &= reported(f"one changed theme ({theme})", seconds, SECONDS, " s")
    for what, value, target, unit in (*pdf_measures(), *acts_timed.all_measures()):
        met &= reported(what, value, target, unit)
    return 0 if met else 1


def pdf_measures() -> Iterator[tuple[str, float, float, str]]:
    """What reading PDFs costs, as a ratio of their bare text by pdfium; each file by turns, so that load is shared."""
    taken = {"bare": 0.0, "lines": 0.0, "read": 0.0}
    for path in (CORPUS / name for name in PDFS if (CORPUS / name).is_file()):
        data = path.read_bytes()
        taken["bare"] += quickest(lambda data=data: bare_text(data))
        taken["lines"] += quickest(lambda data=data: pdf.pages_of(data))
        taken["read"] += quickest(lambda data=data: sources.read(data))
    if taken["bare"]:
        yield "lines of a PDF’s pages, to pdfium’s bare text", taken["lines"] / taken["bare"], PDF_RATIO, "×"
        yield "a PDF as passages, to pdfium’s bare text", taken["read"] / taken["bare"], PDF_RATIO, "×"


def bare_text(data: bytes) -> None:
    """Have pdfium say the text of each page, and no more."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


def changed(book: codebook_rows.Codebook, theme: str) -> codebook_rows.Codebook:
    """The codebook with one pattern more for ``theme``."""
    more = tables.table(Pattern, [Pattern("benchmark", theme, "phrase", "something that nobody says")])
    return dataclasses.replace(book, patterns=pd.concat([book.patterns, more], ignore_index=True))


def evidence() -> tuple[pd.DataFrame, str]:
    """The passages to be tagged, and what they are."""
    if HORIZON.is_file():
        read = (sources.read(data, name, "oral") for name, data in horizon.hearings(HORIZON))
        return tables.table(Passage, [passage for reading in read for passage in reading.passages]), "Horizon"
    chance = random.Random(7)
    vocabulary = ["missing", "record", "police", *(f"word{n}" for n in range(3000))]
    rows = [
        Passage(
            f"a/{n}",
            f"a{n // 500}",
            n,
            "answer",
            str(n),
            text=" ".join(chance.choices(vocabulary, k=40)) + ".",
        )
        for n in range(20_000)
    ]
    return tables.table(Passage, rows), "made-up words (the Horizon transcripts are not here)"


def quickest_of(work: Callable[[], Any]) -> tuple[Any, float]:
    """What ``work`` returns, and the least processor time that it took, in seconds."""
    taken = []
    for _ in range(TIMES):
        begun = time.process_time()
        result = work()
        taken.append(time.process_time() - begun)
    return result, min(taken)


def quickest(work: Callable[[], Any]) -> float:
    """The least processor time that ``work`` took, in seconds."""
    return quickest_of(work)[1]


def reported(what: str, value: float, target: float, unit: str) -> bool:
    """Print a measure beside its target; say whether it is met."""
    met = value <= target
    print(f"{'met   ' if met else 'MISSED'} {what}: {value:.2f}{unit} (at most {target:g}{unit})")
    return met


if __name__ == "__main__":
    sys.exit(main())
