"""What became of a report: progress, measures and local returns, inspections, the timeline and each item's trail."""

from .book import Book, read
from .card import ILLUSTRATION, by_recommendation, changes, distances, scores
from .due_dates import deadlines
from .editions import compare_items, compare_totals, editions_in_words
from .inspections import compare, regraded
from .letters import chase, requests
from .moments import timeline
from .printing import printed
from .progress import series, standing
from .steps import trail
from .suppression import shown

__all__ = [
    "ILLUSTRATION", "Book", "by_recommendation", "changes", "chase", "compare", "compare_items", "compare_totals",
    "deadlines", "distances", "editions_in_words", "printed", "read", "regraded", "requests", "scores", "series",
    "shown", "standing", "timeline", "trail",
]  # fmt: skip
