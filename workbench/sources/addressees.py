"""Whom a recommendation asks: the subject of what it recommends, as the text names it, and never a mere mention."""

from __future__ import annotations

import re

from .items import sentences_of

# What can be asked to act, by the head of its name. Not the public: nobody recommends to patients or to consumers.
_ACTOR = (
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
_HEAD = re.compile(rf"(?:\b|(?<=[a-z]))(?:{_ACTOR})$", re.IGNORECASE)
_NAME = re.compile(r"^(?:the\s+)?[A-Z][\w’'&.-]*(?:\s+(?:[A-Z&][\w’'&.-]*|of|for|and|the|in|to|on|with))*$")
_MODAL = r"(?:should|must|ought to|needs? to|has to|have to|is to|are to|shall)"
_ADVERB = (
    r"(?:(?:also|now|then|therefore|nonetheless|nevertheless|jointly|together|still|each|all|both|in turn|"
    r"first|again|"
    r"accordingly|further|urgently|immediately)\s+)*"
)
# A noun phrase with what hangs on it; commas part subjects in a list.
_PHRASE = r"(?P<subject>[^.;:()]{2,240}?)"
_ACTIVE = re.compile(rf"^{_PHRASE},?\s+{_ADVERB}{_MODAL}\b(?P<rest>.*)$", re.DOTALL)
_THAT = re.compile(
    r"\b(?:we|i|the committee|committee|inquiry|panel|commission|group|appg)\b[^.;:]{0,40}?\b(?:recommends?|"
    r"propose|suggests?|"
    r"request|ask|insist|advise)\b(?:,? (?:further|again|also|strongly|therefore|therefore,|accordingly|instead))*,?"
    r"(?:\s+once again)?(?:,\s[^,]{3,60},)?\s+that\b,?\s*|"
    r"\band\s+(?:recommend|request|ask) that\b,?\s*|\b(?:we|i|"
    r"committee)\s+(?:\w+\s+)?recommend\s+(?=(?-i:[Tt]he\s+[A-Z]|[A-Z]{2}))|"
    r"\bit\s+(?:(?:is|remains|would be)\s+)?(?:\w+ly\s+)?(?:essential|vital|imperative|crucial|necessary)\s+that\s+",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:(?:we|i|committee|inquiry|panel|group|appg)\b(?:(?!recommends?(?: \w+)?,? that\b)[^.;:]){0,60}?"
    r"\b(?:calls? (?:up)?on|urges?|asks?|"
    r"invites?|requests?|"
    r"encourages?|expects?|looks? to|advises?|press(?:es)?)|\band (?:call on|urge|ask|invite|request|expect))\s+"
    r"(?P<subject>[^.;:()]{2,200}?)\s+(?:again\s+)?to\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\bshould\s+(?:\w+\s+){0,2}be\s+(?:\w+\s+){0,2}\w+(?:ed|n|t|"
    r"d)\s+by\s+(?P<subject>[^.;:,()]{3,140}?)(?=\s+to\s+[a-z]+\b|[.;:,()]|$)",
    re.I,
)
_LED_BY = re.compile(
    r"\bshould\s+be\s+an?\b[^.;:()]{0,60}?\bby\s+(?P<subject>the\s[^.;:,()]{3,100}?)(?=\s+(?:of|into|on)\s|[.,;]|$)",
    re.I,
)
# Whoever "should be required" to do something is asked all the same; whatever "should be reviewed" is not.
_PASSIVE = re.compile(
    r"^\s+(?:\w+ly\s+|also\s+|now\s+)*(?:be|not be|have been|continue to be)\s+(?:\w+ly\s+)*(?!required|"
    r"obliged|asked|"
    r"invited|encouraged|expected|ready|able|prepared|clear|aware|open|transparent|more|willing|responsible|"
    r"accountable|"
    r"proactive|part|members|represented|mindful|under|in|at|a |an |the |made aware|bound|subject|"
    r"placed under|held)\w+",
    re.IGNORECASE,
)
_PASSIVE_VERB = re.compile(
    r"^\s+(?:\w+ly\s+|also\s+)*be\s+(?:\w+ly\s+)*(?:\w+ed|made|given|taken|set|put|shown|told|kept|held|built|"
    r"drawn|paid|brought|found|seen|sent|begun|done|undertaken|written|borne|chosen|run|led|overseen)\b",
    re.IGNORECASE,
)
_CRITICISM = re.compile(
    r"^\s+(?:never\s+|not\s+|also\s+|surely\s+)*have\s+(?:\w+ly\s+)?(?:been|\w+ed|known|made|taken|done|"
    r"given|seen|set|told|"
    r"had|put|kept|begun|found|gone|sought|thought|bought|built|heard|brought|written|shown|paid|spent|left|"
    r"led|met|kept|asked)\b",
    re.IGNORECASE,
)
# Somebody else's words: what they said that others should do is not what the report recommends.
_SAID = re.compile(
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
_OURS = re.compile(
    r"\b(?:we|i|committee|inquiry)\b[^.;]{0,30}\b(?:believe|consider|think|conclude|agree|repeat|reiterate|"
    r"insist|maintain|"
    r"accept|argue|feel|suggest|remain of the view|are of the view|take the view)s?\b[^.;]{0,60}?\bthat\b[^.;]*$",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(r"\b(?:which|who|whom|that|what|whether|how|why|where|if|when|whose)$", re.IGNORECASE)
_WITH = re.compile(
    r",?\s+(?:(?:together|along|jointly|working) with|as well as|alongside|and also)\s+", re.IGNORECASE
)
_ASIDE = re.compile(
    r",?\s+(?:in (?:consultation|collaboration|partnership|discussion|conjunction|co-operation|"
    r"cooperation) with|working "
    r"closely with|through|led by|supported by|with (?:the )?(?:support|help|advice|agreement) (?:of|from)|"
    r"once (?:appointed|established)|"
    r"following|after|within|before|by|at|as (?:a|part|soon)|in (?:its|their|order|response|light|due|line)|if|when|"
    r"whether or not|responsible for|involved in|run by|to which|to whom|who|which|that|where)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# “By no later than 31 October 2030 the Department, …”: no comma ends the day, and that of a list would.
_UNTIL = (
    r"(?i:by|before|from|on)\s+(?:no later than\s+|the (?:end|start) of\s+|midnight on\s+)*(?:\d{1,2}\s+)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?\s+"
)
_LEAD = re.compile(
    r"^(?:(?:and|but|so|or|that|therefore|accordingly|moreover|furthermore|however|meanwhile|finally|"
    r"instead|also|further|"
    r"nevertheless|nonetheless|equally|similarly|to this end|for this reason|as a (?:first|matter of)[^,]{0,40}|"
    r"in (?:the )?(?:meantime|particular|future|addition|our view|turn|doing so|parallel|short|light[^,]{0,90})|"
    r"(?:if|when|where|while|although|given|because|since|before|after|following|within|by|at|on|once|to|for|during|"
    r"until|with|without|whilst|bearing|as|in|from|under|over|until|unless)\b[^,]{1,160}),\s*|(?:and|but|"
    r"that|so)\s+)+",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"\s+(?:\w+ly\s+|also\s+)?(?:(?P<be>(?:be|is|are)\b)|(?P<modal>{_MODAL}\b))?(?P<rest>.*)$", re.DOTALL
)
_GOES_ON = frozenset(
    "of for in at on and with to who which that from under within across or by as the its their responsible".split()
)
_FINITE = re.compile(rf"\b(?:{_MODAL}|is|are|was|were|has|have|had|will|would|can|may|do|does)\b")
_NATIONS = re.compile(
    r"(?:(?:and\s+)?(?:England|Scotland|Wales|Northern Ireland|the UK|Great Britain|"
    r"the Crown Dependencies)(?:\s*,\s*|\s+and\s+)?)+"
)
_WORDS = r"(?:[A-Z][\w’-]+(?:\s(?=[A-Z]))?)+"
# Bodies with an *and* in their common names: a list of two bodies it is not.
_AND_IN_NAME = re.compile(
    r"\b(police|fire|search|health|children’s|adult) and "
    r"(crime|rescue|well-?being|social care|care|safety|young people’s|community)(?=\s)",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(
    r"\b(?:Department|Ministry|Secretary of State|Minister|Office|Committee|Commission|Commissioner|Agency|"
    r"Authority|Institute|"
    rf"Council|Board|Centre) (?:for|of|on) (?:the )?{_WORDS}(?:, {_WORDS})*,? and {_WORDS}"
)


def addressees(text: str, *, asked: bool = False) -> tuple[str, ...]:
    """Return whom an item asks to act, in the order and in the words of the text: ``the Home Office``, ``Ofsted``.

    Only the subject of a recommending clause counts (*We recommend that X …*, *X should …*, *we call on X to …*,
    *should be reviewed by X*); of *X and Y* each; not those who are to be consulted, and nobody named in a
    forecast, in somebody else's words or in what an earlier report said. ``asked`` where the item stands in a list
    of recommendations, whose clauses may begin with *That …*.
    """
    found: list[str] = []
    # A title may stand over an item's words, on a line of its own.
    for sentence in (one for line in re.split(r"\n+(?=[A-Z“‘(•])", text) for one in sentences_of(line)):
        for clause in _clauses(sentence.strip()):
            found += _of_clause(clause, asked)
    kept: dict[str, str] = {}
    for name in found:
        kept.setdefault(_key(name), name)
    return tuple(name for key, name in kept.items() if not _shortened(key, list(kept)))


_MARKER = re.compile(
    rf"^(?:[•·▪–-]\s*|\(?(?:[a-z]|[ivx]{{2,4}})[.)]\s+|{_UNTIL}(?=(?:the|HM|all|every|each)\s|[A-Z]))"
)


def _clauses(sentence: str) -> list[str]:
    """Return the parts of a sentence that each may have a subject of their own."""
    body = re.sub(r"\s*\((?!\w{1,4}\))[^()]*\)", "", " ".join(sentence.split()))
    # ``the Minister—not the Agency—lay it``: what stands between dashes is an aside.
    body = re.sub(r"(?<=\w)—[^—.;:]{1,80}—(?=\w)", " ", body)
    body = re.sub(
        r",\s*(?:where|if|as|when) (?:appropriate|necessary|applicable|possible|required|relevant),\s*",
        " ",
        body,
    )
    parts = re.split(r";\s+|:\s+|\s+[–—]\s+|(?:^|(?<=\s))\((?:[a-z]{1,4}|\d{1,2})\)\s+|(?<=\s)[•·▪]\s*", body)
    return [_MARKER.sub("", part) for part in parts if part and part.strip()]


def _of_clause(clause: str, asked: bool) -> list[str]:
    if re.search(
        r"\b(?:not|neither|nor) (?:\w+ )?recommend\b|\bwe do not (?:believe|think|consider)\b", clause, re.I
    ):
        return []
    found: list[str] = []
    for match in _CALL.finditer(clause):
        found += _names(match["subject"])
    that = list(_THAT.finditer(clause))
    for match in that:
        found += _after_that(clause[match.end() :])
    if not that and asked and (match2 := re.match(r"that,?\s+", clause, re.IGNORECASE)):
        found += _after_that(clause[match2.end() :])
    if found:
        return found + _later(clause)
    for piece in _coordinate(clause):
        found += _with_modal(piece, clause)
    for match in [*_BY.finditer(clause), *_LED_BY.finditer(clause)]:
        if not _reported(clause[: match.start()]):
            found += _names(match["subject"])
    return found


def _later(clause: str) -> list[str]:
    """Return the subjects of further clauses: *… and that Y should …*, *…, and Y should …*."""
    found = []
    for match in re.finditer(r",?\s+and (?:that\s+)?", clause):
        after = clause[match.end() :]
        that = match[0].rstrip().endswith("that")
        if that or re.match(rf"(?:the\s+)?[^,;.]{{2,60}}?\s+{_MODAL}\b", after):
            found += _after_that(after) if that else _with_modal(after, after)
    return found


def _after_that(clause: str) -> list[str]:
    """Return the subject of what stands after *recommend that*: a modal or the bare verb (*that X review*)."""
    clause = _LEAD.sub("", clause)
    if (end := _end_of_subject(clause)) is None:
        active = _ACTIVE.match(clause)
        return _subject(active) if active else []
    verb = _VERB.match(clause[end:])
    if verb and (verb["be"] or verb["modal"]):
        rest = f" be{verb['rest']}" if verb["be"] else verb["rest"]
        if _CRITICISM.match(rest) or (_PASSIVE_VERB.match(rest) and not _is_required(rest)):
            by = re.search(r"\bby\s+([^.;:,()]{3,120}?)(?=\s+to\s|[.;:,()]|$)", rest)
            return _names(by[1]) if by else []
    return _names(clause[:end])


def _end_of_subject(clause: str) -> int | None:
    """Return where a clause's subject ends: the first name that a plain word follows, one that no name "
    "goes on with."""
    for word in re.finditer(r"\s+([a-z]+)\b|[.,;]?$", clause):
        before = clause[: word.start()]
        if word[1] and (
            word[1] in _GOES_ON
            or (_HEAD.search(word[1]) and (word[1].endswith("s") or not _HEAD.search(before)))
        ):
            continue
        if _names(before) and not before.endswith(","):
            return word.start()
    return None


def _is_required(rest: str) -> bool:
    return bool(
        re.match(
            r"\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?(?:required|obliged|asked|invited|encouraged|expected|"
            r"made (?:accountable|responsible)|"
            r"held (?:accountable|responsible)|prepared|tasked|placed under|charged|empowered|instructed|"
            r"directed|mandated)\b",
            rest, re.IGNORECASE,
        )
    )  # fmt: skip


def _coordinate(clause: str) -> list[str]:
    """Return a clause and what follows *and* or *but* in it where a subject of its own follows."""
    cut = [
        m.end()
        for m in re.finditer(rf",?\s+(and|but|so)\s+(?=[^,;]{{2,70}}?\s+{_MODAL}\b)", clause)
        if m[1] == "but" or _FINITE.search(clause[: m.start()])
    ]
    starts = [0, *cut]
    return [clause[a:b] for a, b in zip(starts, [*cut, len(clause)], strict=True)]


def _with_modal(piece: str, clause: str) -> list[str]:
    active = _ACTIVE.match(_LEAD.sub("", piece))
    if not active or _reported(active["subject"]):
        return []
    before = clause[: clause.find(piece)] if piece in clause else ""
    if _reported(before) and not re.search(r"\bbut\s*$", before):
        return []
    return _subject(active)


def _reported(before: str) -> bool:
    return bool(_SAID.search(before) and not _OURS.search(before))


def _subject(active: re.Match[str]) -> list[str]:
    rest = active["rest"]
    if _CRITICISM.match(rest) or (_PASSIVE_VERB.match(rest) and not _is_required(rest)):
        return []
    subject = active["subject"]
    if _OURS.search(subject + " "):
        subject = re.split(r"\bthat\b", subject)[-1]
    subject = subject.rsplit(" that ", 1)[-1] if re.match(r"(?:we|i|it)\b", subject, re.I) else subject
    return [] if _DEPENDENT.search(subject.strip()) else _names(subject)


def _names(subject: str) -> list[str]:
    """Return the names in a subject: each of a list, without who is only to be consulted."""
    subject = _LEAD.sub("", subject.strip(" ,"))
    found: list[str] = []
    for part in _WITH.split(subject):
        whole = part.strip(" ,")
        part = _ASIDE.sub("", f" {whole}").strip(" ,")
        # ``those bodies`` says nothing without what follows: ``responsible for commissioning``.
        part = whole if re.match(rf"those\s+{_ACTOR}$", part, re.IGNORECASE) else part
        for piece in _listed(part):
            if found and _NATIONS.fullmatch(piece.strip(" ,")):
                # ``the administrations in England, Scotland and Wales``: the places belong to the name.
                found[-1] += f", {piece.strip(' ,')}"
            elif name := _name(piece):
                found.append(name)
    return found


def _listed(part: str) -> list[str]:
    """Return what a list of names names: *A, B and C*, but not the *and* inside one name."""
    kept = _AND_IN_NAME.sub("\\1 \x01 \\2", _ONE_NAME.sub(_guarded, part))
    pieces = re.split(
        r",\s+(?:and\s+)?|\s+and\s+(?=(?:the|all|other|its|their|our|every|each|local|police|relevant)\s|"
        r"NHS\b|HM\b|[A-Z]{3,}\b)",
        kept,
    )
    found: list[str] = []
    for piece in pieces:
        both = re.split(r"\s+and\s+", piece)
        if len(both) > 1 and _stands_alone(both[0]) and _is_actor(both[-1]):
            found += both
        else:
            found.append(piece)
    return [piece.replace("\x00", ",").replace("\x01", "and") for piece in found]


def _guarded(match: re.Match[str]) -> str:
    """Return a department's whole name with its commas and its last *and* put out of the list's way."""
    name = match[0]
    last = re.split(r"\band\s+", name)[-1]
    if _HEAD.search(last.strip()) or re.match(r"(?:HM|NHS|Of[a-z]+\b)", last):
        return name
    return name.replace(",", "\x00").replace(" and ", " \x01 ")


# One word that may as well be a verb or a thing, where nothing before it makes it a body.
_VERB_LIKE = re.compile(
    r"(?!(?:government|parliament|police|industry)$)[a-z]+(?<!s)|services|partners|teams|groups|funds|networks"
)


def _stands_alone(name: str) -> bool:
    """Say whether the words before *and* are a whole name: ``NHS trusts``; ``Public Administration`` is "
    "half of one."""
    return _is_actor(name) and bool(
        _HEAD.search(name.strip()) or re.match(r"(?:the )?(?:[A-Z]{2,}|Of[a-z]{2,6}\b)", name)
    )


def _name(piece: str) -> str:
    piece = piece.strip(" ,’”\"'“‘")
    piece = re.sub(r"^(?:(?:and|or|both|either|also|then|jointly)\s+)+", "", piece)
    if re.match(r"(?:no|not)\s", piece, re.IGNORECASE):
        return ""
    if re.search(r"\b(?:the|on|to|of|and|for|in|with|by)$", piece) or _VERB_LIKE.fullmatch(piece):
        return ""
    if _FINITE.search(piece) or re.search(
        r"\b(?:whether|how|why|what|claim\w*|said|says|told)\b", piece, re.I
    ):
        return ""
    return piece if _is_actor(piece) and len(piece) < 120 else ""


def _is_actor(piece: str) -> bool:
    """Say whether words name somebody who can act: a proper name, or a phrase whose head is such a body."""
    words = piece.strip(" ,")
    if not words or re.match(
        r"(?:it|they|we|there|this|these|those|he|she|one|you|what|which|who|i|nothing|nobody|such|that)\b(?!\s+\w+)",
        words,
        re.I,
    ):
        return False
    bare = _AND_IN_NAME.sub(r"\1-\2", re.sub(r"’s?$|'s$", "", words))
    head = re.split(
        r"\s+(?:of|for|in|at|on|across|under|from|with|and|to|within|between|working|responsible|concerned|"
        r"involved)\b",
        bare,
    )[0].strip()
    if _HEAD.search(head) and not re.search(
        r"\b(?:response|report|role|use|duty|system|process)\b", head, re.I
    ):
        return True
    return bool(_NAME.match(bare)) and _proper(bare)


_THINGS = re.compile(
    r"\b(?:Act|Bill|Code|Strategy|Plan|Programme|Scheme|Fund|Deal|Charter|Report|Review|Guidance|"
    r"Regulations?|Database|"
    r"Framework|Rules|Standards?|Guarantee|Convention|Recommendations?|Protocol|Policy|Agreement|Directive|Register|"
    r"Internet|Budget|Estimates?|Levy|Tax|Principles?|Toolkit|Portal|Summit|Pledge|Project|Order|Statement|"
    r"Scorecard)$"
)


def _proper(name: str) -> bool:
    """Say whether capitals make a name of somebody: ``Ofsted``, ``the Guild``; not a sentence's first word alone."""
    words = name.split()
    the = words[0].lower() == "the"
    words = words[1:] if the else words
    if not words or _THINGS.search(name):
        return False
    if len(words) == 1:
        known = r"(?:[A-Z][A-Za-z]*[A-Z]\w*|Of[a-z]{2,6}|Monitor|Cafcass|Parliament|Jobcentre|Estyn)$"
        return the or bool(re.match(known, words[0]))
    if words[0] in ("All", "Any", "Some", "Such", "More", "Each", "Every", "No", "Effective", "In", "New"):
        return False
    return sum(word[:1].isupper() for word in words) >= 2


def _key(name: str) -> str:
    return re.sub(r"^(?:the|our|its|all|each|every)\s+", "", name.lower())


def _shortened(key: str, keys: list[str]) -> bool:
    """Say whether a name is only the short form of one that the item names in full: ``the Department``."""
    if any(other != key and other.startswith(key + ",") for other in keys):
        return True
    return (
        len(key.split()) == 1
        and any(other != key and other.startswith(key + " ") for other in keys)
        and (
            key
            in ("department", "committee", "commission", "council", "agency", "authority", "board", "trust")
        )
    )
