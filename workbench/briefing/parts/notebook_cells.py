"""A saved notebook as cells to print: its text, its code, and what each cell gave, made inert. No cell is run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...errors import BadText, WorkbenchError
from ..inert_markup import Inert, picture
from . import own_words
from .own_markdown import Said
from .own_words import Held

NO_NOTEBOOK = "this is no saved Jupyter notebook of version 4"
_COLOURS = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_PICTURES = ("image/png", "image/jpeg", "image/gif")


@dataclass(frozen=True)
class Output:
    """What a cell gave: ``markup`` that is inert, a ``picture``, or ``words`` as they are; ``failed`` with an error."""

    markup: Any = ""
    picture: str = ""
    words: str = ""
    failed: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell: its own ``text``, or its ``code`` with what it gave."""

    number: int
    text: tuple[Said, ...] = ()
    code: str = ""
    outputs: tuple[Output, ...] = ()


@dataclass(frozen=True)
class Cells:
    """The cells of a notebook: its ``title``, and in words what was left out of it."""

    title: str
    cells: tuple[Cell, ...]
    left_out: str


def cells(notebook: Any, held: Held, name: str) -> Cells:
    """Return the cells of a notebook, with the calls in its text answered from what is ``held``.

    Raises `WorkbenchError` where it is none, and `BadText` with every mistake in its text, by cell and line.
    """
    if (
        not isinstance(notebook, Mapping)
        or notebook.get("nbformat") != 4
        or not isinstance(notebook.get("cells"), list)
    ):
        raise WorkbenchError(
            NO_NOTEBOOK, name, "Save it in JupyterLab, and give the name of the .ipynb file."
        )
    made: list[Cell] = []
    mistakes: list[str] = []
    gone: list[str] = []
    for number, cell in enumerate((one for one in notebook["cells"] if isinstance(one, Mapping)), 1):
        kind, source = cell.get("cell_type"), _joined(cell.get("source"))
        if kind == "markdown":
            blocks, wrong = own_words.answered(
                _CONTROL.sub("", source), held, f"cell{number}", of_notebook=True
            )
            mistakes += [f"cell {number}, line {one.line}: {one.what}" for one in wrong]
            made.append(Cell(number, text=blocks))
        elif kind == "code":
            outputs = tuple(_outputs(cell.get("outputs") or [], f"cell{number}-", gone))
            made.append(Cell(number, code=_CONTROL.sub("", source).strip("\n"), outputs=outputs))
    if mistakes:
        raise BadText(name, mistakes)
    return Cells(_title(made), tuple(made), _left_out(gone))


def _title(made: list[Cell]) -> str:
    headings = (block for cell in made for block in cell.text if (block.kind, block.level) == ("heading", 1))
    return next((" ".join("".join(piece.text for piece in one.pieces).split()) for one in headings), "")


def _left_out(gone: list[str]) -> str:
    names = sorted(set(gone))
    return (
        f"Left out, as it could run, load or hide something: {', '.join(names)} ({len(gone)})."
        if names
        else ""
    )


def _joined(source: Any) -> str:
    return "".join(str(one) for one in source) if isinstance(source, list) else str(source or "")


def _outputs(outputs: Any, prefix: str, gone: list[str]) -> Iterator[Output]:
    for n, output in enumerate((one for one in outputs if isinstance(one, Mapping)), 1):
        kind = output.get("output_type")
        if kind == "stream" and output.get("name") == "stderr":
            gone.append("warnings")
        elif kind == "stream":
            yield Output(words=_plain(output.get("text")))
        elif kind == "error":
            yield Output(words=_plain(f"{output.get('ename')}: {output.get('evalue')}"), failed=True)
        elif kind in ("display_data", "execute_result"):
            yield from _shown(output.get("data") or {}, f"{prefix}{n}-", gone)


def _shown(data: Mapping[str, Any], prefix: str, gone: list[str]) -> Iterator[Output]:
    """Yield what one output shows: the richest of what it offers that can be shown without running anything."""
    for kind in _PICTURES:
        if kind in data and (source := picture(f"data:{kind};base64,{_joined(data[kind])}")):
            yield Output(picture=source, words=_plain(data.get("text/plain")))
            return
    for kind in ("text/html", "image/svg+xml"):
        if kind in data:
            inert = Inert(prefix)
            markup = inert.of(_CONTROL.sub("", _joined(data[kind])))
            gone += inert.gone
            if str(markup).strip():
                yield Output(markup=markup)
                return
    if any(kind.startswith("application/vnd.jupyter.widget") for kind in data):
        return  # what it shows is left beside it, as an output of its own
    if words := _plain(data.get("text/markdown") or data.get("text/plain")):
        yield Output(words=words)


def _plain(words: Any) -> str:
    return _CONTROL.sub("", _COLOURS.sub("", _joined(words))).strip("\n")
