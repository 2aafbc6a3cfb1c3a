"""The stages in order: what they make of reports, of duplicates, of known ones, and of their own faults."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from onrecord import clean, pipeline
from onrecord.model import Account, Issue, RawReport, Reading, Report, Told

SAID = b"The swing bridge is closed to lorries, Mara Lindqvist said."
DENIED = b"Olaf Berg denied that the swing bridge is cracked."
EMPTY = Issue("collect", None, "empty", "e.txt is empty.", "in/e.txt")


def raw(name: str, data: bytes = SAID, **told: Any) -> RawReport:
    return RawReport(f"in/{name}", "text/plain", data, Told(**told))


def shown(items: Iterable[Account | Issue]) -> list[tuple[str | None, int | str]]:
    """Of each item its path and how many statements it has, or its code."""
    return [
        (item.path, item.code) if isinstance(item, Issue) else (item.report.ref.path, len(item.statements))
        for item in items
    ]


def accounts_of(items: Iterable[Account | Issue]) -> list[Account]:
    return [item for item in items if isinstance(item, Account)]


def test_no_reports() -> None:
    assert list(pipeline.accounts([])) == []


def test_order_is_kept_among_reports_and_issues() -> None:
    made = pipeline.accounts([raw("b.txt"), EMPTY, raw("a.txt", DENIED)])
    assert shown(made) == [("in/b.txt", 1), ("in/e.txt", "empty"), ("in/a.txt", 1)]


def test_order_is_kept_over_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH_REPORTS", 2)
    names = ["d.txt", "a.txt", "c.txt", "b.txt", "e.txt"]
    made = pipeline.accounts([raw(name) for name in names])
    assert [path for path, _ in shown(made)] == [f"in/{name}" for name in names]


def test_statements_carry_the_stages_that_made_them() -> None:
    (account,) = accounts_of(pipeline.accounts([raw("a.txt")]))
    (statement,) = account.statements
    assert statement.made_by == pipeline.ROW_STAGES[1:]
    assert [stamp.stage for stamp in pipeline.ROW_STAGES] == ["clean", "extract", "resolve"]


def test_a_report_given_twice_is_taken_once() -> None:
    made = pipeline.accounts([raw("a.txt"), raw("a.txt"), raw("b.txt")])
    assert [path for path, _ in shown(made)] == ["in/a.txt", "in/b.txt"]


def test_twice_over_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH_REPORTS", 1)
    assert len(list(pipeline.accounts([raw("a.txt"), raw("a.txt")]))) == 1


def test_known_reports_are_passed_on_without_work() -> None:
    (held,) = accounts_of(pipeline.accounts([raw("a.txt")]))
    asked: list[str] = []

    def known(ids: list[str]) -> set[str]:
        asked.extend(ids)
        return {held.report.id}

    made = pipeline.accounts([raw("a.txt"), EMPTY, raw("b.txt")], known=known)
    assert shown(made) == [("in/a.txt", 0), ("in/e.txt", "empty"), ("in/b.txt", 1)]
    assert len(asked) == 2


def failing_on(name: str, work: Any) -> Any:
    """The stage's work, which raises for the report of this name."""

    def stage(items: list[Any]) -> Iterator[Any]:
        for item in items:
            report = item.report if isinstance(item, Reading) else item
            path = report.ref.path if isinstance(report, Report) else report.path
            if str(path).endswith(name):
                raise ZeroDivisionError("by nought")
            yield from work([item])

    return stage


@pytest.mark.parametrize("stage", ["extract", "resolve"])
def test_a_stage_that_raises_costs_its_report_only_the_statements(
    stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = getattr(pipeline, stage)
    monkeypatch.setattr(module, stage, failing_on("b.txt", getattr(module, stage)))
    made = list(pipeline.accounts([raw("a.txt"), raw("b.txt"), raw("c.txt", DENIED)]))
    assert shown(made) == [("in/a.txt", 1), ("in/b.txt", 0), ("in/b.txt", "failed"), ("in/c.txt", 1)]
    (issue,) = [item for item in made if isinstance(item, Issue)]
    assert (issue.stage, issue.report) == (stage, accounts_of(made)[1].report.id)


def test_a_report_that_cannot_be_cleaned_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clean, "clean", failing_on("b.txt", clean.clean))
    made = pipeline.accounts([raw("a.txt"), raw("b.txt"), raw("c.txt", DENIED)])
    assert shown(made) == [("in/a.txt", 1), ("in/b.txt", "failed"), ("in/c.txt", 1)]


def test_the_brief_of_accounts_and_issues() -> None:
    brief = pipeline.brief([*pipeline.accounts([raw("a.txt"), raw("b.txt", DENIED)]), EMPTY])
    assert [ref.path for ref in brief.reports] == ["in/a.txt", "in/b.txt"]
    assert len(brief.statements) == 2
    assert brief.issues == (EMPTY,)


def test_the_brief_of_nothing() -> None:
    assert pipeline.brief([]).sections == ()
