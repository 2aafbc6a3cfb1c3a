"""The stages in order, their versions, and what they make of some reports."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from onrecord import clean, compare, engine, extract, resolve, tell
from onrecord.archive import Archive, Shelf
from onrecord.model import Account, Appearance, Brief, Issue, RawReport, Report, Stamp
from onrecord.resolve import actors

ROW_STAGES = (
    Stamp("clean", clean.VERSION),
    Stamp("extract", extract.VERSION),
    Stamp("resolve", resolve.VERSION),
)
LINKED_AT_A_TIME = 5_000  # speakers in one round: about as many as 1,000 reports have
# Reports cleaned together: lines that repeat among them are furniture (`clean.mark_repeated`).
BATCH_REPORTS = 200

Known = Callable[[list[str]], set[str]]


def accounts(raws: Iterable[RawReport | Issue], *, known: Known | None = None) -> Iterator[Account | Issue]:
    """An Account for each report that could be read, and the Issues, in the order of `raws`.

    A report given twice is taken once. With `known`, reports whose ids it returns are passed on without
    statements: they need no work, and the archive leaves them as they are.
    """
    seen: set[str] = set()
    cleaned = engine.run("clean", clean.clean, raws)
    while batch := list(islice(cleaned, BATCH_REPORTS)):
        once = _once(batch, seen)
        done = known([report.id for report in once if isinstance(report, Report)]) if known else set()
        yield from _batch(once, done)


def _once(batch: Iterable[Report | Issue], seen: set[str]) -> list[Report | Issue]:
    kept: list[Report | Issue] = []
    for item in batch:
        if isinstance(item, Report):
            if item.id in seen:
                continue
            seen.add(item.id)
        kept.append(item)
    return kept


def _batch(items: list[Report | Issue], done: set[str]) -> Iterator[Account | Issue]:
    reports = [item for item in items if isinstance(item, Report)]
    marked = {report.id: report for report in clean.mark_repeated(reports)}
    for item in items:
        if isinstance(item, Issue):
            yield item
        elif item.id in done:
            yield Account(marked[item.id], ())
        else:
            yield from (_stamped(made) for made in _annotated(marked[item.id]))


def _annotated(report: Report) -> Iterator[Account | Issue]:
    readings = engine.run("extract", extract.extract, [report])
    for made in engine.run("resolve", resolve.resolve, readings):
        if isinstance(made, Issue):
            yield Account(report, ())  # the report itself is not lost
        yield made


def _stamped(made: Account | Issue) -> Account | Issue:
    if isinstance(made, Issue):
        return made
    stamps = ROW_STAGES[1:]
    return replace(made, statements=tuple(replace(each, made_by=stamps) for each in made.statements))


def link_actors(archive: Archive) -> None:
    """Places the speakers that the archive has not yet placed among its actors; no work where there are none.

    A round is one transaction: cut short, it leaves the rest to the next call.
    """
    while archive.has_pending(actors.METHOD):
        method, bearing = actors.METHOD, actors.bearing
        with archive.linking(method=method, held_under=_held_under, bearing=bearing) as book:
            for placement in actors.placements(book.pending(LINKED_AT_A_TIME), book):
                book.take(placement)


def _held_under(appearance: Appearance) -> Iterable[str]:
    return actors.keys(appearance).held


def find_copies(archive: Archive) -> None:
    """Compares the reports that the archive has not yet compared; no work where there are none.

    A round is one transaction: cut short, it leaves the rest to the next call.
    """
    while archive.has_uncompared(compare.COPIES_METHOD):
        with archive.comparing(method=compare.COPIES_METHOD) as shelf:
            for report in shelf.pending(BATCH_REPORTS):
                _compare(report, shelf)


def _compare(report: Report, shelf: Shelf) -> None:
    """Keeps what the report takes from others, and what those near it that may take from it take now."""
    own = compare.sketch(report)
    shelf.keep(report.id, own.bands, own.rare, compare.credits(report))
    near = _near(report, own, shelf)
    shelf.replace(report.id, compare.copies_of(report, near))
    for other in near:
        kept = shelf.sketch(other.id)
        if kept and compare.copies_of(other, [report]):
            shelf.replace(other.id, compare.copies_of(other, _near(other, compare.Sketch(*kept), shelf)))


def _near(report: Report, own: compare.Sketch, shelf: Shelf) -> list[Report]:
    names = compare.candidates(own, shelf.holders)
    return shelf.reports([name for name in names if name != report.id])


def brief(items: Iterable[Account | Issue]) -> Brief:
    """The brief of some reports: their accounts compared and told. The whole set is held in memory."""
    held = list(items)
    read = [item for item in held if isinstance(item, Account)]
    issues = tuple(item for item in held if isinstance(item, Issue))
    reports = {account.report.id: account.report for account in read}
    statements = [statement for account in read for statement in account.statements]
    copies = compare.copies(list(reports.values()))
    credits = {name: compare.credits(report) for name, report in reports.items()}
    claims = compare.claims(statements, reports, copies, credits)
    return tell.brief(read, copies=copies, claims=claims, credits=credits, issues=issues)
