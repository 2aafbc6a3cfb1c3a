"""The files in a folder, in a fixed order, without walking in circles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.collect.kinds import MANIFEST_NAME, READABLE, is_readable
from onrecord.model import Issue

_NAMED_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in one folder that was named: reports and manifests in path order, and what went wrong."""

    reports: tuple[Path, ...]
    manifests: tuple[Path, ...]
    issues: tuple[Issue, ...]


def look_through(folder: Path) -> Folder:
    """The readable files in `folder` and below; hidden ones are skipped, others counted in one Issue."""
    found = list(_walk(folder, above=frozenset()))
    files = [entry for entry in found if isinstance(entry, Path)]
    manifests = [path for path in files if path.name == MANIFEST_NAME]
    reports = [path for path in files if is_readable(path)]
    others = [path for path in files if not is_readable(path) and path.name != MANIFEST_NAME]
    issues = [entry for entry in found if isinstance(entry, Issue)]
    if others:
        issues.append(_passed_over(folder, others))
    if not reports:
        issues.append(_empty(folder))
    return Folder(tuple(reports), tuple(manifests), tuple(issues))


def _walk(folder: Path, *, above: frozenset[Path]) -> Iterator[Path | Issue]:
    """Every file below `folder`, sorted by name. Linked folders are followed, but never into themselves."""
    try:
        here = folder.resolve(strict=True)
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(folder, error)
        return
    if here in above:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(entry, above=above | {here})
        elif entry.is_file() or entry.is_symlink():
            yield entry


def unreadable(path: Path, error: OSError) -> Issue:
    """The Issue for a file or folder that the system would not let us read."""
    reason = error.strerror or type(error).__name__
    detail = f"{path} could not be read ({reason}): check that it exists and that you may read it."
    return Issue("collect", None, "unreadable", detail, str(path))


def _passed_over(folder: Path, others: list[Path]) -> Issue:
    names = ", ".join(str(path.relative_to(folder)) for path in others[:_NAMED_AT_MOST])
    more = f" and {len(others) - _NAMED_AT_MOST} more" if len(others) > _NAMED_AT_MOST else ""
    detail = (
        f"{len(others)} file(s) in {folder} were passed over: {names}{more}; "
        f"onrecord reads {READABLE}, so rename or convert those that are reports."
    )
    return Issue("collect", None, "passed-over", detail, str(folder))


def _empty(folder: Path) -> Issue:
    detail = f"{folder} holds no report: name a folder that holds {READABLE}."
    return Issue("collect", None, "empty-folder", detail, str(folder))
