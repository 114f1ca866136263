"""Lists of articles and entries, and what every long list needs: pages, jumps, quoted entries."""
