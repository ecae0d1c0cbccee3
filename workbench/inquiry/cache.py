"""What can be made again, kept under a key of what it was made from: safe to delete at any time."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import model, tables
from ..sources.reading import Reading

if TYPE_CHECKING:
    import pandas as pd

Frames = dict[str, "pd.DataFrame"]
_PACKAGE = Path(__file__).parent.parent
_READING = {
    "passages": model.Passage,
    "marks": model.Mark,
    "appearances": model.Appearance,
    "recommendations": model.Recommendation,
    "hearings": model.Hearing,
    "listed": model.Document,
    "problems": model.Problem,
}


def key_of(*parts: str) -> str:
    """Return a short key of texts: the same texts in the same order give the same key."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}:".encode() + part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:20]


@cache
def code_key(*names: str) -> str:
    """Return a key of the code that computes something: the package's modules and folders of these names."""
    files: list[Path] = []
    for name in ("model", "tables", *names):
        place = _PACKAGE / name
        files += sorted(place.rglob("*.py")) if place.is_dir() else [_PACKAGE / f"{name}.py"]
    return key_of(*(path.read_text(encoding="utf-8") for path in files))


def frames(
    folder: Path, stage: str, key: str, row_types: dict[str, type], make: Callable[[], Frames]
) -> Frames:
    """Return a stage's frames from the cache under ``key``, or make and keep them; older ones of the stage go."""
    place = folder / stage / key
    if (place / "done").is_file():
        try:
            return {name: _load(place / f"{name}.arrow", row_type) for name, row_type in row_types.items()}
        except (OSError, ValueError):
            pass
    made = make()
    for old in (folder / stage).glob("*"):
        shutil.rmtree(old, ignore_errors=True)
    place.mkdir(parents=True, exist_ok=True)
    for name in row_types:
        _save(made[name], place / f"{name}.arrow")
    (place / "done").write_bytes(b"")
    return made


def _save(frame: pd.DataFrame, path: Path) -> None:
    import pyarrow as pa
    from pyarrow import feather

    plain = frame.copy()
    for name in plain.columns:
        if plain[name].dtype == object:
            plain[name] = [list(value) for value in plain[name]]
    feather.write_feather(
        pa.Table.from_pandas(plain, preserve_index=False), str(path), compression="uncompressed"
    )


def _load(path: Path, row_type: type) -> pd.DataFrame:
    from pyarrow import feather

    frame: pd.DataFrame = feather.read_table(str(path)).to_pandas()
    for name, dtype in tables.dtypes(row_type).items():
        if dtype == "object":
            frame[name] = [tuple(value) for value in frame[name]]
    return tables.conform(frame, row_type)


def keep_frame(path: Path, frame: pd.DataFrame) -> None:
    """Keep one frame in a file of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _save(frame, path)


def kept_frame(path: Path, row_type: type) -> pd.DataFrame:
    """Return a frame that was kept."""
    return _load(path, row_type)


def forget_frames(folder: Path, keys: Iterable[str]) -> None:
    """Remove the kept frames whose keys are not among ``keys``."""
    wanted = {f"{key}.arrow" for key in keys}
    for path in folder.glob("*.arrow"):
        if path.name not in wanted:
            path.unlink(missing_ok=True)


def load_reading(path: Path) -> Reading | None:
    """Return a reading that was kept, or ``None`` where there is none that can be used."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        rows = {
            name: tuple(_row(row_type, cells) for cells in kept[name]) for name, row_type in _READING.items()
        }
        return Reading(_row(model.Document, kept["document"]), kept["text"], **rows)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_reading(reading: Reading, path: Path) -> None:
    """Keep a reading; whole or not at all."""
    kept: dict[str, Any] = {"document": _cells(reading.document), "text": reading.text}
    kept |= {name: [_cells(row) for row in getattr(reading, name)] for name in _READING}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(
        path, json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    )


def forget_others(folder: Path, names: Iterable[str]) -> None:
    """Remove the kept readings whose names are not among ``names``."""
    wanted = set(names)
    for path in folder.glob("*.json"):
        if path.name not in wanted:
            path.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, whatever happens meanwhile."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_bytes(data)
    os.replace(part, path)


def _cells(row: Any) -> list[Any]:
    return [getattr(row, name) for name in tables.columns(type(row))]


def _row(row_type: type, cells: list[Any]) -> Any:
    return row_type(*(tuple(cell) if isinstance(cell, list) else cell for cell in cells))
