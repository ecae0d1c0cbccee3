"""What a passage says for, against or on condition of what is proposed, read from its own sentences.

Only plain words count; a sentence that needs a reader stays undecided.
Words of agreeing, refusing and limiting: `stance.py`. What the item asks for: `what_it_asks.py`. An answer of yes or
no, and the question that it answers: `yes_or_no.py`. Rows are made from these in `suggestions/suggest_bearings.py`.
"""
