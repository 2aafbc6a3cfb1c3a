"""One command for each call of the desk; heavy modules load inside the commands."""

from typing import Annotated, Any

import typer

from onrecord.cli.options import (
    DEFAULT_DB,
    BriefFormat,
    Db,
    Lines,
    ListFormat,
    Manifest,
    Outlet,
    Output,
    Paths,
    Published,
    Quiet,
    Since,
    Strict,
    Until,
    Verbose,
)
from onrecord.cli.running import held, listed, one_of, opened, put, told_by, watching

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help comes twice as fast
    help="Many news reports in, one sourced account out: who said what, through whom, who disputes it.",
    epilog="Exit codes: 0 done; 1 done, with issues, under --strict; 2 wrong use; 3 a fault of onrecord.",
)


@app.command()
def brief(
    paths: Paths,
    format: Annotated[BriefFormat, typer.Option(help="How to print the brief.")] = BriefFormat.term,
    manifest: Manifest = None,
    published: Published = None,
    outlet: Outlet = None,
    output: Output = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    strict: Strict = False,
) -> None:
    """One sourced account of many reports: what is said, by whom, on what backing, who disputes it."""
    from onrecord import desk
    from onrecord.export import html, markdown, records, terminal

    with watching(quiet, verbose) as seen:
        told = desk.brief(*paths, manifest=manifest, told=told_by(published, outlet), watch=seen.watch)
    if format is BriefFormat.term:
        with opened(output) as console:
            terminal.print_brief(told, console)
    else:
        write = {"md": markdown.brief_markdown, "html": html.brief_html, "json": records.brief_json}
        put(write[format.value](told), output)
    seen.finish(strict)


@app.command()
def read(
    paths: Paths,
    format: Lines = ListFormat.jsonl,
    manifest: Manifest = None,
    published: Published = None,
    outlet: Outlet = None,
    output: Output = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    strict: Strict = False,
    precise: Annotated[bool, typer.Option(help="Only what is surely a statement; more is missed.")] = False,
) -> None:
    """The statements of reports, as they stand in them, without an archive."""
    from onrecord import desk
    from onrecord.model import Account

    with watching(quiet, verbose) as seen:
        told = told_by(published, outlet)
        items = desk.read(*paths, manifest=manifest, told=told, watch=seen.watch, precise=precise)
        statements = (each for item in items if isinstance(item, Account) for each in item.statements)
        listed("statements", statements, format, output)
    seen.finish(strict)


@app.command()
def add(
    paths: Paths,
    db: Db = DEFAULT_DB,
    manifest: Manifest = None,
    published: Published = None,
    outlet: Outlet = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    strict: Strict = False,
) -> None:
    """Read reports into the archive; those it holds already cost nothing and add nothing."""
    with watching(quiet, verbose) as seen, held(db) as desk:
        added = desk.add(*paths, manifest=manifest, told=told_by(published, outlet), watch=seen.watch)
    if not quiet:
        from onrecord.export.notes import counted

        known = f"{counted(added.known, 'report')} known already"
        renewed = f", {added.renewed} read again by newer stages" if added.renewed else ""
        new = f"{counted(added.reports, 'report')} and {counted(added.statements, 'statement')} added"
        print(f"{new}, {known}{renewed}; archive: {db}")
    seen.finish(strict)


@app.command()
def statements(
    db: Db = DEFAULT_DB,
    speaker: Annotated[str | None, typer.Option(help="Full name, or its first or last words.")] = None,
    actor: Annotated[str | None, typer.Option(help="Id of an actor.")] = None,
    party: Annotated[str | None, typer.Option(help="Whom the speaker speaks for.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published the report.")] = None,
    report: Annotated[str | None, typer.Option(help="Id of a report.")] = None,
    stance: Annotated[
        str | None, typer.Option(help="asserts, denies, declines, doubts, asks or considers.")
    ] = None,
    act: Annotated[str | None, typer.Option(help="say, accuse, deny, warn, urge, promise, …")] = None,
    mode: Annotated[str | None, typer.Option(help="direct, mixed or indirect.")] = None,
    unnamed: Annotated[
        bool | None, typer.Option("--unnamed/--named", help="Only sources without, or with, a name.")
    ] = None,
    since: Since = None,
    until: Until = None,
    format: Lines = ListFormat.table,
) -> None:
    """Statements in the archive, filtered."""
    from onrecord import model

    wanted: dict[str, Any] = {
        "stance": one_of(stance, "--stance", model.Stance),
        "act": one_of(act, "--act", model.Act),
        "mode": one_of(mode, "--mode", model.Mode),
    }
    with held(db, must_exist=True) as desk:
        rows = desk.statements(
            speaker=speaker, actor=actor, party=party, outlet=outlet, report=report, unnamed=unnamed,
            since=since, until=until, **wanted,
        )  # fmt: skip
        listed("statements", rows, format, None)


@app.command()
def reports(
    db: Db = DEFAULT_DB,
    outlet: Annotated[str | None, typer.Option(help="Who published the report.")] = None,
    since: Since = None,
    until: Until = None,
    format: Lines = ListFormat.table,
) -> None:
    """Reports in the archive, by date."""
    with held(db, must_exist=True) as desk:
        listed("reports", desk.reports(outlet=outlet, since=since, until=until), format, None)


@app.command()
def actors(
    db: Db = DEFAULT_DB,
    ask: Annotated[bool, typer.Option("--ask", help="The pairs that may be one, for you to decide.")] = False,
    format: Lines = ListFormat.table,
) -> None:
    """Those who speak in the archive, the most quoted first; with --ask, whom a person should look at."""
    with held(db, must_exist=True) as desk:
        if ask:
            listed("doubts", desk.doubtful(), format, None)
        else:
            listed("actors", desk.actors(), format, None)


@app.command()
def decide(
    verdict: Annotated[str, typer.Argument(help="same or different.", metavar="same|different")],
    one: Annotated[
        str, typer.Argument(help="An actor (ac_…), or a statement for its speaker (st_…).", metavar="ID")
    ],
    other: Annotated[str, typer.Argument(help="The other.", metavar="ID")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    reason: Annotated[str | None, typer.Option(help="Why; kept with the verdict.")] = None,
    db: Db = DEFAULT_DB,
) -> None:
    """Say that two actors are one, or are not; it outranks the program, and a later verdict an earlier."""
    from onrecord import model
    from onrecord.export import listing

    wanted: Any = one_of(verdict, "the verdict", model.Decision)
    with held(db, must_exist=True) as desk:
        now = desk.decide(wanted, one, other, by=by, why=reason)
        with opened(None) as console:
            listing.TABLES["actors"](now, console)


@app.command()
def issues(
    db: Db = DEFAULT_DB,
    stage: Annotated[str | None, typer.Option(help="collect, clean, extract or resolve.")] = None,
    format: Lines = ListFormat.table,
) -> None:
    """What could not be read or decided, and what to do about it."""
    with held(db, must_exist=True) as desk:
        listed("issues", desk.issues(stage=stage), format, None)


@app.command()
def show(
    id: Annotated[
        str,
        typer.Argument(help="An id from a list, or its beginning (rp_…, st_…, is_…, ac_…).", metavar="ID"),
    ],
    db: Db = DEFAULT_DB,
    format: Lines = ListFormat.table,
) -> None:
    """One report, statement, issue or actor; a statement with its words in place."""
    from onrecord.export import listing

    with held(db, must_exist=True) as desk, opened(None) as console:
        found = desk.show(id)
        if format is ListFormat.jsonl:
            print(listing.line(found))
        else:
            listing.show(found, desk, console)
