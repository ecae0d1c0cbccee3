"""Settings of all tests: property tests draw the same examples on every machine, and have no deadline."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("workbench", deadline=None, derandomize=True)
settings.load_profile("workbench")
