"""How parties' positions moved, which reports repeat another, and what the reports leave open."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from onrecord.model import Citation, Copy, Report, Section, Sentence
from onrecord.tell.material import Material, Told
from onrecord.tell.wording import day

MAX_PARTIES = 4
MAX_DAYS = 5
NAMED_REPORTS = 5


def positions(material: Material) -> Section:
    """For each party that speaks on several days, its most central statement of each of them, in order."""
    by_party: dict[str, dict[date, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for told in material.told:
        party, when = material.party(told.statement), material.day(told.statement)
        told_before = material.is_inner(told.statement) or told.statement.stance == "declines"
        if party and when and not told_before:
            by_party[party][when].append(told)
    moving = [(party, days) for party, days in by_party.items() if len(days) > 1]
    moving.sort(key=lambda each: (-sum(len(said) for said in each[1].values()), each[0]))
    sentences = [line for party, days in moving[:MAX_PARTIES] for line in _course(party, days, material)]
    return Section("What has each party's position been, over time?", tuple(sentences))


def _course(party: str, days: dict[date, list[Told]], material: Material) -> Iterator[Sentence]:
    """The party's line day by day: the earliest, the latest, and the weightiest days between."""
    best = {when: max(said, key=lambda told: told.weight) for when, said in days.items()}
    ends = {min(best), max(best)}
    between = sorted((when for when in best if when not in ends), key=lambda when: -best[when].weight)
    for when in sorted([*ends, *between[: MAX_DAYS - len(ends)]]):
        told = best[when]
        reported = "" if told.statement.said_on else " (day of the report)"
        text = f"{party}, {day(when)}{reported}: {material.words(told.statement, 180)}"
        yield Sentence(text, (material.cite(told.statement),))


def which_repeat_another(material: Material) -> Section:
    """One sentence a copy or rewrite, citing its longest passage in both reports."""
    sentences = [_repeats(copy, material) for copy in material.copies]
    return Section("Which reports repeat another?", tuple(sentences))


def _repeats(copy: Copy, material: Material) -> Sentence:
    taken, original = material.reports[copy.report], material.reports[copy.of]
    longest = max(copy.passages, key=lambda passage: sum(end - start for start, end in passage.spans))
    text = f"{report_name(taken)} {_how(copy)} {report_name(original)}; {_counted(copy)}."
    cited = Citation.of(taken, longest.spans), Citation.of(original, longest.of_spans)
    return Sentence(text, cited)


def _how(copy: Copy) -> str:
    return (
        "retells in other words"
        if copy.relation == "rewrite"
        else f"takes {copy.score:.0%} of its words from"
    )


def _counted(copy: Copy) -> str:
    if copy.whole:
        return "it is not counted as an independent report"
    return "for what stands in that passage it is not counted as an independent report"


def what_is_not_known(material: Material) -> Section:
    """Reports without date or outlet, statements without a day of their own, and sources left unresolved."""
    reports = [account.report for account in material.accounts]
    sentences = [
        *_gaps([each for each in reports if each.ref.published is None], "When {} published is not known."),
        *_gaps(
            [each for each in reports if each.ref.outlet is None], "Which outlet published {} is not known."
        ),
        *_nobody_named(material),
        *_unresolved(material),
        *_undated(material),
    ]
    return Section("What is not known?", tuple(sentences))


def _gaps(reports: list[Report], words: str) -> Iterator[Sentence]:
    """One sentence for all reports of which a thing is not known; `words` has {} where they are named."""
    if not reports:
        return
    names = [report_name(report) for report in reports[:NAMED_REPORTS]]
    more = f" and {len(reports) - len(names)} more" if len(reports) > len(names) else ""
    were = ("was" if len(reports) == 1 else "were") if words.startswith("When") else ""
    named = f"{', '.join(names)}{more} {were}".rstrip()
    yield Sentence(words.format(named), tuple(_opening(report) for report in reports[:NAMED_REPORTS]))


def _opening(report: Report) -> Citation:
    """A citation of the report's first words."""
    start = len(report.text) - len(report.text.lstrip())
    end = min(len(report.text), start + 80)
    return Citation.of(report, [(start, start + len(report.text[start:end].split("\n")[0]))])


def _nobody_named(material: Material) -> Iterator[Sentence]:
    """The most central statements for which only unnamed sources stand."""
    unnamed = [
        told
        for told in material.told
        if all(each.speaker and each.speaker.kind == "unnamed" for each in told.all)
    ]
    for told in sorted(unnamed, key=lambda each: -each.weight)[:3]:
        cited = tuple(material.cite(each) for each in told.all)
        yield Sentence(f"No one is named for this: {material.words(told.statement, 120)}", cited)


def _unresolved(material: Material) -> Iterator[Sentence]:
    nameless = [each for each in material.statements if each.speaker is None]
    if nameless:
        count = len(nameless)
        text = f"Who speaks in {count} of the {len(material.statements)} statements told here is not known."
        yield Sentence(text, tuple(material.cite(each) for each in nameless[:8]))


def _undated(material: Material) -> Iterator[Sentence]:
    undated = [each for each in material.statements if each.said_on is None]
    if undated:
        text = (
            f"On which day {len(undated)} of the {len(material.statements)} statements told here were made, "
            "the reports do not say near their words."
        )
        yield Sentence(text, tuple(material.cite(each) for each in undated[:3]))


def report_name(report: Report) -> str:
    """How a brief names a report: its outlet and day, else its file."""
    ref = report.ref
    name = ref.outlet or (ref.path or ref.url or ref.id).rsplit("/", 1)[-1]
    return f"{name} of {day(ref.published)}" if ref.published else name
