"""Charts of themes as inline SVG, each with its data table: a heat map of a theme table, a strip over a session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

CELL, HIGH, LABEL, HEAD, LETTERS = 74, 26, 210, 92, 34
STEP, STRIP = 9, 20
# Light to dark in four steps; all bear black numbers at a contrast of over 7 : 1.
SHADES = ("#ffffff", "#e3ecf4", "#c4d8e9", "#a3c2dd", "#84addd")
ASKED, SPOKEN, INK, RULE = "#b5651d", "#1f4e79", "#111111", "#cccccc"
MARK = "Illustrative evidence: says nothing about a real inquiry"


@dataclass(frozen=True)
class ThemeChart:
    """A drawing, the words for those who can't see it, and a table of what it draws; it shows itself in a notebook."""

    ident: str
    title: str
    description: str
    svg: str
    table: str

    def html(self) -> str:
        """Return the figure: the drawing, and its numbers in a table that can be opened."""
        return (
            f'<figure class="theme-chart" id="{escape(self.ident)}"><figcaption>{escape(self.title)}</figcaption>'
            f"{self.svg}<details><summary>The numbers as a table</summary>{self.table}</details></figure>"
        )

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
    parts = [_slanted(LABEL + CELL * k + 16, HEAD - 8, group) for k, group in enumerate(groups)]
    for row, theme in enumerate(themes):
        y = HEAD + HIGH * row
        parts.append(_text(0, y + 17, _short(labels.get(theme, theme))))
        for k, group in enumerate(groups):
            n, of = cells.get((theme, group), (0, 0))
            parts.append(_box(LABEL + CELL * k, y, CELL - 2, HIGH - 2, SHADES[_step(n, most)]))
            parts.append(_text(LABEL + CELL * k + CELL // 2 - 1, y + 16, f"{n} of {of}", "middle"))
    said = "; ".join(
        f"{labels.get(theme, theme)}: "
        + ", ".join(f"{group} {cells.get((theme, group), (0, 0))[0]}" for group in groups)
        for theme in themes
    )
    about = f"Heat map. Unit: distinct witness bodies. {said}." + (f" {mark}" if mark else "")
    rows = [
        [
            labels.get(theme, theme),
            *("{} of {}".format(*cells.get((theme, group), (0, 0))) for group in groups),
        ]
        for theme in themes
    ]
    return ThemeChart(
        ident,
        title,
        about,
        _svg(ident, title, about, (width, height), parts, mark),
        _table(["Theme", *groups], rows),
    )


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
    parts: list[str] = []
    said: list[str] = []
    rows: list[list[str]] = []
    for row, theme in enumerate(themes):
        base = 10 + (STRIP + 12) * row + STRIP
        parts.append(_text(0, base - 4, _short(labels.get(theme, theme))))
        parts.append(_box(LABEL, base, STEP * questions, 1, RULE))
        own = table[table["theme"] == theme]
        names = ("question", "n", "asked", "bodies")
        found = list(zip(*(own[name].tolist() for name in names), strict=True))
        for _, n, asked, bodies in found:
            x = LABEL + STEP * (int(n) - 1)
            if bodies:
                tall = max(3, round(STRIP * int(bodies) / most))
                parts.append(_box(x, base - tall, STEP - 2, tall, SPOKEN))
            if asked:
                parts.append(_box(x, base + 2, STEP - 2, 4, ASKED))
        said.append(f"{labels.get(theme, theme)}: " + ", ".join(question for question, *_ in found))
        rows += [
            [labels.get(theme, theme), question, "yes" if asked else "no", str(bodies)]
            for question, _, asked, bodies in found
        ]
    foot = 10 + (STRIP + 12) * len(themes) + 10
    parts.append(
        _text(LABEL, foot, "bar: witness bodies that spoke to it; tick below: it stands in the question")
    )
    about = f"Strip chart over {questions} questions, in their order. {'; '.join(said)}." + (
        f" {mark}" if mark else ""
    )
    heads = ["Theme", "Question", "In the question", "Witness bodies"]
    return ThemeChart(
        ident, title, about, _svg(ident, title, about, (width, height), parts, mark), _table(heads, rows)
    )


def _inorder(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _step(n: int, most: int) -> int:
    return 0 if not n else max(1, -(-n * (len(SHADES) - 1) // most))


def _short(label: str) -> str:
    return label if len(label) <= LETTERS else label[: LETTERS - 1].rstrip() + "…"


def _box(x: int, y: int, width: int, height: int, fill: str) -> str:
    edge = f' stroke="{RULE}"' if fill in SHADES else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"{edge}></rect>'


def _text(x: int, y: int, words: str, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{INK}">{escape(words)}</text>'


def _slanted(x: int, y: int, words: str) -> str:
    return f'<text transform="translate({x} {y}) rotate(-35)" fill="{INK}">{escape(_short(words))}</text>'


def _svg(ident: str, title: str, about: str, size: tuple[int, int], parts: Sequence[str], mark: str) -> str:
    name, (width, height) = escape(ident), size
    last = [_text(0, height - 4, mark)] if mark else []
    return (
        f'<svg class="theme-chart" role="img" viewBox="0 0 {width} {height}" width="{width}" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="sans-serif" font-size="12">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(about)}</desc>'
        f"{''.join([*parts, *last])}</svg>"
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
