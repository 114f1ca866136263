"""What `ontherecord` does: one module for each kind of command (design §7)."""
