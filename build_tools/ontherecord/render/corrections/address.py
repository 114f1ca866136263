"""Where corrections are told, from the site's root."""

NAME = "corrections/"
"""Below an article's page; and, at the root, those of the whole archive."""
LATEST = NAME
FEED = "corrections.xml"
