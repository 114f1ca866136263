"""Contributing without git: a filled-in form on the forge becomes a contribution file.

In: the text of an issue, which anyone may have written. Out: one file's path and content, or
problems by field. Pure: `commands/forms.py` reads and writes. `fields` says what is asked, and the
forge's templates are made from it, so a form and its reader cannot drift apart.
"""
