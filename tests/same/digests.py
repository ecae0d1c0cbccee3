"""Digests of tables, pages, files and words; what differs between two of them, named by its parts.

A digest says nothing of the words that it was made of: those of real documents can be kept with the code.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

LONG, SHORT = 12, 8  # hexadecimal digits of a whole, and of one of its parts or rows


@dataclass(frozen=True)
class Digest:
    """One thing that a case made: of a table its parts are columns, of a page what stands under each heading.

    ``rows`` are rows, parts, lines or bytes. ``row_digests`` and ``titles`` are known when it is made, and not kept.
    """

    case: str
    what: str
    rows: int
    digest: str
    parts: tuple[tuple[str, str], ...] = ()
    row_digests: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


def digest(case: str, what: str, thing: Any) -> Digest:
    """Return the digest of a frame, of a page or other text, or of bytes."""
    if isinstance(thing, bytes):
        return Digest(case, what, len(thing), _hash(thing))
    if isinstance(thing, str):
        return _of_text(case, what, thing)
    if not thing.index.equals(thing.reset_index(drop=True).index):
        thing = thing.reset_index()  # names of rows are a part of it
    cells = {str(name): [_plain(cell) for cell in thing[name].tolist()] for name in thing.columns}
    kinds = {str(name): str(kind) for name, kind in thing.dtypes.items()}
    parts = [(name, _hash(_json([kinds[name], values]), SHORT)) for name, values in cells.items()]
    rows = [_hash(_json(row), SHORT) for row in zip(*cells.values(), strict=True)]
    whole = _hash(_json([parts, rows]))
    return Digest(case, what, len(thing), whole, tuple(parts) if rows else (), tuple(rows))


def _of_text(case: str, what: str, text: str) -> Digest:
    """Return the digest of a text: by headings where it is a page, by lines where it is not."""
    if "<html" not in text[:1000].lower():
        lines = tuple(_hash(line, SHORT) for line in text.splitlines())
        return Digest(case, what, len(lines), _hash(text), row_digests=lines)
    pieces = re.split(r"(?=<h[12]\b)", text)
    parts = tuple((str(place), _hash(piece, SHORT)) for place, piece in enumerate(pieces))
    return Digest(case, what, len(pieces), _hash(text), parts, titles=tuple(map(_title, pieces)))


def _title(piece: str) -> str:
    """Return the words of the heading that a piece of a page begins with."""
    heading = re.match(r"<h[12][^>]*>(.*?)</h", piece, re.DOTALL)
    return (
        " ".join(re.sub(r"<[^>]+>", "", heading[1]).split())[:60] if heading else "before the first heading"
    )


def _plain(cell: Any) -> Any:
    """Return a cell as JSON holds it: lists for tuples, nothing for what is missing; never the name of a class."""
    if isinstance(cell, list | tuple | set | frozenset):
        return [_plain(item) for item in (sorted(cell) if isinstance(cell, set | frozenset) else cell)]
    if isinstance(cell, str | bool | int) or cell is None:
        return cell
    return None if str(cell) in ("<NA>", "NaT", "nan") else str(cell)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)


def _hash(data: str | bytes, length: int = LONG) -> str:
    given = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(given).hexdigest()[:length]


def differences(kept: Iterable[Digest], made: Iterable[Digest]) -> Iterator[str]:
    """Yield one line for each thing that is not as it was kept: which parts of it, how many rows; or new, or gone."""
    before = {(one.case, one.what): one for one in kept}
    after = {(one.case, one.what): one for one in made}
    cases = {case for case, _ in before}
    yield from (f"{case} is new" for case in dict.fromkeys(case for case, _ in after) if case not in cases)
    for key in dict.fromkeys([*before, *(key for key in after if key[0] in cases)]):
        name = f"{key[0]}: {key[1]}"
        if key not in after:
            yield f"{name} is gone"
        elif key not in before:
            yield f"{name} is new"
        elif before[key].digest != after[key].digest:
            yield f"{name}: {_difference(before[key], after[key])}"


def _difference(was: Digest, now: Digest) -> str:
    counted = f"{was.rows} → {now.rows}" if was.rows != now.rows else f"{now.rows}"
    if now.titles:
        return f"{_pieces(was, now)} (of {counted} parts)"
    rows = ""
    if was.row_digests:
        old, new = Counter(was.row_digests), Counter(now.row_digests)
        gone, come = (old - new).total(), (new - old).total()
        rows = f", {gone} gone and {come} new" if gone or come else ", in another order"
    if not (was.parts and now.parts):
        return f"differs ({counted} {'rows' if now.row_digests else 'bytes'}{rows})"
    old_parts, new_parts = dict(was.parts), dict(now.parts)
    columns = [
        f"{name} (gone)" if name not in new_parts else f"{name} (new)" if name not in old_parts else name
        for name in dict.fromkeys([*old_parts, *new_parts])
        if old_parts.get(name) != new_parts.get(name)
    ]
    return f"{', '.join(columns) or 'the order of its columns'} ({counted} rows{rows})"


def _pieces(was: Digest, now: Digest) -> str:
    """Name the parts of a page that changed, by their headings now."""
    old, new = [part for _, part in was.parts], [part for _, part in now.parts]
    named: list[str] = []
    for act, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if act != "equal":
            named += [f"“{now.titles[place]}”" for place in range(k, m)]
            named += (
                [f"{j - i} part{'s' if j - i > 1 else ''} gone before part {k}"] if act == "delete" else []
            )
    return ", ".join(named)


COLUMNS = ("case", "what", "rows", "digest", "parts")


def read(place: Path, rows: Path) -> list[Digest]:
    """Return the kept digests; their rows' own, where this machine kept them, stand in the folder ``rows``."""
    if not place.is_file():
        return []
    found = list(csv.DictReader(io.StringIO(place.read_text(encoding="utf-8"), newline="")))
    known = {case: _row_digests(rows / f"{case}.json") for case in {row["case"] for row in found}}
    return [
        Digest(
            row["case"], row["what"], int(row["rows"]), row["digest"],
            tuple((name, part) for name, _, part in (p.rpartition("=") for p in row["parts"].split("|") if p)),
            _rows_of(known[row["case"]], row),
        )
        for row in found
    ]  # fmt: skip


def _row_digests(place: Path) -> dict[str, list[Any]]:
    return dict(json.loads(place.read_text(encoding="utf-8"))) if place.is_file() else {}


def _rows_of(known: dict[str, list[Any]], row: dict[str, str]) -> tuple[str, ...]:
    """Return the digests of a thing's rows, if they are of the thing that is kept and not of another commit's."""
    whole, rows = known.get(row["what"], ("", []))
    return tuple(rows) if whole == row["digest"] else ()


def keep(digests: Sequence[Digest], place: Path, rows: Path) -> None:
    """Write the digests, by case and by what; their rows' own beside them, in a folder that is not committed."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in sorted(digests, key=lambda one: (one.case, one.what)):
        parts = "|".join(f"{name}={part}" for name, part in one.parts)
        writer.writerow((one.case, one.what, one.rows, one.digest, parts))
    place.write_bytes(text.getvalue().encode())
    rows.mkdir(parents=True, exist_ok=True)
    for case in {one.case for one in digests if one.row_digests}:
        own = {one.what: (one.digest, one.row_digests) for one in digests if one.case == case}
        (rows / f"{case}.json").write_text(json.dumps(own), encoding="utf-8")
