"""Articles on the same event side by side: who speaks in each, and how each attributes a claim."""
