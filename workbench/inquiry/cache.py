"""What can be made again, kept under a key of what it was made from: safe to delete at any time."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import tables
from ..errors import Unreadable
from ..sources.reading import Reading
from ..sources.transport import decoded, encoded
from .whole import write_whole

if TYPE_CHECKING:
    import pandas as pd

Frames = dict[str, "pd.DataFrame"]
_PACKAGE = Path(__file__).parent.parent


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
    # A full disk, or a folder that may only be read, costs time and nothing else.
    with suppress(OSError):
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
    """Keep one frame in a file of its own, where the disk allows it."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        _save(frame, path)


def kept_frame(path: Path, row_type: type) -> pd.DataFrame | None:
    """Return a frame that was kept, or ``None`` where none that can be used is there."""
    try:
        return _load(path, row_type) if path.is_file() else None
    except (OSError, ValueError):
        return None


def keep_keys(path: Path, keys: dict[str, Any]) -> None:
    """Keep what a frame was made from beside it, where the disk allows it."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(keys, sort_keys=True).encode("utf-8"), lasting=False)


def kept_keys(path: Path) -> dict[str, Any]:
    """Return the keys that were kept; none where nothing that can be used is there."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def load_reading(path: Path) -> Reading | Unreadable | None:
    """Return what came of a source, as it was kept, or ``None`` where nothing that can be used is there."""
    try:
        return decoded(path.read_bytes())
    except (OSError, ValueError):
        return None


def save_reading(result: Reading | Unreadable, path: Path) -> None:
    """Keep what came of a source, where the disk allows it; whole or not at all."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, encoded(result), lasting=False)


def forget_others(folder: Path, names: Iterable[str]) -> None:
    """Remove the kept readings whose names are not among ``names``."""
    wanted = set(names)
    for path in folder.glob("*.json"):
        if path.name not in wanted:
            path.unlink(missing_ok=True)
