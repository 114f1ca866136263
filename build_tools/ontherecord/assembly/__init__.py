"""Seeds and drafts put together: one archive, or the problems of a few files."""
