"""Patterns found in light Docs: phrases, lemmas and token rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
from .phrase_forms import variants
from .pipelines import doc_with, light

_Needs: TypeAlias = tuple[tuple[str, frozenset[str]], ...]
_READ = {"LOWER": "lower_", "LEMMA": "lemma_"}


class Matchers:
    """Find patterns in light Docs: phrases on LOWER, lemmas on LEMMA, token rules with spaCy's Matcher.

    ``phrases`` and ``lemma_phrases`` are rows of (key, text); ``tokens`` of (key, token attributes). Token
    rules are 480 times slower than phrases for the same hits: only what no phrase can say, and each is tried only
    where the words stand that it can't do without.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, str]] = (),
        lemma_phrases: Iterable[tuple[str, str]] = (),
        tokens: Iterable[tuple[str, list[dict[str, Any]]]] = (),
    ) -> None:
        nlp = light()
        from spacy.matcher import Matcher, PhraseMatcher

        self.matchers: list[Any] = []
        for attribute, rows, needs in (
            ("LOWER", phrases, ()),
            ("LEMMA", lemma_phrases, ("workbench_lemmas",)),
        ):
            matcher = PhraseMatcher(nlp.vocab, attr=attribute)
            for key, text in rows:
                written = (doc_with(way, *needs) for way in variants(text))
                matcher.add(key, [doc for doc in written if len(doc)])
            self.matchers += [matcher] if len(matcher) else []
        self.rules: dict[_Needs, Any] = defaultdict(lambda: Matcher(nlp.vocab))
        for key, attributes in tokens:
            self.rules[_needed(attributes)].add(key, [attributes])

    def find(self, doc: Doc | Span) -> list[tuple[str, int, int]]:
        """Return (key, start, end) for every match in ``doc``, in characters of its text, in no set order.

        Of a span the matches within it, in characters of its Doc’s text.
        """
        names = doc.vocab.strings
        return [
            (names[key], doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
            for matcher in (*self.matchers, *self._rules_for(doc))
            for key, start, end in matcher(doc)
            if end > start
        ]

    def _rules_for(self, doc: Doc | Span) -> Iterator[Any]:
        """Yield the token rules that can match: all words that they need stand in ``doc``."""
        there = (
            {read: {getattr(token, read) for token in doc} for read in _READ.values()} if self.rules else {}
        )
        for needs, matcher in self.rules.items():
            if not any(words.isdisjoint(there[read]) for read, words in needs):
                yield matcher


def _needed(tokens: Sequence[Mapping[str, Any]]) -> _Needs:
    """Return which words a token rule can't do without, one of each set, and by which attribute they are read."""
    needs = []
    for token in tokens:
        for attribute, read in _READ.items():
            asked = token.get(attribute)
            words = asked.get("IN") if isinstance(asked, dict) else [asked]
            if words and all(isinstance(one, str) for one in words) and token.get("OP", "1") in ("1", "+"):
                needs.append((read, frozenset(words)))
    return tuple(needs)
