"""What commands do around their calls: watch a run, open the archive, print lists, say what went wrong."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import typer

from onrecord.cli.options import ListFormat
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from onrecord.desk import Desk
    from onrecord.model import Account, Issue, Told

_SHOWN_ISSUES = 20


class Seen:
    """What a run came across: reports done and the issues, told on standard error."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self._quiet, self._verbose = quiet, verbose
        self._console = Console(stderr=True, highlight=False)
        columns = SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn()
        hidden = quiet or verbose or not self._console.is_terminal
        self.progress = Progress(*columns, console=self._console, transient=True, disable=hidden)
        self._task = self.progress.add_task("", total=None)
        self.issues: list[Issue] = []

    def watch(self, item: "Account | Issue") -> None:
        from onrecord.export.notes import counted, printable
        from onrecord.model import Issue

        if isinstance(item, Issue):
            self.issues.append(item)
            return
        self.progress.advance(self._task)
        if self._verbose:
            ref = item.report.ref
            new = counted(len(item.statements), "statement") if item.statements else "nothing new"
            print(printable(f"{ref.path or ref.url}: {new}"), file=sys.stderr)

    def finish(self, strict: bool) -> None:
        """Tells the issues; exits with 1 under `strict` where there are any."""
        if not self._quiet:
            self._tell()
        if strict and self.issues:
            raise typer.Exit(1)

    def _tell(self) -> None:
        from onrecord.export.notes import printable

        shown = self.issues if self._verbose else self.issues[:_SHOWN_ISSUES]
        for issue in shown:
            print(printable(f"issue ({issue.stage}, {issue.code}): {issue.detail}"), file=sys.stderr)
        if rest := len(self.issues) - len(shown):
            print(f"and {rest} more issues: --verbose shows all", file=sys.stderr)


@contextmanager
def watching(quiet: bool, verbose: bool) -> Iterator[Seen]:
    """A watcher whose progress is shown while the block runs."""
    seen = Seen(quiet=quiet, verbose=verbose)
    with seen.progress:
        yield seen


@contextmanager
def held(db: Path, *, must_exist: bool = False) -> Iterator["Desk"]:
    """The desk over the archive; for asking, the archive must be there already."""
    from onrecord import desk

    if must_exist and not db.is_file():
        raise UsageError(f"there is no archive at {db}: make one with 'onrecord add PATH... --db {db}'")
    with desk.open(db) as opened_desk:
        yield opened_desk


@contextmanager
def ending_with_reader() -> Iterator[None]:
    """Ends quietly, as done, where whoever reads standard output has seen enough ("| head")."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


@contextmanager
def opened(output: Path | None) -> Iterator["Console"]:
    """A console on standard output or on the file; a pipe or a file gets no colours and 110 columns."""
    from rich.console import Console

    if output is None:
        plain = Console(highlight=False)
        with ending_with_reader():
            yield plain if plain.is_terminal else Console(highlight=False, width=110)
        return
    with _writable(output).open("w", encoding="utf-8") as file:
        yield Console(file=file, highlight=False, width=110)


def put(words: str, output: Path | None) -> None:
    """Writes a whole text to standard output or the file."""
    if output is None:
        with ending_with_reader():
            sys.stdout.write(words if words.endswith("\n") else words + "\n")
    else:
        _writable(output).write_text(words, encoding="utf-8")


def _writable(output: Path) -> Path:
    if output.is_dir():
        raise UsageError(f"{output} is a folder: name a file in it to write to")
    if output.exists() and not os.access(output, os.W_OK):
        raise UsageError(f"{output} may not be written: name another file, or change its permissions")
    if not output.parent.is_dir():
        raise UsageError(f"there is no folder {output.parent} to write {output.name} to: make it first")
    return output


def listed(what: str, rows: Iterable[Any], format: ListFormat, output: Path | None) -> None:
    """Prints rows as they come: a table, or one JSON object a line."""
    from onrecord.export import listing

    if format is ListFormat.table:
        with opened(output) as console:
            listing.TABLES[what](rows, console)
        return
    out = sys.stdout if output is None else _writable(output).open("w", encoding="utf-8")
    with out if output else ending_with_reader():
        for row in rows:
            out.write(listing.line(row) + "\n")


def told_by(published: str | None, outlet: str | None) -> "Told":
    from onrecord.desk import as_day
    from onrecord.model import Told

    return Told(published=as_day(published), outlet=outlet)


def one_of(given: str | None, option: str, kind: Any) -> Any:
    """The value given; raises UsageError where it is not one of the literal type `kind`."""
    allowed = get_args(kind)
    if given is not None and given not in allowed:
        raise UsageError(f"{option} {given} is none of {', '.join(allowed)}")
    return given
