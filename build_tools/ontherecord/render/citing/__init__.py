"""How an article and its statements are cited: plain text, CSL-JSON, BibTeX, and a section of a
page with them."""
