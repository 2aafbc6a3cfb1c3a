"""Which appearances are taken for one actor, which are left to a person, and at what cost."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from onrecord.model import Appearance, Decided, SpeakerKind, actor_id
from onrecord.resolve.actors import can_match, placements, scored
from onrecord.resolve.actors.memory import Actors

DAY = date(2024, 5, 3)
NUMBERS = count()


def seen(  # noqa: PLR0913  what an appearance may have
    name: str,
    kind: SpeakerKind = "person",
    *,
    party: str | None = None,
    role: str | None = None,
    beside: Sequence[str] = (),
    day: date | None = DAY,
    report: str | None = None,
) -> Appearance:
    """An appearance in a report of its own."""
    number = next(NUMBERS)
    roles = (role,) if role else ()
    return Appearance(
        f"st_{number}", report or f"rp_{number}", kind, name, True, party, roles, day, 1, tuple(beside)
    )


def grouped(*appearances: Appearance) -> list[int]:
    """For each appearance the place of the first that is of the same actor."""
    actors = Actors()
    actors.add(appearances)
    ids = [actors.actor_of[each.id] for each in appearances]
    return [ids.index(each) for each in ids]


ONE, TWO = [0, 0], [0, 1]
MINISTER = seen("Mara Lindqvist", party="Norland", role="port minister", beside=["olaf berg"])


@pytest.mark.parametrize(
    ("other", "groups"),
    [
        pytest.param(seen("Mara Lindqvist"), ONE, id="equal name"),
        pytest.param(seen("Mara Lindqvist", role="minister of ports"), ONE, id="the office in other words"),
        pytest.param(
            seen("Mara Lindqvist", party="Southland", role="coach"), TWO, id="other party and office"
        ),
        pytest.param(seen("Mara E. Lindqvist", party="Norland"), ONE, id="middle initial"),
        pytest.param(seen("Lindqvist Mara", party="Norland", role="minister"), ONE, id="order, with support"),
        pytest.param(seen("Lindqvist Mara"), TWO, id="order, without support"),
        pytest.param(seen("M. Lindqvist", party="Norland", role="minister"), ONE, id="initial, with support"),
        pytest.param(seen("M. Lindqvist"), TWO, id="initial, without support"),
        pytest.param(seen("Lindqvist"), TWO, id="bare surname"),
        pytest.param(seen("Lindqvist", party="Norland"), TWO, id="bare surname of the party"),
        pytest.param(
            seen("Lindqvist", role="minister", beside=["olaf berg"]), ONE, id="bare surname, office and story"
        ),
        pytest.param(
            seen("Lindqvist", party="Norland", role="port minister", day=DAY + timedelta(days=2000)),
            TWO,
            id="bare surname with the office, years later",
        ),
        pytest.param(
            seen("Olle Lindqvist", party="Norland", role="port minister", beside=["olaf berg"]),
            TWO,
            id="another given name",
        ),
        pytest.param(seen("Mara Lindqvist", "body"), TWO, id="no person"),
    ],
)
def test_persons(other: Appearance, groups: list[int]) -> None:
    assert grouped(MINISTER, other) == groups
    assert grouped(other, MINISTER) == groups


def test_the_office_of_a_man_and_of_a_woman_are_two_people() -> None:
    one = seen("Robin Tolland", role="spokeswoman for the port")
    assert grouped(one, seen("Robin Tolland", role="spokesman for the port")) == TWO


def test_a_bare_surname_that_fits_two_is_of_neither() -> None:
    beside = ["olaf berg", "ida holm"]
    mara, olle = seen("Mara Lindqvist", beside=beside), seen("Olle Lindqvist", beside=beside)
    bare = seen("Lindqvist", beside=beside)
    assert grouped(mara, bare) == ONE
    assert grouped(bare, mara, olle) == [0, 1, 2]
    actors = Actors()
    *_, last = actors.add([mara, olle, bare])
    assert {link.verdict for link in last.links} == {"unsure"}
    assert {link.b for link in last.links} == {mara.id, olle.id}


def test_who_are_two_in_one_report_are_two() -> None:
    beside = ["olaf berg", "ida holm"]
    full = seen("Mara Lindqvist", beside=beside)
    here = seen("Mara Lindqvist", beside=beside, report="rp_x")
    bare = seen("Lindqvist", beside=beside, report="rp_x")
    assert grouped(full, here, bare) == [0, 0, 2]


@pytest.mark.parametrize(
    ("one", "other", "groups"),
    [
        pytest.param(seen("Corrow Power", "body"), seen("Corrow Power Inc.", "body"), ONE, id="company"),
        pytest.param(
            seen("Justice Ministry", "body", party="Norway"),
            seen("Norwegian justice ministry", "body", party="Norway"),
            ONE,
            id="ministry of one state",
        ),
        pytest.param(
            seen("Justice Ministry", "body", party="Norway"),
            seen("Justice Ministry", "body", party="Denmark"),
            TWO,
            id="ministries of two states",
        ),
        pytest.param(seen("Justice Ministry", "body"), seen("Justice Ministry", "body"), TWO, id="whose?"),
        pytest.param(seen("board", "body"), seen("board", "body"), TWO, id="common noun"),
        pytest.param(
            seen("board", "body", party="Corrow Power"),
            seen("board", "body", party="Corrow Power"),
            ONE,
            id="common noun, of one firm",
        ),
        pytest.param(seen("Norway", "state"), seen("Norway", "state"), ONE, id="state"),
        pytest.param(seen("The Gull", "outlet"), seen("Gull", "outlet"), ONE, id="outlet"),
        pytest.param(seen("Corrow", "body"), seen("Corrow Power", "body"), TWO, id="short form alone"),
        pytest.param(seen("report", "document"), seen("report", "document"), TWO, id="document"),
    ],
)
def test_bodies(one: Appearance, other: Appearance, groups: list[int]) -> None:
    assert grouped(one, other) == groups


@pytest.mark.parametrize("kind", ["unnamed", "group"])
def test_the_unnamed_are_never_one(kind: SpeakerKind) -> None:
    one = replace(seen("senior official", kind, party="Norland"), named=False)
    assert not can_match(one)
    assert grouped(one, replace(one, id="st_x", report="rp_x")) == TWO


def test_scoring_is_a_row_stage() -> None:
    actors = Actors()
    actors.add([MINISTER])
    (profile,) = actors.profiles.values()
    pairs = [(seen("Mara Lindqvist"), profile), (seen("Ida Holm"), profile)]
    rows = scored(iter(pairs))
    assert [row.score > 0.85 for row in rows] == [True, False]
    assert list(scored([])) == []


def test_an_actor_keeps_its_id_when_it_grows_and_others_keep_theirs() -> None:
    actors = Actors()
    actors.add([MINISTER, seen("Ida Holm")])
    before = dict(actors.actor_of)
    actors.add([seen("Mara Lindqvist"), seen("Mara E. Lindqvist", party="Norland"), seen("Olaf Berg")])
    assert before.items() <= actors.actor_of.items()
    assert actors.actor_of[MINISTER.id] == actor_id(MINISTER.id)
    assert len(set(actors.actor_of.values())) == 3


def test_a_person_outranks_the_scorer() -> None:
    class Verdicts(Actors):
        verdict = "same"

        def decided(self, appearance: str) -> Sequence[Decided]:
            if appearance == MINISTER.id:
                return ()
            return [Decided(MINISTER.id, actor_id(MINISTER.id), self.verdict)]  # type: ignore[arg-type]

    alike, unlike = seen("Mara Lindqvist", party="Norland"), seen("Ida Holm")
    actors = Verdicts()
    actors.add([MINISTER])
    actors.add([unlike])
    assert actors.actor_of[unlike.id] == actor_id(MINISTER.id)
    actors.verdict = "different"
    actors.add([alike])
    assert actors.actor_of[alike.id] != actor_id(MINISTER.id)


def test_a_name_of_frequent_words_alone_is_no_proof() -> None:
    given, family = [f"Mara{'abcdefgh'[n]}" for n in range(8)], [f"Tolland{'abcdefgh'[n]}" for n in range(8)]
    crowd = [seen(f"John {each}") for each in family] + [seen(f"{each} Smith") for each in given]
    actors = Actors()
    actors.add([*crowd, seen("John Smith", role="baker")])
    bare, borne_out = seen("John Smith"), seen("John Smith", role="baker")
    (placed,) = actors.add([bare])
    assert (placed.actor, [link.verdict for link in placed.links]) == (None, ["unsure"])
    assert actors.add([borne_out])[0].actor is not None


def test_the_work_stays_near_the_number_of_speakers() -> None:
    draw = random.Random(7)  # noqa: S311
    syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xo yu za".split()
    words = ["".join(draw.choices(syllables, k=3)).capitalize() for _ in range(3000)]
    names = [f"{draw.choice(words[:200])} {draw.choice(words)}" for _ in range(20_000)]
    actors = Actors()
    list(actors.add([seen(name) for name in names]))
    assert actors.held_against < 5 * len(names)
    before = actors.held_against
    list(actors.add([seen(name) for name in names[:10]]))
    assert actors.held_against - before < 100


def test_nobody_is_placed_nowhere() -> None:
    assert list(placements([], Actors())) == []


@pytest.mark.parametrize("name", ["", "...", "\ud83d\x00", "'" * 300, "[red]x[/red]", "a" * 3000])
@pytest.mark.parametrize("kind", ["person", "body", "state", "document", "outlet", "group", "unnamed"])
def test_hostile_names_are_placed(name: str, kind: SpeakerKind) -> None:
    one = seen(name, kind, party=name, role=name)
    assert grouped(one, replace(one, id="st_x", report="rp_x"))[0] == 0
