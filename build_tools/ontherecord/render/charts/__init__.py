"""Small charts that are tables: each row has its words, a bar drawn at build time, and its number.

A bar only repeats what its row says, so nothing is lost to who does not see it.
"""
