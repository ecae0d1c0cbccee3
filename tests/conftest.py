"""Settings of all tests: property tests draw the same examples everywhere, without a deadline; compiled code is kept."""

from __future__ import annotations

import gc
import os
import sys

from hypothesis import settings

settings.register_profile("workbench", deadline=None, derandomize=True)
settings.load_profile("workbench")

# What many tests share stays in memory: looking through all of it again and again took a fourteenth of their time.
gc.set_threshold(20_000, 20, 20)

# Tests start hundreds of programs, and where nothing compiled may be kept, each compiles the whole package again.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
