"""Three questions to take elsewhere, drawn from what an article's own marks show."""
