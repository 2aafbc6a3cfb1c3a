"""Bytes to text, exactly, or the reason why not."""

import codecs
import shlex
from dataclasses import dataclass

from onrecord.model import Issue, RawReport

# Below one bad byte in a hundred the words around the marks can still be read; above it the file is in
# another encoding, and every name with an accent and every quotation mark in it would be wrong.
_MAX_BAD_SHARE = 0.01
_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# What charset-normalizer may answer with: the encodings that news is still met in. Left to itself it names
# rare Macintosh code pages for short Western texts.
_LIKELY = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "shift_jis",
    "euc_jp", "gb18030", "big5", "cp949", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, None when it could not be read, and the Issue if there is one."""

    text: str | None
    issue: Issue | None = None


def decode(raw: RawReport) -> Decoded:
    """The text of plain bytes in UTF-8, byte-order mark and line ends kept.

    A few bad bytes become U+FFFD and one Issue says where; a file in another encoding gives only an Issue.
    """
    try:
        return Decoded(raw.data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _mended(raw, error.start)


def _mended(raw: RawReport, first: int) -> Decoded:
    bad = len(raw.data) - len(raw.data.decode("utf-8", "ignore").encode("utf-8"))
    wide = next((name for mark, name in _WIDE if raw.data.startswith(mark)), None)
    readable = wide is None and bad < _MAX_BAD_SHARE * len(raw.data)
    text = raw.data.decode("utf-8", "replace") if readable else None
    outcome = "were read as U+FFFD" if readable else "so nothing was read"
    mend = _command(raw, wide)
    detail = (
        f"{raw.path or '-'} is not UTF-8: {bad} of {len(raw.data)} bytes do not fit, "
        f"the first at byte {first}; {'they ' if readable else ''}{outcome}. Mend it with: {mend}"
    )
    return Decoded(text, Issue("clean", None, "not-utf8", detail, raw.path))


def _command(raw: RawReport, wide: str | None) -> str:
    """The iconv command that mends the file.

    A file that has proper multi-byte characters is UTF-8 with damage: converting it from another encoding
    would spoil those, so the bad bytes are dropped instead.
    """
    name = shlex.quote(raw.path or "-")
    kept = raw.data.decode("utf-8", "ignore")
    if wide is None and not kept.isascii() and "\0" not in kept:
        return f"iconv -c -f UTF-8 -t UTF-8 {name} > mended.txt"
    return f"iconv -f {wide or _guess(raw.data)} -t UTF-8 {name} > mended.txt"


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000], cp_isolation=_LIKELY).best()
    name = best.encoding if best is not None else "cp1252"
    return name.upper().replace("UTF_", "UTF-").replace("_LE", "LE").replace("_BE", "BE").replace("_", "-")
