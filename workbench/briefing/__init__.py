"""Briefings: a view of an inquiry's frames as one standalone page. It stores nothing."""
