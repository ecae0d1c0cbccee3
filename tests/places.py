"""Where things lie: the repository, its tests, the founding case, and the folder of real documents beside it."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
