"""The words of JSON: every text that stands as a value; the names of fields and numbers are none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..formats.encodings import decoded
from .file_parts import Part


def parts_of(data: bytes) -> list[Part]:
    """Return the texts of a JSON file as one part, in their order."""
    return [Part("\n".join(_texts(json.loads(decoded(data)[0]))))]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)
