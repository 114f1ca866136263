"""How good the machine drafts are: drafts against labelled articles, as figures.

Read `report.py` first: it puts scores, intervals, calibration and the swap test into one
`Measurement`, which `records.py` keeps for the methods page.
"""
