"""What can be made again, kept under a key of what it was made from: safe to delete at any time.

One file is one thing that was made, whole: its digest, then a head in JSON, then the bytes of its frames. The digest
is of the file's name, too, and is compared before anything in the file is looked at: what was cut, spoilt or put in
another's place is made again.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Unreadable
from ..files import rights
from ..files.whole_files import Bytes, write_whole
from ..model import tables
from ..sources.reading import Reading
from ..sources.sandbox.json_readings import decoded, encoded
from . import folder_bounds

if TYPE_CHECKING:
    import pandas as pd

Frames = dict[str, "pd.DataFrame"]
_PACKAGE = Path(__file__).parent.parent
_MARK, _DIGEST, _PLACES = b"workbench kept 1", 32, 64  # Arrow wants its bytes to begin at a multiple of 64
_KEY = r"[0-9a-f]{20}"
# The names that we give, and those that earlier versions gave: nothing else is ever deleted.
_MADE = re.compile(
    rf"(?:(?:public|committee)/)?[a-z_]+(?:/{_KEY})?\.kept|fetched/{_KEY}\.(?:document|json|part)|(?:[a-z_]+/){{0,2}}\.{_KEY}\.\d+\.part"
    rf"|readings/{_KEY}\.json|[a-z_]+/{_KEY}/(?:[a-z_]+\.arrow|done)|(?:tags|learned)/(?:tags\.arrow|keys\.json)"
    r"|findings\.arrow"
)


def key_of(*parts: str) -> str:
    """Return a short key of texts: the same texts in the same order give the same key."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}:".encode() + part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:20]


@cache
def code_key() -> str:
    """Return a key of the code: of every module of the package, since a list kept by hand forgets one."""
    return key_of(*(path.read_text(encoding="utf-8") for path in sorted(_PACKAGE.rglob("*.py"))))


def frames(
    folder: Path, stage: str, key: str, row_types: dict[str, type], make: Callable[[], Frames]
) -> Frames:
    """Return a stage's frames from the cache under ``key``, or make and keep them; older ones of the stage go."""
    name = f"{stage}/{key}"
    if (kept := _kept(folder, name)) is not None:
        with suppress(OSError, ValueError, LookupError, TypeError):
            return {table: _frame(kept[1][table], row_type) for table, row_type in row_types.items()}
    made = make()
    _forget(folder, lambda other: other.startswith(f"{stage}/"))
    _keep(folder, name, {}, {table: _arrow(made[table]) for table in row_types})
    return made


def keep_frame(folder: Path, name: str, frame: pd.DataFrame, made_from: Mapping[str, Any]) -> None:
    """Keep one frame with what it was made from, where the disk allows it."""
    _forget(folder, lambda other: other.startswith((f"{name}/", f"{name}.arrow")))
    _keep(folder, name, made_from, {"frame": _arrow(frame)})


def kept_frame(folder: Path, name: str, row_type: type) -> tuple[pd.DataFrame, dict[str, Any]] | None:
    """Return a frame that was kept and what it was made from, or ``None`` where none that can be used is there."""
    if (kept := _kept(folder, name)) is not None:
        with suppress(OSError, ValueError, LookupError, TypeError):
            return _frame(kept[1]["frame"], row_type), kept[0]
    return None


def save_reading(folder: Path, key: str, result: Reading | Unreadable) -> None:
    """Keep what came of a source, where the disk allows it; whole or not at all."""
    _keep(folder, f"readings/{key}", {}, {"reading": encoded(result)})


def load_reading(folder: Path, key: str) -> Reading | Unreadable | None:
    """Return what came of a source, as it was kept, or ``None`` where nothing that can be used is there."""
    if (kept := _kept(folder, f"readings/{key}")) is not None:
        with suppress(ValueError, LookupError, TypeError):
            return decoded(bytes(kept[1]["reading"]))
    return None


def forget_readings(folder: Path, *, but: Iterable[str]) -> None:
    """Remove the kept readings whose keys are not among ``but``."""
    wanted = {f"readings/{key}.kept" for key in but}
    _forget(folder, lambda name: name.startswith("readings/") and name not in wanted)


def clear(folder: Path) -> int:
    """Remove everything that was kept, and no other file; return how many files that were."""
    return _forget(folder, lambda _: True)


def _keep(folder: Path, name: str, about: Mapping[str, Any], parts: Mapping[str, Bytes]) -> None:
    """Write one thing, where the disk allows it: a full one, or one that may only be read, costs time and no more."""
    place = folder / f"{name}.kept"
    # The head is written with its names in order, and what reads it takes the parts in the order of the head.
    parts = dict(sorted(parts.items()))
    sizes = {part: memoryview(data).nbytes for part, data in parts.items()}
    head = json.dumps({"told": about, "parts": sizes}, sort_keys=True).encode()
    pieces: list[Bytes] = [len(head).to_bytes(_PLACES - len(_MARK) - _DIGEST, "big")]
    for piece in (head, *parts.values()):
        pieces += [piece, bytes(-memoryview(piece).nbytes % _PLACES)]
    with suppress(OSError):
        rights.make_folder(place.parent)
        write_whole(place, [_MARK, _digest(name, pieces), *pieces], lasting=False)


def _kept(folder: Path, name: str) -> tuple[dict[str, Any], dict[str, memoryview]] | None:
    """Return what is known of a thing, and its parts; ``None`` where it is not there as it was written."""
    try:
        data = memoryview(folder_bounds.contents(folder / f"{name}.kept"))
    except OSError:
        return None
    mark, digest, rest = data[: len(_MARK)], data[len(_MARK) :][:_DIGEST], data[len(_MARK) + _DIGEST :]
    if mark != _MARK or digest != _digest(name, [rest]):
        return None
    at, length = _PLACES, int.from_bytes(data[len(_MARK) + _DIGEST : _PLACES], "big")
    head = json.loads(bytes(data[at : at + length]))
    parts = {}
    for part, size in {"": length, **head["parts"]}.items():
        parts[part] = data[at : at + size]
        at += size + -size % _PLACES
    return head["told"], parts


def _digest(name: str, pieces: Iterable[Bytes]) -> bytes:
    digest = hashlib.blake2b(name.encode() + b"\n", digest_size=_DIGEST)
    for piece in pieces:
        digest.update(piece)
    return digest.digest()


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


def _arrow(frame: pd.DataFrame) -> Bytes:
    import pyarrow as pa
    from pyarrow import feather

    plain = frame.copy()
    for name in plain.columns:
        if plain[name].dtype == object:
            plain[name] = [list(value) for value in plain[name]]
    stream = pa.BufferOutputStream()
    feather.write_feather(
        pa.Table.from_pandas(plain, preserve_index=False), stream, compression="uncompressed"
    )
    return memoryview(stream.getvalue())


def _frame(data: Bytes, row_type: type) -> pd.DataFrame:
    import pyarrow as pa
    from pyarrow import feather

    frame: pd.DataFrame = feather.read_table(pa.py_buffer(data)).to_pandas()
    for name, dtype in tables.dtypes(row_type).items():
        if dtype == "object":
            frame[name] = [tuple(value) for value in frame[name]]
    return tables.conform(frame, row_type)
