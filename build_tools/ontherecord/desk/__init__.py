"""The desk: a person reads drafts and answers with a key each; every answer is a file at once.

Pure modules: `queue` (in which order), `answers` (an answer → an annotation), `record` (a person's
file of a day), `blind`, `pace`, `alike`, `ending`. Around them the shell: `opening` (the archive as
it was before the reader's file), `keeping` (files), `room` (who does what), `guard` and `server`.
"""
