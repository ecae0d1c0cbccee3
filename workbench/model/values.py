"""The closed sets of values that columns hold, but for `publication.py`, which also says what each allows."""

from __future__ import annotations

DOCUMENT_KINDS = (
    "oral", "written", "report", "response", "terms", "correspondence", "engagement note",
    "guidance", "statement", "debate", "written question", "inspection", "statistics",
    "FOI reply", "press", "other",
)  # fmt: skip
PROVENANCES = ("real", "illustrative", "reported")
MADE_WITH = "Made with the inquiry evidence workbench"
"""The mark in everything that goes out, by which it is known again when evidence has to be erased."""
STATUSES = ("ok", "partial", "no-text", "unsupported", "refused", "failed", "not-held")
PASSAGE_KINDS = (
    "question", "answer", "statement", "paragraph", "heading", "recommendation", "response",
    "note", "direction", "table", "reference",
)  # fmt: skip
ASKS = ("chair", "member", "counsel")
"""Who asks questions: their names are the inquiry's own, withheld with nobody's, and their words no evidence."""
GIVE_EVIDENCE = ("witness", "submitter")
"""Who gives evidence, spoken or written."""
OWN_WORDS = ("answer", "statement", "paragraph")
"""Passages in the words of whoever gave evidence."""
SPOKEN = ("question", "answer", "statement")
"""Passages of a hearing that somebody spoke."""
NOBODYS_WORDS = ("heading", "note", "reference", "direction")
"""Passages that nobody spoke or wrote as evidence: they are neither tagged nor read for figures."""
NOT_EVIDENCE_WORDS = ("question", *NOBODYS_WORDS)
"""Passages that stand among evidence and say nothing of a witness's. Questions are tagged, as *prompted*."""
SPEAKING_DOCUMENTS = ("oral", "debate")
"""Documents in which people speak in turn."""
EVIDENCE_DOCUMENTS = ("oral", "written", "statement")
"""Documents whose passages are evidence that was given, and are ranked. An engagement note with children is never
scored (it may be read, and linked by hand); press reports, guidance and the report itself were given by nobody."""
CAPACITIES = ("chair", "member", "witness", "counsel", "submitter", "other")
KINDS_FROM = ("printed", "type", "words")
"""What the kind of an item was known by: the report prints it; the type that it is set in; its own verbs."""
BEARINGS = ("consistent with", "qualifies", "contrary to", "background", "undecided")
ACTS = ("confirm", "dismiss", "add", "change", "note", "undo")
DONE = {
    "confirm": "confirmed",
    "dismiss": "dismissed",
    "add": "added",
    "change": "changed",
    "note": "noted",
    "undo": "took back",
    "read": "read, without a theme",
    "distressing": "marked as distressing",
    "refer: safeguarding": "referred",
    "retag": "given another theme",
    "span": "made longer or shorter",
    "split": "split",
    "code all": "coded all like it",
    "in bulk": "decided in bulk",
    "codebook": "changed in the codebook",
    "sample": "drew a sample",
    "stop": "stopped looking",
    "pass": "finished an own pass",
    "adjudicate": "settled for all coders",
}
"""How each act is said when it is done; those after *undo* are several decisions that are one act, or about no row."""
RELATIONS = ("part", "repeats")
BASES = ("cited", "quoted", "similar", "theme", "person")
CITATION_WHYS = (
    "session not held", "no such question", "several sessions", "another day", "another day, nobody named",
    "nobody answers", "all answers", "several witnesses", "does not speak", "one slip", "organisation", "other title",
    "not listed", "text not held", "other author", "not held", "no such paragraph", "paragraphs missing",
    "whole document", "page not found", "several statements", "statement not held", "hearing not held",
    "several hearings", "whole hearing", "no such place", "without pages", "other date", "does not speak there",
    "nothing before", "no evidence before", "something between", "same", "another inquiry", "printed volume",
)  # fmt: skip
"""Why a reference points where it does, or nowhere; the sentences: `citations/citation_reasons.py`."""
QUOTATION_WHYS = (
    "no note", "no evidence cited", "not there", "stands elsewhere", "not held", "another inquiry", "ambiguous",
    "unresolved", "another source",
)  # fmt: skip
"""Why quoted words were not found: nothing is cited for them; what is cited has them not; it could not be looked at."""
LINK_WHYS = (
    "cited in its own paragraph", "cited in what leads to it", "cited in itself", "quotes", "words in a row",
    "names the witness", "names the body", "names the office", "rare words", "other words", "words",
    "words of the question", "themes", "rare theme", "copies", "heading", "words of the term", "themes of the term",
    "by hand",
)  # fmt: skip
"""Why a passage is linked to an item, or to a head of the terms; the sentences: `evidence_base/link_reasons.py`."""
BEARING_WHYS = ("says", "answers", "on a condition", "words of the item", "brought in by the question")
"""What shows a bearing, and that it is about the item; the sentences: `suggestions/bearing_reasons.py`."""
PROBLEM_WHYS = (
    "leads out", "not there", "not opened", "not read", "in no row", "contents changed", "text changed",
    "text not kept", "not looked into", "asks for confidence", "nobody named", "labels in no transcript",
    "perhaps a label", "answers without a label", "answers or questions", "after an answer without a label",
    "after an answer", "perhaps another’s question", "before anybody is named", "row names nobody",
    "caption names nobody", "label in a caption", "figures before a time", "label fits nobody",
    "label fits several", "office of nobody", "office of several", "witnesses silent",
    "other questions announced", "questions missing", "placeholder", "notes not found",
    "note numbers missing", "notes not called", "paragraphs missing", "no numbered paragraphs",
    "no item under its heading", "no recommendation", "item without its paragraphs",
    "item without a paragraph", "no code under its heading", "entries without a code", "no item said again",
    "words in no passage", "left out by one rule", "remark on a row", "hearings not held", "items said again",
    "one code of two", "unknown word", "row left out", "person without an id", "person twice", "link without its date",
    "setting not used", "example goes wrong", "fix made", "fix not made", "settled", "speaker settled",
    "nothing settled", "decision without a place", "log at fault",
)  # fmt: skip
"""Why something could not be read or used, or what was settled; the sentences: `model/problem_reasons.py`.

They are listed in this order wherever problems are: what is not read at all, who speaks, what of a document is missing,
and the researcher’s own tables last.
"""
EVIDENCE_BASE_WHYS = ("cited", "none found", "no paragraph named", "text not held")
"""Whether citations stand under an item; the last two: why none can be followed (`evidence_base/base_in_words.py`)."""
POSITIONS = (
    "accepted", "in part", "in principle", "consulting", "already doing", "deferred", "noted", "rejected",
    "unclear", "not answered", "no reply known",
)  # fmt: skip
POSITION_WHYS = (
    "the item", "its aim", "promised", "done", "courtesy", "on a condition", "but for a part", "says what is asked",
    "that it is so", "says no as well", "no words", "nothing follows", "left to others", "not found", "none held",
    "not read whole",
)  # fmt: skip
"""What in a reply decided its position; the sentences: `replies/position_reasons.py`."""
UNDERTAKING_WHYS = (
    "binds",
    "offers",
    "says as much",
    "says yes",
    "was asked",
    "says by when",
    "on a condition",
)
"""What makes words an undertaking, and what limits it; the sentences: `undertakings/undertaking_reasons.py`."""
NO_REPLY_KNOWN = "no reply known"
"""What is said of an item wherever nothing answers it and not every reply is held and read whole."""
NO_ANSWER = ("not answered", NO_REPLY_KNOWN)
"""Positions that say that there is no answer, or none that is known."""
STARTER = "Starter theme: "
"""How the definition of a theme of the starter codebook begins: an example, which says nothing of an inquiry."""
SAYS_RIGHT = frozenset({
    "wrong witness", "attributed to another", "name misspelt", "wrong title", "wrong role or body", "wrong date",
    "reference malformed", "evidence code not found", "wrong evidence code", "figure not found",
    "quotation elsewhere", "quotation used twice",
})  # fmt: skip
"""Kinds of finding whose explanation names what is right, so that nobody need repeat it beside it."""
SENTENCES = (
    "reason", "reasons", "statement", "explanation", "difference", "grounds_words", "against", "next", "note",
)  # fmt: skip
"""Columns of words for people. What is known stands typed beside them: nothing reads a fact out of one."""
