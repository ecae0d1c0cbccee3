"""The door, and the only reader and writer of an inquiry's folder.

This file has the class `Inquiry` with its tables and verbs; each verb calls a function of a neighbour. Which tables
there are, what each reads and which function makes it (a new one is a row there): `recipes.py`; what follows from those
rows, keys and what a decision changes: `made_tables.py`. Files come in: `intake.py`. The folder on disk: `folder.py`.
Which kind of page is written from what: `publishing.py`. What is kept, under which key: `cache.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from inspect import getdoc
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import decisions
from ..in_turn import in_turn, verbs_in_turn
from ..model.publication import NOT_REPORTED
from ..witnesses import categories
from . import (
    audiences,
    heard_by,
    made_tables,
    notebook_views,
    outcome_tables,
    recipes,
    searching,
    suggested_tables,
)
from .files_as_given import Watch, unwatched
from .folder import Folder, make
from .inquiry_settings import Settings, with_mistakes
from .kept_searches import KeptSearch
from .tables_offered import TablesOffered
from .verb_of_pages import offering_each_kind

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.charts.theme_charts import ThemeChart
    from ..briefing.standalone_html import Briefing
    from ..exchange.tracker import Tracker
    from ..finding.hits import Hits
    from ..parliament import Service
    from ..themes.codebook_trial import CodebookTrial
    from ..widgets.board import Board
    from ..widgets.explorer import Explorer
    from ..widgets.review import Review
    from ..widgets.room.room_widget import Room
    from ..widgets.trail_view import Trail
    from . import drafts, fetching, intake

TABLES = recipes.TABLES


@verbs_in_turn
class Inquiry(TablesOffered):
    """One inquiry on disk. Its tables are DataFrames with the columns of `workbench.model`; they are made when
    they are first asked for, kept in the folder's cache, and made again when what they came from has changed.
    """

    def __init__(self, folder: Folder, *, without_decisions: bool = False) -> None:
        self.folder, self._without = folder, without_decisions
        self.settings: Settings = folder.settings()

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(f"an inquiry has no “{name}”; its tables are {', '.join(TABLES)}")
        return with_mistakes(self._frames.table(name), self.settings.mistakes if name == "problems" else ())

    def __dir__(self) -> list[str]:
        """What Tab offers: every table and every verb."""
        return sorted({*object.__dir__(self), *TABLES})

    def __repr__(self) -> str:
        return f"Inquiry(“{self.settings.title}”, {str(self.folder.path)!r})"

    def _repr_html_(self) -> str | None:
        return notebook_views.about(self)

    def add(
        self,
        paths: intake.Paths,
        *,
        columns: Mapping[str, Any] | None = None,
        publication: str = NOT_REPORTED,
        recognise: bool = False,
        watch: Watch = unwatched,
    ) -> pd.DataFrame:
        """Take files into the inquiry; return the import report, one row per file, with its status.

        With ``columns`` (such as ``{"author": "Name", "text": "Your answer"}``) each row of a table is a submission.
        ``publication`` says what of `model.PUBLICATIONS` they are: until somebody says that they are published, the
        public sees nothing of them. ``recognise`` runs text recognition (OCR) on PDFs without text; ``watch`` shows how
        far it is (a progress bar). See `intake.add`.
        """
        from . import intake

        report = intake.add(
            self.folder, paths, columns, publication=publication, recognise=recognise, watch=watch
        )
        self.refresh()
        return report

    def fetch(
        self,
        wanted: str,
        *,
        retrieved: str = "",
        service: Service | None = None,
        watch: fetching.Watch = iter,
    ) -> pd.DataFrame:
        """Take in what Parliament publishes of an inquiry, by its number or words of its title; the import report.

        ``retrieved`` is the day's date, which the manifest keeps; ``service`` asks, if not given, Parliament's own;
        ``watch`` shows how far it is. See `fetching.fetch`.
        """
        from . import fetching

        report = fetching.fetch(self.folder, wanted, retrieved=retrieved, service=service, watch=watch)
        self.refresh()
        return report

    def refresh(self) -> None:
        """Forget what was read from the folder, so that it is looked at again."""
        self.__dict__.pop("_frames", None)

    def tag(self) -> pd.DataFrame:
        """Return the tags that the codebook suggests. Raises `BadTable` with all of the codebook's mistakes."""
        suggested_tables.themed(self.folder)
        return self.tags

    def learn(self) -> pd.DataFrame:
        """Learn themes from what people confirmed and dismissed; return the tags that this suggests.

        First comes what the next decision would teach the most. Below 20 decided passages it says what is missing.
        """
        return self._vouched.learn()

    def codebook(self) -> CodebookTrial:
        """Return the codebook to try: what its examples give, what it leaves out, what a change would gain and lose."""
        return notebook_views.codebook(self)

    def readable(self) -> None:
        """Set every table that this notebook shows from here on to be read: words whole, illustrative ones marked."""
        from ..widgets import readable_tables

        readable_tables.readable(self)

    def search(
        self,
        query: str = "",
        *,
        only: Mapping[str, str] | None = None,
        exact: bool = False,
        order: str = "rank",
        keep: str = "",
    ) -> Hits:
        """Return the passages that hold the words of a query, with how many, in whose words, and of what.

        Words beside each other must all be there; ``"in quotation marks"``, ``begin*``, ``a NEAR b``, OR, NOT and
        brackets are understood, and other spellings found unless ``exact``. ``order``: *rank* or *evidence*. ``only``
        narrows it: ``{"voice": "submissions", "category": "police", "theme": …}`` (`finding.facets.NAMES`). ``keep``
        keeps the search under a name (searches.csv); alone, it does again what is kept under that name.
        """
        return searching.search(self, KeptSearch(keep, query, only or {}, exact), order)

    def explorer(
        self,
        *,
        theme: str = "",
        category: str = "",
        person: str = "",
        recommendation: str = "",
        words: str = "",
    ) -> Explorer:
        """Return a widget to read the evidence in, by theme, category, person, recommendation or words."""
        from ..widgets import explorer as show

        asked = {"theme": theme, "category": category, "person": person, "words": words}
        return show(self, recommendation=recommendation, **asked)

    def review(self, coder: str, table: str = "tags") -> Review:
        """Return a widget to decide on tags, links or responses, as ``coder`` (your initials), one row at a time."""
        from ..widgets import review as show

        return show(self, coder, table)

    def room(self, coder: str = "") -> Room:
        """Return the room: find, read, code, note and decide on one screen, as ``coder`` (your initials)."""
        return notebook_views.room(self, coder)

    def board(self, recommendation: str = "", *, coder: str = "") -> Board:
        """Return a widget with every recommendation and what stands under it; with a ``coder``, to decide in."""
        from ..widgets import board as show

        return show(self, recommendation, coder=coder)

    def trail_view(self, recommendation: str = "", *, today: str = "") -> Trail:
        """Return a widget with the whole way of one recommendation: `trail` to read, stage by stage."""
        from ..widgets import trail as show

        return show(self, recommendation, today=today)

    def decide(self, row_id: str, act: str, *, coder: str, note: str = "", **changes: Any) -> str:
        """Confirm, dismiss, change, note or undo a row of tags, links or responses, or add one; return the decision.

        It is safe on disk when this returns, and the frames show it. *memo* writes a memo, which is on no page, about
        the row of any table: ``note`` has its words, ``start`` and ``end`` say which words of a passage it is about.
        *read*: a passage was read, and is about no theme, or not about the ``theme`` that is named.
        What stopped an export is settled so, too: *leave*, *mark* or *refuse* by its id, with a ``note`` that says why
        and the ``date`` (docs/sending.md).
        """
        from . import restricting

        return restricting.decided(self, row_id, act, (coder, note), changes)

    def who_changed_what(self) -> pd.DataFrame:
        """Return every act in the log in words, in order: who, when, what, and whether it still stands."""
        return decisions.changed(self.decisions)

    def verify_log(self, *, mend: bool = False) -> pd.DataFrame:
        """Return one row per fault of the decision log: what was edited, removed or cut off. Empty when whole.

        ``mend`` first saves what can be read of a damaged log into a new one; the damaged one is kept beside it.
        """
        return self._frames.verified_log(mend=mend)

    def merge(self, other: Path | str) -> int:
        """Take in the decisions of another copy of this inquiry; return how many were new."""
        from . import withdrawal

        count = withdrawal.merged(self.folder, self._frames.log, Folder(Path(other)).at("decisions.sqlite"))
        self.refresh()
        return count

    def withdraw(
        self, document_id: str, how: str = "hold back", *, coder: str, reason: str, date: str, **agreed: str
    ) -> pd.DataFrame:
        """Hold a document back (kept, and on no page), *unpublish*, *erase* or *restore* it; return what is left where.

        An erasure is for good, and needs who agrees and by whose order: ``second`` and ``authority``. *settle* with a
        ``publication`` says what a document is that asks for confidence by its own words (`withdrawal.withdraw`).
        """
        from . import withdrawal

        report = withdrawal.withdraw(
            self.folder, document_id, how, withdrawal.By(coder, reason, date, **agreed)
        )
        self.refresh()
        return report

    def page(self, document_id: str, number: int = 1, *, audience: str = "") -> Briefing:
        """Return a page of a source beside what was read: passages outlined, left-out words shaded, lost ones red.

        Of a format without pages, part ``number`` of its text. ``audience`` is *public* or, if not given, *committee*.
        """
        return notebook_views.page(self, document_id, number, audience)

    def suggested_categories(self) -> pd.DataFrame:
        """Return which category each person without one seems to be of, and why; people.csv confirms it."""
        return categories.suggest(self.appearances, self.settings.categories)

    def evidence_base(self, *, by: str = "recommendation") -> pd.DataFrame:
        """Return what stands under each recommendation: cited, confirmed, suggested; from whom; what is not held.

        ``by`` *theme* says which themes have no recommendation, *witness* and *category* whose evidence the report
        cites, *matrix* how many bodies of each category stand under each item. See `suggested_tables.base`.
        """
        return self._vouched.base(by)

    def respond(self) -> pd.DataFrame:
        """Return the replies to each item: as somebody read them, or as the replies held are read by rule.

        Raises `DamagedLog` where not all decisions can be read.
        """
        return self._vouched.table("responses")

    def chase(self, today: str, *, whom: str = "responders") -> pd.DataFrame:
        """Return when each item's reply was due, and which are overdue on the day ``today``: a committee’s only.

        ``whom`` *authorities* gives the letters to authorities that are overdue, or refused and open to a review.
        """
        return outcome_tables.chased(lambda: self._vouched.followed(), self.settings, today, whom)

    def state_on(self, day: str) -> pd.DataFrame:
        """Return where each item of the report stood on a day, and the act that says so: one row per item."""
        return outcome_tables.state_on(self._frames, day)

    def scorecard(self, today: str = "", *, by: str = "recommendation") -> pd.DataFrame:
        """Return what authorities answered on each measure, by recommendation: who did not, and who can't say.

        ``today`` is the day by which a reply is overdue. ``by`` *distance*: each answer from what is asked for;
        *change*: from one period to the next; *series*: what was measured more than once; *inspection*: the judgements.
        """
        return outcome_tables.scored(self._frames, self.settings, today, by)

    def printed(self, measure: str, period: str) -> pd.DataFrame:
        """Return the counts of a measure in a period as they may be printed: the small ones withheld (``[c]``)."""
        return outcome_tables.printed(self._frames, self.settings, measure, period)

    def tracker(self, today: str, *, audience: str = "public", embargo: str = "") -> Tracker:
        """Return the tracker on the day ``today``: its rows, the Excel workbook, and what came back in it.

        ``audience`` *committee* has the notes on replies, and replies that are received, not reported, too. ``embargo``
        as of `brief`.
        """
        return notebook_views.tracker(self, today, audience, embargo)

    def trail(self, recommendation_id: str, *, today: str = "", illustrative: bool = False) -> pd.DataFrame:
        """Return the whole way of one item, or of one commitment by its id: each step with its source.

        What was written for a project stands in a table of its own, with ``illustrative``.
        """
        return outcome_tables.trail(
            lambda: self._vouched.followed(), self.settings, recommendation_id, today, illustrative
        )

    def crosstab(self, what: str = "theme", *, by: str = "category") -> pd.DataFrame:
        """Return themes against categories, witnesses or sessions, counted in distinct witness bodies."""
        return self._vouched.crosstab(what, by)

    def heard(self, *, by: str = "category") -> pd.DataFrame:
        """Return who was heard, in distinct bodies, people, turns and words; who only wrote, came again, and is cited.

        ``by`` *category*, *body*, *session*, *term* (a head of the terms of reference) or *theme*. Who is known from a
        report alone is *reported*; an interpreter is no body. See `model.Heard`.
        """
        return heard_by.heard(self._vouched, self.settings, by)

    def said(self, about: str) -> pd.DataFrame:
        """Return what was said about a theme (name or label) or an item (id or number): who, and the whole passage."""
        return suggested_tables.said(self._vouched, about)

    def heat_map(self, by: str = "category") -> ThemeChart:
        """Return `crosstab` as a picture: a row per theme, a column per group, the shade by how many bodies."""
        return notebook_views.heat_map(self, by)

    @offering_each_kind
    @in_turn
    def brief(
        self, kind: str = "inquiry", *, date: str = "", audience: str = "", embargo: str = "", **options: Any
    ) -> Briefing:
        """Return a briefing: one page that stands alone. ``date`` (ISO) is printed as given; no clock is read.

        ``audience`` is *public*, or *committee*, which a brief for a session is where none is named. ``embargo``, such
        as ``2026-12-02 00:01``, is marked on each sheet and in the name of the file; for the public, ``date`` must not
        be before it. Raises `WorkbenchError` for a value that is none. The kinds, each with its options:
        """
        from . import publishing

        return publishing.brief(self, kind, date, audience, options, embargo)

    def check(self, draft: Path | str, *, date: str = "") -> drafts.Checked:
        """Return what a draft report says that the evidence does not bear out: a table, a page, Word comments.

        Settle a finding with `decide`: it stays settled when the next draft comes.
        """
        return self._vouched.checked(self.settings, draft, date)

    @property
    def _vouched(self) -> made_tables.Holdings:
        """The frames to count from. Raises `DamagedLog` where not all decisions can be read."""
        return self._frames.vouched()

    @cached_property
    def _frames(self) -> made_tables.Holdings:
        return made_tables.Holdings(self.folder, without_decisions=self._without)


Inquiry.__doc__ = f"{getdoc(Inquiry)}\n\nIts tables, and what one row of each is:\n\n{recipes.listed()}\n"


def create(path: Path | str, *, title: str, body: str = "select committee") -> Inquiry:
    """Make an empty inquiry with a starter codebook. Raises `WorkbenchError` where there is one already."""
    return Inquiry(make(Path(path), {"title": title, "body": body}))


def open(path: Path | str, *, without_decisions: bool = False, audience: str = "") -> Inquiry:
    """Open an inquiry's folder. Raises `NotFound` where there is none.

    With an ``audience``, *public* or *committee*, every table, count and chart is made as if what that audience may not
    see had never been added (`audiences.opened_for`).

    ``without_decisions`` leaves out all that people decided, as where their log is damaged: nothing can be decided
    then, and every page and table that is written says so.
    """
    inquiry = Inquiry(Folder(Path(path)), without_decisions=without_decisions)
    return audiences.opened_for(inquiry, audience) if audience else inquiry
