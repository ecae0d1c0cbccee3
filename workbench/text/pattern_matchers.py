"""Patterns found in light Docs: phrases, lemmas and token rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
from .phrase_forms import variants
from .pipelines import doc_with, light


class Matchers:
    """Find patterns in light Docs: phrases on LOWER, lemmas on LEMMA, token rules with spaCy's Matcher.

    ``phrases`` and ``lemma_phrases`` are rows of (key, text); ``tokens`` of (key, token attributes). Token
    rules are 480 times slower than phrases for the same hits: only what no phrase can say.
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
        rules = Matcher(nlp.vocab)
        for key, attributes in tokens:
            rules.add(key, [attributes])
        self.matchers += [rules] if len(rules) else []

    def find(self, doc: Doc | Span) -> list[tuple[str, int, int]]:
        """Return (key, start, end) for every match in ``doc``, in characters of its text, in no set order.

        Of a span the matches within it, in characters of its Doc’s text.
        """
        names = doc.vocab.strings
        return [
            (names[key], doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
            for matcher in self.matchers
            for key, start, end in matcher(doc)
            if end > start
        ]
