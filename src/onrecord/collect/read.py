"""The bytes of one report, checked: there, not too many, and not those of a picture or a program."""

import re
from pathlib import Path
from typing import BinaryIO

from onrecord.collect.folders import unreadable
from onrecord.model import Issue

# git's rule: a NUL in the first 8,000 bytes makes a file binary.
_PROBED_BYTES = 8000
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
# Text holds next to no control characters, random bytes hold 10 %.
_MAX_CONTROL_SHARE = 0.05
# UTF-16 and UTF-32 are text full of NULs. They are let through: clean says how to mend them.
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_WIDE_WITHOUT_MARK = re.compile(rb"(?:[^\x00]\x00){16}|(?:\x00[^\x00]){16}")


def read_file(path: Path, *, max_bytes: int) -> bytes | Issue:
    """The file's bytes, or the Issue that says why it is no report. Large files are not opened."""
    try:
        size = path.stat().st_size
        if size > max_bytes:
            return _too_large(str(path), f"{size:,}", max_bytes)
        with path.open("rb") as stream:
            return read_stream(stream, str(path), max_bytes=max_bytes)
    except OSError as error:
        return unreadable(path, error)


def read_stream(stream: BinaryIO, name: str, *, max_bytes: int) -> bytes | Issue:
    """The stream's bytes up to its end, or the Issue that says why they are no report."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        return _too_large(name, f"more than {max_bytes:,}", max_bytes)
    if _is_blank(data):
        detail = f"{name} is empty ({len(data)} bytes, no words): check that it was saved in full."
        return Issue("collect", None, "empty", detail, name)
    if _is_binary(data):
        detail = f"{name} is no text (its first bytes are {data[:8]!r}): convert it to text or HTML first."
        return Issue("collect", None, "binary", detail, name)
    return data


def _is_blank(data: bytes) -> bool:
    return not data.decode("utf-8", "replace").strip("\ufeff \t\r\n\f\v\xa0\u200b\u2028\u2029")


def _is_binary(data: bytes) -> bool:
    probe = data[:_PROBED_BYTES]
    if data.startswith(_WIDE_MARKS) or _WIDE_WITHOUT_MARK.match(probe):
        return False
    controls = len(probe) - len(probe.translate(None, _CONTROL))
    return b"\0" in probe or controls > _MAX_CONTROL_SHARE * len(probe)


def _too_large(name: str, size: str, max_bytes: int) -> Issue:
    detail = f"{name} has {size} bytes, and a report may have {max_bytes:,}: split it into one file a report."
    return Issue("collect", None, "too-large", detail, name)
