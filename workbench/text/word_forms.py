"""All the forms that a word may have where it is looked up by its lemma, and where one printed word is several."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

from . import lemmas, pipelines
from .english.patterns_in_tables import in_table

RUN = in_table("text/signs", "small letters and figures")
_ORTH = 65  # spaCy's number of the attribute that holds a token's letters


def forms(base: str) -> set[str]:
    """Return all forms, in small letters, of which `lemmas.lemma` may say that ``base`` is their base; and more."""
    return {base} | _irregular().get(base, set()) | _inflected(base)


@cache
def parted() -> tuple[set[str], set[str]]:
    """The runs of letters that may start, and that may end, in the middle of a printed word: “not” in “cannot”."""
    starts: set[str] = set()
    ends: set[str] = set()
    tokenizer: Any = pipelines.light().tokenizer
    for parts in tokenizer.rules.values():
        words = [str(part[_ORTH]).lower() for part in parts]
        for left, right in pairwise(words):
            if left[-1:].isalnum() and right[:1].isalnum():
                ends.update(RUN.findall(left)[-1:])
                starts.update(RUN.findall(right)[:1])
    return starts, ends


@cache
def _irregular() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    exceptions, _, _ = lemmas.lemma_tables()
    for part in exceptions.values():
        for form, base in part.items():
            found.setdefault(base, set()).add(form)
    for form, base in lemmas.SHORT_FORMS.items():
        found.setdefault(base, set()).add(form)
    return found


def _inflected(base: str) -> set[str]:
    _, _, endings = lemmas.lemma_tables()
    found = {base + "s"}
    for rules in endings.values():
        for ending, ends in rules:
            if base.endswith(ends):
                found.add(base[: len(base) - len(ends)] + ending)
    if base.endswith("ise"):
        found |= {base[:-1] + ending for ending in ("ed", "es", "ing")}
    return found
