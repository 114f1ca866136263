"""One kind of cue a module: each finds who hands something over, by which words."""
