"""Which paragraphs under the number of an item answer it at once, in the reply's own words, and say nothing again.

“Recommendations 2 and 3: Work on the bells began in March.” No verb says that it answers; it asks for nothing and tells
what is or was, and nothing after it speaks as a reply does. Where the words are an item's after all, they are found
there when the report is read beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text.english.patterns_in_tables import in_table
from ..formats.paragraph_layout import Paragraph
from . import restated
from .restated import Styles

_TELLS = in_table("replies", "tells what is or was")
_ASKS = in_table("asking", "asks in an item")
_CONCLUSION = in_table("replies", "a label of conclusions")


def answered_at_once(
    paragraphs: Sequence[Paragraph], styles: Styles, response_ahead: Sequence[bool]
) -> frozenset[int]:
    """Return the paragraphs (by ``id``) that answer the items numbered before or above them in words of their own."""
    labels = [restated.label_of(paragraph.text) for paragraph in paragraphs]
    found: set[int] = set()
    for at, label in enumerate(labels):
        if label is None or not label.named or not label.number or response_ahead[at]:
            continue
        alone = label.length >= len(paragraphs[at].text)
        end = next((n for n in range(at + 1, len(labels)) if _ends(labels[n], paragraphs[n])), len(labels))
        under = paragraphs[at + alone : end]
        if not under or _CONCLUSION.search(paragraphs[at].text[: label.length]):
            continue
        first = under[0].text[0 if alone else label.length :]
        if styles.differ and styles.as_item(under[0]):
            continue
        if (restated.answers(first) and not alone) or _own(first, [one.text for one in under[1:]]):
            found.add(id(under[0]))
    return frozenset(found)


def _ends(label: restated.Label | None, paragraph: Paragraph) -> bool:
    """Say whether what stands under a label ends with a paragraph: at the next label, or at a heading."""
    return bool(label and label.named) or paragraph.lines[0].role.startswith("heading")


def _own(first: str, after: Sequence[str]) -> bool:
    """Say whether words under a label are the reply's: they tell, and neither they nor what follows ask or answer."""
    if restated.complete(first) or not _TELLS.search(first):
        return False
    if restated.answers(first) or any(map(restated.answers, after)):
        return False
    return not _ASKS.search(first) and not any(map(restated.recommends, (first, *after)))
