"""What was changed in an article's labels: when, by whom, and how. Made from its contributions."""
