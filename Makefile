# What each command does, and how: start.py, which runs without make too, on any system.
#   make briefing [INQUIRY=missing-from-care] [DATE=2026-11-21] [PYTHON=python3.12]

PYTHON ?= python3
export INQUIRY DATE

COMMANDS := briefing test lab evaluate reading prove same fuzz benchmark test-browser setup lock tables clean

.PHONY: $(COMMANDS)
$(COMMANDS):
	@$(PYTHON) start.py $@
