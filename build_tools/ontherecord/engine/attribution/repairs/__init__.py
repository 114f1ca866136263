"""Where the parser went wrong, seen and mended."""
