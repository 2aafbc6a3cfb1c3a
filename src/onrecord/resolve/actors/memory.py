"""The actors there are, held in memory: for a set of reports that needs no archive."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.model import Appearance, Decided, Placement, Profile, actor_id
from onrecord.resolve.actors.keys import bearing, keys
from onrecord.resolve.actors.place import placements


class Actors:
    """Actors by their keys; `held_against` counts the pairs that were scored."""

    def __init__(self) -> None:
        self.profiles: dict[str, Profile] = {}
        self.actor_of: dict[str, str] = {}
        self.held_against = 0
        self._in_report: dict[str, set[str]] = defaultdict(set)
        self._by_key: dict[str, list[str]] = defaultdict(list)

    def add(self, appearances: Iterable[Appearance]) -> list[Placement]:
        """Where each appearance went, in the order of placing."""
        made = []
        for placement in placements(appearances, self):
            self._take(placement)
            made.append(placement)
        return made

    def near(self, keys: Iterable[str]) -> Sequence[Profile]:
        found = dict.fromkeys(actor for key in keys for actor in self._by_key.get(key, ()))
        self.held_against += len(found)
        return [self.profiles[actor] for actor in found]

    def decided(self, appearance: str) -> Sequence[Decided]:
        return ()

    def bearers(self, word: str) -> int:
        return len(self._by_key.get(bearing(word), ()))

    def beside(self, appearance: Appearance) -> Iterable[str]:
        return self._in_report[appearance.report]

    def _take(self, placement: Placement) -> None:
        appearance = placement.appearance
        actor = placement.actor or actor_id(appearance.id)
        known = self.profiles.get(actor)
        self.profiles[actor] = known.taking(appearance) if known else Profile.of(appearance)
        self.actor_of[appearance.id] = actor
        self._in_report[appearance.report].add(actor)
        for key in keys(appearance).held:
            if actor not in self._by_key[key]:
                self._by_key[key].append(actor)
