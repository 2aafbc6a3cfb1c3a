"""The engine in this process: order, faults that become Issues, laziness."""

from collections.abc import Iterator

import pytest

from onrecord.engine import run
from onrecord.model import Issue, RawReport, Reading, Report
from tell.builders import make_report

EARLIER = Issue("collect", None, "empty", "a.txt is empty.", "a.txt")


def raw(name: str) -> RawReport:
    return RawReport(f"in/{name}", "text/plain", name.encode())


def cleaned(raws: list[RawReport]) -> Iterator[Report | Issue]:
    """A stage that fails on "bad" and passes over "none"."""
    for each in raws:
        words = each.data.decode()
        if words == "bad":
            raise ValueError("no such word")
        if words != "none":
            yield make_report(words, words)


def test_no_items() -> None:
    nothing: list[RawReport | Issue] = []
    made = list(run("clean", cleaned, nothing))
    assert made == []


def test_order_is_kept_and_issues_pass_through() -> None:
    items: list[RawReport | Issue] = [raw("b"), EARLIER, raw("none"), raw("a")]
    made = list(run("clean", cleaned, items))
    assert [item.text if isinstance(item, Report) else item for item in made] == ["b", EARLIER, "a"]


def test_a_fault_becomes_an_issue_and_the_others_go_on() -> None:
    first, issue, last = run("clean", cleaned, [raw("b"), raw("bad"), raw("a")])
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(issue, Issue)
    assert (issue.stage, issue.code, issue.report, issue.path) == ("clean", "failed", None, "in/bad")
    assert "ValueError: no such word" in issue.detail


def test_what_was_made_of_an_item_before_its_fault_is_dropped() -> None:
    def halfway(raws: list[RawReport]) -> Iterator[Report | Issue]:
        yield make_report("half")
        raise RuntimeError("then no more")

    (issue,) = run("clean", halfway, [raw("a")])
    assert isinstance(issue, Issue)


def test_a_fault_in_a_later_stage_names_the_report() -> None:
    report = make_report("It was said.")

    def fail(_: list[Reading]) -> Iterator[Issue]:
        raise KeyError("name")

    (issue,) = run("resolve", fail, [Reading(report, (), (), ())])
    assert isinstance(issue, Issue)
    assert (issue.stage, issue.report, issue.path) == ("resolve", report.id, report.ref.path)


def test_items_are_taken_as_they_are_asked_for() -> None:
    taken = []

    def raws() -> Iterator[RawReport]:
        for name in ("a", "b", "c"):
            taken.append(name)
            yield raw(name)

    walk = run("clean", cleaned, raws())
    next(walk)
    assert taken == ["a"]


def test_stopping_is_no_fault() -> None:
    def stopped(_: list[RawReport]) -> Iterator[Report | Issue]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(run("clean", stopped, [raw("a")]))
