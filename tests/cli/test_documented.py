"""What the documents say of the command line is all there is, and all of it is there."""

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from onrecord.cli.commands import app

ROOT = Path(__file__).parents[2]
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SOURCE = ROOT / "src" / "onrecord"
# The archive gives back the issues that it was given, whatever their codes.
REBUILDS = {"archive/rows.py"}


def commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    return dict(group.commands)


def options(command: Any) -> set[str]:
    """The options that a command takes, long and short, without those that only undo a flag."""
    names = {
        name
        for parameter in command.params
        if parameter.param_type_name == "option"
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    return {name for name in names if name != "--help" and not name.startswith("--no-")}


def raised() -> Iterator[tuple[str, str | None]]:
    """For each `Issue(…)` in the source its file, and its code where that is written there."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Issue", "model.Issue"):
                by_name = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                (code,) = by_name or node.args[2:3]
                written = ast.literal_eval(code) if isinstance(code, ast.Constant) else None
                yield path.relative_to(SOURCE).as_posix(), written


def code_blocks() -> str:
    return "\n".join(re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL))


def used(program: str) -> list[list[str]]:
    """The words of each line of the README's `sh` blocks that runs the program, after its name."""
    lines = [shlex.split(line, comments=True) for line in code_blocks().splitlines()]
    return [words[1:] for words in lines if words and words[0] == program]


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_and_option_is_documented(name: str) -> None:
    named = re.findall(r"`([^`]*)`", COMMANDS)
    assert any(f"onrecord {name}" == " ".join(words.split()[:2]) for words in named)
    words = {word for quoted in named for word in quoted.split()}
    assert sorted(options(commands()[name]) - words) == []


def test_no_other_command_or_option_is_documented() -> None:
    quoted = [words.split() for words in re.findall(r"`([^`]*)`", COMMANDS)]
    assert {words[1] for words in quoted if words[0] == "onrecord" and len(words) > 1} == set(commands())
    there = {option for command in commands().values() for option in options(command)}
    assert {word for words in quoted for word in words if word.startswith("-") and word != "-"} <= there


def test_codes_are_written_where_issues_are_made() -> None:
    assert {path for path, code in raised() if code is None} == REBUILDS


def test_the_issue_table_holds_every_code_and_no_other() -> None:
    codes = {code for _, code in raised() if code}
    listed = set(re.findall(r"^\| `([a-z0-9-]+)` \|", COMMANDS.partition("## Issues")[2], re.MULTILINE))
    assert (sorted(codes - listed), sorted(listed - codes)) == ([], [])


def test_the_readme_uses_only_what_there_is() -> None:
    lines = used("onrecord")
    assert lines
    for name, *words in lines:
        assert name in commands()
        given = {word.split("=")[0] for word in words if word.startswith("-") and word != "-"}
        assert given <= options(commands()[name]), f"onrecord {name} has no {given}"


def test_the_readme_makes_only_what_the_makefile_has() -> None:
    targets = re.findall(r"^([a-z ]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    there = {name for names in targets for name in names.split()}
    assert {word for words in used("make") for word in words} <= there
