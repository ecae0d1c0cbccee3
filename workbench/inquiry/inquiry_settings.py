"""What inquiry.yaml says: whose inquiry it is and what is printed with it, and which of its lines are of no use."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, WorkbenchError
from ..model import Problem, tables
from ..model.because import Because
from ..model.problem_reasons import problem
from ..text.english.patterns_in_tables import in_table
from ..witnesses.categories import Category, listed
from . import folder_bounds

if TYPE_CHECKING:
    import pandas as pd

SETTINGS = "inquiry.yaml"
BODIES = (
    "select committee",
    "Lords committee",
    "joint committee",
    "all-party group",
    "statutory inquiry",
    "other",
)
_OPEN_PARLIAMENT = "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."
_OPEN_GOVERNMENT = "Contains public sector information licensed under the Open Government Licence v3.0."
_LICENCES = {
    "select committee": _OPEN_PARLIAMENT,
    "Lords committee": _OPEN_PARLIAMENT,
    "joint committee": _OPEN_PARLIAMENT,
    "statutory inquiry": _OPEN_GOVERNMENT,
}


DATES = ("launched", "reported")
_PLAIN = ("illustration", "rubric", "categories_source", "cite_as", "lead")
_LISTS = ("groups", "supported_by", "interests", "facts", "notes")
# The most that inquiry.yaml may be: bytes, and lists in lists.
LONGEST, DEEPEST = 1_000_000, 20
# What YAML refuses where it stands, and takes where it is written as \x1b or \ud800: no page can hold it.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
KEYS = (
    "title", "body", *DATES, "groups", "supported_by", "rubric", "licence", "illustration", "categories",
    "categories_source", "cite_as", "interests", "facts", "notes", "lead",
)  # fmt: skip
_DATE = in_table("inquiry/forms", "a date that is kept")


@dataclass(frozen=True)
class Settings:
    """What inquiry.yaml says: whose inquiry it is, and what must be printed with it."""

    title: str
    body: str = "other"
    illustration: str = ""
    rubric: str = ""
    licence: str = ""
    categories: tuple[Category, ...] = ()
    groups: tuple[str, ...] = ()
    supported_by: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    categories_source: str = ""
    cite_as: str = ""
    facts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    lead: str = ""
    mistakes: tuple[Because, ...] = ()


def read(place: Path) -> Settings:
    """Return what inquiry.yaml says. Raises `NotFound` and `WorkbenchError` with what to mend."""
    if not place.is_file():
        near = _nearby(place.parent)
        there = f"There is {', '.join(near)}. Open that, or make" if near else "Make"
        raise NotFound(
            f"there is no inquiry in {place.parent}", f"no {SETTINGS}", f"{there} one with workbench create."
        )
    given = _loaded(place)
    if not isinstance(given, dict) or not given.get("title"):
        raise WorkbenchError(
            f"{SETTINGS} has no title", str(place), "Add a line such as “title: Social care”."
        )
    body = str(given.get("body", "other"))
    licence = str(given.get("licence") or _LICENCES.get(body, ""))
    plain: dict[str, Any] = {name: " ".join(str(given.get(name) or "").split()) for name in _PLAIN}
    lists: dict[str, Any] = {name: _sentences(given.get(name), name) for name in _LISTS}
    own = listed(given.get("categories"), SETTINGS)
    licence = " ".join(licence.split())
    return Settings(
        str(given["title"]),
        body,
        licence=licence,
        categories=own,
        mistakes=_unusable(given),
        **plain,
        **lists,
    )


def with_mistakes(problems: pd.DataFrame, mistakes: Sequence[Because]) -> pd.DataFrame:
    """Return the problems with those of inquiry.yaml after them."""
    import pandas as pd

    own = [problem("", mistake) for mistake in mistakes]
    return pd.concat([problems, tables.table(Problem, own)], ignore_index=True) if own else problems


def is_date(text: str) -> bool:
    """Say whether ``text`` is a day, a month or a year as ISO writes it."""
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _loaded(place: Path) -> Any:
    """Return what a YAML file says, dates and numbers as they are written; `WorkbenchError` where it can't be read."""
    import yaml

    try:
        data = folder_bounds.contents(place)
        if len(data) > LONGEST:
            raise ValueError(f"it is longer than {LONGEST:,} bytes")
        return _said(data.decode("utf-8"))
    # PyYAML’s own constructors raise whatever comes of a tag such as !!int with no number after it.
    except (yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        line = " ".join(str(error).split())[:160]
        raise WorkbenchError(
            f"{SETTINGS} can’t be read: {line}", str(place), "Mend it in a text editor."
        ) from None


@lru_cache(maxsize=4)
def _said(text: str) -> Any:
    """Return what a text in YAML says; nobody may change it, as it is asked for more than once and read once.

    It says what is written in it and no more: it has a size and a depth, and no part stands for another (one of a
    thousand letters can stand for a thousand million).
    """
    import yaml

    class Loader(yaml.SafeLoader):
        depth = 0

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("a * stands for what is written elsewhere; write it out")
            if self.depth >= DEEPEST:
                raise yaml.YAMLError(f"lists and tables stand more than {DEEPEST} deep in one another")
            self.depth += 1
            node = super().compose_node(parent, index)
            self.depth -= 1
            return node

        # YAML’s own dates would stop at 2012-13-01, and say nothing of 18/06/2014.
        yaml_implicit_resolvers = {  # noqa: RUF012 -- the name and the shape are PyYAML’s
            first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:timestamp"]
            for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    def as_written(loader: Any, node: Any) -> Any:
        text = loader.construct_scalar(node)
        if _NO_TEXT.search(text):
            raise yaml.YAMLError("a character that can’t be printed stands in it, written with a \\")
        return text

    # 010 would be eight, and a number of thousands of digits stops Python when it is printed.
    for kind in ("int", "float", "str"):
        Loader.add_constructor(f"tag:yaml.org,2002:{kind}", as_written)
    return yaml.load(text, Loader) or {}


def _unusable(given: dict[str, Any]) -> tuple[Because, ...]:
    """Return what of inquiry.yaml is not used: keys that there aren’t, and dates that are none."""
    unknown = [
        _not_used(name, f"{SETTINGS}: there is no key “{name}”; the keys are {', '.join(KEYS)}")
        for name in given
        if name not in KEYS
    ]
    dates = ((name, str(given[name])) for name in DATES if given.get(name) is not None)
    return (
        *unknown,
        *(
            _not_used(
                name, f"{SETTINGS}, {name}: “{date}” is no date; write it as 2012-06-18, 2012-06 or 2012"
            )
            for name, date in dates
            if not is_date(date)
        ),
    )


def _not_used(key: str, said: str) -> Because:
    return Because.of("setting not used", str(key), said=said)


def _nearby(path: Path) -> list[str]:
    """Return the inquiries beside where one was looked for, the most alike first; at most three."""
    from difflib import SequenceMatcher

    stands = next((place for place in (path, *path.parents) if place.is_dir()), Path())
    # By where it really is, so that one is named once, and as it would be written from here.
    found = {
        place.resolve(): place
        for around in (stands, stands / "evidence", path.parent, Path("evidence"))
        for place in sorted(around.glob("*"))
        if (place / SETTINGS).is_file()
    }
    likeness = {place: SequenceMatcher(None, place.name, path.name).ratio() for place in found.values()}
    return [str(place) for place in sorted(likeness, key=lambda place: (-likeness[place], str(place)))][:3]


def _sentences(given: Any, name: str) -> tuple[str, ...]:
    """Return a list of inquiry.yaml as lines of text; one line alone is a list of one."""
    lines = [given] if isinstance(given, str) else given or []
    if not isinstance(lines, list) or not all(isinstance(line, str | int | float) for line in lines):
        raise WorkbenchError(
            f"“{name}” is no list of lines",
            f"{SETTINGS}, {name}",
            "Start each line with a hyphen; put one with a colon in it in quotation marks.",
        )
    return tuple(" ".join(str(line).split()) for line in lines if str(line).strip())
