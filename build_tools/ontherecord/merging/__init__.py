"""How people's readings meet the draft: one idea a file, put together by `board`."""
