"""The rules that `check` holds seeds to: each a small generator whose docstring is the rule.

A rule takes a view of the data (`views.py`), yields a `Problem` for each breach and carries on.
To add one: write the generator, put it in its module's `RULES`, describe its code in
`docs/contributing/problems.md`, add a case.
"""
