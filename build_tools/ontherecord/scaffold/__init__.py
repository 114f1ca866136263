"""A fresh archive: its files, and which version of the program builds it."""
