"""A text and its parts: paragraphs, sentences, quotations, the parsed document."""
