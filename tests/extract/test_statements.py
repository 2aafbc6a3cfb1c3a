"""What the network found, in words, becomes attributions in the report's characters: no network here."""

from collections.abc import Sequence
from datetime import date

import pytest

from onrecord.extract.encoder.decode import Found, Run
from onrecord.extract.encoder.words import words_of
from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotations import quotations
from onrecord.extract.statements import Text, attributions
from onrecord.model import Attribution, Words

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
    return Found(_run(text, cue) if cue else None, runs, "say", "asserts", 0.8)


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
    assert [each.text for each in made.channels] == ["The Post"]
    assert made.addressee == Words("Norway", ((text.index("Norway"), text.index("Norway") + 6),))
    assert made.said_on is not None
    assert made.said_on.start == date(2024, 4, 30)
    assert made.backing is not None
    assert (made.confidence, made.act, made.stance) == (0.8, "say", "asserts")


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
