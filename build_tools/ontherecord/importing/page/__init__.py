"""A web page → its article: what is read of it, what is left out, and what is no article."""
