"""Pages → site: all that knows MkDocs, Pagefind, or the finished folder."""
