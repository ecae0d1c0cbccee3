"""The tables of an inquiry, each made by its recipe when it is first asked for, with what people decided on it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import decisions
from ..decisions.hash_chain import Fault
from ..errors import WorkbenchError
from ..in_turn import TURN
from ..model import Decision, arrow_tables, tables
from ..text.english.own_wordings import FILE as ENGLISH
from ..text.english.wordings import extended
from . import cache, decided_tables, learned_tags, recipes, suggested_tables
from .cache import Frames
from .folder import Folder
from .held import Held
from .inquiry_settings import Settings
from .recipes import PIECES, Recipe
from .what_lies_there import FRESH, LYING

if TYPE_CHECKING:
    import pandas as pd

    from .drafts import Checked

MEMO = "memo"
"""The act of writing a memo about a row; in the log it is the adding of one."""
_OWN = (MEMO, decisions.READ, decisions.DISTRESSING, decisions.REFER)
"""Acts that no row of a table is decided by."""
_CAUTION = (
    "Made without the decisions that people took. What somebody confirmed, dismissed, changed or added is not in it: "
    "only what the documents say and what rules suggest."
)


Step = tuple[str, str, str, Mapping[str, Any]]
"""A decision to be made with others: the row's id, the act, the note, and the fields to set."""


class Holdings(Mapping[str, Any]):
    """The tables of one folder and the steps to them, by name; what they are made of, and what each holds."""

    def __init__(self, folder: Folder, *, without_decisions: bool = False) -> None:
        self.folder, self.without_decisions = folder, without_decisions
        self.log = decisions.Log(folder.path / "decisions.sqlite")
        self._there: Mapping[str, Any] = {"folder": folder, "log": self.log}
        self._made: dict[str, Any] = {}
        self._marks: dict[str, str] = {}
        self._by_piece: dict[str, dict[str, Mapping[str, str] | None]] = {}
        self._pieces: dict[str, cache.Pieces] = {}
        self._effects: dict[str, decisions.Effect] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(recipes.TABLES)

    def __len__(self) -> int:
        return len(recipes.TABLES)

    def __getitem__(self, name: str) -> Any:
        if name in self._there:
            return self._there[name]
        if name in self._made:
            return self._made[name]
        with TURN:
            if name in self._made:  # another thread made it while this one waited
                return self._made[name]
            made = self._make(name)
            if not FRESH.intersection((name, *(recipes.reads(name) if name not in LYING else ()))):
                self._made[name] = made
        return made

    def table(self, name: str) -> pd.DataFrame:
        """Return one table of the inquiry by its name; as the public may see it, where that is who looks."""
        made: pd.DataFrame = self[name]
        if self.folder.audience != "public":
            return made
        from ..briefing import kept_inside

        return kept_inside.table_outward(name, made)

    @property
    def caution(self) -> str:
        """What a page must say first: that it is made without the decisions, or that some were made in bulk."""
        return _CAUTION if self.without_decisions else decided_tables.bulk_in_words(self.in_bulk)

    @property
    def in_bulk(self) -> list[decisions.InBulk]:
        """What was decided in bulk and stands, act by act."""
        if not self.log.held().frame["detail"].str.contains(decisions.ONE_ACT, regex=False).any():
            return []  # and nothing else need be read to know it
        frame: pd.DataFrame = self["decisions"]
        return decisions.in_bulk(decisions.alive(tables.rows(frame, Decision)))[0]

    def vouched(self, *, afresh: bool = False) -> Holdings:
        """Return this, to count or to publish from. Raises `DamagedLog` where the decisions can’t all be read.

        ``afresh`` reads and hashes the whole log again, whatever is known of it.
        """
        if self.without_decisions:
            return self
        found = tables.rows(self.log.verify(), Fault) if afresh else self.log.held().faults
        if found:
            raise decisions.DamagedLog(
                f"{decisions.damage_in_words(self.log.path, found)}. Nothing was counted or written",
                str(self.folder.path),
                "verify_log(mend=True) keeps what can be read; then merge a copy of the folder from before. To go on "
                "without any decision: --without-decisions, or open(…, without_decisions=True).",
            )
        return self

    def base(self, by: str) -> pd.DataFrame:
        """Return what stands under each item of the report, or what it leaves out (`suggested_tables.base`)."""
        suggested_tables.asked_base(by)
        return suggested_tables.base(self, by)

    def followed(self) -> Frames:
        """Return the tables that say what came of the report, by name."""
        return {name: self.table(name) for name in recipes.FOLLOWED}

    def checked(self, settings: Settings, path: Path | str, date: str) -> Checked:
        """Return what is found in a draft report."""
        from . import drafts

        drafts.asked(Path(path), date)
        self.vouched(afresh=True)
        return drafts.check(self, settings, Path(path), date)

    def crosstab(self, what: str, by: str) -> pd.DataFrame:
        """Return themes against categories, witnesses, sessions or terms of reference, or themes beside themes."""
        suggested_tables.asked_crosstab(what, by)
        return suggested_tables.counted(self, what, by)

    def learn(self) -> pd.DataFrame:
        """Learn from the decisions on tags; return what the model suggests, which the table of tags then has, too."""
        made = learned_tags.learned(self)
        self.forget("learned")
        return made

    def decide(self, row_id: str, act: str, coder: str, note: str, changes: Mapping[str, Any]) -> str:
        """Write one decision to the log; return its id when it is safe on disk. The frames then show it."""
        decisions.asked(row_id, "note" if act in _OWN else act, coder)
        self._can_be_decided()
        given, about, note = self._claimed(row_id, act, coder, note, changes)
        written = self.log.append(coder, given, about, note=note)
        self.forget("log")
        return written

    def decide_together(
        self, steps: Sequence[Step], coder: str, act: str, more: Mapping[str, Any] | None = None
    ) -> list[str]:
        """Write decisions that are one act (a word of `model.DONE`), all or none, to be taken back as one; their ids.

        Each step is a row, an act, a note and changes, as of `decide`; ``more`` is what else is said of the act.
        """
        decisions.asked("-", "note", coder)
        self._can_be_decided()
        claims = []
        for row_id, one, note, changes in steps:
            given, about, note = self._claimed(row_id, one, coder, note, changes)
            claims.append((given, about, note))
        return self.write_together(decisions.as_one(claims, act, **dict(more or {})), coder)

    def write_together(self, claims: Sequence[tuple[str, decisions.Claim, str]], coder: str) -> list[str]:
        """Write decisions of which it is known what they are about, all or none; return their ids."""
        written = self.log.append_all(coder, claims)
        self.forget("log")
        return written

    def _can_be_decided(self) -> None:
        if self.without_decisions:
            raise WorkbenchError(
                "the inquiry was opened without its decisions",
                "decide",
                "Open it with them, and decide again.",
            )

    def _claimed(
        self, row_id: str, act: str, coder: str, note: str, changes: Mapping[str, Any]
    ) -> tuple[str, decisions.Claim, str]:
        """Return an act as the log has it, what it is about, and its note."""
        if act == MEMO:
            return "add", decisions.memo(self, row_id, note, changes), note
        if act == decisions.READ:
            return "confirm", decisions.read(self, row_id, changes), note
        if act in _OWN:
            return "confirm", decisions.span(self, row_id, act, changes), note
        return (
            act,
            decisions.claim(_Decidable(self), row_id, act, coder=coder, changes=changes),
            note,
        )

    def verified_log(self, *, mend: bool = False) -> pd.DataFrame:
        """Return the faults of the decision log, after mending it where that is asked for."""
        if mend:
            self.log.mend()
            self.forget("log")
        return self.log.verify()

    @property
    def standing(self) -> pd.DataFrame:
        """What stands of all decisions, by coder and row."""
        return decisions.framed(self["stood"].all())

    def forget(self, changed: str) -> None:
        """Forget something that has changed, what is made of it, and of that, and so on."""
        for name in recipes.made_of(changed):
            for known in (self._made, self._marks, self._by_piece, self._pieces):
                known.pop(name, None)

    def mark(self, name: str) -> str:
        """Return what says that a table holds what it held: its contents, or what it is made from."""
        if name not in self._marks:
            self._marks[name] = self._mark(name)
        return self._marks[name]

    def marks(self, name: str, per: str = "document") -> Mapping[str, str] | None:
        """Return `mark` of each document's (or item's) part of a table; nothing where its rows are of none."""
        known = self._by_piece.setdefault(name, {})
        if per not in known:
            known[per] = self._marks_by_piece(name, per)
        return known[per]

    def _make(self, name: str) -> Any:
        if name in LYING:
            return LYING[name].read(self)
        if name == recipes.UNPLACED:
            decided = (name for name in recipes.DECIDED if name in self["stood"].rows)
            return [one for name in decided for one in self._effect(name).lost]
        if name in recipes.DECIDED:
            return self._effect(name).frame
        recipe = recipes.recipe(name)
        if self.without_decisions and "log" in recipe.reads and name in ("decisions seen", "stood"):
            return tables.table(Decision) if name == "decisions seen" else decisions.Stood(())
        return self._by_recipe(recipe)

    def _by_recipe(self, recipe: Recipe) -> Any:
        if not recipe.kept:
            return self._made_by(recipe)
        if recipe.bulk:
            return cache.apart(*self._pieces_of(recipe))
        if recipe.per in PIECES:
            pieces = self._made_in_pieces(recipe).tables
            joined = {name: arrow_tables.frame(one, recipe.rows[name]) for name, one in pieces.items()}
            return joined if isinstance(recipe.row, Mapping) else joined[recipe.name]
        key = cache.key_of(cache.made_with(), *map(self.mark, recipe.reads))

        def make() -> Frames:
            made = self._made_by(recipe)
            return made if isinstance(made, dict) else {recipe.name: made}

        found = cache.frames(self.folder.cache, recipe.stage, key, recipe.rows, make)
        return found if isinstance(recipe.row, Mapping) else found[recipe.name]

    def _made_by(self, recipe: Recipe) -> Any:
        """Return what a recipe makes, with the researcher's own English where it reads that, and without elsewhere."""
        with extended(self[ENGLISH].used if ENGLISH in recipe.reads else {}):
            return recipe.make(self._held(recipe))

    @contextmanager
    def own_english(self) -> Iterator[None]:
        """Have the researcher's own rows of English count, as for pages and checks, which no recipe makes."""
        with extended(self[ENGLISH].used):
            yield

    def _made_in_pieces(self, recipe: Recipe) -> cache.Pieces:
        if recipe.name in self._pieces:
            return self._pieces[recipe.name]
        found = self._pieces[recipe.name] = cache.pieces(*self._pieces_of(recipe))
        return found

    def _pieces_of(
        self, recipe: Recipe
    ) -> tuple[Path, str, Mapping[str, str], Mapping[str, type], cache.Make]:
        def make(wanted: list[str]) -> Mapping[str, Mapping[str, Any]]:
            made: Mapping[str, Mapping[str, Any]] = recipe.make(self._held(recipe, wanted))
            return made

        return self.folder.cache, recipe.stage, self._keys(recipe), recipe.rows, make

    def _keys(self, recipe: Recipe) -> dict[str, str]:
        """Return of each document, or item, the key of what a recipe reads of it."""
        given = {name: self.marks(name, recipe.per) for name in recipe.reads}
        pieces = dict.fromkeys(one for marks in given.values() if marks is not None for one in marks)
        return {
            one: cache.key_of(
                cache.made_with(),
                *(self.mark(name) if marks is None else marks.get(one, "") for name, marks in given.items()),
            )
            for one in pieces
        }

    def _held(self, recipe: Recipe, wanted: Collection[str] = ()) -> Held:
        per = recipe.per if recipe.per in PIECES else "document"
        return Held(
            recipe.name,
            recipe.reads,
            self.__getitem__,
            self.mark,
            partial(self.marks, per=per),
            self.folder.cache,
            tuple(wanted),
            PIECES[per],
        )

    def _mark(self, name: str) -> str:
        if name in LYING:
            mark = LYING[name].mark
            if mark is None:
                raise KeyError(f"no key is made of {name}: nothing that is kept may read it")
            return cache.key_of(mark(self))
        recipe = recipes.recipe(name)
        if recipe.per in PIECES:
            return cache.key_of(repr(list((self.marks(name, recipe.per) or {}).items())))
        if recipe.row is None:
            return cache.key_of(recipe.name, *map(self.mark, recipe.reads))
        made = self[name]
        digest = hashlib.blake2b(digest_size=10)
        for table, row_type in recipe.rows.items():
            frame = made[table] if isinstance(recipe.row, Mapping) else made
            digest.update(arrow_tables.written(arrow_tables.of_frame(frame, row_type)))
        return digest.hexdigest()

    def _marks_by_piece(self, name: str, per: str) -> Mapping[str, str] | None:
        if name == "sources" and per == "document":
            keys: Mapping[str, str] = self["sources"].keys
            return keys
        if name in LYING:
            return None
        recipe = recipes.recipe(name)
        if recipe.per in PIECES:
            if recipe.per != per:
                return None
            kept = recipe.kept and not recipe.bulk
            return self._made_in_pieces(recipe).digests if kept else self._keys(recipe)
        if not isinstance(recipe.row, type) or PIECES[per] not in tables.columns(recipe.row):
            return None
        rows: dict[str, list[Any]] = {}
        for row in tables.rows(self[name], recipe.row):
            rows.setdefault(getattr(row, PIECES[per]), []).append(row)
        return {one: cache.key_of(repr(these)) for one, these in rows.items()}

    def _effect(self, name: str) -> decisions.Written:
        """Return a table with what was decided written onto it: only what changed since it was last made."""
        given, stood = self[f"suggested {name}"], self["stood"]
        if not stood.rows.get(name):
            return decisions.Written(given, [])
        effect = self._effects.get(name)
        if effect is None or effect.given is not given:
            effect = self._effects[name] = decisions.Effect(given, name, self["passages"])
        return effect.of(stood)


_ALSO = ("findings", "memos", "decisions", "passages")


class _Decidable(Mapping[str, "pd.DataFrame"]):
    """The tables that people decide on, each made only when a decision is looked for in it."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings

    def __getitem__(self, name: str) -> pd.DataFrame:
        seen: pd.DataFrame = self.holdings["decisions seen"]
        return seen if name == "decisions" else self.holdings.table(name)

    def __iter__(self) -> Iterator[str]:
        return iter((*recipes.DECIDED, *_ALSO))

    def __len__(self) -> int:
        return len(recipes.DECIDED) + len(_ALSO)
