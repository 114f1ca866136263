"""Maps as SVG, made when the site is built: land and the places of an article, no borders."""
