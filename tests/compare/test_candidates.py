"""Candidates: who is compared with whom, and how much of it."""

from datetime import date, timedelta

from onrecord.compare import candidates, copies_of, sketch
from onrecord.compare.candidates import MAX_CANDIDATES, MAX_HOLDERS, Index
from onrecord.model import Report

from .reports import RETELLING, WIRE, own, report, retelling, wire


def index_of(*reports: Report) -> Index:
    index = Index()
    for each in reports:
        index.add(each.id, sketch(each).keys)
    return index


def test_a_cut_copy_and_a_retelling_find_their_original() -> None:
    far = report(
        "Fish is dearer this year, and nobody at the market in Vesterhavn knows why that should be so."
    )
    index = index_of(wire(), far)
    for later in (report(*WIRE[:2]), retelling()):
        assert candidates(sketch(later), index.holders) == [wire().id]


def test_a_sketch_depends_on_the_report_alone_and_is_small() -> None:
    assert sketch(wire()) == sketch(wire())
    assert sketch(wire()) != sketch(own())
    assert 0 < len(sketch(wire()).keys) < 150
    assert sketch(report("")).keys == ()


def test_a_text_that_many_carry_is_still_found_and_few_are_compared() -> None:
    day = date(2024, 5, 1)
    many = [report(*WIRE, name=f"{at}.txt", published=day + timedelta(at)) for at in range(MAX_HOLDERS + 40)]
    near = candidates(sketch(many[-1]), index_of(*many).holders)
    assert 0 < len(near) <= MAX_CANDIDATES
    by_id = {each.id: each for each in many}
    assert copies_of(many[-1], [by_id[each] for each in near if each != many[-1].id])


def test_words_that_all_have_bring_no_candidates() -> None:
    frame = (
        "The council of Lowfield met Mara Lindqvist at Quernby about matter {0} and matter{0} and matters{0}."
    )
    many = [report(frame.format(at), name=f"{at}.txt") for at in range(1000, 1000 + MAX_HOLDERS + 1)]
    index = index_of(*many)
    other = report("Mara Lindqvist left Quernby by boat; Lowfield was glad of it.")
    assert candidates(sketch(other), index.holders) == []


def test_retelling_shares_no_long_run_with_the_wire() -> None:
    assert not any(paragraph in "".join(WIRE) for paragraph in RETELLING)
