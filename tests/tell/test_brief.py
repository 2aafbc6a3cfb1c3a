"""Briefs: which questions are asked and answered, by which statements, and that every place resolves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from onrecord.compare import claims, copies
from onrecord.export.notes import headline
from onrecord.model import Account, Brief, Copy, Issue, Passage, Relation, Section, Speaker, Stance
from onrecord.tell import brief

from .builders import (
    BERG,
    ENGINEER,
    LINDQVIST,
    OFFICIAL,
    TUESDAY,
    make_report,
    on,
    one_said,
    said,
    told_by,
    words_in,
)

SAID = "What is said?"
SOURCES = "Who says so, on record and unnamed?"
BACKING = "What backing is shown?"
DISPUTES = "Who disputes it, and in what words?"
SILENT = "Who would not say?"
AHEAD = "What would follow?"
OUTSIDE = "What do outside voices say?"
POSITIONS = "What has each party's position been, over time?"
REPEATS = "Which reports repeat another?"
UNKNOWN = "What is not known?"
OF_ONE = "Who said what?"
AUDIT = Speaker("harbour audit", "document", None, None, True)
OTHER = one_said("Fish is dear, the grocer said on Friday.", "Fish is dear", "other.txt", speaker=None)


def told(*accounts: Account, issues: Sequence[Issue] = ()) -> Brief:
    """The brief of the accounts, compared as the pipeline does."""
    reports = {each.report.id: each.report for each in accounts}
    held = [said for each in accounts for said in each.statements]
    found = copies(list(reports.values()))
    return brief(accounts, copies=found, claims=claims(held, reports, found), issues=issues)


def section(of: Brief, question: str) -> Section:
    (found,) = [each for each in of.sections if each.question == question]
    return found


def lines(of: Brief, question: str) -> list[str]:
    return [sentence.text for sentence in section(of, question).sentences]


def questions(of: Brief) -> list[str]:
    return [each.question for each in of.sections]


def full() -> list[Account]:
    """Reports that give every question an answer."""
    wire = make_report(
        "The swing bridge over the Harl is closed to lorries, Mara Lindqvist said on Tuesday. "
        "Olaf Berg denied that the bridge is cracked. A senior port official declined to comment. "
        "Ida Holm, a retired engineer, said the steel of the bridge is sound. "
        "Lindqvist warned that the bridge could be shut until October. "
        "The harbour audit found that the bridge had moved. An unsigned note said nobody had looked.",
        "wire.txt",
        published=date(2024, 5, 1),
    )
    account = Account(
        wire,
        (
            said(
                wire, "The swing bridge over the Harl is closed to lorries",
                said_on=on(wire, TUESDAY, "on Tuesday"),
            ),
            said(wire, "the bridge is cracked", speaker=BERG, cue="denied", act="deny", stance="denies"),
            said(wire, "to comment", speaker=OFFICIAL, cue="declined", act="decline", stance="declines"),
            said(wire, "the steel of the bridge is sound", speaker=ENGINEER),
            said(wire, "the bridge could be shut until October", cue="warned", act="warn"),
            said(wire, "the bridge had moved", speaker=AUDIT, source="The harbour audit", cue="found"),
            said(wire, "nobody had looked", speaker=None, source="An unsigned note"),
        ),
    )  # fmt: skip
    copied = make_report(wire.text, "copy.txt", outlet=None, published=None)
    later = one_said(
        "The bridge opens for vans on Friday, Lindqvist said.",
        "The bridge opens for vans on Friday",
        "later.txt",
        published=date(2024, 5, 9),
    )
    return [account, Account(copied, ()), later]


def test_every_question_is_answered_in_order() -> None:
    assert questions(told(*full())) == [
        SAID, SOURCES, BACKING, DISPUTES, SILENT, AHEAD, OUTSIDE, POSITIONS, REPEATS, UNKNOWN,
    ]  # fmt: skip


def test_every_sentence_cites_places_that_resolve_exactly() -> None:
    accounts = full()
    reports = {each.report.id: each.report for each in accounts}
    for each in told(*accounts).sections:
        for sentence in each.sentences:
            assert sentence.citations, sentence.text
            for citation in sentence.citations:
                report = reports[citation.report]
                text, spans = report.text, citation.spans
                assert " ".join(text[start:end] for start, end in spans) == citation.exact != ""
                assert text[: spans[0][0]].endswith(citation.prefix)
                assert text[spans[-1][1] :].startswith(citation.suffix)
                assert citation.text_sha256 == report.ref.text_sha256


def test_each_sentence_stands_under_its_question() -> None:
    made = told(*full())
    assert lines(made, DISPUTES) == ["Olaf Berg denied that the bridge is cracked."]
    assert lines(made, SILENT) == ["A senior port official (unnamed) declined to comment."]
    assert lines(made, AHEAD) == [
        "Mara Lindqvist, port minister, warned that the bridge could be shut until October."
    ]
    assert lines(made, OUTSIDE) == ["Ida Holm, retired engineer, said the steel of the bridge is sound."]
    assert lines(made, BACKING)[0] == "The harbour audit found that the bridge had moved."
    for text in lines(made, SAID):
        assert not any(word in text for word in ("denied", "declined", "warned", "Holm", "note"))


def test_positions_are_told_day_by_day() -> None:
    starts = [line.partition(":")[0] for line in lines(told(*full()), POSITIONS)]
    assert starts == [
        "Norland, 30 April 2024",
        "Norland, 1 May 2024 (day of the report)",
        "Norland, 9 May 2024 (day of the report)",
    ]


def test_a_copy_is_named_with_its_original_and_cites_both() -> None:
    accounts = full()
    (sentence,) = section(told(*accounts), REPEATS).sentences
    assert "100% of its words" in sentence.text
    assert [each.report for each in sentence.citations] == [accounts[1].report.id, accounts[0].report.id]


@pytest.mark.parametrize(
    ("relation", "whole", "says"),
    [
        pytest.param("rewrite", True, "retells in other words", id="rewrite"),
        pytest.param("copy", False, "for what stands in that passage", id="passage"),
    ],
)
def test_how_a_report_repeats_another_is_said(relation: Relation, whole: bool, says: str) -> None:
    one, other = full()[:2]
    passage = Passage(((0, 10),), ((0, 10),))
    link = Copy(other.report.id, one.report.id, relation, 0.3, (passage,), whole)
    made = brief([one, other], copies=[link])
    (sentence,) = section(made, REPEATS).sentences
    assert says in sentence.text
    assert ("(1 copied from another)" in headline(made)) is whole


def test_what_is_not_known_of_a_report() -> None:
    texts = lines(told(*full()), UNKNOWN)
    assert sum("copy.txt" in text for text in texts) == 2
    assert any(text.startswith("Who speaks in 1 of the 8 statements") for text in texts)


@pytest.mark.parametrize(
    ("stance", "question"), [("denies", DISPUTES), ("doubts", DISPUTES), ("declines", SILENT)]
)
def test_stances_and_their_questions(stance: Stance, question: str) -> None:
    account = one_said("Berg said the wall is cracked.", "the wall is cracked", speaker=BERG, stance=stance)
    asked = questions(told(account, OTHER))
    assert question in asked
    assert SAID not in asked


def test_denials_come_before_doubts() -> None:
    doubt = one_said("Holm doubts it will hold.", "it will hold", "a.txt", cue="doubts", stance="doubts")
    denial = one_said("Berg denied it is cracked.", "it is cracked", "b.txt", cue="denied", stance="denies")
    assert [text.split()[-1] for text in lines(told(doubt, denial), DISPUTES)] == ["cracked.", "hold."]


def test_a_question_without_an_answer_is_left_out() -> None:
    account = one_said("Berg said the wall is cracked.", "the wall is cracked", speaker=BERG)
    assert questions(told(account, OTHER)) == [SAID, SOURCES, UNKNOWN]


def test_nothing_at_all() -> None:
    made = brief([])
    assert (made.sections, made.reports, made.statements) == ((), (), ())


def test_a_report_without_statements_of_which_all_is_known() -> None:
    account = Account(make_report("The tide comes and goes."), ())
    assert brief([account]).sections == ()
    assert len(brief([account]).reports) == 1


def test_one_report_is_told_in_text_order() -> None:
    (account, *_) = full()
    made = told(account)
    assert questions(made)[0] == OF_ONE
    assert SAID not in questions(made)
    sentences = section(made, OF_ONE).sentences
    assert len(sentences) == len(account.statements)
    starts = [sentence.citations[0].spans[0][0] for sentence in sentences]
    assert starts == sorted(starts)
    assert sentences[0].text == (
        "Mara Lindqvist, port minister, said: The swing bridge over the Harl is closed to lorries."
    )


def test_more_counts_what_is_left_out() -> None:
    text = " ".join(f"Berg said that gate {number} of the lock is shut." for number in range(12))
    report = make_report(text)
    many = Account(
        report,
        tuple(said(report, f"gate {number} of the lock is shut", speaker=BERG) for number in range(12)),
    )
    found = section(told(many, OTHER), SAID)
    assert (len(found.sentences), found.more) == (8, 4)


def test_a_surname_takes_its_office_from_another_report() -> None:
    first = one_said("The wall has moved, Lindqvist said.", "The wall has moved", "a.txt")
    bare = replace(LINDQVIST, name="Lindqvist", role=None, party=None)
    second = one_said("The gate has moved, Lindqvist said.", "The gate has moved", "b.txt", speaker=bare)
    made = told(first, second)
    assert all(text.startswith("Mara Lindqvist, port minister, said:") for text in lines(made, SAID))
    assert lines(made, SOURCES) == ["On record for Norland: Mara Lindqvist (port minister), 2 statements."]


def test_a_surname_of_two_people_stays_a_surname() -> None:
    first = one_said("The wall has moved, Mara said.", "The wall has moved", "a.txt")
    aunt = replace(LINDQVIST, name="Ebba Lindqvist", role="ferry captain", party=None)
    second = one_said("The gate has moved, Ebba said.", "The gate has moved", "b.txt", speaker=aunt)
    bare = replace(LINDQVIST, name="Lindqvist", role=None, party=None)
    third = one_said("The tide has turned, she said.", "The tide has turned", "c.txt", speaker=bare)
    assert "Lindqvist said: The tide has turned." in lines(told(first, second, third), SAID)


def test_equal_statements_are_told_once_and_cited_together() -> None:
    content = "the old swing bridge is closed to lorries until October"
    first = one_said(f"Lindqvist said {content}.", content, "a.txt")
    second = one_said(f"In the port, Lindqvist said {content}.", content, "b.txt")
    (sentence,) = section(told(first, second), SAID).sentences
    assert [each.report for each in sentence.citations] == [first.report.id, second.report.id]


def test_a_statement_within_another_is_not_told_twice() -> None:
    report = make_report("Berg said Lindqvist had warned that the wall would fall.")
    outer = said(report, "Lindqvist had warned that the wall would fall", speaker=BERG)
    inner = said(report, "the wall would fall", cue="warned")
    made = told(Account(report, (outer, inner)), OTHER)
    assert [text for text in lines(made, SAID) if "wall" in text] == [
        "Olaf Berg said Lindqvist had warned that the wall would fall."
    ]


def test_sources_are_listed_by_what_they_are() -> None:
    texts = [
        ("Lindqvist said it has moved.", "it has moved", LINDQVIST),
        ("The official said it is old.", "it is old", OFFICIAL),
        ("Holm said it is sound.", "it is sound", ENGINEER),
        ("The audit said it is late.", "it is late", AUDIT),
    ]
    accounts = [
        one_said(text, content, f"{number}.txt", speaker=speaker)
        for number, (text, content, speaker) in enumerate(texts)
    ]
    assert lines(told(*accounts), SOURCES) == [
        "On record for Norland: Mara Lindqvist (port minister), 1 statement.",
        "Unnamed, for no party known: senior port official, 1 statement.",
        "Outside voices: Ida Holm (retired engineer), 1 statement.",
        "Documents: harbour audit, 1 statement.",
    ]


def test_unnamed_sources_are_counted_and_named_with_their_channel() -> None:
    text = "Radio Nord cited a senior port official as saying the wall has moved."
    account = one_said(
        text, "the wall has moved", cue="saying", speaker=OFFICIAL, chain=told_by("Radio Nord", OFFICIAL)
    )
    made = told(account, OTHER)
    assert "senior port official (via Radio Nord), 1 statement" in lines(made, SOURCES)[0]
    assert lines(made, BACKING) == ["1 of the 2 statements told here rest on a source without a name."]


def test_what_a_source_leans_on_is_quoted_and_cited() -> None:
    report = make_report("Citing new photographs, Berg said the wall has moved.")
    leaning = said(
        report, "the wall has moved", speaker=BERG, backing=words_in(report.text, "new photographs")
    )
    (sentence,) = section(told(Account(report, (leaning,)), OTHER), BACKING).sentences
    assert "“new photographs”" in sentence.text
    assert "new photographs" in [citation.exact for citation in sentence.citations]


def test_the_brief_holds_what_it_was_made_of() -> None:
    accounts, issue = full(), Issue("clean", None, "no-text", "Nothing in it.", "in/page.html")
    made = told(*accounts, issues=[issue])
    assert made.reports == tuple(account.report.ref for account in accounts)
    assert made.statements == tuple(said for account in accounts for said in account.statements)
    assert (len(made.copies), made.issues) == (1, (issue,))
    assert (made.stories, made.positions) == ((), ())


def test_the_same_input_gives_the_same_brief() -> None:
    assert told(*full()) == told(*full())


def test_what_is_doubtful_is_held_but_not_told() -> None:
    account = one_said("Berg said the wall is cracked.", "the wall is cracked", speaker=BERG, confidence=0.4)
    made = told(account, one_said("Berg said the wall is dry.", "the wall is dry", "b.txt", speaker=BERG))
    assert len(made.statements) == 2
    assert lines(made, SAID) == ["Olaf Berg said the wall is dry."]


def test_a_weighing_that_only_the_outlet_tells_is_nobodys_position() -> None:
    weighing = one_said("Berg is considering a new wall.", "a new wall", speaker=BERG, cue="is considering")
    made = told(weighing, one_said("Berg said the wall is dry.", "the wall is dry", "b.txt", speaker=BERG))
    assert not any("considering" in each.text for part in made.sections for each in part.sentences)
