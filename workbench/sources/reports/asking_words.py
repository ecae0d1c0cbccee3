"""The words in which a report asks somebody for something: patterns only, for `addressees`."""

from __future__ import annotations

import re

from ...text.english.calendar_words import MONTH

# What can be asked to act, by the head of its name. Not the public: nobody recommends to patients or to consumers.
ACTOR = (
    r"(?:governments?|ministers?|departments?|ministry|ministries|secretar(?:y|ies)|secretariat|treasury|"
    r"office|parliament|"
    r"house|committees?|commission(?:er|ers)?|commissions|council(?:lor)?s?|authorit(?:y|ies)|regulators?|"
    r"inspectorates?|"
    r"inspectors?|police|forces?|constabular(?:y|ies)|constables?|service|services|agenc(?:y|ies)|boards?|"
    r"bod(?:y|ies)|"
    r"trusts?|nhs|hospitals?|providers?|compan(?:y|ies)|industry|businesses|business|firms?|retailers?|"
    r"manufacturers?|"
    r"schools?|colleges?|universit(?:y|ies)|academ(?:y|ies)|employers?|organisations?|associations?|societ(?:y|ies)|"
    r"federations?|institutes?|institutions?|foundations?|charit(?:y|ies)|unions?|administrations|executives?|"
    r"partnerships?|partners|advis[eo]rs?|chief|director(?:s|ate|ates)?|chair(?:s|man)?|judges?|courts?|tribunals?|"
    r"prosecutors?|ombudsman|ombudsmen|inquir(?:y|ies)|group|groups|panels?|networks?|banks?|funds?|cent(?:re|er)s?|"
    r"operators?|suppliers?|developers?|publishers?|broadcasters?|platforms?|commissioners|practitioners|doctors?|"
    r"surgeons?|clinicians?|consultants?|teachers|governors|headteachers|leaders|managers|officials|civil servants?|"
    r"mayors?|state|taskforce|team|teams|whips|leader|speaker|clerk|registrar|auditors?|general|corporation|registry|"
    r"profession|professions|owners?|landlords?|carers|farmers|growers|ringers|wardens?|parish(?:es)?|diocese|church|"
    r"supervisors?|coroners?|monitor)"
)
HEAD = re.compile(rf"(?:\b|(?<=[a-z]))(?:{ACTOR})$", re.IGNORECASE)
NAME = re.compile(r"^(?:the\s+)?[A-Z][\w’'&.-]*(?:\s+(?:[A-Z&][\w’'&.-]*|of|for|and|the|in|to|on|with))*$")
MODAL = r"(?:should|must|ought to|needs? to|has to|have to|is to|are to|shall)"
ADVERB = (
    r"(?:(?:also|now|then|therefore|nonetheless|nevertheless|jointly|together|still|each|all|both|in turn|"
    r"first|again|"
    r"accordingly|further|urgently|immediately)\s+)*"
)
# A noun phrase with what hangs on it; commas part subjects in a list.
PHRASE = r"(?P<subject>[^.;:()]{2,240}?)"
ACTIVE = re.compile(rf"^{PHRASE},?\s+{ADVERB}{MODAL}\b(?P<rest>.*)$", re.DOTALL)
THAT = re.compile(
    r"\b(?:we|i|the committee|committee|inquiry|panel|commission|group|appg)\b[^.;:]{0,40}?\b(?:recommends?|"
    r"propose|suggests?|"
    r"request|ask|insist|advise)\b(?:,? (?:further|again|also|strongly|therefore|therefore,|accordingly|instead))*,?"
    r"(?:\s+once again)?(?:,\s[^,]{3,60},)?\s+that\b,?\s*|"
    r"\band\s+(?:recommend|request|ask) that\b,?\s*|\b(?:we|i|"
    r"committee)\s+(?:\w+\s+)?recommend\s+(?=(?-i:[Tt]he\s+[A-Z]|[A-Z]{2}))|"
    r"\bit\s+(?:(?:is|remains|would be)\s+)?(?:\w+ly\s+)?(?:essential|vital|imperative|crucial|necessary)\s+that\s+",
    re.IGNORECASE,
)
CALL = re.compile(
    r"\b(?:(?:we|i|committee|inquiry|panel|group|appg)\b(?:(?!recommends?(?: \w+)?,? that\b)[^.;:]){0,60}?"
    r"\b(?:calls? (?:up)?on|urges?|asks?|"
    r"invites?|requests?|"
    r"encourages?|expects?|looks? to|advises?|press(?:es)?)|\band (?:call on|urge|ask|invite|request|expect))\s+"
    r"(?P<subject>[^.;:()]{2,200}?)\s+(?:again\s+)?to\b",
    re.IGNORECASE,
)
BY = re.compile(
    r"\bshould\s+(?:\w+\s+){0,2}be\s+(?:\w+\s+){0,2}\w+(?:ed|n|t|"
    r"d)\s+by\s+(?P<subject>[^.;:,()]{3,140}?)(?=\s+to\s+[a-z]+\b|[.;:,()]|$)",
    re.I,
)
LED_BY = re.compile(
    r"\bshould\s+be\s+an?\b[^.;:()]{0,60}?\bby\s+(?P<subject>the\s[^.;:,()]{3,100}?)(?=\s+(?:of|into|on)\s|[.,;]|$)",
    re.I,
)
PASSIVE_VERB = re.compile(
    r"^\s+(?:\w+ly\s+|also\s+)*be\s+(?:\w+ly\s+)*(?:\w+ed|made|given|taken|set|put|shown|told|kept|held|built|"
    r"drawn|paid|brought|found|seen|sent|begun|done|undertaken|written|borne|chosen|run|led|overseen)\b",
    re.IGNORECASE,
)
CRITICISM = re.compile(
    r"^\s+(?:never\s+|not\s+|also\s+|surely\s+)*have\s+(?:\w+ly\s+)?(?:been|\w+ed|known|made|taken|done|"
    r"given|seen|set|told|"
    r"had|put|kept|begun|found|gone|sought|thought|bought|built|heard|brought|written|shown|paid|spent|left|"
    r"led|met|kept|asked)\b",
    re.IGNORECASE,
)
# Somebody else's words: what they said that others should do is not what the report recommends.
SAID = re.compile(
    r"\b(?:said|surprised|disappointed|regrets?|odd|told (?:us|the)|argue[sd]?|believe[sd]?|thought|"
    r"suggested|considered|claim(?:s|ed)?|stated?|"
    r"states|submitted|"
    r"proposed|maintain(?:s|ed)|heard|noted|felt|insisted|recommended|called for|explained|wrote|added|"
    r"asked|agreed|accept(?:s|ed)|"
    r"acknowledge[sd]|recognise[sd]|recommendation|view|suggestion|argument|principle|proposal|evidence|"
    r"guidance says|requires?|provides?)\b"
    r"[^.;]{0,60}?\b(?:that|how|whether|what|why|when)\b[^.;]*$",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\b(?:we|i|committee|inquiry)\b[^.;]{0,30}\b(?:believe|consider|think|conclude|agree|repeat|reiterate|"
    r"insist|maintain|"
    r"accept|argue|feel|suggest|remain of the view|are of the view|take the view)s?\b[^.;]{0,60}?\bthat\b[^.;]*$",
    re.IGNORECASE,
)
DEPENDENT = re.compile(r"\b(?:which|who|whom|that|what|whether|how|why|where|if|when|whose)$", re.IGNORECASE)
WITH = re.compile(
    r",?\s+(?:(?:together|along|jointly|working) with|as well as|alongside|and also)\s+", re.IGNORECASE
)
ASIDE = re.compile(
    r",?\s+(?:in (?:consultation|collaboration|partnership|discussion|conjunction|co-operation|"
    r"cooperation) with|working "
    r"closely with|through|led by|supported by|with (?:the )?(?:support|help|advice|agreement) (?:of|from)|"
    r"once (?:appointed|established)|"
    r"following|after|within|before|by|at|as (?:a|part|soon)|in (?:its|their|order|response|light|due|line)|if|when|"
    r"whether or not|responsible for|involved in|run by|to which|to whom|who|which|that|where)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# “By no later than 31 October 2030 the Department, …”: no comma ends the day, and that of a list would.
UNTIL = (
    r"(?i:by|before|from|on)\s+(?:no later than\s+|the (?:end|start) of\s+|midnight on\s+)*(?:\d{1,2}\s+)?"
    rf"(?:{MONTH})(?:\s+\d{{4}})?\s+"
)
LEAD = re.compile(
    r"^(?:(?:and|but|so|or|that|therefore|accordingly|moreover|furthermore|however|meanwhile|finally|"
    r"instead|also|further|"
    r"nevertheless|nonetheless|equally|similarly|to this end|for this reason|as a (?:first|matter of)[^,]{0,40}|"
    r"in (?:the )?(?:meantime|particular|future|addition|our view|turn|doing so|parallel|short|light[^,]{0,90})|"
    r"(?:if|when|where|while|although|given|because|since|before|after|following|within|by|at|on|once|to|for|during|"
    r"until|with|without|whilst|bearing|as|in|from|under|over|until|unless)\b[^,]{1,160}),\s*|(?:and|but|"
    r"that|so)\s+)+",
    re.IGNORECASE,
)
VERB = re.compile(
    rf"\s+(?:\w+ly\s+|also\s+)?(?:(?P<be>(?:be|is|are)\b)|(?P<modal>{MODAL}\b))?(?P<rest>.*)$", re.DOTALL
)
GOES_ON = frozenset(
    "of for in at on and with to who which that from under within across or by as the its their responsible".split()
)
FINITE = re.compile(rf"\b(?:{MODAL}|is|are|was|were|has|have|had|will|would|can|may|do|does)\b")
NATIONS = re.compile(
    r"(?:(?:and\s+)?(?:England|Scotland|Wales|Northern Ireland|the UK|Great Britain|"
    r"the Crown Dependencies)(?:\s*,\s*|\s+and\s+)?)+"
)
WORDS = r"(?:[A-Z][\w’-]+(?:\s(?=[A-Z]))?)+"
# Bodies with an *and* in their common names: a list of two bodies it is not.
AND_IN_NAME = re.compile(
    r"\b(police|fire|search|health|children’s|adult) and "
    r"(crime|rescue|well-?being|social care|care|safety|young people’s|community)(?=\s)",
    re.IGNORECASE,
)
ONE_NAME = re.compile(
    r"\b(?:Department|Ministry|Secretary of State|Minister|Office|Committee|Commission|Commissioner|Agency|"
    r"Authority|Institute|"
    rf"Council|Board|Centre) (?:for|of|on) (?:the )?{WORDS}(?:, {WORDS})*,? and {WORDS}"
)
