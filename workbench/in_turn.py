"""One thread at a time: the cells of a notebook and each tab that shows one run in threads of their own.

JupyterLab has what a page of a widget asks answered in a thread for each tab, beside the one that runs the cells. They
share an inquiry, its tables, its folder and the libraries that are imported when they are first needed: none of these
is made for two at once. Whoever begins something waits here until nobody else is at it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")
Kind = TypeVar("Kind")

TURN = RLock()
"""Held by the thread whose turn it is; inside, it may be asked for again. It comes before any lock of a folder."""


def in_turn(act: Callable[Given, Result]) -> Callable[Given, Result]:
    """Return a function that waits until no other thread of this program does any such thing, and is as before else."""

    @wraps(act)
    def waited(*given: Given.args, **named: Given.kwargs) -> Result:
        with TURN:
            return act(*given, **named)

    return waited


def verbs_in_turn(kind: type[Kind]) -> type[Kind]:
    """Have every public method of a class done in turn, and the looking up of what it has no method for."""
    for name, verb in list(vars(kind).items()):
        if inspect.isfunction(verb) and (not name.startswith("_") or name == "__getattr__"):
            setattr(kind, name, in_turn(verb))
    return kind
