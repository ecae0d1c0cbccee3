"""A passage as it is read: its words to the letter, the question before it, what stands round it, its citation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..briefing.citing import citation, house_styles
from ..briefing.parts import excerpts
from ..model import Passage
from ..text.veil import FOLDED
from .escaping import Markup, element, together
from .readable_evidence import Collection

UNFOLD = "Show the passage with the distressing words"
Question = tuple[Passage, ...]


def passages(
    collection: Collection,
    passage_ids: Iterable[str],
    spans: Mapping[str, Sequence[tuple[int, int]]] | None = None,
    remarks: Mapping[str, str] | None = None,
    *,
    unfolds: bool = False,
) -> Markup:
    """Return passages one under another; a question that two answers share is shown before the first.

    ``spans`` are marked in a passage’s words; ``remarks`` (words, or what `element` made of them) stand below. Words
    that were marked as distressing are folded; ``unfolds``: who presses can read the passage with them.
    """
    shown: list[Markup] = []
    asked: Question = ()
    for ident in passage_ids:
        passage = collection.passage(ident)
        if passage is None:
            gone = f"{ident}: this passage is not held any more."
            shown.append(element("p", gone, class_="aside"))
            continue
        question = question_of(collection, passage)
        shown.append(
            view(
                collection,
                passage,
                () if question == asked else question,
                (spans or {}).get(ident, ()),
                together(
                    _unfolded(collection, passage) if unfolds else "",
                    _remark((remarks or {}).get(ident, "")),
                ),
            )
        )
        asked = question
    return together(*shown)


def view(
    collection: Collection,
    passage: Passage,
    question: Question,
    spans: Sequence[tuple[int, int]] = (),
    below: str = "",
) -> Markup:
    """Return one passage, with the question given and with what stands before and after it folded away."""
    cited = cite(collection, passage)
    who = collection.lookup.cite([passage]).who
    return element(
        "article",
        element("p", element("strong", who), cited.removeprefix(who), class_="cite"),
        _asked(collection, question),
        _said(collection, passage, spans),
        below,
        _round(collection, passage),
        _to_copy(collection, passage, cited, spans),
        class_="passage",
        aria_label=cited,
    )


def _said(collection: Collection, passage: Passage, spans: Sequence[tuple[int, int]] = ()) -> Markup:
    """Return the words of a passage; of those that are folded, that they are."""
    folded = collection.folded.veil.places(passage.passage_id, passage.text)
    return element("p", marked(passage.text, spans, folded), class_="words", data_passage=passage.passage_id)


def _unfolded(collection: Collection, passage: Passage) -> Markup:
    """Return the words of a passage as they stand, behind a press, where some of them are folded."""
    if not collection.folded.veil.places(passage.passage_id, passage.text):
        return Markup()
    return element("details", element("summary", UNFOLD), element("p", passage.text, class_="words"))


def _remark(remark: str) -> Markup:
    if isinstance(remark, Markup):
        return remark
    return element("p", remark, class_="aside") if remark else Markup()


def question_of(collection: Collection, passage: Passage) -> Question:
    """Return the question that an answer answers, or nothing where the passage answers none."""
    if passage.kind != "answer":
        return ()
    return excerpts.question_of(passage, collection.document(passage.document_id))


def cite(collection: Collection, passage: Passage) -> str:
    """Return the citation of one passage, with its mark of provenance, as one line to paste into a draft."""
    return citation.words(collection.lookup.cite([passage]))


def marked(text: str, spans: Iterable[tuple[int, int]], folded: Iterable[Sequence[int]] = ()) -> Markup:
    """Return ``text`` with some of it marked: every character once, overlapping spans as one.

    What is ``folded`` (in order, none over another) is said to be, once, and marked where any of it would be.
    """
    parts: list[str] = []
    at, spans = 0, sorted(spans)
    for start, end in folded:
        inside = any(a < end and start < b for a, b in spans)
        parts += [_pieces(text, spans, at, start), element("mark", FOLDED) if inside else FOLDED]
        at = end
    return together(*parts, _pieces(text, spans, at, len(text)))


def _pieces(text: str, spans: Iterable[tuple[int, int]], at: int, last: int) -> Markup:
    parts: list[str] = []
    for start, end in spans:
        start, end = max(start, at), min(end, last)
        if start < end:
            parts += [text[at:start], element("mark", text[start:end])]
            at = end
    return together(*parts, text[at:last])


def provenance(collection: Collection, document_id: str) -> Markup:
    """Return the mark of a document that is not real: a word, for those who see no colour."""
    mark = collection.lookup.document(document_id).provenance
    words = citation.MARKS.get(mark, "")
    return element("span", words, class_=mark) if words else Markup()


def _to_copy(
    collection: Collection, passage: Passage, cited: str, spans: Sequence[tuple[int, int]]
) -> Markup:
    """Return the references to a passage, folded away, each to be copied as it stands."""
    document = collection.lookup.document(passage.document_id)
    appearance = collection.lookup.appearance(passage)
    lines = {"As the workbench cites it": cited}
    if collection.style != "workbench":
        name = {"inquiry": "a public inquiry"}.get(collection.style, f"the {collection.style}")
        lines[f"As {name} prints it"] = house_styles.cite_as(
            collection.style, [passage], document, appearance
        )
    folded = collection.folded.veil.places(passage.passage_id, passage.text)
    if len(spans) == 1 and not any(a < spans[0][1] and spans[0][0] < b for a, b in folded):
        start, end = spans[0]
        lines["With the words that are marked"] = house_styles.copyable(
            [passage], document, appearance, style=collection.style, quote=passage.text[start:end]
        )
    shown = [
        element(
            "li", f"{how} ", element("input", type="text", readonly="readonly", value=line, aria_label=how)
        )
        for how, line in lines.items()
    ]
    return element("details", element("summary", "Copy as citation"), element("ul", *shown, class_="copy"))


def _asked(collection: Collection, question: Question) -> Markup:
    if not question:
        return Markup()
    by = element("p", f"{question[0].speaker} asked ", _mark_of(collection, question[0]), class_="by")
    words = [_said(collection, one) for one in question]
    return element("div", by, *words, class_="asked")


def _mark_of(collection: Collection, passage: Passage) -> Markup:
    return provenance(collection, passage.document_id)


def in_place(collection: Collection, passage: Passage) -> Markup:
    """Return a passage with its citation, the question before it and what stands round it, all folded away."""
    whole = view(collection, passage, question_of(collection, passage))
    return element("details", element("summary", "Read it in its place"), whole)


def _round(collection: Collection, passage: Passage) -> Markup:
    """Return what stands before the passage (and before its question) and after it, folded away."""
    document = collection.document(passage.document_id)
    asked = {p.passage_id for p in question_of(collection, passage)}
    before = [p for p in document if p.seq < passage.seq and p.passage_id not in asked][-1:]
    after = [p for p in document if p.seq > passage.seq][:1]
    near = [_near(collection, "Before", p) for p in before] + [_near(collection, "After", p) for p in after]
    return element("details", element("summary", "Before and after"), *near) if near else Markup()


def _near(collection: Collection, which: str, passage: Passage) -> Markup:
    who = passage.speaker or citation.author(collection.lookup.document(passage.document_id))
    place = ", ".join(part for part in (who, citation.where(passage)) if part)
    return element(
        "div",
        element("p", f"{which}: {place} ", _mark_of(collection, passage), class_="by"),
        _said(collection, passage),
        class_="near",
    )
