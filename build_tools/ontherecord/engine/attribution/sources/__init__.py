"""Who is named as responsible: sources, subjects, relays, rubrics."""
