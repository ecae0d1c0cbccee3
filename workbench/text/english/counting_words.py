"""The words of counting and measuring: ones and tens, scales, parts, ordinals, measures: they stand only here.

The patterns of whole numbers made of them are rows of `parts.csv`; what a number comes to, `worded_numbers.py`.
"""

from __future__ import annotations

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: n for n, word in enumerate(ONES, 1)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
WORDS |= {"nought": 0, "zero": 0, "nil": 0, "a": 1, "an": 1}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "trillion": 1e12, "tn": 1e12, "dozen": 12, "score": 20, "gross": 144, "grand": 1e3,
}  # fmt: skip
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "fiftieth": 50, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4,
    "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

MEASURES = (
    "year month week fortnight day hour minute second night mile metre meter kilometre km centimetre yard foot inch "
    "acre hectare tonne ton kilogram kg gram litre gallon degree watt kilowatt megawatt gigawatt kilobyte "
    "megabyte gigabyte terabyte ounce pint millimetre milligram millilitre decibel volt decade century"
).split()
PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "km": "kilometres",
    "kg": "kilograms",
    "meter": "metres",
    "ton": "tons",
    "century": "centuries",
}
"""The measures whose plural is not their name with an s, and short names for one."""
