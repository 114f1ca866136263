"""What search reads in a browser: one piece an article and page, put together to small files.

`piece` and `others` say what is found; `merging` and `shards` turn it into files by words,
`facets` by what statements share, `shown` by what is printed of a hit; `names` knows spellings. The
browser's half is docs/assets/js/search-*.mjs; docs/contributing/search.md describes the files.
"""
