"""Bytes leave an inquiry in one place, which looks into them: read from the source, so that no new export forgets it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from docs import streets

# What writes a file, and which modules may: the way out, what lies in the inquiry's own folder, and how files are written.
WRITERS = {
    "output_names.write",
    "write_whole",
    "write_bytes",
    "write_text",
    "to_csv",
    "to_excel",
    "to_parquet",
    "to_html",
    "to_json",
}
OWN = {
    "inquiry.keep_sources": "sources",
    "inquiry.text_versions": "text",
    "inquiry.cache": "what can be made again",
    "inquiry.locked_tables": "the researchers’ tables",
    "inquiry.from_a_passage": "the researcher’s own words, in the inquiry’s folder",
    "inquiry.folder": "an empty inquiry",
    "inquiry.room_notebook": "the notebook of one cell that opens the room, in the inquiry’s own folder",
    "coding.coding_sheets": "samples: sheets of the inquiry’s own coders, in its folder",
    "sources.formats.text_recognition": "a page for the program that recognises text, in a folder of its own",
    "sources.sandbox.child": "the end of a pipe",
    "text.spacy_theme_component": "what spaCy keeps of a pipeline",
}


def calls(module: str) -> Iterator[ast.Call]:
    for node in ast.walk(streets.tree(streets.modules()[module])):
        if isinstance(node, ast.Call):
            yield node


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def short(module: str) -> str:
    return module.removeprefix("workbench.")


def writes(call: ast.Call) -> bool:
    """Whether a call writes a file by name; a table that is given no path gives its text."""
    return called(call) in WRITERS and bool(call.args)


def opens_to_write(call: ast.Call) -> bool:
    """Whether a call opens a file to write in it; a zip file is made in memory, and is not meant."""
    if called(call) not in ("open", "fdopen"):
        return False
    modes = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    modes += [k.value.value for k in call.keywords if k.arg == "mode" and isinstance(k.value, ast.Constant)]
    return any(set(mode) & set("wax") and set(mode) <= set("wabxt+") for mode in modes)


def test_files_are_written_in_the_modules_listed_and_in_no_other() -> None:
    writing = {
        short(module)
        for module in streets.modules()
        for call in calls(module)
        if writes(call) or opens_to_write(call)
    }
    writing = {module for module in writing if not module.startswith("files.")}
    assert writing == set(OWN), "a new export goes through restrictions/way_out.py"


def test_what_somebody_asks_for_is_written_by_the_way_out_alone() -> None:
    users = {
        short(module)
        for module in streets.modules()
        for call in calls(module)
        if called(call) == "write" and ast.unparse(call.func).endswith("output_names.write")
    }
    assert users == {"restrictions.way_out"}


def test_a_page_a_tracker_and_a_draft_are_made_with_what_their_inquiry_keeps() -> None:
    # Without, they would be looked through for hints alone.
    wanted = {"Material", "Tracker", "Briefing"}  # a bank leaves as a briefing, in Word, too
    made = [
        (module, call)
        for module in streets.modules()
        for call in calls(module)
        if called(call) in wanted or (short(module) == "inquiry.drafts" and called(call) == "Checked")
    ]
    without = [
        f"{module}, line {call.lineno}"
        for module, call in made
        if not re.search("clearance|leaves", ast.unparse(call))
    ]
    assert len(made) >= 6 and not without
