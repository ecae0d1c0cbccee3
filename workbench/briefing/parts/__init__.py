"""The parts of a page, one file each: what is said, from frames, without markup.

Start at `each_recommendation.py`: an item's words, the evidence under it, the reply, what was done. What the briefing
rests on and who was heard: `who_was_heard.py`. Which words of a passage are quoted: `excerpts.py`. One witness in
the brief for a session: `one_witness.py`. Which page shows a part, and where, is for `briefing/pages/`.
"""
