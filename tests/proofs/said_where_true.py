"""“Not cited”, “not answered”, “overdue”, “no reply”, “nothing …”: every kind of page of every half-held inquiry."""

from __future__ import annotations

from tests.briefing.test_said_where_true import MADE, wrong_on
from tests.made.half_held import HALF_HELD
from tests.proofs.__main__ import Row, aligned


def prove() -> list[Row]:
    """One row: what pages say that the rows deny, in how many pages."""
    wrong = [f"{inquiry}: {' '.join(one)}" for inquiry in HALF_HELD for one in wrong_on(inquiry, MADE)]
    what = (
        f"false statements of absence in {len(MADE)} kinds and lengths of page, of {len(HALF_HELD)} inquiries"
    )
    return [(what, "; ".join([str(len(wrong)), *wrong[:5]]), "0")]


if __name__ == "__main__":
    print(aligned(prove()))
