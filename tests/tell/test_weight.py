"""Weights: what more of the reports speak of weighs more."""

from dataclasses import replace

from onrecord.model import Account
from onrecord.tell.weight import Weights

from .builders import make_report, said

SHARED = "the swing bridge is closed"
ALONE = "the grocer sells herring"
TEXT = f"Berg said {SHARED}. Berg said {ALONE}."


def accounts() -> list[Account]:
    report, other = make_report(TEXT, "a.txt"), make_report(f"It was heard that {SHARED}.", "b.txt")
    return [Account(report, (said(report, SHARED), said(report, ALONE))), Account(other, ())]


def test_words_that_reports_share_weigh_more() -> None:
    held = accounts()
    shared, alone = held[0].statements
    weights = Weights(held)
    assert weights.of(shared) > weights.of(alone) == 0.0


def test_of_one_report_every_word_counts() -> None:
    held = accounts()[:1]
    weights = Weights(held)
    assert all(weights.of(statement) > 0 for statement in held[0].statements)


def test_the_surer_weighs_more() -> None:
    held = accounts()
    shared = held[0].statements[0]
    weights = Weights(held)
    assert weights.of(replace(shared, confidence=0.9)) > weights.of(replace(shared, confidence=0.2)) > 0


def test_function_words_and_numbers_weigh_nothing() -> None:
    report = make_report("Berg said that it would not be 12. It would not be 12.")
    held = [Account(report, ()), Account(make_report(report.text, "b.txt"), ())]
    assert Weights(held).of(said(report, "it would not be 12")) == 0.0


def test_no_reports() -> None:
    report = make_report(TEXT)
    assert Weights([]).of(said(report, SHARED)) == 0.0
