"""English for evidence: the spaCy pipelines, components and matchers. Nothing else imports spaCy.

`light` splits words, finds sentences and looks lemmas up; tagging runs on it. `statistical` is the
whole English pipeline, for what needs grammar or names. Three components are registered, so that they
can be put into any English pipeline by name, and a saved one loads with `spacy.load` wherever this
package is installed:

- ``workbench_sentences``: sentence starts that survive “para. 4.2”, “Q. 5” and “Hon. Member”;
- ``workbench_lemmas``: the base form of each word, without a model, from ``LEMMA_TABLES`` of the
  English pipeline that is installed;
- ``workbench_themes``: spans where the patterns of a codebook stand (`spacy_theme_component.ThemeSpans`):
  ``nlp.add_pipe("workbench_themes", config={"patterns": [{"pattern_id": "p1", "theme": "distance",
  "kind": "lemma", "pattern": "out of area"}]})``.

Extensions: ``Doc._.passage_id`` is the passage that a Doc was made from (``""`` when unknown);
``Doc._.themes`` names the themes of ``doc.spans["workbench_themes"]``, each once. In a pipeline of your
own ``nlp.select_pipes`` and ``doc.spans`` work as ever; set ``spans_key`` in the config for another key
(``Doc._.themes`` reads the usual one).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from . import spacy_alone
from .bare_english import english
from .installed_pipeline import installed
from .lemmas import Lemmas
from .sentences import Sentences
from .spacy_theme_component import ThemeSpans, themes_named

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 64
"""Docs made at a time: 1,000 would double the memory and gain nothing."""

FACTORIES = ("workbench_sentences", "workbench_lemmas", "workbench_themes")


@cache
def light() -> Language:
    """Return the light English pipeline: words, sentences and lemmas by rule; half a million words a second.

    It is made once. Its vocabulary grows with what it reads, so nothing that is written out may depend
    on the order of that vocabulary.
    """
    _register()
    nlp = english()
    nlp.add_pipe("workbench_sentences")
    nlp.add_pipe("workbench_lemmas")
    return nlp


@cache
def statistical() -> Language:
    """Return the whole small English pipeline (tagger, parser, names): 7,000 words a second.

    The official ``en_core_web_sm`` where it is installed, else the same pipeline under its other name on
    the package index, else a blank English one with sentences by rule.
    """
    spacy_alone.load()
    import spacy

    name = installed()
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

    name = installed()
    tables = f"lemmas from {name} {version(name)}" if name else "no lemma tables (each word is its own lemma)"
    return f"spaCy {version('spacy')}, English tokeniser, sentences by rule, {tables}"


@cache
def _register() -> None:
    spacy_alone.load()
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


def docs(texts: Iterable[tuple[str, str]], *, sentences: bool = True) -> Iterator[Doc]:
    """Yield one light Doc for each pair of text and passage id, in order, made in batches of ``BATCH``."""
    nlp = light()
    unused = [] if sentences else ["workbench_sentences"]
    with nlp.select_pipes(disable=unused):
        for doc, passage_id in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
            doc._.passage_id = passage_id
            yield doc


def doc_with(text: str, *components: str) -> Doc:
    """Return a light Doc of one text that only some of the components have seen: of its words, if none is named."""
    made = light().make_doc(text)
    for name in components:
        made = light().get_pipe(name)(made)
    return made


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of ``text``, in code points, without the space after it."""
    spans = (
        (sentence.start_char, sentence.end_char) for sentence in doc_with(text, "workbench_sentences").sents
    )
    return [(start, start + len(text[start:end].rstrip())) for start, end in spans if text[start:end].strip()]


def lemmas(text: str) -> list[str]:
    """Return the lemma of each word and mark of ``text``, in order."""
    return [token.lemma_ for token in doc_with(text, "workbench_lemmas")]
