"""The room: one screen to find, read and decide in, in JupyterLab: `inquiry.room()`.

Start at `room_widget.py`: the widget, and how a question of the page reaches its answer. What the page may ask, and who
answers: `room_answers.py`. One file for each pane: `find_pane.py`, `read_pane.py`, `decide_pane.py`; what a person does
there, and its undoing: `acts_in_room.py`. The page itself is `page/`: small scripts that are sent as one, in the order
of `room_widget.PARTS`, and one style sheet; they set words as text, never as markup, and ask nothing of any host.
"""
