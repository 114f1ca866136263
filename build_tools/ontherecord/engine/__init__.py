"""The engine: everything that a machine draft depends on besides the text."""
