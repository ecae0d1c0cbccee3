"""Charts of themes as inline SVG, each with its data table: a heat map of a theme table, a strip over a session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import standalone_html

if TYPE_CHECKING:
    import pandas as pd

CELL, HIGH, LABEL, HEAD, LETTERS = 74, 26, 210, 92, 34
STEP, STRIP = 9, 20
# Light to dark in four steps; all bear black numbers at a contrast of over 7 : 1.
SHADES = ("#ffffff", "#e3ecf4", "#c4d8e9", "#a3c2dd", "#84addd")
ASKED, SPOKEN, INK, RULE = "#b5651d", "#1f4e79", "#111111", "#cccccc"
MARK = "Illustrative evidence: says nothing about a real inquiry"


@dataclass(frozen=True)
class Box:
    """A box of the drawing; ``edge`` is the colour of its line, where it has one."""

    x: int
    y: int
    width: int
    height: int
    fill: str

    @property
    def edge(self) -> str:
        """The colour of the line round a cell; a bar has none."""
        return RULE if self.fill in SHADES else ""


@dataclass(frozen=True)
class Label:
    """Words of the drawing, and where they stand."""

    x: int
    y: int
    words: str
    anchor: str = "start"
    slanted: bool = False


@dataclass(frozen=True)
class ThemeChart:
    """A drawing, the words for those who can't see it, and the numbers it draws; it shows itself in a notebook.

    ``heads`` and ``rows`` are the table of its numbers; ``mark`` is drawn inside. The markup:
    `briefing/templates/theme_chart.html.j2`.
    """

    ident: str
    title: str
    description: str
    width: int
    height: int
    drawn: tuple[Box | Label, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    mark: str = ""

    @property
    def svg(self) -> str:
        """The drawing alone."""
        return _made("svg", self)

    @property
    def table(self) -> str:
        """The table of its numbers alone."""
        return _made("numbers", self)

    def html(self) -> str:
        """Return the figure: the drawing, and its numbers in a table that can be opened."""
        return _made("figure", self)

    def _repr_html_(self) -> str:
        return self.html()


def heat_map(
    table: pd.DataFrame,
    labels: Mapping[str, str] | None = None,
    *,
    ident: str = "themes",
    title: str = "",
    mark: str = "",
) -> ThemeChart:
    """Return a heat map of a theme table (`counting.crosstab`): a row per theme, a column per group, in its order.

    Each cell says “n of N”: witness bodies that spoke to the theme, of those heard in the group. The shade goes by n
    alone, in four steps up to the highest. ``labels`` are what to print for a theme; ``mark`` is drawn inside.
    """
    labels = labels or {}
    themes, groups = _inorder(table["theme"]), _inorder(table["group"])
    columns = (table[name].tolist() for name in ("theme", "group", "bodies", "heard"))
    cells = {(theme, group): (int(n), int(of)) for theme, group, n, of in zip(*columns, strict=True)}
    most = max((n for n, _ in cells.values()), default=0) or 1
    title = title or "Themes and who spoke to them"
    width, height = LABEL + CELL * len(groups), HEAD + HIGH * len(themes) + (20 if mark else 4)
    drawn: list[Box | Label] = [
        Label(LABEL + CELL * k + 16, HEAD - 8, _short(group), slanted=True) for k, group in enumerate(groups)
    ]
    rows = []
    for row, theme in enumerate(themes):
        y = HEAD + HIGH * row
        drawn.append(Label(0, y + 17, _short(labels.get(theme, theme))))
        counts = [cells.get((theme, group), (0, 0)) for group in groups]
        for k, (n, of) in enumerate(counts):
            drawn.append(Box(LABEL + CELL * k, y, CELL - 2, HIGH - 2, SHADES[_step(n, most)]))
            drawn.append(Label(LABEL + CELL * k + CELL // 2 - 1, y + 16, f"{n} of {of}", "middle"))
        rows.append((labels.get(theme, theme), *(f"{n} of {of}" for n, of in counts)))
    said = "; ".join(
        f"{labels.get(theme, theme)}: "
        + ", ".join(f"{group} {cells.get((theme, group), (0, 0))[0]}" for group in groups)
        for theme in themes
    )
    about = f"Heat map. Unit: distinct witness bodies. {said}." + (f" {mark}" if mark else "")
    return ThemeChart(ident, title, about, width, height, tuple(drawn), ("Theme", *groups), tuple(rows), mark)


def strip(
    table: pd.DataFrame,
    questions: int,
    labels: Mapping[str, str] | None = None,
    *,
    ident: str = "questions",
    title: str = "",
    mark: str = "",
) -> ThemeChart:
    """Return a strip per theme over the questions of a session (`counting.over_questions`), in their order.

    A bar at a question is as high as the number of witness bodies that spoke to the theme under it; a tick below the
    line means that a member's words brought it in. ``questions`` is how many the session has.
    """
    labels = labels or {}
    themes = _inorder(table["theme"])
    most = max((int(n) for n in table["bodies"].tolist()), default=0) or 1
    title = title or "Themes over the questions of a session"
    width = LABEL + max(STEP * questions, 120)
    height = 10 + (STRIP + 12) * len(themes) + 20 + (16 if mark else 0)
    drawn: list[Box | Label] = []
    said: list[str] = []
    rows: list[tuple[str, ...]] = []
    for row, theme in enumerate(themes):
        base, label = 10 + (STRIP + 12) * row + STRIP, labels.get(theme, theme)
        drawn += [Label(0, base - 4, _short(label)), Box(LABEL, base, STEP * questions, 1, RULE)]
        own = table[table["theme"] == theme]
        names = ("question", "n", "asked", "bodies")
        places = list(zip(*(own[name].tolist() for name in names), strict=True))
        for _, n, asked, bodies in places:
            x = LABEL + STEP * (int(n) - 1)
            if bodies:
                tall = max(3, round(STRIP * int(bodies) / most))
                drawn.append(Box(x, base - tall, STEP - 2, tall, SPOKEN))
            if asked:
                drawn.append(Box(x, base + 2, STEP - 2, 4, ASKED))
        said.append(f"{label}: " + ", ".join(question for question, *_ in places))
        rows += [
            (label, question, "yes" if asked else "no", str(bodies)) for question, _, asked, bodies in places
        ]
    foot = 10 + (STRIP + 12) * len(themes) + 10
    key = "bar: witness bodies that spoke to it; tick below: it stands in the question"
    drawn.append(Label(LABEL, foot, key))
    about = f"Strip chart over {questions} questions, in their order. {'; '.join(said)}." + (
        f" {mark}" if mark else ""
    )
    heads = ("Theme", "Question", "In the question", "Witness bodies")
    return ThemeChart(ident, title, about, width, height, tuple(drawn), heads, tuple(rows), mark)


def _inorder(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _step(n: int, most: int) -> int:
    return 0 if not n else max(1, -(-n * (len(SHADES) - 1) // most))


def _short(label: str) -> str:
    return label if len(label) <= LETTERS else label[: LETTERS - 1].rstrip() + "…"


def _made(macro: str, chart: ThemeChart) -> str:
    template = standalone_html.environment().get_template("theme_chart.html.j2")
    return str(getattr(template.make_module({"ink": INK}), macro)(chart))
