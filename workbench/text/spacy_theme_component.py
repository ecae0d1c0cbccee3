"""``workbench_themes``: a codebook's patterns as a component that any English spaCy pipeline can take in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

KINDS = ("phrase", "lemma", "token")
PATTERNS_FILE = "patterns.json"
_COLUMNS = ("pattern_id", "theme", "kind", "pattern")


class ThemeSpans:
    """Set ``doc.spans["workbench_themes"]``: a span for each place where a pattern stands, in the order of the text.

    A span's ``label_`` is the theme and its ``span_id`` the pattern_id; ``doc._.themes`` names the themes, each once.
    Of overlapping spans of one theme the longest is kept; spans of different themes may overlap.

    ``patterns`` are rows of the codebook's ``patterns.csv``: pattern_id, theme, kind (phrase, lemma or token) and
    pattern, where a token pattern is spaCy's, as JSON or as a list. Lemmas are ours (`lemmas.lemma`) whatever
    lemmatiser the pipeline has, and its own lemmas stay as they are; token patterns see the pipeline's.

    Raises `ValueError` with every mistake of the patterns at once.
    """

    def __init__(
        self,
        nlp: Language,
        name: str = "workbench_themes",
        patterns: Sequence[Mapping[str, Any]] = (),
        spans_key: str = "workbench_themes",
    ) -> None:
        self.nlp, self.name, self.spans_key = nlp, name, spans_key
        self.add_patterns(patterns, instead=True)

    def add_patterns(self, patterns: Iterable[Mapping[str, Any]], *, instead: bool = False) -> None:
        """Look for these ``patterns`` too, or ``instead`` of those before."""
        from spacy.matcher import Matcher, PhraseMatcher

        rows = ([] if instead else self.patterns) + [{**row} for row in patterns]
        _check(rows)
        vocab = self.nlp.vocab
        kinds = (PhraseMatcher(vocab), PhraseMatcher(vocab), Matcher(vocab))
        found: dict[str, Any] = dict(zip(KINDS, kinds, strict=True))
        for number, row in enumerate(rows):
            kind, pattern = row["kind"], row["pattern"]
            found[kind].add(str(number), self._looked_for(kind, pattern))
        self.patterns: list[dict[str, Any]] = rows
        self.matchers = {kind: matcher for kind, matcher in found.items() if len(matcher)}

    def _looked_for(self, kind: str, pattern: Any) -> list[Any]:
        from .phrase_forms import variants

        if kind == "token":
            return [json.loads(pattern) if isinstance(pattern, str) else list(pattern)]
        docs = (self.nlp.make_doc(text) for text in variants(pattern))
        return [self._worded(doc, kind) for doc in docs if len(doc)]

    def _worded(self, doc: Doc, kind: str) -> Doc:
        """Return a Doc with a word for each token of ``doc``: in lower case with plain apostrophes, or its lemma."""
        from spacy.tokens import Doc

        from .folding import fold
        from .lemmas import lemma

        if kind == "lemma":
            return Doc(doc.vocab, words=[lemma(token.text) or token.text for token in doc])
        return Doc(doc.vocab, words=[fold(token.text)[0].lower() or token.text for token in doc])

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its spans set; its text, tokens and lemmas are as they were."""
        found: dict[str, list[tuple[int, Span]]] = {}
        for kind, matcher in self.matchers.items():
            for key, start, end in matcher(doc if kind == "token" else self._worded(doc, kind)):
                number = int(doc.vocab.strings[key])
                row = self.patterns[number]
                found.setdefault(row["theme"], []).append((number, self._span(doc, start, end, row)))
        kept = [span for spans in found.values() for span in _longest(spans)]
        doc.spans[self.spans_key] = sorted(kept, key=lambda span: (span.start, span.end, span.label_))
        return doc

    @staticmethod
    def _span(doc: Doc, start: int, end: int, row: Mapping[str, Any]) -> Span:
        from spacy.tokens import Span

        return Span(doc, start, end, label=row["theme"], span_id=row["pattern_id"])

    # spaCy asks these of a component that is saved with its pipeline.

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the patterns as JSON."""
        return (json.dumps(self.patterns, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> ThemeSpans:
        """Look for the patterns that `to_bytes` wrote."""
        self.add_patterns(json.loads(data.decode("utf-8")), instead=True)
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the patterns into the folder ``path``."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / PATTERNS_FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> ThemeSpans:
        """Look for the patterns in the folder ``path``."""
        return self.from_bytes((Path(path) / PATTERNS_FILE).read_bytes())


def _longest(spans: list[tuple[int, Span]]) -> list[Span]:
    """Keep the longest of overlapping spans; of two as long the earlier in the text, then in the patterns."""
    kept: list[Span] = []
    for _, span in sorted(spans, key=lambda found: (found[1].start - found[1].end, found[1].start, found[0])):
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return kept


def _check(rows: list[dict[str, Any]]) -> None:
    mistakes = [
        f"pattern {n}: {mistake}" for n, row in enumerate(rows, start=1) for mistake in _mistakes(row)
    ]
    if mistakes:
        raise ValueError(
            "patterns of workbench_themes:\n" + "\n".join(f"  {mistake}" for mistake in mistakes)
        )


def _mistakes(row: Mapping[str, Any]) -> list[str]:
    from .token_patterns import token_mistakes

    missing = [name for name in _COLUMNS if not row.get(name)]
    if missing:
        return [f"it has no {name}" for name in missing]
    if row["kind"] not in KINDS:
        return [f"“{row['kind']}” is none of: {', '.join(KINDS)}"]
    if row["kind"] != "token":
        worded = isinstance(row["pattern"], str) and any(map(str.isalnum, row["pattern"]))
        return [] if worded else ["it has no word in it, so it matches nothing"]
    try:
        tokens = json.loads(row["pattern"]) if isinstance(row["pattern"], str) else row["pattern"]
    except json.JSONDecodeError as error:
        return [f"it is not JSON at character {error.pos + 1} ({error.msg})"]
    return token_mistakes(tokens)


def themes_named(key: str = "workbench_themes") -> Callable[[Doc], tuple[str, ...]]:
    """Return what ``doc._.themes`` asks: the themes of a Doc's spans in the order of the text, each once."""

    def themes(doc: Doc) -> tuple[str, ...]:
        return tuple(dict.fromkeys(span.label_ for span in doc.spans.get(key, ())))

    return themes
