"""Contributing in the browser: a page for each article, one for glossary entries, their data."""
