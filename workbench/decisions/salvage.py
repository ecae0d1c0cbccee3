"""What can still be read of a damaged file of decisions, past SQLite, which gives up on the whole of it.

The pages of the file are read one by one for the records on them (https://www.sqlite.org/fileformat2.html,
sections 1.6 and 2.1). An entry is believed if it has its own hash, and words if they have their seal: so
nothing is made up from damaged bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .hash_chain import Content, Entry, Head, Written, digest, seal

_PAGE = 4096
_LEAF = 0x0D
_WAL_HEADER, _FRAME_HEADER = 32, 24
_SCHEMA_KINDS = ("table", "index", "trigger", "view")
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def salvaged(data: bytes, wal: bytes = b"") -> Content:
    """Return the sound entries, the counts and the words on the pages of a file and of its write-ahead log."""
    rows = [row for pages in (_pages(data), _frames(wal)) for row in _records(pages)]
    entries = {_entry(row) for row in rows if len(row) == 11}
    kept = {e for e in entries if e is not None and e.digest == digest(e)}
    heads: dict[str, Head] = {}
    for row in rows:
        if len(row) == 5 and typed(row, (str, str, str, int, str)) and row[0] not in _SCHEMA_KINDS:
            known = heads.get(row[0])
            heads[row[0]] = Head(*row) if known is None or known.n < row[3] else known
    seals = {e.decision_id: e.seal for e in kept}
    words = {Written(*row) for row in rows if len(row) == 3 and typed(row, (str, str, str))}
    true = [w for w in words if seals.get(w.decision_id) == seal(w.salt, w.detail)]
    return Content(
        tuple(sorted(kept, key=lambda e: (e.stream, e.n))),
        tuple(heads[stream] for stream in sorted(heads)),
        tuple(sorted(true, key=lambda w: w.decision_id)),
    )


def typed(row: tuple[Any, ...], kinds: tuple[type, ...]) -> bool:
    """Say whether the cells of a row are of the types that were written."""
    return len(row) == len(kinds) and all(type(cell) is kind for cell, kind in zip(row, kinds, strict=True))


def _entry(row: tuple[Any, ...]) -> Entry | None:
    cells = row[1:]  # the first is the row's own number, which SQLite keeps elsewhere
    return Entry(*cells) if typed(cells, (str, int, *[str] * 8)) else None


def _pages(data: bytes) -> list[bytes]:
    """Return the file's pages, the first without the file's header; the last filled up where it was cut off."""
    size = int.from_bytes(data[16:18], "big") if data[:6] == b"SQLite" else _PAGE
    size = size if size >= 512 and not size & (size - 1) else _PAGE
    return [data[at : at + size].ljust(size, b"\0") for at in range(0, len(data), size)]


def _frames(wal: bytes) -> list[bytes]:
    size = int.from_bytes(wal[8:12], "big")
    if not 512 <= size <= 65536:
        return []
    step = _FRAME_HEADER + size
    return [wal[at + _FRAME_HEADER : at + step] for at in range(_WAL_HEADER, len(wal) - step + 1, step)]


def _records(pages: list[bytes]) -> Iterator[tuple[Any, ...]]:
    for number, page in enumerate(pages):
        start = 100 if number == 0 and page[:6] == b"SQLite" else 0
        if page[start] != _LEAF:
            continue
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        for index in range(min(cells, len(page) // 4)):
            at = start + 8 + 2 * index
            try:
                yield _record(_payload(page, int.from_bytes(page[at : at + 2], "big"), pages))
            except (IndexError, ValueError):
                continue


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length and where it ends."""
    value = 0
    for index in range(8):
        value = value << 7 | data[at + index] & 0x7F
        if data[at + index] < 0x80:
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9


def _payload(page: bytes, at: int, pages: list[bytes]) -> bytes:
    """Return a cell's bytes, with those that overflowed onto further pages."""
    size, at = _varint(page, at)
    _, at = _varint(page, at)
    usable = len(page)
    if size > usable * len(pages):
        raise ValueError("longer than the file")
    most, least = usable - 35, (usable - 12) * 32 // 255 - 23
    local = size
    if size > most:
        local = least + (size - least) % (usable - 4)
        local = local if local <= most else least
    parts, left = [page[at : at + local]], size - local
    following = int.from_bytes(page[at + local : at + local + 4], "big") if left else 0
    while left > 0:
        more = pages[following - 1]
        parts.append(more[4 : 4 + min(left, usable - 4)])
        left -= usable - 4
        following = int.from_bytes(more[:4], "big")
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Any, ...]:
    """Return the cells of a record: text, whole numbers, or nothing; other kinds are not ours."""
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    cells: list[Any] = []
    at = end
    for kind in kinds:
        size = _SIZES[kind] if kind < 10 else (kind - 12) // 2
        raw = payload[at : at + size]
        if len(raw) < size:
            raise ValueError("cut off")
        at += size
        if kind >= 13 and kind % 2:
            cells.append(raw.decode("utf-8"))
        elif kind in (8, 9):
            cells.append(kind - 8)
        else:
            cells.append(int.from_bytes(raw, "big", signed=True) if 1 <= kind <= 6 else None)
    return tuple(cells)
