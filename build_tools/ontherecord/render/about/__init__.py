"""Pages about the archive itself: home, labels, methods, what needs doing, what was removed."""
