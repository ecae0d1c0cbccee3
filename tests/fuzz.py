"""Broken files by the thousand: ``python -m tests.fuzz 10000`` mutates real and generated ones and reads them all.

Every mutant ends in one of the closed statuses, no child takes over its limits, and the parent never dies. Bytes are
flipped, cut, doubled and moved; in a zip (DOCX, ODT, XLSX) also inside its members, which are packed again.
"""

from __future__ import annotations

import io
import random
import resource
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from workbench import model
from workbench.errors import Unreadable
from workbench.sources.reading import Reading
from workbench.sources.sandbox.parent import Asked, read_all

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
LARGEST, BATCH = 400_000, 250


def seeds() -> list[bytes]:
    """The files that mutants are made of: the founding case, and the broken and odd ones where they are."""
    places = [
        ROOT / "evidence" / "missing-from-care" / "sources",
        SHARED / "hostile",
        SHARED / "canada-evidence-xml",
    ]
    files = sorted(path for place in places if place.is_dir() for path in place.rglob("*") if path.is_file())
    return [data for path in files if 0 < len(data := path.read_bytes()) <= LARGEST]


def mutants(count: int, seed: int = 0) -> Iterator[bytes]:
    """The same ``count`` mutants for the same seed."""
    chance, given = random.Random(seed), seeds()
    for _ in range(count):
        data = chance.choice(given)
        yield (
            inside_a_zip(data, chance)
            if data[:2] == b"PK" and chance.random() < 0.7
            else mutated(data, chance)
        )


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A copy with one to eight wounds."""
    wounded = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(wounded)) if wounded else 0
        length = min(chance.choice((1, 2, 8, 64, 512)), len(wounded) - at)
        match chance.randrange(5):
            case 0:
                wounded[at : at + length] = chance.randbytes(length)
            case 1:
                del wounded[at : at + length]
            case 2:
                wounded[at:at] = wounded[at : at + length] * chance.choice((1, 2, 50))
            case 3:
                del wounded[at:]
            case _:
                wounded[at:at] = chance.choice(
                    (b"\x00", b"\xff\xfe", b"<!DOCTYPE x>", b"&a;", b"%PDF-", b"9" * 40)
                )
    return bytes(wounded)


def inside_a_zip(data: bytes, chance: random.Random) -> bytes:
    """A zip whose members are whole to the zip and wounded to the reader; the bytes mutated where it is no zip."""
    packed = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(data)) as old,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            members = old.infolist()
            chosen = chance.choice(members).filename
            for member in members:
                if member.file_size > 4 * LARGEST:
                    return mutated(data, chance)
                held = old.read(member)
                new.writestr(member.filename, mutated(held, chance) if member.filename == chosen else held)
    except Exception:  # broken in any way that zipfile knows
        return mutated(data, chance)
    return packed.getvalue()


def run(count: int, seed: int = 0) -> Counter[str]:
    """Read ``count`` mutants; return how many ended in each status. Raises `AssertionError` where one didn't."""
    statuses: Counter[str] = Counter()
    batch: list[bytes] = []
    for data in (*mutants(count, seed), None):
        if data is not None:
            batch.append(data)
        if len(batch) == BATCH or (data is None and batch):
            results = list(read_all(map(Asked, batch)))
            assert len(results) == len(batch)
            statuses.update(_status(r) for r in results)
            batch = []
    assert set(statuses) <= set(model.STATUSES)
    return statuses


def _status(result: Reading | Unreadable) -> str:
    """The status that the file's document gets: one without a passage is never *ok*."""
    if isinstance(result, Unreadable):
        return result.status
    return result.document.status


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    began = perf_counter()
    statuses = run(count)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{count:,} mutants, each with one status: {dict(sorted(statuses.items()))}")
    print(f"largest child {children.ru_maxrss / 1024:,.0f} MiB; {perf_counter() - began:,.0f} s in all")
    assert children.ru_maxrss <= 1 << 20


if __name__ == "__main__":
    main()
