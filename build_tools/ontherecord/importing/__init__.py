"""What comes from elsewhere: other programs' annotations, and new articles."""
