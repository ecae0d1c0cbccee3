"""What became of a report: progress, measures and local returns, inspections, the timeline, each item's trail.

It knows what was done and returned, and when, never that it was done because of the report.
Which authorities answered what: `scorecard.py`; which returned rows are wrong: `local_returns.py`; small counts
withheld so that nobody can work them out: `suppression.py`. What was done, dated: `progress.py`; what happened when:
`timeline_events.py`; one recommendation from evidence to return: `trail_steps.py`. What a reply says is in `replies/`.
"""

from .authority_records import records
from .due_dates import deadlines
from .inspections import compare, regraded
from .printed_values import printed
from .progress import series, standing
from .report_editions import compare_items, compare_totals, editions_in_words
from .request_letters import chase, requests
from .returned_tables import KEPT, Book, kept_book, read
from .scorecard import ILLUSTRATION, by_recommendation, changes, distances, scores
from .suppression import shown
from .timeline_events import Moment, timeline
from .trail_steps import trail

__all__ = [
    "ILLUSTRATION", "KEPT", "Book", "Moment", "by_recommendation", "changes", "chase", "compare", "compare_items",
    "compare_totals", "deadlines", "distances", "editions_in_words", "kept_book", "printed", "read", "records",
    "regraded", "requests", "scores", "series", "shown", "standing", "timeline", "trail",
]  # fmt: skip
