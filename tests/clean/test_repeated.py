"""Lines that several reports of an outlet share."""

from onrecord.clean import mark_repeated
from onrecord.model import Report, Told

from .pages import STORY, cleaned, marked

OTHER = (
    "The museum of Easthaven has bought a whale. It is made of glass, and it will hang in the hall.\n\n"
    "Visitors will see it from the first of August, the director wrote in a letter to the town council."
)
THIRD = (
    "A ferry ran aground off Gull Point on Sunday night. All of its passengers were brought ashore.\n\n"
    "The captain has been asked to explain why the lights of the ferry were not lit after sunset."
)
SLOGAN = "The Gull is kept afloat by its readers and by nobody else."
STRAPLINE = "From the coast, for the coast"


def report(body: str, *lines: str, outlet: str | None = "The Gull") -> Report:
    first, rest = body.split("\n\n", 1)
    return cleaned("\n\n".join([first, *lines, rest]), told=Told(outlet=outlet))


def test_no_reports() -> None:
    assert mark_repeated([]) == []


def test_a_label_that_two_reports_share_is_marked() -> None:
    first, second = mark_repeated([report(STORY, STRAPLINE), report(OTHER, STRAPLINE)])
    assert marked(first) == marked(second) == {STRAPLINE: "boilerplate"}


def test_outlets_are_kept_apart() -> None:
    reports = [report(STORY, STRAPLINE), report(OTHER, STRAPLINE, outlet="The Tern")]
    assert mark_repeated(reports) == reports


def test_copies_keep_what_they_share() -> None:
    reports = [report(STORY, STRAPLINE), report(STORY, STRAPLINE)]
    assert mark_repeated(reports) == reports


def test_a_paragraph_inside_stories_is_left() -> None:
    reports = [report(body, SLOGAN) for body in (STORY, OTHER, THIRD)]
    assert all(marked(one) == {} for one in mark_repeated(reports))


def test_a_sentence_that_closes_three_reports_is_marked() -> None:
    reports = [cleaned(f"{body}\n\n{SLOGAN}", told=Told(outlet="The Gull")) for body in (STORY, OTHER, THIRD)]
    assert all(marked(one) == {SLOGAN: "boilerplate"} for one in mark_repeated(reports))
    assert all(marked(one) == {} for one in mark_repeated(reports[:2]))
