"""The desk's address on this machine: its page, and what the page asks and answers.

Shell: the standard library's server, on 127.0.0.1 alone. Who may ask is decided in `guard`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec

from ontherecord.desk import asked as questions
from ontherecord.desk import git, guard
from ontherecord.desk.answers import Answer, NotAnswered
from ontherecord.desk.blind import BlindAnswer
from ontherecord.desk.keeping import Elsewhere
from ontherecord.desk.queue import Order
from ontherecord.desk.room import Room
from ontherecord.scaffold.kit import DOCS

HOST = "127.0.0.1"
JSON = "application/json"
PAGE = Path(str(files("ontherecord.desk"))) / "page"
SHARED = DOCS / "assets"
"""Modules, colours and faces that the desk has in common with the published pages."""
KINDS = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8", ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
}  # fmt: skip
STRANGE = "{what}. Open the desk anew: what you answered is kept."
"""Where the checkout is not the archive that was loaded."""


class Refused(Exception):
    """A request that is not answered: its status and why."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


class Desk:
    """A server, from its opening to its end."""

    def __init__(self, room: Room, port: int = 0) -> None:
        self.room, self.token = room, guard.token()
        self.server = ThreadingHTTPServer((HOST, port), type("Own", (Handler,), {"desk": self}))
        self.server.daemon_threads = True
        self.port = self.server.server_port

    @property
    def url(self) -> str:
        """The address with its token: whoever has it may answer."""
        return f"http://{HOST}:{self.port}/{self.token}/"

    def serve(self) -> None:
        """Answer until somebody calls `close`, or Ctrl+C."""
        self.server.serve_forever(poll_interval=0.2)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def get(self, path: str, query: Mapping[str, str]) -> tuple[str, bytes]:
        """What lies at a path behind the token: its kind and its bytes."""
        if path.startswith("api/"):
            return JSON, _json(self._asked(path.removeprefix("api/"), query))
        if not path:
            return _file(PAGE, "index.html")
        folder, _, name = path.partition("/")
        if folder == "page":
            return _file(PAGE, name)
        if folder == "assets":
            return _file(SHARED, name)
        raise Refused(404, "there is no such page")

    def _asked(self, what: str, query: Mapping[str, str]) -> Any:
        room, slug, ident = self.room, query.get("slug", ""), query.get("id", "")
        order: Order = "text" if query.get("order") == "text" else "pays"
        n = int(query.get("n") or 0)
        asked: dict[str, Callable[[], Any]] = {
            "open": lambda: questions.opening(room),
            "entry": lambda: questions.entry(room, order, n),
            "find": lambda: questions.find(room, order, n, article="article" in query, slug=slug),
            "place": lambda: questions.place(room, order, slug, ident),
            "article": lambda: questions.article(room, slug),
            "alike": lambda: questions.groups(room),
            "members": lambda: questions.members(room, query.get("who", "")),
            "end": lambda: questions.end(room),
        }
        if what not in asked:
            raise Refused(404, "nobody asks that here")
        return asked[what]()

    def post(self, path: str, body: bytes) -> Any:
        """Take an answer, undo one, or commit."""
        room = self.room
        if path == "api/answer":
            return room.answer(_read(body, Answer))
        if path == "api/blind":
            return room.blind(_read(body, BlindAnswer))
        if path == "api/seen":
            given = _read(body, dict[str, str])
            return room.seen(given.get("slug", ""), given.get("id", ""))
        if path == "api/undo":
            given = _read(body, dict[str, str])
            return room.undo(given.get("slug", ""), given.get("id", ""))
        if path == "api/commit":
            end = questions.ending_of(room)
            if not end.files:
                raise Refused(409, "nothing is answered yet")
            return {"said": git.commit(room.opened.root, end.files, end.message)}
        raise Refused(404, "nobody answers that here")


def _read(body: bytes, kind: Any) -> Any:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as fault:
        raise Refused(400, f"this is no answer: {fault}") from fault


def _json(found: Any) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode("utf-8", errors="replace")


def _file(folder: Path, name: str) -> tuple[str, bytes]:
    """A file that lies in the folder, and nothing beside or above it."""
    path = (folder / name).resolve()
    kind = KINDS.get(path.suffix)
    if kind is None or not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise Refused(404, "there is no such file")
    return kind, path.read_bytes()


class Handler(BaseHTTPRequestHandler):
    """One request: refused, or handed to the desk. A subclass of it knows the desk."""

    desk: Desk
    protocol_version = "HTTP/1.1"
    server_version = "desk"
    sys_version = ""
    timeout = 60

    def handle(self) -> None:
        """Answer until the page hangs up; a browser that is gone is no fault of the desk's."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        if path := self._admitted():
            query = {k: found[0] for k, found in parse_qs(urlsplit(self.path).query).items()}
            self._answer(lambda: self.desk.get(path.removeprefix("/"), query))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        size = int(length) if length.isdigit() else -1
        if not 0 <= size <= guard.MOST_BYTES:
            self.close_connection = True
            self._fault(413, "an answer is shorter")
            return
        body = self.rfile.read(size)
        if path := self._admitted():
            self._answer(lambda: (JSON, _json(self.desk.post(path.removeprefix("/"), body))))

    def _admitted(self) -> str:
        """The path behind the token, with a slash; empty if the request is refused, as told."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        why = guard.refused(self.command, self.path, headers, self.desk.port, self.desk.token)
        if why:
            self._send(403, "text/plain; charset=utf-8", f"403: {why}.\n".encode())
            return ""
        return "/" + [*urlsplit(self.path).path.split("/", 2), ""][2]

    def _answer(self, give: Callable[[], tuple[str, bytes]]) -> None:
        try:
            kind, found = give()
        except Refused as refused:
            self._fault(refused.status, refused.why)
        except (NotAnswered, git.NotCommitted) as fault:
            self._fault(422, str(fault))
        except Elsewhere as fault:
            self._fault(409, STRANGE.format(what=fault))
        except OSError as fault:
            self._fault(500, f"not saved: {fault.strerror or fault}")
        except (KeyError, ValueError):
            self._fault(404, "there is no such article or place")
        else:
            self._send(200, kind, found)

    def _fault(self, status: int, why: str) -> None:
        self._send(status, JSON, _json({"why": why}))

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        for name, value in {**guard.HEADERS, "Content-Type": kind}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """The terminal is the reader's: requests are not told there, the token least of all."""
