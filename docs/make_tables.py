"""Write docs/tables.md from the list of tables: what one row of each is, and what its columns hold."""

from __future__ import annotations

import dataclasses
import inspect
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from docs import make_needed_strings, make_verbs
from workbench import model
from workbench.evidence_base.said_about import SaidAbout
from workbench.inquiry.recipes import ROWS

HERE = Path(__file__).parent
GIVEN: Mapping[str, type] = {
    "evidence_base()": model.EvidenceBase,
    'evidence_base(by="theme")': model.Coverage,
    'evidence_base(by="witness")': model.Reach,
    'evidence_base(by="category")': model.Reached,
    'evidence_base(by="matrix")': model.Cell,
    "heard()": model.Heard,
    "said()": SaidAbout,
    "codings": model.Coding,
}
"""What verbs give and files hold: tables that an inquiry has no attribute for."""
VALUES = {
    ("Document", "kind"): model.DOCUMENT_KINDS,
    ("Document", "provenance"): model.PROVENANCES,
    ("Document", "publication"): model.PUBLICATIONS,
    ("Document", "status"): model.STATUSES,
    ("Passage", "kind"): model.PASSAGE_KINDS,
    ("Appearance", "capacity"): model.CAPACITIES,
    ("Link", "basis"): model.BASES,
    ("Link", "bearing"): model.BEARINGS,
    ("Bearing", "bearing"): model.BEARINGS,
    ("Relation", "relation"): model.RELATIONS,
    ("Response", "position"): model.POSITIONS,
}
TYPES = {
    "str": "text",
    "bool": "yes or no",
    "int | None": "number",
    "int": "number",
    "float | None": "number",
    "tuple[str, ...]": "list",
}
INTRODUCTION = """\
# The tables

*Made from `inquiry/recipes.py` by `make tables`; a test fails when it is not current.*

Many things of one kind are one pandas DataFrame with exactly these columns, in this order; each section
begins with what one row is. Missing text is empty, a missing number `<NA>`; a list is a tuple (in a CSV file
`; ` stands between its items); a date is ISO text, perhaps partial (`2012-06`). Offsets (`start`, `end`)
count Unicode code points from 0, and the end is not included: those of passages are into their document's
stored text, all others into the text of their passage.
"""


def page() -> str:
    """Return the whole page: one section per table of an inquiry, in the order of their list, then what verbs give."""
    sections = [_section(name, row_type) for name, row_type in {**ROWS, **GIVEN}.items()]
    return INTRODUCTION + "".join(f"\n{section}" for section in sections)


def _section(name: str, row_type: type) -> str:
    about = " ".join((inspect.getdoc(row_type) or "").replace("``", "`").split())
    lines = [f"## {name}", "", f"{about}", "", "| column | holds | if not given |", "|---|---|---|"]
    return "\n".join([*lines, *_columns(row_type), ""])


def _columns(row_type: type) -> Iterator[str]:
    for field in dataclasses.fields(row_type):
        holds = TYPES[str(field.type)]
        if values := VALUES.get((row_type.__name__, field.name)):
            holds = "one of: " + " · ".join(values)
        yield f"| `{field.name}` | {holds} | {_default(field)} |"


def _default(field: dataclasses.Field[object]) -> str:
    if field.default is dataclasses.MISSING:
        return "must be"
    return {"": "empty", None: "`<NA>`", (): "empty"}.get(field.default, f"`{field.default}`")  # type: ignore[call-overload, no-any-return]


if __name__ == "__main__":
    (HERE / "tables.md").write_text(page(), encoding="utf-8", newline="\n")
    make_verbs.write()
    make_needed_strings.write()
    sys.stdout.write(
        f"Wrote {HERE.name}/tables.md, {make_verbs.PAGE.name} and {make_needed_strings.FILE.name}\n"
    )
