"""A source span → who speaks: pronouns, titles, surnames, acronyms. `resolve.py` is the way in."""
