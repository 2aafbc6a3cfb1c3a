"""What any archive holds to: what goes in comes out, once, in order, and newer stages replace older ones."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from onrecord.archive import Added, Archive
from onrecord.errors import ArchiveError
from onrecord.model import Account, Furniture, Issue, Speaker, Stamp

from .builders import (
    MINISTER,
    NEW_EXTRACT,
    NEW_RESOLVE,
    STAMPS,
    make_account,
    make_accounts,
    make_report,
    make_statement,
)

UNREADABLE = Issue("collect", None, "unreadable", "The file is empty; leave it out.", "in/empty.txt")


def test_a_report_and_its_statements_come_back_equal(archive: Archive) -> None:
    account = make_account()

    added = archive.add([account], stamps=STAMPS)

    assert added == Added(reports=1, statements=2)
    assert list(archive.reports()) == [account.report]
    assert tuple(archive.statements()) == account.statements


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("🚢 The 🌉 is shut, she said. 𝔄", id="astral code points"),
        pytest.param("قالت مارا ليندكفيست إن الجسر مغلق", id="right to left"),
        pytest.param("half an emoji \ud83d here", id="lone surrogate"),
        pytest.param("null \x00 and mark \U0010ffff41; and \\ud800", id="what the escape is made of"),
        pytest.param("\ufeff\r\n tabs\t and a BOM ", id="white space and BOM"),
    ],
)
def test_any_text_comes_back_equal(archive: Archive, text: str) -> None:
    report = make_report(f"{text[:9]}.txt", text=text, outlet=text)
    span = (0, len(text))
    speaker = Speaker(text, "person", text, text, True)
    statement = replace(make_statement(report, span, speaker=speaker), via=(text,), addressee=text)
    issue = Issue("clean", report.id, "odd", text, text)

    archive.add([Account(report, (statement,)), issue], stamps=STAMPS)

    assert list(archive.reports(outlet=text)) == [report]
    assert list(archive.statements()) == [statement]
    assert list(archive.issues()) == [issue]
    assert next(archive.actors()).name == text


def test_a_report_without_statements_is_held(archive: Archive) -> None:
    report = make_report()

    assert archive.add([Account(report, ())], stamps=STAMPS) == Added(reports=1)
    assert list(archive.reports()) == [report]


def test_nothing_added_is_nothing_held(archive: Archive) -> None:
    assert archive.add([], stamps=STAMPS) == Added()
    assert [*archive.reports(), *archive.statements(), *archive.actors(), *archive.issues()] == []


def test_a_known_report_adds_nothing(archive: Archive) -> None:
    archive.add([make_account(), UNREADABLE], stamps=STAMPS)

    again = archive.add([make_account(), UNREADABLE, make_account("other.txt")], stamps=STAMPS)

    assert again == Added(reports=1, statements=2, known=1)
    assert len(list(archive.statements())) == 4
    assert list(archive.issues()) == [UNREADABLE]


def test_newer_stages_renew_a_report(archive: Archive) -> None:
    old, new = make_account(), make_account(stamps=NEW_EXTRACT)
    first, second = new.statements
    third = make_statement(new.report, (0, 8), stamps=NEW_EXTRACT)
    furniture = (Furniture((0, 8), "address"),)
    report = replace(new.report, byline=None, furniture=furniture)
    archive.add([old], stamps=STAMPS)

    added = archive.add([Account(report, (third, replace(first, act="deny")))], stamps=NEW_EXTRACT)

    assert added == Added(renewed=1, statements=2)
    assert list(archive.statements()) == [third, replace(first, act="deny")]
    assert second not in archive.statements()
    assert list(archive.reports()) == [report]


def test_a_newer_resolve_changes_the_speakers(archive: Archive) -> None:
    account = make_account()
    archive.add([account], stamps=STAMPS)
    made_by = NEW_RESOLVE[1:]
    resolved = tuple(
        replace(statement, speaker=replace(MINISTER, party="Southland"), made_by=made_by)
        for statement in account.statements
    )

    archive.add([Account(account.report, resolved)], stamps=NEW_RESOLVE)

    assert tuple(archive.statements()) == resolved
    assert [actor.party for actor in archive.actors()] == ["Southland"]


def test_renewing_forgets_what_older_stages_found_amiss(archive: Archive) -> None:
    account = make_account()
    report = account.report.id
    of_extract = Issue("extract", report, "too-long", "A sentence of 9,000 words; split it.")
    of_clean = Issue("clean", report, "no-date", "No date was found; tell it in a manifest.")
    archive.add([account, of_extract, of_clean], stamps=STAMPS)

    archive.add([of_clean, make_account(stamps=NEW_EXTRACT)], stamps=NEW_EXTRACT)

    assert list(archive.issues(report=report)) == [of_clean]


def test_has_tells_what_needs_no_new_work(archive: Archive) -> None:
    accounts = list(make_accounts(3, statements=1))
    archive.add(accounts[:2], stamps=STAMPS)
    asked = [account.report.id for account in accounts] + [f"rp_{number:020}" for number in range(3000)]

    assert archive.has(asked, stamps=STAMPS) == set(asked[:2])
    assert archive.has(asked, stamps=NEW_RESOLVE) == set()
    assert archive.has([], stamps=STAMPS) == set()


def test_content_attributed_twice_is_kept_once_with_an_issue(archive: Archive) -> None:
    account = make_account()
    twin = replace(account.statements[0], speaker=None)

    added = archive.add([Account(account.report, (*account.statements, twin))], stamps=STAMPS)

    assert added == Added(reports=1, statements=2, issues=1)
    assert tuple(archive.statements()) == account.statements
    assert [issue.code for issue in archive.issues()] == ["same-content"]


def test_a_statement_of_another_report_is_refused(archive: Archive) -> None:
    account, other = make_account(), make_account("other.txt")

    with pytest.raises(ArchiveError, match="otherwise than its account"):
        archive.add([Account(account.report, other.statements)], stamps=STAMPS)

    assert list(archive.reports()) == []


def test_the_order_is_date_then_id_then_text_and_undated_reports_come_last(archive: Archive) -> None:
    days = [date(2024, 5, 3), None, date(2023, 1, 1), date(2024, 5, 3), None]
    accounts = []
    for number, day in enumerate(days):
        report = make_report(f"{number}.txt", published=day)
        statements = tuple(make_statement(report, (start, start + 5)) for start in (50, 0, 20))
        accounts.append(Account(report, statements))

    archive.add(accounts, stamps=STAMPS)

    accounts.sort(key=lambda account: (account.report.ref.published or date.max, account.report.id))
    assert list(archive.reports()) == [account.report for account in accounts]
    assert list(archive.statements()) == [one for account in accounts for one in account.statements]


def test_runs_are_recorded_and_a_run_cut_short_stays_open(archive: Archive) -> None:
    def cut_short() -> object:
        yield make_account()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archive.add(cut_short(), stamps=STAMPS)  # type: ignore[arg-type]
    archive.add([make_account()], stamps=STAMPS)

    last, first = archive.runs()
    assert (first.finished_at, first.counts) == (None, None)
    assert last.counts == {"reports": 0, "statements": 0, "known": 1, "renewed": 0, "issues": 0}
    assert last.stamps == STAMPS
    assert last.finished_at is not None
    assert timedelta(0) <= datetime.now(UTC) - last.finished_at < timedelta(minutes=1)


def test_issues_are_told_apart_and_asked_for(archive: Archive) -> None:
    issues = [UNREADABLE, Issue("clean", "rp_1", "no-date", "No date."), Issue("clean", "rp_2", "short", "…")]

    assert archive.add([*issues, *issues], stamps=(Stamp("clean", "1"),)) == Added(issues=3)

    assert list(archive.issues()) == [*issues[1:], UNREADABLE]
    assert list(archive.issues(stage="clean", code="short")) == issues[2:]
    assert list(archive.issues(report="rp_1")) == [issues[1]]
