"""Paths in, `RawReport`s and Issues out."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import BinaryIO

from onrecord.collect.folders import look_through
from onrecord.collect.kinds import MANIFEST_NAME, MEDIA_TYPES, READABLE, media_type, suffix
from onrecord.collect.manifest import Entry, Manifest, read_manifest
from onrecord.collect.options import Options
from onrecord.collect.read import read_file, read_stream
from onrecord.errors import ManifestError, UsageError
from onrecord.model import Issue, RawReport, Told

_STDIN = "-"


def collect(
    paths: Sequence[str | Path], *, options: Options | None = None, stdin: BinaryIO | None = None
) -> Iterator[RawReport | Issue]:
    """One RawReport or Issue for each file, in the order named; folders are read in path order.

    `-` is standard input (`stdin`, or the process's own). A file that several paths lead to is read once.
    A folder's `manifest.jsonl` is used by itself when `options.manifest` is None. Issues about folders
    and manifests come last. Raises UsageError for a path that does not exist and ManifestError for a
    manifest that cannot be read, both before any report is read.
    """
    options = options or Options()
    _check(paths)
    files, issues, beside = _found(paths)
    manifest = _manifest(options.manifest, beside)
    return _read_all(files, issues, manifest, options, stdin)


def _check(paths: Sequence[str | Path]) -> None:
    for path in paths:
        if str(path) == "":
            raise UsageError("An empty path was given (an unset variable?): name a file or folder, or -.")
        if str(path) != _STDIN and not Path(path).exists():
            raise UsageError(f"There is no file or folder {path}: check the spelling, or give - for stdin.")


def _found(paths: Sequence[str | Path]) -> tuple[list[Path], list[Issue], list[Path]]:
    """The files to read, what went wrong in folders, and the manifests that lie in them."""
    files: dict[Path, Path] = {}
    issues: list[Issue] = []
    manifests: dict[Path, Path] = {}
    for path in map(Path, paths):
        if str(path) == _STDIN or not path.is_dir():
            files.setdefault(path if str(path) == _STDIN else path.resolve(), path)
            continue
        folder = look_through(path)
        issues.extend(folder.issues)
        for file in folder.reports:
            files.setdefault(file.resolve(), file)
        for file in folder.manifests:
            manifests.setdefault(file.resolve(), file)
    return list(files.values()), issues, list(manifests.values())


def _manifest(given: Path | None, beside: Sequence[Path]) -> Manifest:
    """The manifest given, else those found; a found one that cannot be read is an Issue, not an error."""
    if given is not None:
        return Manifest(read_manifest(given))
    lines: list[Entry | Issue] = []
    for path in beside:
        try:
            lines.extend(read_manifest(path))
        except ManifestError as error:
            lines.append(Issue("collect", None, "manifest-unreadable", str(error), str(path)))
    return Manifest(lines)


def _read_all(
    files: Sequence[Path],
    issues: Sequence[Issue],
    manifest: Manifest,
    options: Options,
    stdin: BinaryIO | None,
) -> Iterator[RawReport | Issue]:
    names = Counter(path.name for path in files)
    for path in files:
        if str(path) == _STDIN:
            data = read_stream(stdin or sys.stdin.buffer, _STDIN, max_bytes=options.max_bytes)
            told = Told()
        else:
            data = _read(path, options.max_bytes)
            told = manifest.told(path, name_is_unique=names[path.name] == 1)
        if isinstance(data, Issue):
            yield data
        else:
            yield RawReport(str(path), media_type(path.name, data), data, _both(told, options.told))
    yield from issues
    yield from manifest.issues
    yield from manifest.unmatched()


def _read(path: Path, max_bytes: int) -> bytes | Issue:
    kind = suffix(path.name)
    if not kind or kind in MEDIA_TYPES:
        return read_file(path, max_bytes=max_bytes)
    hint = "give it with --manifest" if path.name == MANIFEST_NAME else "convert it to one of these first"
    detail = f"{path} is a {kind} file, and onrecord reads {READABLE}: {hint}."
    return Issue("collect", None, "unsupported", detail, str(path))


def _both(first: Told, second: Told) -> Told:
    """What `first` says, field by field, and `second` where it says nothing."""
    values = {name: getattr(first, name) or getattr(second, name) for name in _TOLD_FIELDS}
    return Told(**values)


_TOLD_FIELDS = tuple(entry.name for entry in fields(Told))
