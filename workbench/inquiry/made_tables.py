"""The frames of an inquiry, each made when it is first asked for, with what people decided written onto them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import decisions
from .. import outcomes as scorecard
from ..briefing import kept_inside
from ..decisions.hash_chain import ERASED, Fault
from ..errors import WorkbenchError
from ..model import Decision, Problem, tables
from ..replies import reply_readings
from . import (
    drafts,
    evidence_tables,
    held_back,
    learned_tags,
    outcome_tables,
    suggested_tables,
    unnamed_files,
)
from .cache import Frames
from .folder import Folder, Settings

if TYPE_CHECKING:
    import pandas as pd

    from ..themes.codebook.codebook_rows import Codebook
    from ..themes.codebook.read_codebook import Checked

_OWN = (
    "themes", "patterns", "decisions", "tags", "links", "bearings", "responses", "undertakings", "term_links",
    "problems", "worklist", "readings", "timeline", "findings",
)  # fmt: skip
_RETURNED = ("authorities", "measures", "local_returns", "inspections", "events")
_DECIDED_TABLES = ("tags", "links", "responses", "undertakings", "term_links")
_DECIDED = ("_decisions", "_stood", *(f"_{name}" for name in _DECIDED_TABLES))


_SUGGESTED = {
    "tags": "_suggested_tags",
    "responses": "_replied",
    "undertakings": "_promised",
    "term_links": "_under_terms",
}
_CAUTION = (
    "Made without the decisions that people took. What somebody confirmed, dismissed, changed or added is not in it: "
    "only what the documents say and what rules suggest."
)


class _Decidable(Mapping[str, "pd.DataFrame"]):
    """The tables that people decide on, each made only when a decision is looked for in it."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.holdings.table(name)

    def __iter__(self) -> Iterator[str]:
        return iter((*_DECIDED_TABLES, "findings", "decisions", "passages"))

    def __len__(self) -> int:
        return len(_DECIDED_TABLES) + 3


class Holdings:
    """The frames of one folder, each made when it is first asked for."""

    def __init__(self, folder: Folder, *, without_decisions: bool = False) -> None:
        self.folder, self.without_decisions = folder, without_decisions
        self.log = decisions.Log(folder.path / "decisions.sqlite")
        self._effects: dict[str, decisions.Effect] = {}

    @property
    def caution(self) -> str:
        """What a page must say first: that it is made without the decisions, if it is."""
        return _CAUTION if self.without_decisions else ""

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

    def table(self, name: str) -> pd.DataFrame:
        """Return one table of the inquiry by its name; as the public may see it, where that is who looks."""
        made = self._table(name)
        return kept_inside.table_outward(name, made) if self.folder.audience == "public" else made

    def _table(self, name: str) -> pd.DataFrame:
        if name in _OWN:
            made: pd.DataFrame = getattr(self, f"_{name}")
            return made
        if name in _RETURNED:
            return self.returned.frames[name]
        return (self._cited[1] if name in suggested_tables.CITED else self._evidence[1])[name]

    def base(self, by: str) -> pd.DataFrame:
        """Return what stands under each item of the report, or what it leaves out (`suggested_tables.base`)."""
        suggested_tables.asked_base(by)
        frames = {**self._evidence[1], **self._cited[1], "themes": self._book.themes, "links": self._links}
        if by == "theme":
            tags = suggested_tables.countable(self._tags)
            frames["tags"] = suggested_tables.with_items(tags, frames["recommendations"], self._book)
        return suggested_tables.base(frames, by)

    def followed(self) -> Frames:
        """Return the tables that say what came of the report, by name."""
        names = ("documents", "passages", "recommendations", "links", "responses", "progress", *_RETURNED)
        return {name: self.table(name) for name in names}

    def checked(self, settings: Settings, path: Path | str, date: str) -> drafts.Checked:
        """Return what is found in a draft report."""
        drafts.asked(Path(path), date)
        self.vouched(afresh=True)
        return drafts.check(self, self._evidence[1], settings, Path(path), date)

    def term_themes(self) -> pd.DataFrame:
        """Return which themes each head of the terms of reference is about."""
        from ..themes import counting

        return counting.bearing_on(self._evidence[1]["terms"], self._book)

    def item_tags(self) -> pd.DataFrame:
        """Return the tags of the items' own words."""
        return suggested_tables.item_tags(self._evidence[1]["recommendations"], self._book)

    def crosstab(self, what: str, by: str) -> pd.DataFrame:
        """Return themes against categories, witnesses, sessions or terms of reference, or themes beside themes."""
        suggested_tables.asked_crosstab(what, by)
        return suggested_tables.counted(self._evidence[1], self._tags, self._book, what, by)

    def learn(self) -> pd.DataFrame:
        """Learn from the decisions on tags; return what the model suggests, which the table of tags then has, too."""
        made = learned_tags.learned(self.folder, *self._evidence, self._tags)
        for name in ("_suggested_tags", "_tags"):
            self.__dict__.pop(name, None)
        return made

    def decide(self, row_id: str, act: str, coder: str, note: str, changes: Mapping[str, Any]) -> str:
        """Write one decision to the log; return its id when it is safe on disk. The frames then show it."""
        decisions.asked(row_id, act, coder)
        if self.without_decisions:
            raise WorkbenchError(
                "the inquiry was opened without its decisions",
                "decide",
                "Open it with them, and decide again.",
            )
        about = decisions.claim(_Decidable(self), row_id, act, coder=coder, changes=changes)
        decision_id = self.log.append(coder, act, about, note=note)
        self._forget_decisions()
        return decision_id

    def verified_log(self, *, mend: bool = False) -> pd.DataFrame:
        """Return the faults of the decision log, after mending it where that is asked for."""
        if mend:
            self.log.mend()
            self._forget_decisions()
        return self.log.verify()

    def _forget_decisions(self) -> None:
        for name in _DECIDED:
            self.__dict__.pop(name, None)

    def _with_decisions(self, name: str) -> pd.DataFrame:
        return self._effect(name).frame

    def _effect(self, name: str) -> decisions.Written:
        """Return a table with what was decided written onto it: only what changed since it was last made."""
        given, effect = self._suggested(name), self._effects.get(name)
        if effect is None or effect.given is not given:
            effect = decisions.Effect(given, name, self._evidence[1]["passages"])
            self._effects[name] = effect
        return effect.of(self._stood)

    @cached_property
    def _stood(self) -> decisions.Stood:
        if self.without_decisions:
            return decisions.Stood(())
        if self._hides:  # the log keeps what is about evidence that is held back; no table does
            return decisions.Stood(tables.rows(self._decisions, Decision))
        return self.log.held().stood

    @cached_property
    def _hides(self) -> bool:
        return bool(self.folder.held_back())

    def _standing_in(self, table: str) -> pd.DataFrame:
        rows = self._stood.rows.get(table, {})
        return decisions.framed([standing for row in rows.values() for standing in row])

    @cached_property
    def _evidence(self) -> tuple[str, Frames]:
        return evidence_tables.evidence(self.folder)

    @cached_property
    def _cited(self) -> tuple[str, Frames]:
        return suggested_tables.cited(self.folder, *self._evidence)

    @cached_property
    def _by_rule(self) -> pd.DataFrame:
        return suggested_tables.tagged(self.folder, self._evidence[1], self._book)

    @cached_property
    def _suggested_tags(self) -> pd.DataFrame:
        """The tags that rules suggest, then those that the last model learned from decisions suggests."""
        import pandas as pd

        learned = learned_tags.kept(self.folder, self._evidence[0])
        if learned is None:
            return self._by_rule
        themes = set(self._book.themes["theme"])
        new = learned[~learned["tag_id"].isin(self._by_rule["tag_id"]) & learned["theme"].isin(themes)]
        return pd.concat([self._by_rule, new], ignore_index=True)

    @cached_property
    def _made_links(self) -> Frames:
        key, found = self._cited
        return suggested_tables.linked(self.folder, key, self._evidence[1], found, self._by_rule, self._book)

    @cached_property
    def _decisions(self) -> pd.DataFrame:
        if self.without_decisions:
            return tables.table(Decision)
        return held_back.shown(self.folder, self.log.frame())

    @cached_property
    def _tags(self) -> pd.DataFrame:
        return self._with_decisions("tags")

    @cached_property
    def _links(self) -> pd.DataFrame:
        return self._with_decisions("links")

    @property
    def _bearings(self) -> pd.DataFrame:
        """The bearings that sentences show, of the links of which nobody has said what they bear."""
        found = self._made_links["bearings"]
        open_links = self._links.query("bearing == 'undecided' and status != 'dismissed'")["link_id"]
        return found[found["link_id"].isin(open_links)].reset_index(drop=True)

    @cached_property
    def _responses(self) -> pd.DataFrame:
        return self._with_decisions("responses")

    @cached_property
    def _undertakings(self) -> pd.DataFrame:
        return self._with_decisions("undertakings")

    @cached_property
    def _term_links(self) -> pd.DataFrame:
        return self._with_decisions("term_links")

    def _suggested(self, name: str) -> pd.DataFrame:
        """Return what is suggested of a table that people decide on: the same frame until its sources change."""
        if name == "links":
            return self._made_links["links"]
        made: pd.DataFrame = getattr(self, _SUGGESTED[name])
        return made

    @cached_property
    def _promised(self) -> pd.DataFrame:
        return suggested_tables.promised(self.folder, *self._evidence)

    @cached_property
    def _under_terms(self) -> pd.DataFrame:
        return suggested_tables.under_terms(self.folder, *self._evidence, self._by_rule, self._book)

    @property
    def _readings(self) -> pd.DataFrame:
        """Who reads each reply as what: the rule, and each person."""
        return reply_readings.readings(self._replied, self._standing_in("responses"))

    @property
    def _findings(self) -> pd.DataFrame:
        """The findings of the draft that was checked last, as far as people have settled them."""
        from ..checking import settled

        found = held_back.findings(self.folder, drafts.last(self.folder))
        return settled(found, self._standing_in("findings"))

    @property
    def standing(self) -> pd.DataFrame:
        """What stands of all decisions, by coder and row."""
        return decisions.framed(self._stood.all())

    @property
    def _worklist(self) -> pd.DataFrame:
        return suggested_tables.worklist(self._evidence[1], self._cited[1]["citations"])

    @property
    def _timeline(self) -> pd.DataFrame:
        return scorecard.timeline(self.followed())

    @cached_property
    def returned(self) -> scorecard.Book:
        """The researcher's own tables of measures, returns, inspections and events."""
        return outcome_tables.book(self.folder, self._evidence[1])

    @cached_property
    def _replied(self) -> pd.DataFrame:
        return outcome_tables.replied(self.folder, *self._evidence)

    @cached_property
    def _themes(self) -> pd.DataFrame:
        """The themes of the codebook, read without looking at its patterns: they need no spaCy."""
        from ..themes.codebook import read_codebook

        return read_codebook.themes(self.folder.path)

    @property
    def _patterns(self) -> pd.DataFrame:
        return self._book.patterns

    @cached_property
    def _checked(self) -> Checked:
        from ..themes.codebook import read_codebook

        return read_codebook.checked(self.folder.path)

    @property
    def _book(self) -> Codebook:
        """What of the codebook can be used: the rest of the work goes on."""
        return self._checked.book

    @cached_property
    def _book_problems(self) -> pd.DataFrame:
        """The mistakes of the codebook, and the examples that its patterns get wrong: these are run here."""
        from ..themes.codebook import examples

        left_out = [
            Problem("", None, None, "", f"{mistake}; left out", "error") for mistake in self._checked.mistakes
        ]
        failed = [Problem("", None, None, "", example) for example in examples.wrong(self._checked)]
        return tables.table(Problem, [*left_out, *failed])

    @property
    def _problems(self) -> pd.DataFrame:
        import pandas as pd

        parts = (
            self._evidence[1]["problems"],
            self._book_problems,
            self._made_links["problems"],
            self.returned.problems,
        )
        return pd.concat([*parts, self._unnamed(), self._unplaced(), self._damage()], ignore_index=True)

    def _unnamed(self) -> pd.DataFrame:
        """Return the files in ``sources`` that no row names, one row each; ``text`` is the file's name."""
        names = unnamed_files.unnamed(self.folder.sources, set(self.folder.rows()["source_file"]))
        return tables.table(
            Problem, [Problem("", None, None, name, unnamed_files.UNNAMED, "error") for name in names]
        )

    def _damage(self) -> pd.DataFrame:
        faults = [
            f"decision log, {one.decision_id or 'the file'}: {one.what}" for one in self.log.held().faults
        ]
        return tables.table(Problem, [Problem("", None, None, "", fault, "error") for fault in faults])

    def _unplaced(self) -> pd.DataFrame:
        """Return the decisions on rows that are no longer there, as problems: nothing decided is lost quietly."""
        erased = set(self._decisions.loc[self._decisions["table"] == ERASED, "row_id"])
        left = [
            one
            for name in _DECIDED_TABLES
            if name in self._stood.rows
            for one in self._effect(name).lost
            if one.decision_id not in erased
        ]
        reasons = [f"decision {row.decision_id} by {row.coder} has no place: {row.reason}" for row in left]
        return tables.table(Problem, [Problem("", None, None, "", reason) for reason in reasons])
