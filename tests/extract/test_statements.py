"""What the network found, in words, becomes attributions in the report's characters: no network here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from onrecord.extract.encoder.decode import Found, Points, Run
from onrecord.extract.encoder.labels import KINDS
from onrecord.extract.encoder.words import words_of
from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotations import quotations
from onrecord.extract.statements import Text, attributions
from onrecord.model import Act, Attribution, Mention, Stance, Words

from .reports import make_report

Roles = dict[str, Sequence[str]]


def _text(text: str) -> Text:
    report = make_report(text)
    spans = paragraphs(report)
    return Text(report, words_of(text, spans), quotations(text, spans))


def _run(text: Text, exact: str) -> Run:
    start = text.report.text.index(exact)
    held = [
        n for n, (s, e) in enumerate(text.coded.spans) if start <= s and e <= start + len(exact)
    ]  # the words that lie in it
    return held[0], held[-1] + 1


def _found(text: Text, cue: str | None, roles: Roles) -> Found:
    runs = {role: tuple(_run(text, exact) for exact in held) for role, held in roles.items()}
    points = Points(0, np.full((len(text.coded.spans), 2), 0.5, dtype=np.float32))
    kinds = np.zeros(len(KINDS), dtype=np.float32)
    return Found(_run(text, cue) if cue else None, runs, "say", "asserts", 0.8, points, kinds)


def _placed(words: str, cue: str | None, **roles: Sequence[str]) -> Attribution:
    text = _text(words)
    (made,) = attributions([_found(text, cue, roles)], text)
    return made


@pytest.mark.parametrize(
    ("text", "content", "exact", "mode"),
    [
        pytest.param("Roe said it shut.", ["it shut."], "it shut", "indirect", id="the final stop"),
        pytest.param("Roe said that it shut.", ["that it shut"], "it shut", "indirect", id="that"),
        pytest.param("Roe said it is the U.S.", ["it is the U.S."], "it is the U.S.", "indirect", id="U.S."),
        pytest.param("“Doe said it shut,” Roe said.", ["it shut,”"], "it shut", "direct", id="a mark"),
        pytest.param("Roe said it shut, and", ["it shut, and"], "it shut", "indirect", id="a loose end"),
        pytest.param("“It shut,” Roe said.", ["It shut"], "“It shut,”", "direct", id="the marks"),
        pytest.param("“It shut,” Roe said.", ["“It shut,” "], "“It shut,”", "direct", id="marks there"),
        pytest.param("Roe said “dark” it was.", ["“dark” it was"], "“dark” it was", "mixed", id="mixed"),
        pytest.param("It shut, Roe said, too.", ["It shut,", "too"], "It shut too", "indirect", id="split"),
    ],
)  # fmt: skip
def test_content_is_brought_to_its_edges(text: str, content: list[str], exact: str, mode: str) -> None:
    made = _placed(text, "said", source=["Roe"], content=content)
    assert (made.content.text, made.mode) == (exact, mode)


def test_a_word_of_a_long_quotation_does_not_take_it_whole() -> None:
    text = "“It is shut and it will stay shut for a year,” Roe said."
    assert _placed(text, "said", source=["Roe"], content=["shut for"]).content.text == "shut for"


def test_content_of_marks_only_is_no_statement() -> None:
    text = _text("Roe said: — .")
    assert attributions([_found(text, "said", {"content": ["—"]})], text) == []


def test_roles_are_placed() -> None:
    text = "The Post, citing a clerk, reported on Tuesday that Roe had told Norway it was shut."
    made = _placed(
        text,
        "citing",
        source=["a clerk"],
        hop=["The Post"],
        passing=["reported"],
        channel=["The Post"],
        addressee=["Norway"],
        day=["on Tuesday"],
        backing=["citing a clerk"],
        content=["it was shut"],
    )
    (hop,) = made.passed_on
    assert (hop.source.text, hop.cue and hop.cue.text) == ("The Post", "reported")
    assert [each.text for each in made.channels] == ["Post"]
    assert made.addressee == Words("Norway", ((text.index("Norway"), text.index("Norway") + 6),))
    assert made.said_on is not None
    assert made.said_on.start == date(2024, 4, 30)
    assert made.backing is not None
    assert 0 < made.confidence < 1
    assert (made.act, made.stance) == ("say", "asserts")


def test_a_name_tells_channel_from_addressee() -> None:
    text = _text("Roe told the Post it shut.")
    found = _found(text, "told", {"source": ["Roe"], "addressee": ["the Post"], "content": ["it shut"]})
    outlet = Mention(Words.at(text.report.text, [(13, 17)]), "outlet")
    (without,) = attributions([found], text)
    (known,) = attributions([found], replace(text, names=[outlet]))
    assert (without.channels, without.addressee and without.addressee.text) == ((), "Post")
    assert ([each.text for each in known.channels], known.addressee) == (["Post"], None)


def test_a_cue_ends_before_its_colon() -> None:
    assert _placed("Roe said: “It shut.”", "said:", content=["“It shut.”"]).cue == Words("said", ((4, 8),))
    assert _placed("Roe: “It shut.”", ":", content=["“It shut.”"]).cue == Words(":", ((3, 4),))


def test_it_was_reported_has_no_source() -> None:
    assert (
        _placed("It was reported it shut.", "was reported", source=["It"], content=["it shut"]).source is None
    )


def test_nothing_is_made_up_where_a_role_is_not_there() -> None:
    made = _placed("It was shut.", None, content=["It was shut"])
    assert (made.cue, made.source, made.addressee, made.said_on, made.backing) == (None,) * 5
    assert (made.passed_on, made.channels) == ((), ())


def test_a_statement_inside_another_has_its_source_before_its_own() -> None:
    text = _text("Roe said Doe had warned Poe it was shut.")
    outer = _found(text, "said", {"source": ["Roe"], "content": ["Doe had warned Poe it was shut"]})
    inner = _found(text, "had warned", {"source": ["Doe"], "content": ["it was shut"]})
    first, second = attributions([inner, outer], text)
    assert first.passed_on == ()
    assert [hop.source.text for hop in second.passed_on] == ["Roe"]


def test_furniture_stands_in_no_content() -> None:
    words = "“It shut.\n\nBuy now\n\n“It left,” Roe said."
    report = make_report(words, furniture=[(words.index("Buy"), words.index("Buy") + 7)])
    spans = paragraphs(report)
    text = Text(report, words_of(words, spans), quotations(words, spans))
    (made,) = attributions([_found(text, "said", {"content": ["“It shut.", "“It left,”"]})], text)
    assert [words[start:end] for start, end in made.content.spans] == ["“It shut.", "“It left,”"]


def test_of_two_with_one_content_the_surer_stays() -> None:
    text = _text("Roe said and Doe denied it shut.")
    doubtful = replace(_found(text, "denied", {"source": ["Doe"], "content": ["it shut"]}), sure=0.4)
    sure = _found(text, "said", {"source": ["Roe"], "content": ["it shut"]})
    (made,) = attributions([sure, doubtful], text)
    assert made.source is not None
    assert made.source.text == "Roe"


@pytest.mark.parametrize(
    ("cue", "count"),
    [
        pytest.param("may warn", 0, id="may"),
        pytest.param("should say", 0, id="should"),
        pytest.param("could tell", 0, id="could"),
        pytest.param("wants to say", 0, id="wants to"),
        pytest.param("is expected to say", 0, id="is expected to"),
        pytest.param("will say", 0, id="will"),
        pytest.param("will not say", 1, id="will not"),
        pytest.param("could not say", 1, id="could not"),
        pytest.param("would not say", 1, id="would not"),
        pytest.param("has never condemned", 0, id="a judgement withheld"),
        pytest.param("refused to endorse", 0, id="a judgement refused"),
        pytest.param("asked", 1, id="asked"),
    ],
)
def test_what_may_yet_be_said_is_not_said(cue: str, count: int) -> None:
    text = _text(f"Roe {cue} it shut.")
    found = _found(text, cue, {"source": ["Roe"], "content": ["it shut"]})
    assert len(attributions([found], text)) == count


def test_who_was_asked_has_asked_nothing() -> None:
    text = _text("Roe, when asked whether it shut, left.")
    found = _found(text, "asked", {"source": ["Roe"], "content": ["whether it shut"]})
    assert attributions([found], text) == []


@pytest.mark.parametrize(
    ("cue", "act", "stance", "expected"),
    [
        pytest.param("did not confirm", "decline", "declines", ("decline", "declines"), id="a refusal"),
        pytest.param("didn’t enjoy", "decline", "declines", ("say", "asserts"), id="nothing refused"),
        pytest.param("also said", "decline", "declines", ("say", "asserts"), id="no refusing word"),
        pytest.param("called for", "deny", "denies", ("urge", "asserts"), id="a call"),
        pytest.param("is considering", "say", "asserts", ("say", "considers"), id="a weighing"),
        pytest.param("denied", "deny", "denies", ("deny", "denies"), id="a denial"),
    ],
)
def test_acts_that_the_words_do_not_bear_out(
    cue: str, act: Act, stance: Stance, expected: tuple[str, str]
) -> None:
    text = _text(f"Roe {cue} it shut.")
    found = replace(_found(text, cue, {"content": ["it shut"]}), act=act, stance=stance)
    (made,) = attributions([found], text)
    assert (made.act, made.stance) == expected
