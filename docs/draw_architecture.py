"""Draw the streets of the package: ``docs/architecture.svg``, and the table of the same in ``docs/architecture.md``.

Run it from the repository: ``python -m docs.draw_architecture``. The order of the streets is in ``docs/streets.py``;
what each knows is the first line of its opening; the dots are the imports in the code. Same code, same bytes.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from docs import streets

HERE = Path(__file__).parent
PICTURE, PAGE = HERE / "architecture.svg", HERE / "architecture.md"
BEGIN, END = "<!-- drawn by docs/draw_architecture.py: begin -->", "<!-- end -->"
# Points: the width of the column of names, the height of the head, the side of a cell, the blank edge.
NAMES, HEAD, CELL, EDGE = 134, 116, 24, 12
TITLE = "The streets of the package, and which imports which"


def picture() -> str:
    """Return the SVG: streets from the top down, in each one's row a dot for every street that it imports."""
    used = streets.between(streets.imports())
    count = len(streets.STREETS)
    width, height = EDGE * 2 + NAMES + count * CELL, EDGE * 2 + HEAD + count * CELL
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'aria-labelledby="title text" font-family="system-ui, sans-serif" font-size="13">',
        f'<title id="title">{TITLE}</title>',
        f'<desc id="text">{escape(in_words())}</desc>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    parts += [
        part
        for row, name in enumerate(streets.STREETS)
        for part in _row(row, name, used.get(name, frozenset()))
    ]
    return "\n".join([*parts, "</svg>", ""])


def in_words() -> str:
    """Return what the picture shows, as sentences."""
    used = streets.between(streets.imports())
    rows = (
        f"{name} imports {', '.join(_ordered(used.get(name, frozenset()))) or 'none'}"
        for name in streets.STREETS
    )
    return f"From the top down; every street imports only from streets below it. {'; '.join(rows)}."


def table() -> str:
    """Return the streets as a table: what each knows, and what it imports."""
    used = streets.between(streets.imports())
    lines = ["| street | what it knows | imports from |", "|---|---|---|"]
    for name in streets.STREETS:
        path = f"{name}/" if (streets.PACKAGE / name).is_dir() else f"{name}.py"
        knows = (
            streets.opening(f"workbench.{name}")
            .split("\n", maxsplit=1)[0]
            .replace("``", "`")
            .replace("|", "\\|")
        )
        lines.append(f"| `{path}` | {knows} | {' '.join(_ordered(used.get(name, frozenset()))) or '–'} |")
    return "\n".join(lines)


def page(text: str) -> str:
    """Return the page with its table drawn anew. Raises `ValueError` where its two marks are gone."""
    before, _, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"{PAGE.name} lacks the lines {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def _row(row: int, name: str, used: frozenset[str]) -> list[str]:
    """Return one street: its name at the left and over its column, its square on the diagonal, its dots."""
    y, middle = EDGE + HEAD + row * CELL, CELL // 2
    x = EDGE + NAMES
    right = x + len(streets.STREETS) * CELL
    column = x + row * CELL + middle
    parts = (
        [f'<rect x="{EDGE}" y="{y}" width="{right - EDGE}" height="{CELL}" fill="#f1f4f7"/>']
        if row % 2
        else []
    )
    parts += [
        f'<text x="{x - 8}" y="{y + 17}" text-anchor="end" fill="#1b2733">{name}</text>',
        f'<text transform="translate({column + 4} {EDGE + HEAD - 8}) rotate(-60)" fill="#1b2733">{name}</text>',
        f'<rect x="{x + row * CELL + 5}" y="{y + 5}" width="{CELL - 10}" height="{CELL - 10}" fill="#8a97a5"/>',
    ]
    for other in _ordered(used):
        place = x + streets.STREETS.index(other) * CELL + middle
        parts.append(
            f'<circle cx="{place}" cy="{y + middle}" r="6" fill="#0b5cad">'
            f"<title>{name} imports {other}</title></circle>"
        )
    return parts


def _ordered(names: frozenset[str]) -> list[str]:
    return sorted(names, key=streets.STREETS.index)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    sys.stdout.write(f"Wrote {HERE.name}/{PICTURE.name} and the table in {HERE.name}/{PAGE.name}\n")
