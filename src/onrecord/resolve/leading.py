"""The speaker that a report's other words lead to: names, and sources that are resolved already."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord.model import Attribution, Lead, Mention, Speaker, SpeakerKind, Words
from onrecord.resolve.places import Mentions

# Whoever is described and whoever is named may be one: "the minister" is Jane Roe, "the company" Roe & Sons.
_ALIKE: tuple[frozenset[SpeakerKind], ...] = (
    frozenset({"person", "unnamed"}),
    frozenset({"body", "state", "outlet", "group"}),
    frozenset({"group", "unnamed"}),
    frozenset({"document"}),
)


@dataclass(frozen=True, slots=True)
class Led:
    """To whom leads go, and how likely it is the speaker, 0 to 1."""

    speaker: Speaker
    likely: float


class Leading:
    """What leads lead to, in one report."""

    def __init__(self, mentions: Mentions, named: Callable[[Mention], Speaker | None]) -> None:
        """`named` tells whose name a mention is."""
        self._mentions, self._named = mentions, named
        self._by_source: dict[int, Speaker] = {}

    def remember(self, source: Words, speaker: Speaker) -> None:
        """From now on leads to this source lead to the speaker."""
        self._by_source[source.start] = speaker

    def remembered(self, source: Words) -> Speaker | None:
        """The speaker of a source that is resolved already."""
        return self._by_source.get(source.start)

    def candidates(self, attribution: Attribution) -> list[Led]:
        """Those to whom the statement's leads lead, likeliest first, each once.

        As likely as the best lead, times how likely one of such a kind speaks here at all.
        """
        best: dict[tuple[str, str], Led] = {}
        for lead in attribution.leads:
            speaker = self._speaker(lead)
            if speaker is None or lead.speaker <= 0:
                continue
            key = (speaker.kind, speaker.name)
            likely = lead.speaker * _of_such_a_kind(speaker.kind, attribution.kinds)
            if key not in best or best[key].likely < likely:
                best[key] = Led(speaker, likely)
        return sorted(best.values(), key=lambda each: -each.likely)

    def _speaker(self, lead: Lead) -> Speaker | None:
        start, end = lead.span
        if start in self._by_source:
            return self._by_source[start]
        named = (each for each in self._mentions.within(start, start + 1) if each.words.end == end)
        return next((speaker for each in named if (speaker := self._named(each))), None)


def _of_such_a_kind(kind: SpeakerKind, kinds: Mapping[SpeakerKind, float]) -> float:
    """How likely a speaker is of this kind or one that may be the same; 1 where nothing is known."""
    if not kinds:
        return 1.0
    return max(sum(kinds.get(each, 0.0) for each in alike) for alike in _ALIKE if kind in alike)
