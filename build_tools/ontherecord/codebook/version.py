"""Versions of the codebook whose labels this code knows; a change to its §§4–8 adds one."""

CODEBOOKS = ("1.1",)
CODEBOOK = CODEBOOKS[-1]
"""The one that drafts and new contributions follow: that of `codebook/codebook.md`."""
