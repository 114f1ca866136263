"""What a cue hands over: clauses, objects, descriptions, frames and how far they reach."""
