"""What kind of witness somebody is: one of the inquiry's own categories, suggested from organisation and role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..errors import BadTable
from ..model import Appearance, tables
from ..model.values import GIVE_EVIDENCE
from ..text import names
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Category:
    """One category of the inquiry's own list, and the words that tell it, where the inquiry gives any."""

    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """Which category somebody seems to be of, and why; an empty ``category`` is for a person to fill."""

    person_id: str
    organisation: str
    role: str
    category: str
    reason: str


@dataclass(frozen=True)
class Kind:
    """Words of the trade: a category ``called`` so is recognised by these in an organisation's name or a role."""

    called: tuple[str, ...]
    organisation: tuple[str, ...] = ()
    role: tuple[str, ...] = ()


def _kind(called: str, organisation: str, role: str) -> Kind:
    return Kind(*(tables.split_list(cell) for cell in (called, organisation, role)))


# A star stands for the rest of a word, one that stands alone for up to four words. Only kinds that the inquiry's
# own list has a name for are used.
KINDS = (
    _kind(
        "local authorit*; local government; council*; municipal*",
        "council; councils; county council; local authorit*; unitary authorit*; borough; combined authorit*; "
        "local government association; children's services; social services; safeguarding * board; adass; "
        "adcs; association of directors of *",
        "director of children's services; director of adult social services; director of public health; "
        "social worker; independent reviewing officer; council leader; leader of the council; lead member; "
        "councillor; head of commissioning; placements commissioner; team manager; section 151 officer",
    ),
    _kind(
        "police*; policing; law enforcement",
        "police; constabulary; national crime agency; college of policing; police * crime commissioner",
        "police *; chief constable; constable; detective *; superintendent; chief superintendent; sergeant; "
        "police * crime commissioner",
    ),
    _kind(
        "minister*; government*; department*; central government; civil service",
        "department for *; department of *; ministry of *; home office; cabinet office; hm treasury; hm "
        "government; scottish government; welsh government; northern ireland executive; his majesty's *; her "
        "majesty's *; foreign office; scotland office; wales office",
        "minister; minister of state; secretary of state; parliamentary under secretary *; permanent "
        "secretary; chancellor of the exchequer",
    ),
    _kind(
        "service provider*; provider*",
        "provider; providers; care home*; children's home*; nursing home*; residential provider; fostering; "
        "foster carer*; supported lodgings; hostel*; nhs trust; health trust; foundation trust",
        "residential care *; residential worker; foster carer; registered manager; home manager; care worker",
    ),
    _kind(
        "specialist organisation*; charit*; voluntary*; third sector; civil society; campaign*; ngo*; advoca*",
        "charity; charities; voluntary organisation*; foundation; campaign; coalition; law centre; advocacy; "
        "children's society; children's rights *; alliance; legal aid *; project for *",
        "campaigner; campaigns *; advocate; return interview worker; project worker; participation officer",
    ),
    _kind(
        "academi*; research*; universit*; expert*; think tank*; higher education",
        "university; universities; university college; institute; research council; school of *; centre for "
        "*; academy of *; royal society; think tank; imperial college; king's college",
        "researcher; research fellow; senior lecturer; lecturer; reader in *; professor; professor of *; "
        "postdoctoral *; phd *; chair in *",
    ),
    _kind(
        "health*; nhs; medical*; clinic*",
        "nhs; nhs trust; health trust; health board; hospital*; clinical commissioning group; general "
        "practice; integrated care board; public health *; ambulance service; royal college of *",
        "nurse; designated nurse; general practitioner; gp; consultant *; paediatrician; midwife; surgeon; "
        "psychiatrist; health visitor; doctor",
    ),
    _kind(
        "school*; education*; teach*; college*",
        "school*; academy trust; primary school; further education *; sixth form *; college",
        "head teacher; headteacher; teacher; designated teacher; school governor; college tutor; tutor",
    ),
    _kind(
        "regulator*; inspector*; ombuds*; watchdog*",
        "ofsted; care quality commission; ofcom; ofgem; ofwat; inspectorate*; ombudsman; regulator; "
        "information commissioner*; national audit office; hm inspectorate *; estyn; standards authority; "
        "children's commissioner *; equality and human rights commission",
        "inspector of *; chief inspector; ombudsman; regulation 33 visitor; information commissioner; "
        "children's commissioner; comptroller and auditor general",
    ),
    _kind(
        "legal*; lawyer*; law; judicia*; courts",
        "chambers; solicitors; law society; bar council; legal aid *; law firm; law centre; llp",
        "solicitor; barrister; immigration solicitor; king's counsel; queen's counsel; judge; magistrate",
    ),
    _kind(
        "business*; industr*; compan*; private sector; trade; employer*",
        "ltd; limited; plc; llp; inc; gmbh; chamber of commerce; confederation of british industry; "
        "federation of small businesses; bank; group plc; holdings",
        "chief executive officer; managing director; company secretary; vice president *",
    ),
    _kind(
        "union*; trade union*; professional bod*; staff*; workforce",
        "union; unison; unite; trades union congress; tuc; royal college of *; british association of *; "
        "british medical association; police federation *",
        "general secretary; trade union *; shop steward",
    ),
)

# What is so much a child's or a private person's own that a label must not tell it (DESIGN.md, rule 8).
_NEVER_SUGGESTED = in_table("checks", "somebody’s own")


def listed(given: object, where: str = "the inquiry’s settings") -> tuple[Category, ...]:
    """Return the categories of the inquiry's own list, as its settings give it.

    ``given`` is a list whose items are names, or names with words that tell them (``- police: [constabulary]``),
    or one mapping of names to words. Raises `BadTable` with every mistake.
    """
    items: list[object] = (
        [{name: words} for name, words in given.items()] if isinstance(given, Mapping)
        else list(given) if isinstance(given, list | tuple) else [given] if given else []
    )  # fmt: skip
    found: list[Category] = []
    mistakes: list[str] = []
    for number, item in enumerate(items, 1):
        name, words = next(iter(item.items())) if isinstance(item, Mapping) and len(item) == 1 else (item, ())
        words = [words] if isinstance(words, str) else words or ()
        if not isinstance(name, str) or not name.strip():
            mistakes.append(f"categories, item {number}: give a name, or “name: [words that tell it]”")
        elif not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
            mistakes.append(f"categories, item {number}, {name}: its words are no list of words")
        elif name.strip() in {category.name for category in found}:
            mistakes.append(f"categories, item {number}: “{name}” stands there already")
        else:
            found.append(Category(name.strip(), tuple(words)))
    if mistakes:
        raise BadTable(where, mistakes)
    return tuple(found)


def suggest(appearances: pd.DataFrame, categories: Sequence[Category]) -> pd.DataFrame:
    """Return which category each witness and submitter without one seems to be of, and why: nothing is written.

    One row per person, organisation and role, in the order in which they appear. What tells is, in this order:
    the words that the inquiry gives for a category, the category's own name, and words of the trade (`KINDS`); each
    first in the organisation, then in the role, and of several that fit the longest. Where two categories fit
    alike, or none does, ``category`` is empty and ``reason`` says so. A category of people by their age, sex,
    origin, faith or what happened to them is recognised only by words that the inquiry gives. Whose name is recorded
    with a title is categorised by organisation and role alone. A person confirms by writing the category in people.csv.
    """
    rows: list[Appearance] = tables.rows(appearances, Appearance)
    settled = {row.person_id for row in rows if row.category}
    found: dict[tuple[str, str, str], Suggestion] = {}
    for row in rows:
        if row.capacity in GIVE_EVIDENCE and row.person_id not in settled:
            key = (row.person_id, row.organisation, row.role)
            found.setdefault(key, Suggestion(*key, *_category(_texts(row), categories)))
    return tables.table(Suggestion, found.values())


def _texts(row: Appearance) -> tuple[tuple[str, str], ...]:
    """Return what tells a category, by where it stands.

    The label of a submitter without an organisation is one, unless it has a title; one written as a role is
    (“Placements commissioner”: small letters after the first) is a role.
    """
    untitled = not names.parse(row.label).titles
    own = row.label if untitled and row.capacity == "submitter" and not row.organisation else ""
    words = row.label.split()
    a_role = untitled and not row.role and len(words) > 1 and row.label[1:].islower()
    given = (("organisation", row.organisation or own), ("role", row.role or (row.label if a_role else "")))
    return tuple((place, text) for place, text in given if text)


def _category(texts: Iterable[tuple[str, str]], categories: Sequence[Category]) -> tuple[str, str]:
    given = [(place, _plain(text), text) for place, text in texts]
    for telling in (_own_words, _own_name, _of_the_trade):
        for place, plain, text in given:
            fits = {c.name: word for c in categories if (word := _longest(plain, telling(c, place)))}
            most = max(map(_weight, fits.values()), default=0)
            best = {name: word for name, word in fits.items() if _weight(word) == most}
            if len(best) == 1:
                name, word = next(iter(best.items()))
                return name, f"{place} “{text}”: “{word}”{_SAID[telling]}"
            if best:
                alike = " and ".join(f"{name} (“{word}”)" for name, word in best.items())
                return "", f"{place} “{text}” fits {alike} alike; choose one in people.csv"
    if not given:
        return "", "neither organisation nor role is recorded; choose one in people.csv"
    said = "; ".join(dict.fromkeys(f"{place} “{text}”" for place, _, text in given))
    return "", f"no rule fits {said}; choose one in people.csv"


def _own_words(category: Category, place: str) -> tuple[str, ...]:
    return category.words


def _own_name(category: Category, place: str) -> tuple[str, ...]:
    plain = _plain(category.name)
    if _NEVER_SUGGESTED.search(plain):
        return ()
    *before, last = plain.split() or [""]
    stem = re.sub(r"ies$", "y", last) if last.endswith("ies") else re.sub(r"(?<=[^s])s$", "", last)
    return plain, " ".join([*before, stem])


def _of_the_trade(category: Category, place: str) -> tuple[str, ...]:
    plain = _plain(category.name)
    if _NEVER_SUGGESTED.search(plain):
        return ()
    kinds = [kind for kind in KINDS if _longest(plain, kind.called)]
    return tuple(
        word for kind in kinds for word in (kind.organisation if place == "organisation" else kind.role)
    )


_SAID = {
    _own_words: ", a word that the inquiry gives for it",
    _own_name: ", the category’s own name",
    _of_the_trade: ", a word of the trade for it",
}


def _longest(text: str, words: Iterable[str]) -> str:
    fits = [word for word in words if _pattern(word).search(text)]
    return max(fits, key=lambda word: (_weight(word), word), default="")


def _weight(word: str) -> int:
    return len(_plain(word).replace("*", "").split())


@cache
def _pattern(word: str) -> re.Pattern[str]:
    some = r"\S+(?: \S+){0,3}"
    parts = [some if part == "*" else re.escape(part).replace(r"\*", r"\w*") for part in _plain(word).split()]
    return re.compile(rf"(?<!\w){' '.join(parts)}(?!\w)")


def _plain(text: str) -> str:
    return names.fold(text.replace("‑", "-"))
