"""Whom a recommendation asks: the subject of what it recommends, as the text names it, and never a mere mention."""

from __future__ import annotations

import re

from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from . import asking_words
from .item_lists import sentences_of

_LINES = in_table("sources/reports/forms", "lines of an item")
_AND = in_table("sources/reports/forms", "and between nations")
_ASIDE = in_table("sources/reports/forms", "a bracket that is an aside")
_BETWEEN_DASHES = in_table("sources/reports/forms", "an aside between dashes")
_PARTS = in_table("sources/reports/forms", "parts a sentence in clauses")
_THAT = in_table("sources/reports/forms", "that, first")
_AND_ALSO = in_table("sources/reports/forms", "and a further clause")
_SHOULD = in_table("sources/reports/forms", "somebody and should")
_BY = in_table("sources/reports/forms", "by somebody")
_GOES_ON = in_table("sources/reports/forms", "a list goes on")
_OWN_SUBJECT = in_table("sources/reports/forms", "a new subject after and")
_BUT = in_table("sources/reports/forms", "but, last")
_THAT_WORD = in_table("sources/reports/forms", "that")
_WE = in_table("sources/reports/forms", "we, I or it first")
_THOSE = in_table("sources/reports/forms", "those bodies")
_AND_BETWEEN = in_table("sources/reports/forms", "and between two names")
_LAST_AND = in_table("sources/reports/forms", "and before a last name")
_BY_LETTERS = in_table("sources/reports/forms", "opens a body by its letters")
_IN_LETTERS = in_table("sources/reports/forms", "a body by its letters, perhaps with the")
_NOBODY = in_table("sources/reports/forms", "nobody, or somebody unknown")
_POSSESSIVE = in_table("sources/reports/forms", "a possessive’s end")
_ARTICLE = in_table("sources/reports/forms", "a word before a body’s name")


def addressees(text: str, *, asked: bool = False) -> tuple[str, ...]:
    """Return whom an item asks to act, in the order and in the words of the text: ``the Home Office``, ``Ofsted``.

    Only the subject of a recommending clause counts (*We recommend that X …*, *X should …*, *we call on X to …*,
    *should be reviewed by X*); of *X and Y* each; not those who are to be consulted, and nobody named in a
    forecast, in somebody else's words or in what an earlier report said. ``asked`` where the item stands in a list
    of recommendations, whose clauses may begin with *That …*.
    """
    found: list[str] = []
    before = ""
    # A title may stand over an item's words, on a line of its own.
    for sentence in (one for line in _LINES.split(text) for one in sentences_of(line)):
        if asking_words.PRONOUN.match(sentence.strip()) and not found:
            found += _spoken_of(before)
        if asked:
            found += _told(sentence)
        for clause in _clauses(sentence.strip()):
            found += _of_clause(clause, asked)
        before = sentence.strip()
    kept: dict[str, str] = {}
    for name in found:
        kept.setdefault(_key(name), name)
    low = " ".join(text.lower().split())
    names = [
        name for key, name in kept.items() if not _shortened(key, list(kept)) or _two_of_a_kind(key, low)
    ]
    if len(names) > 1:
        names = [name for name in names if not asking_words.EACH_OF_THEM.fullmatch(name)]
    apart = [one for name in names for one in _by_nation(name)]
    return tuple(name.replace("\x02", "(").replace("\x03", ")") for name in apart)


def _told(sentence: str) -> list[str]:
    """Return whom a line of a list tells: *Ministers: designate …*, *Action: the school*, *The Trust to seek …*."""
    for how in ("told before a colon", "told after a label", "recommended to a body", "told what to do"):
        told = pattern_of("asking", how).match(sentence.strip())
        if told and (found := names(told[1])):
            return found
    return []


_GOVERNMENTS = {
    "uk": "UK Government",
    "united kingdom": "UK Government",
    "scotland": "Scottish Government",
    "wales": "Welsh Government",
    "northern ireland": "Northern Ireland Executive",
}


def _by_nation(name: str) -> list[str]:
    """Return the governments that ``the governments of the UK, Scotland and Wales`` names, each by its own name."""
    several = asking_words.SEVERAL_NATIONS.match(name)
    if not several:
        return [name]
    nations = _AND.split(several["nations"])
    return [_GOVERNMENTS[nation.lower().removeprefix("the ")] for nation in nations if nation]


def _spoken_of(sentence: str) -> list[str]:
    """Return the body that a sentence is about, by its subject: whom *It should* means in the next."""
    clause = asking_words.LEAD.sub("", sentence)
    end = _end_of_subject(clause)
    if end is not None and clause[:1].isupper():
        return names(clause[:end])[:1]
    # “Closures should be reported to the Department. It should keep …”
    last = pattern_of("asking", "ends with a name").search(sentence)
    return names(last[1])[:1] if last else []


# “the Lamp Office commissions a survey”: a body by its letters, and a verb by what follows
_VERB_AND_OBJECT = in_table("asking", "a verb that looks like a body")
_MARKER = in_table("sources/reports/forms", "a mark before a clause")


def _clauses(sentence: str) -> list[str]:
    """Return the parts of a sentence that each may have a subject of their own."""
    # ``the Department of Health (Northern Ireland)``: the place belongs to the name; other brackets are asides.
    body = asking_words.PLACE_OF.sub("\x02\\1\x03", " ".join(sentence.split()))
    body = _ASIDE.sub("", body)
    # ``the Minister—not the Agency—lay it``: what stands between dashes is an aside.
    body = _BETWEEN_DASHES.sub(" ", body)
    body = pattern_of("asking", "where appropriate").sub(" ", body)
    body = pattern_of("asking", "what a named body is").sub(r"\g<before>\g<name> ", body)
    body = pattern_of("asking", "jointly, between commas").sub(r" and \g<name>\g<verb> ", body)
    parts = _PARTS.split(body)
    return [_MARKER.sub("", part) for part in parts if part and part.strip()]


def _of_clause(clause: str, asked: bool) -> list[str]:
    if pattern_of("asking", "does not recommend").search(clause):
        return []
    found: list[str] = []
    for match in [*asking_words.CALL.finditer(clause), *asking_words.ASKS_FOR.finditer(clause)]:
        found += [] if match["subject"].startswith("that ") else names(match["subject"])
    if invited := pattern_of("asking", "somebody is asked to").match(asking_words.LEAD.sub("", clause)):
        found += [] if _reported(invited["subject"]) else names(invited["subject"])
    found += _recommended(clause, asked)
    if found:
        return found + _later(clause)
    for piece in _coordinate(clause):
        found += _with_modal(piece, clause)
    for match in [*asking_words.BY.finditer(clause), *asking_words.LED_BY.finditer(clause)]:
        if not _reported(clause[: match.start()]):
            found += names(match["subject"])
    return found


def _recommended(clause: str, asked: bool) -> list[str]:
    """Return the subjects of what stands after *recommend that*; in a list of recommendations after *That* alone."""
    that = list(asking_words.THAT.finditer(clause))
    if not that and asked:
        that = list(pattern_of("asking", "the writer recommends that").finditer(clause))
        that += [alone] if (alone := _THAT.match(clause)) else []
    return [name for match in that for name in _after_that(clause[match.end() :])]


def _later(clause: str) -> list[str]:
    """Return the subjects of further clauses: *… and that Y should …*, *…, and Y should …*."""
    found = []
    for match in _AND_ALSO.finditer(clause):
        after = clause[match.end() :]
        that = match[0].rstrip().endswith("that")
        if that or _SHOULD.match(after):
            found += _after_that(after) if that else _with_modal(after, after)
    return found


def _after_that(clause: str) -> list[str]:
    """Return the subject of what stands after *recommend that*: a modal or the bare verb (*that X review*)."""
    clause = asking_words.LEAD.sub("", clause)
    if (end := _end_of_subject(clause)) is None:
        active = asking_words.ACTIVE.match(clause)
        return _subject(active) if active else []
    verb = asking_words.VERB.match(clause[end:])
    if verb and (verb["be"] or verb["modal"]):
        rest = f" be{verb['rest']}" if verb["be"] else verb["rest"]
        if asking_words.CRITICISM.match(rest) or (
            asking_words.PASSIVE_VERB.match(rest) and not _is_required(rest)
        ):
            by = _BY.search(rest)
            return names(by[1]) if by else []
    return names(clause[:end])


def _end_of_subject(clause: str) -> int | None:
    """Return where a clause's subject ends: the first name that a plain word follows, one that no name "
    "goes on with."""
    for word in re.finditer(r"\s+([a-z]+)\b|[.,;:]?$", clause):
        before = clause[: word.start()]
        if word[1] and pattern_of("asking", "goes on after of").search(clause[: word.end()]):
            continue
        if word[1] and (
            word[1] in asking_words.GOES_ON
            or (
                asking_words.HEAD.search(word[1])
                and not _VERB_AND_OBJECT.match(clause[word.start() :])
                and (word[1].endswith("s") or not asking_words.HEAD.search(before))
            )
        ):
            continue
        if names(before) and not _GOES_ON.search(before):
            return word.start()
    return None


def _is_required(rest: str) -> bool:
    return bool(
        pattern_of("asking", "is required").match(rest)
    )  # fmt: skip


def _coordinate(clause: str) -> list[str]:
    """Return a clause and what follows *and* or *but* in it where a subject of its own follows."""
    clause = asking_words.LEAD.sub("", clause)
    cut = [
        m.end()
        for m in _OWN_SUBJECT.finditer(clause)
        if m[1] == "but" or asking_words.FINITE.search(clause[: m.start()])
    ]
    starts = [0, *cut]
    return [clause[a:b] for a, b in zip(starts, [*cut, len(clause)], strict=True)]


def _with_modal(piece: str, clause: str) -> list[str]:
    active = asking_words.ACTIVE.match(asking_words.LEAD.sub("", piece))
    if not active or _reported(active["subject"]):
        return []
    before = clause[: clause.find(piece)] if piece in clause else ""
    if _reported(before) and not _BUT.search(before):
        return []
    return _subject(active)


def _reported(before: str) -> bool:
    return bool(asking_words.SAID.search(before) and not asking_words.OURS.search(before))


def _subject(active: re.Match[str]) -> list[str]:
    rest = active["rest"]
    if asking_words.CRITICISM.match(rest) or (
        asking_words.PASSIVE_VERB.match(rest) and not _is_required(rest)
    ):
        return []
    subject = active["subject"]
    if asking_words.OURS.search(subject + " "):
        subject = _THAT_WORD.split(subject)[-1]
    subject = subject.rsplit(" that ", 1)[-1] if _WE.match(subject) else subject
    if opening := asking_words.NO_COMMA.match(subject):
        subject = opening["subject"]
    return [] if asking_words.DEPENDENT.search(subject.strip()) else names(subject)


def names(subject: str) -> list[str]:
    """Return the names in a subject: each of a list, without who is only to be consulted."""
    if people := pattern_of("asking", "people of one body").match(subject.strip(" ,")):
        subject = people["body"]
    subject = asking_words.LEAD.sub("", subject.strip(" ,"))
    found: list[str] = []
    for part in asking_words.WITH.split(subject):
        whole = part.strip(" ,")
        part = asking_words.ASIDE.sub("", f" {whole}").strip(" ,")
        # ``those bodies`` says nothing without what follows: ``responsible for commissioning``.
        part = whole if _THOSE.match(part) else part
        for piece in _listed(part):
            if found and asking_words.NATIONS.fullmatch(piece.strip(" ,")):
                # ``the administrations in England, Scotland and Wales``: the places belong to the name.
                found[-1] += f", {piece.strip(' ,')}"
            elif name := _name(piece):
                found.append(name)
    return found


_OF_NATION = in_table("asking", "two bodies, the last of a nation")


def _listed(part: str) -> list[str]:
    """Return what a list of names names: *A, B and C*, but not the *and* inside one name."""
    part = asking_words.TWO_NAMES.sub(lambda match: match[0].replace(" and ", " \x01 "), part)
    kept = asking_words.AND_IN_NAME.sub(
        lambda match: match[0].replace(" and ", " \x01 "), asking_words.ONE_NAME.sub(_guarded, part)
    )
    pieces = pattern_of("asking", "parts a list of bodies").split(kept)
    found: list[str] = []
    for piece in pieces:
        both = _AND_BETWEEN.split(piece)
        apart = _stands_alone(both[0]) or (both[-1].islower() and _one_name(both[0]))
        apart = apart or bool(_OF_NATION.search(piece) and _proper(both[0]))
        if len(both) > 1 and apart and _is_actor(both[-1]):
            found += both
        else:
            found.append(piece)
    return [piece.replace("\x00", ",").replace("\x01", "and") for piece in found]


def _guarded(match: re.Match[str]) -> str:
    """Return a department's whole name with its commas and its last *and* put out of the list's way."""
    name = match[0]
    if _OF_NATION.search(name):
        return name
    last = _LAST_AND.split(name)[-1]
    plural = " " not in last.strip() and last.strip().istitle() and last.strip().endswith("s")
    if not plural and (asking_words.HEAD.search(last.strip()) or _BY_LETTERS.match(last)):
        return name
    return name.replace(",", "\x00").replace(" and ", " \x01 ")


# One word that may as well be a verb or a thing, where nothing before it makes it a body.
_VERB_LIKE = in_table("asking", "may be a verb")


def _stands_alone(name: str) -> bool:
    """Say whether the words before *and* are a whole name: ``NHS trusts``; ``Public Administration`` is "
    "half of one."""
    return _is_actor(name) and bool(asking_words.HEAD.search(name.strip()) or _IN_LETTERS.match(name))


def _one_name(name: str) -> bool:
    """Say whether words are one proper name, to which no “and” belongs: ``British Oars``, no ``Department for Sea``."""
    return _proper(name) and all(word[:1].isupper() for word in name.split() if word.lower() != "the")


def _name(piece: str) -> str:
    piece = piece.strip(" ,’”\"'“‘")
    piece = pattern_of("asking", "opens a name in a list").sub("", piece)
    piece = pattern_of("asking", "how many of them").sub("", piece)
    if _NOBODY.match(piece):
        return ""
    if pattern_of("asking", "breaks off").search(piece) or _VERB_LIKE.fullmatch(piece):
        return ""
    if asking_words.FINITE.search(piece) or pattern_of("asking", "asks or reports").search(piece):
        return ""
    return piece if _is_actor(piece) and len(piece) < 120 else ""


def _is_actor(piece: str) -> bool:
    """Say whether words name somebody who can act: a proper name, or a phrase whose head is such a body."""
    words = piece.strip(" ,")
    if not words or pattern_of("asking", "a pronoun for a name").match(words):
        return False
    bare = asking_words.AND_IN_NAME.sub(
        lambda match: match[0].replace(" and ", "-"), _POSSESSIVE.sub("", words)
    )
    head = pattern_of("asking", "after the head").split(bare)[0].strip()
    if asking_words.HEAD.search(head) and not pattern_of("asking", "no head of a body").search(head):
        return True
    return bool(asking_words.NAME.match(bare)) and _proper(bare)


_KNOWN = in_table("sources/reports/forms", "one word that names a body")
_THINGS = in_table("asking", "a thing in capitals")
_TWO_OF_A_KIND = in_table("asking", "two of a kind")


def _proper(name: str) -> bool:
    """Say whether capitals make a name of somebody: ``Ofsted``, ``the Guild``; not a sentence's first word alone."""
    words = name.split()
    the = words[0].lower() == "the"
    words = words[1:] if the else words
    if not words or _THINGS.search(name):
        return False
    if len(words) == 1:
        return the or bool(_KNOWN.match(words[0]))
    if words[0] in ("All", "Any", "Some", "Such", "More", "Each", "Every", "No", "Effective", "In", "New"):
        return False
    return sum(word[:1].isupper() for word in words) >= 2


def _key(name: str) -> str:
    return _ARTICLE.sub("", name.lower())


def _shortened(key: str, keys: list[str]) -> bool:
    """Say whether a name is only the short form of one that the item names in full: ``the Department``."""
    if any(other.startswith(key + ",") or other.endswith(f" and {key}") for other in keys):
        return True
    return (
        len(key.split()) == 1
        and any(other != key and other.startswith(key + " ") for other in keys)
        and (
            key
            in ("department", "committee", "commission", "council", "agency", "authority", "board", "trust")
        )
    )


def _two_of_a_kind(key: str, text: str) -> bool:
    """Say whether a list has “the Department” beside another: “the Department and the Department for Lamps”."""
    return any(key in (match["one"], match["other"]) for match in _TWO_OF_A_KIND.finditer(text))
