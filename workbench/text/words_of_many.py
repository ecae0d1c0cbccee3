"""The words of many texts at once, as `stems.words` parts each: looked at as bytes, so that millions take a second."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from .stems import ACCENTS, JOINED

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

    Bytes = npt.NDArray[np.uint8]
    Ints = npt.NDArray[np.int64]

AT_ONCE = 2**18
"""Bytes that are looked at together: few enough to lie near the processor."""
_GONE, _BETWEEN = 0, 32  # what a byte counts as that is passed over, and one that ends a word
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_LAST = 0x2150  # no sign past the letterlike ones is a letter of ours when it is made small


def words_of_many(texts: pa.Array) -> tuple[pa.Array, Ints]:
    """Return the words of all texts (as Arrow’s ``large_string``) one after another, and how many each text has."""
    import numpy as np
    import pyarrow as pa

    several = [_of_part(raw, ends) for raw, ends in _parts(texts)]
    words = pa.chunked_array([words for words, _ in several], pa.large_string()).combine_chunks()
    return words, np.concatenate([np.zeros(0, dtype=np.int64), *(counts for _, counts in several)])


def _parts(texts: pa.Array) -> Iterator[tuple[Bytes, Ints]]:
    """Yield the bytes of some texts at a time, and where each text ends in them."""
    import numpy as np

    _, offsets, data = texts.buffers()
    if not len(texts) or data is None:
        yield np.zeros(0, dtype=np.uint8), np.zeros(len(texts), dtype=np.int64)
        return
    bounds = np.frombuffer(offsets, dtype=np.int64)[texts.offset : texts.offset + len(texts) + 1]
    raw = np.frombuffer(data, dtype=np.uint8)
    cuts = np.searchsorted(bounds, np.arange(bounds[0] + AT_ONCE, bounds[-1], AT_ONCE))
    for first, end in pairwise(np.unique([0, *cuts, len(texts)]).tolist()):
        yield raw[bounds[first] : bounds[end]], bounds[first + 1 : end + 1] - bounds[first]


def _of_part(raw: Bytes, ends: Ints) -> tuple[pa.Array, Ints]:
    import numpy as np
    import pyarrow as pa

    read = _as_compared(raw)
    gone = np.flatnonzero(read == _GONE)
    read, ends = np.delete(read, gone), ends - np.searchsorted(gone, ends)
    is_word = read != _BETWEEN
    begins = np.ones(len(read), dtype=bool)  # where what stands before is no part of the same word
    begins[1:] = ~is_word[:-1]
    begins[ends[ends < len(read)]] = True
    starts = np.flatnonzero(is_word & begins)
    letters = read[is_word]
    offsets = np.append(np.flatnonzero(begins[is_word]), len(letters)).astype(np.int64)
    words = pa.LargeStringArray.from_buffers(len(starts), pa.py_buffer(offsets), pa.py_buffer(letters))
    return words, np.diff(np.searchsorted(starts, ends), prepend=0)


def _as_compared(raw: Bytes) -> Bytes:
    """Return each byte as the letter or figure that it is compared as, `_GONE` or `_BETWEEN`."""
    import numpy as np

    plain, signs = _signs()
    read: Bytes = plain[raw]
    for first, several in signs.items():
        here = np.flatnonzero(raw == first)
        if not len(here):
            continue
        for sign, letters in several.items():
            found = here[np.all([raw[here + n] == byte for n, byte in enumerate(sign)], axis=0)]
            for n, letter in enumerate(letters):
                read[found + n] = letter
    return read


@cache
def _signs() -> tuple[Bytes, dict[int, dict[bytes, bytes]]]:
    """Return what each byte counts as by itself, and what the bytes of longer signs do, by the first of them."""
    import numpy as np

    plain = np.full(256, _BETWEEN, dtype=np.uint8)
    signs: dict[int, dict[bytes, bytes]] = {}
    for number in range(_LAST):
        low = chr(number).lower().translate(ACCENTS)
        if low[0] in JOINED or low[0] in _LETTERS:
            sign = chr(number).encode()
            counts = bytes([_GONE]) if low[0] in JOINED else low[:1].encode()
            # Of İ, which is two signs when it is small, the second is no letter.
            counts = counts.ljust(len(sign), bytes([_GONE if len(low) == 1 else _BETWEEN]))
            if len(sign) == 1:
                plain[number] = counts[0]
            else:
                signs.setdefault(sign[0], {})[sign] = counts
    return plain, signs
