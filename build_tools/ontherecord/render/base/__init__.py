"""What all pages stand on: the page itself, its address, its template, marks in a text."""
