"""All articles together: entries linked and collected, events, permanent addresses, privacy."""
