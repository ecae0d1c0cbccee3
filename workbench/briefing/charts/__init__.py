"""Charts as numbers: where each bar, dot or cell stands, for a template to draw as inline SVG.

Each comes with the table of the same numbers, for those who can't see it. No library draws; nothing is measured here.
Bars and dots: `bars_and_dots.py`, drawn by `briefing/templates/chart.html.j2`. Themes, as a heat map or a strip over a
session: `theme_charts.py`, by `briefing/templates/theme_chart.html.j2`. Events by date: `timeline_chart.py`, by
`briefing/templates/timeline.html.j2`.
"""
