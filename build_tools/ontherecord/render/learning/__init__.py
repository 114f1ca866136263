"""Pages to learn with: practice and worksheet of an article, the labels taught, for teachers."""
