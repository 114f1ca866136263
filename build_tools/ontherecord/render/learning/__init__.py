"""Pages to learn with: practice and worksheet of an article (and its citations), the labels taught,
for teachers."""
