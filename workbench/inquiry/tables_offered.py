"""The tables that an inquiry offers, named for editors: each is a row of `recipes.py` (a test compares the two)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


class TablesOffered:
    """What an inquiry's attributes are; `recipes.py` says how each is made, and from what."""

    documents: pd.DataFrame
    passages: pd.DataFrame
    marks: pd.DataFrame
    people: pd.DataFrame
    appearances: pd.DataFrame
    campaigns: pd.DataFrame
    hearings: pd.DataFrame
    ledger: pd.DataFrame
    terms: pd.DataFrame
    recommendations: pd.DataFrame
    relations: pd.DataFrame
    responses: pd.DataFrame
    readings: pd.DataFrame
    progress: pd.DataFrame
    commitments: pd.DataFrame
    request_findings: pd.DataFrame
    figures: pd.DataFrame
    figures_read: pd.DataFrame
    figures_compared: pd.DataFrame
    figures_traced: pd.DataFrame
    questions: pd.DataFrame
    press_quotations: pd.DataFrame
    categories_heard: pd.DataFrame
    measures: pd.DataFrame
    local_returns: pd.DataFrame
    authorities: pd.DataFrame
    inspections: pd.DataFrame
    authority_records: pd.DataFrame
    events: pd.DataFrame
    timeline: pd.DataFrame
    findings: pd.DataFrame
    english: pd.DataFrame
    undertakings: pd.DataFrame
    term_links: pd.DataFrame
    citations: pd.DataFrame
    worklist: pd.DataFrame
    quotations: pd.DataFrame
    themes: pd.DataFrame
    patterns: pd.DataFrame
    tags: pd.DataFrame
    links: pd.DataFrame
    bearings: pd.DataFrame
    decisions: pd.DataFrame
    memos: pd.DataFrame
    problems: pd.DataFrame
