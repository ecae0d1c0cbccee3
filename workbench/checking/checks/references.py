"""References in a draft that lead nowhere, to another question or witness, or are written as no reference is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...citations import citation_reasons
from ...model import Citation, Finding
from ...text import names, same_words
from ...text.english.patterns_in_tables import in_table
from .. import known_witnesses
from ..draft import Draft
from ..draft_sentences import Claim
from ..where_said import Place, terms
from . import attribution, evidence_codes

_MALFORMED = in_table("checks", "a semicolon between questions")
_QUESTIONS = in_table("prose", "a number in figures")
_FITS_BETTER = 2.0  # times as well as what is cited, before another question is suggested
_CHANCE = 3  # words that two people, or one on two occasions, may well both say
_SLIGHT = 8.0  # a likeness that a word or two in common make
_PAST_DOUBT = 22.0  # the least likeness that is no accident; a rare word is worth about 6, a common one 1


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each reference to oral evidence that is malformed, or not where the words are."""
    for claim in draft.claims:
        malformed: set[int] = set()
        unresolved: set[tuple[int, tuple[str, ...]]] = set()
        for row in claim.citations:
            if row.kind != "oral":
                continue
            if row.start not in malformed:
                malformed.add(row.start)
                yield from _malformed(row)
            claim_of = (row.start, (*row.why, *row.about))
            if row.status == "ambiguous":
                yield _of(row, "reference unclear", "", f"{row.text}: {row.reason}.", "look")
            elif row.status == "unresolved" and claim_of not in unresolved and not uncheckable(row, draft):
                unresolved.add(claim_of)
                yield from _unresolved(row, claim, draft)
        yield from _elsewhere(claim, draft)


def uncheckable(row: Citation, draft: Draft) -> bool:
    """Say whether nobody can tell if a reference is right: its question may be that of a session that isn't held.

    Where a table of witnesses lists every session, or the witness named is held elsewhere, it can be known.
    """
    if row.status != "unresolved":
        return False
    if row.kind == "written":
        return "not listed" in row.why and not evidence_codes.has_list(draft)
    if row.kind == "oral":
        listed = len(draft.hearings) or len(draft.held.hearings)
        return "no such question" in row.why and not listed and not _person(row, draft)
    return True


def _of(row: Citation, kind: str, right: str, explanation: str, certainty: str = "wrong") -> Finding:
    place = row.note_passage_id or row.passage_id
    return Finding("", kind, place, row.start, row.end, row.text, right, explanation, certainty)


def _malformed(row: Citation) -> Iterable[Finding]:
    if match := _MALFORMED.search(row.text):
        first, second = sorted((int(match[1]), int(match[2])))
        right = f"Qq{first} and {second}"
        explanation = f"{row.text}: questions are parted by a comma or “and”, in their order: {right}."
        yield _of(row, "reference malformed", right, explanation, "look")


def _unresolved(row: Citation, claim: Claim, draft: Draft) -> Iterable[Finding]:
    """Yield what is wrong with a question that isn't there, or under which the witness named says nothing."""
    question = _question(row)
    here = [place for place in draft.places.under(question) if _is_witness(place, draft)]
    person = _person(row, draft)
    whose = citation_reasons.not_speaking(row)
    if here and whose and (spelt := _nearly(whose, here)):
        explanation = f"{row.text}: the transcript spells “{whose}” as “{spelt}”."
        yield _of(row, "name misspelt", spelt, explanation)
        return
    theirs = draft.places.by(person) if person else []
    if any(place.question == question for place in theirs):
        return  # they do speak under it: what is amiss is the day, or the paper, that the reference names
    best = _best([*here, *theirs], claim, draft)
    missing = not draft.places.under(question)
    if best is None:
        there = ", ".join(dict.fromkeys(place.label for place in here))
        kind = "question not found" if missing else "wrong witness"
        yield _of(row, kind, there, f"{row.text}: {row.reason}.")
        return
    why = _why(best, claim, draft)
    if whose and (other := _undecided(best, here, theirs, claim, draft)):
        explanation = (
            f"{row.text}: {whose} says nothing under {question}; "
            f"perhaps {best.printed} is meant, or {other.printed}."
        )
        yield _of(row, "wrong reference", f"{best.printed} or {other.printed}", explanation)
    elif whose and best in here and best.person_id != person:
        explanation = f"{row.text}: {whose} says nothing under {question}; {why} {best.label} says there."
        yield _of(row, "wrong witness", best.label, explanation)
    else:
        kind = "question not found" if missing else "wrong question"
        said_there = f"{whose} says nothing under {question}" if whose else row.reason
        what = f"there is no {question}" if missing else said_there
        explanation = f"{row.text}: {what}; {why} {best.label} says under {best.question}."
        yield _of(row, kind, best.printed, explanation)


def _elsewhere(claim: Claim, draft: Draft) -> Iterable[Finding]:
    """Yield a finding where the words stand, or the sentence fits much better, under another question or witness."""
    rows = [row for row in claim.citations if row.kind in ("oral", "same") and row.status == "resolved"]
    if not rows:
        return
    cited = [place for place in draft.places.places for row in rows if _cites(row, place)]
    if not cited:
        return
    quotes = [q.quote for q in claim.quotations]
    lost = [q for q in quotes if not any(draft.places.standing([q], [place]) for place in cited)]
    whole = all(row.status == "resolved" for row in claim.citations)
    own = [place for one in cited for place in draft.places.by(one.person_id)]
    # In this order: what is quoted tells more than what is like it, and many words more than two.
    if quoted := _quoted_elsewhere(lost, cited, whole, draft):
        quote, there = quoted
        yield _better(rows, cited, there, claim, draft, quote=quote)
    elif not whole or draft.places.standing(quotes, cited):
        return
    elif brief := _two_words_elsewhere(lost, cited, own, draft):
        quote, there = brief
        yield replace(_better(rows, cited, there, claim, draft, quote=quote), certainty="look")
    elif best := _like_elsewhere(cited, own, claim, draft):
        yield _better(rows, cited, best, claim, draft)


def _quoted_elsewhere(
    lost: list[str], cited: list[Place], whole: bool, draft: Draft
) -> tuple[str, Place] | None:
    """Return the first quotation that stands elsewhere, and where.

    Where not the ``whole`` of what is cited is held, it may stand in the rest; but that the same person says the same
    words elsewhere is hardly chance.
    """
    people = {one.person_id for one in cited}
    for quote in lost:
        there = [place for place in draft.places.standing([quote]) if _is_witness(place, draft)]
        if not whole:
            there = [p for p in there if p.person_id in people and len(quote.split()) > _CHANCE]
        if there:
            return quote, _nearest(there, cited)
    return None


def _two_words_elsewhere(
    lost: list[str], cited: list[Place], own: list[Place], draft: Draft
) -> tuple[str, Place] | None:
    """Return the first quotation of two words that the same witnesses say in one other place only, and where."""
    for quote in lost:
        if same_words.words(quote) == _CHANCE - 1 and not draft.places.standing([quote], cited, least=2):
            there = draft.places.standing([quote], own, least=2)
            if len(set(there)) == 1:
                return quote, there[0]
    return None


def _like_elsewhere(cited: list[Place], own: list[Place], claim: Claim, draft: Draft) -> Place | None:
    """Return the place of the same witness, or question, that a claim fits much better than those cited."""
    best = _fitting([*own, *_of_the_same_question(cited, draft)], claim, draft)
    if best is None or best in cited:
        return None
    fit = _likeness(best, claim, draft)
    rival = max(_likeness(place, claim, draft) for place in cited)
    return best if fit >= _PAST_DOUBT and fit >= _FITS_BETTER * rival else None


def _better(
    rows: list[Citation], cited: list[Place], best: Place, claim: Claim, draft: Draft, quote: str = ""
) -> Finding:
    """Return the finding that another place is meant than the one cited, whichever row of the note is furthest off."""
    row = min(
        rows, key=lambda r: max((_likeness(p, claim, draft) for p in cited if _cites(r, p)), default=0.0)
    )
    same = [place for place in cited if _cites(row, place)]
    question = any(place.question == best.question for place in same)
    person = any(place.person_id == best.person_id for place in same)
    kind = "wrong witness" if question and not person else "wrong question" if person else "wrong reference"
    right = best.label if kind == "wrong witness" else best.printed
    if quote:
        what = f"the words “{_short(quote)}” are said by {best.label} under {best.question}, not there."
    else:
        what = f"the sentence fits what {best.label} says under {best.question} much better."
    finding = _of(row, kind, right, f"{row.text}: {what}", "wrong" if quote else "look")
    return replace(finding, target_passage_id=best.passage_ids[0])


def _best(among: list[Place], claim: Claim, draft: Draft) -> Place | None:
    """Return the place that a claim is about: where its quotations stand, else whom it names, else what it fits."""
    quotes = [q.quote for q in claim.quotations]
    if standing := draft.places.standing(quotes, among):
        return standing[0]
    sayers = {one.person_id for one in attribution.sayers(claim, draft)}
    named = [place for place in among if place.person_id in sayers]
    return _fitting(named or among, claim, draft) if among else None


def _fitting(among: list[Place], claim: Claim, draft: Draft) -> Place | None:
    scored = [(_likeness(place, claim, draft), -n) for n, place in enumerate(among)]
    best, n = max(scored, default=(0.0, 0))
    return among[-n] if best > 0 else None


def _likeness(place: Place, claim: Claim, draft: Draft) -> float:
    """Return how well a claim fits a place by its words, those that name and describe witnesses left out."""
    return draft.places.likeness_of(_about(claim, draft), place)


def _about(claim: Claim, draft: Draft) -> frozenset[str]:
    said = terms(claim.words)
    for one in known_witnesses.named(claim.words, draft.people):
        person = draft.people[one.person_id]
        said -= terms(" ".join([one.text, *person.forms, *person.organisations, *person.roles]))
    return said


def _undecided(
    best: Place, here: list[Place], theirs: list[Place], claim: Claim, draft: Draft
) -> Place | None:
    """Return the best place on the other reading (another witness there, another question of theirs), or ``None``.

    The words don't tell where nothing is quoted, nobody is named, and one place fits hardly better than the other.
    """
    quotes = [q.quote for q in claim.quotations]
    if draft.places.standing(quotes, [best]) or attribution.sayers(claim, draft):
        return None
    other = _fitting(theirs if best in here else here, claim, draft)
    if other is None and best not in here and here:
        other = here[0]
    if other is None:
        return None
    rival = max(_likeness(other, claim, draft), _SLIGHT)
    return None if _likeness(best, claim, draft) >= _FITS_BETTER * rival else other


def _nearest(there: list[Place], cited: list[Place]) -> Place:
    """Return, of the places where words stand, one of the same witness, else of the same question, else the first."""
    people, questions = {one.person_id for one in cited}, {one.question for one in cited}
    return min(there, key=lambda place: (place.person_id not in people, place.question not in questions))


def _of_the_same_question(cited: list[Place], draft: Draft) -> list[Place]:
    under = [place for one in cited for place in draft.places.under(one.question)]
    return [place for place in under if _is_witness(place, draft)]


def _cites(row: Citation, place: Place) -> bool:
    return not set(row.target_passage_ids).isdisjoint(place.passage_ids)


def _question(row: Citation) -> str:
    """Return the question that an unresolved row is about, else the first number of the reference."""
    match = _QUESTIONS.search(row.text)
    return citation_reasons.question(row) or (f"Q{match[0]}" if match else "")


def _person(row: Citation, draft: Draft) -> str:
    """Return the id of whom a reference names, wherever they speak."""
    found = known_witnesses.named(row.text, draft.people)
    return found[0].person_id if found else ""


def _nearly(whose: str, here: list[Place]) -> str:
    """Return who speaks there under a name that is nearly the one given."""
    name = names.parse(whose)
    return next((p.label for p in here if known_witnesses.nearly(name, names.parse(p.label))), "")


def _is_witness(place: Place, draft: Draft) -> bool:
    one = draft.people.get(place.person_id)
    return one is None or one.witness


def _why(best: Place, claim: Claim, draft: Draft) -> str:
    if draft.places.standing([q.quote for q in claim.quotations], [best]):
        return "the words quoted are what"
    return "the sentence fits best what"


def _short(quote: str) -> str:
    words = quote.split()
    return quote if len(words) <= 12 else " ".join([*words[:8], "…", *words[-3:]])
