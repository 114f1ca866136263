"""An article as TEI P5, for people who work with texts: one file, the text in it letter for letter.

The text is a tree (paragraphs, sentences, what is said, quotations, names); whatever may cross it
(cues, sources, hedges) and all facts stand off, pointing at anchors. `document` puts it together.
"""
