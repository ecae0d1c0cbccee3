"""spaCy without its command line, which nothing here calls: it brings a web client, and as much to load again."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from ..in_turn import TURN

_COMMANDS, _INFO = "spacy.cli", "spacy.cli.info"


def load() -> None:
    """Import spaCy, if it isn’t there yet; who asks for `spacy.cli` afterwards gets it as ever."""
    with TURN:  # half imported, it is in `sys.modules` already
        if "spacy" in sys.modules or _COMMANDS in sys.modules:
            return
        stands_in = {name: ModuleType(name) for name in (_COMMANDS, _INFO)}
        vars(stands_in[_INFO])["info"] = _info
        sys.modules |= stands_in
        try:
            import spacy  # noqa: F401
        finally:
            for name in stands_in:
                del sys.modules[name]


def _info(*given: Any, **named: Any) -> Any:
    """What `spacy.info` is: the command’s own, imported when it is called."""
    from spacy.cli.info import info

    return info(*given, **named)
