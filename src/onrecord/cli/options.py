"""The options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

DEFAULT_DB = Path("onrecord.db")


class BriefFormat(StrEnum):
    term = "term"
    md = "md"
    html = "html"
    json = "json"


class ListFormat(StrEnum):
    table = "table"
    jsonl = "jsonl"


Paths = Annotated[
    list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH...")
]
Manifest = Annotated[
    Path | None, typer.Option(help="JSON Lines that say what the files do not (date, outlet, …).")
]
Published = Annotated[
    str | None, typer.Option(help="Day of publication, as 2023-02-23, where nothing else says.")
]
Outlet = Annotated[str | None, typer.Option(help="Outlet, where nothing else says.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write here instead of to the terminal.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no issues on standard error.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say what is done, report by report.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 where there are issues.")]
Db = Annotated[Path, typer.Option(envvar="ONRECORD_DB", help="The archive's file.", show_default=True)]
Lines = Annotated[ListFormat, typer.Option("--format", help="A table for people or JSON Lines for programs.")]
Since = Annotated[str | None, typer.Option(help="First day, as 2023-02-01.")]
Until = Annotated[str | None, typer.Option(help="Last day, as 2023-02-28.")]
