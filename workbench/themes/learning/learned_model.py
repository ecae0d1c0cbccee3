"""What was learned, as a value: weights in plain arrays, kept as bytes that hold no code."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import WorkbenchError
from .features import Wording

if TYPE_CHECKING:
    from numpy.typing import NDArray

FORM = 1
_ARRAYS = ("weights", "starts", "joint", "levels", "thresholds")


@dataclass(frozen=True)
class Model:
    """What was learned of ``themes`` from decisions.

    ``version`` is a hash of the decisions and texts it was learned from: the same give the same. ``confirmed`` and
    ``absent`` are the passages that it learned each theme from; ``left_out`` says why other themes were not learned.
    ``weights`` (one row per theme) and ``starts`` score a passage; ``joint`` weighs that beside its neighbours' scores
    and ``levels`` (one per theme) turn it into a probability; from ``thresholds`` on, a theme is suggested.
    It holds words of the evidence: where a document is withdrawn, a model that learned from it goes too.
    """

    version: str
    themes: tuple[str, ...]
    confirmed: tuple[int, ...]
    absent: tuple[int, ...]
    left_out: tuple[str, ...]
    wording: Wording
    weights: NDArray[Any]
    starts: NDArray[Any]
    joint: NDArray[Any]
    levels: NDArray[Any]
    thresholds: NDArray[Any]

    def to_bytes(self) -> bytes:
        """Return the model as a NumPy archive of arrays and one JSON text; no pickle."""
        import numpy as np

        words = {
            "form": FORM,
            "version": self.version,
            "themes": self.themes,
            "confirmed": self.confirmed,
            "absent": self.absent,
            "left_out": self.left_out,
            "terms": self.wording.terms,
        }
        text = np.frombuffer(json.dumps(words, ensure_ascii=False).encode("utf-8"), dtype="uint8")
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        kept = io.BytesIO()
        np.savez(kept, words=text, rarity=self.wording.rarity, axes=self.wording.axes, **arrays)
        return kept.getvalue()


def from_bytes(data: bytes) -> Model:
    """Return the model that `Model.to_bytes` wrote.

    Raises `WorkbenchError` where the bytes are not one, or one of another version of the workbench.
    """
    import zipfile

    import numpy as np

    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as kept:
            words = json.loads(kept["words"].tobytes().decode("utf-8"))
            if words["form"] != FORM:
                raise ValueError("another form")
            wording = Wording(tuple(words["terms"]), kept["rarity"], kept["axes"])
            arrays = {name: kept[name] for name in _ARRAYS}
    except (ValueError, KeyError, OSError, EOFError, TypeError, zipfile.BadZipFile):
        raise WorkbenchError(
            "what was learned can’t be read", next="Learn again from the decisions."
        ) from None
    return Model(
        words["version"],
        tuple(words["themes"]),
        tuple(words["confirmed"]),
        tuple(words["absent"]),
        tuple(words["left_out"]),
        wording,
        **arrays,
    )
