"""A file of words in whatever encoding → its text, and what was done so that it could be read.

Other than a build, which reads UTF-8 alone, `add` may guess: once, said to the keeper, who reads
the text over.
"""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

_MARKED = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
"""How files begin that say their encoding."""
_USUAL = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r",
          "shift_jis", "gb18030", "big5", "euc_kr", "mac_roman"]  # fmt: skip
"""What is guessed, the likelier before."""
_ENDS = re.compile("\r\n|[\r\u2028\u2029\x85]")


def text_in(data: bytes) -> tuple[str, str]:
    """The text with line ends as `\\n`, and what was guessed or converted, "" if nothing.

    Raises:
        UnicodeError: it can be read in no encoding.
    """
    text, encoding = _decoded(data)
    if text.count("\x00") * 10 > len(text):
        raise UnicodeError("there are bytes between its letters that are no text")
    note = "" if encoding == "utf-8" else f"The file was read as {encoding} and kept as UTF-8."
    return _ENDS.sub("\n", text.removeprefix("\ufeff")), note


def _decoded(data: bytes) -> tuple[str, str]:
    marked = next((encoding for sign, encoding in _MARKED if data.startswith(sign)), "")
    if marked:
        return data.decode(marked), marked
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=_USUAL).best()
    if best is None:
        raise UnicodeError("it is in no encoding that could be told")
    same = (name for name in _USUAL if _reads(data, name) == str(best))
    return str(best), next(same, best.encoding)


def _reads(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
