"""The terminal: what reports say is printed as plain words and cannot move the cursor or set a colour."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from onrecord.archive import ActorRow, Doubt
from onrecord.export import actors, terminal
from onrecord.model import Brief, Issue
from onrecord.tell import brief
from tell.builders import make_report, said

from .briefs import CONTROLS, MARKUP, hostile_account, hostile_brief, hostile_statement, plain_brief

RED = "[red]x[/red] :boom: [link=https://evil.example]y[/link]"


def printed(show: Callable[[Console], None], *, colours: bool = False, width: int = 400) -> str:
    """What is printed on a console of this width."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        highlight=False,
        force_terminal=colours,
        color_system="truecolor" if colours else None,
    )
    show(console)
    return out.getvalue()


def printed_brief(made: Brief) -> str:
    return printed(lambda console: terminal.print_brief(made, console))


def all_of(words: str) -> str:
    """Every print function, each given the words everywhere it can hold them."""
    account = hostile_account(words)
    actor = ActorRow(
        "ac_1", f"Mara {words}", "person", words, (words,), 1, 1, None, None, (f"M. {words}",), (words,)
    )
    issue = Issue("clean", None, "no-text", f"Bad file {words} here.", f"{words}.txt")
    statement, report = hostile_statement(words)
    return "\n".join(
        [
            printed_brief(hostile_brief(words)),
            printed_brief(brief([account])),
            printed(lambda console: terminal.print_statements(account.statements, console)),
            printed(lambda console: terminal.print_reports([account.report], console)),
            printed(lambda console: terminal.print_report(account.report, console)),
            printed(lambda console: terminal.print_statement(statement, report, console)),
            printed(lambda console: actors.print_actors([actor], console)),
            printed(lambda console: actors.print_doubts([Doubt(actor, actor, 0.5, words, 1)], console)),
            printed(lambda console: terminal.print_issues([issue], console)),
        ]
    )


@pytest.mark.parametrize("words", CONTROLS)
def test_control_characters_are_taken_out(words: str) -> None:
    shown = all_of(words)
    assert all(char.isprintable() or char == "\n" for char in shown)
    assert "after" in shown


@pytest.mark.parametrize("words", [*MARKUP, RED])
def test_mark_up_is_printed_as_it_is(words: str) -> None:
    shown = all_of(words)
    assert shown.count(words) >= 8
    assert "\x1b" not in shown


def test_mark_up_sets_no_colour_where_there_are_colours() -> None:
    statement, report = hostile_statement(RED)
    shown = printed(lambda console: terminal.print_statement(statement, report, console), colours=True)
    assert "\x1b[31m" not in shown
    assert "evil.example\x1b\\" not in shown


@pytest.mark.parametrize("words", [None, "a\nb\t c", " "])
def test_plain(words: str | None) -> None:
    assert terminal.plain(words) == {None: "not known", "a\nb\t c": "a b c", " ": ""}[words]


def test_the_brief_shows_its_questions_notes_and_what_is_left_out() -> None:
    made = plain_brief()
    first = replace(made.sections[0], more=3)
    shown = printed_brief(replace(made, sections=(first, *made.sections[1:])))
    for section in made.sections:
        assert section.question in shown
    assert "… and 3 more" in shown
    assert "[1] The Gull 2024-05-01, a.txt, characters " in shown


def test_a_single_report_is_a_table() -> None:
    shown = printed_brief(brief([hostile_account("calmly")]))
    (heading,) = [line for line in shown.splitlines() if line.startswith("Who  ")]
    assert heading.split() == ["Who", "Stance", "What", "When"]
    assert "▲ asserts" in shown


@pytest.mark.parametrize("count", [0, 1, 200, 300])
def test_lists_of_any_length(count: int) -> None:
    text = " ".join(f"Gate {number:03} is shut." for number in range(300))
    report = make_report(text)
    statements = [said(report, f"Gate {number:03} is shut", cue=None) for number in range(count)]
    shown = printed(lambda console: terminal.print_statements(iter(statements), console))
    rows = [line for line in shown.splitlines() if "Gate" in line]
    assert len(rows) == count
    assert all(statement.id in row for statement, row in zip(statements, rows, strict=True))
    assert shown.count("Stance") == -(-count // 200)


def test_no_reports_actors_or_issues() -> None:
    assert printed(lambda console: terminal.print_reports([], console)) == ""
    assert printed(lambda console: actors.print_actors([], console)) == ""
    assert printed(lambda console: terminal.print_issues([], console)) == ""


def test_what_is_not_known_is_said() -> None:
    report = make_report("It was said.", outlet=None, published=None)
    shown = printed(lambda console: terminal.print_reports([report], console))
    assert shown.count("not known") == 3
    statement = said(report, "It", speaker=None)
    shown = printed(lambda console: terminal.print_statement(statement, None, console))
    unknown = [line.split("  ")[0] for line in shown.splitlines() if line.rstrip().endswith("not known")]
    assert unknown == ["speaker", "party", "grade", "chain", "addressee", "said on"]


def test_an_actors_days() -> None:
    actor = ActorRow("ac_1", "Mara", "person", None, (), 2, 1, date(2024, 5, 1), date(2024, 5, 3))
    shown = printed(lambda console: actors.print_actors([actor], console))
    assert "2024-05-01 – 2024-05-03" in shown


def test_a_doubt_says_what_is_at_stake_and_what_to_type_next() -> None:
    one = ActorRow("ac_1", "Mara Lindqvist", "person", "Norland", ("minister",), 5, 4, None, None)
    other = ActorRow("ac_2", "Lindqvist", "person", None, (), 2, 1, None, None)
    shown = printed(lambda console: actors.print_doubts([Doubt(one, other, 0.6, "name surname", 2)], console))
    assert "60% likely to be one: name surname; at stake: 2 statements" in shown
    commands = [line.strip() for line in shown.splitlines() if "onrecord decide" in line]
    assert commands == [
        "onrecord decide same ac_1 ac_2 --by NAME",
        "onrecord decide different ac_1 ac_2 --by NAME",
    ]
    assert printed(lambda console: actors.print_doubts([], console)) == "no pair is in doubt\n"


def test_a_statement_is_shown_with_its_words_in_place() -> None:
    report = make_report("First line.\nThe bridge is shut, Lindqvist said.\nLast line.")
    statement = said(report, "The bridge is shut", source="Lindqvist")
    shown = printed(lambda console: terminal.print_statement(statement, report, console))
    assert shown.rstrip("\n").splitlines()[-1] == "The bridge is shut, Lindqvist said."
    assert "First line" not in shown
    coloured = printed(
        lambda console: terminal.print_statement(statement, report, console), colours=True
    ).splitlines()[-1]
    assert coloured == "\x1b[1mThe bridge is shut\x1b[0m, \x1b[4mLindqvist\x1b[0m \x1b[4msaid\x1b[0m."


def test_a_report_is_shown_as_it_is_with_furniture_dimmed() -> None:
    report = make_report("Buy now!\n\nThe bridge is shut.", furniture=["Buy now!"])
    shown = printed(lambda console: terminal.print_report(report, console), colours=True)
    assert "\x1b[2mBuy now!\x1b[0m\n\nThe bridge is shut." in shown
