"""People, places and organizations of one article. `find.py` is the way in."""
