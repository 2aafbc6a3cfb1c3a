"""What hangs on a statement, read with the shipped network: pieces, chains, channels, days."""

from datetime import date

import pytest

from .reports import make_report, parts, place, read, statement


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            "“If they come,” he warned, “we will be ready.”",
            ["“If they come,”", "“we will be ready.”"],
            id="split within a sentence",
        ),
        pytest.param(
            "“The bridge is closed,” Mara Lindqvist said on Tuesday, “and it stays closed.”",
            ["“The bridge is closed,”", "“and it stays closed.”"],
            id="goes on after a date",
        ),
        pytest.param(
            "“I am tired,” Mr Berg told reporters, “but I will stay.”",
            ["“I am tired,”", "“but I will stay.”"],
            id="goes on after those told",
        ),
        pytest.param(
            "“The ferry,” the harbour master said, “will sail at noon.”",
            ["“The ferry,”", "“will sail at noon.”"],
            id="split within a clause",
        ),
        pytest.param(
            "“Nobody asked the crews,” she said. “Nobody asked the board.”",
            ["“Nobody asked the crews,”", "“Nobody asked the board.”"],
            id="goes on after the sentence",
        ),
        pytest.param(
            "“The bridge is closed,” Mara Lindqvist said. “It stays closed.\n\n“Nobody asked the crews.”",
            ["“The bridge is closed,”", "“It stays closed.\n\n“Nobody asked the crews.”"],
            id="goes on over a paragraph",
        ),
    ],
)
def test_a_split_quotation_is_one_statement(text: str, pieces: list[str]) -> None:
    found = statement(text)
    assert found.content.spans == tuple(place(text, piece) for piece in pieces)
    assert found.mode == "direct"


def test_two_sources_of_a_line_are_two_statements() -> None:
    text = '"We are tired," Ida Holm said. "We are cold," said Jonas Berg.'
    found = [parts(each)[:3] for each in read(text).attributions]
    assert found == [('"We are tired,"', "said", "Ida Holm"), ('"We are cold,"', "said", "Jonas Berg")]


def test_two_cues_of_one_source_are_two_statements() -> None:
    text = "Union leader Ann Bly accused the firm of “treating staff like cattle” and said a strike was near."
    found = [parts(each)[:3] for each in read(text).attributions]
    assert found == [
        ("the firm of “treating staff like cattle”", "accused", "Union leader Ann Bly"),
        ("a strike was near", "said", "Union leader Ann Bly"),
    ]


def test_the_statements_of_a_report_come_in_text_order() -> None:
    text = "Police said two men had been held.\n\nIda Holm said the port was shut.\n\n“No,” said Jonas Berg."
    starts = [each.content.start for each in read(text).attributions]
    assert len(starts) >= 2
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        pytest.param(
            "Mara Lindqvist said Jonas Berg had told the crews that the bridge was unsafe.",
            ("Mara Lindqvist", "said"),
            ("the bridge was unsafe", "had told", "Jonas Berg"),
            id="said that someone had told",
        ),
        pytest.param(
            "Officials said the minister had warned that the port would close.",
            ("Officials", "said"),
            ("the port would close", "had warned", "the minister"),
            id="said that someone had warned",
        ),
    ],
)
def test_statements_inside_statements(text: str, outer: tuple[str, str], inner: tuple[str, str, str]) -> None:
    first, second = read(text).attributions
    assert parts(second)[:3] == inner
    assert first.passed_on == ()
    (hop,) = second.passed_on
    assert (hop.source, hop.cue) == (first.source, first.cue)
    assert (hop.source.text, hop.cue.text if hop.cue else None) == outer


def test_what_is_said_to_be_said_inside_a_quotation_is_a_statement_inside() -> None:
    text = "“Jonas Berg told me that the port was closed,” Ida Holm said."
    outer, inner = read(text).attributions
    assert outer.content.text == "“Jonas Berg told me that the port was closed,”"
    assert parts(inner)[:3] == ("the port was closed", "told", "Jonas Berg")
    assert [hop.source.text for hop in inner.passed_on] == ["Ida Holm"]


@pytest.mark.parametrize(
    ("text", "outlet", "cue", "source"),
    [
        pytest.param(
            "The Harbour Times quoted a senior official as saying that the ferry would sail.",
            ("The Harbour Times", "quoted"),
            "as saying",
            "a senior official",
            id="quoted as saying",
        ),
        pytest.param(
            "The Brannock Post cited two officials as saying that the ferry would sail.",
            ("The Brannock Post", "cited"),
            "as saying",
            "two officials",
            id="cited as saying",
        ),
    ],
)
def test_an_outlet_that_cites_passes_on(text: str, outlet: tuple[str, str], cue: str, source: str) -> None:
    found = statement(text)
    assert parts(found)[:3] == ("the ferry would sail", cue, source)
    (hop,) = found.passed_on
    assert (hop.source.text, hop.cue.text if hop.cue else None) == outlet


@pytest.mark.parametrize(
    ("text", "channels", "addressee"),
    [
        pytest.param("Ida Holm told Radio Nord that the gates were shut.", ["Radio Nord"], None, id="radio"),
        pytest.param("Ida Holm told the BBC that the gates were shut.", ["BBC"], None, id="initials"),
        pytest.param(
            "Ida Holm told the Harbour Times that the gates were shut.",
            ["Harbour Times"],
            None,
            id="newspaper",
        ),
        pytest.param("Ida Holm told Jonas Berg that the gates were shut.", [], "Jonas Berg", id="person"),
        pytest.param("Norway warned Denmark that the gates were shut.", [], "Denmark", id="state"),
        pytest.param("Ida Holm said that the gates were shut.", [], None, id="nobody"),
    ],
)
def test_channel_or_addressee(text: str, channels: list[str], addressee: str | None) -> None:
    found = statement(text)
    assert [words.text for words in found.channels] == channels
    assert (found.addressee.text if found.addressee else None) == addressee


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "Ida Holm said on Tuesday that the gates were shut.", date(2024, 4, 30), id="after the cue"
        ),
        pytest.param("On Tuesday, Ida Holm said the gates were shut.", date(2024, 4, 30), id="at the head"),
        pytest.param(
            "Speaking on Tuesday, Ida Holm said the gates were shut.", date(2024, 4, 30), id="speaking"
        ),
        pytest.param("Ida Holm said yesterday that the gates were shut.", date(2024, 5, 2), id="yesterday"),
        pytest.param(
            "Ida Holm said on Friday that the gates were shut.", date(2024, 5, 3), id="the day itself"
        ),
        pytest.param(
            "Ida Holm said on 29 April 2024 that the gates were shut.", date(2024, 4, 29), id="full date"
        ),
        pytest.param("Ida Holm said the gates were shut on Tuesday.", None, id="date of the content"),
        pytest.param("Ida Holm said recently that the gates were shut.", None, id="vague"),
        pytest.param("Ida Holm said that the gates were shut.", None, id="none"),
    ],
)
def test_the_day_on_the_cue(text: str, day: date | None) -> None:
    said_on = statement(text).said_on
    assert (said_on.start if said_on else None) == day
    assert said_on is None or said_on.end == day


def test_without_a_day_of_publication_a_weekday_is_unknown() -> None:
    report = make_report("Ida Holm said on Tuesday that the gates were shut.", published=None)
    (found,) = read(report).attributions
    assert found.said_on is None


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    text = "Mara Lindqvist said: “The bridge is closed.\n\n“Nobody asked the crews.”"
    found = statement(text)
    assert found.content.text == "“The bridge is closed.\n\n“Nobody asked the crews.”"
    assert found.mode == "direct"


def test_furniture_holds_no_statement() -> None:
    advert = "Ola Berg says his boats are the best."
    text = f"Ida Holm said the port was shut.\n\n{advert}\n\nNobody moved."
    report = make_report(text, furniture=[place(text, advert)])
    assert [parts(each)[2] for each in read(report).attributions] == ["Ida Holm"]


def test_a_wrapped_sentence_is_read_whole() -> None:
    text = "Mara Lindqvist of the harbour board said that\nthe bridge would stay shut."
    assert statement(text).content.text == "the bridge would stay shut"


def test_without_a_source_one_is_less_sure() -> None:
    sure, unsure = (
        statement("Ida Holm said the port was shut."),
        statement("It was said that the port was shut."),
    )
    assert 0 < unsure.confidence < sure.confidence < 1
