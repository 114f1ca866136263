"""The labels, the kinds of sources, and the book that defines them."""
