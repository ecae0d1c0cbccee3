"""pdfium's functions as plain calls: a page has thousands of words, and each is asked of several times.

Handles are whole numbers here (``None`` for none) and not objects that are made for every answer, which halves what a
call costs. What a function fills in is handed over by reference, and arrays as they are.
"""

from __future__ import annotations

import ctypes
from typing import Any


class _Calls:
    """The names of pypdfium2’s raw functions, each made plain when it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        import pypdfium2.raw as raw

        thing = getattr(raw, name)
        if hasattr(thing, "argtypes"):
            types = [_plain(kind) for kind in (thing.restype, *thing.argtypes)]
            thing = ctypes.CFUNCTYPE(*types)(ctypes.cast(thing, ctypes.c_void_p).value or 0)
        setattr(self, name, thing)
        return thing


def _plain(kind: Any) -> Any:
    is_pointer = isinstance(kind, type) and issubclass(kind, ctypes._Pointer)
    return ctypes.c_void_p if is_pointer else kind


CALLS: Any = _Calls()
