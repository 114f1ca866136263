"""Files that are no page → the words and data they hold, a module each kind."""
