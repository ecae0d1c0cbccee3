"""What a reader sees: the notebooks and the briefing in JupyterLab and a real browser (`make test-browser`)."""
