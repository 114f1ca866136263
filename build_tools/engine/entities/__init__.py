"""People, places and organizations of one article. `entities.py` is the way in."""
