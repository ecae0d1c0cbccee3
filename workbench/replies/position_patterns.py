"""The words in which replies accept, refuse and put off: a table of rules, the most telling first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text.english.calendar_words import MONTH_BEGINS, SEASON


@dataclass(frozen=True)
class Rule:
    """Words that take a position. ``rank``: 1 of the item itself, 2 of its aim, 3 promised, 4 done, 5 noted."""

    position: str
    rank: int
    pattern: re.Pattern[str]


_ITEM = (
    r"(?:recommendations?|conclusions?|findings?|proposals?|suggestions?|observations?|assessment|analysis|points?|"
    r"call for|request)\b"
)
# What may stand between the verb and the recommendation: no other clause, and nothing that is agreed with instead.
# 80 characters are a dozen words: “accepts the Committee’s carefully argued and welcome first recommendation”.
_NEAR = (
    r"(?:(?!\bthat\b(?! recommendation| conclusion| proposal)|\bwhich\b|\bbut\b|\bneed\b|\bcriticism\b)"
    r"[^.;:]){0,80}?"
)
_ADVERB = (
    r"(?:(?:fully|wholly|broadly|also|therefore|wholeheartedly|strongly|entirely|largely|currently|yet)\s+)*"
)
# “to support”, “will support” and “in support of” accept nothing; “never accepted” and “can't accept” refuse.
_NOT_TO = (
    r"(?<!\bto )(?<!\bin )(?<!\bof )(?<!\bwill )(?<!\bwould )(?<!\bbest )(?<!\bfurther )(?<!\bnot )(?<!n't )"
    r"(?<!\bnever )(?<!\bneither )(?<!\bthan )(?<!\bonly )"
)
# “Accepting this would be a mistake” accepts nothing, “is accepting” does.
_YES = (
    _NOT_TO
    + r"\b(?:accept(?:s|ed)?|(?:(?<=\bis )|(?<=\bare )|(?<=\bam ))accepting|agree(?:s|d)?(?: with| to)?|"
    r"support(?:s|ed)?|endorse[sd]?|adopt(?:s|ed)|concurs? with)"
)
_NO = (
    r"(?:(?:does|do|did|is|are|am|will|can)(?: not|n't)|cannot|can't|won't|"
    r"never|(?:is|are|am|remains?|feels?) un(?:able|willing) to|refuse[sd]? to|declined? to|declines to)"
    r"(?:,[^,.;]{1,40},)?"
)
# In these forms others are reported as well (“parishes could not agree to …”): it counts of those who reply alone.
_US = r"\b(?:we|i|it|governments?|department|ministry|ministers?|executive|secretary(?: of state)?|treasury|agency)"
_NO_LONGER = (
    rf"{_US}\b[^.;,]{{0,25}}?\s(?:has|have|had|would|could|was|were)(?: not|n't)(?:,[^,.;]{{1,40}},)?"
)
# “Do not feel able to”, “is not going to”, “would not want to”.
_WILLING = (
    r"(?:(?:intend(?:ing)?|propos(?:e|ing)|plan(?:ning)?|wish|want|going|able|feel able|be able|minded|prepared|"
    r"ready|"
    r"in a position|be in a position|seek(?:ing)?) to )?"
)
_THESE = (
    r"(?:this|these|it|them)\b(?=[.,;]|$| recommendations?\b| conclusions?\b| in\b| and\b| but\b| fully\b)"
)
_DISPUTED = (
    r"(?:criticisms?|premise|suggestion that|characteri[sz]ation|views?|assertion|claims?|implication|allegation|"
    r"description|contention|statement|reading|interpretation|impression|charge|concerns?)\b"
)
_AIM = (
    r"(?:aims?|intent|intentions?|principles?|spirit|thrust|needs?|objectives?|sentiments?|focus|importance|ambitions?|"
    r"emphasis|rationale|general direction|direction of travel|goals?|value)\b"
)
_WE = (
    r"\b(?:we|i|governments?|department|ministry|minister|executive|(?:cabinet )?secretary|secretary of state|treasury|"
    r"office|agency|commission|council|service|board|authority|of(?:sted|qual|com|gem|wat)|it)"
)
_IS = r"(?:is|are|was|were|has been|have been)"
_RIGHT = (
    r"(?:appropriate|necessary|needed|need|required|right|practicable|practical|justified|merit|proportionate|"
    r"desirable|helpful|feasible|case for|benefit|sensible|possible|advantage|warranted|best|answer)\b"
)
# A named act by a day: “will publish an inventory by June”.
_ACT = (
    r"(?:publish|establish|introduce|legislate|bring forward|issue|amend|create|set up|provide|fund|appoint|require|"
    r"write|report|update|lay|make|launch|deliver|complete|begin|start|extend|remove|abolish|replace)"
)
_DATED = (
    rf"(?:by (?:the (?:end|start|{SEASON})|\d|next|"
    rf"(?:{MONTH_BEGINS}))|"
    rf"(?:in|from) (?:the (?:{SEASON}|new year)|(?:\w+ )?20\d\d|[jfmasond]\w+ 20\d\d)|"
    rf"within \w+ (?:weeks|months|years?)|(?:next|this) (?:year|month|{SEASON}))"
)
_IT_ITSELF = (
    r"(?:this recommendation|these recommendations|recommendations?\b|this proposal|the proposal|the idea|"
    r"this suggestion|whether|the case for|the merits?)"
)
_WEIGH = (
    r"(?:consider|review|explore|examine|look (?:at|again|into|carefully)|assess|reflect|revisit|return to|evaluate|"
    r"investigate|give (?:\w+ )?consideration|keep (?:\S+ ){1,4}?under review)\b"
)

# A cell or a line that says it: “Status: not accepted”, “Government response: Rejected.”
_SAYS = (
    r"^(?:(?:[\w' ]{0,40}\b)?(?:status|position|response|reply|decision|outcome)\s*:\s*)?(?:recommendation )?"
)

# The order matters: of rules that match the same words the first counts, so that “does not accept the criticism” and
# “accepts in part” come before “does not accept” and “accepts”. A new rule goes above all that would match its words.
_TABLE: tuple[tuple[str, int, str], ...] = (
    (
        "disputed", 2, rf"\b{_NO}\s+{_ADVERB}(?:accept|agree with|agree|share|recogni[sz]e|support)\s+"
        rf"(?:the |this |these |that |its |any |such )?(?:\S+\s){{0,3}}?{_DISPUTED}",
    ),
    (
        "rejected", 1, rf"(?:\b{_NO}|{_NO_LONGER})\s+{_ADVERB}{_WILLING}{_ADVERB}"
        rf"(?:accept(?:ed)?|agreed? (?:with|to)|support(?:ed)?|endorsed?|adopt(?:ed)?|implement)\s+"
        rf"{_NEAR}(?:{_ITEM}|{_THESE})",
    ),
    (
        "rejected", 1, rf"{_US}\b[^.;,]{{0,25}}?\s(?:will|shall) not (?:now |therefore )?be (?:taking|"
        rf"implementing|pursuing|adopting|accepting)\s+{_NEAR}(?:{_ITEM}|{_THESE})",
    ),
    (
        "rejected", 1, rf"(?:{_ITEM}|\bthis|\bthese|\bit|\bthey)[^.;:]{{0,40}}?\b(?:should|will|would|can) not be "
        r"(?:taken forward|implemented|accepted|adopted|pursued)\b(?! (?:until|before|by))",
    ),
    (
        "rejected", 1, rf"\bneither (?:accepts?|agrees? (?:with|to)|supports?)\s(?!nor\b){_NEAR}{_ITEM}|"
        r"\b(?:accept|support|agree (?:with|to)) (?:neither|none)\b",
    ),
    (
        "rejected", 1, r"\b(?:rather than|instead of|far from|stops? short of) (?:accept|adopt|support|implement|"
        rf"agree(?:ing)? (?:to|with))(?:ing)?\s+{_NEAR}(?:{_ITEM}|{_THESE})",
    ),
    (
        "rejected", 1, rf"{_YES}\s[^.;:]{{0,80}}?\bbut not (?:with )?(?:its|the|this|their|that) "
        r"(?:\w+ )?(?:recommendation|proposal)",
    ),
    (
        "rejected", 1, rf"(?:{_ITEM}|\bthis|\bthese|\bit|\bthey|\bboth)[^.;:]{{0,60}}?\s{_IS}\s+(?:therefore\s+)?"
        r"not\s+(?:accepted|agreed|supported|adopted)\b",
    ),
    (
        "rejected", 1, r"(?<!\bnot )(?<!n't )(?<!\bnor )(?<!\bto )\b(?:rejects?|rejected|disagrees?(?: with)?|"
        rf"disagreed with|opposes?|declines?|refuses?)\s+{_NEAR}(?:{_ITEM}|{_THESE})",
    ),
    (
        "rejected", 1, rf"{_SAYS}(?:not (?:accepted|agreed|supported|adopted)|do(?:es)? not (?:accept|agree|support)|"
        r"rejected|declined|disagree[sd]?)\b",
    ),
    (
        "rejected", 1, rf"\b{_NO} (?:accept|agree|support)(?:\.|$)|(?<!\bnor ){_WE} (?:rejects?|disagrees?)(?:\.|$)|"
        r"^(?:however,? |but )?(?:the |we)(?:[A-Z]\w+ )*(?:government|executive|department)?s? ?(?:does|do) not\.?$",
    ),
    (
        "in part", 1, rf"\b(?:partially|partly|in part)\s+(?:accept|agree|support)(?:s|ed)?\b|"
        rf"{_YES}\s+{_NEAR}(?:in part|partially|partly)\b|"
        rf"{_SAYS}(?:accept|agree|support)(?:ed)?,? (?:with|subject to) (?:\w+ )?(?:modification|amendment|"
        r"qualification|exception|reservation)s?\b",
    ),
    (
        "in part", 1, rf"{_YES}\s+(?:some|parts?|elements?|aspects|most|the (?:first|second|latter|former|final|last) "
        rf"(?:part|half|limb|element|point))\s+(?:of\s+)?{_NEAR}{_ITEM}",
    ),
    (
        "in part", 1, rf"{_YES}\s+{_NEAR}{_ITEM}[^.;]{{0,60}}?\b(?:with (?:the )?exceptions?|except|"
        r"with (?:some )?modifications?|but (?:does not|do not|not))\b",
    ),
    ("in principle", 1, rf"{_YES}\s+[^.;:]{{0,80}}?\bin principle\b|{_YES} in principle\b"),
    ("in principle", 1, r"\bin principle,? (?:we |the government )?(?:accept|agree|support)"),
    (
        "in principle", 1, rf"{_YES}\s+(?:with )?(?:the |this |its )?(?:\w+ )?{_AIM}"
        rf"(?: and \w+)?\s+(?:of|behind|underlying|in)\s+(?:\S+\s){{0,4}}?{_ITEM}",
    ),
    (
        "in principle", 2, rf"(?:{_YES}|\bshares?|\bsympathetic to|\bsupportive of)\s+(?:with )?"
        rf"(?:the |this |its |their )?(?:\S+\s){{0,4}}?{_AIM}",
    ),
    (
        "in principle", 2, r"\b(?:shares?|supports?) the (?:committee|inquiry|report|panel|commission)'s "
        r"(?:view|aim|concern|ambition|desire|wish|goal|objective)",
    ),
    ("accepted", 1, rf"{_YES}\s+{_NEAR}(?:{_ITEM}|in full\b)"),
    ("accepted", 1, rf"{_NOT_TO}\b(?:accept|support|endorse)(?:s|ed)?\s+{_THESE}"),
    (
        "accepted", 1, rf"{_ITEM}[^.;:]{{0,80}}?\b{_IS}\s+{_ADVERB}(?:accepted|agreed|supported|endorsed|adopted)\b"
        r"(?! by the committee)",
    ),
    (
        "accepted", 1, rf"{_SAYS}(?:these |this |it |they |both )?(?:is |are )?(?:recommendation |conclusion )?"
        r"(?:accept|accepted|agree|agreed|supported|implemented)(?: in full)?"
        r"(?:\s*(?:$|[-.,:;])|(?-i:\s(?=[A-Z])))",
    ),
    (
        "accepted", 1, rf"{_WE}(?: fully| entirely| wholly)? (?:agrees?|accepts?|concurs?)"
        r"(?: with (?:the committee|the inquiry|this|that))?(?: fully| entirely)?"
        r"(?:[.;]|$|, (?:and|but|although|though)\b)",
    ),
    (
        "accepted", 1, r"\b(?:will|commits? to|(?:is|are) committed to|agreed to) "
        r"(?:implement|adopt|take forward|deliver|give effect to|comply with|act on)(?:ing)? "
        r"(?:(?:this|these|the|all of the|both) (?:\S+ ){0,3}?recommendations?\b|(?:it|them|this) in full\b)",
    ),
    (
        "rejected", 2, r"\b(?:no (?:current |immediate |present )?(?:plans?|intention)|"
        r"not persuaded|unpersuaded|(?:not |un)convinced|(?:does|do) not (?:intend|plan|propose) to|"
        r"decided not to|not minded to)\b",
    ),
    ("rejected", 2, r"\bsees? (?:no|little) (?:need|merit|case|advantage)\b"),
    (
        "rejected", 2, r"\b(?:wrong|unwise|mistaken|irresponsible|a mistake) to (?:accept|support|adopt|implement|"
        r"agree)\b(?![^.;]*\b(?:before|until|yet|without)\b)|"
        r"\b(?:implementing|accepting|adopting|introducing)\b[^.;:]{0,80}?\bwould be (?:\w+ly )?(?:"
        r"unnecessary|inappropriate|impracticable|disproportionate|wrong|unwise|harmful|a mistake|unworkable)\b",
    ),
    ("rejected", 2, rf"\b{_NO} {_ADVERB}agree that\b[^.;]{{0,120}}?\b(?:{_RIGHT}|should\b)"),
    (
        "rejected", 2, r"\b(?:do|does|did) not (?:currently |presently |therefore )?"
        rf"(?:believe|consider|think|see|regard)\b[^.;]{{0,120}}?\b{_RIGHT}",
    ),
    (
        "rejected", 2, r"\b(?:it|this|that|such \w+|legislation|a \w+) (?:is|would be) (?:unnecessary|inappropriate|"
        r"impracticable|disproportionate|not (?:necessary|appropriate|practicable|feasible|proportionate|needed|"
        r"required))\b",
    ),
    (
        "rejected", 2, r"\b(?:would not be|is not|are not) (?:currently )?(?:appropriate|necessary|practicable|"
        r"feasible|proportionate|needed|required|justified|warranted)\b",
    ),
    (
        "deferred", 2, r"\b(?:consider(?:ing|s)?(?! that\b)|(?:careful |further |full |due |active )?consideration"
        r"(?: is being given)?(?: to)?|reflect(?:ing)? on|review(?:ing)?|assess(?:ing)?|"
        r"(?:will|to) (?:\w+ )?respond(?: in full)? to|decide on) "
        rf"(?:\S+ ){{0,6}}?{_IT_ITSELF}",
    ),
    (
        "deferred", 2, r"\bconsidering (?:its|our|their) (?:position|response)\b|\b(?:will|to) (?:respond|reply|"
        r"set out (?:its|our) (?:response|position)) (?:\S+ ){0,6}?"
        r"(?:in due course|later|separately|by the end|after|once|following|when)\b",
    ),
    (
        "agrees that", 2, rf"{_YES} (?:the )?(?:\S+ ){{0,3}}?criticisms?\b|"
        rf"{_WE}(?: \w+ly| also| does| do| would| therefore)? (?:agrees?|accepts?|concurs?)"
        r"(?: (?:with|in) [^.;]{1,60}?)?(?: that| (?:in )?emphasi[sz]ing)\b",
    ),
    (
        "consulting", 3, rf"{_WE} (?:\w+ )?(?:will|intends? to|plans? to|proposes? to|(?:is|are)(?: going)? to) "
        r"(?:\w+ )?consult\b",
    ),
    (
        "consulting", 3, r"\b(?:is|are|currently) consulting\b|\bconsultation (?:is|will be) "
        r"(?:under ?way|launched|published|open|held)",
    ),
    (
        "consulting", 3, r"\b(?:launch(?:ed|ing)?|publish(?:ed|ing)?|issu(?:e|ed|ing)|begun|opened|run|running|"
        r"undertaking) (?:a |an |the |our |its )?(?:\S+ ){0,3}?(?:consultation|call for evidence)\b",
    ),
    ("consulting", 3, r"\b(?:is|are) (?:currently )?(?:out|subject) to (?:\S+ )?consultation\b"),
    ("accepted", 3, rf"{_WE} (?:\w+ )?will (?:\w+ )?{_ACT}\b[^.;]{{0,160}}?\b{_DATED}"),
    ("deferred", 3, rf"\b(?:will|shall) (?:\w+ )?{_WEIGH}|\bplans? to (?:consider|review|explore|examine)\b"),
    ("deferred", 3, r"\b(?:will be|is|are) (?:\w+ )?(?:considering|reviewing|exploring)\b"),
    (
        "deferred", 3, r"\b(?:under (?:active )?(?:consideration|review)|in due course|"
        r"further (?:work|consideration|engagement) (?:is|will be) (?:needed|required|necessary)|"
        r"await(?:s|ing)? the (?:outcome|results?|findings|conclusions)|consideration is being given)\b",
    ),
    ("already doing", 4, r"\balready\b(?! (?:noted|mentioned|stated|said|set out above))"),
    (
        "already doing", 4, r"\bcontinues? to\b|\b(?:is|are|remains?) (?:currently |well )?(?:in place|"
        r"under ?way|in hand|standard practice|being (?:implemented|developed|carried out))\b",
    ),
    (
        "already doing", 4, r"\b(?:has|have) (?:also |now |recently |since |just |successfully )*(?:commissioned|"
        r"established|set up|introduced|launched|funded|invested|implemented|put in place|made provision|supported|"
        r"allocated|provided)\b",
    ),
    (
        "noted", 4, rf"{_WE}(?: also| therefore| do)? (?:notes?|noted|welcomes?|acknowledges?|recogni[sz]es?|"
        rf"(?:is|are) grateful for|takes? note of) (?:\S+ ){{0,4}}?(?:{_ITEM}|committee|inquiry|report|concern)",
    ),
    (
        "noted", 5, rf"{_WE}(?: also| therefore| do)? (?:notes?|noted|welcomes?|acknowledges?|recogni[sz]es?|"
        r"is (?:aware|grateful)|are (?:aware|grateful)|thanks?|appreciates?|understands?|is mindful|takes? note)\b",
    ),
    ("noted", 5, rf"{_SAYS}noted\s*(?:$|[-.,:;])"),
    ("deferred", 3, rf"{_SAYS}(?:for|under) (?:\w+ )?consideration\b"),
    (
        "noted", 5, r"\b(?:is|are) (?:a )?(?:matters? )?for (?:the )?(?:parliament|house|committee|commission|welsh|"
        r"scottish|devolved|local|independent)\b|\b(?:is|are) (?:a )?(?:devolved matter|independent of government)\b",
    ),
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    Rule(position, rank, re.compile(pattern, re.IGNORECASE)) for position, rank, pattern in _TABLE
)
