"""What the note of one session says, in its own words: exchanges by head, figures, undertakings, what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ...errors import WorkbenchError
from ...model import Document, Passage, Undertaking, tables
from ...model.values import OWN_WORDS
from ...text.english.patterns_in_tables import in_table
from ...witnesses.bodies import COUNTED_KINDS, READABLE, Hearing, hear
from ..citing import citation
from ..material import Material
from ..rows_by_id import lookup_of
from . import excerpts, figures_given, questions_to_ask
from .evidence_headings import Head, heads
from .figures_given import Figure
from .one_witness import Sources
from .short_quotes import Quoted

MOST = 8  # exchanges in all: what two printed pages hold beside the rest
EACH = 3  # under one head, of different questions
MOST_FIGURES, MOST_PROMISES, MOST_BESIDE, MOST_UNANSWERED = 4, 5, 3, 4
MOST_PLACES = 8
LONGEST, WINDOW, BEFORE = 90, 60, 120
"""Words of the longest sentence that is quoted whole, words shown of a longer one, characters of it before the span."""
IN_PART = "This transcript was read in part: what was said in the rest is neither here nor counted."
_WORD = in_table("text/signs", "words apart")
_PRIVATE = in_table("transcripts", "heard in private")
_HEAD_OF_IT = 6  # passages at the beginning, where a transcript says how the committee sat


@dataclass(frozen=True)
class Under:
    """Exchanges under one head, and the places of the others; without a head, of a session that none is known for."""

    head: Head | None
    quotes: tuple[Quoted, ...]
    also: tuple[str, ...]
    confirmed: bool = False


@dataclass(frozen=True)
class Given:
    """The figures of one sentence that no other evidence held gives, as printed."""

    figures: tuple[str, ...]
    quote: Quoted


@dataclass(frozen=True)
class Promised:
    """An undertaking, by when, and the words; ``confirmed`` where a person said that it is one."""

    what: str
    due: str
    confirmed: bool
    quote: Quoted


@dataclass(frozen=True)
class Beside:
    """Words of this session, and earlier ones of the same body to compare them with; ``why`` says what was seen."""

    own: Quoted
    earlier: Quoted
    why: str


@dataclass(frozen=True)
class SessionNote:
    """All that the note says; each ``…_left_out`` counts what was found and has no room.

    ``in_part`` says that the transcript, or other evidence that it is compared with, was not read whole.
    """

    document: Document
    when: str
    witnesses: tuple[str, ...]
    questions: int
    answers: int
    by: str
    under: tuple[Under, ...]
    unplaced: int
    figures: tuple[Given, ...]
    figures_left_out: int
    looked: int
    promises: tuple[Promised, ...]
    promises_left_out: int
    beside: tuple[Beside, ...]
    beside_left_out: int
    unanswered: tuple[Quoted, ...]
    unanswered_left_out: int
    in_part: str = ""


def of_session(document_id: str, material: Material) -> SessionNote:
    """Return the note of a session.

    Raises `WorkbenchError` where there is no such session that this reader may see, and for one held in private.
    """
    document = _session(document_id, material)
    hearing = hear(material.evidence)
    sources = _sources(document, material, hearing)
    said = sources.lookup.in_document(document.document_id)
    own = [p for p in said if p.kind in OWN_WORDS and hearing.of(p.document_id, p.person_id, p.kind)]
    if not own:  # captions may name nobody that could be placed: then the words are given as they came
        own = [p for p in said if p.kind in OWN_WORDS]
    under, unplaced = _exchanges(own, sources)
    figures = figures_given.figures(own)
    given, figures_left_out, looked = _first_given(figures, document, sources)
    promises = _promises(own, material, sources)
    beside = _beside(own, figures, document, sources)
    unanswered = _unanswered(own, sources)
    return SessionNote(
        document=document,
        when=citation.date_words(document.date),
        witnesses=_came(document, sources),
        questions=len({p.turn for p in said if p.kind == "question"}),
        answers=len({p.turn for p in own}),
        by="term of reference" if sources.heads.by == "terms" else "theme",
        under=under,
        unplaced=unplaced,
        figures=given,
        figures_left_out=figures_left_out,
        looked=looked,
        promises=tuple(promises[:MOST_PROMISES]),
        promises_left_out=max(0, len(promises) - MOST_PROMISES),
        beside=tuple(beside[:MOST_BESIDE]),
        beside_left_out=max(0, len(beside) - MOST_BESIDE),
        unanswered=tuple(unanswered[:MOST_UNANSWERED]),
        unanswered_left_out=max(0, len(unanswered) - MOST_UNANSWERED),
        in_part=IN_PART if document.status == "partial" else material.in_part,
    )


def _session(document_id: str, material: Material) -> Document:
    held: list[Document] = tables.rows(material.documents, Document)
    oral = {one.document_id: one for one in held if one.kind == "oral" and one.status in READABLE}
    if document_id not in oral:
        raise WorkbenchError(
            f"there is no hearing “{document_id}” of which a note may be made: no transcript of that name is held and "
            "readable, or it is not this reader’s (a private session has no note)",
            "session",
            f"There are: {', '.join(oral) or 'none'}.",
        )
    document = oral[document_id]
    rows = material.passages[material.passages["document_id"] == document_id]
    opening = rows.loc[~rows["kind"].isin(["question", "answer"]), "text"].head(_HEAD_OF_IT).tolist()
    if any(_PRIVATE.search(text) for text in (document.title, document.note, *opening)):
        raise WorkbenchError(
            f"“{document_id}” was heard in private, and there is no note of a private session",
            "session",
            "Ask the clerk what may be written down of it.",
        )
    return document


def _sources(document: Document, material: Material, hearing: Hearing) -> Sources:
    """Return what is looked into: the session, and what its witnesses' bodies gave elsewhere."""
    bodies = {body.key for (place, _), body in hearing.gave.items() if place == document.document_id}
    theirs = {place for (place, _), body in hearing.gave.items() if body.key in bodies}
    passages = material.passages
    some = passages[passages["document_id"].isin({document.document_id, *theirs})]
    tags = material.tags[material.tags["passage_id"].isin(set(some["passage_id"]))]
    links = material.term_links[material.term_links["passage_id"].isin(set(some["passage_id"]))]
    found = heads(tags, material.themes, material.terms, links, material.term_themes)
    return Sources(material, hearing, lookup_of(material, some), found)


def _came(document: Document, sources: Sources) -> tuple[str, ...]:
    came = [a for a in sources.lookup.appearances.get(document.document_id, ()) if a.capacity == "witness"]
    said = (", ".join(filter(None, (a.label, a.role, a.organisation))) for a in came)
    return tuple(dict.fromkeys(said))


def _exchanges(own: Sequence[Passage], sources: Sources) -> tuple[tuple[Under, ...], int]:
    """Return the exchanges by head, each answer quoted once, in the order of the session; and how many are under none.

    Those that a person placed come first, then those that say most on the head. Of a session none of whose answers is
    under a head, the longest answers stand without one.
    """
    under = {
        head.key: [p for p in own if sources.heads.of(p.passage_id, head)] for head in sources.heads.heads
    }
    spoken = [head for head in sources.heads.heads if under[head.key]]
    if not spoken:
        longest = sorted(own, key=lambda p: (-len(p.text), p.seq))[:MOST]
        rest = sorted((p for p in own if p not in longest), key=sources.lookup.order)
        quotes = _quoted(sorted(longest, key=sources.lookup.order), "e", sources)
        return ((Under(None, quotes, _places(rest)),) if longest else ()), 0
    taken: dict[str, list[Passage]] = {head.key: [] for head in spoken}
    used: set[str] = set()
    for _ in range(EACH):
        for head in spoken:
            places = {p.passage_id: sources.heads.of(p.passage_id, head)[0] for p in under[head.key]}
            asked = {p.locator for p in taken[head.key]}
            fresh = [p for p in under[head.key] if p.passage_id not in used and p.locator not in asked]
            fresh.sort(
                key=lambda p: (not places[p.passage_id].confirmed, -places[p.passage_id].score, -len(p.text))
            )
            if fresh and len(used) < MOST:
                taken[head.key].append(fresh[0])
                used.add(fresh[0].passage_id)
    rows = []
    for n, head in enumerate(spoken, 1):
        chosen = sorted(taken[head.key], key=sources.lookup.order)
        spans = [sources.heads.of(p.passage_id, head)[0].span(p.text) for p in chosen]
        rest = sorted((p for p in under[head.key] if p not in chosen), key=sources.lookup.order)
        sure = all(sources.heads.of(p.passage_id, head)[0].confirmed for p in under[head.key])
        rows.append(Under(head, _quoted(chosen, f"e{n}", sources, spans), _places(rest), sure))
    placed = {p.passage_id for found in under.values() for p in found}
    return tuple(rows), sum(p.passage_id not in placed for p in own)


def _quoted(
    passages: Sequence[Passage], anchor: str, sources: Sources, spans: Sequence[tuple[int, int]] = ()
) -> tuple[Quoted, ...]:
    return tuple(
        _in_brief(sources, p, f"{anchor}-{n}", spans[n - 1] if spans else None, asked=True)
        for n, p in enumerate(passages, 1)
    )


def _in_brief(
    sources: Sources,
    passage: Passage,
    anchor: str,
    span: tuple[int, int] | None = None,
    *,
    asked: bool = False,
) -> Quoted:
    """Return words of a passage as they are quoted; of captions without full stops, some words from the span on."""
    words = sources.quoted(passage, anchor, span, asked=asked)
    if words.excerpt is None or excerpts.count_words(words.excerpt.span.text) <= LONGEST:
        return words
    first = words.excerpt.span.start
    start = max(first, (span or (first, first))[0])
    start = max(first, passage.text.rfind(" ", first, max(first, start - BEFORE)) + 1)
    ends = [found.end() for found in islice(_WORD.finditer(passage.text, start), WINDOW)]
    cut = excerpts.excerpt(passage, passage.text[start : ends[-1]], f"{anchor}-words")
    return replace(words, excerpt=cut)


def _places(passages: Sequence[Passage]) -> tuple[str, ...]:
    places = list(dict.fromkeys(citation.where(p) for p in passages))
    more = len(places) - MOST_PLACES
    return (*places[:MOST_PLACES], f"and {more} more") if more > 0 else tuple(places)


def _first_given(
    figures: Sequence[Figure], document: Document, sources: Sources
) -> tuple[tuple[Given, ...], int, int]:
    """Return the figures that no other evidence held gives, but what is of a later day; and in how much was looked."""
    material = sources.material
    likely = figures_given.may_have(figure.unit for figure in figures)
    counted = material.documents[material.documents["kind"].isin(COUNTED_KINDS)]
    earlier = counted[(counted["date"] <= document.date) | (counted["date"] == "") | (document.date == "")]
    others = earlier[earlier["document_id"] != document.document_id]["document_id"]
    if likely is None:
        return (), 0, len(others)
    rows = material.passages[
        material.passages["document_id"].isin(others) & material.passages["kind"].isin(OWN_WORDS)
    ]
    rows = rows[rows["text"].map(lambda text: likely.search(text) is not None).astype(bool)]
    known = {(f.value, f.unit) for f in figures_given.figures(tables.rows(rows, Passage))}
    sentences: dict[tuple[str, tuple[int, int]], list[Figure]] = {}
    for figure in figures:
        if (
            figure.unit
            and figure.unit not in figures_given.MEASURES
            and (figure.value, figure.unit) not in known
        ):
            sentences.setdefault((figure.passage.passage_id, figure.sentence), []).append(figure)
    given = [
        Given(
            tuple(dict.fromkeys(f.said for f in found)),
            _in_brief(sources, found[0].passage, f"f{n}", found[0].span),
        )
        for n, found in enumerate(sentences.values(), 1)
    ]
    return tuple(given[:MOST_FIGURES]), max(0, len(given) - MOST_FIGURES), len(others)


def _promises(own: Sequence[Passage], material: Material, sources: Sources) -> list[Promised]:
    said = {p.passage_id: p for p in own}
    rows: list[Undertaking] = tables.rows(material.undertakings, Undertaking)
    live = [row for row in rows if row.passage_id in said and row.status != "dismissed" and row.quote]
    found = []
    for n, row in enumerate(live, 1):
        passage = said[row.passage_id]
        at = passage.text.find(row.quote)
        if at >= 0:
            words = _in_brief(sources, passage, f"u{n}", (at, at + len(row.quote)))
            due = citation.date_words(row.due) or row.due_words
            found.append(Promised(row.what, due, row.status == "confirmed", words))
    return found


def _beside(
    own: Sequence[Passage], figures: Sequence[Figure], document: Document, sources: Sources
) -> list[Beside]:
    """Return what departs from earlier evidence of the same body: corrections in plain words, figures that differ."""
    bodies = {p.passage_id: sources.hearing.of(p.document_id, p.person_id, p.kind) for p in own}
    keys = {body.key for body in bodies.values() if body}
    before = [
        p
        for p in sources.lookup.passages.values()
        if p.document_id != document.document_id
        and p.kind in OWN_WORDS
        and _is_earlier(sources.lookup.document(p.document_id), document)
        and (body := sources.hearing.of(p.document_id, p.person_id, p.kind))
        and body.key in keys
    ]
    pairs: list[tuple[Passage, tuple[int, int], Passage, tuple[int, int], str]] = []
    for passage in before:
        later = sources.corrections.after(passage)
        if later and later.passage.document_id == document.document_id:
            pairs.append((later.passage, later.span, passage, (0, 0), "says that it corrects earlier words"))
    for mine, theirs in figures_given.differing(figures, figures_given.figures(before)):
        here, there = (
            bodies.get(mine.passage.passage_id),
            sources.hearing.of(theirs.passage.document_id, theirs.passage.person_id, theirs.passage.kind),
        )
        if here and there and here.key == there.key:
            why = f"“{mine.said}” here, “{theirs.said}” there; whether they count the same, a reader can tell"
            pairs.append((mine.passage, mine.sentence, theirs.passage, theirs.sentence, why))
    return [
        Beside(_in_brief(sources, a, f"b{n}", a_span), _in_brief(sources, b, f"b{n}-before", b_span), why)
        for n, (a, a_span, b, b_span, why) in enumerate(pairs, 1)
    ]


def _is_earlier(other: Document, document: Document) -> bool:
    """Whether evidence may be earlier: of an earlier day, or of a day that is not known."""
    return not other.date or not document.date or other.date < document.date


def _unanswered(own: Iterable[Passage], sources: Sources) -> list[Quoted]:
    """Return the answers whose words say that none is given, each with its question.

    Of captions without full stops nobody can say which words answer what: those are left out.
    """
    found = [
        (p, span)
        for p in own
        if (span := questions_to_ask.says_nothing(p))
        and excerpts.count_words(p.text[slice(*span)]) <= LONGEST
    ]
    return [_in_brief(sources, p, f"n{n}", span, asked=True) for n, (p, span) in enumerate(found, 1)]
