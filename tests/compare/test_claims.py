"""Claims: which statements are one proposition, what is counted of them, and which words stand for them."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.compare import claims
from onrecord.model import Account, Backing, Claim, Copy, Dated, Report, Speaker, Stance, Statement
from tell.builders import BERG, LINDQVIST, OFFICIAL, make_report, one_said, said

CLOSED = "the swing bridge over the Harl stays closed until 12 October"
AUDIT = Speaker("harbour audit", "document", None, None, True)


def account(name: str, content: str = CLOSED, **fields: object) -> Account:
    return one_said(f"Someone said {content}, it was heard.", content, name, **fields)


def claims_of(*accounts: Account, copies: tuple[Copy, ...] = ()) -> list[Claim]:
    reports = {each.report.id: each.report for each in accounts}
    return claims([said for each in accounts for said in each.statements], reports, copies)


def copy_of(copy: Report, of: Report) -> Copy:
    return Copy(copy.id, of.id, "copy", 1.0, ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(CLOSED, CLOSED, id="equal"),
        pytest.param(CLOSED, CLOSED.upper(), id="letter-case"),
        pytest.param("“It isn’t safe to cross the Harl”", '"It isn\'t safe to cross the Harl"', id="marks"),
        pytest.param("the swing  bridge\nis shut, again", "the swing bridge is shut again", id="spaces"),
    ],
)
def test_near_equal_words_of_two_reports_join(first: str, second: str) -> None:
    one, other = account("a.txt", first), account("b.txt", second)
    (claim,) = claims_of(one, other)
    assert [stand.statement for stand in claim.stands] == [one.statements[0].id, other.statements[0].id]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("it costs 40 crowns", "it costs 41 crowns", id="number"),
        pytest.param("it moved 4.1 metres", "it moved 4.2 metres", id="decimal"),
        pytest.param("it moved 40 metres", "it moved 400 metres", id="one-more-digit"),
        pytest.param("three crews were sent", "two crews were sent", id="number-word"),
        pytest.param("it costs a million", "it costs a billion", id="scale"),
        pytest.param("it is safe to use", "it is not safe to use", id="not"),
        pytest.param("it was safe to use", "it wasn’t safe to use", id="n’t"),
        pytest.param("it was ever safe", "it was never safe", id="never"),
        pytest.param("there is a pump", "there is no pump", id="no"),
    ],
)
def test_a_number_or_a_negation_keeps_near_equal_words_apart(first: str, second: str) -> None:
    frame = "the harbour council has now written in its yearly report on the old swing bridge that {}"
    assert claims_of(account("a.txt", frame.format(first)), account("b.txt", frame.format(first)))
    assert claims_of(account("a.txt", frame.format(first)), account("b.txt", frame.format(second))) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(CLOSED, "the crews were told to work at night and rest by day", id="other-words"),
        pytest.param("we are ready", "we are ready", id="too-few-words"),
    ],
)
def test_other_words_and_very_few_stay_apart(first: str, second: str) -> None:
    assert claims_of(account("a.txt", first), account("b.txt", second)) == []


def test_one_report_never_joins_with_itself() -> None:
    report = make_report(f"Lindqvist said {CLOSED}. Berg said {CLOSED} too.")
    first, second = (said(report, CLOSED), said(report, f"{CLOSED} too"))
    assert claims([first, second], {report.id: report}, []) == []


def test_a_second_statement_of_one_report_does_not_join_a_claim_it_is_in() -> None:
    report = make_report(f"Lindqvist said {CLOSED}. Berg said {CLOSED} too.", "b.txt")
    other = account("a.txt")
    statements = [*other.statements, said(report, CLOSED), said(report, f"{CLOSED} too")]
    (claim,) = claims(statements, {report.id: report, other.report.id: other.report}, [])
    assert len(claim.stands) == 2


def test_nothing_to_compare() -> None:
    assert claims([], {}, []) == []
    assert claims_of(account("a.txt")) == []


def test_claims_come_in_the_order_of_their_first_statement() -> None:
    later = "the ferry will carry the smaller vans from Monday"
    found = claims_of(account("a.txt"), account("b.txt", later), account("c.txt", later), account("d.txt"))
    assert [claim.gist.text for claim in found] == [CLOSED, later]


def test_the_gist_is_verbatim_and_cited() -> None:
    one, other = account("a.txt", CLOSED.upper()), account("b.txt")
    (claim,) = claims_of(one, other)
    citation = claim.gist.citation
    ((start, end),) = citation.spans
    assert claim.gist.text == citation.exact == one.report.text[start:end] == CLOSED.upper()
    assert (citation.report, citation.text_sha256) == (one.report.id, one.report.ref.text_sha256)
    assert one.report.text[:start].endswith(citation.prefix)
    assert one.report.text[end:].startswith(citation.suffix)


def test_counts_of_reports_and_backing() -> None:
    speakers = [LINDQVIST, BERG, OFFICIAL, AUDIT, None]
    accounts = [account(f"{number}.txt", speaker=each) for number, each in enumerate(speakers)]
    (claim,) = claims_of(*accounts)
    assert claim.backing == Backing(on_record=2, unnamed=1, documents=1, shown=0)
    assert (claim.reports, claim.independent_reports) == (5, 5)


def test_a_copy_is_no_independent_report() -> None:
    wire, copy, other = account("wire.txt"), account("copy.txt"), account("other.txt")
    (claim,) = claims_of(wire, copy, other, copies=(copy_of(copy.report, wire.report),))
    assert (claim.reports, claim.independent_reports) == (3, 2)


def test_two_reports_of_which_one_is_a_copy() -> None:
    wire, copy = account("wire.txt"), account("copy.txt")
    (claim,) = claims_of(wire, copy, copies=(copy_of(copy.report, wire.report),))
    assert (claim.reports, claim.independent_reports) == (2, 1)


@pytest.mark.parametrize(
    ("stances", "speakers", "disputed"),
    [
        pytest.param(("asserts", "denies"), (LINDQVIST, BERG), True, id="asserted-and-denied"),
        pytest.param(("denies", "asserts"), (LINDQVIST, BERG), True, id="denied-first"),
        pytest.param(("asserts", "asserts"), (LINDQVIST, BERG), False, id="both-assert"),
        pytest.param(("denies", "denies"), (LINDQVIST, BERG), False, id="both-deny"),
        pytest.param(("asserts", "doubts"), (LINDQVIST, BERG), False, id="doubted"),
        pytest.param(("asserts", "declines"), (LINDQVIST, BERG), False, id="no-comment"),
        pytest.param(("asserts", "denies"), (LINDQVIST, LINDQVIST), False, id="by-one-and-the-same"),
        pytest.param(
            ("asserts", "denies"), (LINDQVIST, replace(BERG, party="Norland")), False, id="within-a-party"
        ),
        pytest.param(("asserts", "denies"), (LINDQVIST, None), True, id="denied-by-who-knows-whom"),
    ],
)
def test_disputed(
    stances: tuple[Stance, Stance], speakers: tuple[Speaker, Speaker | None], disputed: bool
) -> None:
    accounts = [
        account(f"{number}.txt", speaker=speaker, stance=stance)
        for number, (speaker, stance) in enumerate(zip(speakers, stances, strict=True))
    ]
    (claim,) = claims_of(*accounts)
    assert claim.disputed is disputed
    assert [stand.stance for stand in claim.stands] == list(stances)


def on_days(first: int | None, second: int | None) -> list[Statement]:
    return [
        replace(
            account(name).statements[0],
            said_on=Dated(date(2024, 4, day), date(2024, 4, day), "then", ((0, 4),)) if day else None,
        )
        for name, day in (("a.txt", first), ("b.txt", second))
    ]


@pytest.mark.parametrize(
    ("days", "first_said"),
    [
        pytest.param((9, 3), date(2024, 4, 3), id="the-earliest"),
        pytest.param((None, 3), date(2024, 4, 3), id="one-known"),
        pytest.param((None, None), None, id="never-guessed"),
    ],
)
def test_first_said(days: tuple[int | None, int | None], first_said: date | None) -> None:
    statements = on_days(*days)
    reports = {each.report.id: each.report for each in (account("a.txt"), account("b.txt"))}
    (claim,) = claims(statements, {id: reports[id] for id in reports}, [])
    assert claim.first_said == first_said


def test_a_stand_names_party_speaker_and_day() -> None:
    one, other = account("a.txt", speaker=OFFICIAL), account("b.txt", speaker=None)
    (claim,) = claims_of(one, other)
    assert [(stand.party, stand.speaker, stand.said_on) for stand in claim.stands] == [
        (None, "senior port official", None),
        (None, None, None),
    ]


def test_ids_are_stable_and_of_claims() -> None:
    (one,) = claims_of(account("a.txt"), account("b.txt"))
    (again,) = claims_of(account("a.txt"), account("b.txt"), account("c.txt"))
    assert one.id == again.id
    assert one.id.startswith("cl_")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("the bridge can be opened again", "the bridge cannot be opened again", id="cannot"),
        pytest.param(
            "Nobody has opened the bridge again", "Somebody has opened the bridge again", id="nobody"
        ),
        pytest.param(
            "the bridge took eleven years to mend", "the bridge took twelve years to mend", id="number"
        ),
        pytest.param(
            "it cost the port $40 million to mend", "it cost the port €40 million to mend", id="sign"
        ),
        pytest.param(
            "the dredging was legal in the harbour", "the dredging was illegal in the harbour", id="un-"
        ),
        pytest.param(
            "Norland will publish all its records", "Southland will publish all its records", id="actor"
        ),
        pytest.param("the bridge opens again on Monday", "the bridge opens again on Sunday", id="weekday"),
        pytest.param(
            "the bridge is shut this winter", "the bridge is allegedly shut this winter", id="hedge"
        ),
    ],
)
def test_words_that_change_the_sense_keep_statements_apart(first: str, second: str) -> None:
    assert not claims_of(account("a.txt", first), account("b.txt", second))
