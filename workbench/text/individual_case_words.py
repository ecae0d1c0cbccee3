"""English that tells one child's, or one person's, case: a table of the same form as `confidence_words.py`.

An inquiry asks for evidence on how things are; a case of one's own is seldom for it, and a child's must not be told.
"""

from __future__ import annotations

from ..model.publication import INDIVIDUAL_CASE
from .confidence_words import WRITER, Row
from .english.worded_numbers import ONES

_CHILD = r"""(?:(?:foster|step|grand|adopted|disabled|autistic|young(?:er|est)?|old(?:er|est)?|little|late)[\s-]*)*
    (?:sons?|daughters?|child(?:ren)?|boys?|girls?|grand(?:sons?|daughters?|child(?:ren)?)|step(?:sons?|daughters?)|
        nephews?|nieces?|
    toddlers?|bab(?:y|ies))"""
_ONE = _CHILD.replace("child(?:ren)?|", "", 1)


_AGE = rf"(?:[1-9]|1[0-7]|{'|'.join(ONES[:17])})"

_KIN = r"""(?:late\s+)?(?:husband|wife|partner|mother|father|mum|dad|sister|brother|aunt|uncle|grand(?:mother|father|
        parents?)|
    parents?|sons?|daughters?|child|baby)"""

ROWS = (
    Row("line", r"""^\W*(?:case|contact|visit|supervision|home\s+visit|social\s+work)\s+(?:notes?|records?|
        recordings?|summary|log|file)\b\W*(?:\d|$|:|of\b|for\b)|
        ^\W*(?:re|patient|child|client|pupil|subject)\s*:\s*(?:master|baby|miss)\s+(?-i:[A-Z])|
        ^\W*d\.?o\.?b\.?\s*[:.]?\s*\d|^\W*date\s+of\s+birth\s*:?\s*\d""",
        INDIVIDUAL_CASE, "it is a record of one person", "CASE NOTE 14/02", "Case notes should be kept for longer"),
    # Forms: a box that is ticked, or a question with its answer.
    Row("words", rf"""\b(?:my\s+{_CHILD}|our\s+{_ONE})(?:['’]s?)?\s*,?\s*.{{0,60}}?\b(?:aged\s+\d|
        \d{{1,2}}[-\s]years?[-\s]old|is\s+\d{{1,2}}\b|was\s+\d{{1,2}}\b|born|date\s+of\s+birth|d\.?o\.?b|lives?\s+at|
        attends?|school|
        social\s+workers?|placements?|foster\w*|care\s+(?:order|home|proceedings)|taken\s+into\s+care|in\s+care|court|
        custody|ehcp|education,?\s+health|diagnos\w+|hospital|exclu\w+|camhs|abus\w+|self[-\s]harm\w*|suicid\w+|died|
        killed|went\s+missing|missing|police)\b|
        \b(?:my|our)\s+\d{{1,2}}[-\s]years?[-\s]old\b|\b(?:my|
        our)\s+(?-i:[a-z]+\s+)?{_ONE}\s*,?\s+(?-i:[A-Z][a-z]+)\b""",
        INDIVIDUAL_CASE, "it is about the writer’s own child", "My daughter Amelia, aged 9, was moved twice in a year.",
        "Our children’s homes are inspected every year, and our staff are trained."),
    Row("words", r"""\b(?:re|
        in\s+the\s+matter\s+of)\s*:?\s+(?-i:[A-Z][\w.]*)(?:\s+(?-i:[A-Z][\w.]*))?\s*\(?(?:an?\s+)?(?:child|minor|
        children)\b|\b(?:the|this|that)\s+(?:child|boy|girl|young\s+person|baby|
        pupil)(?:['’]s)?\s+(?:full\s+)?(?:name|address|date\s+of\s+birth|d\.?o\.?b)\b
        (?:\s+(?:is|was|:)|\s*:)|\b(?:child|pupil)(?:['’]s)?\s+(?:name|date\s+of\s+birth|d\.?o\.?b\.?|nhs\s+number|
        address)\s*[:=]|\b(?:case|file|record)\s+of\s+(?:\w+\s+)?(?:a|the|one|an)\s+(?:\w+[-\s]){0,3}?(?:child|boy|
        girl|baby|pupil|teenager)\b.{0,80}?\b(?:aged\s+\d|called|named|known\s+as)\b|
        """ rf"""\b(?:a|one|the)\s+(?:\d{{1,2}}|{'|'.join(reversed(ONES[2:]))})[-\s]year[-\s]old\s+
        (?:boy|girl|child|pupil)\b.{{0,40}}?(?:,?\s*(?:called|named)\s+|
        ,\s+)(?-i:[A-Z][a-z]+)\b""",
        INDIVIDUAL_CASE, "it is about one child", "Child’s name: Tom Bell",
        "The case of children in care was made to us by three bodies."),
    Row("words", rf"""{WRITER}.{{0,80}}?\b(?:family\s+court|care\s+proceedings|child\s+protection\s+(?:plan|conference|
        case)|care\s+order|contact\s+(?:order|with\s+my)|custody|child\s+arrangements|special\s+guardianship|
        adoption\s+order|residence\s+order|cafcass)\b.{{0,120}}?\b(?:my|our)\b|
        \bfamily\s+court.{{0,80}}?\b(?:my|our)\s+(?:\w+\s+)?(?:child(?:ren)?|sons?|daughters?|grand\w+|boys?|girls?|
        case|family)\b|
        \b(?:my|our)\s+(?:\w+\s+)?(?:family\s+court|care\s+proceedings|court\s+case|custody|child\s+protection|
        case\s+(?:in|before|at)\s+the\s+(?:\w+\s+)?(?:family\s+)?court)\b""",
        INDIVIDUAL_CASE, "it is about a case in the family court",
        "The family court heard nothing from me before it moved my children.",
        "We think that family courts should publish more judgments."),
    Row("words", rf"""\b(?:my|our)\s+(?-i:[a-z]+\s+)?(?:{_ONE}|child|client|foster\s+child)\b,?\s+(?:who\s+)?(?:is|
        was|aged?|of)\s+(?:only\s+|just\s+|now\s+)?{_AGE}\b(?!\s*(?:times|of|per|miles|hours|days|weeks|months|places))|
        \bI\s*(?:am|['’]?m)\s+(?:only\s+|just\s+|now\s+)?{_AGE}\s*(?:years?\s+old\b|and\b|,|\.|now\b)|
        \bthis\s+(?:\d{{1,2}}|\w+)[-\s]year[-\s]old\b|
        (?:[“"‘'](?-i:[A-Z])[”"’'],?|\b(?-i:[A-Z][a-z]+),)\s+(?:an?|who\s+is\s+an?)\s+(?:boy|girl|child)\s+(?:of|
        aged)\s+{_AGE}\b|
        \b(?:my\s+child|(?:my|our)\s+{_ONE})\b.{{0,60}}?\b(?:carers|social\s+worker|moved|removed|taken|placed|school|
        home|
        court)\b""",
        INDIVIDUAL_CASE, "it is about one child", "I am writing about my grandson, who is eight.",
        "Our client base is 15 councils."),
    Row("words", r"""\b(?:he|she|his|her|the\s+(?:boy|girl|child|mother|father)|my\s+client|T|
        YP)\b.{0,100}?\b(?:interim\s+care\s+order|supervised\s+contact|youth\s+court|family\s+court|
        child\s+protection\s+plan|
        return\s+interview|strategy\s+(?:meeting|discussion)|placement\s+order)\b|\b(?:case|hearing|
        matter)\s+is\s+(?:in|before|at|listed)\b.{0,30}?\b(?:family|youth|crown|magistrates|
        county)\b.{0,12}?\bcourt\b|(?-i:\bYP\b)|
        \byoung\s+person\s+(?:was\s+)?(?:reported|returned|said|stated|disclosed|presented|refused|declined)\b""",
        INDIVIDUAL_CASE, "it is about one child’s case", "He was removed under an interim care order in May.",
        "Family courts should sit for longer, and interim care orders be reviewed."),
    Row("words", rf"""\b(?:take\s+up|look\s+into|investigate|intervene\s+in|re-?open|help\s+(?:me\s+)?with|
        raise)\s+(?:my|our|his|her|this\s+(?:family|man|woman|child)['’]?s?)\s+(?:\w+\s+)?(?:case|complaint|appeal)\b|
        \b(?:complain\w*|appeal\w*|ombudsman|sued|claim)\b.{{0,60}}?\b(?:my|our)\s+{_KIN}['’]?s?\b|\b(?:my|
        our)\s+{_KIN}['’]s\s+(?:case|care|treatment|death|complaint|claim|benefits?|hospital|operation)\b""",
        INDIVIDUAL_CASE, "it asks about one person’s case", "I want the Committee to take up my case.",
        "We look into each case that is raised with us."),
)  # fmt: skip
