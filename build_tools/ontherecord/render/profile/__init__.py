"""What the page of a person, place or organization tells beside its quotations.

`backing`: roles and facts with their sources · `sourcing`: how they are quoted, counted ·
`relations`: who speaks for whom, relays, places of one country · `page`: all of it together.
"""
