"""Where the story begins and ends among the lines of a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.clean.lines import Line, is_paragraph
from onrecord.model import FurnitureKind

# Which lines are furniture so far, by their index.
Marks: TypeAlias = Mapping[int, FurnitureKind]

# Paragraphs with at most this many other lines between them are one run; a run with less than this share
# of the longest run's characters is not the story. Tuned on the English pages of data/clean, as plain text.
_MAX_HOP = 8
_MIN_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Body:
    """The line indices from the first to the last paragraph of the story, half-open; empty if none."""

    start: int
    end: int

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.end


def find_body(lines: Sequence[Line], marks: Marks) -> Body:
    """The stretch of lines that holds the long runs of paragraphs."""
    runs = _runs([i for i, line in enumerate(lines) if i not in marks and is_paragraph(line.text)])
    if not runs:
        return Body(len(lines), len(lines))
    weights = [sum(len(lines[i].text) for i in run) for run in runs]
    heavy = [run for run, weight in zip(runs, weights, strict=True) if weight >= _MIN_SHARE * max(weights)]
    return Body(heavy[0][0], heavy[-1][-1] + 1)


def _runs(paragraphs: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in paragraphs:
        if runs and index - runs[-1][-1] <= _MAX_HOP:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs
