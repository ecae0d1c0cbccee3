"""Who was heard, as far as it is known: categories of witness as reported, and short words that the press gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..model import CategoryHeard, Document, Evidence, Passage, PressQuotation, tables
from ..text import quotation_marks
from . import bodies

if TYPE_CHECKING:
    import pandas as pd

BODY_TEXT = "paragraph"


def categories_heard(categories: Sequence[str], evidence: Evidence, source: str = "") -> pd.DataFrame:
    """Return the inquiry's own categories of witness, in its order: columns of `model.CategoryHeard`.

    ``source`` says who reports that all of them were heard. Bodies of illustrative evidence are invented, and are
    neither named nor counted here: a category of which only such are held is *reported*, or not known to be heard.
    """
    real = evidence.documents[evidence.documents["provenance"] == "real"]
    ids = set(real["document_id"])
    frames = {name: getattr(evidence, name) for name in ("passages", "appearances", "people", "campaigns")}
    for name in ("passages", "appearances"):
        frames[name] = frames[name][frames[name]["document_id"].isin(ids)].reset_index(drop=True)
    heard = bodies.hear(Evidence.of({**frames, "documents": real.reset_index(drop=True)})).bodies
    counts = {name: sum(body.category == name for body in heard) for name in categories}
    said = "reported" if source else ""
    return tables.table(
        CategoryHeard,
        [CategoryHeard(name, "real" if count else said, count, source) for name, count in counts.items()],
    )


def press_quotations(documents: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Return the words in quotation marks in press reports that are second-hand, in the order of the sources.

    One row per quotation; columns of `model.PressQuotation`. What stands outside the marks is the reporter's, or ours,
    and is nobody's words. A press report that is held itself (*real*) is read as a source, and gives no row.
    """
    second_hand = documents[(documents["kind"] == "press") & (documents["provenance"] == "reported")]
    by_id = {row.document_id: row for row in tables.rows(second_hand, Document)}
    mine = passages[passages["document_id"].isin(by_id) & (passages["kind"] == BODY_TEXT)]
    made = []
    for passage in tables.rows(mine, Passage):
        document = by_id[passage.document_id]
        paragraph = quotation_marks.Paragraph.of([passage], {})
        for n, span in enumerate(quotation_marks.marked(paragraph, 0), 1):
            quote = passage.text[span.start : span.end]
            made.append(
                PressQuotation(
                    f"{passage.passage_id}/quote{n}", document.document_id, passage.passage_id, span.start, span.end,
                    quote, passage.text, document.date, document.author, document.url, document.provenance,
                )
            )  # fmt: skip
    return tables.table(PressQuotation, made)
