"""What several kinds of pages say of an article, in the same words and with the same figures."""
