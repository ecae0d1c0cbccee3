"""Documents as a test of public pages holds them: published, which somebody has to say."""

from __future__ import annotations

from functools import partial

from workbench.model import Document

published = partial(Document, publication="published")
