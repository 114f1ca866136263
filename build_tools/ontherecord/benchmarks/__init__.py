"""Programs that measure what the archive's own figures do not: run as `python -m`."""
