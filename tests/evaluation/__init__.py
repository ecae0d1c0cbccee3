"""Measuring the workbench against answer keys, always on an empty cache: ``python -m tests.evaluation``."""
