"""English that asks for confidence: a paper's markings, its ticked boxes, and its writer's own words, as a table.

Each row has a pattern, the publication status that fits (of `model.publication`), why, and two examples that run as
tests. *line* patterns are looked for in a printed line of few words, *form* patterns in a line of a form with its
answer, *words* patterns in one sentence. They look for the writer's own wish (“please”, “I”, “this submission”): a
paper that speaks of somebody else's confidence asks for nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..model.publication import CONFIDENTIAL

Where = Literal["line", "form", "words"]


@dataclass(frozen=True)
class Row:
    """One way to ask: where it is looked for, its pattern, the status that fits, why, and a yes- and a no-example."""

    where: Where
    pattern: str
    means: str
    why: str
    yes: str
    no: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE | re.VERBOSE)


# What the writer may call what they send; “the” and “this” stand before more than “my” does.
_DOC = r"""(?:(?:written|oral|supplementary|personal|witness)\s+)?(?:submissions?|evidence|statements?|responses?|
        letters?|
    e-?mails?|messages?|papers?|documents?|files?|forms?|notes?|annex(?:es)?|appendi(?:x|ces)|attachments?|
        contributions?|
    accounts?|testimony|memorand(?:um|a)|enclosures?|comments?|answers?|repl(?:y|ies)|stor(?:y|ies)|experiences?|
        words)"""
_MINE = rf"""(?:\b(?:my|our)\s+(?:\w+\s+){{0,2}}{_DOC}|\b(?:this|these|the\s+(?:attached|enclosed|above|following|
        accompanying|
    whole|present))\s+(?:\w+\s+)?(?:{_DOC}|information|details?|material|page|part|section|paragraphs?)|
    \b(?:what|anything|everything|all)\s+(?:that\s+)?(?:I|we|is|I['’]ve|we['’]ve)\b)"""
_SELF = r"""(?:my|our|the\s+(?:author|writer|witness|family)['’]?s?|her|his|their)"""
_NAME = r"""(?:(?:full|own|real|personal|contact|home|e-?mail|identifying|first|last)\s+)*(?:names?|identit(?:y|ies)|
        details?|
    address(?:es)?|signatures?|particulars|authorship)"""
WRITER = r"\b(?:I|we)(?:['’](?:d|m|ve|re))?\b"
_WISH = r"""(?:ask|request|wish|want|would\s+like|['’]d\s+like|(?:would|['’]d)?\s*(?:prefer|rather|ask|appreciate|
        be\s+grateful)|need|
    insist|require|beg|hope|expect|(?:am|are)\s+(?:asking|requesting))"""
_NOT = r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b|\bneither\b|\brefuse\b|\bobject\b|\bwithout\b|\bdecline\b|\brather\b)"
_OUT = r"""(?:publish(?:ed|ing)?|publication|made?\s+(?:it\s+|this\s+)?public|(?:into|in)\s+the\s+public\s+domain|
        (?:go|put|placed?|
    appear|posted?|uploaded?)\s+(?:it\s+|this\s+|up\s+)?(?:online|on\s+(?:the|your|any)\s+(?:\w+\s+)?(?:website|web|
        internet|record))|
    print(?:ed)?|releas(?:e|ed)|circulat(?:e|ed)|disclos(?:e|ed)|quot(?:e|ed)|shar(?:e|ed)|reproduc(?:e|ed)|
        forward(?:ed)?(?=\s+(?:it|this|to|on)\b|\W*$)|
    pass(?:ed)?\s+(?:it\s+|this\s+)?on|distribut(?:e|ed)(?=\s+(?:it|this|to|my|our|outside|beyond|further|without)\b|
        \W*$)|attribut(?:e|ed)|reveal(?:ed)?|(?:be\s+)?seen\s+by|uploaded)"""
_SHUT = r"""(?:confidential(?:ly|ity)?|in\s+(?:\w+\s+)?confidence|private(?:ly)?|secret|off\s+the\s+record|
        anonymous(?:ly)?|unpublished)"""
_ONLINE = r"""(?:(?:go|goes|going|put|puts|putting|placed?|appear\w*|post\w*|upload\w*|
        shown?)\b.{0,25}?\b(?:websites?|web|internet|online|archives?)|(?:put|putting)\s+(?:this|it|that)?\s*up\b|
        become\s+public|
        became\s+public|come\s+out\b|
    reported\s+to\s+the\s+house)"""

ROWS = (
    # Markings: a line of a few words.
    Row("line", r"""^\W*(?:uk\s+)?official\s*[-–—:/\s]\s*sensitive\b|^\W*(?:uk\s+|nato\s+)?(?:top\s+secret|secret|
        restricted)\b(?=\W*$|\W+
        (?:uk|eyes|personal|commercial|until|when|once)\b)|\beyes\s+only\W*$|^\W*tlp\s*:\s*(?:amber|red)|
        ^\W*protect(?:ed)?\s*[-–—:]\s*
        (?:personal|private|commercial|staff|policy|management|b\b)|\bofficial[-–—\s]+sensitive\W*$""",
        CONFIDENTIAL, "it is marked", "OFFICIAL-SENSITIVE: PERSONAL", "The Official Secrets Act"),
    Row("line", r"""^\W*(?:(?:re|subject|fwd?|title|strictly|highly|commercially|commercial|private|personal|medical|
        legally|and|&|in|this\s+is|marked|
        classified|status|marking|classification|handling|staff|management)\W+)*confiden(?:tial|ce)\b(?=\W*$|
        \s*[-–—:;,|/(\[!]|\s+(?:and|&|annex|
        appendix|submission|evidence|statement|memorandum|response|letter|paper|note|briefing|report|until|when|not|
        do|to|for|draft|
        information|document|material|attachment|section|correspondence|addendum|supplement)\b)|
        [-–—:|(\[]\s*(?:(?:strictly|private\s+and|private\s+&|commercial\s+in|in)\s+)*confiden(?:tial|ce)\W*$|
        ^\W*non[-\s]attributable\W*$""",
        CONFIDENTIAL, "it is marked", "Private & Confidential", "Confidential helplines"),
    Row("line", r"""\b(?:not|never|nothing|no\s+part)\s+(?:is\s+|intended\s+)?(?:for|to\s+be)\s+(?:(?:any|wider|
        onward|further|general|public|external)\s+)*
        (?:publication|published|circulat|distribut|disclos|release|quot|shar|reproduc|attribut|copied|copying|
        forwarded|the\s+public)|^\W*(?:please\s+)?do\s+not\s+
        (?:publish|circulate|copy|distribute|share|forward|quote|cite|print|upload)|^\W*(?:unpublished|not\s+public|
        no\s+publication|non[-\s]publication)\b.{0,40}$|
        ^\W*(?:publication|disclosure)\s*[:=–-]\s*(?:no|none|refused|withheld|not)\b""",
        CONFIDENTIAL, "it is marked as not for publication", "NOT FOR PUBLICATION", "Published and not yet debated"),
    Row("line", r"""\bfor\s+(?:the\s+)?(?:committee|members?|inquiry|panel|chair(?:man|woman)?|clerks?|secretariat|
        your|staff|addressee)(?:['’]s|s['’])?
        (?:\s+(?:members?|team|staff|eyes|information|use|attention|consideration|reference))*(?:['’]s?)?\s+only\b|
        \bcommittee\s+(?:members\s+)?only\W*$|
        ^\W*(?:oral\s+|the\s+)*(?:evidence|session|meeting|hearing)\s+(?:was\s+)?(?:(?:taken|heard|given|
        held)\s+)?(?:entirely\s+)?in\s+(?:private|camera|closed\s+session)\W*$|^\W*(?:private|closed)\s+session\W*$|
        ^\W*off\s+the\s+record\W*$|^\W*(?:legally|subject\s+to\s+legal(?:\s+professional)?)\s+privilege""",
        CONFIDENTIAL, "it is for few readers", "For the Committee’s eyes only",
        "For the Committee, only one question mattered, and we answer it"),
    Row("line", r"""^\W*(?:(?:written\s+)?(?:evidence|submission|submitted|memorandum|statement|response|letter|from|
        by|name|author|signed|witness|contributor|
        respondent|sender)\W+(?:(?:submitted|sent|by|from|of|a|an)\W+)*)?(?:anonymous(?:ly)?|anon\.?|
        name(?:s)?(?:\s+(?:and|&)\s+address(?:es)?)?\s+
        (?:withheld|supplied|redacted|removed|changed|not\s+(?:for|to\s+be))|author\s+asks?.{0,20}anonym|
        identity\s+(?:withheld|protected))\b(?=\W*$|
        .{0,40}$)(?!.*\bdata\b)""",
        CONFIDENTIAL, "it is given without a name", "Anonymous submission",
        "Anonymised data are published each year by the regulator"),
    Row("line", r"""^\W*(?:\w+[-\s]){0,3}in[-\s]confidence\W*$|^\W*(?-i:RESTRICTED|SECRET|CONFIDENTIAL|PRIVILEGED|
        SENSITIVE)\b\W*(?:$|[-–—:;,(/]|and\b|&)|
        ^\W*(?:publication|confidentiality|handling|status|marking|classification|privacy|anonymity|
        disclosure)\b[\w\s]{0,30}?[\s.:_–-]{2,}(?:strictly\s+)?
        (?:confidential|anonymous|private|withhold|restricted|not\s+for\s+publication)\b|\bgro-[a-z]\b|
        \[(?:the\s+)?names?\b[^\]]{0,30}\b(?:withheld|removed|redacted|omitted)[^\]]*\]|
        ^\W*for\s+(?:background|information)\s+only\b""",
        CONFIDENTIAL, "it is marked", "NHS in confidence", "Restricted access to records"),
    Row("form", rf"""(?:^\W*yes\s*TICKED\s*no\s*EMPTY\W.{{0,80}}?\b{_SHUT}\b)|TICKED\W{{0,4}}(?:(?!TICKED|
        EMPTY).){{0,90}}?\b(?:{_SHUT}|
        without\s+(?:my|our|a|the|any)\s+names?|(?:not|n['’]t)\s+(?:use|print|show)\s+(?:my|our|any)\s+{_NAME}|
        anonymi[sz]ed?|anonymity|(?:not|
        n['’]t)\s+(?:\w+\s+){{0,5}}{_OUT}|
        (?:with[-\s]?h[eo]ld|redact|remove|hide|omit)\w*\s+(?:\w+\s+)?(?:my|our|the)?\s*{_NAME})|
        (?<!EMPTY\s)\b(?:{_SHUT}|anonymity|not\s+for\s+publication|do\s+not\s+publish|name\s+withheld|
        withhold\s+(?:my\s+)?name)\b(?:(?!TICKED|EMPTY|YES|NO\b).){{0,40}}?TICKED""",
        CONFIDENTIAL, "a box asks for it", "[x] Please keep my response confidential",
        "[ ] Confidential [x] Publish with my name"),
    Row("form", rf"""\b(?:{_SHUT}|anonymity|anonymi[sz]ed?|(?:with[-\s]?h[eo]ld|hidden|removed?|redacted?|remain|
        keep)\b.{{0,30}}\bnames?|name\s+withheld|not\s+(?:be\s+)?publish(?:ed)?)\b
        (?:(?!\?\s*\w+.*\?).){{0,60}}?(?:[:?=|\t]|\s[-–—]\s|\.\s)\s*(?:EMPTY\W*no\W+)?(?:yes|y|true|requested|
        required|please)(?:\W*$|\W|$)(?!\W*EMPTY)""",
        CONFIDENTIAL, "a form asks for it", "Treat as confidential? Yes", "Is any of this confidential? No"),
    Row("form", r"""\b(?:publish|publication|published|made\s+public|put\s+online|share|disclose|quote|use\s+(?:my|
        your)\s+name|named|identified|attribut\w+)\b
        .{0,90}?(?:[:?=|\t]|\s[-–—]\s)\s*(?:EMPTY\W*yes\W+)?(?:TICKED\W*)?(?:no|n|not|none|false|refused|declined|
        withheld)(?:\W*$|\s*[.,;(–-]|\s+EMPTY|\s+thank|\s+please|\s+consent)""",
        CONFIDENTIAL, "a form asks for it", "May we publish your evidence? No", "May we publish your evidence? Yes"),
    Row("form", r"""\b(?:publish\w*|publication|made\s+public|online|share|named|quoted|
        attribut\w*)\b.{0,120}?(?:[?:.)]|\s)\s*(?:yes\s*EMPTY\s*[/|]?\s*no\s*TICKED|
        no\s*TICKED\s*[/|]?\s*yes\s*EMPTY|EMPTY\s*yes\s*[/|]?\s*TICKED\s*no|TICKED\s*no\s*[/|]?\s*EMPTY\s*yes|
        ~~\s*yes\s*~~\s*[/|]?\s*no\b)|
        \b(?:confiden\w+|anonym\w+|withh[eo]ld|private|not\s+(?:be\s+)?publish\w*)\b.{0,120}?(?:[?:.)]|
        \s)\s*(?:yes\s*TICKED\s*[/|]?\s*no\s*EMPTY|no\s*EMPTY\s*[/|]?\s*yes\s*TICKED|
        TICKED\s*yes\s*[/|]?\s*EMPTY\s*no|EMPTY\s*no\s*[/|]?\s*TICKED\s*yes|~~\s*no\s*~~\s*[/|]?\s*yes\b|
        yes\s*[/|]?\s*~~\s*no\s*~~)""",
        CONFIDENTIAL, "a box asks for it", "May we publish your submission? Yes ☐ No ☒",
        "May we publish your submission? Yes ☒ No ☐"),
    # The writer’s own words.
    Row("words", rf"""(?:\bplease\b|\bkindly\b|{WRITER}\s*(?:\w+\s+){{0,3}}{_WISH}|(?:{_MINE}|\b(?:this|my|
        our)\b).{{0,40}}?\b(?:must|should|is\s+to|are\s+to|would)\b|
        \bcould\s+you\b|\bcan\s+you\b|\bmay\s+I\b|\b(?:be\s+)?grateful\b).{{0,120}}?\b(?:treat|keep|kept|hold|held|
        regard|handl|consider|remain|stay|stays|be|receive|accept|considered|left|leave)\w*\b
        .{{0,60}}?\b{_SHUT}\b|{WRITER}.{{0,40}}?\b(?:ask|request|seek|claim|appl|want|wish|need|
        requir)\w*\b.{{0,30}}?\bconfidential(?:ity|\s+(?:treatment|basis|status|evidence|submission))\b""",
        CONFIDENTIAL, "its writer asks for confidence", "I would ask that this letter be kept in strict confidence.",
        "The register of homes is kept in strict confidence by the police."),
    Row("words", rf"""(?:\b(?:this|it|which|{_MINE}|everything|all)\b.{{0,60}}?|{WRITER}.{{0,60}}?)\b(?:am|are|is|was|
        were|be|being|have|['’]ve|['’]m)\s+(?:\w+\s+){{0,2}}
        (?:submit\w*|provid\w*|giv(?:en|ing)|sen(?:t|d|ding)|offer\w*|supplied|supplying|shar\w+|writ(?:ten|ing)|
        disclos\w+|told|telling|made|making|contribut\w+)\b.{{0,60}}?
        \b(?:in\s+(?:the\s+)?(?:\w+est\s+|strict\s+|complete\s+|absolute\s+|full\s+|total\s+)?confidence|
        confidentially|off\s+the\s+record|anonymously|
        on\s+(?:the\s+(?:strict\s+)?(?:basis|understanding|condition)\s+(?:that|of)|
        an?\s+(?:strictly\s+)?(?:confidential|non-attributable|unattributable|anonymous)\s+basis)).{{0,80}}""",
        CONFIDENTIAL, "it is given in confidence", "This statement is given to you in confidence.",
        "Advice is given to Ministers in confidence."),
    Row("words", r"""\b(?:this|my|our|these|it|{MINE}|the\s+(?:attached|enclosed|above|
        following))\b(?:\s+\w+){0,5}?\s+(?:is|are|remains?)\s+(?:\w+\s+){0,2}?
        (?:strictly\s+|highly\s+|commercially\s+)?(?:confidential|private\s+and|not\s+for\s+(?:\w+\s+)?(?:publication|
        circulation|disclosure|release|sharing|distribution|quotation)|
        (?:protectively\s+)?(?:marked|classified)\b.{0,30}(?:sensitive|secret|confidential)|(?:legally\s+)?privileged|
        subject\s+to\s+(?:legal|a\s+non-disclosure|an?\s+(?:anonymity|court|
        reporting|confidentiality)))""".replace("{MINE}", _MINE),
        CONFIDENTIAL, "it calls itself confidential", "The attached annex is strictly confidential.",
        "Our work with families is a matter of record."),
    Row("words", rf"""(?:\bplease\b|\bkindly\b|{WRITER}.{{0,40}}?\b{_WISH}).{{0,60}}?{_NOT}.{{0,50}}?(?:{_MINE}|
        \b(?:this|
        it|my|our|me|us)\b).{{0,40}}?\b{_OUT}\b|
        {WRITER}.{{0,40}}?{_NOT}\s+(?:\w+\s+)?(?:{_WISH}|agree|consent|permit|allow|authori[sz]e|happy|intend|think|
        content|comfortable)\b.{{0,50}}?(?:{_MINE}|\b(?:this|it|my|our|me|us)\b).{{0,40}}?\b{_OUT}\b|
        {WRITER}.{{0,60}}?\brather\b.{{0,60}}?{_NOT}.{{0,30}}?\b{_OUT}\b|
        (?:{_MINE}|\b(?:this|it)\b).{{0,60}}?\b(?:must|should|may|can|could|shall|
        ought|(?:is|are)(?=\s+not\s+(?:to\s+be|for|being)\b))\s*(?:not\b(?!\s+have\b)|never\b|n['’]t\b|
        under\s+no)(?:\s+\w+){{0,4}}?\s+{_OUT}\b|
        \b(?:please|kindly)\b.{{0,30}}?\b(?:do\s+not|don['’]t|refrain\s+from|avoid)\b.{{0,30}}?\b{_OUT}\b|
        (?:^\W*|\bplease\s+|[,;:]\s+)(?:do\s+not|don['’]?t)\s+{_OUT}\s+(?:this|it|my|our|any)\b|
        {WRITER}\s+(?:\w+\s+){{0,2}}(?:do\s+not|don['’]t|cannot|can['’]t|refuse\s+to|decline\s+to)\s+(?:give\s+(?:my\s+|
        our\s+)?|agree|permission|consent|authori[sz]e).{{0,40}}?\b(?:{_OUT}|consent|permission)\b|
        \b(?:nothing|no\s+part|none)\b.{{0,40}}?\b(?:this|my|our|these|it)\b.{{0,40}}?\b(?:may|should|must|is|can|to|
        be)\b.{{0,20}}?\b{_OUT}\b|
        \b(?:please|kindly|grateful|appreciate\w*|ask(?:ing)?|
        request(?:ing)?)\b.{{0,40}}?{_NOT}.{{0,30}}?\b{_OUT}\b.{{0,30}}?(?:\b(?:this|it|my|our|me|further|wider|
        outside|elsewhere)\b|$)|
        \b(?:on\s+the\s+(?:\w+\s+)?(?:understanding|condition|basis|assumption)|provided|providing|as\s+long\s+as|
        so\s+long\s+as|only\s+if|unless)\b.{{0,60}}?(?:{_NOT}.{{0,30}}?\b(?:{_OUT}|known|named|identified)|
        \b{_SHUT})\b.{{0,40}}?$(?<!\?)|\b(?:please|kindly|ask|request|must|should)\b.{{0,30}}?\b(?:hold|keep|leave|
        withhold|take)\b.{{0,30}}?\b(?:this|it|my|our|me|us)\b.{{0,30}}?
        \b(?:back|out|from|away|off)\b.{{0,30}}?\b(?:{_OUT}|web\w*|internet|public|press|record)\b|
        \b(?:unhappy|uncomfortable|upset|distress\w*|danger\w*|mortified|devastated|reluctant|harm\w*|
        trouble)\b.{{0,60}}?\b(?:this|it|my|our|I)\b.{{0,40}}?\b(?:{_OUT}|known|came\s+out|got\s+out|gets\s+out)\b|
        \b(?:without|no|withdraw\w*|withh[eo]ld\w*)\s+(?:my|our)\s+(?:consent|permission|agreement)""",
        CONFIDENTIAL, "its writer does not want it published", "I do not want this to go on your website.",
        "The Department did not publish its review in time."),
    Row("words", rf"""\b(?:please|kindly|{_WISH}|must|should|can\s+you|could\s+you|
        to)\b.{{0,60}}?\b(?:with[-\s]?h[eo]ld\w*|redact\w*|remov\w+|omit\w*|delet\w+|hid(?:e|den)|obscur\w+|
        black\w*\s+out|leav\w+\s+out|left\s+out|tak\w+\s+out|strik\w+|protect\w*|conceal\w*|suppress\w*|chang\w+|keep|
        kept|anonymi[sz]e\w*)\b.{{0,40}}?\b{_SELF}\s+{_NAME}\b|
        \b(?:my|our|mine)\s+{_NAME}\b.{{0,60}}?(?:\b(?:must|should|to|can|could|may|be|is|are|stays?|
        remains?)\s+(?:\w+\s+){{0,3}}?(?:with[-\s]?held|redacted|removed|omitted|deleted|hidden|protected|concealed|
        secret|
        private|anonymous|kept\s+out|left\s+out|off\b)|\b(?:not|never|n['’]t)\b.{{0,40}}?\b(?:{_OUT}|used?|mention\w*|
        nam\w+|appear\w*|included|given|linked|known|shown|anywhere))|
        {_NOT}.{{0,40}}?\b(?:use|print|publish|disclose|mention|include|give|show|attach|put|reveal|release|sign|add|
        want|wish|like|see)\b.{{0,30}}?\b(?:my|our)\s+{_NAME}\b|
        \banonymi[sz]e\s+(?:my|our|this|me|us|it)\b|\b(?:keep|leave)\s+(?:my|our)\s+{_NAME}\s+(?:out|off|back|private|
        secret)""",
        CONFIDENTIAL, "its writer asks that a name be withheld", "Please leave my name out of anything you print.",
        "Agencies should not disclose a child’s name to the press."),
    Row("words", rf"""{WRITER}.{{0,80}}?\b(?:(?:remain|stay|be|kept|keep|treated|appear|contribute|submit\w*|writ\w+|
        speak\w*|respond\w*|giv\w+)\b.{{0,40}}?\b(?:anonymous(?:ly)?|unnamed|nameless|unidentified)|
        anonymity)\b|\b(?:on\s+condition\s+of|grant\w*|preserv\w+|protect\w*|respect\w*|guarantee\w*|request\w*|
        ask\w*\s+for)\s+(?:\w+\s+){{0,3}}?anonymity\b|
        \b(?:my|our)\s+(?:\w+\s+)?anonymity|\bthis\s+anonymous\b|\banonymous\s+(?:please|contribution|submission)\b|
        (?:{WRITER}|\bplease\b|\bnothing\b).{{0,60}}?{_NOT}.{{0,40}}?\b(?:be|being)\s+(?:publicly\s+)?(?:named|
        identified|
        identifiable|quoted|attributed|traced|recognised|known|credited)\b|
        \b(?:could|might|would|may)\s+(?:\w+\s+)?(?:identify|expose|out|trace|lead\s+\w+\s+to)\s+(?:me|us|my|our)\b|
        (?:{_NOT}|\bno\s*-?\s*one|\bnobody).{{0,30}}?\b(?:identify|name|quote|credit|trace|recogni[sz]e)\s+(?:me|us)\b|
        \b(?:who|author|writer|witness|contributor|mother|father|parent|she|he|they)\s+(?:has\s+|have\s+|
        would\s+)?(?:wish|ask|prefer|want|request)(?:es|s|ed)?\s+(?:not\s+to\s+be\s+(?:named|identified|quoted)|
        to\s+(?:remain|stay|be|have)\s+(?:anonymous|unnamed|(?:her|his|their)\s+names?))|
        \bcondition\s+of\s+anonymity""",
        CONFIDENTIAL, "its writer asks for anonymity", "We would prefer to remain anonymous.",
        "Callers of the helpline remain anonymous, and we think that right."),
    Row("words", r"""\bfor\s+(?:the\s+)?(?:committee|members?|inquiry|panel|chair|clerk|your|staff)(?:['’]s|
        s['’])?(?:\s+(?:of\s+the\s+committee|members?|eyes|information|use|attention|consideration))*
        (?:['’]s?)?\s+(?:only|alone)\b|\bfor\s+you\s+(?:only|alone)\b|\b(?:this|these|it|my|our)\b.{0,20}?\b(?:just|only)\s+for\s+(?:you|
        the\s+(?:committee|members|inquiry))\b|\b(?:stays?|keep|kept|remains?|strictly|just|
        leave)\b.{0,30}\bbetween\s+(?:us|ourselves|you\s+and\s+(?:me|I|us))\b|
        \boff\s+the\s+record\b(?=.{0,60}\b(?:please|this|I|we)\b)|
        \b(?:please|this|I|we)\b.{0,60}\boff\s+the\s+record\b|\b(?:go|goes|get|leave|travel)\s+no\s+further\b|\b(?:I|
        we|please)\b.{0,60}\b(?:give|speak|testify|talk|be\s+heard|appear|meet)\b.{0,40}\bin\s+(?:private|camera|
        closed\s+session)\b|\b(?:give|hear|heard|taken?|speak|receive|tell|discuss)\b.{0,40}\b(?:in\s+private|
        in\s+camera|in\s+closed\s+session|privately)\b(?=.{0,80}\b(?:please|you|me|us|my|our|request|committee)\b)""",
        CONFIDENTIAL, "it is for few readers", "This is for the Committee’s information only.",
        "The fund is for members of the scheme, and only they pay."),
    Row("words", rf"""{WRITER}.{{0,30}}?{_NOT}.{{0,30}}?\b(?:anyone|anybody|people|them|him|her|everyone|my\s+\w+|
        the\s+\w+)\s+(?:else\s+)?(?:to\s+)?(?:know|find\s+out|see|read|learn|hear)\b.{{0,40}}?\b(?:I|me|my|this|it|we|
        us|our)\b|
        \b(?:do\s+not|don['’]t|never)\s+(?:please\s+)?(?:tell|show|inform|copy|contact|approach|let)\s+(?:anyone|
        anybody|my|our|the\s+(?:council|school|home|trust|company|police|authority)|him|her|them)\b|
        \b(?:(?:employers?|managers?|boss|landlord|ex|(?:ex-?)?(?:husband|wife|partner)|neighbours?|school|famil(?:y|
        ies)|parents|colleagues|abusers?|perpetrators?|trust|council|company)\s+
        (?:must|should|can|may|could|do|does)\s*(?:not|n['’]t|never)\s+(?:\w+\s+)?(?:know|find\s+out|see|be\s+told|
        learn|trace|read|discover|be\s+shown)|(?:no\s*-?\s*one|nobody)\s+(?:\w+\s+){{0,2}}(?:must|should|can|may|
        is\s+to|knows?)
        \s*(?:\w+\s+)?(?:know|find\s+out|see|be\s+told|learn|read|that\s+I)|{WRITER}.{{0,50}}?\b(?:fear|afraid|scared|
        worried|frightened|risk|terrified|lose|could\s+be|would\s+be)\b.{{0,60}}?\b(?:repris\w+|retaliat\w+|
        repercussions?|victimi\w+|
        (?:lose|losing)\s+(?:my|our)\s+(?:job|home|post|tenancy|licen[cs]e)|(?:my|our)\s+(?:safety|job|life|lives)|
        sacked|dismissed|disciplined|sued|recogni[sz]ed|identified|in\s+danger|found))""",
        CONFIDENTIAL, "its writer fears to be known", "My manager must not find out that I wrote to you.",
        "Parents should see the plan."),
    Row("words", rf"""(?:\bplease\b|\bpls\b|\bkindly\b|{WRITER}|\b(?:my|our|us|me|this)\b).{{0,80}}?(?:{_NOT}|\bdont\b|
        \bwont\b).{{0,60}}?\b{_ONLINE}|\b(?:pls|please|plz)?\s*(?:dont|don['’]t|do\s+not)\s+put\s+(?:my|our)\b|
        \bnot\s+for\s+(?:the|your|any|ur)\s+(?:website|web|public|press|internet|papers|record|archives?)\b|
        \b(?:this|these|it|my|our)\b.{{0,20}}?\bjust\s+for\s+(?:you|u|ur)\b|
        \b(?:difficult|hard|bad|dreadful|awful|disaster\w*|terrible|embarrass\w*|serious|mad|furious|
        angry)\b.{{0,20}}?\b(?:for|to)\s+(?:me|us|my|our)\b.{{0,40}}?\bif\b.{{0,30}}?\b(?:{_ONLINE}|{_OUT}|known|
        came\s+out|got\s+out)|
        {WRITER}\s+(?:\w+\s+){{0,2}}(?:no\s+longer|do\s+not|don['’]?t|cannot|can['’]?t)\s+(?:wish|want|give|agree|
        consent|
        permit|allow).{{0,60}}?\b(?:{_ONLINE}|{_OUT})|
        {WRITER}.{{0,30}}?\brather\b.{{0,40}}?{_NOT}.{{0,20}}?\b{_ONLINE}""",
        CONFIDENTIAL, "its writer does not want it published", "I no longer give permission for it to be made public.",
        "Our accounts are put online in June, and the Minister’s are not."),
    Row("words", rf"""\b(?:ask|request|wish|want|trust|prefer|beg|hope|obliged|grateful)\w*\b.{{0,80}}?\b(?:paper|
        submission|evidence|letter|observations?|statement|it|name|account|note|section|annex|parts?)\b.{{0,30}}?
        \b(?:treated|kept|received|receive|held|regarded|handled|considered|taken)\b.{{0,40}}?\b(?:in\s+confidence|
        confidential\w*|as\s+private|privately|seal\s+of\s+confidence|private|secret|anonym\w+)\b|
        \b(?:obliged|grateful|appreciate)\b.{{0,40}}?\bif\b.{{0,40}}?\b(?:in\s+confidence|refrain|
        {_NOT}.{{0,20}}?{_OUT})|\bunder\s+the\s+seal\s+of\s+confidence|
        \b(?:ask|request|wish|would\s+like|urge)\w*\s+(?:that\s+)?(?:the\s+)?(?:committee|inquiry|you|clerk|members|
        panel)\b.{{0,30}}?{_NOT}.{{0,20}}?\b{_OUT}\b|
        \b(?:parts?|sections?|annex\w*|paragraphs?|pages?|figures|this|these)\b.{{0,40}}?\b(?:is|
        are)\b.{{0,20}}?\bin[-\s]confidence\b|
        \b(?:for\s+background\s+only|(?:^\W*|[;,:]\s*(?:and\s+)?)not\s+to\s+be\s+(?:quoted|attributed|published|
        circulated|cited|printed|reported))\b(?!\s+by\s+the\s+press)""",
        CONFIDENTIAL, "its writer asks for confidence", "The witness asked that her paper be treated as private.",
        "We asked that the register be kept by the police."),
    Row("words", rf"""\bnot\s+my\s+(?:real|own|true|actual)\s+names?\b|\b(?:redact|remove|delete|omit|withhold|
        strike\s+out|take\s+out|leave\s+out)\s+(?:the\s+)?(?:\w+\s+)?(?:names?|surnames?|
        details)\b.{{0,20}}?\b(?:of\s+)?(?:my|our|me|us)\b|
        \bto\s+be\s+(?:known|referred\s+to)\s+(?:only\s+)?as\s+(?:witness\s+)?(?-i:[A-Z]{{1,3}}-?\d+)|
        \bnothing\b.{{0,40}}?\bidentify\b.{{0,40}}?\b(?:publish|print|report|disclos)|
        \bmay\s+not\s+(?:\w+\s+)?be\s+(?:reported|named|published|identified)\b|\bseen\s+only\s+by\b|\b(?:promised|
        assured|assurance|undertaking|undertook)\b.{{0,60}}?\b(?:nothing|not|never|only)\b.{{0,40}}?\b(?:{_OUT}|see|
        seen|known|named)|
        \b(?:please|kindly)\s+(?:\w+\s+)?(?:hold|keep)\s+(?:this|it|my|our)\s+(?:\w+\s+)?(?:back|private|close|quiet|
        safe)\b|
        \b(?:nobody|no\s*-?\s*one)\s+(?:\w+\s+){{0,2}}?(?:must|should|can|may|is\s+to)\s+(?:\w+\s+){{0,3}}?(?:tell|
        know|learn|guess|work\s+out|find\s+out|see|read)\b|
        \bsurname\b.{{0,40}}?\b(?:redact|remov|withh|left\s+out|omit)""",
        CONFIDENTIAL, "its writer asks that a name be withheld", "“Marigold” is not my real name.",
        "The names of our homes are on the register."),
)  # fmt: skip

TAKES_BACK = re.compile(
    r"\b(?:not|n['’]t|no|nothing|none|never|neither|nor)\b(?:\s+(?!publish|print|quot|shar|circulat|disclos|reveal|"
    r"nam|identif|be\s+(?:publish|named|identif|shared|quot|made))[\w’']+){0,7}?"
    r"\s+(?:confiden\w+|anonym\w+|private|secret|withheld|redacted)\b|"
    r"\bconfiden\w+\W{1,5}(?:no|n|none)\W*$|"
    r"(?<!not\s)(?<!n’t\s)(?<!never\s)(?<!no\s)(?<!without\s)(?<!my\s)(?<!not\s\w{4}\s)\b(?:happy|content|willing|"
    r"glad|pleased|agree|agrees|consent|no\s+objection|fine|comfortable|free)\b(?:(?!\b(?:not|n['’]t|but|except|"
    r"provided|if|as\s+long)\b).){0,60}?"
    r"\b(?:publi\w+|named|quoted|identified|share|shared|website|online|use\s+(?:my|our)\s+name)\b",
    re.IGNORECASE,
)
"""Words that ask for the opposite: “none of this is confidential”, “I am happy for it to be published”."""
OTHERS = re.compile(
    r"\b(?:if\s+you\b(?!\s+(?:would|could|did|were)\s+(?!like|prefer|wish))|you\s+(?:should|may|can|must|wish)|"
    r"your\s+(?:submission|evidence|response)|witnesses\s+(?:may|can|should|who)|submissions\s+(?:may|can|should|"
    r"will|which)|respondents|"
    r"those\s+who|anyone\s+who|(?:patients?|customers?|clients?|service\s+users|callers?|victims?|survivors?|"
    r"consumers?|users|employees|whistleblowers)\b(?!\s+of\s+(?:my|our)).{0,60}\b(?:confiden|anonym|private|named|"
    r"identif))",
    re.IGNORECASE,
)
"""Words about other people's confidence, and a committee's own advice on how to ask for it."""
