"""The commands of the archive: adding, asking, showing."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture(scope="session")
def all_statements(archive: Path, run: Run) -> list[dict[str, Any]]:
    return rows(run("statements", "--db", archive, "--format", "jsonl").out)


def test_adding_again_adds_nothing(archive: Path, folder: Path, run: Run) -> None:
    done = run("add", folder, "--db", archive)
    assert done.code == 0
    assert [int(number) for number in re.findall(r"\b\d+(?= )", done.out)] == [0, 0, 2]
    assert done.out.endswith(f"archive: {archive}\n")
    assert len(done.err.splitlines()) == 4


def test_adding_says_what_was_added(folder: Path, tmp_path: Path, run: Run) -> None:
    done = run("add", folder / "good.txt", cwd=tmp_path)
    assert [int(number) for number in re.findall(r"\b\d+(?= )", done.out)] == [1, 2, 0]
    assert (tmp_path / "onrecord.db").is_file()


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ([], 3),
        (["--speaker", "Mara Lindqvist"], 2),
        (["--speaker", "lindqvist"], 2),
        (["--speaker", "Nobody"], 0),
        (["--outlet", "Radio Nord"], 1),
        (["--stance", "denies"], 1),
        (["--act", "deny"], 1),
        (["--mode", "direct"], 1),
        (["--named"], 3),
        (["--unnamed"], 0),
        (["--since", "2024-05-04"], 1),
        (["--until", "2024-05-04"], 2),
        (["--since", "2024-05-01", "--until", "2024-05-31", "--stance", "asserts"], 1),
    ],
)
def test_filters(
    options: list[str], count: int, archive: Path, run: Run, all_statements: list[dict[str, Any]]
) -> None:
    found = rows(run("statements", "--db", archive, "--format", "jsonl", *options).out)
    assert len(found) == count
    assert all(each in all_statements for each in found)


def test_the_statements_of_a_report(archive: Path, run: Run, all_statements: list[dict[str, Any]]) -> None:
    report = all_statements[0]["report"]["id"]
    found = rows(run("statements", "--db", archive, "--format", "jsonl", "--report", report).out)
    assert found == [each for each in all_statements if each["report"]["id"] == report]


def test_the_archive_holds_what_read_gives(
    archive: Path, mixed: Any, all_statements: list[dict[str, Any]]
) -> None:
    read = {each["id"]: each for each in rows(mixed.out)}
    assert {each["id"] for each in all_statements} == read.keys()
    for each in all_statements:  # the archive knows the actor too
        speaker = {name: value for name, value in each["speaker"].items() if name != "actor"}
        assert {**each, "speaker": speaker} == read[each["id"]]


def test_the_archive_by_environment(archive: Path, run: Run) -> None:
    named = run("reports", "--db", archive, "--format", "jsonl")
    assert run("reports", "--format", "jsonl", ONRECORD_DB=str(archive)) == named
    assert [row["outlet"] for row in rows(named.out)] == ["The Gull", "Radio Nord"]


@pytest.mark.parametrize(
    ("options", "outlets"),
    [
        (["--outlet", "The Gull"], ["The Gull"]),
        (["--since", "2024-05-10"], ["Radio Nord"]),
        (["--until", "2024-05-03"], ["The Gull"]),
        (["--until", "2020-01-01"], []),
    ],
)
def test_reports(options: list[str], outlets: list[str], archive: Path, run: Run) -> None:
    done = run("reports", "--db", archive, "--format", "jsonl", *options)
    assert [row["outlet"] for row in rows(done.out)] == outlets


def test_actors_and_issues(archive: Path, run: Run) -> None:
    actors = rows(run("actors", "--db", archive, "--format", "jsonl").out)
    assert [(actor["name"], actor["statements"]) for actor in actors] == [
        ("Mara Lindqvist", 2), ("Olaf Berg", 1),
    ]  # fmt: skip
    issues = rows(run("issues", "--db", archive, "--format", "jsonl").out)
    assert sorted(issue["code"] for issue in issues) == ["binary", "empty", "not-utf8", "too-large"]
    (clean,) = rows(run("issues", "--db", archive, "--format", "jsonl", "--stage", "clean").out)
    assert clean["code"] == "not-utf8"


def test_an_actors_statements(archive: Path, run: Run, all_statements: list[dict[str, Any]]) -> None:
    actor = rows(run("actors", "--db", archive, "--format", "jsonl").out)[0]
    found = rows(run("statements", "--db", archive, "--format", "jsonl", "--actor", actor["id"]).out)
    assert len(found) == actor["statements"] == 2
    assert found == [each for each in all_statements if each["speaker"]["actor"] == actor["id"]]


@pytest.mark.parametrize("command", ["statements", "reports", "actors", "issues"])
def test_tables_for_people(command: str, archive: Path, run: Run) -> None:
    done = run(command, "--db", archive)
    assert (done.code, done.err) == (0, "")
    assert len(done.out.splitlines()) > 2
    assert "\x1b" not in done.out


def test_show_by_the_beginning_of_an_id(
    archive: Path, run: Run, all_statements: list[dict[str, Any]]
) -> None:
    first = all_statements[0]
    shown = run("show", first["id"][:9], "--db", archive)
    assert (shown.code, shown.err) == (0, "")
    assert first["id"] in shown.out
    assert shown.out.rstrip().endswith("“Nobody was hurt,” she added.")
    assert rows(run("show", first["id"][:9], "--db", archive, "--format", "jsonl").out) == [first]


def test_show_a_report_gives_its_text(
    archive: Path, folder: Path, run: Run, all_statements: list[dict[str, Any]]
) -> None:
    report = all_statements[0]["report"]
    (row,) = rows(run("show", report["id"], "--db", archive, "--format", "jsonl").out)
    assert row["text"] == (folder / "good.txt").read_text(encoding="utf-8")
    assert row["text_sha256"] == report["text_sha256"]


@pytest.mark.parametrize("kind", ["actors", "issues"])
def test_show_actors_and_issues(kind: str, archive: Path, run: Run) -> None:
    first = rows(run(kind, "--db", archive, "--format", "jsonl").out)[0]
    assert rows(run("show", first["id"], "--db", archive, "--format", "jsonl").out) == [first]
    assert run("show", first["id"], "--db", archive).code == 0


@pytest.mark.parametrize(
    ("wanted", "says"),
    [("rp_zzzzzz", "Nothing in the archive"), ("rp_1", "too short"), ("nonsense", "is not an id")],
)
def test_show_what_is_not_there(wanted: str, says: str, archive: Path, run: Run) -> None:
    done = run("show", wanted, "--db", archive)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert says in line


@pytest.fixture
def doubted(tmp_path: Path, run: Run) -> Path:
    """An archive in which a surname alone may be of someone named in full."""
    for number, words in enumerate(("Mara Lindqvist said it is shut.", "“It is shut,” Lindqvist said.")):
        text = f"{words} Olaf Berg said it is open."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    run("add", tmp_path, "--db", tmp_path / "a.db", "-q")
    return tmp_path / "a.db"


def test_who_is_in_doubt_is_asked_with_the_command_to_type_next(doubted: Path, run: Run) -> None:
    asked = run("actors", "--ask", "--db", doubted)
    assert (asked.code, asked.err) == (0, "")
    command = next(line.split() for line in asked.out.splitlines() if "decide same" in line)
    (pair,) = rows(run("actors", "--ask", "--db", doubted, "--format", "jsonl").out)
    assert command == ["onrecord", "decide", "same", pair["one"]["id"], pair["other"]["id"], "--by", "NAME"]

    done = run(*command[1:-1], "Ida Holm", "--reason", "read both", "--db", doubted)

    assert (done.code, done.err) == (0, "")
    assert "Mara Lindqvist" in done.out
    assert "no pair is in doubt" in run("actors", "--ask", "--db", doubted).out
    names = [
        (each["name"], each["aliases"])
        for each in rows(run("actors", "--db", doubted, "--format", "jsonl").out)
    ]
    assert sorted(names) == [("Mara Lindqvist", ["Lindqvist"]), ("Olaf Berg", [])]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["maybe", "ac_1234567", "ac_1234568", "--by", "Ida"], "none of same, different"),
        (["same", "ac_zzzzzzz", "ac_zzzzzzy", "--by", "Ida"], "Nothing in the archive"),
        (["same", "ac_1234567", "ac_1234568", "--by", " "], "say who decides"),
    ],
)
def test_a_decision_that_cannot_be(words: list[str], says: str, archive: Path, run: Run) -> None:
    done = run("decide", *words, "--db", archive)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert says in line


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_a_bad_day(option: str, archive: Path, run: Run) -> None:
    done = run("statements", "--db", archive, option, "May")
    assert (done.code, done.out) == (2, "")
    assert done.err == "onrecord: 'May' is not a day: write it as 2023-02-01\n"
