"""Files are read in child processes with limits, so that no file can harm the inquiry.

It knows processes, not documents. What the inquiry calls: `parent.py`. The child, with its limits on time, memory and
files, run as a module of its own: `child.py`. What crosses between them, JSON and never pickle: `json_readings.py`.
"""
