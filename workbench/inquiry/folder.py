"""An inquiry's folder on disk: its settings, its sources and their manifest, the researchers' own tables."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..decisions.log_disk import is_shared
from ..errors import BadTable, NotFound, WorkbenchError
from ..files import file_names, rights
from ..files.whole_files import write_whole
from ..model import Problem, publication, tables
from ..themes.codebook import starter
from ..witnesses.categories import Category, listed
from . import folder_bounds, locked_tables
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

SETTINGS, MANIFEST, APPEARANCES = "inquiry.yaml", "sources.csv", "appearances.csv"
APPEARANCE_COLUMNS = (
    "document_id", "label", "capacity", "role", "organisation", "category", "interest", "note",
)  # fmt: skip
BODIES = (
    "select committee",
    "Lords committee",
    "joint committee",
    "all-party group",
    "statutory inquiry",
    "other",
)
MANIFEST_COLUMNS = (
    "document_id", "source_file", "kind", "provenance", "title", "date", "author", "evidence_code",
    "paper_number", "parliamentary_session", "publication", "ordered", "by", "corrected", "url", "retrieved", "sha256",
    "status", "note",
)  # fmt: skip
_OPEN_PARLIAMENT = "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."
_OPEN_GOVERNMENT = "Contains public sector information licensed under the Open Government Licence v3.0."
_LICENCES = {
    "select committee": _OPEN_PARLIAMENT,
    "Lords committee": _OPEN_PARLIAMENT,
    "joint committee": _OPEN_PARLIAMENT,
    "statutory inquiry": _OPEN_GOVERNMENT,
}


DATES = ("launched", "reported")
_PLAIN = ("illustration", "rubric", "categories_source", "cite_as")
_LISTS = ("groups", "supported_by", "interests", "facts", "notes")
# The most that inquiry.yaml may be: bytes, and lists in lists.
LONGEST, DEEPEST = 1_000_000, 20
# What YAML refuses where it stands, and takes where it is written as \x1b or \ud800: no page can hold it.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
KEYS = (
    "title", "body", *DATES, "groups", "supported_by", "rubric", "licence", "illustration", "categories",
    "categories_source", "cite_as", "interests", "facts", "notes",
)  # fmt: skip


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
    mistakes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Folder:
    """An inquiry's folder. Nothing outside it is read or written, and files in ``sources`` are never edited.

    For an ``audience`` the documents in ``unseen`` are held back from every table, as if nobody had added them. Raises
    `WorkbenchError` where something of it leads out, or is no file (`folder_bounds.check`).
    """

    path: Path
    audience: str = ""
    unseen: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        folder_bounds.check(self.path)

    @property
    def sources(self) -> Path:
        return self.at("sources")

    @property
    def cache(self) -> Path:
        """Where the tables are kept that can be made again: those of each audience apart."""
        return self.at(".cache") / self.audience

    @property
    def readings(self) -> Path:
        """Where the sources' readings are kept, which are the same for every audience."""
        return self.at(".cache")

    def at(self, name: str) -> Path:
        """Return a file or folder of the inquiry. Raises `WorkbenchError` where it is a link that leads out."""
        return folder_bounds.within(self.path, name)

    def settings(self) -> Settings:
        """Return what inquiry.yaml says. Raises `NotFound` and `WorkbenchError` with what to mend."""
        place = self.at(SETTINGS)
        if not place.is_file():
            near = _nearby(self.path)
            there = f"There is {', '.join(near)}. Open that, or make" if near else "Make"
            raise NotFound(
                f"there is no inquiry in {self.path}", f"no {SETTINGS}", f"{there} one with workbench create."
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

    def manifest(self) -> pd.DataFrame:
        """Return sources.csv, one row per source; the index is the row in the file.

        Raises `BadTable` with every id that is missing, stands twice or leads outside, and every file named twice.
        """
        wrong: tuple[str, ...] = ()
        try:
            frame = tables.read_csv(self.at(MANIFEST), ["document_id"], MANIFEST_COLUMNS)
        except BadTable as error:
            wrong, frame = error.mistakes, self.rows()
        mistakes = [
            *wrong,
            *_repeated(frame, "document_id"),
            *_repeated(frame[frame["source_file"] != ""], "source_file"),
            *(
                f"row {row}, document_id: it is empty; give it one"
                for row in frame.index[frame["document_id"] == ""]
            ),
            *(
                f"row {row}, source_file: “{name}” leads out of sources/; name a file in it"
                for row, name in frame["source_file"].items()
                if name and not is_inside(name)
            ),
        ]
        if mistakes:
            raise BadTable(MANIFEST, mistakes)
        unseen = frame["document_id"].isin(self.unseen)
        frame["publication"] = frame["publication"].mask(unseen, publication.HELD_BACK)
        return frame

    def rows(self) -> pd.DataFrame:
        """Return the rows of sources.csv as they stand, those with mistakes, too: for what adds to them.

        What reads the evidence takes `manifest`: a document must not be missing from a page because its row is wrong.
        """
        return locked_tables.read(self.at(MANIFEST), MANIFEST_COLUMNS, ("document_id",))

    def change_rows(self, wanted: Callable[[pd.DataFrame], Change]) -> None:
        """Change sources.csv by row, under the lock (`locked_tables.change`)."""
        locked_tables.change(self.at(MANIFEST), wanted, MANIFEST_COLUMNS)

    def held_back(self) -> frozenset[str]:
        """Return the ids of the documents that sources.csv holds back, a status that is none of ours among them."""
        manifest = self.manifest()
        return frozenset(manifest.loc[manifest["publication"].map(publication.is_held_back), "document_id"])

    def seen_by(self) -> list[str]:
        """Return who else sees the folder, a sentence each: those who share its rights, and copies made elsewhere."""
        found = rights.others(self.path)
        if is_shared(self.path.resolve() / SETTINGS):
            found.append("It lies in a synchronised or network place, so that copies of it are elsewhere")
        return found

    def appearances(self) -> pd.DataFrame:
        """Return appearances.csv, who appeared as a publisher says it: empty where there is no file."""
        return self.own_table(APPEARANCES, ("document_id", "label"), APPEARANCE_COLUMNS[2:])

    def own_table(self, name: str, required: Sequence[str], optional: Sequence[str] = ()) -> pd.DataFrame:
        """Return one of the researchers' own tables as text; an empty one where there is no file."""
        import pandas as pd

        if not self.at(name).is_file():
            return pd.DataFrame({column: pd.Series(dtype="str") for column in (*required, *optional)})
        return tables.read_csv(self.at(name), required, optional)

    def versions(self, document_id: str) -> list[Path]:
        """Return the versions of a document's stored text, by name."""
        name = file_names.versions(document_id)
        return [path for path in sorted(self.at("text").glob("*.txt")) if name.fullmatch(path.name)]


def with_mistakes(problems: pd.DataFrame, mistakes: Sequence[str]) -> pd.DataFrame:
    """Return the problems with those of inquiry.yaml after them."""
    import pandas as pd

    own = [Problem("", None, None, "", f"{mistake}. The rest is used") for mistake in mistakes]
    return pd.concat([problems, tables.table(Problem, own)], ignore_index=True) if own else problems


def is_date(text: str) -> bool:
    """Say whether ``text`` is a day, a month or a year as ISO writes it."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        return False
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _loaded(place: Path) -> Any:
    """Return what a YAML file says, dates and numbers as they are written.

    It says what is written in it and no more: it has a size and a depth, and no part stands for another (one of a
    thousand letters can stand for a thousand million). Raises `WorkbenchError` where it can't be read.
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
    try:
        data = folder_bounds.contents(place)
        if len(data) > LONGEST:
            raise ValueError(f"it is longer than {LONGEST:,} bytes")
        return yaml.load(data.decode("utf-8"), Loader) or {}
    # PyYAML’s own constructors raise whatever comes of a tag such as !!int with no number after it.
    except (yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        line = " ".join(str(error).split())[:160]
        raise WorkbenchError(
            f"{SETTINGS} can’t be read: {line}", str(place), "Mend it in a text editor."
        ) from None


def _unusable(given: dict[str, Any]) -> tuple[str, ...]:
    """Return what of inquiry.yaml is not used: keys that there aren’t, and dates that are none."""
    unknown = [
        f"{SETTINGS}: there is no key “{name}”; the keys are {', '.join(KEYS)}"
        for name in given
        if name not in KEYS
    ]
    dates = ((name, str(given[name])) for name in DATES if given.get(name) is not None)
    return (
        *unknown,
        *(
            f"{SETTINGS}, {name}: “{date}” is no date; write it as 2012-06-18, 2012-06 or 2012"
            for name, date in dates
            if not is_date(date)
        ),
    )


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


def make(path: Path, settings: dict[str, Any]) -> Folder:
    """Make an empty inquiry folder with a starter codebook, for its owner alone, and out of any git.

    Raises `WorkbenchError` where one is already there.
    """
    import yaml

    if (path / SETTINGS).exists():
        raise WorkbenchError(
            f"there is an inquiry in {path} already", SETTINGS, "Open it, or choose another folder."
        )
    if settings["body"] not in BODIES:
        raise WorkbenchError(
            f"“{settings['body']}” is no kind of body", "body", f"Choose one of: {', '.join(BODIES)}."
        )
    if not str(settings["title"]).strip():
        raise WorkbenchError("an inquiry needs a title", "title", "Give it the inquiry’s own.")
    folder_bounds.check(path)
    rights.make_private(path)
    rights.make_folder(path / "sources")
    settings = {**settings, "illustration": "Illustration: says nothing about a real inquiry"}
    said = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    empty = {name: ",".join(header) + "\n" for name, header in _STARTERS}
    for name, text in (empty | starter.texts()).items():
        if not (path / name).exists():
            write_whole(path / name, text.encode("utf-8-sig"))
    if not (path / IGNORED).exists():
        write_whole(path / IGNORED, _NOT_FOR_GIT.encode())
    write_whole(path / SETTINGS, said.encode())
    return Folder(path)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _repeated(frame: pd.DataFrame, column: str) -> list[str]:
    seen: dict[str, int] = {}
    mistakes = []
    for row, value in frame[column].items():
        if value and value in seen:
            mistakes.append(
                f"row {row}, {column}: “{value}” stands in row {seen[value]} already; change one of them"
            )
        seen.setdefault(value, int(str(row)))
    return mistakes


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


def is_inside(name: str) -> bool:
    """Say whether the name of a file, as somebody wrote it, stays in the folder that it is looked for in."""
    return not (Path(name).is_absolute() or ".." in Path(name).parts or "\\" in name or "\x00" in name)


IGNORED = ".gitignore"
_NOT_FOR_GIT = f"""\
# What is told to an inquiry goes into no repository: sources, text, cache, decisions, pages, checks and builds.
*
!{IGNORED}
!{SETTINGS}
!codebook.csv
!patterns.csv
"""
_STARTERS = (
    (MANIFEST, MANIFEST_COLUMNS),
    ("people.csv", ("person_id", "name", "aliases", "category", "note")),
)
