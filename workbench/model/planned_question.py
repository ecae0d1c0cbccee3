"""A question that the researchers mean to be asked: their own words, never a machine's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlannedQuestion:
    """One question of the researcher's, for the next session or for a minister.

    ``head`` is what it is about, ``to_whom`` it is put (a witness or a body; nothing: to all), ``member`` who asks it.
    ``basis`` are ids of the passages that it rests on, ``follow_up`` what is asked where the answer falls short.
    """

    head: str
    question: str
    to_whom: str = ""
    member: str = ""
    basis: tuple[str, ...] = ()
    follow_up: str = ""
