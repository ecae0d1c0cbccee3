"""The words in which a report asks somebody for something: patterns only, for `addressees`."""

from __future__ import annotations

from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import part

# What can be asked to act, by the head of its name. Not the public: nobody recommends to patients or to consumers.
ACTOR = part("who can act")
HEAD = in_table("asking", "head of a body")
NAME = in_table("asking", "a name in capitals")
MODAL = part("should")
ACTIVE = in_table("asking", "somebody should")
THAT = in_table("asking", "recommends that")
CALL = in_table("asking", "calls on somebody to")
ASKS_FOR = in_table("asking", "asks somebody for something")
BY = in_table("asking", "should be done by")
LED_BY = in_table("asking", "should be led by")
PASSIVE_VERB = in_table("asking", "a passive")
CRITICISM = in_table("asking", "should have done")
# Somebody else's words: what they said that others should do is not what the report recommends.
SAID = in_table("reported", "others said that")
OURS = in_table("reported", "we said that")
DEPENDENT = in_table("asking", "opens a dependent clause")
WITH = in_table("asking", "together with")
ASIDE = in_table("asking", "an aside after a name")
# “By no later than 31 October 2030 the Department, …”: no comma ends the day, and that of a list would.
UNTIL = part("no later than")
LEAD = in_table("asking", "leads to the subject")
VERB = in_table("asking", "the verb after a subject")
GOES_ON = frozenset(
    "of for in at on and with to who which that from under within across or by as the its their responsible".split()
)
PLACE_OF = in_table("asking", "a place in a name")
NO_COMMA = in_table("asking", "opens without a comma")
EACH_OF_THEM = in_table("asking", "each of them")
TWO_NAMES = in_table("asking", "a service of two names")
SEVERAL_NATIONS = in_table("asking", "governments of several nations")
PRONOUN = in_table("asking", "a pronoun is asked")
FINITE = in_table("asking", "a finite verb")
NATIONS = in_table("asking", "the nations")
# Bodies with an *and* in their common names: a list of two bodies it is not.
AND_IN_NAME = in_table("asking", "and in a common name")
ONE_NAME = in_table("asking", "and in a proper name")
