"""How files are written, whatever they hold: whole or not at all, one writer at a time, under names that work anywhere.

It knows no inquiry and no frame. Open `whole_files.py` first: how a file is written so that a power cut leaves the old
one or the new. `folder_lock.py` lets one program change a folder at a time; `rights.py` gives a new file the rights of
its folder; `file_names.py` makes a name that every disk takes; `output_names.py` says which endings a page or a
workbook may have.
"""
