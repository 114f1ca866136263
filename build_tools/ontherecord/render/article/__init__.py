"""The article page: its text with marks, a card a statement, who speaks, what it rests on."""
