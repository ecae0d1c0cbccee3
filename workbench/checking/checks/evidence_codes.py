"""Codes of written evidence that are in no list, or are another submitter's than the one the sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...citations.citation_reasons import IN_PART
from ...model import Citation, Document, Finding, tables
from ...text import names
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from ..draft import Draft
from ..draft_sentences import Claim, sentence_starts

_LEAD = in_table("checks", "evidence from")
_GENERIC = frozenset("department departments corporation limited ltd group company inc".split())
_LISTED = in_table("checks", "the number of a list")
_PLACE = in_table("checks", "a code after words")


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each code that isn't listed, or is a slip away from that of the submitter named."""
    listed = {d.evidence_code: d for d in tables.rows(draft.documents, Document) if d.evidence_code}
    submitters = {code: _forms(d) for code, d in listed.items()}
    for claim in draft.claims:
        done: set[int] = set()
        for row in claim.citations:
            if row.kind == "written" and row.start not in done:
                done.add(row.start)
                yield from _of(row, claim, draft, submitters)


def has_list(draft: Draft) -> bool:
    """Say whether a list of all written evidence is known: then it has entries whose text is not held."""
    documents = draft.documents
    coded = documents["evidence_code"] != ""
    return bool((coded & (documents["status"] == "not-held")).any())


def _of(
    row: Citation, claim: Claim, draft: Draft, submitters: Mapping[str, tuple[str, ...]]
) -> Iterable[Finding]:
    code = _code(row)
    note = draft.texts[row.note_passage_id].text if row.note else ""
    context = claim.passage.text[: claim.end] + " " + note
    sentence = _introduction(claim, draft) + claim.passage.text[claim.sentence : claim.end] + " " + note
    near = sorted((c for c in submitters if _slip(c, code)), key=lambda c: (not _swapped(c, code), c))
    if code not in submitters:
        named = [c for c in near if _names(sentence, submitters[c])]
        if not named and not has_list(draft):
            return  # it may be that of a submission which nobody has added
        likely = [c for c in near if _swapped(c, code)] or near
        likely = [c for c in likely if _names(context, submitters[c])] or likely
        right = (named or likely or [""])[0]
        explanation = f"{row.text}: {code} is none of the {len(submitters)} codes listed or held"
        explanation += f"; nearest: {_with_its_submitters(right, submitters)}." if right else "."
        yield _finding(row, "evidence code not found", right, explanation, "wrong")
    elif row.status == "unresolved":
        in_part = IN_PART in row.about  # what is not found may stand in what was not read
        yield _finding(
            row, "paragraph not found", "", f"{row.text}: {row.reason}.", "look" if in_part else "wrong"
        )
    elif not _names(sentence, submitters[code]):
        meant = [c for c in near if _names(sentence, submitters[c])]
        others = {_code(one) for one in claim.citations if one.kind == "written"}
        meant = [c for c in meant if c not in others]
        swapped = [c for c in meant if _swapped(c, code)]
        meant = swapped or ([] if len(others) > 1 or _names(context, submitters[code]) else meant)
        if len(meant) == 1:
            own, other = (_with_its_submitters(one, submitters) for one in (code, meant[0]))
            explanation = f"{row.text} is {own}; the sentence names {other}."
            yield _finding(row, "wrong evidence code", meant[0], explanation, "look")


def _introduction(claim: Claim, draft: Draft) -> str:
    """Return the sentence of the passage before that a list or a set-off quotation goes on from (``…including:``)."""
    together = [p for p in draft.own if p.locator == claim.passage.locator and p.kind != "note"]
    at = together.index(claim.passage) if claim.passage in together else 0
    goes_on = at and (
        together[at - 1].text.rstrip().endswith((":", ",", "—")) or _LISTED.match(claim.passage.text)
    )
    first = together[0].text.rstrip() if goes_on else ""
    return first[sentence_starts(first)[-1] :] + " " if first.endswith((":", ",", "—")) else ""


def _finding(row: Citation, kind: str, right: str, explanation: str, certainty: str) -> Finding:
    place = row.note_passage_id or row.passage_id
    return Finding("", kind, place, row.start, row.end, row.text, right, explanation, certainty)


def _code(row: Citation) -> str:
    match = _PLACE.search(row.text)
    return match[1] + match[2].zfill(4) if match else row.target_document_id


def _with_its_submitters(code: str, submitters: Mapping[str, tuple[str, ...]]) -> str:
    forms = submitters.get(code, ())
    return f"{code} ({forms[0]})" if forms else code


def _forms(document: Document) -> tuple[str, ...]:
    """Return the names of who submitted a document, as its title or author has them."""
    whole = document.author or _LEAD.sub("", document.title)
    parts = pattern_of("checks", "parts a submitter").split(whole)
    return tuple(dict.fromkeys(part for part in (whole, *parts) if len(part) > 2))


def _names(text: str, forms: tuple[str, ...]) -> bool:
    said = names.fold(text)
    as_printed = text if len(text) == len(said) else said.upper()
    return any(
        as_printed[match.start()].isupper() or form[0].islower()
        for form in forms
        if (core := _core(form))
        for match in re.finditer(rf"(?<!\w){re.escape(core)}(?!\w)", said)
    )


def _core(form: str) -> str:
    """Return a submitter's name without the words at its end that say only what it is (“Government Departments”)."""
    words = names.fold(form).split()
    while len(words) > 1 and words[-1].strip(".,") in _GENERIC:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words) if len(" ".join(words)) > 2 else ""


def _slip(one: str, other: str) -> bool:
    """Say whether two codes differ by two figures swapped, or by one."""
    if len(one) != len(other) or one == other:
        return False
    return _swapped(one, other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _swapped(one: str, other: str) -> bool:
    at = [n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return (
        len(one) == len(other) and len(at) == 2 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
    )
