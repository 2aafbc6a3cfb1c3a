"""A source's words → the speaker, where the names of the report are given by hand."""

import pytest

from onrecord.model import Speaker, SpeakerKind
from onrecord.resolve.sources import Sources

from .readings import Name, make_reading, names_of, said, speaker, speakers, words

IDA: Name = ("Ida Holm", "person", "the port minister")
OLA: Name = ("Ola Berg", "person", "Mr")
MEETING = "Mr Ola Berg met Ida Holm, the port minister. "


@pytest.mark.parametrize(
    ("after", "source", "expected"),
    [
        pytest.param("Berg said no.", "Berg", "Ola Berg", id="surname"),
        pytest.param("Mr Berg said no.", "Mr Berg", "Ola Berg", id="title and surname"),
        pytest.param("But he said no.", "he", "Ola Berg", id="he"),
        pytest.param("But she said no.", "she", "Ida Holm", id="she"),
        pytest.param("But it said no.", "it", None, id="no body for it"),
        pytest.param("But they said no.", "they", None, id="no group for they"),
        pytest.param("But I said no.", "I", None, id="I"),
        pytest.param("But we said no.", "we", None, id="we"),
        pytest.param("But many said no.", "many", None, id="many"),
        pytest.param("The minister said no.", "The minister", "Ida Holm", id="office held by one"),
    ],
)
def test_short_forms(after: str, source: str, expected: str | None) -> None:
    short: list[Name] = [("Berg", "person")] if "Berg" in after else []
    (found,) = names_of(MEETING + after, [source], names=[OLA, IDA, *short], after=len(MEETING))
    assert found == expected


def test_a_pronoun_takes_up_who_spoke_last() -> None:
    text = "Ida Holm, the port minister, said no. Ms Una Bly said yes. She said so twice."
    names: list[Name] = [IDA, ("Una Bly", "person", "Ms")]
    assert names_of(text, ["Ida Holm", "Una Bly", "She"], names=names) == ["Ida Holm", "Una Bly", "Una Bly"]


def test_a_pronoun_passes_over_the_other_gender() -> None:
    text = "Mrs Ida Holm said no. Sir Ola Berg left for the night. She said so twice."
    names: list[Name] = [("Ida Holm", "person", "Mrs"), ("Ola Berg", "person", "Sir")]
    assert names_of(text, ["Ida Holm", "She"], names=names) == ["Ida Holm", "Ida Holm"]


def test_it_takes_up_a_state_and_they_a_group() -> None:
    text = "Norway said no. Analysts said yes. It said no again. They said yes again."
    found = speakers(text, ["Norway", "Analysts", "It", "They"], names=[("Norway", "place")])
    assert [each.name if each else None for each in found] == ["Norway", "analysts", "Norway", "analysts"]


def test_it_is_the_body_of_its_own_sentence() -> None:
    text = "Norway said no. Ferrant Marine left after it said yes."
    names: list[Name] = [("Norway", "place"), ("Ferrant Marine", "body")]
    assert names_of(text, ["Norway", "it"], names=names) == ["Norway", "Ferrant Marine"]


def test_he_may_be_an_unnamed_one_but_not_several() -> None:
    text = "A senior official said no. He said so twice."
    assert names_of(text, ["A senior official", "He"]) == ["senior official", "senior official"]
    assert names_of("Senior officials said no. He said so.", ["Senior officials", "He"])[1] is None


def test_a_pronoun_does_not_look_far_back() -> None:
    text = "Ida Holm, the port minister, said no. " + "The gates stayed shut. " * 80 + "She said yes."
    assert names_of(text, ["Ida Holm", "She"], names=[IDA]) == ["Ida Holm", None]


def test_a_description_takes_up_an_unnamed_one() -> None:
    text = "A senior ministry official said no. Una Bly said yes. The official said no again."
    found = names_of(
        text, ["A senior ministry official", "Una Bly", "The official"], names=[("Una Bly", "person")]
    )
    assert found == ["senior ministry official", "Una Bly", "senior ministry official"]


def test_a_description_with_two_bearers_takes_up_neither() -> None:
    text = "Ida Holm, a minister, met Ola Berg, another minister. The minister said no."
    names: list[Name] = [("Ida Holm", "person", "a minister"), ("Ola Berg", "person", "another minister")]
    (found,) = speakers(text, ["The minister"], names=names)
    assert found == Speaker("minister", "unnamed", "minister", None, False)


def test_a_body_is_taken_up_by_its_last_word() -> None:
    text = "The Lowfield Harbour Authority met. The authority said no."
    names: list[Name] = [("Lowfield Harbour Authority", "body")]
    assert speaker(text, "The authority", names=names).name == "Lowfield Harbour Authority"


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param("A spokesman for Berg said no.", "A spokesman for Berg", "spokesman for Berg", id="for"),
        pytest.param("Berg's aide said no.", "Berg's aide", "Berg's aide", id="possessive"),
        pytest.param("Berg’s aide said no.", "Berg’s aide", "Berg’s aide", id="curly possessive"),
        pytest.param("An aide to Berg said no.", "An aide to Berg", "aide to Berg", id="to"),
        pytest.param("A lawyer for Berg said no.", "A lawyer for Berg", "lawyer for Berg", id="lawyer"),
        pytest.param("A friend of Berg said no.", "A friend of Berg", "friend of Berg", id="friend"),
    ],
)
def test_whoever_belongs_to_a_person_is_someone_else(text: str, source: str, expected: str) -> None:
    found = speaker(text, source, names=[("Berg", "person")])
    assert (found.name, found.kind, found.named) == (expected, "unnamed", False)


@pytest.mark.parametrize(
    ("text", "source", "name", "expected"),
    [
        pytest.param(
            "Norway said no.",
            "Norway",
            ("Norway", "place"),
            Speaker("Norway", "state", None, "Norway", True),
            id="state",
        ),
        pytest.param(
            "Oslo said no.",
            "Oslo",
            ("Oslo", "place"),
            Speaker("Norway", "state", None, "Norway", True),
            id="state by its capital",
        ),
        pytest.param(
            "The Kremlin said no.",
            "The Kremlin",
            ("Kremlin", "body"),
            Speaker("Kremlin", "body", None, "Russia", True),
            id="state by its seat",
        ),
        pytest.param(
            "Ferrant Marine said no.",
            "Ferrant Marine",
            ("Ferrant Marine", "body"),
            Speaker("Ferrant Marine", "body", None, "Ferrant Marine", True),
            id="company",
        ),
        pytest.param(
            "The Norwegian Foreign Ministry said no.",
            "The Norwegian Foreign Ministry",
            ("Norwegian Foreign Ministry", "body"),
            Speaker("Norwegian Foreign Ministry", "body", None, "Norway", True),
            id="ministry of a state",
        ),
        pytest.param(
            "The Harbour Times said so.",
            "The Harbour Times",
            ("Harbour Times", "outlet"),
            Speaker("Harbour Times", "outlet", None, None, True),
            id="outlet",
        ),
        pytest.param(
            "Ida Holm, the Norwegian port minister, said no.",
            "Ida Holm",
            ("Ida Holm", "person", "the Norwegian port minister"),
            Speaker("Ida Holm", "person", "Norwegian port minister", "Norway", True),
            id="office of a state",
        ),
        pytest.param(
            "Ida Holm, a professor in Oslo, said no.",
            "Ida Holm",
            ("Ida Holm", "person", "a professor in Oslo"),
            Speaker("Ida Holm", "person", "professor in Oslo", None, True, True),
            id="expert",
        ),
        pytest.param(
            "Former Norwegian premier Ida Holm said no.",
            "Former Norwegian premier Ida Holm",
            ("Ida Holm", "person", "Former Norwegian premier"),
            Speaker("Ida Holm", "person", "Former Norwegian premier", None, True, True),
            id="former office",
        ),
        pytest.param(
            "Ida Holm said no.",
            "Ida Holm",
            ("Ida Holm", "person"),
            Speaker("Ida Holm", "person", None, None, True),
            id="bare name",
        ),
        pytest.param(
            "Ostrey's water minister, Ida Holm, said no.",
            "Ostrey's water minister, Ida Holm,",
            ("Ida Holm", "person", "Ostrey's water minister"),
            Speaker("Ida Holm", "person", "Ostrey's water minister", "Ostrey", True),
            id="office of a territory",
        ),
    ],
)
def test_named_sources(text: str, source: str, name: Name, expected: Speaker) -> None:
    assert speaker(text, source, names=[name]) == expected


@pytest.mark.parametrize(
    ("source", "name", "kind", "named"),
    [
        pytest.param("A senior official", "senior official", "unnamed", False, id="official"),
        pytest.param("Two people familiar with it", "people familiar with it", "unnamed", False, id="people"),
        pytest.param(
            "a source close to the board", "source close to the board", "unnamed", False, id="source"
        ),
        pytest.param("one diplomat", "diplomat", "unnamed", False, id="diplomat"),
        pytest.param("Experts", "experts", "group", False, id="experts"),
        pytest.param("several residents", "residents", "unnamed", False, id="counted residents"),
        pytest.param("The study", "study", "document", True, id="study"),
        pytest.param("A leaked letter", "leaked letter", "document", True, id="letter"),
        pytest.param("court records", "court records", "document", True, id="records"),
        pytest.param("The ministry", "ministry", "body", True, id="ministry"),
    ],
)
def test_described_sources(source: str, name: str, kind: SpeakerKind, named: bool) -> None:
    found = speaker(f"{source} said no.", source)
    assert (found.name, found.kind, found.named, found.party) == (name, kind, named, None)


@pytest.mark.parametrize(
    ("source", "kind", "party"),
    [
        pytest.param("A senior Norwegian official", "unnamed", "Norway", id="official of a state"),
        pytest.param("Danish diplomats", "unnamed", "Denmark", id="diplomats of a state"),
        pytest.param("U.S. and European officials", "unnamed", None, id="officials of several"),
        pytest.param("the Norwegian government", "body", "Norway", id="government"),
        pytest.param("the Danish defence ministry", "body", "Denmark", id="ministry"),
        pytest.param("A former Norwegian official", "unnamed", None, id="former official"),
        pytest.param("Norwegian analysts", "group", None, id="experts of a state"),
        pytest.param("the ambassador to Norway", "unnamed", None, id="whose ambassador is not said"),
    ],
)
def test_for_whom_the_described_speak(source: str, kind: SpeakerKind, party: str | None) -> None:
    found = speaker(f"Then {source} said no.", source)
    assert (found.kind, found.party) == (kind, party)


@pytest.mark.parametrize("source", ["the company", "the crews' union"])
def test_a_body_by_a_common_noun_speaks_for_itself(source: str) -> None:
    found = speaker(f"Then {source} said no.", source)
    assert (found.kind, found.name, found.party) == ("body", source[4:], source[4:])


def test_the_fullest_name_is_the_speakers() -> None:
    text = "The Brannock Harbour Times has it. The Times said so."
    names: list[Name] = [("Brannock Harbour Times", "outlet"), ("Times", "outlet")]
    assert speaker(text, "The Times", names=names).name == "Brannock Harbour Times"


def test_the_party_is_told_once_for_the_whole_report() -> None:
    text = "Ida Holm said no. Holm, Norway's port minister, left. Holm said yes."
    names: list[Name] = [
        ("Ida Holm", "person"),
        ("Holm", "person", "Norway's port minister"),
        ("Holm", "person"),
    ]
    parties = [
        each.party if each else None for each in speakers(text, ["Ida Holm", "Holm said"], names=names)
    ]
    assert parties == ["Norway", "Norway"]


def test_an_ambiguous_surname_is_no_one() -> None:
    text = "Berg said no. Ola Berg and Kai Berg came later."
    names: list[Name] = [("Berg", "person"), ("Ola Berg", "person"), ("Kai Berg", "person")]
    assert names_of(text, ["Berg"], names=names) == [None]


def test_asking_who_words_mean_does_not_make_them_speak() -> None:
    text = "An official met Ida Holm, the port minister. She said no. The official left."
    asked = said(text, "no", source="She")
    resolver = Sources(make_reading(text, names=[IDA], attributions=[asked]))
    resolver.look_up(words(text, "An official"))
    found = resolver.resolved(asked).speaker
    assert found is not None
    assert found.name == "Ida Holm"


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        pytest.param("Two port officials", "One of them", "port official", id="one of them"),
        pytest.param("Three people", "Another of the three", "person", id="people"),
        pytest.param("An official", "One of them", None, id="nobody to be one of"),
    ],
)
def test_one_of_several(first: str, then: str, expected: str | None) -> None:
    assert names_of(f"{first} said no. {then} said why.", [first, then])[1] == expected
