"""What is held back: kept in the folder, decisions and all, and out of every table until it is restored.

It leaves where the folder is read, and not where a page is written: what is in no table can be on no page, in no
count and in no export.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from . import traces_of_document
from .folder import Folder
from .traces_of_document import Words

if TYPE_CHECKING:
    import pandas as pd


def without(frame: pd.DataFrame, hidden: Collection[str]) -> pd.DataFrame:
    """Return rows without those that are about a document of ``hidden``."""
    if not hidden:
        return frame
    words = [Words(document_id) for document_id in sorted(hidden)]
    return frame[~traces_of_document.about(frame, words)]


def shown(folder: Folder, decisions: pd.DataFrame) -> pd.DataFrame:
    """Return decisions without those about what is held back; of others, without its words in what was written.

    The log itself is not touched: they are back when the document is.
    """
    hidden = list(_words(folder))
    if not hidden or decisions.empty:
        return decisions
    gone = {
        key for words in hidden for key in traces_of_document.decided_on(decisions, Words(words.document_id))
    }
    kept = decisions[~decisions["decision_id"].isin(gone)]
    details = [_struck(detail, hidden) for detail in kept["detail"]]
    return kept.assign(detail=details).reset_index(drop=True)


def findings(folder: Folder, found: pd.DataFrame) -> pd.DataFrame:
    """Return findings of a draft that was checked before, without those that repeat what is held back."""
    hidden = list(_words(folder))
    if not hidden or found.empty:
        return found
    repeating = (found["explanation"] + "\n" + found["right"]).map(lambda text: _quotes(text, hidden))
    theirs = found["target_passage_id"].map(lambda key: any(words.names_it(key) for words in hidden))
    return found[~(repeating | theirs)].reset_index(drop=True)


def _words(folder: Folder) -> Iterator[Words]:
    """Yield the words of each document that is held back, as its text versions have them."""
    for document_id in sorted(folder.held_back()):
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in folder.versions(document_id)]
        runs = frozenset(traces_of_document.whole_runs(texts))
        yield Words(document_id, runs, runs)


def _quotes(text: str, hidden: Collection[Words]) -> bool:
    return any(words.quoted_in(text) or words.named_in(text) for words in hidden)


def _struck(detail: str, hidden: Collection[Words]) -> str:
    """Return what was written with a decision, with every text emptied that repeats what is held back."""

    def clean(value: Any) -> Any:
        if isinstance(value, str):
            return "" if _quotes(value, hidden) else value
        if isinstance(value, dict):
            return {name: clean(part) for name, part in value.items()}
        return [clean(part) for part in value] if isinstance(value, list) else value

    if not detail:
        return detail
    given = json.loads(detail)
    written = {name: clean(part) for name, part in given.items() if name != "claim"}
    changed = given | written
    return detail if changed == given else json.dumps(changed, ensure_ascii=False, sort_keys=True)
