"""Statements of invented sentences, read by the real parser: their exact words, and what was done."""

from datetime import date

import pytest

from onrecord.model import Act, Attribution, Mode, Stance

from .reports import make_report, place, read, statement

Expected = tuple[str, str, str | None, Mode, Act, Stance]


def parts(found: Attribution) -> Expected:
    """Content, cue, source, mode, act and stance."""
    cue, source = found.cue, found.source
    assert cue is not None
    return (
        found.content.text,
        cue.text,
        source.text if source else None,
        found.mode,
        found.act,
        found.stance,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The bridge will stay shut,” Mara Lindqvist said.",
            ("“The bridge will stay shut,”", "said", "Mara Lindqvist", "direct", "say", "asserts"),
            id="quotation, source, cue",
        ),
        pytest.param(
            "Mara Lindqvist said: “The bridge will stay shut.”",
            ("“The bridge will stay shut.”", "said", "Mara Lindqvist", "direct", "say", "asserts"),
            id="source, cue, quotation",
        ),
        pytest.param(
            '"The bridge will stay shut," said Mara Lindqvist, the port minister.',
            (
                '"The bridge will stay shut,"',
                "said",
                "Mara Lindqvist, the port minister",
                "direct",
                "say",
                "asserts",
            ),
            id="quotation, cue, source; straight marks",
        ),
        pytest.param(
            "‘The bridge will stay shut,’ Mara Lindqvist said.",
            ("‘The bridge will stay shut,’", "said", "Mara Lindqvist", "direct", "say", "asserts"),
            id="single marks",
        ),
        pytest.param(
            "“They closed the gates”, Ida Holm said.",
            ("“They closed the gates”", "said", "Ida Holm", "direct", "say", "asserts"),
            id="comma after the mark",
        ),
        pytest.param(
            "“The gates are shut. The crews are gone,” Ida Holm says.",
            ("“The gates are shut. The crews are gone,”", "says", "Ida Holm", "direct", "say", "asserts"),
            id="quotation of two sentences",
        ),
        pytest.param(
            "“Stop the boats,” the crowd shouted.",
            ("“Stop the boats,”", "shouted", "the crowd", "direct", "say", "asserts"),
            id="a command",
        ),
        pytest.param(
            "Mara Lindqvist said that the bridge would stay shut until June.",
            (
                "the bridge would stay shut until June",
                "said",
                "Mara Lindqvist",
                "indirect",
                "say",
                "asserts",
            ),
            id="with that",
        ),
        pytest.param(
            "Mara Lindqvist said the bridge would stay shut until June.",
            (
                "the bridge would stay shut until June",
                "said",
                "Mara Lindqvist",
                "indirect",
                "say",
                "asserts",
            ),
            id="without that",
        ),
        pytest.param(
            "The bridge is unsafe, Mara Lindqvist said.",
            ("The bridge is unsafe", "said", "Mara Lindqvist", "indirect", "say", "asserts"),
            id="indirect, cue last",
        ),
        pytest.param(
            "Mara Lindqvist said the bridge was “a danger to everyone” in the harbour.",
            (
                "the bridge was “a danger to everyone” in the harbour",
                "said",
                "Mara Lindqvist",
                "mixed",
                "say",
                "asserts",
            ),
            id="a quotation within",
        ),
        pytest.param(
            "The bridge is unsafe, according to the port authority.",
            ("The bridge is unsafe", "according to", "the port authority", "indirect", "say", "asserts"),
            id="according to, last",
        ),
        pytest.param(
            "A study found that the bridge was unsafe.",
            ("the bridge was unsafe", "found", "A study", "indirect", "report", "asserts"),
            id="a document",
        ),
        pytest.param(
            "The Harbour Times reported that the bridge was unsafe.",
            ("the bridge was unsafe", "reported", "The Harbour Times", "indirect", "report", "asserts"),
            id="an outlet",
        ),
        pytest.param(
            "Norway accused Denmark of closing the bridge without notice.",
            (
                "Denmark of closing the bridge without notice",
                "accused",
                "Norway",
                "indirect",
                "accuse",
                "asserts",
            ),
            id="accuse",
        ),
        pytest.param(
            "Ida Holm blamed the board for the delay.",
            ("the board for the delay", "blamed", "Ida Holm", "indirect", "accuse", "asserts"),
            id="blame",
        ),
        pytest.param(
            "Mara Lindqvist urged both crews to stay at home.",
            ("both crews to stay at home", "urged", "Mara Lindqvist", "indirect", "urge", "asserts"),
            id="urge",
        ),
        pytest.param(
            "Ida Holm demanded an apology from the board.",
            ("an apology from the board", "demanded", "Ida Holm", "indirect", "urge", "asserts"),
            id="demand",
        ),
        pytest.param(
            "Mara Lindqvist denied the reports of a strike.",
            ("the reports of a strike", "denied", "Mara Lindqvist", "indirect", "deny", "denies"),
            id="deny an object",
        ),
        pytest.param(
            "Mara Lindqvist denied that the bridge was unsafe.",
            ("the bridge was unsafe", "denied", "Mara Lindqvist", "indirect", "deny", "denies"),
            id="deny that",
        ),
        pytest.param(
            "Russia has denied that its crews shelled the port.",
            ("its crews shelled the port", "has denied", "Russia", "indirect", "deny", "denies"),
            id="has denied",
        ),
        pytest.param(
            "Mara Lindqvist called the report false.",
            ("the report false", "called", "Mara Lindqvist", "indirect", "deny", "denies"),
            id="call something false",
        ),
        pytest.param(
            "The ministry declined to comment on the strike.",
            ("to comment on the strike", "declined", "The ministry", "indirect", "decline", "declines"),
            id="decline to comment",
        ),
        pytest.param(
            "Mara Lindqvist would not say when the bridge would open.",
            (
                "when the bridge would open",
                "would not say",
                "Mara Lindqvist",
                "indirect",
                "decline",
                "declines",
            ),
            id="would not say",
        ),
        pytest.param(
            "Mara Lindqvist did not say when the bridge would open.",
            (
                "when the bridge would open",
                "did not say",
                "Mara Lindqvist",
                "indirect",
                "decline",
                "declines",
            ),
            id="did not say",
        ),
        pytest.param(
            "The ministry has not confirmed that the ship sank.",
            ("the ship sank", "has not confirmed", "The ministry", "indirect", "decline", "declines"),
            id="has not confirmed",
        ),
        pytest.param(
            "The minister warned that the bridge could collapse within weeks.",
            (
                "the bridge could collapse within weeks",
                "warned",
                "The minister",
                "indirect",
                "warn",
                "asserts",
            ),
            id="warn that",
        ),
        pytest.param(
            "Norway warned against any closure of the strait.",
            ("against any closure of the strait", "warned", "Norway", "indirect", "warn", "asserts"),
            id="warn against",
        ),
        pytest.param(
            "Mara Lindqvist promised to open the bridge in June.",
            ("to open the bridge in June", "promised", "Mara Lindqvist", "indirect", "promise", "asserts"),
            id="promise",
        ),
        pytest.param(
            "Mara Lindqvist threatened to close the bridge.",
            ("to close the bridge", "threatened", "Mara Lindqvist", "indirect", "threaten", "asserts"),
            id="threaten",
        ),
        pytest.param(
            "Ida Holm asked: “Who closed the strait?”",
            ("“Who closed the strait?”", "asked", "Ida Holm", "direct", "ask", "asks"),
            id="ask in quotation marks",
        ),
        pytest.param(
            "Ida Holm asked why the ferry was late.",
            ("why the ferry was late", "asked", "Ida Holm", "indirect", "ask", "asks"),
            id="ask why",
        ),
        pytest.param(
            "Under pressure, Ida Holm conceded that mistakes had been made.",
            ("mistakes had been made", "conceded", "Ida Holm", "indirect", "confirm", "asserts"),
            id="concede",
        ),
        pytest.param(
            "Mara Lindqvist agreed that the bridge was closed.",
            ("the bridge was closed", "agreed", "Mara Lindqvist", "indirect", "agree", "asserts"),
            id="agree",
        ),
        pytest.param(
            "Mara Lindqvist praised the crews for their work.",
            ("the crews for their work", "praised", "Mara Lindqvist", "indirect", "praise", "asserts"),
            id="praise",
        ),
        pytest.param(
            "Ida Holm condemned the attack on the port.",
            ("the attack on the port", "condemned", "Ida Holm", "indirect", "criticise", "asserts"),
            id="condemn",
        ),
        pytest.param(
            "Mara Lindqvist believes that the bridge is safe.",
            ("the bridge is safe", "believes", "Mara Lindqvist", "indirect", "believe", "asserts"),
            id="believe",
        ),
        pytest.param(
            "It was reported that the bridge was unsafe.",
            ("the bridge was unsafe", "was reported", None, "indirect", "report", "asserts"),
            id="passive without a source",
        ),
        pytest.param(
            "The army said Tuesday it had shot down three drones.",
            ("it had shot down three drones", "said", "The army", "indirect", "say", "asserts"),
            id="American date without on",
        ),
        pytest.param(
            "Critics have called the plan a gift to landlords.",
            ("the plan a gift to landlords", "have called", "Critics", "indirect", "say", "asserts"),
            id="call something something",
        ),
        pytest.param(
            "LONDON — The transport secretary has insisted that ministers will not water down the fares cap.",
            (
                "ministers will not water down the fares cap",
                "has insisted",
                "The transport secretary",
                "indirect",
                "say",
                "asserts",
            ),
            id="British, after a dateline",
        ),
        pytest.param(
            "“It’s a total shambles and everyone knows it,” a Whitehall insider told the Daily Courier.",
            (
                "“It’s a total shambles and everyone knows it,”",
                "told",
                "a Whitehall insider",
                "direct",
                "say",
                "asserts",
            ),
            id="tabloid",
        ),
        pytest.param(
            "“Nobody warned us,” says Maria, 34, a nurse from Leeds.",
            ("“Nobody warned us,”", "says", "Maria, 34, a nurse from Leeds", "direct", "say", "asserts"),
            id="feature, with an age",
        ),
        pytest.param(
            "Mr. Berg, when asked if he would resign, said he had “no plans” to leave.",
            ("he had “no plans” to leave", "said", "Mr. Berg", "mixed", "say", "asserts"),
            id="asked, then answered",
        ),
    ],
)
def test_one_statement(text: str, expected: Expected) -> None:
    assert parts(statement(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The gates were shut and the crews went home.", id="no cue"),
        pytest.param("The “closed” bridge was painted green last week.", id="scare quotes"),
        pytest.param("Denmark has never condemned the closure of the bridge.", id="never condemned"),
        pytest.param("Mara Lindqvist may warn that the bridge is unsafe.", id="may warn"),
        pytest.param("Ida Holm might have said that the port was closed.", id="might have said"),
        pytest.param("Ida Holm should say that the port is closed.", id="should say"),
        pytest.param("The court will say on Monday whether the ban is legal.", id="will say"),
        pytest.param("The ministry refused to condemn the attack.", id="refused an act, not an answer"),
        pytest.param("Ida Holm was accused of closing the port.", id="accused by nobody named"),
        pytest.param("Researchers found a mussel in the warm water.", id="found a thing"),
        pytest.param("Norway is considering whether to send a ship.", id="nobody says so"),
    ],
)
def test_no_statement(text: str) -> None:
    assert read(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            "“If they come,” he warned, “we will be ready.”",
            ["“If they come,”", "“we will be ready.”"],
            id="split within a sentence",
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
        pytest.param(
            "Ida Holm has said that the ferry will sail, the Harbour Times reported.",
            ("the Harbour Times", "reported"),
            ("the ferry will sail", "has said", "Ida Holm"),
            id="the outer one comes last",
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


def test_cues_in_quotation_marks_are_the_speakers_own_words() -> None:
    text = "Ida Holm said: “Jonas Berg told me that the port was closed.”"
    assert parts(statement(text))[0] == "“Jonas Berg told me that the port was closed.”"


@pytest.mark.parametrize(
    ("text", "outlet", "cue", "source"),
    [
        pytest.param(
            "The Harbour Times quoted a senior official as saying that the ferry would sail.",
            ("The Harbour Times", "quoted"),
            "saying",
            "a senior official",
            id="quoted as saying",
        ),
        pytest.param(
            "The Brannock Post cited two officials as saying that the ferry would sail.",
            ("The Brannock Post", "cited"),
            "saying",
            "two officials",
            id="cited as saying",
        ),
        pytest.param(
            "The Harbour Times, citing two officials, reported that the ferry would sail.",
            ("The Harbour Times", "reported"),
            "citing",
            "two officials",
            id="reported, citing",
        ),
    ],
)
def test_an_outlet_that_cites_passes_on(text: str, outlet: tuple[str, str], cue: str, source: str) -> None:
    found = statement(text)
    assert parts(found)[:3] == ("the ferry would sail", cue, source)
    (hop,) = found.passed_on
    assert (hop.source.text, hop.cue.text if hop.cue else None) == outlet


def test_what_the_source_leans_on_is_the_backing() -> None:
    found = statement("The ferry was unsafe, the Journal reported, citing officials.")
    assert found.backing is not None
    assert found.backing.text == "citing officials"


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
        pytest.param(
            "In an interview with CNN on Sunday, Ida Holm said that the gates were shut.",
            ["CNN"],
            None,
            id="interview",
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
        pytest.param("Ida Holm said last year that the gates were shut.", None, id="vague"),
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
