"""What a search found goes out: found again as its reader may see it, and looked through before it leaves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from . import audiences, read_sources

if TYPE_CHECKING:
    from ..finding.hits import Hits
    from . import Inquiry


def saved(inquiry: Inquiry, found: Hits, path: Path, audience: str, given: tuple[str, str]) -> Path:
    """Write what a search finds for an ``audience`` (*public*, *committee*) as a CSV, Excel or Word file.

    ``given`` are the style of its citations (if empty, the body's) and the day (ISO) that it is of. Raises
    `WorkbenchError` for another ending, audience or style, and `way_out.Refused` where something must not leave.
    """
    from ..briefing import gate, paper_marking
    from ..briefing.citing import house_styles
    from ..exchange.found_passages import ENDINGS, FoundList, FoundRow
    from ..files import output_names
    from . import restricting

    style, date = given
    if style:
        house_styles.asked(style)
    output_names.check(path, *ENDINGS)
    whole = audiences.whole(inquiry)
    if audience == "public":
        gate.settled(read_sources.unsettled(whole.folder))
    caution = inquiry._frames.vouched(afresh=True).caution
    seen = audiences.seen_by(inquiry, audience)
    again = seen.search(found.query, only=found.narrowed, exact=found.exact, order=found.order)
    provenance = dict(zip(seen.documents["document_id"], seen.documents["provenance"], strict=True))
    texts = dict(zip(seen.passages["passage_id"], seen.passages["text"], strict=True))
    rows = [
        FoundRow(
            n, texts[hit.passage_id], citation, hit.words, hit.voice, hit.document_id, hit.passage_id,
            provenance[hit.document_id],
        )
        for n, (hit, citation) in enumerate(zip(again.hits(unfolded=True), again.citations(style), strict=True), 1)
    ]  # fmt: skip
    illustrative = any(row.provenance == "illustrative" for row in rows)
    own = paper_marking.named(inquiry.settings.body) if audience == "committee" else ""
    mark = inquiry.settings.illustration if illustrative else ""
    held = gate.held_back(len(seen.folder.unseen), audience)
    head = tuple(part for part in (own, caution, mark, held) if part)
    leaves = restricting.clearance(whole._frames).of("search", audience, date)
    return FoundList(rows, found.query, again.said, head).save(path, leaves)
