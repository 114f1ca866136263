"""Tables that a person can read and mend: words, names and types. `tables.py` reads them once."""
