"""Made archives of any size: a seeded cast, and the sentences of a grammar."""
