"""A reading with its ledger: what the file holds, counted without its reader, against what was read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from importlib import import_module

from ..model.because import Because
from ..model.problem_reasons import problem
from .formats.detect import format_of
from .formats.file_signs import Signs
from .ledger import verdict
from .ledger.account import account
from .ledger.file_parts import Part
from .reading import Reading, Remark, noted

NOT_COUNTED = "what the file holds could not be counted ({}), so that nothing shows whether it was read whole"


def parts_of(data: bytes) -> list[Part]:
    """Return the words of a file as its format's counter has them, part by part. Raises whatever that raises."""
    counter = import_module(f".ledger.{format_of(Signs(data)).counter}", __package__)
    found: list[Part] = counter.parts_of(data)
    return found


def accounted(reading: Reading, data: bytes, no_labels: Collection[str] = ()) -> Reading:
    """Return the reading with its ledger, and what the ledger finds amiss in the document's note.

    ``no_labels`` name nobody, whatever they look like.
    A file that cannot be counted is not called whole. One rule that leaves out much is a row of problems.
    """
    try:
        made = account(reading.parts or parts_of(data), reading, no_labels)
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # the counter's own mistake: unknown is not whole
        return noted(replace(reading, parts=()), Remark(NOT_COUNTED.format(type(error).__name__)))
    document_id = reading.document.document_id
    said = [
        problem(document_id, Because.of("left out by one rule", rule, f"{100 * share:.0f}"), severity="note")
        for rule, share in verdict.large_rules(made)
    ]
    reading = replace(reading, ledger=made.entries, problems=(*reading.problems, *said), parts=())
    return noted(reading, *map(Remark, verdict.shortcomings(made)))
