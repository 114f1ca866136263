"""What `python -m build_tools` does: one module for each kind of command (design §7)."""
