"""Statements by label, source type, channel, month and outlet, in long pages, without scripts.

`shelves` sorts them, `passages` writes one of them, `pages` makes the lists and their overview.
"""
