"""One article as the rules read it: tokens, findings, the edges of what is handed over."""
