"""Independence: which reports of a claim are lines of sourcing of their own, and why the others are not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from onrecord.compare import independence
from onrecord.model import Account, Copy, Credit, Independence, Passage, Relation, Report, Speaker, Statement
from tell.builders import BERG, LINDQVIST, OFFICIAL, one_said, told_by

CLOSED = "the swing bridge over the Harl stays closed until 12 October"
PAPER = Speaker("The Echo", "outlet", None, None, True)


def account(outlet: str | None, *, name: str | None = None, **fields: Any) -> Account:
    return one_said(
        f"Someone said {CLOSED}, it was heard.", CLOSED, name or f"{outlet}.txt", outlet=outlet, **fields
    )


def sourcing(
    *accounts: Account,
    copies: Sequence[Copy] = (),
    credits: Mapping[str, Sequence[Credit]] | None = None,
    beside: Sequence[Report] = (),
) -> Independence:
    reports = {each.report.id: each.report for each in accounts} | {each.id: each for each in beside}
    taken: dict[str, list[Copy]] = {}
    for copy in copies:
        taken.setdefault(copy.report, []).append(copy)
    statements: list[Statement] = [said for each in accounts for said in each.statements]
    return independence(statements, taken, credits or {}, reports)


def counts(found: Independence) -> tuple[int, int, int, int, int]:
    """Independent, copies, rewrites, repeats, unknown."""
    return found.independent, found.copies, found.rewrites, found.repeats, found.unknown


def taken_from(copy: Account, original: Report, relation: Relation = "copy") -> Copy:
    return Copy(copy.report.id, original.id, relation, 0.9, ())


def test_reports_with_sources_of_their_own() -> None:
    assert counts(sourcing(account("The Gull"), account("The Echo", speaker=BERG))) == (2, 0, 0, 0, 0)


def test_a_copy_and_a_rewrite_are_told_with_their_original() -> None:
    gull, echo, mercury = account("The Gull"), account("The Echo"), account("The Mercury")
    links = [taken_from(echo, gull.report), taken_from(mercury, gull.report, "rewrite")]
    found = sourcing(gull, echo, mercury, copies=links)
    assert counts(found) == (1, 1, 1, 0, 0)
    assert {(each.report, each.why, each.of) for each in found.reasons} == {
        (echo.report.id, "copy", gull.report.id), (mercury.report.id, "rewrite", gull.report.id),
    }  # fmt: skip


def test_two_copies_of_a_report_that_lacks_the_claim_are_one_line() -> None:
    wire, echo, mercury = account("The Wire"), account("The Echo"), account("The Mercury")
    links = [taken_from(echo, wire.report), taken_from(mercury, wire.report)]
    found = sourcing(echo, mercury, copies=links, beside=[wire.report])
    assert (found.independent, found.copies) == (1, 1)


def test_a_copy_of_a_copy_rests_on_the_first() -> None:
    gull, echo, mercury = account("The Gull"), account("The Echo"), account("The Mercury")
    links = [taken_from(echo, gull.report), taken_from(mercury, echo.report)]
    assert counts(sourcing(gull, echo, mercury, copies=links)) == (1, 2, 0, 0, 0)


@pytest.mark.parametrize(("holds_it", "independent"), [(True, 1), (False, 2)])
def test_a_passage_that_is_taken_counts_only_where_it_holds_the_claim(
    holds_it: bool, independent: int
) -> None:
    gull, echo = account("The Gull"), account("The Echo")
    (start, end) = echo.statements[0].content.spans[0]
    span = (start, end) if holds_it else (0, start)
    passage = Passage((span,), ((0, 10),))
    link = Copy(echo.report.id, gull.report.id, "copy", 0.3, (passage,), whole=False)
    assert sourcing(gull, echo, copies=[link]).independent == independent


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"chain": told_by("The Echo", BERG), "speaker": BERG}, id="passed-on"),
        pytest.param({"via": ("Echo",)}, id="channel"),
        pytest.param({"speaker": PAPER}, id="the-outlet-itself"),
    ],
)
def test_a_report_whose_only_source_is_another_repeats_it(fields: dict[str, Any]) -> None:
    echo, gull = account("The Echo"), account("The Gull", **fields)
    found = sourcing(echo, gull)
    assert counts(found) == (1, 0, 0, 1, 0)
    (reason,) = found.reasons
    assert (reason.report, reason.why, reason.of) == (gull.report.id, "repeats", echo.report.id)


def test_the_outlets_own_channel_is_no_other_outlet() -> None:
    assert counts(sourcing(account("The Echo"), account("The Gull", via=("The Gull",)))) == (2, 0, 0, 0, 0)


def test_two_that_repeat_one_outlet_not_at_hand_are_one_line() -> None:
    found = sourcing(account("The Gull", via=("The Echo",)), account("The Mercury", via=("Echo",)))
    assert counts(found) == (1, 0, 0, 1, 0)
    assert found.reasons[0].of == "Echo"


def test_two_reports_of_one_agency_are_one_line() -> None:
    gull, mercury = account("The Gull"), account("The Mercury")
    wire = {
        gull.report.id: [Credit("Associated Press", "wire", ((0, 2),))],
        mercury.report.id: [Credit("AP", "wire", ((0, 2),))],
    }
    assert counts(sourcing(gull, mercury, credits=wire)) == (1, 0, 0, 1, 0)


def test_what_only_helped_a_report_does_not_make_it_another_s() -> None:
    gull, echo = account("The Gull"), account("The Echo")
    helped = {gull.report.id: [Credit("The Echo", "contributed", ((0, 2),))]}
    assert counts(sourcing(gull, echo, credits=helped)) == (2, 0, 0, 0, 0)


def test_who_repeat_each_other_are_one_line() -> None:
    found = sourcing(account("The Gull", via=("The Echo",)), account("The Echo", via=("The Gull",)))
    assert counts(found) == (1, 0, 0, 1, 0)


def test_unknown_outlets_and_unnamed_agencies_are_unknown() -> None:
    gull, nobody, mixed = account("The Gull"), account(None, name="x.txt"), account("The Mercury")
    agencies = {mixed.report.id: [Credit(None, "wire", ((0, 8),))]}
    found = sourcing(gull, nobody, mixed, credits=agencies)
    assert counts(found) == (1, 0, 0, 0, 2)
    assert {(each.report, each.why) for each in found.reasons} == {
        (nobody.report.id, "unknown"), (mixed.report.id, "unknown"),
    }  # fmt: skip


def test_unnamed_sources_that_may_be_one_are_counted_and_doubted() -> None:
    gull, echo = account("The Gull", speaker=OFFICIAL), account("The Echo", speaker=OFFICIAL)
    found = sourcing(gull, echo)
    assert counts(found) == (2, 0, 0, 0, 0)
    assert [each.why for each in found.reasons] == ["may-share"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(OFFICIAL, role="dock worker"), id="another-role"),
        pytest.param(LINDQVIST, id="named"),
        pytest.param(None, id="not-known"),
    ],
)
def test_sources_that_are_not_alike_are_not_doubted(other: Speaker | None) -> None:
    assert sourcing(account("The Gull", speaker=OFFICIAL), account("The Echo", speaker=other)).reasons == ()


def test_the_counts_are_all_the_reports() -> None:
    gull, echo, nobody = (
        account("The Gull"),
        account("The Echo", via=("The Gull",)),
        account(None, name="x.txt"),
    )
    copy = account("The Mercury")
    found = sourcing(gull, echo, nobody, copy, copies=[taken_from(copy, gull.report)])
    assert sum(counts(found)) == 4


def test_no_statements() -> None:
    assert counts(sourcing()) == (0, 0, 0, 0, 0)
