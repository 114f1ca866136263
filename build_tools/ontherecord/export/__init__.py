"""The archive in other shapes, for programs."""
