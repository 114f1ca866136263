"""Records that pass between the rooms of the engine."""
