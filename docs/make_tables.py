"""Write docs/tables.md from workbench/model/: what one row is, and what its columns hold."""

from __future__ import annotations

import ast
import dataclasses
import sys
from collections.abc import Iterator
from pathlib import Path

from workbench import model

HERE = Path(__file__).parent
PARTS = ("evidence", "report", "claims", "grounds", "outcomes", "faults")
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
NAMES = {
    "Person": "people",
    "Progress": "progress",
    "EvidenceBase": "evidence_base()",
    "Coverage": 'evidence_base(by="theme")',
    "Reach": 'evidence_base(by="witness")',
    "Reached": 'evidence_base(by="category")',
    "Cell": 'evidence_base(by="matrix")',
    "Authority": "authorities",
    "Finding": "check()",
    "LocalReturn": "local_returns",
    "TermLink": "term_links",
    "Recommendation": "recommendations",
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

*Made from `workbench/model/` by `make tables`; a test fails when it is not current.*

Many things of one kind are one pandas DataFrame with exactly these columns, in this order; each section
begins with what one row is. Missing text is empty, a missing number `<NA>`; a list is a tuple (in a CSV file
`; ` stands between its items); a date is ISO text, perhaps partial (`2012-06`). Offsets (`start`, `end`)
count Unicode code points from 0, and the end is not included: those of passages are into their document's
stored text, all others into the text of their passage.
"""


def page() -> str:
    """Return the whole page: one section per class of the model, in the model's order."""
    classes = [node for name in PARTS for node in _tree(name).body if isinstance(node, ast.ClassDef)]
    return INTRODUCTION + "".join(f"\n{section}" for section in map(_section, classes))


def _tree(name: str) -> ast.Module:
    return ast.parse((Path(str(model.__file__)).parent / f"{name}.py").read_text(encoding="utf-8"))


def _section(node: ast.ClassDef) -> str:
    name = NAMES.get(node.name, node.name.lower() + "s")
    about = " ".join((ast.get_docstring(node) or "").replace("``", "`").split())
    lines = [f"## {name}", "", f"{about}", "", "| column | holds | if not given |", "|---|---|---|"]
    return "\n".join([*lines, *_columns(node.name), ""])


def _columns(name: str) -> Iterator[str]:
    for field in dataclasses.fields(getattr(model, name)):
        holds = TYPES[str(field.type)]
        if values := VALUES.get((name, field.name)):
            holds = "one of: " + " · ".join(values)
        yield f"| `{field.name}` | {holds} | {_default(field)} |"


def _default(field: dataclasses.Field[object]) -> str:
    if field.default is dataclasses.MISSING:
        return "must be"
    return {"": "empty", None: "`<NA>`", (): "empty"}.get(field.default, f"`{field.default}`")  # type: ignore[call-overload, no-any-return]


if __name__ == "__main__":
    (HERE / "tables.md").write_text(page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"Wrote {HERE.name}/tables.md\n")
