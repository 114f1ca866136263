"""Machine drafts: made, kept in the cache, or of loose files."""
