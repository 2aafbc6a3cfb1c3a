"""`brief` and `read` as people run them: what comes out, what goes to standard error, the exit code."""

import json
import subprocess
from pathlib import Path

import pytest

from .conftest import GOOD, PROGRAM, Done, Run


def records(done: Done) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.out.splitlines()]


def codes(done: Done) -> list[str]:
    """The codes of the issues told on standard error."""
    return [
        line.split("): ")[0].rpartition(" ")[2]
        for line in done.err.splitlines()
        if line.startswith("issue (")
    ]


def test_good_reports_are_read_whatever_lies_beside_them(mixed: Done) -> None:
    assert mixed.code == 0
    names = {Path(str(record["report"]["path"])).name for record in records(mixed)}  # type: ignore[index]
    assert names == {"good.txt", "denied.txt"}
    assert sorted(codes(mixed)) == ["binary", "empty", "not-utf8", "too-large"]


def test_issues_are_one_line_each_and_name_the_file(mixed: Done) -> None:
    lines = mixed.err.splitlines()
    assert len(lines) == 4
    for name in ("binary.txt", "empty.txt", "latin.txt", "large.txt"):
        assert sum(name in line for line in lines) == 1


def test_the_manifest_beside_the_reports_is_used(mixed: Done) -> None:
    assert {record["report"]["outlet"] for record in records(mixed)} == {"The Gull", "Radio Nord"}  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "code"),
    [("empty.txt", "empty"), ("binary.txt", "binary"), ("large.txt", "too-large"), ("latin.txt", "not-utf8")],
)
def test_a_bad_file_alone(name: str, code: str, folder: Path, run: Run) -> None:
    done = run("read", folder / name)
    assert (done.code, done.out, codes(done)) == (0, "", [code])
    assert run("read", folder / name, "--strict").code == 1


def test_an_empty_folder(tmp_path: Path, run: Run) -> None:
    done = run("brief", tmp_path)
    assert done.code == 0
    assert done.out.startswith("0 reports; 0 statements")
    assert codes(done) == ["empty-folder"]


def test_quiet_and_strict(folder: Path, run: Run) -> None:
    done = run("brief", folder / "empty.txt", "--quiet", "--strict")
    assert (done.code, done.err) == (1, "")


def test_strict_without_issues_and_standard_input(program: Run) -> None:
    done = program("read", "-", "--strict", "--published", "2024-05-03", "--outlet", "The Gull", stdin=GOOD)
    assert (done.code, done.err) == (0, "")
    first, second = records(done)
    assert first["report"] == second["report"]
    expected = {"path": "-", "published": "2024-05-03", "outlet": "The Gull"}
    assert expected.items() <= first["report"].items()  # type: ignore[attr-defined]


def test_nothing_on_standard_input(program: Run) -> None:
    done = program("read", "-")
    assert (done.code, done.out, codes(done)) == (0, "", ["empty"])


def test_a_manifest_given(folder: Path, tmp_path: Path, run: Run) -> None:
    manifest = tmp_path / "dates.jsonl"
    manifest.write_text('{"path": "good.txt", "outlet": "The Heron"}\n{"path": "gone.txt"}', encoding="utf-8")
    done = run("brief", folder / "good.txt", "--manifest", manifest, "--format", "json", "-v")
    (report,) = json.loads(done.out)["reports"]
    assert report["outlet"] == "The Heron"
    assert codes(done) == ["manifest-unmatched"]
    assert f"{folder / 'good.txt'}: 2 statements" in done.err


def test_output_goes_to_the_file(folder: Path, tmp_path: Path, run: Run) -> None:
    page = tmp_path / "brief.html"
    done = run("brief", folder / "good.txt", "--format", "html", "-o", page)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    program = subprocess.Popen(
        [str(PROGRAM), "read", str(folder / "good.txt"), str(folder / "denied.txt")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    assert program.stderr.read() == b""
    program.wait(timeout=60)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["brief", "nowhere"], "no file or folder nowhere", id="missing-path"),
        pytest.param(["read", "good.txt", "nowhere"], "no file or folder nowhere", id="one-path-missing"),
        pytest.param(["brief", "good.txt", "--published", "3 May"], "write it as 2023-02-01", id="bad-date"),
        pytest.param(["read", "good.txt", "--manifest", "no.jsonl"], "no.jsonl", id="missing-manifest"),
        pytest.param(["brief", "good.txt", "-o", "no/a.txt"], "no folder no", id="missing-output-folder"),
        pytest.param(["read", "good.txt", "-o", "no/a.txt"], "no folder no", id="missing-folder-of-read"),
        pytest.param(["add", "good.txt", "--db", "no/a.db"], "no folder no", id="missing-archive-folder"),
        pytest.param(["statements", "--db", "no.db"], "no archive at no.db", id="missing-archive"),
        pytest.param(["show", "rp_123456", "--db", "no.db"], "no archive at no.db", id="nothing-to-show"),
        pytest.param(["add", "good.txt", "--db", "good.txt"], "not an onrecord archive", id="no-archive"),
        pytest.param(["statements", "--stance", "odd"], "asserts, denies", id="bad-stance"),
        pytest.param(["statements", "--act", "sing"], "say, accuse", id="bad-act"),
        pytest.param(["statements", "--mode", "odd"], "direct, mixed", id="bad-mode"),
    ],
)
def test_wrong_use_is_one_line(arguments: list[str], says: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    done = run(*arguments, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert line.startswith("onrecord: ")
    assert says in line


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["brief", "a.txt", "--format", "pdf"], "'html'", id="bad-format"),
        pytest.param(["brief", "a.txt", "--nope"], "--nope", id="no-such-option"),
        pytest.param(["nope"], "nope", id="no-such-command"),
        pytest.param(["brief"], "PATH", id="no-path"),
    ],
)
def test_wrong_words_are_shown_with_the_way_to_help(arguments: list[str], says: str, run: Run) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert "--help" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--help"], 0), (["brief", "nowhere"], 2), (["statements", "--db", "no.db"], 2), (["nope"], 2)],
)
def test_the_installed_program_ends_as_the_tests_here_do(
    arguments: list[str], code: int, run: Run, program: Run
) -> None:
    done = program(*arguments)
    assert done.code == code
    assert done == run(*arguments)
