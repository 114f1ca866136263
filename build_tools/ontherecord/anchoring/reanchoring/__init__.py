"""Where the words of an annotation are, after the text was edited. Start at `anchoring.reanchor`.

`lines` which line ends only wrap · `words` a text as tokens · `runs` passages both texts have, once
each · `alignment` old token → new token · `edges` where an insertion begins and ends · `passages`
paragraphs that moved · `reordering` sentences that did · `following` one span, with the old text ·
`shares`, `doubts`, `neighbours`, `echoes` whether it is the same statement still · `quoting`,
`contexts` one quote, without the old text.
"""
