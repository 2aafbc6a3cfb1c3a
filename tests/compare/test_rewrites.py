"""Edited copies, passages, merged copies and rewrites: which relation, of which report, and what shows it."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.compare import copies
from onrecord.model import Copy, Report

from .reports import FIRST, OWN, RETELLING, SECOND, THIRD, WIRE, own, report, retelling, wire


def found(*reports: Report) -> list[tuple[str, str, str]]:
    names = {each.id: (each.ref.path or "").split("/")[-1] for each in reports}
    return [(names[each.report], names[each.of], each.relation) for each in copies(list(reports))]


def only(*reports: Report) -> Copy:
    (copy,) = copies(list(reports))
    return copy


def words_of(text: Report, copy: Copy) -> str:
    return " ".join(text.text[start:end] for each in copy.passages for start, end in each.spans)


def test_wire_copy_with_edited_sentences_in_another_order() -> None:
    edited = report(
        WIRE[3].replace("carries", "takes").replace("A survey", "A study"),
        WIRE[1].replace("told the council", "told councillors").replace("through the night", "at night"),
        WIRE[0].replace("LOWFIELD, May 1 (Tarn) - ", "").replace("stay shut", "remain closed"),
    )
    copy = only(wire(), edited)
    assert (copy.report, copy.relation, copy.whole) == (edited.id, "copy", True)
    assert 0.8 < copy.score < 1.0


def test_a_passage_in_a_report_of_its_own_is_listed_alone() -> None:
    mixed = report(
        *OWN, WIRE[1], "Rask shrugged and counted his coins, and so did every ferryman on the quay.", *OWN
    )
    copy = only(wire(), mixed)
    assert (copy.relation, copy.whole) == ("copy", False)
    assert words_of(mixed, copy) == WIRE[1]


def test_a_report_merged_from_two_is_a_copy_of_both() -> None:
    merged = report(WIRE[0], WIRE[1], OWN[0], OWN[1], name="merged.txt", published=THIRD)
    taken = copies([wire(), own(), merged])
    assert {(each.report, each.of) for each in taken} == {(merged.id, wire().id), (merged.id, own().id)}
    assert all(each.whole for each in taken)


def test_a_copy_of_a_copy_is_a_copy_of_the_first() -> None:
    second = report(*WIRE[:3], name="second.txt", published=SECOND)
    third = report(*WIRE[:3], name="third.txt", published=THIRD)
    assert found(third, second, wire()) == [
        ("third.txt", "wire.txt", "copy"), ("second.txt", "wire.txt", "copy"),
    ]  # fmt: skip


def test_a_shared_quotation_and_a_shared_fact_make_no_copy() -> None:
    other = report(
        "“Nobody will be put at risk for the sake of a timetable,” the minister said in the harbour café.",
        "It will cost 40 million crowns, she added, and she did not say whose.",
    )
    assert copies([wire(), other]) == []


def test_other_reports_on_one_matter_are_neither() -> None:
    assert copies([wire(), own()]) == []


def test_a_report_that_names_its_source_throughout_is_a_rewrite() -> None:
    copy = only(retelling(), wire(), own())
    assert (copy.report, copy.of, copy.relation) == (retelling().id, wire().id, "rewrite")
    assert "the bill at 40 million" in words_of(retelling(), copy)
    assert all(each.of_spans for each in copy.passages)


def test_of_one_day_the_report_that_names_the_other_is_the_later() -> None:
    short_wire = report(*WIRE[:2], name="wire.txt", published=FIRST, outlet="Tarn News")
    assert found(retelling(FIRST), short_wire) == [("retold.txt", "wire.txt", "rewrite")]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(
            "Lindqvist called the Tarn News story a fairy tale from Ostberg and Quernby.", id="denies-it"
        ),
        pytest.param(
            "“Tarn News reported what it was told in Quernby,” said Lindqvist in Ostberg.", id="in-quotation"
        ),
        pytest.param(
            "Lindqvist walked from Ostberg to Quernby past the Tarn and said nothing.", id="a-place"
        ),
    ],
)
def test_who_only_mentions_the_other_does_not_retell_it(answer: str) -> None:
    assert copies([wire(), report(*OWN, answer)]) == []


@pytest.mark.parametrize("published", [date(2024, 6, 20), None])
def test_who_names_an_agency_retells_none_of_its_reports_on_other_matters(published: date | None) -> None:
    assert copies([wire(published), retelling()]) == []


def test_a_copy_in_which_every_sixth_word_is_another_is_a_copy() -> None:
    words = "\n\n".join(WIRE).split(" ")
    edited = " ".join("otherwise" if at % 6 == 5 else word for at, word in enumerate(words))
    copy = only(wire(), report(edited))
    assert (copy.relation, copy.whole) == ("copy", True)


def test_an_outlet_that_is_not_known_is_never_retold() -> None:
    unknown = replace(wire(outlet=None), text=wire().text.replace("(Tarn)", ""))
    assert copies([unknown, retelling()]) == []


@pytest.mark.parametrize(
    "text", ["", "\n\n", "“", "(((((", "The agency said " * 300, "A" * 5_000, "\ud800 ï"]
)
def test_odd_texts_are_compared_without_a_fault(text: str) -> None:
    odd = replace(report("", name="odd.txt"), text=text)
    assert copies([odd, wire(), report(*RETELLING)]) is not None


def test_the_order_of_the_reports_changes_nothing() -> None:
    reports = [wire(), own(), retelling(), report(*WIRE[:3], published=THIRD)]
    forth = {(each.report, each.of): each for each in copies(reports)}
    back = {(each.report, each.of): each for each in copies(reports[::-1])}
    assert forth == back
