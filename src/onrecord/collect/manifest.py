"""Manifests: what somebody says of the reports, one JSON object a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from onrecord.errors import ManifestError
from onrecord.model import Issue, Told

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a manifest that could be read."""

    manifest: Path
    line: int
    path: str | None
    told: Told

    @property
    def place(self) -> Path | None:
        """Where the file should lie when the path is taken relative to the manifest."""
        return (self.manifest.parent / self.path).resolve() if self.path else None


class Manifest:
    """The entries of one or more manifests, looked up by a report's file.

    It keeps which lines were used: the rest become Issues at the end.
    """

    def __init__(self, lines: Iterable[Entry | Issue] = ()) -> None:
        """Of two lines for one file the first is used."""
        self.issues: list[Issue] = []
        self._waiting: list[Entry] = []
        self._by_place: dict[Path, Entry] = {}
        self._by_name: dict[str, list[Entry]] = {}
        for line in lines:
            if isinstance(line, Issue):
                self.issues.append(line)
            else:
                self._add(line)

    def _add(self, entry: Entry) -> None:
        first = self._by_place.setdefault(entry.place, entry) if entry.place else entry
        if first is not entry:
            reason = f"line {first.line} of {first.manifest.name} already names {entry.path}"
            self.issues.append(_line_issue(entry.manifest, entry.line, reason))
            return
        self._waiting.append(entry)
        if entry.path:
            self._by_name.setdefault(Path(entry.path).name, []).append(entry)

    def told(self, file: Path, *, name_is_unique: bool) -> Told:
        """What the manifest says of `file`: by its place, else by its name where only one has that name."""
        entry = self._by_place.get(file.resolve())
        if entry is None and name_is_unique:
            named = [found for found in self._by_name.get(file.name, []) if not _lies_there(found)]
            entry = named[0] if len(named) == 1 else None
        if entry is None:
            return Told()
        if entry in self._waiting:
            self._waiting.remove(entry)
        return entry.told

    def unmatched(self) -> list[Issue]:
        """An Issue for each line that matches no report read and no file on disk.

        A line whose file is there but was not asked for is no mistake: one manifest may serve many runs.
        """
        return [_unmatched(entry) for entry in self._waiting if not _lies_there(entry)]


def read_manifest(path: Path) -> list[Entry | Issue]:
    """The lines of the manifest at `path`, in order; a broken line is an Issue and the others still apply.

    Raises ManifestError when the file cannot be opened, is not UTF-8, or has no line that can be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ManifestError(
            f"The manifest {path} cannot be read ({error}): give a UTF-8 file with one JSON object a line."
        ) from error
    read = [_entry(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    broken = [entry for entry in read if isinstance(entry, Issue)]
    if broken and len(broken) == len(read):
        raise ManifestError(f"The manifest {path} is not JSON Lines. {broken[0].detail}")
    return read


def _entry(path: Path, number: int, line: str) -> Entry | Issue:
    from pydantic import ValidationError

    try:
        row = _row_adapter().validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"] if part)
        return _line_issue(path, number, f"{where + ': ' if where else ''}{first['msg']}")
    if row.path is None and row.url is None:
        return _line_issue(path, number, "it has neither path nor url")
    told = Told(row.url, row.published, row.outlet, row.title, row.byline)
    return Entry(path, number, row.path, told)


@cache
def _row_adapter() -> "TypeAdapter[Any]":
    """Checks one line. Built on first use: pydantic costs 0.1 s to import and most runs have no manifest."""
    from pydantic import BeforeValidator, TypeAdapter

    text = Annotated[str | None, BeforeValidator(_none_if_blank)]
    day = Annotated[date | None, BeforeValidator(_day)]

    @dataclass(frozen=True, slots=True)
    class Row:
        path: text = None
        url: text = None
        published: day = None
        outlet: text = None
        title: text = None
        byline: text = None

    return TypeAdapter(Row)


def _none_if_blank(value: Any) -> Any:
    return (value.strip() or None) if isinstance(value, str) else value


def _day(value: Any) -> date | None:
    """The day of an ISO date or date and time. Numbers are refused: pydantic would take them for seconds."""
    if value is None or value == "":
        return None
    if not isinstance(value, str) or not value[:10].count("-") == 2:
        raise ValueError(f"{value!r} is no date: write it as 2023-02-20")
    return date.fromisoformat(value[:10])


def _lies_there(entry: Entry) -> bool:
    return entry.place is not None and entry.place.is_file()


def _line_issue(path: Path, number: int, reason: str) -> Issue:
    detail = f"Line {number} of the manifest {path} was not used: {reason}. Mend the line and run again."
    return Issue("collect", None, "manifest-line", detail, str(path))


def _unmatched(entry: Entry) -> Issue:
    what = entry.path or entry.told.url
    detail = (
        f"Line {entry.line} of the manifest {entry.manifest} names {what}, which matches no report that was"
        " read: check the path, which is taken relative to the manifest."
    )
    return Issue("collect", None, "manifest-unmatched", detail, str(entry.manifest))
