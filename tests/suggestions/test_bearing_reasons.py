"""What shows a bearing stands typed beside its sentence, and nothing that is not known stands there."""

from __future__ import annotations

from itertools import product

import pytest

from workbench.model import BEARING_WHYS
from workbench.suggestions.bearing_reasons import Because, sentence

GIVEN = [
    Because("I would", ("register",), *more) for more in product(("", "if"), ("", "Why not?"), (False, True))
]


@pytest.mark.parametrize("because", GIVEN)
def test_every_fact_stands_typed_and_in_the_sentence(because: Because) -> None:
    made = because.columns
    assert set(made["why"]) <= set(BEARING_WHYS) and len(made["why"]) == len(made["about"])
    assert ("answers" in made["why"]) == because.answers
    assert ("on a condition" in made["why"]) == bool(because.condition)
    assert ("brought in by the question" in made["why"]) == bool(because.question)
    assert all(about in made["reason"] for about in made["about"]) and made["reason"] == sentence(because)


def test_all_whys_are_used() -> None:
    assert {why for because in GIVEN for why in because.columns["why"]} == set(BEARING_WHYS)
