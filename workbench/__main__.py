"""``python -m workbench``: the same as the command ``workbench``."""

from .cli import main

main()
