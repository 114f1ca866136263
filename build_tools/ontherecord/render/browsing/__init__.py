"""Statements by label, source type, channel, month and outlet, in pages of fifty, without scripts.

`shelves` sorts them, `passages` writes one of them, `pages` makes the lists and their overview.
"""
