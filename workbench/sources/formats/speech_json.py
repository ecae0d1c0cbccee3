"""A transcript as JSON: a list of pieces with words and, perhaps, who speaks and when. Other JSON is not read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ...text.english.patterns_in_tables import in_table
from ..left_out import Reason, left_out
from .encodings import decoded
from .file_signs import Signs
from .lines import Page
from .named_speeches import Record
from .named_speeches import pages_of as _pages_of
from .speech_tables import record_of_rows

_WORDS = ("text", "content", "transcript", "words", "caption", "utterance", "body", "sentence")
_SPEAKER = ("speaker", "speaker_name", "speakername", "speaker_label", "speakerlabel", "name", "participant")
_TIME = ("start", "begin", "time", "start_time", "starttime", "offset", "startms", "timestamp", "from")
_DEEPEST = 6
_CLOCK = in_table("sources/formats/captions", "a time of day or of a recording")
_TIMED = Reason("times and numbers of captions", ("a field of a piece that has words", "a time"))


def is_json(signs: Signs) -> bool:
    """Say whether a file is JSON."""
    if signs.start.lstrip()[:1] not in ("{", "[") or not signs.is_text:
        return False
    try:
        json.loads(decoded(signs.data)[0])
    except (ValueError, RecursionError):
        return False
    return True


def is_transcript(signs: Signs) -> bool:
    """Say whether a file is JSON that holds what was said, piece by piece, with its times."""
    return is_json(signs) and _record(signs.data) is not None


def is_other(signs: Signs) -> bool:
    """Say whether a file is JSON that holds no transcript."""
    return is_json(signs) and not is_transcript(signs)


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the words of the transcript, ``Speaker: words`` a turn, and remarks. Nothing is raised."""
    return _pages_of(record_of(data)), ()


def record_of(data: bytes) -> Record:
    """Return the turns of JSON that is a transcript."""
    return _record(data) or Record()


def _record(data: bytes) -> Record | None:
    pieces = max(_lists(json.loads(decoded(data)[0]), 0), key=len, default=[])
    rows = [["time", "speaker", "text"]]
    for piece in pieces:
        own = {str(name).lower(): value for name, value in piece.items()}
        rows.append([_first(own, _TIME) and "0:00", _first(own, _SPEAKER), _first(own, _WORDS)])
    record = record_of_rows(rows) if len(rows) > 2 else None
    if record:
        record.left_out += [left_out(_TIMED, text) for piece in pieces for text in _times(piece)]
    return record


def _times(piece: dict[str, Any]) -> Iterator[str]:
    """Yield the texts of a piece that are times, as ``2025-08-26T09:11:38``."""
    return (value for value in piece.values() if isinstance(value, str) and _CLOCK.fullmatch(value))


def _first(own: dict[str, Any], names: tuple[str, ...]) -> str:
    value = next((own[name] for name in names if name in own), "")
    value = value.get("name", "") if isinstance(value, dict) else value
    return str(value) if isinstance(value, str | int | float) else ""


def _lists(value: Any, depth: int) -> Iterator[list[dict[str, Any]]]:
    """Yield each list whose entries all have words and a time or a speaker."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        keys = [{str(name).lower() for name in one} for one in value]
        if all(own & set(_WORDS) and own & {*_SPEAKER, *_TIME} for own in keys):
            yield value
            return
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(one, dict | list):
            yield from _lists(one, depth + 1)
