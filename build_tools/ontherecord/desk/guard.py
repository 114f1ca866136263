"""Who may ask the desk: its own page alone.

In: what a browser sends along. Out: why it is refused, or nothing. Three walls, since each alone
has been climbed: the `Host` has to be this computer's own name (a site elsewhere can let its name
lead here: DNS rebinding), the address has to hold a token that nobody can guess, and what changes
something has to come from the desk's own page (`Origin`, RFC 6454 §7; Fetch Metadata).
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping

TOKEN_BYTES = 24
MOST_BYTES = 100_000
"""Of a request's body: an answer has a few hundred."""
NAMES = ("127.0.0.1", "localhost")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def token() -> str:
    """A new one: what was drawn for one sitting opens no other."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def refused(method: str, path: str, headers: Mapping[str, str], port: int, secret: str) -> str:
    """Why a request is not answered; empty if it is. `headers` by their names in lower case."""
    own = {f"{name}:{port}" for name in NAMES}
    if headers.get("host", "").lower() not in own:
        return "the desk answers under its own name alone"
    is_visit = method == "GET" and headers.get("sec-fetch-mode") == "navigate"
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none") and not is_visit:
        return "another site asked"
    first = path.lstrip("/").split("/", 1)[0].split("?", 1)[0]
    if not hmac.compare_digest(first.encode(), secret.encode()):
        return "the address has not the token that was printed when the desk was opened"
    if method == "POST":
        if headers.get("origin", "") not in {f"http://{name}" for name in own}:
            return "only the desk’s own page may answer"
        if headers.get("content-type", "").split(";")[0].strip() != "application/json":
            return "an answer is JSON"
    return ""
