"""On the Record: shows, sentence by sentence, who says a thing in a news article and how they know.

Read `pipeline.py` first: it is the order of the stages. `model.py` holds every record that
crosses a module boundary. Only the shell (`commands`, `seeds`, `drafts`, `site`) touches disk,
MkDocs or the terminal.
"""

__version__ = "0.1.0"
