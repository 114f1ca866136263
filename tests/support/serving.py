"""A plain static file server on a free port: what a reader's host is to the site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012 - the base class's own shape
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args: Any, max_age: int | None, **options: Any) -> None:
        self.max_age = max_age
        super().__init__(*args, **options)

    def end_headers(self) -> None:
        if self.max_age is not None:
            self.send_header("Cache-Control", f"max-age={self.max_age}")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing: the browser's console is what the tests read."""


@contextmanager
def served(folder: Path, *, max_age: int | None = None) -> Iterator[str]:
    """The address under which `folder` is served while the context lasts, without a final slash.

    `max_age`: seconds for which a browser may show an answer again without asking.
    """
    handler = partial(_Quiet, directory=str(folder), max_age=max_age)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
