"""pdfium's functions as plain calls: a page has thousands of words, and each is asked of several times.

Handles are whole numbers here (0 for none) and not objects that are made for every answer, which halves what a call
costs. Asked of many things at once (`answers`, `filled`), a call costs half as much again. What a function fills in is
handed over by reference, and arrays as they are.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Any


class _Calls:
    """The names of pypdfium2’s raw functions, each made plain when it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        import pypdfium2.raw as raw

        thing = getattr(raw, name)
        if hasattr(thing, "argtypes"):
            given = [_plain(kind, ctypes.c_void_p) for kind in thing.argtypes]
            returned = _plain(thing.restype, ctypes.c_size_t)
            address = ctypes.cast(thing, ctypes.c_void_p).value or 0
            thing = ctypes.CFUNCTYPE(returned, *given)(address)
        setattr(self, name, thing)
        return thing


def _plain(kind: Any, handle: Any) -> Any:
    is_pointer = isinstance(kind, type) and issubclass(kind, ctypes._Pointer)
    return handle if is_pointer else kind


CALLS: Any = _Calls()


def answers(function: Any, *given: Iterable[int]) -> list[Any]:
    """Return what a function answers, asked once for each of what is ``given``."""
    return list(map(function, *given))


def filled(room: Any, parts: int, function: Any, *given: Iterable[int]) -> list[Any]:
    """Have each row of ``room``, an array of numpy’s, filled in by one call, and return the answers.

    ``parts`` is in how many arguments a row is handed over: 1 for a structure, else one for each of its values.
    """
    start, row = room.ctypes.data, room.itemsize * room.shape[1]
    places = (start + part * row // parts for part in range(parts))
    return list(map(function, *given, *(range(place, place + row * len(room), row) for place in places)))
