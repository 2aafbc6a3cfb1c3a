"""Briefs, statements and lists for people at a terminal, with Rich.

Report text is hostile: it is printed as plain text, never as Rich mark-up, and control characters are
taken out, so that no report can move the cursor or change the colours.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.export.notes import Notes, headline, printable, report_line
from onrecord.model import Brief, Issue, Report, Section, Statement

STANCE_MARKS = {
    "asserts": ("▲", "green"),
    "denies": ("✕", "red"),
    "declines": ("–", "yellow"),
    "doubts": ("?", "magenta"),
    "asks": ("?", "magenta"),
    "considers": ("…", "blue"),
}
_ROWS_A_TABLE = 200  # a table is laid out whole, so a long list comes in several


def plain(words: str | None) -> str:
    """The words on one line without control characters; "not known" for None."""
    if words is None:
        return "not known"
    return printable(words)


def print_brief(brief: Brief, console: Console) -> None:
    """The brief: its questions, then the places it cites and the reports."""
    notes = Notes(brief)
    console.print(Text(plain(headline(brief)), style="bold"))
    for section in brief.sections:
        console.print()
        console.print(Rule(Text(section.question, style="bold"), align="left"))
        if section.question == "Who said what?":
            console.print(_statements_table(brief.statements, notes, section))
        else:
            _print_sentences(section, notes, console)
    _print_notes(notes, console)


def _print_sentences(section: Section, notes: Notes, console: Console) -> None:
    for sentence in section.sentences:
        line = Text(plain(sentence.text))
        line.append(
            " " + "".join(f"[{number}]" for number in notes.numbers(sentence.citations)), style="cyan"
        )
        console.print(Padding(line, (0, 0, 0, 2)))
    if section.more:
        console.print(Padding(Text(f"… and {section.more} more", style="dim"), (0, 0, 0, 2)))


def _print_notes(notes: Notes, console: Console) -> None:
    if not list(notes):
        return
    console.print()
    console.print(Rule(Text("Where it stands", style="bold"), align="left"))
    for note in notes:
        line = Text(f"[{note.number}] ", style="cyan")
        known = [note.report.outlet, note.report.published and day_words(note.report.published)]
        line.append(plain(" ".join(part for part in known if part) or "outlet and day not known") + ", ")
        line.append(plain(note.place), style="dim")
        console.print(Padding(line, (0, 0, 0, 2)))


def _statements_table(statements: Iterable[Statement], notes: Notes, section: Section) -> Table:
    table = _table("Who", "Stance", "What", "When", "")
    for statement, sentence in zip(statements, section.sentences, strict=True):
        marks = "".join(f"[{number}]" for number in notes.numbers(sentence.citations))
        table.add_row(*_said(statement), Text(marks, style="cyan"))
    return table


def _said(statement: Statement) -> tuple[Text, Text, Text, Text]:
    mark, colour = STANCE_MARKS[statement.stance]
    return (
        _who(statement),
        Text(f"{mark} {statement.stance}", style=colour),
        Text(plain(statement.content.text)),
        Text(day_words(statement.said_on.start if statement.said_on else None)),
    )


def _who(statement: Statement) -> Text:
    speaker = statement.speaker
    if speaker is None:
        return Text("not known", style="dim")
    name = Text(plain(speaker.name), style="bold" if speaker.named else "italic")
    if speaker.role and speaker.kind == "person":
        name.append(f"\n{plain(speaker.role)}", style="dim not bold")
    if statement.unnamed and statement.unnamed.why:
        name.append(f"\n{plain(statement.unnamed.why)}", style="dim not bold")
    through = [link.name for link in statement.chain[:-1]] or list(statement.via)
    if through:
        name.append(f"\nvia {plain(', '.join(through))}", style="dim not bold")
    return name


def print_statements(statements: Iterable[Statement], console: Console) -> None:
    rows = (
        (*_said(each), Text(plain(each.report.outlet)), Text(each.id, style="dim")) for each in statements
    )
    print_tables(rows, ("Who", "Stance", "What", "When", "Outlet", "Id"), console)


def print_reports(reports: Iterable[Report], console: Console) -> None:
    rows = (
        (
            Text(day_words(report.ref.published)),
            Text(plain(report.ref.outlet)),
            Text(plain(report.ref.title)),
            Text(plain(report.language)),
            Text(report.id, style="dim"),
        )
        for report in reports
    )
    print_tables(rows, ("Published", "Outlet", "Title", "Language", "Id"), console)


def print_issues(issues: Iterable[Issue], console: Console) -> None:
    rows = (
        (
            Text(issue.stage),
            Text(issue.code, style="yellow"),
            Text(plain(issue.detail)),
            Text(issue.id, "dim"),
        )
        for issue in issues
    )
    print_tables(rows, ("Stage", "Code", "What, and what to do", "Id"), console)


def print_report(report: Report, console: Console) -> None:
    """The report's text as given, furniture dimmed."""
    console.print(Text(plain(report_line(report.ref)), style="bold"))
    console.print(Text(report.id, style="dim"))
    text = Text("".join(char if char.isprintable() or char in "\n\t" else " " for char in report.text))
    for furniture in report.furniture:
        text.stylize("dim", *furniture.span)
    console.print(text)


def print_statement(statement: Statement, report: Report | None, console: Console) -> None:
    """The statement's record, then its words in their paragraph."""
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for name, value in _fields(statement):
        table.add_row(Text(name, style="dim"), value)
    console.print(table)
    if report:
        console.print(_in_place(statement, report))


def _fields(statement: Statement) -> Iterator[tuple[str, Text]]:
    yield "statement", Text(statement.id)
    yield "report", Text(f"{plain(report_line(statement.report))} ({statement.report.id})")
    yield "speaker", _who(statement)
    yield "party", Text(plain(statement.speaker.party if statement.speaker else None))
    yield "grade", Text(plain(statement.grade))
    yield "chain", Text(" → ".join(plain(link.name) for link in statement.chain) or "not known")
    yield "addressee", Text(plain(statement.addressee))
    yield "act, stance", Text(f"{statement.act}, {statement.stance} ({statement.mode})")
    yield "said on", Text(day_words(statement.said_on.start if statement.said_on else None))
    yield "confidence", Text(f"{statement.confidence:.2f}")
    yield "made by", Text(", ".join(f"{stamp.stage} {stamp.version}" for stamp in statement.made_by))


def _in_place(statement: Statement, report: Report) -> Text:
    """The paragraphs that hold the statement, content in bold, cue and source underlined."""
    spans = [*statement.content.spans]
    spans += [span for part in (statement.cue, statement.source) if part for span in part.spans]
    start = report.text.rfind("\n", 0, min(s for s, _ in spans)) + 1
    end = report.text.find("\n", max(e for _, e in spans))
    text = Text(
        "".join(
            c if c.isprintable() or c == "\n" else " " for c in report.text[start : end if end > 0 else None]
        )
    )
    for part, style in (
        (statement.content, "bold"),
        (statement.cue, "underline"),
        (statement.source, "underline"),
    ):
        for s, e in part.spans if part else ():
            text.stylize(style, s - start, e - start)
    return Text("\n").append_text(text)


def print_tables(rows: Iterable[tuple[Text, ...]], headings: tuple[str, ...], console: Console) -> None:
    remaining = iter(rows)
    while some := list(islice(remaining, _ROWS_A_TABLE)):
        table = _table(*headings)
        for row in some:
            table.add_row(*row)
        console.print(table)


def _table(*headings: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in headings:
        table.add_column(heading, overflow="fold", ratio=4 if heading.startswith("What") else None)
    return table


def day_words(day: date | None) -> str:
    return day.isoformat() if day else "not known"
