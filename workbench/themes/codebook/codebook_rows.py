"""A codebook as its two tables, themes and patterns, and where two of them differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Codebook:
    """The themes (one row per theme) and their patterns (one row per pattern), in the order of the files."""

    themes: pd.DataFrame
    patterns: pd.DataFrame


def differs(before: Codebook, after: Codebook) -> bool:
    """Say whether two codebooks differ in any cell."""
    return not (before.themes.equals(after.themes) and before.patterns.equals(after.patterns))
