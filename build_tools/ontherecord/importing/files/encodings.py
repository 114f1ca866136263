"""A file of words in whatever encoding → its text, and what was done so that it could be read.

Other than a build, which reads UTF-8 alone, `add` may guess: once, said to the keeper, who reads
the text over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from charset_normalizer import CharsetMatch, from_bytes

_MARKED = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
           (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # fmt: skip
"""How files begin that say their encoding."""
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
"""Encodings whose letters have zeros between them."""
_USUAL = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r",
          "koi8_u", "iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "cp866", "mac_roman",
          "mac_cyrillic", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"]  # fmt: skip
"""What is guessed, the likelier before."""
_SHIFTS = re.compile(rb"\x1b(\$[@B]|\([BJ])")
"""How a text in ISO-2022-JP, which is ASCII otherwise, goes over to Japanese and back."""
_AS_GOOD = 0.02
"""Of charset-normalizer's `chaos` (0 to 1): guesses that are no worse than the best."""
_PRINTERS = re.compile("[“”„‘’«»–—…€]")
"""Signs of printers: where they are, the guess by which they are there is the better one."""
_ENDS = re.compile("\r\n|[\r\u2028\u2029\x85]")
_NONE_OF_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MOST_OF_THEM = 0.1, 0.005
"""Share of a text that may be such signs: of one in UTF-8, and of one that is guessed."""


def text_in(data: bytes) -> tuple[str, str]:
    """The text with line ends as `\\n`, and what was guessed or converted, "" if nothing.

    Raises:
        UnicodeError: it can be read in no encoding.
    """
    text, encoding = _decoded(data)
    most = _MOST_OF_THEM[encoding != "utf-8"]
    if len(_NONE_OF_TEXT.findall(text)) > most * len(text):
        raise UnicodeError("there are bytes between its letters that are no text")
    note = "" if encoding == "utf-8" else f"The file was read as {encoding} and kept as UTF-8."
    return _ENDS.sub("\n", text.removeprefix("\ufeff")), note


def _decoded(data: bytes) -> tuple[str, str]:
    marked = next((encoding for sign, encoding in _MARKED if data.startswith(sign)), "")
    if marked:
        return data.decode(marked), marked
    if b"\x00" in data and (wide := _wide(data)):
        return wide
    if _SHIFTS.search(data) and (text := _reads(data, "iso2022_jp")):
        return text, "iso2022_jp"
    text = _reads(data, "utf-8")
    if text is not None:
        return text, "utf-8"
    return _guessed(data)


def _wide(data: bytes) -> tuple[str, str] | None:
    """The one of the wide encodings in which most blanks and line ends are such."""
    best, found = 0, None
    for encoding in _WIDE:
        text = _reads(data, encoding)
        if text is not None and not _NONE_OF_TEXT.search(text):
            blanks = text.count(" ") + text.count("\n")
            if blanks > best:
                best, found = blanks, (text, encoding)
    return found


def _guessed(data: bytes) -> tuple[str, str]:
    matches = list(from_bytes(data, cp_isolation=_USUAL))
    if not matches:
        raise UnicodeError("it is in no encoding that could be told")
    least = min(match.chaos for match in matches)
    good = [match for match in matches if match.chaos <= least + _AS_GOOD]
    text = str(max(good, key=_standing))
    return text, next((name for name in _names(good) if _reads(data, name) == text), "unknown")


def _standing(match: CharsetMatch) -> tuple[int, float, int]:
    """Greater is the better guess."""
    order = min(_USUAL.index(name) for name in _names([match]))
    return len(_PRINTERS.findall(str(match))), round(match.coherence, 2), -order


def _names(matches: list[CharsetMatch]) -> Iterator[str]:
    """The encodings of these matches, the likelier before."""
    some = {name for match in matches for name in match.could_be_from_charset}
    return (name for name in _USUAL if name in some)


def _reads(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
