"""Collecting: what becomes a report, what becomes an Issue, and what stops the run."""

import io
import json
import os
from datetime import date
from pathlib import Path

import pytest

from onrecord.collect import Options, collect
from onrecord.errors import ManifestError, UsageError
from onrecord.model import Issue, RawReport, Told

STORY = b"The mayor said the bridge will open in May.\n"


def reports(items: list[RawReport | Issue]) -> list[RawReport]:
    return [item for item in items if isinstance(item, RawReport)]


def issues(items: list[RawReport | Issue]) -> list[Issue]:
    return [item for item in items if isinstance(item, Issue)]


def codes(items: list[RawReport | Issue]) -> list[str]:
    return [issue.code for issue in issues(items)]


def test_one_file(tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_bytes(STORY)
    assert list(collect([file])) == [RawReport(str(file), "text/plain", STORY)]


def test_no_paths() -> None:
    assert list(collect([])) == []


def test_a_folder_is_read_in_path_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.HTML", ".hidden/d.txt", ".e.txt", "f"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(STORY)
    found = list(collect([str(tmp_path)]))
    names = [(Path(raw.path or "").name, raw.media_type) for raw in reports(found)]
    assert names == [
        ("a.txt", "text/plain"), ("b.md", "text/markdown"), ("f", "text/plain"), ("c.HTML", "text/html"),
    ]  # fmt: skip
    assert codes(found) == []


def test_other_files_of_a_folder_are_counted_in_one_issue(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    for number in range(6):
        (tmp_path / f"{number}.png").write_bytes(b"x")
    (tmp_path / "LICENSE").write_bytes(b"x")
    (issue,) = issues(list(collect([tmp_path])))
    assert issue.code == "passed-over"
    assert "7 file(s)" in issue.detail
    assert "and 2 more" in issue.detail


def test_an_empty_folder(tmp_path: Path) -> None:
    assert codes(list(collect([tmp_path]))) == ["empty-folder"]


def test_a_linked_folder_that_leads_back_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_bytes(STORY)
    (tmp_path / "sub" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(reports(list(collect([tmp_path])))) == 1


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    assert len(reports(list(collect([tmp_path, tmp_path / "a.txt"])))) == 1


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("a.txt", b"", "empty", id="no-bytes"),
        pytest.param("a.txt", b"\xef\xbb\xbf \r\n\t\n", "empty", id="mark-and-spaces"),
        pytest.param("a.txt", "\u00a0\u2028".encode(), "empty", id="unicode-spaces"),
        pytest.param("a.txt", b"PK\x03\x04\x00\x00text", "binary", id="nul"),
        pytest.param("a.txt", b"\x01\x02\x03\x04 words" * 9, "binary", id="control-characters"),
        pytest.param("a.txt", b"x" * 101, "too-large", id="too-large"),
        pytest.param("a.pdf", b"%PDF", "unsupported", id="unsupported"),
        pytest.param("manifest.jsonl", b"{}", "unsupported", id="manifest-as-report"),
    ],
)
def test_what_is_no_report_is_an_issue(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    (issue,) = issues(list(collect([tmp_path / name], options=Options(max_bytes=100))))
    assert (issue.stage, issue.code, issue.report) == ("collect", code, None)
    assert issue.path == str(tmp_path / name)
    assert name in issue.detail


def test_utf_16_is_left_for_clean_to_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor said no.", encoding="utf-16")
    assert len(reports(list(collect([tmp_path / "a.txt"])))) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    (tmp_path / "a.txt").chmod(0)
    assert codes(list(collect([tmp_path]))) == ["unreadable"]


def test_a_broken_link_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert codes(list(collect([tmp_path]))) == ["unreadable"]


def test_a_path_that_is_not_there_stops_before_work(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        collect([tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        pytest.param(STORY, "text/plain", id="plain"),
        pytest.param(b"\n <!DOCTYPE html><p>The mayor", "text/html", id="doctype"),
        pytest.param(b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><html>", "text/html", id="xhtml"),
        pytest.param(b"<5 % of voters agree", "text/plain", id="less-than"),
    ],
)
def test_standard_input_is_sniffed(data: bytes, media_type: str) -> None:
    (raw,) = reports(list(collect(["-"], stdin=io.BytesIO(data))))
    assert (raw.path, raw.media_type, raw.data, raw.source) == ("-", media_type, data, "-")


def test_too_much_standard_input() -> None:
    assert codes(list(collect(["-"], stdin=io.BytesIO(b"x" * 11), options=Options(max_bytes=10)))) == [
        "too-large"
    ]


def write_manifest(path: Path, *rows: object) -> None:
    path.write_text(
        "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8"
    )


def test_a_manifest_beside_the_reports_is_used_by_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    write_manifest(
        tmp_path / "manifest.jsonl", {"path": "a.txt", "published": "2024-05-03", "outlet": "The Gull"}
    )
    found = list(collect([tmp_path], options=Options(told=Told(outlet="Other", byline="Ann Bly"))))
    (raw,) = reports(found)
    assert raw.told == Told(published=date(2024, 5, 3), outlet="The Gull", byline="Ann Bly")
    assert codes(found) == []


def test_a_manifest_elsewhere_matches_by_file_name_where_unique(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_bytes(STORY)
    (tmp_path / "one" / "only.txt").write_bytes(STORY)
    manifest = tmp_path / "list.jsonl"
    write_manifest(
        manifest, {"path": "old/only.txt", "title": "Only"}, {"path": "old/same.txt", "title": "Same"}
    )
    found = list(collect([tmp_path / "one", tmp_path / "two"], options=Options(manifest=manifest)))
    titles = {Path(raw.path or "").name: raw.told.title for raw in reports(found)}
    assert titles == {"only.txt": "Only", "same.txt": None}
    assert codes(found) == ["manifest-unmatched"]


def test_broken_manifest_lines_are_issues_and_the_others_apply(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    write_manifest(
        tmp_path / "manifest.jsonl",
        "{broken",
        {"path": "a.txt", "outlet": " ", "url": "https://gull.example/a"},
        {"path": "b.txt", "published": "3 May"},
        {"path": "b.txt", "published": 20240503},
        {"outlet": "The Gull"},
        {"path": "a.txt", "outlet": "Twice"},
        {"path": "c.txt"},
    )
    found = list(collect([tmp_path]))
    (raw,) = reports(found)
    assert raw.told == Told(url="https://gull.example/a")
    assert raw.source == "https://gull.example/a"
    assert codes(found) == ["manifest-line"] * 5 + ["manifest-unmatched"]
    assert [number for number in range(1, 8) if f"Line {number} " in issues(found)[2].detail] == [4]


def test_a_manifest_line_for_a_file_not_asked_for_is_no_issue(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(STORY)
    write_manifest(tmp_path / "manifest.jsonl", {"path": "a.txt", "title": "A"}, {"path": "b.txt"})
    options = Options(manifest=tmp_path / "manifest.jsonl")
    (raw,) = collect([tmp_path / "a.txt"], options=options)
    assert isinstance(raw, RawReport)
    assert raw.told.title == "A"


@pytest.mark.parametrize(
    "text", [pytest.param(None, id="missing"), pytest.param("not json\n", id="no-json-lines")]
)
def test_a_manifest_given_that_cannot_be_read_stops_before_work(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "m.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(ManifestError, match=r"m\.jsonl"):
        collect([tmp_path], options=Options(manifest=tmp_path / "m.jsonl"))


def test_a_manifest_found_that_cannot_be_read_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    (tmp_path / "manifest.jsonl").write_text("a list of something else", encoding="utf-8")
    found = list(collect([tmp_path]))
    assert len(reports(found)) == 1
    assert codes(found) == ["manifest-unreadable"]
