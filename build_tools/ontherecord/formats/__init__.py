"""Shapes that an article is read and written in: the `annotate` contract, W3C annotations."""
