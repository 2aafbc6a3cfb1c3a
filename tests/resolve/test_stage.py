"""The row stage: Reading → Account, on readings made by hand."""

from dataclasses import replace
from datetime import date
from itertools import islice, repeat

import pytest
from pydantic import TypeAdapter

from onrecord.model import Account, Attribution, Dated, Issue, Reading, Statement, statement_id
from onrecord.resolve import resolve

from .readings import Name, make_reading, said, words

TEXT = (
    "The Harbour Times cited a senior official as saying that the yard was bankrupt. "
    "Ida Holm told Radio Nord that Ola Berg had warned Denmark of it. He would not comment."
)
NAMES: list[Name] = [
    ("Harbour Times", "outlet"),
    ("Ida Holm", "person"),
    ("Radio Nord", "outlet"),
    ("Ola Berg", "person"),
    ("Denmark", "place"),
]
SAID_ON = date(2024, 5, 1)
CITED = said(
    TEXT,
    "the yard was bankrupt",
    source="a senior official",
    cue="saying",
    within=[("The Harbour Times", "cited")],
)
TOLD = replace(
    said(TEXT, "Ola Berg had warned Denmark of it", source="Ida Holm", cue="told"),
    channels=(words(TEXT, "Radio Nord"),),
)
WARNED = replace(
    said(TEXT, "of it", source="Ola Berg", cue="had warned", within=[("Ida Holm", "told")]),
    addressee=words(TEXT, "Denmark"),
)


def read(*attributions: Attribution, text: str = TEXT, outlet: str | None = None) -> Reading:
    return make_reading(text, names=NAMES if text == TEXT else [], attributions=attributions, outlet=outlet)


def statements(*attributions: Attribution, outlet: str | None = None) -> tuple[Statement, ...]:
    """The statements that come of attributions of the text."""
    (account,) = accounts([read(*attributions, outlet=outlet)])
    return account.statements


def accounts(readings: list[Reading]) -> list[Account]:
    found: list[Account | Issue] = list(resolve(readings))
    assert not [each for each in found if isinstance(each, Issue)]
    return [each for each in found if isinstance(each, Account)]


def test_one_report() -> None:
    reading = read(CITED, TOLD, WARNED)
    (account,) = accounts([reading])
    assert account.report == reading.report
    assert [each.content for each in account.statements] == [CITED.content, TOLD.content, WARNED.content]
    assert [each.id for each in account.statements] == [
        statement_id(reading.report.id, each.content.spans) for each in reading.attributions
    ]


def test_a_stream_keeps_its_order() -> None:
    readings = [read(CITED), make_reading("Nothing was said."), read(TOLD, WARNED)]
    assert [len(account.statements) for account in accounts(readings)] == [1, 0, 2]


def test_no_input() -> None:
    assert list(resolve([])) == []


def test_a_stream_is_read_as_it_is_asked_for() -> None:
    endless = (read(CITED) for _ in repeat(None))
    assert len(list(islice(resolve(endless), 2))) == 2


def test_what_was_found_is_passed_on_unchanged() -> None:
    on = Dated(SAID_ON, SAID_ON, "senior", words(TEXT, "senior").spans)
    given = replace(
        CITED, mode="mixed", act="warn", stance="doubts", said_on=on, backing=words(TEXT, "bankrupt")
    )
    (statement,) = statements(given)
    for field in ("content", "cue", "source", "mode", "act", "stance", "confidence", "said_on", "backing"):
        assert getattr(statement, field) == getattr(given, field), field


def test_the_chain_runs_from_the_outermost_to_the_speaker() -> None:
    (statement,) = statements(CITED)
    assert [(link.name, link.kind, link.named) for link in statement.chain] == [
        ("Harbour Times", "outlet", True),
        ("senior official", "unnamed", False),
    ]
    outer, inner = statement.chain
    assert (outer.source, outer.cue) == (words(TEXT, "The Harbour Times"), words(TEXT, "cited"))
    assert (inner.source, inner.cue) == (CITED.source, CITED.cue)
    assert statement.speaker is not None
    assert statement.speaker.name == inner.name


def test_a_statement_inside_a_statement() -> None:
    _, statement = statements(TOLD, WARNED)
    assert [link.name for link in statement.chain] == ["Ida Holm", "Ola Berg"]
    assert statement.via == ()
    assert statement.addressee == "Denmark"


@pytest.mark.parametrize(
    ("outlet", "via"),
    [
        pytest.param(None, ("Radio Nord",), id="outlet unknown"),
        pytest.param("Harbour Times", ("Radio Nord",), id="another outlet"),
        pytest.param("Radio Nord", (), id="the report's own outlet"),
        pytest.param("RADIO NORD", (), id="own outlet in capitals"),
        pytest.param("Lowfield Radio Nord", (), id="own outlet, shortened"),
        pytest.param("Radio Nordland", ("Radio Nord",), id="only begins alike"),
    ],
)
def test_via_names_channels_but_not_the_reports_own_outlet(outlet: str | None, via: tuple[str, ...]) -> None:
    (statement,) = statements(TOLD, outlet=outlet)
    assert statement.via == via


def test_an_outlet_that_passed_it_on_is_a_channel() -> None:
    (statement,) = statements(CITED)
    assert statement.via == ("Harbour Times",)
    (own,) = statements(CITED, outlet="The Harbour Times")
    assert own.via == ()


def test_a_channel_is_named_once() -> None:
    (statement,) = statements(replace(CITED, channels=(words(TEXT, "Harbour Times"),)))
    assert statement.via == ("Harbour Times",)


def test_an_outlet_that_speaks_itself_is_no_channel() -> None:
    (statement,) = statements(said(TEXT, "the yard was bankrupt", source="The Harbour Times", cue="cited"))
    assert statement.speaker is not None
    assert statement.speaker.kind == "outlet"
    assert statement.via == ()


def test_without_a_source_there_is_no_speaker_and_no_chain() -> None:
    (statement,) = statements(said(TEXT, "the yard was bankrupt", cue=None))
    assert (statement.speaker, statement.chain, statement.source, statement.cue) == (None, (), None, None)


def test_an_unknown_pronoun_is_no_speaker() -> None:
    text = "It was late. She said no."
    (account,) = accounts([read(said(text, "no", source="She"), text=text)])
    (statement,) = account.statements
    assert (statement.speaker, statement.chain) == (None, ())
    assert statement.source == words(text, "She")


def test_one_who_cannot_be_told_is_left_out_of_the_chain() -> None:
    text = "She said Mr Holm said no."
    inner = said(text, "no", source="Mr Holm", within=[("She", "said")])
    reading = make_reading(text, names=[("Holm", "person", "Mr")], attributions=[inner])
    (account,) = accounts([reading])
    assert [link.name for link in account.statements[0].chain] == ["Holm"]


def test_a_statement_comes_back_from_json_equal() -> None:
    adapter = TypeAdapter(tuple[Statement, ...])
    on = Dated(SAID_ON, SAID_ON, "senior", words(TEXT, "senior").spans)
    made = statements(replace(CITED, said_on=on), TOLD, WARNED, said(TEXT, "bankrupt", cue=None))
    assert adapter.validate_json(adapter.dump_json(made)) == made


def test_reading_again_gives_the_same() -> None:
    assert statements(CITED, TOLD, WARNED) == statements(CITED, TOLD, WARNED)
