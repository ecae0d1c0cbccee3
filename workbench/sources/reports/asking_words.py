"""The words in which a report asks somebody for something: patterns only, for `addressees`."""

from __future__ import annotations

from ...text.english.wordings import part, pattern_of

# What can be asked to act, by the head of its name. Not the public: nobody recommends to patients or to consumers.
ACTOR = part("who can act")
HEAD = pattern_of("asking", "head of a body")
NAME = pattern_of("asking", "a name in capitals")
MODAL = part("should")
ACTIVE = pattern_of("asking", "somebody should")
THAT = pattern_of("asking", "recommends that")
CALL = pattern_of("asking", "calls on somebody to")
BY = pattern_of("asking", "should be done by")
LED_BY = pattern_of("asking", "should be led by")
PASSIVE_VERB = pattern_of("asking", "a passive")
CRITICISM = pattern_of("asking", "should have done")
# Somebody else's words: what they said that others should do is not what the report recommends.
SAID = pattern_of("reported", "others said that")
OURS = pattern_of("reported", "we said that")
DEPENDENT = pattern_of("asking", "opens a dependent clause")
WITH = pattern_of("asking", "together with")
ASIDE = pattern_of("asking", "an aside after a name")
# “By no later than 31 October 2030 the Department, …”: no comma ends the day, and that of a list would.
UNTIL = part("no later than")
LEAD = pattern_of("asking", "leads to the subject")
VERB = pattern_of("asking", "the verb after a subject")
GOES_ON = frozenset(
    "of for in at on and with to who which that from under within across or by as the its their responsible".split()
)
PLACE_OF = pattern_of("asking", "a place in a name")
NO_COMMA = pattern_of("asking", "opens without a comma")
EACH_OF_THEM = pattern_of("asking", "each of them")
TWO_NAMES = pattern_of("asking", "a service of two names")
SEVERAL_NATIONS = pattern_of("asking", "governments of several nations")
PRONOUN = pattern_of("asking", "a pronoun is asked")
FINITE = pattern_of("asking", "a finite verb")
NATIONS = pattern_of("asking", "the nations")
# Bodies with an *and* in their common names: a list of two bodies it is not.
AND_IN_NAME = pattern_of("asking", "and in a common name")
ONE_NAME = pattern_of("asking", "and in a proper name")
