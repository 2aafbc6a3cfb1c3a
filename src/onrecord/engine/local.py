"""Row stages in this process, one item at a time."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from onrecord.model import Account, Issue, RawReport, Reading, Report

Item = TypeVar("Item", RawReport, Report, Reading)
Made = TypeVar("Made", Report, Reading, Account)


def run(
    stage: str, work: Callable[[list[Item]], Iterable[Made | Issue]], items: Iterable[Item | Issue]
) -> Iterator[Made | Issue]:
    """What `work` makes of each item, in order; Issues pass through.

    Anything the work raises on an item becomes an Issue `failed` of `stage`, and the run goes on: one
    bad report must not cost the others.
    """
    for item in items:
        if isinstance(item, Issue):
            yield item
            continue
        try:
            yield from list(work([item]))
        except Exception as error:  # noqa: BLE001  the boundary that turns a fault into an Issue
            yield _failed(stage, item, error)


def _failed(stage: str, item: RawReport | Report | Reading, error: Exception) -> Issue:
    report, path = _place(item)
    detail = (
        f"{stage} could not read this report ({type(error).__name__}: {error}); the others were read. "
        "Please report it with the file, it is a fault of onrecord."
    )
    return Issue(stage, report, "failed", detail, path)


def _place(item: RawReport | Report | Reading) -> tuple[str | None, str | None]:
    if isinstance(item, RawReport):
        return None, item.path
    report = item.report if isinstance(item, Reading) else item
    return report.id, report.ref.path
